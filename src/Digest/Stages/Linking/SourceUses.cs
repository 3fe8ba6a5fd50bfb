using Digest.Model;
using Digest.Sources;

namespace Digest.Stages.Linking;

/// <summary>How much of each source the site shows, and which records quote it.</summary>
internal static class SourceUses
{
    public static Dictionary<Source, SourceUse> Of(IReadOnlyList<Record> records, IReadOnlyDictionary<Record, IReadOnlyList<ResolvedQuote>> quotes, IReadOnlyDictionary<string, SeedText> seeds, IReadOnlyDictionary<string, LockedSeed> restricted)
    {
        var bySource = quotes.Values.SelectMany(list => list).Where(quote => quote.Source is not null).ToLookup(quote => quote.Source!);
        return records.OfType<Source>().AsParallel().ToDictionary(source => source, source => Of(source, bySource[source], (seeds.GetValueOrDefault(source.Id), restricted.GetValueOrDefault(source.Id))));
    }

    private static SourceUse Of(Source source, IEnumerable<ResolvedQuote> quotes, (SeedText? Seed, LockedSeed? Restricted) known)
    {
        ResolvedQuote[] placed = [.. quotes.OrderBy(quote => quote.Parts.Count > 0 ? quote.Parts[0].Start : int.MaxValue)
            .ThenBy(quote => quote.Owner.Id, StringComparer.Ordinal).ThenBy(quote => quote.Use)];
        if (source.Custody is { Restricted: true }) { return new SourceUse(placed, RestrictedSeeds.ShownWords(source, placed, known.Restricted), []); }
        if (known.Seed is not { } seed) { return new SourceUse(placed, source.Rights.Publish == PublishRights.Citation ? 0 : TypedWords.Count(placed.Where(quote => quote.IsShown).SelectMany(quote => quote.Segments)), []); }
        var (stretches, words) = source.Rights.Publish switch
        {
            PublishRights.Full => (seed.Paragraphs.Where(paragraph => !paragraph.IsIgnored).Select(paragraph => (paragraph.Start, paragraph.End)).ToList(), seed.Words),
            PublishRights.Citation => ([], 0),
            _ => ShownStretches.Merge(seed, placed.Where(quote => quote.IsShown).SelectMany(quote => quote.Parts)),
        };
        return new SourceUse(placed, words, stretches);
    }
}
