using Digest.Model;

namespace Digest.Sources;

/// <summary>Words of the source that a bracket of a quote stands for.</summary>
/// <param name="At">Offset of the bracket in the quote as it is typed.</param>
/// <param name="Length">Of the bracket; where several stand together, of the first.</param>
/// <param name="Typed">What stands in the quote between the words around it, normalised: the brackets, <c>[in fact]</c>.</param>
/// <param name="Start">Offsets in the seed's own text; the end is exclusive.</param>
/// <param name="Before">The quote's words from the bracket before, or from the quote's start, in the seed's text; empty where there are none.</param>
/// <param name="After">As much behind.</param>
/// <param name="IsOpen">The bracket stands at an edge of the quote and for no one knows how much: so many words of the source as it may stand for, outwards.</param>
/// <param name="IsRest">Nothing is quoted behind it: of what is left out, the rest of the sentence alone belongs to the words before.</param>
internal readonly record struct QuoteGap(int At, int Length, string Typed, int Start, int End, (int Start, int End) Before, (int Start, int End) After, bool IsOpen = false, bool IsRest = false);

/// <summary>Finds what the brackets of a proven quote leave out of its source.</summary>
internal static class QuoteGaps
{
    /// <param name="text">The seed's.</param>
    /// <returns>In the quote's order; empty where nothing is known of the places.</returns>
    public static IEnumerable<QuoteGap> Of(ResolvedQuote quote, string text)
    {
        if (!quote.Quote.Exact.Value.Contains('[', StringComparison.Ordinal) || quote.Parts.Count == 0) { yield break; }
        var pattern = QuotePattern.Parse(quote.Quote.Exact.Value, quote.IsLiteral);
        if (pattern.Brackets.Count == 0 || Runs(pattern, quote.Parts) is not { Count: > 0 } runs) { yield break; }
        var first = pattern.Parts[0].Joints[0];
        if (first.HasBrackets)
        {
            int start = runs[0].Part.Start, word = first.GluedBehind ? WordStart(text, start) : start;
            if (Gap(pattern, (first.Start, runs[0].Start), default, Place(runs[0]), (word < start ? word : OpeningStart(text, start), start)) is { } opening) { yield return opening with { IsOpen = word == start }; }
        }
        for (int i = 1; i < runs.Count; i++)
        {
            var (before, after) = (runs[i - 1], runs[i]);
            if (Gap(pattern, (before.End, after.Start), Place(before), Place(after), (before.Part.End, after.Part.Start)) is { } gap) { yield return gap; }
        }
        var last = pattern.Parts[^1].Joints[^1];
        if (last.HasBrackets)
        {
            int end = runs[^1].Part.End, word = last.GluedBefore ? WordEnd(text, end) : end;
            if (Gap(pattern, (runs[^1].End, last.End), Place(runs[^1]), default, (end, word > end ? word : ClosingEnd(text, end))) is { } closing) { yield return closing with { IsOpen = word == end }; }
        }
    }

    private static QuoteGap? Gap(QuotePattern pattern, (int Start, int End) typed, (int Start, int End) before, (int Start, int End) after, (int Start, int End) seed)
    {
        if (seed.Start >= seed.End || pattern.Brackets.FirstOrDefault(bracket => bracket.Start >= typed.Start && bracket.End <= typed.End) is not { End: > 0 } bracket) { return null; }
        var (from, to) = pattern.PlaceOf(bracket);
        return new QuoteGap(from, to - from, pattern.Text[typed.Start..typed.End], seed.Start, seed.End, before, after);
    }

    private static (int Start, int End) Place((int Start, int End, QuotePart Part) run) => (run.Part.Start, run.Part.End);

    /// <summary>Which stretch of the normalised quote each part is: pieces whose bracket stands in the source itself were joined.</summary>
    internal static List<(int Start, int End, QuotePart Part)> Runs(QuotePattern pattern, IReadOnlyList<QuotePart> parts)
    {
        var pieces = pattern.Parts.SelectMany(part => part.Pieces).ToList();
        var runs = new List<(int, int, QuotePart)>();
        int next = 0;
        foreach (var part in parts)
        {
            int length = part.Normalised.End - part.Normalised.Start, first = next;
            while (next < pieces.Count && CodePoints(pattern.Text, pieces[first].Start, pieces[next].End) < length) { next++; }
            if (next == pieces.Count || CodePoints(pattern.Text, pieces[first].Start, pieces[next].End) != length) { return []; }
            runs.Add((pieces[first].Start, pieces[next].End, part));
            next++;
        }
        return runs;
    }

    private static int CodePoints(string text, int start, int end)
    {
        int count = end - start;
        for (int at = start; at < end; at++) { if (char.IsLowSurrogate(text[at])) { count--; } }
        return count;
    }

    /// <summary>As far back as a bracket may reach, and to the start of the word there.</summary>
    private static int OpeningStart(string text, int at) => WordStart(text, Math.Max(0, at - PartSearch.WidestInsertion));

    private static int ClosingEnd(string text, int at) => WordEnd(text, Math.Min(text.Length, at + PartSearch.WidestInsertion));

    private static int WordStart(string text, int at)
    {
        while (at > 0 && IsInWord(text[at - 1])) { at--; }
        return at;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && IsInWord(text[at])) { at++; }
        return at;
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || Letters.IsIgnorable(c) || c is '\'' or '\u2019' or '-' or '\u2010' or '\u2011';
}
