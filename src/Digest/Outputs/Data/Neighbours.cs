using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary>The characters right before and right behind a quote, by which another program finds it again.</summary>
internal static class Neighbours
{
    /// <summary>UTF-16 code units; a character of two is not parted.</summary>
    private const int Most = 32;

    /// <returns>The seed's own characters, page furniture left out: what stands beyond it is no neighbour.</returns>
    public static (string Before, string Behind) Of(SeedText seed, QuotePart part)
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
