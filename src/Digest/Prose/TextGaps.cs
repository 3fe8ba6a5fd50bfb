using Digest.Model;

namespace Digest.Prose;

/// <summary>Finds what stands otherwise in a body's file than readers see it: markup, links without words of their own, the ends of paragraphs.</summary>
internal static class TextGaps
{
    public static IReadOnlyList<TextGap> Of(BodyScan scan)
    {
        var leaves = new List<(int Start, int End)>();
        var gaps = new List<TextGap>();
        foreach (var leaf in scan.Leaves)
        {
            if (leaf.Flat.Pieces is not [var first, ..]) { continue; }
            leaves.Add((first.FileStart, Collect(leaf.Flat, gaps)));
        }
        leaves.Sort();
        int end = 0;
        foreach (var (start, last) in leaves)
        {
            if (start >= end) { gaps.Add(new TextGap(end, start - end, null)); }
            end = Math.Max(end, last);
        }
        gaps.Add(new TextGap(end, int.MaxValue - end, null));
        gaps.Sort(static (a, b) => a.Offset != b.Offset ? a.Offset.CompareTo(b.Offset) : (b.Shown is null).CompareTo(a.Shown is null));
        return gaps.ToArray();
    }

    /// <returns>Where the paragraph's words end in the file.</returns>
    private static int Collect(FlatText flat, List<TextGap> gaps)
    {
        int at = flat.Pieces[0].FileStart;
        foreach (var piece in flat.Pieces)
        {
            bool isWords = piece.Kind == PieceKind.Words;
            int end = isWords ? piece.FileStart : piece.FileEnd;
            // Where pieces do not follow each other, nothing is told of what lies between.
            if (end > at) { gaps.Add(new TextGap(at, end - at, isWords ? "" : flat.Text.Substring(piece.Start, piece.Length))); }
            at = Math.Max(at, isWords ? piece.FileStart + piece.Length : end);
        }
        return at;
    }
}
