namespace Digest.Sources.Formats.Pdf;

/// <summary>Which way the lines of a block run. Of a line with words of both ways its words say so, the nearest lines with words of one way alone, the block, and at which edge it begins and a sentence ends: a long name of
/// another script may fill most of a line. One without letters (figures of a table) runs as those beside it do.</summary>
internal sealed class LineDirections
{
    private const string SentenceEnds = ".,:;!?";
    /// <summary>So many lines away others are beside it.</summary>
    private const int MostBeside = 4;

    private readonly List<List<PdfWord>> _lines;
    /// <summary>How many words of each run from right to left, and from left to right.</summary>
    private readonly (int Right, int Left)[] _words;
    private readonly double _leftEdge, _rightEdge;
    private readonly int _block;

    /// <param name="lines">The words of each as they lie from left to right.</param>
    public LineDirections(List<List<PdfWord>> lines)
    {
        _lines = lines;
        _words = [.. lines.Select(line => (line.Count(word => word.HasRightToLeft), line.Count(word => !word.HasRightToLeft && !word.IsNeutral)))];
        _block = Math.Sign(_words.Sum(line => line.Right - line.Left));
        if (!Array.Exists(_words, line => line.Right > 0)) { return; }
        (_leftEdge, _rightEdge) = (lines.Min(line => line[0].Left), lines.Max(Right));
        HasRight = true;
        IsArabic = lines.Exists(line => line.Exists(word => word.IsArabic));
        IsMirrored = BidiKinds.IsMirrored(lines.Where((_, at) => IsRight(at)));
    }

    private bool HasRight { get; }
    /// <summary>What runs from right to left is Arabic, or partly so.</summary>
    public bool IsArabic { get; }
    /// <summary>Brackets are named as they look, not as they are meant.</summary>
    public bool IsMirrored { get; }

    public bool IsRight(int line) => HasRight && _words[line] switch
    {
        (0, 0) => 2 * Beside(line) + _block > 0,
        (0, _) => 2 * Beside(line) + _block > 0 && Ended(_lines[line]) > 0,
        (_, 0) => true,
        var (right, left) => Math.Sign(right - left) + 2 * Beside(line) + _block + Leans(_lines[line]) + Ended(_lines[line]) > 0,
    };

    /// <summary>1: the nearest lines of one way run from right to left, -1: from left to right, 0: they differ, or there are none.</summary>
    private int Beside(int line)
    {
        int before = Nearest(line, -1), behind = Nearest(line, 1);
        return Math.Sign(before + behind);
    }

    private int Nearest(int line, int step)
    {
        for (int at = line + step, left = MostBeside; at >= 0 && at < _lines.Count && left > 0; at += step, left--)
        {
            if (_words[at] is ( > 0, 0)) { return 1; }
            if (_words[at] is (0, > 0) && Ended(_lines[at]) <= 0) { return -1; }
        }
        return 0;
    }

    /// <summary>It begins at one edge of the block, and does not reach the other: 1 at the right one, -1 at the left one.</summary>
    private int Leans(List<PdfWord> words)
    {
        bool isAtLeft = words[0].Left - _leftEdge < words[0].Size / 2, isAtRight = _rightEdge - Right(words) < words[0].Size / 2;
        return isAtLeft == isAtRight ? 0 : isAtRight ? 1 : -1;
    }

    /// <summary>A sentence ends where its full stop stands: 1 at the left end of the line, -1 at the right one.</summary>
    private static int Ended(List<PdfWord> words) => (IsEnd(words[0].Text, 0, 1) ? 1 : 0) - (words[^1].Text is var last && IsEnd(last, last.Length - 1, last.Length - 2) ? 1 : 0);

    private static bool IsEnd(string word, int at, int beside) => word.Length > 1 && SentenceEnds.Contains(word[at], StringComparison.Ordinal) && char.IsLetterOrDigit(word[beside]);

    private static double Right(List<PdfWord> line) => line.Max(word => word.Right);
}
