namespace Digest.Sources;

/// <summary>Says in words how a quote differs from the passage that it is nearest to.</summary>
internal static class WordDifference
{
    private const int Most = 4;

    /// <summary>Neighbouring words that differ, as each side has them.</summary>
    private sealed record Run(List<WordChange> Changes)
    {
        public string Source { get; } = Join(Changes.Select(change => change.Source));
        public string Quote { get; } = Join(Changes.Select(change => change.Quote));
        /// <summary>What alone parts them; null: they are other words.</summary>
        public string? Kind { get; init; }
        public bool IsKept => Kind is not null;
    }

    public static IReadOnlyList<string> Describe(IReadOnlyList<WordChange> changes, string? otherOrder, string behind)
    {
        var runs = Runs(changes).Select(run => run with { Kind = KindOf(run) }).ToList();
        if (runs.Count == 0) { return Spaces(changes); }
        if (runs.TrueForAll(run => run.IsKept)) { return [Small(runs)]; }
        if ((otherOrder ?? OtherOrder(changes)) is { } order) { return [$"Difference: the same words stand in another order: the source has \"{SeedRules.Shorten(order.Trim())}\"."]; }
        // Beside other words, what differs in punctuation alone says nothing of its own.
        var lines = runs.Where(run => run.Kind is not "punctuation").Select(run => Sentence(run, changes[^1].Source is null && run == runs[^1] ? behind : "")).ToList();
        return lines.Count <= Most ? lines : [.. lines.Take(Most), lines.Count == Most + 1 ? "and 1 more difference" : $"and {lines.Count - Most} more differences"];
    }

    private static bool IsBracket(WordChange change) => change.Source is null && change.Quote!.Text.StartsWith('[');

    private static IEnumerable<Run> Runs(IReadOnlyList<WordChange> changes)
    {
        var run = new List<WordChange>();
        foreach (var change in changes)
        {
            if (IsBracket(change)) { continue; }
            // A word that is kept but for a mark stands alone, so that "Kazakhs," does not hide the word added behind it.
            if (run.Count > 0 && (change.IsSame || change.IsKept != run[^1].IsKept)) { yield return new Run(run); run = []; }
            if (!change.IsSame) { run.Add(change); }
        }
        if (run.Count > 0) { yield return new Run(run); }
    }

    /// <summary>Word by word where each has its partner, so that a long run in capitals is still one of letter case.</summary>
    private static string? KindOf(Run run)
    {
        if (DifferenceKind.Of(run.Source, run.Quote) is { } kind) { return kind; }
        var kinds = run.Changes.Select(change => change.Source is null || change.Quote is null ? null : DifferenceKind.Of(change.Source.Text, change.Quote.Text)).Distinct().ToList();
        return kinds.Contains(null) ? null : Together(kinds!);
    }

