namespace Digest.Sources;

/// <summary>A run of the quote's words that stands in the source to the letter.</summary>
/// <param name="First">Number of its first word in the quote.</param>
/// <param name="Start">Offsets in the quote's words; the end is exclusive.</param>
/// <param name="SeedStart">Where it stands in the normalised seed.</param>
internal readonly record struct QuoteStretch(int First, int Words, int Start, int End, int SeedStart)
{
    public int SeedEnd => SeedStart + End - Start;
}

/// <summary>Takes a quote apart in the longest runs that the source has, from left to right, each behind the last where it stands there.</summary>
/// <remarks>Tells a quote that leaves words out, or turns them round, from one that has other words. Work is bounded.</remarks>
internal static class QuoteStretches
{
    private const int Most = 6, MostUnknown = 12, MostWords = 200_000;
    private const long MostWork = 200_000_000;

    /// <param name="unknown">Words that no run has.</param>
    /// <param name="steps">Grows by what it cost.</param>
    public static List<QuoteStretch> Of(SeedIndex index, string quote, out int unknown, ref long steps)
    {
        var words = DiffWords.Of(quote, 0, quote.Length, MostWords);
        var work = new Work(MostWork);
        var found = new List<QuoteStretch>();
        unknown = 0;
        for (int at = 0, behind = 0; at < words.Count;)
        {
            if (found.Count == Most || unknown > MostUnknown || work.IsSpent) { unknown += words.Count - at; break; }
            if (Longest(index, (quote, words, at), behind, ref work) is { Words: > 0 } longest)
            {
                found.Add(longest);
                (at, behind) = (at + longest.Words, longest.SeedEnd);
            }
            else { (at, unknown) = (at + 1, unknown + 1); }
        }
        steps += work.Steps;
        return found;
    }

    /// <summary>By doubling, then halving: where a run stands, every beginning of it does.</summary>
    private static QuoteStretch Longest(SeedIndex index, (string Text, List<DiffWord> Words, int At) quote, int behind, ref Work work)
    {
        int known = 0, left = quote.Words.Count - quote.At, place = -1;
        for (int low = 1, high = left, step = 1; low <= high;)
        {
            int count = Math.Min(high, step > 0 ? known + step : (low + high + 1) >>> 1);
            int found = Place(index, Slice(quote, count), behind, ref work);
            if (found >= 0) { (known, place, low) = (count, found, count + 1); step *= 2; }
            else { high = count - 1; step = 0; }
        }
        if (known == 0) { return default; }
        var (start, end) = (quote.Words[quote.At].Start, EndOf(quote.Words[quote.At + known - 1]));
        return new QuoteStretch(quote.At, known, start, end, place);
    }

    private static string Slice((string Text, List<DiffWord> Words, int At) quote, int count) =>
        quote.Text[quote.Words[quote.At].Start..EndOf(quote.Words[quote.At + count - 1])];

    private static int EndOf(DiffWord word) => word.Start + word.Text.Length;

    /// <summary>The first place behind an offset; where there is none, the first of all; -1: none.</summary>
    private static int Place(SeedIndex index, string words, int behind, ref Work work)
    {
        int found = PlaceFrom(index, words, behind, ref work);
        return found < 0 && behind > 0 ? PlaceFrom(index, words, 0, ref work) : found;
    }

    private static int PlaceFrom(SeedIndex index, string words, int from, ref Work work)
    {
        var needle = new Needle(index.Text, words, index.Words, false);
        for (int at = from; (at = needle.Next(at, ref work)) >= 0; at++)
        {
            if (!Letters.CutsWord(index.Text, at) && !Letters.CutsWord(index.Text, at + words.Length)) { return at; }
        }
        return -1;
    }
}
