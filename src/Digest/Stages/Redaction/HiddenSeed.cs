using System.Text;
using Digest.Model;
using Digest.Protection;
using Digest.Sources;

namespace Digest.Stages.Redaction;

/// <summary>A seed's text with every protected stretch as one character, and where its places lie then. No length or offset that is made of it tells how long a stretch was.</summary>
internal sealed class HiddenSeed
{
    private readonly record struct Run(int Start, int End, int Rule);

    private readonly List<Run> runs;
    /// <summary>By run: characters that are gone before it.</summary>
    private readonly int[] gone;

    private HiddenSeed(SeedText written, List<Run> runs, Replacements replacements)
    {
        (Written, this.runs, gone) = (written, runs, new int[runs.Count + 1]);
        var text = new StringBuilder(written.Text.Length);
        var withheld = new List<WithheldRun>(runs.Count);
        int done = 0;
        for (int i = 0; i < runs.Count; i++)
        {
            text.Append(written.Text, done, runs[i].Start - done);
            withheld.Add(new WithheldRun(text.Length, replacements.Terms.Rules[runs[i].Rule - 1].Replacement ?? ""));
            text.Append(WithheldRun.Mark);
            done = runs[i].End;
            gone[i + 1] = gone[i] + runs[i].End - runs[i].Start - 1;
        }
        string whole = text.Append(written.Text, done, written.Text.Length - done).ToString();
        Published = written with
        {
            Text = whole,
            Withheld = withheld,
            Bytes = 0,
            Sha256 = "",
            Transcript = written.Transcript is { } transcript ? transcript with { Sha256 = "" } : null,
            Paragraphs = [.. written.Paragraphs.Select(paragraph => Moved(paragraph, whole))],
        };
    }

    public SeedText Written { get; }
    public SeedText Published { get; }
    /// <summary>By rule: where its first stretch begins in the written text.</summary>
    public IEnumerable<(int Rule, int Start)> First => runs.DistinctBy(run => run.Rule).Select(run => (run.Rule, run.Start));

    /// <returns>Null where no protected term is in it.</returns>
    public static HiddenSeed? Of(SeedText seed, Replacements replacements)
    {
        var found = new List<Run>();
        foreach (var hit in replacements.Terms.Find(seed.Text)) { Split(seed, hit.Start, hit.End, hit.Rule, found); }
        AcrossFurniture(seed, replacements.Terms, found);
        if (found.Count == 0) { return null; }
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var apart = new List<Run>(found.Count);
        foreach (var run in found)
        {
            if (apart.Count == 0 || run.Start >= apart[^1].End) { apart.Add(run); }
            else if (run.End > apart[^1].End) { apart[^1] = apart[^1] with { End = run.End }; }
        }
        return new HiddenSeed(seed, apart, replacements);
    }

    /// <summary>Where a place of the written text lies in the published one. What begins or ends within a hidden stretch takes all of it.</summary>
    public QuotePart Moved(QuotePart part)
    {
        int start = Moved(part.Start, isEnd: false), end = Moved(part.End, isEnd: true);
        return part with { Start = start, Length = end - start, Normalised = default };
    }

    /// <summary>The hidden stretches that begin before a part and end in it, or begin in it and end behind it: characters of the part at its two ends.</summary>
    public (int AtStart, int AtEnd) Cut(QuotePart part)
    {
        int first = RunAt(part.Start), last = RunAt(part.End - 1);
        int atStart = first >= 0 && runs[first].Start < part.Start ? Math.Min(runs[first].End, part.End) - part.Start : 0;
        int atEnd = last >= 0 && runs[last].End > part.End ? part.End - Math.Max(runs[last].Start, part.Start) : 0;
        return (atStart, atEnd);
    }

    /// <summary>The rule of the stretch that covers a place; null: none does.</summary>
    public int? RuleAt(int offset) => RunAt(offset) is >= 0 and var run ? runs[run].Rule : null;

    private Paragraph Moved(Paragraph paragraph, string text)
    {
        int start = Moved(paragraph.Start, isEnd: false), end = Moved(paragraph.End, isEnd: true);
        return paragraph with { Start = start, Length = end - start, Words = paragraph.IsIgnored ? 0 : WordCount.Of(text.AsSpan(start, end - start)) };
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

    /// <summary>A stretch ends where its paragraph does: paragraphs stay.</summary>
    private static void Split(SeedText seed, int start, int end, int rule, List<Run> runs)
    {
        int low = 0, high = seed.Paragraphs.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (seed.Paragraphs[middle].End <= start) { low = middle + 1; } else { high = middle; }
        }
        for (; low < seed.Paragraphs.Count && seed.Paragraphs[low].Start < end; low++)
        {
            var paragraph = seed.Paragraphs[low];
            int from = Math.Max(start, paragraph.Start), to = Math.Min(end, paragraph.End);
            if (from < to) { runs.Add(new Run(from, to, rule)); }
        }
    }

    /// <summary>Page furniture is not published: what it parts stands side by side on the page.</summary>
    private static void AcrossFurniture(SeedText seed, ProtectedTerms terms, List<Run> runs)
    {
        if (!seed.Paragraphs.Any(paragraph => paragraph.IsIgnored)) { return; }
        var text = new StringBuilder();
        var starts = new List<(int At, Paragraph Paragraph)>();
        foreach (var paragraph in seed.Paragraphs.Where(paragraph => !paragraph.IsIgnored))
        {
            starts.Add((text.Length, paragraph));
            text.Append(seed.Text, paragraph.Start, paragraph.Length).Append("\n\n");
        }
        int next = 0;
        foreach (var hit in terms.Find(text.ToString()))
        {
            while (next < starts.Count && starts[next].At + starts[next].Paragraph.Length <= hit.Start) { next++; }
            for (int i = next; i < starts.Count && starts[i].At < hit.End; i++)
            {
                var (at, paragraph) = starts[i];
                int from = Math.Max(hit.Start, at), to = Math.Min(hit.End, at + paragraph.Length);
                if (from < to) { runs.Add(new Run(paragraph.Start + from - at, paragraph.Start + to - at, hit.Rule)); }
            }
        }
    }
}
