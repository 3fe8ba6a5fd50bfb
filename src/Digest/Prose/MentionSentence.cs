using System.Text;
using Digest.Model;

namespace Digest.Prose;

/// <summary>The sentence that a name stands in which is linked by itself, as readers see it.</summary>
internal static class MentionSentence
{
    /// <summary>Characters of the file that are looked at on each side: more than any sentence is shown of.</summary>
    private const int Reach = 900;

    /// <param name="titleOf">What stands for a link without words of its own; null leaves its id.</param>
    public static Sentence Of(Body body, Mention mention, Func<string, string?> titleOf)
    {
        var (gaps, file) = (body.Gaps, body.FileText);
        int next = FirstAfter(gaps, mention.Offset), start = next == 0 ? body.Start : 0;
        while (next > 0 && gaps[next - 1] is var before)
        {
            if (before.Shown is null || before.Offset < mention.Offset - Reach) { start = Math.Max(start, before.Offset + before.Length); break; }
            next--;
        }
        start = Math.Max(start, mention.Offset - Reach);
        int place = -1, length = mention.Length, at = start, most = Math.Min(file.Length, mention.Offset + mention.Length + Reach);
        var text = new StringBuilder();
        var untitled = new List<UntitledLink>();
        for (; next <= gaps.Count; next++)
        {
            int end = next < gaps.Count ? Math.Min(gaps[next].Offset, most) : most;
            if (mention.Offset >= at && mention.Offset < end) { place = text.Length + mention.Offset - at; }
            // A name may go on in the next line.
            if (mention.Offset + mention.Length is var behind && place >= 0 && behind > at && behind <= end) { length = text.Length + behind - at - place; }
            if (end > at) { text.Append(file, at, end - at); }
            if (end == most || gaps[next].Shown is not { } shown) { break; }
            if (shown.Length > 0 && UntitledAt(body, gaps[next]) is { } link) { untitled.Add(new UntitledLink(text.Length, shown.Length, link.Target)); }
            if (shown.Length == 0) { untitled.AddRange(NeededCitation.At(text.Length, text.ToString(Math.Max(0, text.Length - NeededCitation.Reach), Math.Min(text.Length, NeededCitation.Reach)), CitedIn(body, gaps[next]))); }
            text.Append(shown);
            at = gaps[next].Offset + gaps[next].Length;
        }
        string words = text.ToString();
        if (words.Contains('@', StringComparison.Ordinal)) { untitled = [.. untitled.Concat(Narratives.In(words)).OrderBy(link => link.Start)]; }
        return place < 0 ? Sentence.None : new Sentences(words).Around(place, length, untitled).Titled(titleOf);
    }

    /// <summary>The place of the first gap that begins behind an offset.</summary>
    private static int FirstAfter(IReadOnlyList<TextGap> gaps, int offset)
    {
        int low = 0, high = gaps.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (gaps[middle].Offset <= offset) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }

    /// <summary>The works that are cited in a gap.</summary>
    private static string[] CitedIn(Body body, TextGap gap)
    {
        int end = FirstLink(body, gap.Offset + gap.Length), first = end;
        while (first > 0 && body.Links[first - 1].Span.Offset >= gap.Offset) { first--; }
        return first == end ? [] : [.. body.Links.Skip(first).Take(end - first).Where(link => link.Kind == BodyLinkKind.Citation).Select(link => link.Target)];
    }

    /// <summary>How many links begin before an offset.</summary>
    private static int FirstLink(Body body, int end)
    {
        int low = 0, high = body.Links.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (body.Links[middle].Span.Offset < end) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }

    /// <summary>The link that a gap ends with, where it has no words of its own.</summary>
    private static BodyLink? UntitledAt(Body body, TextGap gap)
    {
        int low = FirstLink(body, gap.Offset + gap.Length);
        return low > 0 && body.Links[low - 1] is { Kind: BodyLinkKind.Wiki, Text: null } link && link.Span.Offset >= gap.Offset ? link : null;
    }
}
