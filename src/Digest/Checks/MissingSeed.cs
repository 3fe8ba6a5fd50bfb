using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Sources that name a file which is not in <c>seeds/</c>.</summary>
internal static class MissingSeed
{
    private static readonly Rule Missing = new("missing-seed", Severity.Error,
        "A source names a seed that is not there.",
        "Its quotes could not be proven.",
        "seed: seeds/raport.txt      # did you mean 'seeds/report.txt'?");

    private static readonly Rule Absent = new("absent-restricted-seed", Severity.Warning,
        "A restricted seed is not on this machine.",
        "That is as it should be on most machines, but its quotes cannot be checked here.",
        "restricted: true");

    public static Check Check { get; } = new([Missing, Absent], (site, _) => site.Of<Source>().SelectMany(source => In(site, source)));

    private static IEnumerable<Diagnostic> In(Site site, Source source)
    {
        if (source.Custody is not { Seed: { } seed } custody) { yield break; }
        if (Transcript(site, custody) is { } untold) { yield return untold; }
        if (site.SeedPaths.Contains(seed.Value)) { yield break; }
        if (custody.Restricted) { yield return Absent.At(seed.Span, $"The restricted seed of '{source.Id}' is not on this machine.", "Its quotes are shown as not checked here."); yield break; }
        string? spelling = site.SeedPaths.FirstOrDefault(path => string.Equals(path, seed.Value, StringComparison.OrdinalIgnoreCase));
        yield return Missing.At(seed.Span, $"'{seed.Value}' is no file of this digest.", spelling is not null ? $"Letter case counts: write '{spelling}'."
            : Suggestion.For(seed.Value, site.SeedPaths) ?? "Put the document into seeds/ and write its path from the digest's folder: seeds/FILE.");
    }

    private static Diagnostic? Transcript(Site site, Custody custody)
    {
        if (custody.TranscriptPath is not { } path || site.SeedPaths.Contains(path) || (custody.Restricted && !site.SeedPaths.Contains(custody.Seed!.Value.Value))) { return null; }
        return Missing.At((custody.Transcript!.File ?? custody.Seed!.Value).Span, $"The transcript '{path}' is no file of this digest.",
            Suggestion.For(path, site.SeedPaths) ?? "Put it into seeds/, as plain text, and write its path from the digest's folder as custody.transcript.file.");
    }
}
