using System.Collections.Frozen;
using Digest.Model;

namespace Digest.Prose;

/// <summary>A citation has no words in a sentence, which mostly reads without it. Where the words before it lead on to it ("see [@a]", "this and [@a]"), the title of what is cited stands there in brackets, as its short form does on the page.</summary>
internal static class NeededCitation
{
    /// <summary>UTF-16 code units before a citation that are looked at.</summary>
    public const int Reach = 12;

    private static readonly FrozenSet<string> LeadingOn = FrozenSet.ToFrozenSet(
        ["see", "also", "cf", "compare", "and", "or", "in", "by", "from", "of", "with", "to", "on", "at", "per", "than", "as", "like", "against", "between", "under", "that", "is", "are",
         "voir", "aussi", "et", "ou", "dans", "par", "selon", "de", "avec", "à", "sur", "contre", "entre", "comme", "que", "est",
         "véase", "ver", "también", "y", "e", "o", "u", "en", "por", "según", "con", "a", "sobre", "como", "es",
         "см", "и", "или", "в", "по", "из", "от", "с", "к", "на", "о", "у", "также", "согласно", "между", "против", "как", "что",
         "انظر", "راجع", "و", "أو", "في", "من", "عن", "إلى", "على", "مع", "بحسب", "وفق", "ضد", "بين"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeadsOn = LeadingOn.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Chinese puts no blank between words.</summary>
    private static readonly string[] Unspaced = ["见", "和", "与", "及", "或", "在", "据", "如", "从", "由"];

    /// <param name="place">Where the citation stands in the sentence.</param>
    /// <param name="before">The words before it, or their end.</param>
    /// <param name="targets">The works that it names.</param>
    public static IEnumerable<UntitledLink> At(int place, ReadOnlySpan<char> before, IReadOnlyList<string> targets)
    {
        if (targets.Count == 0 || BracketsBehind(before) is not { } brackets) { return []; }
        return targets.Select((target, i) => new UntitledLink(place, 0, target)
        {
            Before = i == 0 ? brackets[..^1] : ", ",
            After = i == targets.Count - 1 ? brackets[^1..] : "",
        });
    }

    /// <returns>Null where the sentence reads without it.</returns>
    private static string? BracketsBehind(ReadOnlySpan<char> before)
    {
        foreach (string word in Unspaced) { if (before.EndsWith(word, StringComparison.Ordinal)) { return "（）"; } }
        var trimmed = before.TrimEnd('.');
        bool isShortened = trimmed.Length < before.Length;
        int start = trimmed.Length;
        while (start > 0 && trimmed.Length - start < Reach && char.IsLetter(trimmed[start - 1])) { start--; }
        var last = trimmed[start..];
        // "cf." and "см." end in a full stop; any other word ends a sentence with it.
        if (isShortened && last is not ("cf" or "Cf" or "см" or "См")) { return null; }
        return LeadsOn.Contains(last) ? " ()" : null;
    }
}
