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

    /// <summary>The same of the build before, in which only those sources are looked at anew that were read anew, or from which quotes were resolved anew. No document is restricted.</summary>
    /// <param name="known">Texts by source id, and whether no quotes but those of changed records were resolved anew.</param>
    public static Dictionary<Source, SourceUse> Of(Delta delta, IReadOnlyDictionary<string, Record> byId, IReadOnlyDictionary<Record, IReadOnlyList<ResolvedQuote>> quotes, (IReadOnlyDictionary<string, SeedText> Seeds, bool IsOfChangedAlone) known)
    {
        var mended = delta.Of(delta.Before.Uses, (_, old) => old);
        var (gone, come) = (new HashSet<ResolvedQuote>(ReferenceEqualityComparer.Instance), new List<ResolvedQuote>());
        foreach (var record in known.IsOfChangedAlone ? delta.Changed.Select(pair => pair.Value) : quotes.Keys)
        {
            if (quotes.TryGetValue(record, out var list) && !ReferenceEquals(delta.Before.Quotes.GetValueOrDefault(record), list)) { come.AddRange(list); }
        }
        foreach (var record in known.IsOfChangedAlone ? delta.Changed.Select(pair => pair.Key) : delta.Before.Quotes.Keys)
        {
            if (delta.Before.Quotes.TryGetValue(record, out var list) && !ReferenceEquals(quotes.GetValueOrDefault(record), list)) { gone.UnionWith(list); }
        }
        var now = come.Where(quote => quote.Source is not null).ToLookup(quote => quote.Source!);
        var changed = gone.Select(quote => quote.Source?.Id).Concat(come.Select(quote => quote.Source?.Id)).Concat(delta.Changed.Where(pair => pair.Value is Source).Select(pair => pair.Value.Id)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (string id in changed)
        {
            if (byId.GetValueOrDefault(id) is Source source) { mended[source] = Of(source, mended[source].Quotes.Where(quote => !gone.Contains(quote)).Concat(now[source]), (known.Seeds.GetValueOrDefault(id), null)); }
        }
        return mended;
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
