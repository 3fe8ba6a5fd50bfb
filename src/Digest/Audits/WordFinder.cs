using System.Buffers;

namespace Digest.Audits;

/// <summary>Finds many words in a text in one pass: letter case folded, and no part of a longer word taken for one.</summary>
internal sealed class WordFinder
{
    private const int ShortestWord = 2;
    /// <summary>From here on scripts write words without blanks between them.</summary>
    private const char FirstUnspaced = '\u2E80';

    private readonly SearchValues<string> any;
    private readonly ILookup<char, string> byStart;

    /// <param name="words">Those of one letter are left out: every text holds them.</param>
    public WordFinder(IEnumerable<string> words)
    {
        string[] all = [.. words.Where(word => word.Length >= ShortestWord).Distinct(StringComparer.OrdinalIgnoreCase)];
        any = SearchValues.Create(all, StringComparison.OrdinalIgnoreCase);
        byStart = all.ToLookup(word => char.ToUpperInvariant(word[0]));
    }

    /// <summary>Every occurrence from an offset on, ascending; where several words begin, all of them.</summary>
    public IEnumerable<(string Word, int At)> In(string text, int from = 0)
    {
        for (int at = from, next; at < text.Length && (next = text.AsSpan(at).IndexOfAny(any)) >= 0; at++)
        {
            at += next;
            foreach (string word in byStart[char.ToUpperInvariant(text[at])])
            {
                if (text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase) && IsWhole(text, at, word.Length)) { yield return (word, at); }
            }
        }
    }

    private static bool IsWhole(string text, int at, int length) => !Joins(text, at - 1, at) && !Joins(text, at + length - 1, at + length);

    private static bool Joins(string text, int left, int right) => left >= 0 && right < text.Length
        && char.IsLetterOrDigit(text[left]) && char.IsLetterOrDigit(text[right]) && text[left] < FirstUnspaced && text[right] < FirstUnspaced;
}
