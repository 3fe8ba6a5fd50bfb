using System.Text;
using Digest.Model;
using Digest.Protection;

namespace Digest.Stages.Redaction;

/// <summary>A stretch of a seed's text, within one paragraph, that is hidden.</summary>
internal readonly record struct HiddenRun(int Start, int End, int Rule);

/// <summary>Finds the protected stretches of a seed's text.</summary>
internal static class HiddenRuns
{
    /// <summary>Ascending and apart.</summary>
    public static List<HiddenRun> Of(SeedText seed, ProtectedTerms terms)
    {
        var found = new List<HiddenRun>();
        foreach (var hit in terms.Find(seed.Text)) { Split(seed, hit.Start, hit.End, hit.Rule, found); }
        AcrossFurniture(seed, terms, found);
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var apart = new List<HiddenRun>(found.Count);
        foreach (var run in found)
        {
            if (apart.Count == 0 || run.Start >= apart[^1].End) { apart.Add(run); }
            else if (run.End > apart[^1].End) { apart[^1] = apart[^1] with { End = run.End }; }
        }
        return apart;
    }

    /// <summary>A stretch ends where its paragraph does: paragraphs stay.</summary>
    private static void Split(SeedText seed, int start, int end, int rule, List<HiddenRun> runs)
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
            if (from < to) { runs.Add(new HiddenRun(from, to, rule)); }
        }
    }

    /// <summary>Page furniture is not published: what it parts stands side by side on the page.</summary>
    private static void AcrossFurniture(SeedText seed, ProtectedTerms terms, List<HiddenRun> runs)
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
                if (from < to) { runs.Add(new HiddenRun(paragraph.Start + from - at, paragraph.Start + to - at, hit.Rule)); }
            }
        }
    }
}
