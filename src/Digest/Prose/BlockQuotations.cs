using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>Block quotations whose last thing, or the first thing behind them, is a citation.</summary>
internal static class BlockQuotations
{
    /// <param name="leaves">The blocks with words inside the quotation.</param>
    /// <param name="after">The paragraph right behind it; null: none.</param>
    public static Quotation? Find(QuoteBlock quote, IReadOnlyList<Leaf> leaves, Leaf? after)
    {
        // Code and raw HTML have no words to compare: nothing of theirs may stand under a verified mark.
        if (leaves.Count == 0 || !HasOnlyWords(quote)) { return null; }
        var (words, tail, inside) = Inside(leaves);
        if (words.Count == 0) { return null; }
        var leading = inside.Count > 0 || after is null ? [] : Leading(after.Flat);
        var citations = inside.Count > 0 ? inside : leading;
        return citations.Count == 0 ? null : Make(words, citations) with
        {
            Block = quote,
            Tail = tail,
            After = leading.Count > 0 && IsOnlyCitations(after!.Flat) ? (ParagraphBlock)after.Block : null,
        };
    }

    private static bool HasOnlyWords(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner ? !HasOnlyWords(inner) : block is not (ParagraphBlock or HeadingBlock or BlankLineBlock)) { return false; }
        }
        return true;
    }

    /// <summary>The words before the citations at the end, what stands from there on, and those citations.</summary>
    private static (List<Stretch> Words, List<Stretch> Tail, List<CitationInline> Citations) Inside(IReadOnlyList<Leaf> leaves)
    {
        var citations = new List<CitationInline>();
        var last = leaves[^1].Flat;
        int end = EndOfWords(last, citations);
        citations.Reverse();
        var words = leaves.SkipLast(1).Select(leaf => leaf.Flat).Append(last)
            .Select(flat => new Stretch(flat, 0, ReferenceEquals(flat, last) ? end : flat.Text.Length))
            .Where(stretch => Skip(stretch) < stretch.End).ToList();
        return (words, citations.Count > 0 ? [new Stretch(last, end, last.Text.Length)] : [], citations);
    }

    /// <summary>Goes back over citations with white space, dashes and punctuation around them; adds the citations, last first.</summary>
    private static int EndOfWords(FlatText flat, List<CitationInline> citations)
    {
        int end = flat.Text.Length, words = end;
        for (int at = flat.Pieces.Length - 1; at >= 0; at--)
        {
            var piece = flat.Pieces[at];
            if (piece.Kind == PieceKind.Citation)
            {
                citations.Add((CitationInline)piece.Node);
                words = TrimBefore(flat.Text, piece.Start);
            }
            else if (!IsAround(flat.Text.AsSpan(piece.Start, piece.Length))) { break; }
        }
        return words;
    }

    private static int TrimBefore(string text, int end)
    {
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '—' or '–' or '―' or '(' or '（' || IsLoneHyphen(text, end - 1))) { end--; }
        return end;
    }

    private static bool IsLoneHyphen(string text, int at) => text[at] == '-' && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '-');

    public static bool IsAround(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && !".,;:()—–―-。，；（）".Contains(c, StringComparison.Ordinal)) { return false; }
        }
        return true;
    }

    /// <summary>The citations that a paragraph begins with.</summary>
    public static List<CitationInline> Leading(FlatText flat)
    {
        var citations = new List<CitationInline>();
        foreach (var piece in flat.Pieces)
        {
            if (piece.Kind == PieceKind.Citation) { citations.Add((CitationInline)piece.Node); }
            else if (!IsAround(flat.Text.AsSpan(piece.Start, piece.Length))) { break; }
        }
        return citations;
    }

    private static bool IsOnlyCitations(FlatText flat) => flat.Pieces.All(piece => piece.Kind == PieceKind.Citation || IsAround(flat.Text.AsSpan(piece.Start, piece.Length)))
        && flat.Links.Length == flat.Pieces.Count(piece => piece.Kind == PieceKind.Citation);

    private static Quotation Make(List<Stretch> words, List<CitationInline> citations)
    {
        var first = words[0] with { Start = Skip(words[0]) };
        words[0] = first;
        var last = words[^1] with { End = SkipBack(words[^1]) };
        words[^1] = last;
        (Stretch, Stretch)? marks = null;
        if (OuterMarks(words) is { } outer)
        {
            marks = outer;
            words[0] = words[0] with { Start = outer.Open.End };
            words[^1] = words[^1] with { End = outer.Close.Start };
        }
        string exact = string.Join("\n\n", words.Select(stretch => stretch.Flat.Text[stretch.Start..stretch.End].Trim()));
        var (start, end) = (words[0], words[^1]);
        return new Quotation(citations[0].Items[0], exact, words, start.Flat.FileOffset(start.Start), end.Flat.FileEnd(end.End - 1)) { Marks = marks, Citations = citations };
    }

    /// <summary>Quotation marks around the whole of it: the block says already that it is a quotation.</summary>
    private static (Stretch Open, Stretch Close)? OuterMarks(List<Stretch> words)
    {
        var (first, last) = (words[0], words[^1]);
        string text = last.Flat.Text;
        int close = last.End - 1;
        if (close > 0 && text[close] is '.' or ',' && QuotationMarks.IsMark(text[close - 1])) { close--; }
        bool oneBlock = ReferenceEquals(first.Flat, last.Flat);
        if ((oneBlock && close - first.Start < 2) || !QuotationMarks.CanPair(first.Flat.Text[first.Start], text[close])) { return null; }
        if (oneBlock && !QuotationMarks.Find(first.Flat).Contains(new MarkPair(first.Start, close))) { return null; }
        var open = new Stretch(first.Flat, first.Start, Skip(first with { Start = first.Start + 1 }));
        var end = new Stretch(last.Flat, SkipBack(last with { End = close }), last.End);
        return open.End >= (oneBlock ? end.Start : first.End) || end.Start <= 0 ? null : (open, end);
    }

    private static int Skip(Stretch stretch)
    {
        int at = stretch.Start;
        while (at < stretch.End && char.IsWhiteSpace(stretch.Flat.Text[at])) { at++; }
        return at;
    }

    private static int SkipBack(Stretch stretch)
    {
        int at = stretch.End;
        while (at > stretch.Start && char.IsWhiteSpace(stretch.Flat.Text[at - 1])) { at--; }
        return at;
    }
}
