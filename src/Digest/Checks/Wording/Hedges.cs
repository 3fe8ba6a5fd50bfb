namespace Digest.Checks.Wording;

/// <summary>How open a hedge leaves it, the most open last.</summary>
internal enum HedgeLevel { Alleged, Probable, Possible }

internal readonly record struct Hedge(HedgeLevel Level, int First, int Last);

/// <summary>Finds the words that leave open whether something is so.</summary>
internal static class Hedges
{
    public static IEnumerable<Hedge> In(Text text, Language language)
    {
        var known = language.Hedges;
        for (int at = 0; at < text.Words.Count;)
        {
            int skip = known.Except.Length(text.Words, at);
            if (skip > 0) { at += skip; continue; }
            (HedgeLevel Level, int Length) found = (HedgeLevel.Possible, known.Possible.Length(text.Words, at));
            if (found.Length == 0) { found = (HedgeLevel.Probable, known.Probable.Length(text.Words, at)); }
            if (found.Length == 0) { found = (HedgeLevel.Alleged, known.Alleged.Length(text.Words, at)); }
            if (found.Length > 0 && !IsAMonth(text, language, at) && !(found.Level == HedgeLevel.Possible && IsMeasure(text, language, at))) { yield return new Hedge(found.Level, at, at + found.Length - 1); }
            at += Math.Max(1, found.Length);
        }
    }

    /// <summary>Words such as "would" and "may" that leave open what is said with them, or ask it; the month of May is none.</summary>
    public static bool HasMood(Text text, Language language) => Enumerable.Range(0, text.Words.Count).Any(at => language.Hedges.Moods.Contains(text.Words[at].Folded) && !IsAMonth(text, language, at));

    /// <summary>Words of a statement that soften it in another way: "risk", "believed". What a quote has too is what it is about: "feared the guards".</summary>
    public static bool AreSoftened(Text statement, Text quote, Language language)
    {
        var quoted = quote.Words.Select(word => language.Stem(word.Folded)).ToHashSet(StringComparer.Ordinal);
        for (int at = 0; at < statement.Words.Count; at++)
        {
            int length = language.Hedges.Softeners.Length(statement.Words, at);
            if (length > 0 && Enumerable.Range(at, length).Any(one => !quoted.Contains(language.Stem(statement.Words[one].Folded)))) { return true; }
        }
        return false;
    }

    /// <summary>"May" with a capital is a month, or the start of a wish.</summary>
    private static bool IsAMonth(Text text, Language language, int at) => text.IsCapitalised(at) && language.Dates.Months.ContainsKey(text.Words[at].Folded);

    /// <summary>"As many people as possible": so many words may stand between.</summary>
    private const int Measured = 5;

    private static bool IsMeasure(Text text, Language language, int at) => at > 2 && text.Words[at - 1].Folded == language.Hedges.As
        && Enumerable.Range(Math.Max(0, at - 1 - Measured), at - 1 - Math.Max(0, at - 1 - Measured)).Any(back => text.Words[back].Folded == language.Hedges.As && Enumerable.Range(back + 1, at - back).All(one => text.Words[one].Before == Break.None));
}
