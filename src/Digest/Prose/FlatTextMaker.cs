using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>Makes the <see cref="FlatText"/> of one paragraph after the other, in the same buffers.</summary>
/// <param name="isAloud">With descriptions of pictures and titles, where a screen reader reads them.</param>
internal sealed class FlatTextMaker(string file, bool isAloud = false) : IDisposable
{
    private readonly Gathered<char> text = new(2000);
    private readonly Gathered<Piece> pieces = new(64);
    private readonly Gathered<LinkWords> links = new(16);
    /// <summary>Within a link, a quotation or code that is written as raw HTML.</summary>
    private bool raw;
    /// <summary>Where the words of a <c>q</c> begin that is open; -1: none is.</summary>
    private int open;
    private readonly List<(int Start, int End)> quoted = [];
    private readonly List<(int Before, FootnoteLink Mark)> remarks = [];

    public FlatText Make(ContainerInline? inlines)
    {
        (text.Length, pieces.Length, links.Length, raw, open) = (0, 0, 0, false, -1);
        quoted.Clear();
        remarks.Clear();
        if (inlines is not null) { Children(inlines, inlines, inLink: false); }
        return new FlatText(text.All.ToString(), [.. pieces.All], [.. links.All]) { Quoted = quoted.Count == 0 ? [] : [.. quoted], Remarks = remarks.Count == 0 ? [] : [.. remarks] };
    }

    public void Dispose()
    {
        text.Dispose();
        pieces.Dispose();
        links.Dispose();
    }

    private void Children(ContainerInline container, ContainerInline parent, bool inLink)
    {
        for (var node = container.FirstChild; node is not null; node = node.NextSibling) { Add(node, parent, inLink); }
    }

    private void Add(Inline node, ContainerInline parent, bool inLink)
    {
        switch (node)
        {
            case LiteralInline { IsFirstCharacterEscaped: true } escaped: Escaped(escaped, parent, inLink); break;
            case LiteralInline literal: Append(literal.Content.AsSpan(), node, parent, inLink); break;
            case LineBreakInline: Append(" ", PieceKind.Break, node, parent, inLink); break;
            case CodeInline code: Append(code.Content, PieceKind.Other, node, parent, inLink); break;
            case HtmlEntityInline entity: Append(entity.Transcoded.AsSpan(), PieceKind.Other, node, parent, inLink); break;
            case CitationInline: Citation(node, parent); break;
            case AutolinkInline or WikiLinkInline or LinkInline: Link(node, parent); break;
            case DelimiterInline delimiter:
                Append(delimiter.ToLiteral(), node, parent, inLink);
                Children(delimiter, parent, inLink);
                break;
            case HtmlInline html: RawTag(html.Tag); break;
            case FootnoteLink { IsBackLink: false } remark: remarks.Add((pieces.Length, remark)); break;
            case ContainerInline inner: Children(inner, inner, inLink); break;
            default: break;
        }
    }

    private void RawTag(string tag)
    {
        var name = tag.AsSpan().TrimStart("</");
        int end = 0;
        while (end < name.Length && char.IsAsciiLetter(name[end])) { end++; }
        if (name[..end] is not ("a" or "A" or "q" or "Q" or "code" or "kbd" or "samp" or "cite")) { return; }
        raw = !tag.StartsWith("</", StringComparison.Ordinal);
        if (name[..end] is not ("q" or "Q")) { return; }
        if (!raw && open >= 0 && open < text.Length) { quoted.Add((open, text.Length)); }
        open = raw ? text.Length : -1;
    }

    private void Link(Inline link, ContainerInline parent)
    {
        int start = text.Length;
        var described = isAloud ? link as LinkInline : null;
        if (described is { IsImage: false }) { Beside(described.Title, described, parent); }
        if (described is { IsImage: true })
        {
            Beside(" ", described, parent);
            Children(described, described, inLink: false);
            Beside(" ", described, parent);
        }
        else if (link is AutolinkInline auto) { Append(auto.Url, PieceKind.Other, link, parent, inLink: true); }
        else if (link is WikiLinkInline wiki) { Append(wiki.Text ?? FlatText.WikiWords(wiki), PieceKind.Other, link, parent, inLink: true); }
        else if (link is LinkInline { IsImage: false } words) { Children(words, words, inLink: true); }
        if (described is not null) { Beside(described.Title, described, parent); }
        links.Add(new LinkWords(link, start, text.Length - start));
    }

    /// <summary>A title is read before the words that it is about, or behind them.</summary>
    private void Beside(string? words, Inline node, ContainerInline parent)
    {
        if (!string.IsNullOrEmpty(words)) { Append($" {words} ", PieceKind.Other, node, parent, inLink: false); }
    }

    /// <summary>A citation has no words: the space before it goes too, so that a sentence ends as it should.</summary>
    private void Citation(Inline node, ContainerInline parent)
    {
        while (text.Length > 0 && text.Last == ' ' && pieces.Length > 0 && pieces.Last is { Length: > 0, Kind: PieceKind.Words or PieceKind.Break } last)
        {
            pieces.Last = last with { Length = last.Length - 1 };
            text.Length--;
        }
        for (int i = quoted.Count - 1; i >= 0 && quoted[i].End > text.Length; i--) { quoted[i] = quoted[i] with { End = text.Length }; }
        pieces.Add(new Piece(PieceKind.Citation, text.Length, 0, node.Span.Start, node.Span.End + 1, node, parent, false));
        links.Add(new LinkWords(node, text.Length, 0));
    }

    /// <summary>The file has a backslash before the first character; the rest stands there to the letter.</summary>
    private void Escaped(LiteralInline literal, ContainerInline parent, bool inLink)
    {
        var words = literal.Content.AsSpan();
        int rest = literal.Span.Start + 2;
        bool same = words.Length > 0 && rest - 1 + words.Length <= file.Length && file.AsSpan(rest, words.Length - 1).SequenceEqual(words[1..]);
        if (!same) { Append(words, PieceKind.Other, literal, parent, inLink); return; }
        Add(new Piece(PieceKind.Other, text.Length, 1, rest - 2, rest, literal, parent, inLink || raw), words[..1]);
        if (words.Length > 1) { Add(new Piece(PieceKind.Words, text.Length, words.Length - 1, rest, rest + words.Length - 1, literal, parent, inLink || raw), words[1..]); }
    }

    private void Append(ReadOnlySpan<char> words, Inline node, ContainerInline parent, bool inLink)
    {
        int place = CharEdits.PlaceOf(file, words, node.Span.Start);
        if (place < 0 || words.IsEmpty) { Append(words, PieceKind.Other, node, parent, inLink); return; }
        Add(new Piece(PieceKind.Words, text.Length, words.Length, place, place + words.Length, node, parent, inLink || raw), words);
    }

    private void Append(ReadOnlySpan<char> words, PieceKind kind, Inline node, ContainerInline parent, bool inLink)
    {
        if (words.IsEmpty) { return; }
        int fileStart = Math.Max(0, node.Span.Start);
        Add(new Piece(kind, text.Length, words.Length, fileStart, Math.Max(fileStart, node.Span.End + 1), node, parent, inLink || raw), words);
    }

    private void Add(Piece piece, ReadOnlySpan<char> words)
    {
        pieces.Add(piece);
        text.Add(words);
    }
}
