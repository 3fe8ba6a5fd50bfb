using System.Text;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Brings a line that was read as it lies on the page, from left to right, into the order in which it is read: the way back from what UAX #9 (Unicode's bidirectional algorithm) does to a line
/// when it is shown. Where two texts look alike on the page (a number beside a word of another script), the number belongs to the words of the other script.</summary>
internal static class RightToLeft
{
    /// <summary>Of the size of letters: what stands so far apart are cells of a table, which follow each other as the line runs.</summary>
    private const double Cells = 2;

    public static bool Is(Rune rune) => BidiKinds.IsRight(BidiKinds.Of(rune));

    /// <summary>Most of the words whose script has a direction run from right to left.</summary>
    public static bool IsMost(IReadOnlyCollection<PdfWord> words) => words.Count(word => word.IsRightToLeft) > words.Count(word => !word.IsRightToLeft && !word.IsNeutral);

    /// <param name="words">Of a line, as they lie from left to right.</param>
    /// <param name="isRight">The line runs from right to left.</param>
    /// <param name="block">Of the line.</param>
    public static List<PdfWord> Order(List<PdfWord> words, bool isRight, LineDirections block)
    {
        if (!isRight && !words.Exists(word => word.HasRightToLeft)) { return words; }
        var line = Spots(words);
        var read = new List<BidiSpot>(line.Length);
        if (isRight) { Turn(line, block, read); return Words(read); }
        for (int at = 0; at < line.Length;)
        {
            int end = RunFrom(line, at);
            if (end == at) { read.Add(line[at++]); continue; }
            Turn(line.AsSpan(at, end - at), block, read);
            at = end;
        }
        return Words(read);
    }

    private static BidiSpot[] Spots(List<PdfWord> words)
    {
        var line = new List<BidiSpot>();
        foreach (var (at, word) in words.Index())
        {
            if (at > 0) { line.Add(new BidiSpot("", word.Left - words[at - 1].Right > Cells * Math.Max(word.Size, words[at - 1].Size) ? BidiKind.Gap : BidiKind.Blank, word)); }
            int first = line.Count;
            foreach (string letter in word.Glyphs)
            {
                var rune = Rune.GetRuneAt(letter, 0);
                if (line.Count > first && Letters.IsMark(rune)) { line[^1] = line[^1] with { Text = line[^1].Text + letter }; } else { line.Add(new BidiSpot(letter, BidiKinds.Of(rune), word)); }
            }
        }
        return [.. line];
    }

    /// <summary>Words from right to left within a line that runs from left to right, with what stands between them and a number that is set at their end (<c>12-ב</c> on the page).</summary>
    /// <returns>Where they end; the beginning: none begin there.</returns>
    private static int RunFrom(ReadOnlySpan<BidiSpot> line, int from)
    {
        int at = from;
        bool isNumber = line[from].Kind == BidiKind.Number || (line[from].Opens && from + 1 < line.Length && line[from + 1].Kind == BidiKind.Number);
        if (isNumber && (from == 0 || line[from - 1].Kind is BidiKind.Blank or BidiKind.Gap or BidiKind.Neutral))
        {
            int open = 0;
            for (; at < line.Length && !line[at].IsBlank && line[at].Kind is not (BidiKind.Left or BidiKind.Right or BidiKind.Arabic); at++) { open += line[at].Opens ? 1 : line[at].Closes() ? -1 : 0; }
            if (open != 0) { return from; }
        }
        if (at == line.Length || !BidiKinds.IsRight(line[at].Kind)) { return from; }
        int end = at + 1;
        for (; at < line.Length && line[at].Kind is not (BidiKind.Left or BidiKind.Gap); at++) { if (BidiKinds.IsRight(line[at].Kind)) { end = at + 1; } }
        return end;
    }

    /// <summary>Reads a stretch from its right end on; numbers and words of other scripts within it keep their direction.</summary>
    private static void Turn(Span<BidiSpot> line, LineDirections block, List<BidiSpot> read)
    {
        BidiKinds.Resolve(line, block.IsArabic);
        int[] ends = Kept(line);
        for (int at = line.Length - 1; at >= 0;)
        {
            int start = ends[at];
            if (start < 0) { read.Add(block.IsMirrored ? line[at].Mirrored() : line[at]); at--; continue; }
            foreach (var spot in line[start..(at + 1)]) { read.Add(spot); }
            at = start - 1;
        }
    }

    /// <returns>At the last place of what keeps its direction, where that begins; elsewhere -1.</returns>
    private static int[] Kept(ReadOnlySpan<BidiSpot> line)
    {
        int[] starts = new int[line.Length], pairs = BidiKinds.Pairs(line);
        Array.Fill(starts, -1);
        for (int at = 0; at < line.Length;)
        {
            int end = at;
            if (line[at].Kind is BidiKind.Number or BidiKind.ArabicNumber or BidiKind.Left)
            {
                end = line[at].Kind == BidiKind.Left ? PhraseEnd(line, pairs, at, at) : NumberEnd(line, at);
                // What is set at a word of another script without a blank is of it: "3M".
                if (line[at].Kind == BidiKind.Number && FirstLetter(line, at) is { } letter) { end = PhraseEnd(line, pairs, at, letter); }
                starts[end - 1] = at;
            }
            at = Math.Max(end, at + 1);
        }
        return starts;
    }

    private static int NumberEnd(ReadOnlySpan<BidiSpot> line, int at)
    {
        int end = at;
        while (end < line.Length && line[end].Kind == line[at].Kind) { end++; }
        return end;
    }

    private static int? FirstLetter(ReadOnlySpan<BidiSpot> line, int at)
    {
        while (at < line.Length && line[at].Kind is BidiKind.Number or BidiKind.Sign or BidiKind.Separator or BidiKind.Neutral) { at++; }
        return at < line.Length && line[at].Kind == BidiKind.Left ? at : null;
    }

    /// <summary>Words of another script go on to the last of them, or to the number behind them; a bracket that was opened among them is closed among them.</summary>
    private static int PhraseEnd(ReadOnlySpan<BidiSpot> line, int[] pairs, int start, int from)
    {
        int end = from + 1;
        for (int at = from; at < line.Length && line[at].Kind is not (BidiKind.Right or BidiKind.Arabic or BidiKind.ArabicNumber or BidiKind.Gap); at++)
        {
            if (line[at].Kind is BidiKind.Left or BidiKind.Number || (at == end && pairs[at] >= start)) { end = at + 1; }
        }
        return end;
    }

    /// <summary>Parts what was read at its blanks. A bracket that changes its word on the way stands where most of the other one stands.</summary>
    private static List<PdfWord> Words(List<BidiSpot> read)
    {
        var words = new List<PdfWord>();
        for (int at = 0; at < read.Count; at++)
        {
            int end = at;
            while (end < read.Count && !read[end].IsBlank) { end++; }
            if (end == at) { continue; }
            var spots = read[at..end];
            words.Add(spots.CountBy(spot => spot.Word).MaxBy(part => part.Value).Key with { Text = string.Concat(spots.Select(spot => spot.Text)) });
            at = end;
        }
        return words;
    }
}
