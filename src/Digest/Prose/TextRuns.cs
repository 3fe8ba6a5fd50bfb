using Digest.Model;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>Finds the plain words in which names may be linked: not in quotations, headings, code, links or raw HTML.</summary>
internal static class TextRuns
{
    public static IReadOnlyList<TextRun> Of(BodyScan scan)
    {
        var runs = new List<TextRun>();
        foreach (var leaf in scan.Leaves)
        {
            if (!leaf.IsHeading && leaf.Quotation is null) { Collect(leaf.Flat, runs); }
        }
        runs.Sort(static (a, b) => a.Offset.CompareTo(b.Offset));
        return runs.ToArray();
    }

    private static void Collect(FlatText flat, List<TextRun> runs)
    {
        var quoted = Outermost(QuotationMarks.Find(flat));
        int next = 0;
        Piece? last = null, broken = null;
        foreach (var piece in flat.Pieces)
        {
            if (piece.Kind != PieceKind.Words || piece.InLink)
            {
                // A line's end within a sentence parts no name; the end of a verse does.
                broken = piece is { Kind: PieceKind.Break, Node: LineBreakInline { IsHard: false } } ? last : null;
                last = null;
                continue;
            }
            int at = piece.Start;
            bool continues = broken is { } before && before.Parent == piece.Parent && (next == quoted.Count || quoted[next].Open > at);
            int first = runs.Count;
            for (; next < quoted.Count && quoted[next].Open < piece.End; next++)
            {
                Add(runs, piece, at, quoted[next].Open, ref last);
                at = Math.Max(at, quoted[next].Close + 1);
                if (quoted[next].Close >= piece.End) { break; }
            }
            Add(runs, piece, at, piece.End, ref last);
            if (continues && runs.Count > first) { runs[first] = runs[first] with { Continues = true }; }
            broken = null;
        }
    }

    /// <summary>Two pieces that touch in the file and stand in one emphasis make one run.</summary>
    private static void Add(List<TextRun> runs, Piece piece, int from, int to, ref Piece? last)
    {
        if (from >= to) { last = null; return; }
        int offset = piece.FileStart + from - piece.Start;
        bool joins = last is { } before && before.Parent == piece.Parent && from == piece.Start
            && runs[^1].Offset + runs[^1].Length == offset;
        if (joins) { runs[^1] = runs[^1] with { Length = runs[^1].Length + to - from }; }
        else { runs.Add(new TextRun(offset, to - from)); }
        last = piece;
    }

    private static List<MarkPair> Outermost(IReadOnlyList<MarkPair> pairs)
    {
        var outer = new List<MarkPair>();
        if (pairs.Count == 0) { return outer; }
        foreach (var pair in pairs.OrderBy(pair => pair.Open))
        {
            if (outer.Count == 0 || pair.Open > outer[^1].Close) { outer.Add(pair); }
            else if (pair.Close > outer[^1].Close) { outer[^1] = outer[^1] with { Close = pair.Close }; }
        }
        return outer;
    }
}
