using Digest.Model;

namespace Digest.Sources;

/// <summary>What the mark of a quote leaves out of it: lists show the marked words alone.</summary>
internal static class MarkedWords
{
    /// <summary>The quote's words before the mark and those behind it, as if a <c>[…]</c> stood there.</summary>
    /// <returns>With the quote as a text, for their offsets: its <c>[…]</c> and <c>[withheld]</c> are stops in it. Empty where it has no mark, or is not shown.</returns>
    public static IEnumerable<(QuoteGap Gap, SeedText Text)> Outside(ResolvedQuote quote)
    {
        if (!quote.IsShown || QuoteSearch.Context(quote.Quote.Mark?.Value) is not { } mark) { yield break; }
        var pattern = QuotePattern.Parse(quote.Quote.Exact.Value, quote.IsLiteral);
        if (QuoteFinder.IsTooMuch(pattern)) { yield break; }
        int start = QuoteSegments.FindMark(pattern.Text, mark), end = start + mark.Length;
        if (start < 0) { yield break; }
        var text = new SeedText { SourceId = "", Path = "", Text = Read(pattern), Paragraphs = [], Bytes = 0, Sha256 = "", Format = new SeedFormat(SeedKind.PlainText) };
        if (start > 0) { yield return (new QuoteGap(0, 0, "", 0, start, default, (start, end)), text); }
        if (end < text.Length) { yield return (new QuoteGap(0, 0, "", end, text.Length, (start, end), default, IsRest: true), text); }
    }

    /// <summary>A stop ends a sentence only before a capital letter. The words of an insertion are read like the others.</summary>
    private static string Read(QuotePattern pattern)
    {
        char[] text = pattern.Text.ToCharArray();
        foreach (var bracket in pattern.Brackets)
        {
            var whole = text.AsSpan(bracket.Start, bracket.End - bracket.Start);
            if (bracket.Kind == BracketKind.Insertion) { whole[0] = whole[^1] = ' '; continue; }
            whole.Fill(' ');
            if (bracket.Kind == BracketKind.Gap) { whole[0] = '.'; }
        }
        return new string(text);
    }
}
