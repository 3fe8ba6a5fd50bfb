using System.Text;
using Digest.Model;
using Digest.Protection;
using Digest.Sources;

namespace Digest.Stages.Redaction;

/// <summary>A stretch of a seed's text, within one paragraph, that is hidden.</summary>
/// <param name="Rule">Of the private list; 0: a quote withholds it.</param>
/// <param name="Role">What is said instead; empty: that something is withheld.</param>
internal readonly record struct HiddenRun(int Start, int End, int Rule, string Role);

/// <summary>Finds the stretches of a seed's text that are hidden.</summary>
internal static class HiddenRuns
{
    /// <summary>Ascending and apart.</summary>
    /// <param name="replacements">Null: there is no list.</param>
    /// <param name="withheld">What quotes withhold of this text.</param>
    public static List<HiddenRun> Of(SeedText seed, Replacements? replacements, IEnumerable<Withholding> withheld)
    {
        var found = new List<HiddenRun>();
        if (replacements is not null)
        {
            foreach (var hit in replacements.Terms.Find(seed.Text)) { Split(seed, hit.Start, hit.End, Run(replacements, hit.Rule), found); }
            AcrossFurniture(seed, replacements, found);
        }
        foreach (var one in withheld) { Split(seed, one.Stretch.Start, one.Stretch.End, new HiddenRun(0, 0, 0, replacements?.Of(one.Role) ?? one.Role), found); }
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var apart = new List<HiddenRun>(found.Count);
        foreach (var run in found)
        {
            if (apart.Count == 0 || run.Start >= apart[^1].End) { apart.Add(run); }
            else { apart[^1] = (apart[^1].Rule == 0 && run.Rule > 0 ? run : apart[^1]) with { Start = apart[^1].Start, End = Math.Max(apart[^1].End, run.End) }; }
        }
        return apart;
    }

    private static HiddenRun Run(Replacements replacements, int rule) => new(0, 0, rule, replacements.Terms.Rules[rule - 1].Replacement ?? "");

    /// <summary>A stretch ends where its paragraph does: paragraphs stay.</summary>
    private static void Split(SeedText seed, int start, int end, HiddenRun like, List<HiddenRun> runs)
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
            if (from < to) { runs.Add(like with { Start = from, End = to }); }
        }
    }

    /// <summary>Page furniture is not published: what it parts stands side by side on the page.</summary>
    private static void AcrossFurniture(SeedText seed, Replacements replacements, List<HiddenRun> runs)
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
        foreach (var hit in replacements.Terms.Find(text.ToString()))
        {
            while (next < starts.Count && starts[next].At + starts[next].Paragraph.Length <= hit.Start) { next++; }
            for (int i = next; i < starts.Count && starts[i].At < hit.End; i++)
            {
                var (at, paragraph) = starts[i];
                int from = Math.Max(hit.Start, at), to = Math.Min(hit.End, at + paragraph.Length);
                if (from < to) { runs.Add(Run(replacements, hit.Rule) with { Start = paragraph.Start + from - at, End = paragraph.Start + to - at }); }
            }
        }
    }
}
