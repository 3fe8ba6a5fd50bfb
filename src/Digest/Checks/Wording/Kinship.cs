namespace Digest.Checks.Wording;

/// <summary>What a hedge or a negation is about: the words around it in its clause, and whether another text has some of them.</summary>
internal static class Kinship
{
    /// <summary>Stems of the words that say something.</summary>
    public static HashSet<string> Stems(Text text, Language language) =>
        text.Words.Where(word => !language.FunctionWords.Contains(word.Folded)).Select(word => language.Stem(word.Folded)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The words that say something in the clause of the one at <paramref name="first"/> to <paramref name="last"/>, before it and behind it.</summary>
    public static (List<string> Before, List<string> After) Around(Text text, Language language, int first, int last)
    {
        var (before, after) = (new List<string>(), new List<string>());
        for (int at = first - 1; at >= 0 && text.Words[at + 1].Before == Break.None && !language.ClauseStarts.Contains(text.Words[at].Folded); at--) { Add(before, text.Words[at], language); }
        for (int at = last + 1; at < text.Words.Count; at++)
        {
            var word = text.Words[at];
            // A comma right behind opens an insertion: "may, in its view, amount to".
            if (word.Before >= Break.Clause || (word.Before == Break.Comma && after.Count > 0 && at > last + 1)) { break; }
            Add(after, word, language);
        }
        return (before, after);
    }

    private static void Add(List<string> list, Word word, Language language)
    {
        if (!language.FunctionWords.Contains(word.Folded)) { list.Add(language.Stem(word.Folded)); }
    }
}
