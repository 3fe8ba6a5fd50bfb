using Digest.Model;

namespace Digest.Sources;

/// <summary>Counts the words of quotes that nothing can be compared with, as they are typed: what stands in brackets is the curator's.</summary>
internal static class TypedWords
{
    /// <summary>Above so many, only equal quotes are counted once, and not those that stand within another.</summary>
    private const int MostCompared = 300;

    public static int Count(IEnumerable<QuoteSegment> segments)
    {
        var texts = segments.Where(segment => segment.Kind == SegmentKind.Words).SelectMany(segment => Outside(segment.Text)).Select(Normalisation.Of).Select(text => text.Trim()).Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal).ToList();
        var counted = new List<string>();
        foreach (string text in texts)
        {
            if (counted.Count >= MostCompared || !counted.Exists(longer => longer.Contains(text, StringComparison.Ordinal))) { counted.Add(text); }
        }
        return counted.Sum(text => WordCount.Of(text));
    }

    private static IEnumerable<string> Outside(string text)
    {
        int at = 0;
        for (int open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', at))
        {
            int close = text.IndexOf(']', open);
            if (close < 0) { break; }
            yield return text[at..open];
            at = close + 1;
        }
        yield return text[at..];
    }
}
