namespace Digest.Sources.Formats.Pdf;

/// <summary>Columns of text that were drawn one after the other: the first to its foot, then up and to the side. Where drawing and places agree on that, it is surer than places alone: a table or a note may
/// stand under one column, the second may begin higher than the first, and what parts them may be narrow.</summary>
internal static class DrawnColumns
{
    /// <summary>Rows of columns on a page, and what looks like one and is none.</summary>
    private const int Most = 40;

    /// <param name="words">In the order of drawing.</param>
    /// <returns>Stretches of the page in the order of reading; one that is a column holds no columns.</returns>
    public static IEnumerable<(List<PdfWord> Words, bool IsColumn)> Of(List<PdfWord> words)
    {
        var rest = words;
        for (int left = Most; left > 0 && rest.Count > 0 && First(rest) is { } found; left--)
        {
            if (found.Above.Count > 0) { yield return (found.Above, false); }
            foreach (var column in found.Columns) { yield return (column, true); }
            rest = found.Below;
        }
        if (rest.Count > 0) { yield return (rest, false); }
    }

    /// <summary>The first columns that stand beside each other, with all that is above them and below.</summary>
    private static (List<PdfWord> Above, List<List<PdfWord>> Columns, List<PdfWord> Below)? First(List<PdfWord> words)
    {
        var descents = Descents(words);
        bool isRight = RightToLeft.IsMost(words);
        for (int at = 0, left = Most; at + 1 < descents.Count && left > 0; at++)
        {
            var columns = new List<List<PdfWord>> { descents[at] };
            int beside = 0;
            // What goes on below the columns ends their row.
            for (int next = at + 1; next < descents.Count && (next == at + 1 || beside == columns[^1].Count) && Beside(columns[^1], descents[next], isRight) is > 0 and var count; next++)
            {
                columns.Add(descents[next]);
                beside = count;
            }
            if (columns.Count == 1) { continue; }
            if (Parted(descents, at, columns, beside) is { } parted) { return parted; }
            left--;
        }
        return null;
    }

    /// <summary>Stretches in which each word stands on the line of the one before it, or lower.</summary>
    private static List<List<PdfWord>> Descents(List<PdfWord> words)
    {
        var descents = new List<List<PdfWord>>();
        PdfWord? before = null;
        foreach (var word in words)
        {
            if (before is null || word.Baseline - before.Baseline > Math.Max(word.Size, before.Size)) { descents.Add([]); }
            descents[^1].Add(word);
            before = word;
        }
        return descents;
    }

    /// <returns>How many words of the second, from its first, stand beside the end of the first, or below in the same column; 0: they do not, or are no columns of text.</returns>
    private static int Beside(List<PdfWord> one, List<PdfWord> other, bool isRight)
    {
        double top = Top(other), foot = Foot(one);
        var (first, second) = (one.FindAll(word => word.Baseline <= top), other.FindAll(word => word.Baseline >= foot));
        if (first.Count == 0 || second.Count == 0) { return 0; }
        double edge = isRight ? first.Min(word => word.Left) : first.Max(word => word.Right);
        bool IsBeyond(PdfWord word) => isRight ? word.Right <= edge : word.Left >= edge;
        if (!second.TrueForAll(IsBeyond) || !PdfLayout.IsColumn(first) || !PdfLayout.IsColumn(second)) { return 0; }
        int end = other.FindIndex(word => !IsBeyond(word));
        return end < 0 ? other.Count : end;
    }

    /// <param name="at">The number of the first column among the descents.</param>
    /// <param name="beside">So many words of the last one are the column.</param>
    /// <returns>Null: something else stands beside them.</returns>
    private static (List<PdfWord> Above, List<List<PdfWord>> Columns, List<PdfWord> Below)? Parted(List<List<PdfWord>> descents, int at, List<List<PdfWord>> columns, int beside)
    {
        double top = columns.Skip(1).Max(Top), foot = columns.SkipLast(1).Min(Foot);
        List<PdfWord> others = [.. descents.Take(at).Concat(descents.Skip(at + columns.Count)).SelectMany(words => words)];
        if (others.Exists(word => word.Baseline <= top && word.Baseline >= foot)) { return null; }
        List<PdfWord> above = [.. others.Where(word => word.Baseline > top), .. columns[0].Where(word => word.Baseline > top)], below = [.. columns[^1].Skip(beside), .. others.Where(word => word.Baseline < foot)];
        return (above, [columns[0].FindAll(word => word.Baseline <= top), .. columns[1..^1], columns[^1][..beside]], below);
    }

    /// <summary>What stands above it is on no line with it.</summary>
    private static double Top(List<PdfWord> column) => column[0].Baseline + column[0].Size / 2;

    private static double Foot(List<PdfWord> column) => column[^1].Baseline - column[^1].Size / 2;
}
