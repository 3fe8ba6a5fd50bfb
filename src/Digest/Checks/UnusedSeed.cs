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
        var named = site.All.OfType<Source>().SelectMany(source => (string?[])[source.Custody?.Seed?.Value, source.Custody?.TranscriptPath]).ToHashSet(StringComparer.Ordinal);
        return site.SeedPaths.Where(path => !named.Contains(path)).Select(path => Rule.At(Span.StartOf(path), $"No source names '{path}'.", "Write a record for it in input/sources/, or move the file out of seeds/."));
    });
}
