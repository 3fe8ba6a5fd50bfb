using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Words that a quote withholds, and that the site would show nevertheless. No message has them.</summary>
internal static class BrokenWithholding
{
    private const int MostPlaces = 3;

    private static readonly Rule Shown = new("shown-withheld", Severity.Error,
        "A quote shows words that another quote of the digest withholds.",
        "[withheld] hides its words wherever the site shows that document; a quote that has them tells who was to be protected.",
        "exact: \"The guards took [withheld: a woman] at night\"\n# and elsewhere: exact: \"took Jane Example at night\"\n# mend: put [withheld: a woman] there too");

    private static readonly Rule Elsewhere = new("withheld-elsewhere", Severity.Warning,
        "Words that a quote withholds stand elsewhere in what the site shows of the document.",
        "[withheld] hides one place. Who reads on finds the name. Looked for are the very words, two or more, or one with a capital letter; a shorter form of a name is not found.",
        "exact: \"The guards took [withheld: a woman] at night\"      # and the document, publish: full, names her again\n# mend: put the name into the private list, which hides it everywhere")
    { IsNeverOld = true };

    private static readonly Rule Unplaced = new("unplaced-withheld", Severity.Error,
        "[withheld] stands between two […], or alone, so that nothing tells which words of the source it hides.",
        "What is not known to be hidden would be shown with the document.",
        "exact: \"The guards took […] [withheld: a woman] […] to the harbour\"\n# mend: exact: \"The guards took […] on 3 May [withheld: a woman] […] to the harbour\"");

    public static Check Check { get; } = new([Shown, Elsewhere, Unplaced], (site, _) => In(site));

    private static IEnumerable<Diagnostic> In(Site site)
    {
        foreach (var document in WithheldStretches.Of(site).GroupBy(one => one.Seed.Sha256, StringComparer.Ordinal))
        {
            var placed = new List<Withholding>();
            foreach (var one in document.DistinctBy(one => (one.Quote.Quote.Exact.Span, one.Stretch.At)))
            {
                if (one.Stretch.IsPlaced) { placed.Add(one); continue; }
                yield return Unplaced.At(Place(one), $"Nothing tells which words of '{one.Quote.Source!.Id}' \"{Bracket(one)}\" stands for.",
                    "Quote a word of the source right before or right behind it; or take it out: […] leaves words out without showing them.");
            }
            if (placed.Count == 0) { continue; }
            var records = site.Uses.Keys.Where(source => site.Seeds.TryGetValue(source.Id, out var seed) && source.Custody is { Restricted: false } && placed[0].IsOf(seed))
                .OrderBy(source => source.Id, StringComparer.Ordinal).ToList();
            foreach (var one in placed) { if (Contradiction(site, one, records) is { } fault) { yield return fault; } }
            var index = new SeedIndex(placed[0].Seed);
            foreach (var one in placed) { if (Again(site, one, (placed, records, index)) is { } fault) { yield return fault; } }
        }
    }

    private static Diagnostic? Contradiction(Site site, Withholding one, List<Source> records)
    {
        var showing = records.SelectMany(source => site.Uses[source].Quotes).Where(quote => quote.IsShown && quote != one.Quote && quote.Parts.Any(part => HasWords(one, part)))
            .DistinctBy(quote => quote.Quote.Exact.Span).ToList();
        if (showing.Count == 0) { return null; }
        string help = one.Stretch.IsBounded ? "Put [withheld] into the other quote too, give it show: false, or end it before these words."
            : "Put [withheld] into the other quote too, or give it show: false. If the other has nothing of what is meant here: at the end of a quote [withheld] hides as much as it can stand for, so quote a word of the source on its other side.";
        return Shown.At(Place(one), $"What \"{Bracket(one)}\" withholds is shown by another quote from '{showing[0].Source!.Id}', in '{showing[0].Owner.Id}'.", help) with
        {
            Related = [.. showing.Take(MostPlaces).Select(quote => new Related(quote.Quote.Exact.Span, "shows them"))],
        };
    }

