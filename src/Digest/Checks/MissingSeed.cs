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
        "A restricted seed is not on this machine, and nothing in input/digest.lock proves its quotes.",
        "That it is not here is as it should be on most machines; where it is, 'digest seal' writes down what was proven.",
        "restricted: true");

    public static Check Check { get; } = new([Missing, Absent], (site, _) => Find(site));

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var places = new SeedWhereabouts(site);
        return site.Of<Source>().SelectMany(source => In(site, source, places));
    }

    /// <summary>What one source misses.</summary>
    public static IEnumerable<Diagnostic> In(Site site, Source source) => In(site, source, new SeedWhereabouts(site));

    private static IEnumerable<Diagnostic> In(Site site, Source source, SeedWhereabouts places)
    {
        if (source.Custody is not { Seed: { } seed } custody) { yield break; }
        if (Transcript(site, custody, places) is { } untold) { yield return untold; }
        if (site.SeedPaths.Contains(seed.Value) || site.Unread.MayHoldDocument(seed.Value)) { yield break; }
        if (custody.Restricted)
        {
            if (Unproven(site, source) is { } help) { yield return Absent.At(seed.Span, $"The restricted seed of '{source.Id}' is not on this machine.", help); }
            yield break;
        }
        var likely = places.Of(seed.Value, custody.Sha256?.Value, "seed");
        yield return Missing.At(seed.Span, $"'{seed.Value}' is no file of this digest.", likely.Help ?? "Put the document into seeds/ and write its path from the digest's folder: seeds/FILE.") with { Private = likely.Private };
    }

    /// <summary>Why the lock proves none of its quotes, as a help; null where it proves some, or there are none.</summary>
    private static string? Unproven(Site site, Source source)
    {
        if (site.Uses.GetValueOrDefault(source)?.Quotes is not { Count: > 0 } || site.Restricted.ContainsKey(source.Id)) { return null; }
        string remedy = $"Run where it is: digest seal {source.Id}, and commit its record and input/digest.lock.";
        if (source.Custody!.Sha256 is null) { return $"Its record has no sha256. {remedy}"; }
        return site.Locks.ContainsKey(source.Id) ? $"The entry in input/digest.lock is about another file, or about the same read in another way (title, encoding, transcript, ignore). {remedy}" : $"input/digest.lock has no entry for it. {remedy}";
    }

    private static Diagnostic? Transcript(Site site, Custody custody, SeedWhereabouts places)
    {
        if (custody.TranscriptPath is not { } path || site.SeedPaths.Contains(path) || site.Unread.MayHoldDocument(path) || (custody.Restricted && !site.SeedPaths.Contains(custody.Seed!.Value.Value))) { return null; }
        var place = (custody.Transcript!.File ?? custody.Seed!.Value).Span;
        if (custody.Restricted) { return Missing.At(place, "The transcript of a restricted seed is not here.", "Put it beside the seed, as plain text, or mend custody.transcript.file."); }
        var likely = places.Of(path, custody.Transcript.Sha256?.Value, "file");
        return Missing.At(place, $"The transcript '{path}' is no file of this digest.", likely.Help ?? "Put it into seeds/, as plain text, and write its path from the digest's folder as custody.transcript.file.") with { Private = likely.Private };
    }
}
