using System.Collections.Frozen;

namespace Digest.Sources;

/// <summary>Says in words how a quote differs from the passage that it is nearest to.</summary>
internal static class WordDifference
{
    private const int Most = 4;

    private static readonly FrozenSet<string> Hedges = FrozenSet.Create(StringComparer.Ordinal,
        "may", "might", "could", "would", "should", "can", "possibly", "perhaps", "probably", "likely", "allegedly", "alleged", "reportedly", "apparently",
        "appears", "appear", "seems", "seem", "suggests", "some", "many", "most", "about", "around", "nearly", "almost", "approximately", "estimated");
    private static readonly FrozenSet<string> Negations = FrozenSet.Create(StringComparer.Ordinal,
        "not", "no", "never", "none", "neither", "nor", "without", "cannot", "hardly", "isn't", "wasn't", "aren't", "weren't", "don't", "doesn't", "didn't", "can't", "won't");

    public static IReadOnlyList<string> Describe(IReadOnlyList<WordChange> changes, string? otherOrder)
    {
        var differing = changes.Where(change => !change.IsSame && !IsBracket(change)).ToList();
        if (differing.Count == 0) { return []; }
        if (differing.TrueForAll(change => change.IsKept)) { return Small(differing); }
        if (otherOrder is not null) { return [$"Difference: the same words stand in another order: the source has \"{SeedRules.Shorten(otherOrder.Trim())}\"."]; }
        var lines = Runs(changes).Select(Sentence).Where(line => line.Length > 0).ToList();
        return lines.Count <= Most ? lines : [.. lines.Take(Most), $"and {lines.Count - Most} more differences"];
    }

    private static bool IsBracket(WordChange change) => change.Source is null && change.Quote!.Text.StartsWith('[');

    private static List<string> Small(List<WordChange> differing)
    {
        var first = differing[0];
        bool onlyCase = differing.TrueForAll(change => string.Equals(change.Source!.Text, change.Quote!.Text, StringComparison.OrdinalIgnoreCase));
        bool onlyMarks = differing.TrueForAll(change => change.Source!.Text.Contains(change.Quote!.Core, StringComparison.OrdinalIgnoreCase)
            && !string.Equals(change.Source.Text, change.Quote.Text, StringComparison.OrdinalIgnoreCase));
        string kind = onlyCase ? "only letter case differs" : onlyMarks ? "only punctuation differs" : "only letter case and punctuation differ";
        return [$"Difference: {kind}: the source has \"{first.Source!.Text}\", the quote \"{first.Quote!.Text}\"."];
    }

    private static IEnumerable<List<WordChange>> Runs(IReadOnlyList<WordChange> changes)
    {
        var run = new List<WordChange>();
        foreach (var change in changes)
        {
            if (!change.IsSame) { run.Add(change); }
            else if (run.Count > 0) { yield return run; run = []; }
        }
        if (run.Count > 0) { yield return run; }
    }

    private static string Sentence(List<WordChange> run)
    {
        if (run.TrueForAll(IsBracket)) { return ""; }
        var source = run.Where(change => change.Source is not null).Select(change => change.Source!).ToList();
        var quote = run.Where(change => change.Quote is not null).Select(change => change.Quote!).ToList();
        string sourceWords = Join(source), quoteWords = Join(quote);
        if (quote.Count == 0) { return $"Difference: the quote drops \"{sourceWords}\"{Weight(source, " (a hedge)", " (a negation)")}."; }
        if (source.Count == 0) { return $"Difference: the quote adds \"{quoteWords}\"{Weight(quote, " (a hedge)", " (a negation)")}."; }
        string kind = source.Count == 1 && quote.Count == 1 ? "a changed word" : "changed words";
        return $"Difference: {kind}: the source has \"{sourceWords}\"{Weight(source, " (with a hedge)", " (with a negation)")}, the quote \"{quoteWords}\".";
    }

    private static string Join(List<DiffWord> words) => SeedRules.Shorten(DiffWords.Join(words).Trim());

    private static string Weight(List<DiffWord> words, string hedge, string negation) =>
        words.Exists(word => Negations.Contains(word.Core)) ? negation
        : words.Exists(word => Hedges.Contains(word.Core)) ? hedge
        : "";
}
