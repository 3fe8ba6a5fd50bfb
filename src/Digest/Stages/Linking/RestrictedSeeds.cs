using Digest.Model;
using Digest.Sources;

namespace Digest.Stages.Linking;

/// <summary>What may be told of each restricted document: taken from the document where it is here, else from the lock. The two are equal where the lock is
/// up to date, and so are the sites.</summary>
internal static class RestrictedSeeds
{
    public static Dictionary<string, LockedSeed> Of(ParsedDigest digest, IReadOnlyList<Record> records, IReadOnlyDictionary<Record, IReadOnlyList<ResolvedQuote>> quotes)
    {
        var restricted = records.OfType<Source>().Where(source => source.Custody is { Restricted: true }).ToList();
        var known = new Dictionary<string, LockedSeed>(StringComparer.Ordinal);
        if (restricted.Count == 0) { return known; }
        var bySource = quotes.Values.SelectMany(list => list).Where(quote => quote.Source is { Custody.Restricted: true }).ToLookup(quote => quote.Source!);
        foreach (var source in restricted)
        {
            if (digest.Seeds.TryGetValue(source.Id, out var seed)) { known[source.Id] = QuoteLock.Of(source, seed, [.. bySource[source]], null, default); }
            else if (digest.LockOf(source) is { } locked) { known[source.Id] = locked; }
        }
        return known;
    }

    /// <summary>Words of a restricted source that the site shows. A quote that nothing proves counts with the words that its curator typed.</summary>
    public static int ShownWords(Source source, IEnumerable<ResolvedQuote> quotes, LockedSeed? known)
    {
        if (source.Rights.Publish == PublishRights.Citation) { return 0; }
        var shown = quotes.Where(quote => quote.IsShown).ToLookup(quote => known?.Quotes.GetValueOrDefault(QuoteRequest.Of(quote.Quote)));
        return QuoteLock.ShownWords(shown.Where(group => group.Key is not null).SelectMany(group => group.Key!.Parts))
            + shown[null].DistinctBy(quote => QuoteRequest.Of(quote.Quote), StringComparer.Ordinal).Sum(quote => quote.Segments.Where(segment => segment.Kind == SegmentKind.Words).Sum(segment => WordCount.Of(segment.Text)));
    }
}
