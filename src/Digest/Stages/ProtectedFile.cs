using System.Globalization;
using System.Text;
using Digest.Protection;
using Digest.Stages.Git;

namespace Digest.Stages;

/// <summary>Why the private list cannot be used. Nothing of the list stands in it, and no folder.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">1-based; null: the whole file.</param>
/// <param name="Entry">1-based number of the entry; null: none.</param>
internal sealed record ListFault(string File, int? Line, int? Entry, string Message, string Help)
{
    /// <summary><c>name:line: entry n: what is wrong</c></summary>
    public override string ToString()
    {
        string line = Line is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}:") : "";
        string entry = Entry is { } which ? string.Create(CultureInfo.InvariantCulture, $" entry {which}:") : "";
        return $"{File}:{line}{entry} {Message}";
    }
}

/// <summary>Reads the private list of what may not be published. It lies outside the digest's folder and below no folder with <c>.git</c>; faults name the file, never its folder or its words.</summary>
internal static class ProtectedFile
{
    /// <summary>Bytes of the largest list.</summary>
    public const int MostBytes = 16_000_000;

    private const string Elsewhere = "Keep it where no repository is: name it with --protected FILE or in DIGEST_PROTECTED.";
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <param name="root">The digest's folder, in which the list must not lie.</param>
    /// <returns>Null where it cannot be used; every reason is among the faults.</returns>
    public static ProtectedTerms? Read(string path, string root, ICollection<ListFault> faults)
    {
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        void Fail(string message, string help) => faults.Add(new ListFault(name, null, null, message, help));
        try
        {
            if (!File.Exists(path)) { Fail(Directory.Exists(path) ? "is a folder, not a file" : "there is no such file", "Name the list of protected terms with --protected FILE or in DIGEST_PROTECTED."); return null; }
            string real = RealPath.Of(path);
            if (RealPath.IsInside(RealPath.Of(root), real)) { Fail("the list lies in the digest's folder, where it would be published with it sooner or later", Elsewhere); return null; }
            if (Path.GetDirectoryName(real) is { } folder && GitHistory.HasRepository(folder)) { Fail("the list lies in a git repository, whose next commit or push may take it along", Elsewhere); return null; }
            if (ForeignFile.Read(path, MostBytes) is { } bytes) { return Parse(name, bytes, faults); }
            Fail(string.Create(CultureInfo.InvariantCulture, $"the list has more than {MostBytes / 1_000_000} MB"), "Take entries out, or write a pattern for many of them.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            Fail("the list cannot be read", "Check who may read the file, and that it is an ordinary file.");
        }
        return null;
    }

    /// <summary>The list as bytes.</summary>
    /// <param name="name">The file's name, for the faults.</param>
    public static ProtectedTerms? Parse(string name, byte[] bytes, ICollection<ListFault> faults)
    {
        try
        {
            string text = Strict.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
            if (!text.Contains('\0', StringComparison.Ordinal)) { return new ProtectedList(name, text, faults).Read(); }
            faults.Add(new ListFault(name, null, null, "the list holds a NUL character, so it is no text file", "Write it as a text file in UTF-8."));
        }
        catch (DecoderFallbackException) { faults.Add(new ListFault(name, null, null, "the list is not UTF-8 text", "Save the file as UTF-8.")); }
        return null;
    }
}
