using Digest.Model;

namespace Digest.Sources;

/// <summary>Counts words as readers of a page would: runs of characters without white space between them. Chinese and Japanese put none between words: there each character counts, as word processors do it.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        // Counted without a branch for what nearly every character is: where words end, no processor can foretell.
        int words = 0, wasBlank = 1;
        foreach (char c in text)
        {
            if (c >= '\u0080' && IsNothing(c)) { continue; }
            int isBlank = c < '\u0080' ? (c == ' ' | (uint)(c - '\t') <= '\r' - '\t') ? 1 : 0 : char.IsWhiteSpace(c) || IsWideMark(c) ? 1 : 0;
            if (c >= '\u3005' && IsWide(c)) { words++; wasBlank = 1; continue; }
            words += wasBlank & ~isBlank;
            wasBlank = isBlank;
        }
        return words;
    }

    /// <summary>A character that is a word's worth by itself: of Han (with those beyond the first plane, by the first half of their pair), Hiragana or Katakana.</summary>
    public static bool IsWide(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\u3041' and <= '\u3096' or >= '\u30A1' and <= '\u30FA' or '\u30FC' or '\u3005' or '\u3007' or >= '\uF900' and <= '\uFAFF' or >= '\uD840' and <= '\uD888';

    /// <summary>Punctuation between such characters.</summary>
    private static bool IsWideMark(char c) => c is >= '\u3001' and <= '\u3003' or >= '\u3008' and <= '\u301F' or '\u30FB' or >= '\uFF01' and <= '\uFF0F' or >= '\uFF1A' and <= '\uFF20' or >= '\uFF3B' and <= '\uFF40' or >= '\uFF5B' and <= '\uFF65';

    /// <summary>A character that shows nothing, a quotation mark, or the second half of a pair: it neither makes a word nor ends one.</summary>
    public static bool IsNothing(char c) => Letters.IsIgnorable(c) || char.IsLowSurrogate(c) || c is >= '\u2018' and <= '\u201F';

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsWideMark(c);

    /// <summary>Whether what stands on the two sides is of one word.</summary>
    public static bool IsWithin(char before, char behind) => !IsBlank(before) && !IsBlank(behind) && !IsWide(before) && !IsWide(behind);
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
            while (counted < text.Length && WordCount.IsWithin(text[counted - 1], text[counted]) && !WordCount.IsBlank(text[end - 1])) { counted++; }
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
