using Digest.Model;

namespace Digest.Sources;

/// <summary>A place at which words stand, with what tells it from the others.</summary>
/// <param name="Where">"p. 3, ¶12".</param>
/// <param name="Around">The words with those around them.</param>
/// <param name="Prefix">Words directly before; null: not needed, or none tell it apart.</param>
internal sealed record QuoteContext(string Where, string Around, string? Prefix, string? Suffix);

/// <summary>Tells the places of words that stand more than once from each other: for a curator who is about to quote them.</summary>
internal static class QuoteContexts
{
    private const int FewestWords = 2, MostWords = 8;

    /// <summary>The first places, in the order of the document; several words before it, or else behind it, tell each from the others.</summary>
    /// <param name="count">How many places there are in all, up to <see cref="QuoteSearch.MostCounted"/>.</param>
    public static IReadOnlyList<QuoteContext> Of(SeedText seed, string exact, out int count)
    {
        var index = new SeedIndex(seed);
        var names = new SeedPlaces(index);
        var pattern = QuotePattern.Parse(exact, literal: false);
        long steps = 0;
        foreach (var attempt in pattern.HasInsertions ? [QuotePattern.Parse(exact, literal: true), pattern] : (QuotePattern[])[pattern])
        {
            var places = QuoteSearch.Find(index, attempt);
            count = places.Count;
            if (count > 0) { return [.. places.First.Select(place => Context(place, attempt, places.Count > 1))]; }
        }
        count = 0;
        return [];

        QuoteContext Context(IReadOnlyList<PartMatch> place, QuotePattern attempt, bool several)
        {
            var (where, around) = (names.Name(place[0]), names.Surroundings(place[0].Start, place[^1].End).Replace(">>", "", StringComparison.Ordinal).Replace("<<", "", StringComparison.Ordinal));
            for (int words = FewestWords; several && words <= MostWords; words++)
            {
                string before = names.Before(place[0].Start, words), behind = names.Behind(place[^1].End, words);
                if (before.Length > 0 && QuoteSearch.FindQuickly(index, attempt, (before, null), ref steps).Count == 1) { return new QuoteContext(where, around, before, null); }
                if (behind.Length > 0 && QuoteSearch.FindQuickly(index, attempt, (null, behind), ref steps).Count == 1) { return new QuoteContext(where, around, null, behind); }
            }
            return new QuoteContext(where, around, null, null);
        }
    }
}