    /// <summary>Every word is the same, so what differs is the space between them, which counts beside all but Han and Kana.</summary>
    private static string[] Spaces(IReadOnlyList<WordChange> changes)
    {
        for (int i = 1; i < changes.Count; i++)
        {
            var (before, here) = (changes[i - 1], changes[i]);
            if (before.Source is not { } source || before.Quote is not { } quote || here.Source is null || here.Quote is null || source.SpaceBehind == quote.SpaceBehind) { continue; }
            string words = $"\"{SeedRules.Shorten(source.Text)}\" and \"{SeedRules.Shorten(here.Source.Text)}\"";
            return [$"Difference: only white space differs: between {words} the source has {(source.SpaceBehind ? "a space or a line's end, the quote none" : "none, the quote a space")}."];
        }
        return [];
    }

    private static string Small(List<Run> runs)
    {
        string kind = Together([.. runs.Select(run => run.Kind!).Distinct()]);
        var first = runs[0].Changes.Find(change => change.Source is not null && change.Quote is not null && runs[0].Changes.TrueForAll(one => one.Source is not null && one.Quote is not null));
        var (source, quote) = first.Source is { } word ? (word.Text, first.Quote!.Text) : (runs[0].Source, runs[0].Quote);
        int more = runs.Sum(run => run.Changes.Count) - (first.Source is null ? runs[0].Changes.Count : 1);
        bool isUnseen = kind is "the form of characters" or "a dash or hyphen" || kind.StartsWith("look-alike", StringComparison.Ordinal);
        string verb = kind.Contains(" and ", StringComparison.Ordinal) || kind.Contains("letters of", StringComparison.Ordinal) || kind.StartsWith("accents", StringComparison.Ordinal) ? "differ" : "differs";
        return $"Difference: only {kind} {verb}: the source has \"{SeedRules.Shorten(source)}\", the quote \"{SeedRules.Shorten(quote)}\"{(isUnseen ? DifferenceKind.Numbers(source, quote) : "")}"
            + (more == 0 ? "." : more == 1 ? ", and one more such word." : $", and {more} more such words.");
    }

    private static string Together(List<string> kinds)
    {
        var parts = kinds.SelectMany(kind => kind.Split(" and ")).Distinct().ToList();
        return parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
    }

    /// <summary>From the first difference to the last, where both sides have the same words there.</summary>
    private static string? OtherOrder(IReadOnlyList<WordChange> changes)
    {
        var differing = changes.Where(change => !change.IsKept && !IsBracket(change)).ToList();
        if (differing.Count == 0) { return null; }
        if (!Cores(differing.Select(change => change.Source)).SequenceEqual(Cores(differing.Select(change => change.Quote)), StringComparer.Ordinal)) { return null; }
        var list = changes.ToList();
        return DiffWords.Join(list[list.IndexOf(differing[0])..(list.LastIndexOf(differing[^1]) + 1)].Select(change => change.Source).OfType<DiffWord>());
    }

    private static IEnumerable<string> Cores(IEnumerable<DiffWord?> words) => words.OfType<DiffWord>().Select(word => word.Core).Order(StringComparer.Ordinal);

    /// <param name="behind">How the source goes on, where the quote ends in words of its own.</param>
    private static string Sentence(Run run, string behind)
    {
        string source = SeedRules.Shorten(run.Source), quote = SeedRules.Shorten(run.Quote);
        if (quote.Length == 0) { return $"Difference: the quote drops \"{source}\"{Dropped(run.Source)}"; }
        if (source.Length == 0)
        {
            string goesOn = behind.Length > 0 ? $"; there the source goes on \"{SeedRules.Shorten(behind)}\"" : "";
            return $"Difference: the quote adds \"{quote}\"{Weight(run.Quote, " (a hedge)", " (a negation): the source has none there")}{goesOn}.";
        }
        if (run.Kind is { } small) { return $"Difference: {small}: the source has \"{source}\", the quote \"{quote}\"."; }
        if (DifferenceKind.IsFigure(run.Source, run.Quote)) { return $"Difference: a changed figure: the source has \"{source}\", the quote \"{quote}\"."; }
        string kind = run.Changes.Count == 1 ? "a changed word" : "changed words";
        return $"Difference: {kind}: the source has \"{source}\"{Weight(run.Source, " (with a hedge)", " (with a negation)")}, the quote \"{quote}\"{Lost(run)}.";
    }

    private static string Dropped(string words) => Weight(words,
        " (a hedge): the source is less certain than the quote.",
        " (a negation): the source says otherwise than the quote.") is { Length: > 0 } weight ? weight
        : ". Where words are left out on purpose, […] must stand in their place.";

    private static string Lost(Run run) =>
        Hedges.IsNegation(run.Source) != Hedges.IsNegation(run.Quote) ? ": one of them denies what the other says"
        : Hedges.IsHedge(run.Source) && !Hedges.IsHedge(run.Quote) ? ": the hedge is lost"
        : "";

    private static string Weight(string words, string hedge, string negation) =>
        Hedges.IsNegation(words) ? negation : Hedges.IsHedge(words) ? hedge : "";

    private static string Join(IEnumerable<DiffWord?> words) => DiffWords.Join(words.OfType<DiffWord>()).Trim();
}
