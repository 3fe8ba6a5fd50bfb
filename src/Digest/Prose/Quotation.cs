using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>Some of a paragraph's plain text.</summary>
/// <param name="End">Exclusive.</param>
internal readonly record struct Stretch(FlatText Flat, int Start, int End);

/// <summary>A quotation in a body that a citation follows at once.</summary>
/// <param name="Exact">Its words without their outer marks, paragraphs separated by a blank line.</param>
/// <param name="Words">The same by paragraphs.</param>
/// <param name="FileEnd">Exclusive.</param>
internal sealed record Quotation(CitationItem Source, string Exact, IReadOnlyList<Stretch> Words, int FileStart, int FileEnd)
{
    /// <summary>The marks around it; null: none.</summary>
    public (Stretch Open, Stretch Close)? Marks { get; init; }
    /// <summary>Null for a quotation in quotation marks.</summary>
    public QuoteBlock? Block { get; init; }
    /// <summary>Of a block quotation: what stands behind its words, citation included, in its last paragraphs; empty where the citation follows the block.</summary>
    public IReadOnlyList<Stretch> Tail { get; init; } = [];
    public IReadOnlyList<CitationInline> Citations { get; init; } = [];
    /// <summary>Of a block quotation: the paragraph behind it that is nothing but its citation; null: none.</summary>
    public ParagraphBlock? After { get; init; }
}

/// <summary>Quotations in quotation marks, followed by white space or closing punctuation at most, and a citation.</summary>
internal static class InlineQuotations
{
    private const int LongestGap = 8;

    public static IEnumerable<Quotation> Find(FlatText flat)
    {
        foreach (var piece in flat.Pieces) { if (piece.Kind == PieceKind.Citation) { return FindBeforeCitations(flat); } }
        return [];
    }

    private static IEnumerable<Quotation> FindBeforeCitations(FlatText flat)
    {
        var pairs = QuotationMarks.Find(flat);
        int next = 0, used = -1;
        foreach (var piece in flat.Pieces)
        {
            if (piece.Kind != PieceKind.Citation) { continue; }
            while (next < pairs.Count && pairs[next].Close < piece.Start) { next++; }
            if (next == 0 || next - 1 == used) { continue; }
            var pair = pairs[next - 1];
            if (!IsGap(flat.Text.AsSpan(pair.Close + 1, piece.Start - pair.Close - 1))) { continue; }
            used = next - 1;
            if (Make(flat, pair, (CitationInline)piece.Node) is { } quotation) { yield return quotation; }
        }
    }

    private static bool IsGap(ReadOnlySpan<char> gap)
    {
        if (gap.Length > LongestGap) { return false; }
        foreach (char c in gap)
        {
            if (!char.IsWhiteSpace(c) && !".,;:!?…)(—–―。，；：！？、）（".Contains(c, StringComparison.Ordinal)) { return false; }
        }
        return true;
    }

    private static Quotation? Make(FlatText flat, MarkPair pair, CitationInline citation)
    {
        int from = pair.Open + 1, to = pair.Close;
        while (from < to && char.IsWhiteSpace(flat.Text[from])) { from++; }
        while (to > from && char.IsWhiteSpace(flat.Text[to - 1])) { to--; }
        if (from == to || flat.FileOffset(from) < 0) { return null; }
        return new Quotation(citation.Items[0], flat.Text[from..to], [new Stretch(flat, from, to)], flat.FileOffset(from), flat.FileEnd(to - 1))
        {
            Marks = (new Stretch(flat, pair.Open, from), new Stretch(flat, to, pair.Close + 1)),
            Citations = [citation],
        };
    }
}
