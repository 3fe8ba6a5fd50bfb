using System.Collections.Frozen;

namespace Digest.Checks.Wording;

/// <summary>Phrases that are looked for in a text, found by their first word. In a phrase, words stand between blanks, and
/// alternatives for one word between slashes: <c>"appears/appeared to/that"</c>.</summary>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, string[][][]> byFirst;

    public PhraseSet(params IEnumerable<string> phrases)
    {
        var split = phrases.Select(phrase => phrase.Split(' ').Select(word => word.Split('/')).ToArray());
        byFirst = split.SelectMany(phrase => phrase[0].Select(first => (first, phrase))).GroupBy(pair => pair.first, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.phrase).OrderByDescending(phrase => phrase.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>How many words from <paramref name="at"/> on are a phrase of the set, the longest; 0: none.</summary>
    public int Length(IReadOnlyList<Word> words, int at)
    {
        if (!byFirst.TryGetValue(words[at].Folded, out var phrases)) { return 0; }
        foreach (var phrase in phrases)
        {
            if (Matches(words, at, phrase)) { return phrase.Length; }
        }
        return 0;
    }

    public bool StandsIn(IReadOnlyList<Word> words)
    {
        for (int at = 0; at < words.Count; at++)
        {
            if (Length(words, at) > 0) { return true; }
        }
        return false;
    }

    private static bool Matches(IReadOnlyList<Word> words, int at, string[][] phrase)
    {
        if (at + phrase.Length > words.Count) { return false; }
        for (int i = 1; i < phrase.Length; i++)
        {
            if (!phrase[i].Contains(words[at + i].Folded)) { return false; }
        }
        return true;
    }
}
