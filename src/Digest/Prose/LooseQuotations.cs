using Digest.Model;

namespace Digest.Prose;

/// <summary>Words in quotation marks that no citation follows at once, but one in the parentheses behind them, or an id in running text: a reader takes them for words of that source.</summary>
internal static class LooseQuotations
{
    private const int Longest = 60;

    public static IEnumerable<LooseQuotation> In(BodyScan scan, string path)
    {
        var found = scan.Quotations.Select(quotation => quotation.FileStart).ToHashSet();
        foreach (var leaf in scan.Leaves)
        {
            var flat = leaf.Flat;
            if (!flat.Text.Contains('@', StringComparison.Ordinal) && !flat.Pieces.Any(piece => piece.Kind == PieceKind.Citation)) { continue; }
            foreach (var words in InlineQuotations.Quoted(flat))
            {
                var (from, to) = (words.From, words.To);
                while (from < to && char.IsWhiteSpace(flat.Text[from])) { from++; }
                while (to > from && char.IsWhiteSpace(flat.Text[to - 1])) { to--; }
                if (from == to || flat.FileOffset(from) is not (>= 0 and var start) || found.Contains(start) || Cited(flat, words.Behind) is not { } id) { continue; }
                yield return new LooseQuotation(new Located<string>(flat.Text[from..to], new Span(path, start, Math.Max(0, flat.FileEnd(to - 1) - start))), id);
            }
        }
    }

    /// <summary>The id that is cited behind a quotation; null: none that belongs to it.</summary>
    private static string? Cited(FlatText flat, int behind)
    {
        var rest = flat.Text.AsSpan(behind, Math.Min(Longest, flat.Text.Length - behind));
        int sign = rest.IndexOf('@');
        if (sign >= 0 && InlineQuotations.IsGap(rest[..sign])) { return Narrative(flat, behind + sign); }
        int open = rest.IndexOfAny('(', '（');
        if (open < 0 || !InlineQuotations.IsGap(rest[..open])) { return null; }
        int close = rest[open..].IndexOfAny(')', '）'), end = behind + (close < 0 ? rest.Length : open + close);
        foreach (var piece in flat.Pieces) { if (piece.Kind == PieceKind.Citation && piece.Start > behind + open && piece.Start <= end) { return ((CitationInline)piece.Node).Items[0].Id; } }
        return sign > open && behind + sign < end ? Narrative(flat, behind + sign) : null;
    }

    private static string? Narrative(FlatText flat, int sign)
    {
        if (flat.PieceAt(sign) is not { Kind: PieceKind.Words, InLink: false }) { return null; }
        int end = CitationNotation.IdEnd(flat.Text, sign + 1, flat.Text.Length);
        return end > sign + 1 ? flat.Text[(sign + 1)..end] : null;
    }
}
