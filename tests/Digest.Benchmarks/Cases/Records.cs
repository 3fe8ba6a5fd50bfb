using System.Text;
using Digest.Benchmarks.Corpus;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;

namespace Digest.Benchmarks.Cases;

/// <summary>Corpora in memory for the cases; the same seed always.</summary>
internal static class Records
{
    private const int Seed = 1;

    /// <summary>The digest's files with the built-in theme, as Reader gives them.</summary>
    public static IReadOnlyList<InputFile> Files(int records) =>
    [
        .. DigestCorpus.Files(records, Seed).Select(file => new InputFile(file.Path, RoleOf(file.Path), file.Bytes)).Concat(Reader.BuiltInTheme())
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The texts of all claims.</summary>
    public static (string Path, string Text)[] Claims(int records) =>
        [.. Files(records).Where(file => file.Path.StartsWith("input/claims/", StringComparison.Ordinal)).Select(file => (file.Path, Encoding.UTF8.GetString(file.Bytes)))];

    public static ParsedDigest Parse(IReadOnlyList<InputFile> files)
    {
        var found = new List<Diagnostic>();
        var digest = Parser.Parse(files, found);
        if (digest is null || found.Exists(fault => fault.Severity == Severity.Error)) { throw new InvalidOperationException($"The corpus has faults: {found.FirstOrDefault()?.Message}"); }
        return digest;
    }

    private static InputRole RoleOf(string path) => path.StartsWith("seeds/", StringComparison.Ordinal) ? InputRole.Seed
        : path.EndsWith(".md", StringComparison.Ordinal) ? InputRole.Record : InputRole.Config;
}
