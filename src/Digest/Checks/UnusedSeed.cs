using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Files in <c>seeds/</c> that no source names.</summary>
internal static class UnusedSeed
{
    private static readonly Rule Rule = new("unused-seed", Severity.Warning,
        "A file in seeds/ belongs to no source.",
        "A document that was collected and forgotten, or a misspelt path.",
        "seeds/interview-2.txt      # and no record in input/sources/ names it");

    public static Check Check { get; } = new(Rule, site =>
    {
        // Which files a record names that could not be read, nobody knows: that is told instead.
        if (!site.Unread.IsNone) { return []; }
        var named = site.OfAll<Source>().SelectMany(source => (string?[])[source.Custody?.Seed?.Value, source.Custody?.TranscriptPath]).ToHashSet(StringComparer.Ordinal);
        var unused = site.SeedPaths.Where(path => !named.Contains(path)).ToList();
        string[] kept = [.. unused.Where(Custody.IsInRestrictedFolder).Order(StringComparer.Ordinal)];
        // Of a file that is kept back a log gets neither the name nor a line.
        IEnumerable<Diagnostic> restricted = kept.Length == 0 ? [] : [Rule.At(Span.StartOf(Custody.RestrictedFolder.TrimEnd('/')), $"{kept.Length} {(kept.Length == 1 ? "file" : "files")} in {Custody.RestrictedFolder} {(kept.Length == 1 ? "belongs" : "belong")} to no source.",
            "Write a record in input/sources/, with custody.restricted: true, or move the files away.") with { Private = $"No source names: {string.Join(", ", kept)}" }];
        return unused.Except(kept, StringComparer.Ordinal).Select(path => Rule.At(Span.StartOf(path), $"No source names '{path}'.", "Write a record for it in input/sources/, or move the file out of seeds/.")).Concat(restricted);
    });
}
