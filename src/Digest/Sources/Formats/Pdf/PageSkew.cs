namespace Digest.Sources.Formats.Pdf;

/// <summary>A page that lay askew on the scanner: programs that read it set each word upright at its own height, so that a line rises or falls from word to word.</summary>
internal static class PageSkew
{
    /// <summary>Rise by width: less is nothing, more is another direction.</summary>
    private const double Least = 0.0015, Most = 0.09;
    /// <summary>Of the size of letters: between neighbours on a line.</summary>
    private const double WidestGap = 2, HighestStep = 0.35;
    private const int FewestPairs = 8;

    /// <summary>Sets the words on lines that are level.</summary>
    public static List<PdfWord> Level(List<PdfWord> words)
    {
        var rises = new List<double>();
        foreach (var (one, next) in words.Zip(words.Skip(1)))
        {
            double size = Math.Max(one.Size, next.Size), rise = next.Baseline - one.Baseline, way = next.Left - one.Left;
            bool isNext = (way > 0 ? next.Left - one.Right : one.Left - next.Right) < WidestGap * size && Math.Abs(way) > 0.5 * size;
            if (isNext && Math.Abs(rise) < HighestStep * size && Math.Abs(one.Size - next.Size) < 0.15 * size) { rises.Add(rise / way); }
        }
        if (rises.Count < FewestPairs) { return words; }
        rises.Sort();
        double skew = rises[rises.Count / 2];
        // Where words lie level, most of them do.
        if (Math.Abs(skew) is < Least or > Most || rises[rises.Count / 4] * rises[rises.Count * 3 / 4] <= 0) { return words; }
        return words.ConvertAll(word => word with { Baseline = word.Baseline - skew * word.Left });
    }
}
