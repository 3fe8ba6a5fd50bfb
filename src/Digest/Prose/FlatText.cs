using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
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
    /// <summary>A reader sees plain words: the file has an entity or an escape for them.</summary>
    public bool IsSpelled => Kind == PieceKind.Other && Node is HtmlEntityInline or LiteralInline;
}

/// <summary>A link and the words of it.</summary>
internal readonly record struct LinkWords(Inline Link, int Start, int Length);

/// <summary>The words of one paragraph, heading or table cell as a reader sees them, without markup, with the place of each in the file.</summary>
internal sealed class FlatText(string text, ImmutableArray<Piece> pieces, ImmutableArray<LinkWords> links)
{
    public string Text => text;
    public ImmutableArray<Piece> Pieces => pieces;
    /// <summary>Links, pictures and citations, in the order in which they end.</summary>
    public ImmutableArray<LinkWords> Links => links;
    /// <summary>Words in a <c>q</c> of raw HTML, in the order in which they end; the end is exclusive.</summary>
    public ImmutableArray<(int Start, int End)> Quoted { get; init; } = [];

    /// <summary>Marks of remarks, which have no words: each stands before the piece of that number, or behind all of them.</summary>
    public ImmutableArray<(int Before, FootnoteLink Mark)> Remarks { get; init; } = [];

    public static FlatText Of(ContainerInline? inlines, string file)
    {
        using var maker = new FlatTextMaker(file);
        return maker.Make(inlines);
    }

    /// <summary>The file's offset of a character; -1 where the file does not have it.</summary>
    public int FileOffset(int index) => PieceAt(index) is { } piece ? piece.Kind == PieceKind.Words ? piece.FileStart + index - piece.Start : piece.FileStart : -1;

    /// <summary>The file's offset behind a character.</summary>
    public int FileEnd(int index) => PieceAt(index) is { } piece ? piece.Kind == PieceKind.Words ? piece.FileStart + index - piece.Start + 1 : piece.FileEnd : -1;

    public Piece? PieceAt(int index)
    {
        int low = 0, high = pieces.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            ref readonly var piece = ref pieces.ItemRef(middle);
            if (index < piece.Start) { high = middle - 1; }
            else if (index >= piece.End) { low = middle + 1; }
            else { return piece; }
        }
        return null;
    }

    /// <summary>The words of a link without any, until its target's title is known.</summary>
    public static string WikiWords(WikiLinkInline wiki) => wiki.Target.Length > 0 ? wiki.Target : wiki.Fragment ?? "";
}
