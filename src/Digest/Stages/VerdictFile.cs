using System.Buffers.Binary;
using System.Security.Cryptography;
using Digest.Protection;
using Digest.Stages.Remembering;

namespace Digest.Stages;

/// <summary><c>.digest/protection/</c>: a random key of this machine, and the marks of the files that were clean. Signed with the key; whatever
/// is damaged, forged or of another version is as if it were not there, and every file is searched again.</summary>
internal static class VerdictFile
{
    private const int KeyBytes = 32, MarkBytes = 16, Most = 256_000_000;

    /// <param name="fresh">What was found before is not taken: every file is searched.</param>
    public static Verdicts Read(string root, ProtectedTerms terms, bool fresh = false)
    {
        byte[] key = Key(root);
        return new Verdicts(key, terms, BuildKey.OfProgram(), fresh ? new HashSet<UInt128>() : Marks(root, key));
    }

    /// <summary>Best effort: without it the next build searches all files again.</summary>
    public static void Write(string root, IReadOnlyCollection<UInt128> marks)
    {
        byte[] content = new byte[marks.Count * MarkBytes];
        int at = 0;
        foreach (var mark in marks.Order()) { BinaryPrimitives.WriteUInt128BigEndian(content.AsSpan(at), mark); at += MarkBytes; }
        try
        {
            byte[] key = Key(root);
            string path = MarksPath(root);
            WholeFile.Write(path, file =>
            {
                file.Write(HMACSHA256.HashData(key, content));
                file.Write(content);
            }, staged: $"{path}.{Environment.ProcessId}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { _ = fault; }
    }

    private static HashSet<UInt128> Marks(string root, byte[] key)
    {
        var marks = new HashSet<UInt128>();
        try
        {
            var file = new FileInfo(MarksPath(root));
            if (!file.Exists || file.Length is < 32 or > Most) { return marks; }
            byte[] bytes = File.ReadAllBytes(file.FullName);
            if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, bytes.AsSpan(32)), bytes.AsSpan(0, 32))) { return marks; }
            for (int at = 32; at + MarkBytes <= bytes.Length; at += MarkBytes) { marks.Add(BinaryPrimitives.ReadUInt128BigEndian(bytes.AsSpan(at))); }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return []; }
        return marks;
    }

    /// <summary>The machine's key; a new one for this run alone where it can be neither read nor kept.</summary>
    private static byte[] Key(string root)
    {
        byte[] made = RandomNumberGenerator.GetBytes(KeyBytes);
        string path = Path.Join(root, ".digest", "protection", "key");
        try
        {
            if (File.Exists(path) && File.ReadAllBytes(path) is { Length: KeyBytes } kept) { return kept; }
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
            using var file = new FileStream(path, options);
            file.Write(made);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { _ = fault; }
        return made;
    }

    private static string MarksPath(string root) => Path.Join(root, ".digest", "protection", "clean");
}
