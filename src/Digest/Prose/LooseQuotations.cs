using Digest.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>Words in quotation marks that no citation follows at once, though their sentence cites a source, in parentheses, as an id in running text, or in a note: a reader takes them for words of that source.</summary>
internal static class LooseQuotations
{
    private const int Longest = 60;
    /// <summary>Fewer words are a term or a name, unless the citation stands right beside them.</summary>
    private const int LeastWords = 4, LeastSigns = 10;
    /// <summary>A sentence of so many words behind a quotation says whose it was: "So Varga [@mail]."</summary>
    private const int MostWordsOfSpeaker = 6;

    public static IEnumerable<LooseQuotation> In(BodyScan scan, string path)
    {
        var compared = scan.Quotations.Select(quotation => (quotation.FileStart, quotation.FileEnd)).ToList();
        var found = compared.Select(quotation => quotation.FileStart).ToHashSet();
        var notes = new Lazy<ILookup<Footnote, string>>(() => scan.Leaves.Where(leaf => NoteOf(leaf.Block) is not null)
            .SelectMany(leaf => Citations(leaf.Flat).SelectMany(cited => cited.Ids).Select(id => (Note: NoteOf(leaf.Block)!, Id: id))).ToLookup(one => one.Note, one => one.Id));
        foreach (var leaf in scan.Leaves)
        {
            var flat = leaf.Flat;
            if (flat.Remarks.IsEmpty && !flat.Text.Contains('@', StringComparison.Ordinal) && !flat.Pieces.Any(piece => piece.Kind == PieceKind.Citation)) { continue; }
            var sentences = new Lazy<Sentences>(() => new Sentences(flat.Text));
            var cited = new Lazy<List<(int At, IReadOnlyList<string> Ids)>>(() => [.. Citations(flat).Concat(flat.Remarks.Select(remark => (At: PlaceOf(flat, remark.Before), Ids: (IReadOnlyList<string>)[.. notes.Value[remark.Mark.Footnote]])).Where(remark => remark.Ids.Count > 0)).OrderBy(one => one.At)]);
            int told = -1;
            // The outer one of two is told, and ends later.
            foreach (var words in InlineQuotations.Quoted(flat).Reverse())
            {
                var (from, to) = (words.From, words.To);
                while (from < to && char.IsWhiteSpace(flat.Text[from])) { from++; }
                while (to > from && char.IsWhiteSpace(flat.Text[to - 1])) { to--; }
                if (from == to || flat.FileOffset(from) is not (>= 0 and var start) || found.Contains(start)) { continue; }
                var place = new Located<string>(flat.Text[from..to], new Span(path, start, Math.Max(0, flat.FileEnd(to - 1) - start)));
                if (Cited(flat, words.Behind) is { } id) { yield return new LooseQuotation(place, [id], false); }
                else if ((told < 0 || from < told) && IsLong(flat.Text.AsSpan(from, to - from)) && !compared.Exists(one => one.FileStart <= start && start < one.FileEnd) && Ids(cited.Value, sentences.Value, (words.From, words.Behind)) is { Count: > 0 } ids)
                {
                    told = from;
                    yield return new LooseQuotation(place, ids, true);
                }
            }
        }
    }

    /// <summary>What the sentences of a quotation cite: what stands behind it first, then what stands before.</summary>
    private static IReadOnlyList<string> Ids(List<(int At, IReadOnlyList<string> Ids)> cited, Sentences sentences, (int From, int Behind) words)
    {
        if (cited.Count == 0) { return []; }
        var (start, end) = (sentences.Bounds(words.From).Start, sentences.Bounds(words.Behind - 1).End);
        if (sentences.Bounds(end) is var (next, last) && next == end && last > end && sentences.Words(end, last) <= MostWordsOfSpeaker && sentences.IsBlank(words.Behind, end)) { end = last; }
        var inside = cited.Where(one => one.At >= start && one.At <= end).ToList();
        return [.. inside.Where(one => one.At >= words.Behind).Concat(inside.Where(one => one.At < words.Behind).Reverse()).SelectMany(one => one.Ids)];
    }

    /// <summary>Sources in brackets, and ids in running text.</summary>
    private static IEnumerable<(int At, IReadOnlyList<string> Ids)> Citations(FlatText flat)
    {
        foreach (var piece in flat.Pieces) { if (piece.Kind == PieceKind.Citation) { yield return (piece.Start, [.. ((CitationInline)piece.Node).Items.Select(item => item.Id)]); } }
        foreach (var link in Narratives.In(flat.Text)) { if (Narrative(flat, link.Start) is { } id) { yield return (link.Start, [id]); } }
    }

    private static int PlaceOf(FlatText flat, int piece) => piece < flat.Pieces.Length ? flat.Pieces[piece].Start : flat.Text.Length;

    private static Footnote? NoteOf(Block block)
    {
        for (var at = block.Parent; at is not null; at = at.Parent) { if (at is Footnote note) { return note; } }
        return null;
    }

    /// <summary>A sentence or a piece of one; no term, and no title of a work, whose words have capitals.</summary>
    private static bool IsLong(ReadOnlySpan<char> words)
    {
        int count = 0, signs = 0, small = 0, great = 0;
        bool isWithin = false;
        foreach (char c in words)
        {
            bool isLetter = char.IsLetterOrDigit(c) || c is '\'' or '\u2019';
            if (isLetter && !isWithin)
            {
                count++;
                if (char.IsUpper(c)) { great++; } else { small++; }
            }
            if (c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3') { signs++; }
            isWithin = isLetter;
        }
        return (count >= LeastWords && small > great) || signs >= LeastSigns;
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
