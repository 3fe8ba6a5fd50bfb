using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Digest.Model;

namespace Digest.Stages.Git;

/// <summary>The names under which git may have stored a file's bytes.</summary>
internal static class GitBlobs
{
    /// <summary>As they are; with the line ends that <c>text=auto</c> makes; and the pointer that Git LFS commits in a file's place.</summary>
    /// <param name="format"><c>sha1</c> or <c>sha256</c>: the repository's object format.</param>
    public static IEnumerable<string> Ids(byte[] bytes, string format)
    {
        yield return Id(bytes, format);
        if (bytes.AsSpan().IndexOf("\r\n"u8) >= 0) { yield return Id(LineEnds.WithLineFeeds(bytes), format); }
        string pointer = string.Create(CultureInfo.InvariantCulture, $"version https://git-lfs.github.com/spec/v1\noid sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}\nsize {bytes.Length}\n");
        yield return Id(Encoding.ASCII.GetBytes(pointer), format);
    }

    /// <summary>The same of a file; none where it holds other bytes by now.</summary>
    public static IReadOnlyList<string> Ids(InputFile file, string format)
    {
        try { return file.Names(format, bytes => Ids(bytes, format)); }
        catch (ChangedWhileRead) { return []; }
    }

    private static string Id(byte[] bytes, string format)
    {
        byte[] head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {bytes.Length}\0"));
#pragma warning disable CA5350 // Git's own names of objects; nothing is proven by them.
        using var hash = IncrementalHash.CreateHash(format == "sha256" ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(head);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
