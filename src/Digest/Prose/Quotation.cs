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

/// <summary>Words of a paragraph that a reader sees as quoted: offsets in the flat text.</summary>
/// <param name="To">Exclusive.</param>
/// <param name="Behind">The first character behind them and their marks.</param>
/// <param name="Marks">Null: they stand in a <c>q</c> of raw HTML, which draws its own.</param>
internal readonly record struct QuotedRun(int From, int To, int Behind, MarkPair? Marks);

/// <summary>Quotations in quotation marks, or in a <c>q</c> of raw HTML, followed by white space or closing punctuation at most, and a citation; in parentheses, a word such as "see" may come before it.</summary>
internal static class InlineQuotations
{
    private const int LongestGap = 8, LongestSignal = 12;
    /// <summary>Words that introduce a citation, in the languages of the theme.</summary>
    private static readonly HashSet<string> Signals = new(["see", "cf", "in", "from", "voir", "dans", "véase", "en", "см", "见", "見", "انظر", "siehe"], StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Quotation> Find(FlatText flat)
    {
        foreach (var piece in flat.Pieces) { if (piece.Kind == PieceKind.Citation) { return FindBeforeCitations(flat); } }
        return [];
    }

    private static IEnumerable<Quotation> FindBeforeCitations(FlatText flat)
    {
        var pairs = Quoted(flat);
        int next = 0, used = -1;
        foreach (var piece in flat.Pieces)
        {
            if (piece.Kind != PieceKind.Citation) { continue; }
            while (next < pairs.Count && pairs[next].Behind <= piece.Start) { next++; }
            if (next == 0 || next - 1 == used) { continue; }
            var words = pairs[next - 1];
            if (!IsGap(flat.Text.AsSpan(words.Behind, piece.Start - words.Behind))) { continue; }
            used = next - 1;
            if (Make(flat, words, (CitationInline)piece.Node) is { } quotation) { yield return quotation; }
        }
    }

    /// <summary>All words of a paragraph that a reader sees as quoted, in the order in which they end.</summary>
    public static IReadOnlyList<QuotedRun> Quoted(FlatText flat)
    {
        var pairs = QuotationMarks.Find(flat);
        var all = new List<QuotedRun>(pairs.Count + flat.Quoted.Length);
        foreach (var pair in pairs) { all.Add(new QuotedRun(pair.Open + 1, pair.Close, pair.Close + 1, pair)); }
        foreach (var (start, end) in flat.Quoted) { all.Add(new QuotedRun(start, end, end, null)); }
        return flat.Quoted.Length == 0 ? all : [.. all.OrderBy(words => words.Behind)];
    }

    /// <summary>Nothing that says anything stands between a quotation and its citation.</summary>
    public static bool IsGap(ReadOnlySpan<char> gap)
    {
        int parenthesis = gap.Length > LongestGap + LongestSignal ? -1 : gap.LastIndexOfAny('(', '（');
        if (parenthesis >= 0 && Signals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(gap[(parenthesis + 1)..].TrimEnd(" .:\u00A0").Trim())) { gap = gap[..(parenthesis + 1)]; }
        if (gap.Length > LongestGap) { return false; }
        foreach (char c in gap)
        {
            if (!char.IsWhiteSpace(c) && !".,;:!?…)(—–―。，；：！？、）（".Contains(c, StringComparison.Ordinal)) { return false; }
        }
        return true;
    }

    private static Quotation? Make(FlatText flat, QuotedRun words, CitationInline citation)
    {
        var (from, to) = (words.From, words.To);
        while (from < to && char.IsWhiteSpace(flat.Text[from])) { from++; }
        while (to > from && char.IsWhiteSpace(flat.Text[to - 1])) { to--; }
        if (from == to || flat.FileOffset(from) < 0) { return null; }
        return new Quotation(citation.Items[0], flat.Text[from..to], [new Stretch(flat, from, to)], flat.FileOffset(from), flat.FileEnd(to - 1))
        {
            Marks = words.Marks is { } pair ? (new Stretch(flat, pair.Open, from), new Stretch(flat, to, pair.Close + 1)) : null,
            Citations = [citation],
        };
    }
}
