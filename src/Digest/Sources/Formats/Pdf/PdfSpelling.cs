using UglyToad.PdfPig.Content;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Puts letters together to words: as they were set, one behind the other, and by their places where the order of drawing parts what stands together. A letter is as wide as it advances: those of a
/// kerned pair (<c>P.</c>, <c>r,</c>) overlap, and stay in their order.</summary>
internal sealed class PdfSpelling
{
    /// <summary>Of the size of letters: less is no distance, and no width.</summary>
    private const double Nothing = 0.05;
    /// <summary>Strips of so many points are searched for what goes on elsewhere, so many to either side, and so many runs in each.</summary>
    private const double Strip = 2;
    private const int MostStrips = 3, MostNear = 8;

    /// <summary>Joints of a line whose letters are spaced, and how many of them are wide.</summary>
    private const int FewestSpaced = 4;
    private const double MostSpaced = 0.8;

    private readonly List<LetterRun> _runs = [];
    /// <summary>Runs before which a blank was drawn.</summary>
    private readonly HashSet<int> _parted = [];
    /// <summary>The first and the last blank since the last letter.</summary>
    private (LetterSpot First, LetterSpot Last)? _blank;

    /// <returns>The letters of each word, as they lie from left to right.</returns>
    public static IEnumerable<List<Letter>> Words(IReadOnlyList<Letter> letters)
    {
        var spelling = new PdfSpelling();
        foreach (var letter in PdfMarks.Set(letters)) { spelling.Add(LetterSpot.Of(letter)); }
        return spelling.Words();
    }

    private void Add(in LetterSpot letter)
    {
        if (string.IsNullOrWhiteSpace(letter.Letter.Value))
        {
            _blank = (_blank?.First ?? letter, letter);
            return;
        }
        var run = _runs.Count > 0 ? _runs[^1] : null;
        var blank = _blank is { } found && (run is null || !IsUnseen(found.First, run.Last, letter)) ? _blank : null;
        _blank = null;
        if (run is not null && blank is null && run.Takes(letter)) { return; }
        if (blank is { } parts) { run?.Add(parts.First); }
        if (blank is not null) { _parted.Add(_runs.Count); }
        _runs.Add(run = new LetterRun(letter));
        if (blank is { } parted) { run.Add(parted.Last); }
    }

    /// <summary>A blank that the next letter is drawn over in full: so a soft hyphen is drawn where no line ends.</summary>
    private static bool IsUnseen(in LetterSpot blank, in LetterSpot before, in LetterSpot letter)
    {
        double least = Nothing * letter.Size;
        return blank.Width > least && Math.Abs(letter.Start - blank.Start) < least && Math.Abs(blank.Start - before.End) < LetterRun.WidestJoint * letter.Size;
    }

    private IEnumerable<List<Letter>> Words()
    {
        Join();
        JoinSpaced();
        foreach (var run in _runs)
        {
            if (run.Before is not null) { continue; }
            var word = new List<Letter>();
            for (var part = run; part is not null; part = part.Next) { word.AddRange(part.FromLeft); }
            yield return word;
        }
    }

    /// <summary>Finds what goes on where a run ends, though it was drawn at another time.</summary>
    private void Join()
    {
        var strips = new Dictionary<(int Angle, long Strip), List<LetterRun>>();
        foreach (var run in _runs.Where(run => !run.HasBlankLeft).OrderBy(run => run.LeftEnd.Start))
        {
            var key = (run.LeftEnd.Angle, (long)Math.Floor(run.LeftEnd.Across / Strip));
            if (!strips.TryGetValue(key, out var strip)) { strips.Add(key, strip = []); }
            strip.Add(run);
        }
        foreach (var run in _runs.Where(run => !run.HasBlankRight))
        {
            var end = run.RightEnd;
            long at = (long)Math.Floor(end.Across / Strip), reach = Math.Min(MostStrips, (long)Math.Ceiling(LetterRun.WidestJoint * end.Size / Strip));
            var best = (Run: (LetterRun?)null, Distance: LetterRun.WidestJoint);
            for (long strip = at - reach; strip <= at + reach; strip++)
            {
                if (strips.TryGetValue((end.Angle, strip), out var near)) { best = Nearest(run, near, best); }
            }
            if (best.Run is not { } next) { continue; }
            if (next.Before is { } other) { other.Next = null; }
            (run.Next, next.Before) = (next, run);
        }
    }

    /// <summary>Text with space between its letters: where most of them stand apart and blanks were drawn between words, these part words alone.</summary>
    private void JoinSpaced()
    {
        for (int from = 0, end; from < _runs.Count; from = end)
        {
            int letters = _runs[from].Count, wide = _runs[from].WideJoints, blanks = 0;
            for (end = from + 1; end < _runs.Count && _runs[end - 1].IsSpacedFrom(_runs[end]) is var isNear && (isNear || _parted.Contains(end)) && _runs[end].IsOnLineOf(_runs[end - 1]); end++)
            {
                (letters, wide) = (letters + _runs[end].Count, wide + _runs[end].WideJoints);
                if (_parted.Contains(end)) { blanks++; } else { wide++; }
            }
            int joints = letters - 1 - blanks;
            if (blanks == 0 || joints < FewestSpaced || wide < MostSpaced * joints) { continue; }
            for (int at = from + 1; at < end; at++)
            {
                if (!_parted.Contains(at) && _runs[at - 1].Next is null && _runs[at].Before is null) { (_runs[at - 1].Next, _runs[at].Before) = (_runs[at], _runs[at - 1]); }
            }
        }
    }

    private static (LetterRun? Run, double Distance) Nearest(LetterRun run, List<LetterRun> strip, (LetterRun? Run, double Distance) best)
    {
        var end = run.RightEnd;
        double from = end.End - LetterRun.WidestJoint * end.Size, to = end.End + LetterRun.WidestJoint * end.Size;
        for (int at = First(strip, from), most = at + MostNear; at < strip.Count && at < most && strip[at].LeftEnd.Start < to; at++)
        {
            var next = strip[at];
            if (next.Middle <= run.Middle || !next.LeftEnd.IsInLineWith(end, LetterRun.WidestJoint)) { continue; }
            double distance = run.DistanceTo(next);
            if (distance < best.Distance && (next.Before is null || distance < next.Before.DistanceTo(next))) { best = (next, distance); }
        }
        return best;
    }

    /// <summary>The first run of a strip that begins there or further to the right.</summary>
    private static int First(List<LetterRun> strip, double from)
    {
        int low = 0, high = strip.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (strip[middle].LeftEnd.Start < from) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }
}
