using System.Text;
using Digest.Model;
using Digest.Protection;
using Digest.Sources;

namespace Digest.Stages.Redaction;

/// <summary>A seed's text with every stretch that is hidden as one character, and where its places lie then. No length or offset that is made of it tells how long a stretch was.</summary>
internal sealed class HiddenSeed
{
    private readonly List<HiddenRun> runs;
    /// <summary>By run: characters that are gone before it.</summary>
    private readonly int[] gone;

    private HiddenSeed(SeedText written, List<HiddenRun> runs)
    {
        (Written, this.runs, gone) = (written, runs, new int[runs.Count + 1]);
        var text = new StringBuilder(written.Text.Length);
        var withheld = new List<WithheldRun>(runs.Count);
        int done = 0;
        for (int i = 0; i < runs.Count; i++)
        {
            text.Append(written.Text, done, runs[i].Start - done);
            withheld.Add(new WithheldRun(text.Length, runs[i].Role));
            text.Append(WithheldRun.Mark);
            done = runs[i].End;
            gone[i + 1] = gone[i] + runs[i].End - runs[i].Start - 1;
        }
        string whole = text.Append(written.Text, done, written.Text.Length - done).ToString();
        Published = written with
        {
            Text = whole,
            Withheld = withheld,
            WholePage = null,
            Bytes = 0,
            Sha256 = "",
            Transcript = written.Transcript is { } transcript ? transcript with { Sha256 = "" } : null,
            Paragraphs = [.. written.Paragraphs.Select(paragraph => Moved(paragraph, whole))],
            Times = [.. written.Times.Select(time => time with { Offset = Moved(time.Offset, isEnd: false) })],
        };
    }

    public SeedText Written { get; }
    public SeedText Published { get; }
    /// <summary>By rule of the list: where its first stretch begins in the written text.</summary>
    public IEnumerable<(int Rule, int Start)> First => runs.Where(run => run.Rule > 0).DistinctBy(run => run.Rule).Select(run => (run.Rule, run.Start));

    /// <param name="replacements">Null: there is no list.</param>
    /// <param name="withheld">What quotes withhold of this text.</param>
    /// <returns>Null where nothing of it is hidden.</returns>
    public static HiddenSeed? Of(SeedText seed, Replacements? replacements, IEnumerable<Withholding> withheld)
    {
        var runs = HiddenRuns.Of(seed, replacements, withheld);
        return runs.Count == 0 ? null : new HiddenSeed(seed, runs);
    }

    /// <summary>Where a place of the written text lies in the published one. What begins or ends within a hidden stretch takes all of it. When it is said is not told: what is hidden is said beside it.</summary>
    public QuotePart Moved(QuotePart part)
    {
        int start = Moved(part.Start, isEnd: false), end = Moved(part.End, isEnd: true);
        return part with { Start = start, Length = end - start, Normalised = default, FirstSecond = null, LastSecond = null, FirstRow = null, LastRow = null };
    }

    /// <summary>The stretches hidden by the list that begin before a part and end in it, or begin in it and end behind it: characters of the part at its two ends.</summary>
    public (int AtStart, int AtEnd) Cut(QuotePart part)
    {
        int first = RunAt(part.Start), last = RunAt(part.End - 1);
        int atStart = first >= 0 && runs[first] is { Rule: > 0 } && runs[first].Start < part.Start ? Math.Min(runs[first].End, part.End) - part.Start : 0;
        int atEnd = last >= 0 && runs[last] is { Rule: > 0 } && runs[last].End > part.End ? part.End - Math.Max(runs[last].Start, part.Start) : 0;
        return (atStart, atEnd);
    }

    /// <summary>The rule of the list whose stretch covers a place; null: none does.</summary>
    public int? RuleAt(int offset) => RunAt(offset) is >= 0 and var run && runs[run].Rule is > 0 and var rule ? rule : null;

    private Paragraph Moved(Paragraph paragraph, string text)
    {
        int start = Moved(paragraph.Start, isEnd: false), end = Moved(paragraph.End, isEnd: true);
        return paragraph with { Row = null, Start = start, Length = end - start, Words = paragraph.IsIgnored ? 0 : WordCount.Of(text.AsSpan(start, end - start)) };
    }

    private int Moved(int offset, bool isEnd)
    {
        int run = RunAt(isEnd ? offset - 1 : offset);
        if (run >= 0) { return runs[run].Start - gone[run] + (isEnd ? 1 : 0); }
        return offset - gone[CountBefore(offset)];
    }

    /// <summary>The run that covers a character; -1: none.</summary>
    private int RunAt(int offset)
    {
        int before = CountBefore(offset + 1) - 1;
        return before >= 0 && offset < runs[before].End && offset >= runs[before].Start ? before : -1;
    }

    /// <summary>Runs that begin before an offset.</summary>
    private int CountBefore(int offset)
    {
        int low = 0, high = runs.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (runs[middle].Start < offset) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }
}
