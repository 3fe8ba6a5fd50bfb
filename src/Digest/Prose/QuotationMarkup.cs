using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>A block quotation as it is rendered: its state, the attributes that say its language, and the citations that stand under it.</summary>
internal sealed record BlockMarkup(string? State, string Lang, IReadOnlyList<CitationInline> Citations);

/// <summary>Turns the quotations of a document into markup: the marks of each become an element, its citation goes under a block.</summary>
internal sealed class QuotationMarkup(CharEdits.Builder edits)
{
    private readonly Dictionary<QuoteBlock, BlockMarkup> blocks = [];

    public IReadOnlyDictionary<QuoteBlock, BlockMarkup> Blocks => blocks;

    /// <param name="state">The end of a CSS class; null: none.</param>
    /// <param name="lang">Attributes of the language, each with a space before it; empty: the text's own.</param>
    public void Apply(Quotation quotation, string? state, string lang)
    {
        if (quotation.Block is { } block) { ApplyBlock(quotation, block, (state, lang)); }
        else if (quotation.Marks is { } marks) { ApplyInline(quotation.Words[0], marks, (state, lang)); }
        foreach (var words in quotation.Words) { Elide(words); }
    }

    private void ApplyInline(Stretch words, (Stretch Open, Stretch Close) marks, (string? State, string Lang) looks)
    {
        var flat = words.Flat;
        int last = marks.Close.End - 1;
        // An element may not begin in an emphasis and end outside it: then the marks stay as they are.
        if (flat.PieceAt(marks.Open.Start)?.Parent != flat.PieceAt(last)?.Parent) { return; }
        // Marks that the file has as entities or escapes are no characters to be replaced: they stay as well.
        if (!IsWords(flat, marks.Open.Start) || !IsWords(flat, last)) { return; }
        Blank(marks.Open);
        Blank(marks.Close);
        string classes = looks.State is null ? "quote-inline" : $"quote-inline quote-inline--{looks.State}";
        edits.Replace(flat.FileOffset(marks.Open.Start), $"<q class=\"{classes}\"{looks.Lang}>");
        edits.Replace(flat.FileOffset(last), "</q>");
        var shown = QuotationMarks.In(flat.Text);
        for (int at = words.Start; at < words.End; at++)
        {
            if (QuotationMarks.IsMark(flat.Text[at]) && IsWords(flat, at)) { edits.Replace(flat.FileOffset(at), shown.Single(at)); }
        }
    }

    private void ApplyBlock(Quotation quotation, QuoteBlock block, (string? State, string Lang) looks)
    {
        blocks[block] = new BlockMarkup(looks.State, looks.Lang, quotation.Tail.Count > 0 || quotation.After is not null ? quotation.Citations : []);
        if (quotation.Marks is { } marks)
        {
            Blank(marks.Open);
            Blank(marks.Close);
        }
        foreach (var tail in quotation.Tail)
        {
            Blank(tail);
            if (tail.Start == 0 && tail.Flat.Pieces.Length > 0 && tail.Flat.Pieces[0].Parent?.ParentBlock is { } empty) { empty.Parent?.Remove(empty); }
        }
        foreach (var citation in quotation.Citations)
        {
            if (quotation.Tail.Count == 0) { break; }
            if (citation.PreviousSibling is LiteralInline before) { before.Content.TrimEnd(); }
            citation.Remove();
        }
        quotation.After?.Parent?.Remove(quotation.After);
    }

    /// <summary>Leaves the characters of a stretch out.</summary>
    private void Blank(Stretch stretch)
    {
        for (int at = stretch.Start; at < stretch.End; at++)
        {
            if (stretch.Flat.PieceAt(at) is not { } piece) { continue; }
            if (piece.Kind == PieceKind.Words) { edits.Replace(stretch.Flat.FileOffset(at), ""); }
            else if (piece.Start >= stretch.Start && piece.End <= stretch.End && piece.Node is not LiteralInline && piece.Node.Parent is not null) { piece.Node.Remove(); }
        }
    }

    /// <summary>Marks what a quotation leaves out or hides, as the rest of the site does.</summary>
    private void Elide(Stretch words)
    {
        string text = words.Flat.Text;
        for (int at = text.IndexOf('[', words.Start, words.End - words.Start); at >= 0 && at < words.End; at = text.IndexOf('[', at + 1, words.End - at - 1))
        {
            int end = text.AsSpan(at, Math.Min(80, words.End - at)).IndexOf(']');
            if (end < 0) { continue; }
            var inner = text.AsSpan(at + 1, end - 1);
            string? name = inner is "…" or "..." ? "elide" : inner is "withheld" || inner.StartsWith("withheld:", StringComparison.Ordinal) ? "withheld" : null;
            if (name is not null && IsOneElement(words.Flat, at, at + end))
            {
                edits.Wrap(words.Flat.FileOffset(at), words.Flat.FileOffset(at + end), ($"<span class=\"{name}\">", "</span>"));
            }
        }
    }

    private static bool IsWords(FlatText flat, int at) => flat.PieceAt(at) is { Kind: PieceKind.Words };

    private static bool IsOneElement(FlatText flat, int first, int last) =>
        flat.PieceAt(first) is { Kind: PieceKind.Words } start && flat.PieceAt(last) is { Kind: PieceKind.Words } end && start.Parent == end.Parent;
}
