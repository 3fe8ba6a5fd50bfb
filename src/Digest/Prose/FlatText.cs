using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

internal enum PieceKind
{
    /// <summary>Plain words that stand in the file to the letter.</summary>
    Words,
    /// <summary>Words that the file spells otherwise: an entity, an escape, code, a link's text.</summary>
    Other,
    Break,
    /// <summary>No words: a citation.</summary>
    Citation,
}

/// <summary>A stretch of a paragraph's plain text and where it stands in the file.</summary>
/// <param name="Start">UTF-16 offset in <see cref="FlatText.Text"/>.</param>
/// <param name="FileEnd">Exclusive.</param>
/// <param name="Parent">The emphasis or the paragraph that it stands in: HTML that begins in one must end in it.</param>
internal readonly record struct Piece(PieceKind Kind, int Start, int Length, int FileStart, int FileEnd, Inline Node, ContainerInline? Parent, bool InLink)
{
    public int End => Start + Length;
}

/// <summary>A link and the words of it.</summary>
internal readonly record struct LinkWords(Inline Link, int Start, int Length);

/// <summary>The words of one paragraph, heading or table cell as a reader sees them, without markup, with the place of each in the file.</summary>
internal sealed class FlatText
{
    private readonly StringBuilder text = new();
    private readonly List<Piece> pieces = [];
    private readonly List<LinkWords> links = [];
    private readonly string file;
    /// <summary>Within a link, a quotation or code that is written as raw HTML.</summary>
    private bool raw;

    private FlatText(string file) => this.file = file;

    public string Text { get; private set; } = "";
    public IReadOnlyList<Piece> Pieces => pieces;
    /// <summary>Links, pictures and citations, in the order in which they end.</summary>
    public IReadOnlyList<LinkWords> Links => links;

    public static FlatText Of(LeafBlock block, string file) => Of(block.Inline, file);

    public static FlatText Of(ContainerInline? inlines, string file)
    {
        var flat = new FlatText(file);
        if (inlines is not null) { flat.Children(inlines, inlines, inLink: false); }
        flat.Text = flat.text.ToString();
        return flat;
    }

    /// <summary>The file's offset of a character; -1 where the file does not have it.</summary>
    public int FileOffset(int index) => PieceAt(index) is { } piece ? piece.Kind == PieceKind.Words ? piece.FileStart + index - piece.Start : piece.FileStart : -1;

    /// <summary>The file's offset behind a character.</summary>
    public int FileEnd(int index) => PieceAt(index) is { } piece ? piece.Kind == PieceKind.Words ? piece.FileStart + index - piece.Start + 1 : piece.FileEnd : -1;

    public Piece? PieceAt(int index)
    {
        int low = 0, high = pieces.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            var piece = pieces[middle];
            if (index < piece.Start) { high = middle - 1; }
            else if (index >= piece.End) { low = middle + 1; }
            else { return piece; }
        }
        return null;
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
            case AutolinkInline auto: Link(auto, () => Append(auto.Url, PieceKind.Other, node, parent, inLink: true)); break;
            case WikiLinkInline wiki: Link(wiki, () => Append(wiki.Text ?? WikiWords(wiki), PieceKind.Other, node, parent, inLink: true)); break;
            case CitationInline: Citation(node, parent); break;
            case LinkInline { IsImage: true }: Link(node, static () => { }); break;
            case LinkInline link: Link(link, () => Children(link, link, inLink: true)); break;
            case DelimiterInline delimiter:
                Append(delimiter.ToLiteral(), node, parent, inLink);
                Children(delimiter, parent, inLink);
                break;
            case HtmlInline html: raw = RawLink(html.Tag, raw); break;
            case ContainerInline inner: Children(inner, inner, inLink); break;
            default: break;
        }
    }

    /// <summary>The words of a link without any, until its target's title is known.</summary>
    public static string WikiWords(WikiLinkInline wiki) => wiki.Target.Length > 0 ? wiki.Target : wiki.Fragment ?? "";

    private static bool RawLink(string tag, bool inside)
    {
        var name = tag.AsSpan().TrimStart("</");
        int end = 0;
        while (end < name.Length && char.IsAsciiLetter(name[end])) { end++; }
        bool isOne = name[..end] is "a" or "A" or "q" or "Q" or "code" or "kbd" or "samp" or "cite";
        return isOne ? !tag.StartsWith("</", StringComparison.Ordinal) : inside;
    }

    private void Link(Inline link, Action words)
    {
        int start = text.Length;
        words();
        links.Add(new LinkWords(link, start, text.Length - start));
    }

    /// <summary>A citation has no words: the space before it goes too, so that a sentence ends as it should.</summary>
    private void Citation(Inline node, ContainerInline parent)
    {
        while (text.Length > 0 && text[^1] == ' ' && pieces.Count > 0 && pieces[^1] is { Length: > 0, Kind: PieceKind.Words or PieceKind.Break } last)
        {
            pieces[^1] = last with { Length = last.Length - 1 };
            text.Length--;
        }
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
        text.Append(words);
    }
}
