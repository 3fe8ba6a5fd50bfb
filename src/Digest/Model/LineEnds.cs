using System.Security.Cryptography;

namespace Digest.Model;

/// <summary>The same text with the line ends of another system: git writes those of the machine into the files of a clone, unless <c>.gitattributes</c> forbids it.</summary>
internal static class LineEnds
{
    /// <summary>What to do where git changed a file that must stay as it is.</summary>
    public static string Remedy(string folder) => $"Write '{folder}/** -text' into .gitattributes and commit it. What is here keeps its line ends until git writes it anew, as in a new clone.";

    /// <summary>How one document gets its own line ends back. Git writes no file anew that it takes for unchanged, so it has to be gone first.</summary>
    public static string Restoring(string seed)
    {
        string path = seed.Contains(' ', StringComparison.Ordinal) ? $"\"{seed}\"" : seed;
        return $"Restore it: delete the file and run 'git checkout -- {path}'; if git has it with these line ends, too, 'git checkout COMMIT -- {path}' takes it from a commit before. Where .gitattributes has no line 'seeds/** -text', write it there first and commit that, or git changes the file again.";
    }

    public static byte[] WithLineFeeds(ReadOnlySpan<byte> bytes)
    {
        var made = new List<byte>(bytes.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 >= bytes.Length || bytes[i + 1] != '\n') { made.Add(bytes[i]); }
        }
        return [.. made];
    }

    public static byte[] AsOnWindows(ReadOnlySpan<byte> bytes)
    {
        var made = new List<byte>(bytes.Length + (bytes.Length / 16));
        foreach (byte one in WithLineFeeds(bytes))
        {
            if (one == '\n') { made.Add((byte)'\r'); }
            made.Add(one);
        }
        return [.. made];
    }

    /// <summary>Whether the bytes would have this SHA-256 if all their lines ended in the other way. False where they have it as they are.</summary>
    public static bool AloneDiffer(byte[] bytes, string sha256) =>
        Sum(bytes) != sha256 && (Sum(WithLineFeeds(bytes)) == sha256 || Sum(AsOnWindows(bytes)) == sha256);

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
