using System.Security.Cryptography;
using System.Text;

namespace Digest.Stages;

/// <summary>Lines as <c>sha256sum</c> prints them (GNU coreutils 9): hash, two spaces, name; a name with a backslash or a line end is escaped, and its line begins with a backslash.</summary>
internal static class SumLines
{
    public static void Add(StringBuilder sums, string sha256, string path)
    {
        bool odd = path.AsSpan().ContainsAny('\\', '\n', '\r');
        string name = odd ? path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) : path;
        sums.Append(odd ? "\\" : "").Append(sha256).Append("  ").Append(name).Append('\n');
    }

    /// <summary>Each path once, in the order of their bytes in UTF-8 (<c>LC_ALL=C sort</c>).</summary>
    public static IEnumerable<(string Path, string Sha256)> Sorted(IEnumerable<(string Path, string Sha256)> files) =>
        files.DistinctBy(file => file.Path, StringComparer.Ordinal).Select(file => (file, bytes: Encoding.UTF8.GetBytes(file.Path))).OrderBy(one => one.bytes, ByBytes).Select(one => one.file);

    /// <summary>SHA-256 of the lines, in the order given; 64 lower-case hexadecimal digits.</summary>
    public static string Hash(IEnumerable<(string Path, string Sha256)> files)
    {
        var sums = new StringBuilder();
        foreach (var (path, sha256) in files) { Add(sums, sha256, path); }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sums.ToString())));
    }

    private static readonly Comparer<byte[]> ByBytes = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
}
