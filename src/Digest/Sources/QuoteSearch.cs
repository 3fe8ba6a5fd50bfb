namespace Digest.Sources;

/// <summary>The places of a whole quote: for each, its parts in order.</summary>
/// <param name="Count">How often it occurs, up to <see cref="QuoteSearch.MostCounted"/>.</param>
/// <param name="First">The first few places.</param>
/// <param name="SawIgnored">None was found, but page furniture holds words of it.</param>
internal sealed record QuotePlaces(int Count, IReadOnlyList<IReadOnlyList<PartMatch>> First, bool SawIgnored);

/// <summary>Finds every place at which a pattern stands in a seed, in time that grows with the seed and the number of parts.</summary>
/// <remarks>A place is told by its first part; <c>[…]</c> reaches to the nearest place where the next part stands, and skips something
/// that can be seen. The prefix adjoins the first part, the suffix the last.</remarks>
internal static class QuoteSearch
{
    public const int MostCounted = 1000;
    public const int MostListed = 5;
    private const long MostWork = 250_000_000;

    public static QuotePlaces Find(SeedIndex index, QuotePattern pattern, string? prefix = null, string? suffix = null) =>
        Find(index, pattern, (prefix, suffix), MostWork, out _);

    /// <summary>The same at a small price, for explanations, which ask often.</summary>
    /// <param name="steps">Grows by what it cost.</param>
    public static QuotePlaces FindQuickly(SeedIndex index, QuotePattern pattern, (string? Prefix, string? Suffix) context, ref long steps)
    {
        var places = Find(index, pattern, context, MostWork / 12, out long cost);
        steps += cost;
        return places;
    }

    private static QuotePlaces Find(SeedIndex index, QuotePattern pattern, (string? Prefix, string? Suffix) context, long price, out long steps)
    {
        var work = new Work(price);
        int last = pattern.Parts.Count - 1;
        var searches = pattern.Parts
            .Select((part, i) => new PartSearch(index, pattern.Text, part) { Prefix = i == 0 ? context.Prefix : null, Suffix = i == last ? context.Suffix : null })
            .ToList();
        var places = new List<IReadOnlyList<PartMatch>>();
        int count = 0;
        for (int from = 0; count < MostCounted && Chain(searches, from, index.Text, ref work) is { } place; from = place[0].Start + 1)
        {
            count++;
            if (places.Count < MostListed) { places.Add(place); }
        }
        steps = work.Steps;
        return new QuotePlaces(count, places, count == 0 && searches.Exists(search => search.SawIgnored));
    }

    private static List<PartMatch>? Chain(List<PartSearch> searches, int from, string text, ref Work work)
    {
        var place = new List<PartMatch>(searches.Count);
        foreach (var search in searches)
        {
            if (search.Next(from, ref work) is not { } match) { return null; }
            place.Add(match);
            from = PartSearch.AfterSkipping(text, match.End);
        }
        return place.Count > 0 ? place : null;
    }

    /// <summary>A prefix or suffix as it is compared; null where there is none.</summary>
    public static string? Context(string? words) => words is not null && Normalisation.Of(words).Trim(' ') is { Length: > 0 } normal ? normal : null;
}