    /// <summary>Punctuation at the edge of a stretch tells nothing.</summary>
    private static bool HasWords(Withholding one, QuotePart part)
    {
        int start = Math.Max(part.Start, one.Stretch.Start), end = Math.Min(part.End, one.Stretch.End);
        return start < end && one.Seed.Part(start, end - start).Any(char.IsLetterOrDigit);
    }

    private static Diagnostic? Again(Site site, Withholding one, (List<Withholding> Placed, List<Source> Records, SeedIndex Index) known)
    {
        if (!one.Stretch.IsBounded || Searched(one) is not { } words) { return null; }
        var paragraphs = new SortedSet<int>();
        string text = known.Index.Text;
        var comparison = words.Contains(' ', StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (int at in Places(words, text, comparison))
        {
            if (!known.Index.Normal.TryLocate(at, at + words.Length, out int from, out int to)) { continue; }
            if (known.Placed.Exists(other => other.Overlaps(from, to)) || known.Index.TouchesIgnored(from, to)) { continue; }
            if (known.Records.Exists(source => site.Uses[source].Shown.Any(shown => shown.Start < to && from < shown.End))) { paragraphs.Add(known.Index.ParagraphAt(from).Number); }
        }
        if (paragraphs.Count == 0)
        {
            return known.Records.Find(source => Described(source).Any(told => Places(words, Normalisation.Of(told), comparison).Any())) is not { } named ? null
                : Elsewhere.At(Place(one), $"What \"{Bracket(one)}\" withholds stands in what the record of '{named.Id}' says of the document: its title, its summary or its citation.", "Describe the document without (\"Judgment of 3 May 2019\"), or put the name into the private list (--protected), which hides it everywhere.");
        }
        string help = known.Records.Exists(source => source.Rights.Publish == PublishRights.Full)
            ? "Put the name into the private list (--protected), which hides it everywhere; or write publish: excerpts into the source's rights."
            : "Put [withheld] in its place in the quotes that have it, or the name into the private list (--protected), which hides it everywhere.";
        return Elsewhere.At(Place(one), $"What \"{Bracket(one)}\" withholds stands elsewhere in what the site shows of '{one.Quote.Source!.Id}'.", help) with
        {
            Private = $"{help} It stands in {string.Join(", ", paragraphs.Take(MostPlaces).Select(number => FormattableString.Invariant($"¶{number}")))}{(paragraphs.Count > MostPlaces ? " and others" : "")}.",
        };
    }

    /// <summary>What is printed of a document wherever it is named: its headline, mostly.</summary>
    private static IEnumerable<string> Described(Source source) =>
        [source.Title, .. source.Head.Summary is { } summary ? (string[])[summary.Value] : [], .. source.Head.Aliases.Select(alias => alias.Text.Value), .. source.Citation.Text.Select(pair => pair.Value.Value)];

    /// <summary>Where whole words stand in a text: the first letter of each place.</summary>
    private static IEnumerable<int> Places(string words, string text, StringComparison comparison)
    {
        for (int at = 0; (at = text.IndexOf(words, at, comparison)) >= 0; at++)
        {
            if (!Letters.CutsWord(text, at) && !Letters.CutsWord(text, at + words.Length)) { yield return at; }
        }
    }

    /// <summary>The words as they are compared; null where they are too common to be looked for.</summary>
    private static string? Searched(Withholding one)
    {
        string words = Normalisation.Of(one.Seed.Part(one.Stretch.Start, one.Stretch.End - one.Stretch.Start));
        int first = 0, end = words.Length;
        while (first < end && !char.IsLetterOrDigit(words[first])) { first++; }
        while (end > first && !char.IsLetterOrDigit(words[end - 1])) { end--; }
        words = words[first..end];
        return words.Contains(' ', StringComparison.Ordinal) || (words.Length > 1 && char.IsUpper(words[0])) ? words : null;
    }

    /// <summary>Where the name itself stands in it, it is told without (see <see cref="NamedWithholding"/>).</summary>
    private static string Bracket(Withholding one) => RoleWords.Tell(one.Stretch, one.Seed) ? "[withheld: …]" : one.Quote.Quote.Exact.Value.Substring(one.Stretch.At, one.Stretch.Length);

    private static Span Place(Withholding one) => BracketPlace.Of(one.Quote, one.Stretch.At, one.Stretch.Length);
}
