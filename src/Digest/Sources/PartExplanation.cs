namespace Digest.Sources;

/// <summary>Says why one part of a quote does not stand in the source.</summary>
internal sealed class PartExplanation(SeedIndex index, SeedPlaces places)
{
    public const string NothingNear = "No passage of the source is near these words.";
    private const int LeastWords = 3, NearbyWords = 12, MostStretches = 5;
    /// <summary>Characters of a quote of which other forms of letters are looked for: of a longer one some word is nearly always equal, and a passage near.</summary>
    private const int MostInOtherForms = 300;

    public List<string> Explain(QuotePattern pattern, PatternPart part, ref long steps)
    {
        string words = pattern.WordsOf(part);
        if (part.Pieces.Count > 1 && QuoteSearch.FindQuickly(index, QuotePattern.Parse(words, literal: false).WithGaps(), default, ref steps).Count > 0)
        {
            return [$"The words beside the brackets stand in order, but further apart than {PartSearch.WidestInsertion} characters, or with nothing to withhold between them. […] skips any length."];
        }
        if (part.Pieces.Count == 1 && Cut(words, ref steps) is { } cut) { return [cut]; }
        var runs = QuoteStretches.Of(index, words, out int unknown, ref steps);
        if (unknown == 0 && runs.Count is > 1 and <= MostStretches && runs.TrueForAll(run => run.Words >= LeastWords) && Apart(words, runs) is { } apart) { return apart; }
        return NearestPassage.Find(index, words, runs, ref steps) is { } nearest ? Near(nearest, words, runs) : OtherForms(words) ?? [NothingNear];
    }

    /// <summary>The same words, written in other forms of letters; null where the source has them in none.</summary>
    private List<string>? OtherForms(string words)
    {
        if (words.Length > MostInOtherForms || index.Plain.Find(words, index.Text) is not var (start, end) || end - start > 2 * MostInOtherForms) { return null; }
        string own = index.Text[start..end];
        string what = DifferenceKind.Of(own, words) ?? "the form of letters";
        return
        [
            $"The words stand in {places.Name(start)}, written in other letters: {places.Surroundings(start, end)}",
            $"Difference: {what}: the source has \"{SeedRules.Shorten(own)}\", the quote \"{SeedRules.Shorten(words)}\"{DifferenceKind.Numbers(own, words)}.",
            $"In the source's own words: {own}",
        ];
    }

    private List<string> Near(NearestPassage nearest, string words, List<QuoteStretch> runs)
    {
        var lines = new List<string> { $"Nearest passage, {places.Name(nearest.SeedStart)} ([-source-], {{+quote+}}):", $"  {nearest.Render()}" };
        lines.AddRange(nearest.Differences());
        foreach (var run in runs.Where(run => run.Words >= LeastWords && (run.SeedEnd <= nearest.SeedStart || run.SeedStart >= nearest.SeedEnd)))
        {
            string side = run.SeedStart >= nearest.SeedEnd ? "further on" : "further up";
            lines.Add($"\"{Ends(words[run.Start..run.End])}\" stands {side}, in {places.Name(run.SeedStart)}: […] must stand where words are left out, and parts in the source's order.");
        }
        if (nearest.OwnWords(index) is { } own) { lines.Add($"In the source's own words: {own}"); }
        return lines;
    }

    /// <summary>The characters stand in the source, but a cut at one of their ends would change what they say.</summary>
    private string? Cut(string words, ref long steps)
    {
        var work = new Work(20_000_000);
        int at = new Needle(index.Text, words, null, false).Next(0, ref work), end = at + words.Length;
        steps += work.Steps;
        if (at < 0) { return null; }
        string of = Letters.CutsNegation(index.Text, end) ? "without the negation that ends the word"
            : LongNumbers.AreCut(index, at) || LongNumbers.AreCut(index, end) ? "as a piece of a longer number"
            : Letters.CutsAtHyphen(index.Text, at) || Letters.CutsAtHyphen(index.Text, end) ? "as a piece of a word with a hyphen"
            : Letters.CutsWord(index.Text, at) || Letters.CutsWord(index.Text, end) ? "as a piece of longer ones"
            : "as a piece of what is one character there";
        return $"The words stand only {of}, in {places.Name(at)}: {places.Surroundings(at, end)}";
    }

    /// <summary>Every word stands in the source, in runs that are far apart or in another order; null where they are neighbours.</summary>
    private List<string>? Apart(string words, List<QuoteStretch> runs)
    {
        bool inOrder = true, near = true;
        for (int i = 1; i < runs.Count; i++)
        {
            inOrder &= runs[i].SeedStart >= runs[i - 1].SeedEnd;
            near &= inOrder && index.ParagraphOfNormal(runs[i - 1].SeedEnd - 1) == index.ParagraphOfNormal(runs[i].SeedStart) && WordCount.Of(index.Text.AsSpan(runs[i - 1].SeedEnd, runs[i].SeedStart - runs[i - 1].SeedEnd)) <= NearbyWords;
        }
        if (near) { return null; }
        var lines = new List<string>
        {
            inOrder ? "The quote joins words that stand apart in the source. Where words are left out, […] must stand in their place:"
                : "The quote's words stand in the source in another order:",
        };
        if (inOrder) { lines.Add($"  {string.Join(" […] ", runs.Select(run => Ends(words[run.Start..run.End])))}"); }
        lines.AddRange(runs.Select(run => $"  {places.Name(run.SeedStart)}: \"{Ends(words[run.Start..run.End])}\""));
        return lines;
    }

    private static string Ends(string words) => words.Length <= 200 ? words : SeedRules.Shorten(words);
}
