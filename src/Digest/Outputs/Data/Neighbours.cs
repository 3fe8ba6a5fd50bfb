using Digest.Model;
using Digest.Sources;

namespace Digest.Outputs.Data;

/// <summary>The characters right before and right behind a quote, by which another program finds it again.</summary>
/// <param name="hidden">Names that are in no export.</param>
internal sealed class Neighbours(NameSearch hidden)
{
    /// <summary>UTF-16 code units; a character of two is not parted.</summary>
    private const int Most = 32;

    /// <returns>The seed's own characters, page furniture left out: what stands beyond it is no neighbour. Null where they hold a hidden name, or a piece of one that begins or ends among them.</returns>
    public (string? Before, string? Behind) Of(SeedText seed, QuotePart part)
    {
        var (before, behind) = All(seed, part);
        if (hidden.IsEmpty) { return (before, behind); }
        // As much more as a name may take that stands there in part.
        int more = 4 * hidden.Longest, from = Math.Max(0, part.Start - before.Length - more), to = Math.Min(seed.Length, part.End + behind.Length + more);
        var names = hidden.In(seed.Part(from, to - from)).Select(name => (Start: from + name.Start, End: from + name.Start + name.Length)).ToList();
        return (IsNamed(part.Start - before.Length, part.Start) ? null : before, IsNamed(part.End, part.End + behind.Length) ? null : behind);

        bool IsNamed(int start, int end) => names.Exists(name => name.Start < end && name.End > start);
    }

    private static (string Before, string Behind) All(SeedText seed, QuotePart part)
    {
        int from = Math.Max(0, part.Start - Most), to = Math.Min(seed.Length, part.End + Most);
        var paragraphs = seed.Paragraphs;
        for (int at = FirstEndingBehind(paragraphs, from); at < paragraphs.Count && paragraphs[at].Start < to; at++)
        {
            if (!paragraphs[at].IsIgnored) { continue; }
            if (paragraphs[at].End <= part.Start) { from = Math.Max(from, paragraphs[at].End); }
            else if (paragraphs[at].Start >= part.End) { to = Math.Min(to, paragraphs[at].Start); }
        }
        if (seed.IsPartlyWithheld)
        {
            from = WithheldParts.Within(seed, from, part.Start).Select(run => run.Offset + 1).LastOrDefault(from);
            to = WithheldParts.Within(seed, part.End, to).Select(run => run.Offset).FirstOrDefault(to);
        }
        string before = seed.Part(from, part.Start - from), behind = seed.Part(part.End, to - part.End);
        return (before is [var first, ..] && char.IsLowSurrogate(first) ? before[1..] : before, behind is [.., var last] && char.IsHighSurrogate(last) ? behind[..^1] : behind);
    }

    private static int FirstEndingBehind(IReadOnlyList<Paragraph> paragraphs, int offset)
    {
        int low = 0, high = paragraphs.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (paragraphs[middle].End <= offset) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }
}
