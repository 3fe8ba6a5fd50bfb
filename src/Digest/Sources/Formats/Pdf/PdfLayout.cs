using System.Text;
using Digest.Model;
using UglyToad.PdfPig.Content;

namespace Digest.Sources.Formats.Pdf;

/// <summary>A line of a page.</summary>
/// <param name="First">Width of its first word, in points.</param>
/// <param name="Size">Of most of its letters, in points.</param>
/// <param name="Begins">It begins a paragraph.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double First, double Size, bool Begins);

/// <summary>Puts the words of a page into lines, and these into reading order: columns one after the other, what runs over them between.</summary>
internal static class PdfLayout
{
    /// <summary>How often columns may be parted within columns.</summary>
    private const int MostSplits = 6;
    /// <summary>What has fewer characters a line, or fewer lines, is a table's cell, not a column of text.</summary>
    private const int ColumnCharacters = 12, ColumnLines = 2;
    /// <summary>Fewer may share a wide blank by chance.</summary>
    private const int FewRows = 3;
    /// <summary>Of the size of letters: a space is wider.</summary>
    private const double WidestJoint = 0.12;
    /// <summary>Figures of the sign of a note.</summary>
    private const int LongestSign = 4;

    public static List<PdfLine> Lines(IReadOnlyList<Letter> letters)
    {
        if (letters.Count == 0) { return []; }
        var words = PdfSpelling.Words(letters).Select(PdfWord.Of).ToList();
        var lines = new List<PdfLine>();
        // Turned text (a stamp at the margin, a table on its side) stands for itself, behind the page's own direction.
        foreach (var turned in words.GroupBy(word => word.Angle).OrderByDescending(group => group.Key == 0).ThenBy(group => group.Key))
        {
            var level = PageSkew.Level([.. turned]);
            var large = LargeType.Take(level);
            int first = lines.Count;
            foreach (var block in DrawnColumns.Of(level).SelectMany(stretch => stretch.IsColumn ? [stretch.Words] : Blocks(stretch.Words, MostSplits))) { PdfParagraphs.Add(LinesOf(block), lines); }
            if (large.Count > 0) { LinesOf(large).ForEach(line => LargeType.Put(line, lines, first)); }
        }
        return lines;
    }

    /// <summary>Stretches of the page that are read from top to bottom, in reading order.</summary>
    private static List<List<PdfWord>> Blocks(List<PdfWord> words, int splits)
    {
        var blocks = new List<List<PdfWord>>();
        var plain = new List<PdfWord>();
        foreach (var run in splits > 0 ? Runs(words) : [(words, [])])
        {
            if (Valley(run.Words, run.Gaps) is not { } at) { plain.AddRange(run.Words); continue; }
            if (plain.Count > 0) { blocks.Add(plain); plain = []; }
            var (left, right) = (run.Words.Where(word => word.Right <= at).ToList(), run.Words.Where(word => word.Right > at).ToList());
            bool isRight = RightToLeft.IsMost(run.Words);
            blocks.AddRange(Blocks(isRight ? right : left, splits - 1));
            blocks.AddRange(Blocks(isRight ? left : right, splits - 1));
        }
        if (plain.Count > 0) { blocks.Add(plain); }
        return blocks;
    }

    /// <summary>Rows from top to bottom, together as long as a strip between words runs through all of them.</summary>
    private static IEnumerable<(List<PdfWord> Words, List<(double From, double To)> Gaps)> Runs(List<PdfWord> words)
    {
        double left = words.Min(word => word.Left), right = words.Max(word => word.Right);
        var run = new List<PdfWord>();
        List<(double From, double To)> common = [];
        foreach (var row in Rows(words))
        {
            var gaps = Gaps(row, left, right);
            var both = run.Count == 0 ? gaps : Common(common, gaps, MinimumGap(row));
            if (run.Count > 0 && both.Count == 0) { yield return (run, common); run = []; both = gaps; }
            run.AddRange(row);
            common = both;
        }
        if (run.Count > 0) { yield return (run, common); }
    }

    private static IEnumerable<List<PdfWord>> Rows(List<PdfWord> words)
    {
        var row = new List<PdfWord>();
        double bottom = 0;
        foreach (var word in words.OrderByDescending(word => word.Middle).ThenBy(word => word.Left))
        {
            if (row.Count > 0 && word.Middle <= bottom) { yield return row; row = []; }
            bottom = row.Count == 0 ? word.Baseline : Math.Min(bottom, word.Baseline);
            row.Add(word);
        }
        if (row.Count > 0) { yield return row; }
    }

    private static double MinimumGap(List<PdfWord> row) => row.Max(word => word.Size);

    private static List<(double From, double To)> Gaps(List<PdfWord> row, double left, double right)
    {
        var gaps = new List<(double From, double To)>();
        double at = left, least = MinimumGap(row);
        foreach (var word in row.OrderBy(word => word.Left))
        {
            if (word.Left - at >= least) { gaps.Add((at, word.Left)); }
            at = Math.Max(at, word.Right);
        }
        if (right - at >= least) { gaps.Add((at, right)); }
        return gaps;
    }

