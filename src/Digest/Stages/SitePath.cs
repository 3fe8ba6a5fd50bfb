using Digest.Model;

namespace Digest.Stages;

/// <summary>Paths below a folder, with <c>/</c>, wherever they were read from: nothing that they name stands outside it.</summary>
internal static class SitePath
{
    public static bool IsSafe(string path)
    {
        if (path.Length == 0 || path.AsSpan().ContainsAny('\0', '\\')) { return false; }
        if (OperatingSystem.IsWindows() && path.Contains(':', StringComparison.Ordinal)) { return false; }
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(part) is "" or "." or "..") { return false; }
        }
        return true;
    }

    /// <summary>The folder that a path stands in; empty for the top.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>Equal for paths that some file system takes for one: case-folded and NFC.</summary>
    public static string Fold(string path) => Composed(Composed(path).ToUpperInvariant());

    /// <summary>NFC; half a surrogate pair, which has no form, becomes U+FFFD.</summary>
    public static string Composed(string path) => path.InForm();
}
