namespace Digest.Checks.Wording;

/// <summary>Words after which a clause, or a verb, is not said to be so.</summary>
/// <param name="IsOfClause">What follows is a clause with its subject; else it begins with the verb.</param>
/// <param name="IsDenial">Somebody denies it.</param>
internal readonly record struct Turn(int First, int Last, bool IsOfClause, bool IsDenial = false);

/// <summary>Finds the words that turn round what a text goes on to say (failed to, acquitted of, false that, denied), or leave it unreal (would have, if).</summary>
internal static class Reversals
{
    public static IEnumerable<Turn> In(Text text, Language language)
    {
        var known = language.Negations;
        for (int at = 0; at < text.Words.Count; at++)
        {
            if (known.Reversing.Verb.Length(text.Words, at) is > 0 and var verb) { yield return new(at, at + verb - 1, false); }
            else if (known.Reversing.Clause.Length(text.Words, at) is > 0 and var clause) { yield return new(at, at + clause - 1, true); }
            else if (known.Denying.Clause.Length(text.Words, at) is > 0 and var denial) { yield return new(at, at + denial - 1, true, true); }
            else if (known.Denying.Verb.Contains(text.Words[at].Folded) && at + 1 < text.Words.Count && text.Words[at + 1].Folded.EndsWith(known.Complements.Ending, StringComparison.Ordinal)) { yield return new(at, at, false, true); }
        }
    }

    /// <param name="alleges">What somebody is accused of may stand plainly.</param>
    public static IEnumerable<Turn> Unreal(Text text, Language language, bool alleges)
    {
        var known = language.Hedges;
        for (int at = 0; at < text.Words.Count; at++)
        {
            if (known.Verbs.Unreal.Length(text.Words, at) is > 0 and var verb) { yield return new(at, at + verb - 1, false); }
            else if (!alleges && known.Verbs.Accusing.Length(text.Words, at) is > 0 and var accusing) { yield return new(at, at + accusing - 1, false); }
            else if (known.Conditions.Contains(text.Words[at].Folded)) { yield return new(at, at, true); }
        }
    }

    /// <summary>What stands behind it, the verb or most of the clause, stands in another text too, and nowhere else in this one.</summary>
    public static bool Governs(Turn turn, Text text, Language language, HashSet<string> stems)
    {
        var after = Kinship.Around(text, language, turn.First, turn.Last).After;
        var told = after.Take(turn.IsOfClause ? 3 : 1).ToList();
        var shared = told.FindAll(stems.Contains);
        if (shared.Count == 0 || shared.Count < Math.Min(2, told.Count)) { return false; }
        return shared.Exists(stem => text.Words.Count(word => language.Stem(word.Folded) == stem) <= after.Count(word => word == stem));
    }
}
