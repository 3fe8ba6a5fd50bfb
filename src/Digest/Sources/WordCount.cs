using Digest.Model;

namespace Digest.Sources;

/// <summary>Counts words as readers of a page would: runs of characters without white space between them.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        // Counted without a branch for what nearly every character is: where words end, no processor can foretell.
        int words = 0, wasBlank = 1;
        foreach (char c in text)
        {
            // A character that shows nothing neither makes a word nor ends one.
            if (c >= '\u0080' && Letters.IsIgnorable(c)) { continue; }
            int isBlank = c < '\u0080' ? (c == ' ' | (uint)(c - '\t') <= '\r' - '\t') ? 1 : 0 : char.IsWhiteSpace(c) ? 1 : 0;
            words += wasBlank & ~isBlank;
            wasBlank = isBlank;
        }
        return words;
    }
}

/// <summary>What of a seed is shown somewhere, whoever quotes it.</summary>
internal static class ShownStretches
{
    /// <summary>Joins stretches that overlap, touch, or have nothing but white space between them.</summary>
    /// <returns>UTF-16 offsets, ascending and apart; and the words of which any character is shown, each counted once.</returns>
    public static (IReadOnlyList<(int Start, int End)> Stretches, int Words) Merge(SeedText seed, IEnumerable<QuotePart> parts)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var part in parts.Where(part => part.Length > 0).OrderBy(part => part.Start).ThenBy(part => part.End))
        {
            if (merged.Count > 0 && (part.Start <= merged[^1].End || IsBlank(seed.Text, merged[^1].End, part.Start)))
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, part.End));
            }
            else { merged.Add((part.Start, part.End)); }
        }
        return (merged, CountWords(seed.Text, merged));
    }

    private static int CountWords(string text, List<(int Start, int End)> stretches)
    {
        int words = 0, counted = 0;
        foreach (var (start, end) in stretches)
        {
            // The rest of a word that an earlier stretch shows in part is not counted again.
            int from = Math.Clamp(counted, start, end);
            words += WordCount.Of(text.AsSpan(from, end - from));
            if (counted > end) { continue; }
            counted = end;
            while (counted < text.Length && !char.IsWhiteSpace(text[counted]) && !char.IsWhiteSpace(text[end - 1])) { counted++; }
        }
        return words;
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (!Letters.IsBlank(text[at])) { return false; }
        }
        return true;
    }
}
