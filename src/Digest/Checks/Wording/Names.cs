namespace Digest.Checks.Wording;

/// <summary>Finds proper names by their capitals.</summary>
internal static class Names
{
    /// <summary>Runs of words that look like one name, as indexes of first and last word. Nothing for a text in capitals throughout, as headlines are.</summary>
    /// <param name="known">Words that are known to be names, in small letters.</param>
    public static List<(int First, int Last)> In(Text text, Language language, IReadOnlySet<string> known)
    {
        var runs = new List<(int First, int Last)>();
        int capitals = 0;
        for (int at = 0; at < text.Words.Count; at++)
        {
            if (!text.IsCapitalised(at)) { continue; }
            capitals++;
            if (IsPlain(text, language, at) || (BeginsSomething(text, at) && !text.IsAcronym(at) && !known.Contains(text.Words[at].Folded))) { continue; }
            if (runs.Count > 0 && runs[^1].Last == at - 1 && text.Words[at].Before == Break.None) { runs[^1] = (runs[^1].First, at); }
            else { runs.Add((at, at)); }
        }
        return text.Words.Count > 3 && capitals * 10 > text.Words.Count * 7 ? [] : runs;
    }

    /// <summary>A capital that shows no name: a title, a month, a word such as "the" within a name.</summary>
    public static bool IsPlain(Text text, Language language, int at)
    {
        string word = text.Words[at].Folded;
        // "US" and "IT" are names or abbreviations where "us" and "it" are not.
        if (text.IsAcronym(at)) { return language.Names.NoNames.Contains(word.TrimEnd('s')) && word is not "us"; }
        return word.Length < 2 || language.Names.NoNames.Contains(word) || language.FunctionWords.Contains(word) || language.Dates.Months.ContainsKey(word)
            || language.Dates.Weekdays.ContainsKey(word) || char.IsAsciiDigit(word[0]);
    }

    /// <summary>A sentence, or words in quotation marks, may begin with a capital that means nothing.</summary>
    private static bool BeginsSomething(Text text, int at) => text.Words[at].Before == Break.Sentence || text.Gap(at).ContainsAny("\"':(");

    /// <summary>"XUAR" for "Xinjiang Uyghur Autonomous Region", and the words for the acronym.</summary>
    public static bool IsAbbreviated(Text text, int first, int last, IReadOnlyList<Text> evidence, Language language)
    {
        if (first < last)
        {
            string initials = string.Concat(Enumerable.Range(first, last - first + 1).Where(at => !language.FunctionWords.Contains(text.Words[at].Folded)).Select(at => text.Words[at].Folded[0]));
            return evidence.Any(other => Enumerable.Range(0, other.Words.Count).Any(at => other.IsAcronym(at) && other.Words[at].Folded == initials));
        }
        if (!text.IsAcronym(first)) { return false; }
        string word = text.Words[first].Folded;
        string letters = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : char.IsLower(text.Value[text.Words[first].End - 1]) ? word[..^1] : word;
        return evidence.Any(other => Initials(other, language).Contains(letters, StringComparison.Ordinal));
    }

    private static string Initials(Text text, Language language) =>
        string.Concat(text.Words.Where(word => !language.FunctionWords.Contains(word.Folded)).Select(word => word.Folded[0]));
}
