using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>A stretch of a paragraph that records quote, under a letter. A quote of several parts has one letter.</summary>
/// <param name="Spans">Clipped to the paragraph, ascending.</param>
internal sealed record Passage(string Letter, IReadOnlyList<(int Start, int End)> Spans, IReadOnlyList<ResolvedQuote> Quotes)
{
    /// <summary>Its id on the source's page, made of its paragraph and its words: a letter changes when another passage comes before it, this does not.</summary>
    public string Anchor { get; init; } = "";
    public int Start => Spans[0].Start;
    public int End => Spans[^1].End;
}

/// <summary>A piece of a paragraph between two boundaries.</summary>
/// <param name="Cover">The passages that it belongs to, in the order of their letters.</param>
/// <param name="HiddenWords">Null: it is shown. Else the number of whole words that are not.</param>
internal sealed record Piece(int Start, int End, IReadOnlyList<Passage> Cover, int? HiddenWords);

/// <summary>Cuts a paragraph at every boundary of what is quoted and of what may be shown.</summary>
internal static class Passages
{
    /// <summary>Quotes by the number of each paragraph that they touch; only those whose words may be shown.</summary>
    public static ILookup<int, ResolvedQuote> ByParagraph(IEnumerable<ResolvedQuote> quotes, bool shown) =>
        quotes.Where(quote => quote.IsShown == shown)
            .SelectMany(quote => quote.Parts.SelectMany(part => Enumerable.Range(part.FirstParagraph, Math.Max(1, part.LastParagraph - part.FirstParagraph + 1))).Distinct().Select(number => (number, quote)))
            .ToLookup(pair => pair.number, pair => pair.quote);

    public static IReadOnlyList<Passage> Of(Paragraph paragraph, IEnumerable<ResolvedQuote> quotes)
    {
        var groups = new Dictionary<string, (List<(int Start, int End)> Spans, List<ResolvedQuote> Quotes)>(StringComparer.Ordinal);
        foreach (var quote in quotes)
        {
            var spans = Clip(paragraph, quote.Parts.Select(part => (part.Start, part.End)));
            if (spans.Count == 0) { continue; }
            string key = string.Join(' ', spans);
            if (!groups.TryGetValue(key, out var group)) { groups.Add(key, group = (spans, [])); }
            group.Quotes.Add(quote);
        }
        return groups.Values.OrderBy(group => group.Spans[0].Start).ThenByDescending(group => group.Spans[^1].End).ThenBy(group => group.Spans.Count)
            .Select((group, index) => new Passage(Letter(index), group.Spans, group.Quotes)).ToList();
    }

    /// <param name="shown">Stretches of the seed that may be shown, ascending.</param>
    public static IReadOnlyList<Piece> Pieces(string text, Paragraph paragraph, IReadOnlyList<Passage> passages, IReadOnlyList<(int Start, int End)> shown)
    {
        // Most paragraphs of a document that is shown in full: nobody quotes them.
        if (passages.Count == 0 && shown is [var (first, last)] && first <= paragraph.Start && last >= paragraph.End && paragraph.Length > 0) { return [new Piece(paragraph.Start, paragraph.End, [], null)]; }
        var visible = Clip(paragraph, shown);
        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach (var (start, end) in visible.Concat(passages.SelectMany(passage => passage.Spans))) { cuts.Add(start); cuts.Add(end); }
        var pieces = new List<Piece>();
        int from = paragraph.Start, at = 0;
        foreach (int to in cuts.Skip(1))
        {
            while (at < visible.Count && visible[at].End <= from) { at++; }
            bool isShown = at < visible.Count && visible[at].Start <= from;
            IReadOnlyList<Passage> cover = isShown ? passages.Where(passage => passage.Spans.Any(span => span.Start <= from && to <= span.End)).ToList() : [];
            Add(pieces, text, paragraph, new Piece(from, to, cover, isShown ? null : 0));
            from = to;
        }
        return pieces;
    }

    /// <summary>Whole words between two offsets: runs of non-white-space of which no character lies outside.</summary>
    public static int WholeWords(string text, Paragraph paragraph, int start, int end)
    {
        if (start > paragraph.Start && !char.IsWhiteSpace(text[start - 1])) { while (start < end && !char.IsWhiteSpace(text[start])) { start++; } }
        if (end < paragraph.End && !char.IsWhiteSpace(text[end])) { while (end > start && !char.IsWhiteSpace(text[end - 1])) { end--; } }
        int words = 0;
        for (int i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == start || char.IsWhiteSpace(text[i - 1]))) { words++; }
        }
        return words;
    }

    /// <summary>a … z, aa, ab …</summary>
    public static string Letter(int index)
    {
        string letters = "";
        for (int i = index; i >= 0; i = i / 26 - 1) { letters = (char)('a' + i % 26) + letters; }
        return letters;
    }

    private static void Add(List<Piece> pieces, string text, Paragraph paragraph, Piece piece)
    {
        bool joins = pieces is [.., { HiddenWords: not null }] && piece.HiddenWords is not null;
        int start = joins ? pieces[^1].Start : piece.Start;
        if (joins) { pieces.RemoveAt(pieces.Count - 1); }
        pieces.Add(piece.HiddenWords is null ? piece : piece with { Start = start, HiddenWords = WholeWords(text, paragraph, start, piece.End) });
    }

    private static List<(int Start, int End)> Clip(Paragraph paragraph, IEnumerable<(int Start, int End)> spans) =>
        spans.Select(span => (Start: Math.Max(span.Start, paragraph.Start), End: Math.Min(span.End, paragraph.End))).Where(span => span.Start < span.End).ToList();
}
