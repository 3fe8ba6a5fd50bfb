using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Seeds whose bytes are not those that were collected, or that nothing seals.</summary>
internal static class ChangedSeed
{
    private static readonly Rule Changed = new("changed-seed", Severity.Error,
        "A seed's SHA-256 is not the one that its record says.",
        "Either the file was changed since it was collected, or the record is of another file. Evidence must not change unseen.",
        "sha256: 3789…      # and the file in seeds/ has another");

    private static readonly Rule Unsealed = new("unsealed-seed", Severity.Warning,
        "A source with a seed does not say the seed's SHA-256.",
        "Without it nobody notices when the file changes.",
        "custody:\n  seed: seeds/report.txt      # and no sha256");

    public static Check Check { get; } = new([Changed, Unsealed], (site, _) => site.Documents.Known<AsSealed>() is null ? All(site) : []);

    /// <summary>All documents are as they were sealed.</summary>
    private sealed record AsSealed;

    private static List<Diagnostic> All(Site site)
    {
        var (restricted, places) = (new Lazy<RestrictedDocuments>(() => new(site)), new SeedWhereabouts(site));
        List<Diagnostic> found = [.. site.Of<Source>().SelectMany(source => In(site, source, (IsUntold, places)).Concat(OfTranscript(site, source, (IsUntold, places))))];
        if (found.Count == 0) { site.Documents.Keep(new AsSealed()); }
        return found;

        // A copy of a restricted document under another path has its hash.
        bool IsUntold(Source source) => source.Custody!.Restricted || restricted.Value.SameAs(source) is not null;
    }

    private static IEnumerable<Diagnostic> OfTranscript(Site site, Source source, (Func<Source, bool> IsUntold, SeedWhereabouts Places) known)
    {
        if (source.Custody is not { Transcript: { } declared, Seed: { } file } || !site.Seeds.TryGetValue(source.Id, out var seed) || seed.Transcript is not { } read) { yield break; }
        var place = (declared.File ?? file).Span;
        if (declared.Sha256?.Value == read.Sha256) { yield break; }
        bool isRestricted = known.IsUntold(source);
        string what = isRestricted ? $"The transcript of '{source.Id}'" : $"The transcript '{read.Path}'";
        if (declared.Sha256 is not { } said) { yield return Unsealed.At(place, $"{what} has no sha256 in its record.", $"Run: digest seal {source.Id}{(isRestricted ? "" : $" (it adds transcript.sha256: {read.Sha256})")}"); }
        else
        {
            yield return Changed.At(said.Span, $"{what} is not the one that was checked: its SHA-256 is {(isRestricted ? "another" : read.Sha256)}.",
                Reconverted(known.Places, (read.Path, isRestricted), said.Value) ?? "Restore the file, or, if the new one is meant, have it compared with the image, change sha256 and say so in custody.log.");
        }
    }

    private static IEnumerable<Diagnostic> In(Site site, Source source, (Func<Source, bool> IsUntold, SeedWhereabouts Places) known)
    {
        if (source.Custody is not { Seed: { } file } custody || !site.Seeds.TryGetValue(source.Id, out var seed) || custody.Sha256?.Value == seed.Sha256) { yield break; }
        bool isRestricted = known.IsUntold(source);
        if (custody.Sha256 is not { } said) { yield return Unsealed.At(file.Span, $"{(isRestricted ? $"The seed of '{source.Id}'" : $"'{file.Value}'")} has no sha256 in its record.", $"Run: digest seal {source.Id}{(isRestricted ? "" : $" (it adds sha256: {seed.Sha256})")}"); }
        else { yield return Of((source, known.Places), said, isRestricted ? null : seed.Sha256, site.Uses.GetValueOrDefault(source)?.Quotes ?? []); }
    }

    /// <summary>The finding, with every quote that rests on the seed. Of a restricted one the hash is not told: a log of a build may be public.</summary>
    /// <param name="source">The record, and where its document may be instead.</param>
    /// <param name="said">The hash that the record says.</param>
    /// <param name="sha256">The hash of the file as it is now; null: that of a restricted document.</param>
    public static Diagnostic Of((Source Record, SeedWhereabouts Places) source, Located<string> said, string? sha256, IReadOnlyList<ResolvedQuote> quotes)
    {
        var (record, places) = source;
        var (file, isRestricted) = (record.Custody!.Seed!.Value, sha256 is null || record.Custody.Restricted);
        var (moved, kept) = isRestricted ? default : places.Moved(file.Value, said.Value, "seed");
        string remedy = moved ?? Reconverted(places, (file.Value, isRestricted), said.Value) ?? $"Restore the file, or, if the new one is meant: digest seal {record.Id} --renew --reason \"what happened\" --by WHO";
        return Changed.At(said.Span, $"{(isRestricted ? $"The seed of '{record.Id}'" : $"'{file.Value}'")} is not the file that was collected: its SHA-256 is {(isRestricted ? "another" : sha256)}.", $"{Held(quotes)} {remedy}")
            with
        { Private = kept is null ? null : $"{Held(quotes)} {kept}", Related = Related(quotes) };
    }

    /// <summary>A new seal would put the line ends of one machine in place of what was collected. Null: they are not what differs.</summary>
    private static string? Reconverted(SeedWhereabouts places, (string Path, bool IsRestricted) file, string sha256) => !places.HasOtherLineEnds(file.Path, sha256) ? null
        : $"Its line ends alone differ: {(file.IsRestricted ? "an editor or a program that copied it changed them. Do not renew the seal. Take the file once more from where it is kept" : $"git changed them as it wrote the file, or an editor did. Do not renew the seal. {LineEnds.Restoring(file.Path)}")}";

    /// <summary>"3 quotes rest on it: 2 still stand in the file as it is now, 1 does not."</summary>
    public static string Held(IReadOnlyList<ResolvedQuote> quotes)
    {
        int standing = quotes.Count(quote => quote.IsVerified), unknown = quotes.Count(quote => quote.State == QuoteState.CannotCheck), gone = quotes.Count - standing - unknown;
        if (quotes.Count == 0) { return "No published quote rests on it."; }
        string stand = $"{standing} still {(standing == 1 ? "stands" : "stand")} in the file as it is now";
        string absent = gone == 0 ? "" : $", {gone} {(gone == 1 ? "does" : "do")} not";
        string unsure = unknown == 0 ? "" : $", {unknown} cannot be checked";
        return $"{quotes.Count} {(quotes.Count == 1 ? "quote rests" : "quotes rest")} on it: {stand}{absent}{unsure}.";
    }

    /// <summary>Every quote with its place in the input and whether it still stands, those first that do not, then in the order of the input.</summary>
    public static IReadOnlyList<Related> Related(IEnumerable<ResolvedQuote> quotes) =>
    [
        .. quotes.OrderBy(quote => quote.IsVerified).ThenBy(quote => quote.Quote.Exact.Span.Path, StringComparer.Ordinal).ThenBy(quote => quote.Quote.Exact.Span.Offset)
            .Select(quote => new Related(quote.Quote.Exact.Span, $"{Standing(quote)}: \"{Shorten(quote.Quote.Exact.Value)}\"")),
    ];

    private static string Standing(ResolvedQuote quote) => quote.State switch
    {
        QuoteState.Absent => "does not stand any more",
        QuoteState.CannotCheck => "cannot be checked",
        _ when quote.Paragraph is { } paragraph => $"still stands, ¶{paragraph}",
        _ => "still stands",
    };

    private static string Shorten(string text) => Excerpt.Of(text, 120, 117);
}
