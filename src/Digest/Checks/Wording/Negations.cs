namespace Digest.Checks.Wording;

/// <summary>Finds the words that deny.</summary>
internal static class Negations
{
    /// <summary>Indexes of plain negations: not, no, never, didn't.</summary>
    public static IEnumerable<int> In(Text text, Language language)
    {
        var known = language.Negations;
        for (int at = 0; at < text.Words.Count;)
        {
            int skip = known.Except.Length(text.Words, at);
            if (skip > 0) { at += skip; continue; }
            if (known.Negations.Length(text.Words, at) > 0 && !IsANumberSign(text, at) || text.Words[at].Folded.EndsWith(known.Contraction, StringComparison.Ordinal)) { yield return at; }
            at++;
        }
    }

    /// <summary>Whether a text denies in any way: plainly, by words such as "failed", or by a prefix to a word that the other text has.</summary>
    public static bool AreIn(Text text, Language language, HashSet<string> otherStems) =>
        In(text, language).Any() || text.Words.Any(word => IsKin(word.Folded, language, otherStems));

    private static bool IsKin(string word, Language language, HashSet<string> otherStems)
    {
        var known = language.Negations;
        return known.KinWords.Contains(word) || known.KinStems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal))
            || known.Prefixes.Any(prefix => word.Length > prefix.Length + 3 && word.StartsWith(prefix, StringComparison.Ordinal) && otherStems.Contains(language.Stem(word[prefix.Length..])));
    }

    /// <summary>"No. 5" is a number, "No 10" an address.</summary>
    private static bool IsANumberSign(Text text, int at) => text.IsCapitalised(at) && at + 1 < text.Words.Count && char.IsAsciiDigit(text.Words[at + 1].Folded[0]);
}
