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
            if (found.Length > 0 && !IsAMonth(text, language, at)) { yield return new Hedge(found.Level, at, at + found.Length - 1); }
            at += Math.Max(1, found.Length);
        }
    }

    /// <summary>"May" with a capital is a month, or the start of a wish.</summary>
    private static bool IsAMonth(Text text, Language language, int at) => text.IsCapitalised(at) && language.Dates.Months.ContainsKey(text.Words[at].Folded);
}