    private static List<(double From, double To)> Common(List<(double From, double To)> one, List<(double From, double To)> other, double least)
    {
        var common = new List<(double From, double To)>();
        for (int i = 0, j = 0; i < one.Count && j < other.Count;)
        {
            double from = Math.Max(one[i].From, other[j].From), to = Math.Min(one[i].To, other[j].To);
            if (to - from >= least) { common.Add((from, to)); }
            if (one[i].To < other[j].To) { i++; } else { j++; }
        }
        return common;
    }

    /// <summary>Where the words part into columns of text; null: they do not.</summary>
    private static double? Valley(List<PdfWord> words, List<(double From, double To)> gaps)
    {
        var rows = gaps.Count == 0 ? [] : Rows(words).Select(row => row.OrderBy(word => word.Left).ToList()).ToList();
        foreach (var (from, to) in gaps.OrderByDescending(gap => gap.To - gap.From))
        {
            double at = (from + to) / 2;
            if (IsGutter(rows, at) && IsColumn(words.Where(word => word.Right <= at)) && IsColumn(words.Where(word => word.Right > at))) { return at; }
        }
        return null;
    }

    /// <summary>What parts columns is wider than the blanks of lines that are set to one width: so it is in both of two rows, and in most of more.</summary>
    private static bool IsGutter(List<List<PdfWord>> rows, double at)
    {
        var ratios = new List<double>();
        foreach (var row in rows)
        {
            double gutter = 0, right = row[0].Right;
            var blanks = new List<double>();
            foreach (var word in row.Skip(1))
            {
                if (right <= at && word.Left >= at) { gutter = word.Left - right; } else { blanks.Add(word.Left - right); }
                right = Math.Max(right, word.Right);
            }
            blanks.Sort();
            if (gutter > 0) { ratios.Add(gutter / Math.Max(blanks.Count > 0 ? blanks[blanks.Count / 2] : 0, 0.01)); }
        }
        ratios.Sort();
        return ratios.Count == 0 || (ratios.Count < FewRows ? ratios[0] >= 1.5 : ratios[ratios.Count / 2] >= 1.2);
    }

    internal static bool IsColumn(IEnumerable<PdfWord> words)
    {
        var lines = words.GroupBy(word => Math.Round(word.Baseline)).Select(line => line.Sum(word => word.Text.Length)).Order().ToList();
        return lines.Count >= ColumnLines && lines[lines.Count / 2] >= ColumnCharacters;
    }

    /// <summary>Words on one base line, raised and lowered ones included, are a line.</summary>
    private static List<PdfLine> LinesOf(List<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        var (baseline, size) = (0.0, 0.0);
        foreach (var word in words.OrderByDescending(word => word.Baseline).ThenBy(word => word.Left))
        {
            if (lines.Count == 0 || baseline - word.Baseline > 0.5 * Math.Max(size, word.Size)) { lines.Add([]); (baseline, size) = (word.Baseline, word.Size); }
            // A raised note's sign is met before the line that it belongs to: the larger letters carry the line.
            if (word.Size > size) { (baseline, size) = (word.Baseline, word.Size); }
            lines[^1].Add(word);
        }
        foreach (var line in lines) { line.Sort((a, b) => a.Left.CompareTo(b.Left)); }
        var directions = new LineDirections(lines);
        return [.. lines.Select((line, at) => Line(line, RightToLeft.Order(line, directions.IsRight(at), directions)))];
    }

    /// <param name="words">As they lie from left to right.</param>
    private static PdfLine Line(List<PdfWord> words, List<PdfWord> ordered)
    {
        var main = words.MaxBy(word => word.Text.Length)!;
        return new PdfLine(Text(ordered, main), words[0].Left, words.Max(word => word.Right), main.Baseline, ordered[0].Right - ordered[0].Left, main.Size, false);
    }

    /// <summary>Figures above and below the line stand at the word that they are set at. A raised letter behind a letter stays apart: it is a note's, and the word before it is meant without it.</summary>
    /// <param name="main">What carries the line.</param>
    private static string Text(List<PdfWord> words, PdfWord main)
    {
        var text = new StringBuilder();
        bool? last = null;
        foreach (var (at, word) in words.Index())
        {
            bool? isRaised = PdfWord.IsRaised(word.Size, word.Baseline - main.Baseline, main.Size);
            char before = text.Length > 0 ? text[^1] : '\0';
            bool isLettered = isRaised == true && char.IsLetter(before) && word.Text.Any(char.IsLetter);
            bool isJoined = at > 0 && (last is not null || isRaised is not null) && !isLettered && Gap(words[at - 1], word) < main.Size * WidestJoint;
            if (at > 0 && !isJoined) { text.Append(' '); }
            // Small print in a frame of its own has another base line, too; what begins a line is a note's sign.
            bool isFigure = isJoined || (at == 0 && word.Text.Length <= LongestSign && word.Text.All(char.IsAsciiDigit));
            text.Append(isRaised is { } raised && isFigure ? RaisedFigures.Of(word.Text, raised, before) : word.Text);
            last = isRaised;
        }
        return text.ToString();
    }

    private static double Gap(PdfWord one, PdfWord other) => Math.Max(other.Left - one.Right, one.Left - other.Right);
}
