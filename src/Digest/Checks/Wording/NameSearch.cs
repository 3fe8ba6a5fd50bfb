using System.Globalization;
using Digest.Model;

namespace Digest.Checks.Wording;

/// <summary>Finds names of records in texts, letter case aside, at the edges of words. One look at a text, however many names there are.</summary>
internal sealed class NameSearch
{
    private readonly Dictionary<(char, char), List<(string Name, Record Owner)>> byStart = [];

    /// <summary>Names of fewer than two characters are not looked for.</summary>
    public NameSearch(IEnumerable<(string Name, Record Owner)> names)
    {
        foreach (var (name, owner) in names)
        {
            string folded = name.Trim().ToLowerInvariant();
            if (folded.Length < 2) { continue; }
            if (!byStart.TryGetValue((folded[0], folded[1]), out var list)) { byStart[(folded[0], folded[1])] = list = []; }
            list.Add((folded, owner));
        }
    }

    public bool IsEmpty => byStart.Count == 0;

    /// <summary>Every name in the text with its place, those of one record as often as they stand there.</summary>
    public IEnumerable<(int Start, int Length, Record Owner)> In(string text)
    {
        string folded = text.ToLowerInvariant();
        for (int at = 0; at + 1 < folded.Length; at++)
        {
            if (!IsEdge(folded, at) || !byStart.TryGetValue((folded[at], folded[at + 1]), out var names)) { continue; }
            foreach (var (name, owner) in names)
            {
                if (folded.AsSpan(at).StartsWith(name, StringComparison.Ordinal) && IsEdge(folded, at + name.Length)) { yield return (at, name.Length, owner); }
            }
        }
    }

    /// <summary>Scripts that are written without blanks have an edge everywhere.</summary>
    private static bool IsEdge(string text, int at) => at == 0 || at >= text.Length || !IsWord(text[at - 1]) || !IsWord(text[at]) || IsUnspaced(text[at - 1]) || IsUnspaced(text[at]);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUnspaced(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';
}
