using Digest.Model;

namespace Digest.Sources;

/// <summary>Words of a source that a quote's <c>[withheld]</c> stands for.</summary>
/// <param name="At">Offset of the bracket in the quote as it is typed.</param>
/// <param name="Length">Of the bracket.</param>
/// <param name="Role">What the bracket says of whom it protects; empty where it says nothing.</param>
/// <param name="Start">UTF-16 offset in the seed's text; no white space at either end.</param>
/// <param name="Before">Number of the quote's part right before it; -1: none, or <c>[…]</c> stands between.</param>
/// <param name="Behind">Number of the part right behind it, or -1.</param>
internal readonly record struct WithheldStretch(int At, int Length, string Role, int Start, int End, int Before, int Behind)
{
    /// <summary>Quoted words on both sides tell exactly what it is; else it is as much as the bracket can stand for.</summary>
    public bool IsBounded => Before >= 0 && Behind >= 0;
    /// <summary>False where nothing tells what the bracket stands for: both offsets are 0 then.</summary>
    public bool IsPlaced => Before >= 0 || Behind >= 0;
}

/// <summary>A quote of the digest withholds words of its document.</summary>
internal sealed record Withholding(ResolvedQuote Quote, SeedText Seed, WithheldStretch Stretch)
{
    /// <summary>Words of a quote that is not shown are in no output, and those in its bracket neither.</summary>
    public string Role => Quote.IsShown ? Stretch.Role : "";

    /// <summary>Two sources may be records of one file.</summary>
    public bool IsOf(SeedText seed) => ReferenceEquals(seed, Seed) || (seed.Sha256 == Seed.Sha256 && seed.Text == Seed.Text);

    public bool Overlaps(int start, int end) => Stretch.Start < end && start < Stretch.End;
}

/// <summary>Finds what proven quotes withhold of their sources.</summary>
internal static class WithheldStretches
{
    /// <summary>So many characters, all small letters, before a full stop are no title ("Prof. Example"), so that a sentence ends there.</summary>
    private const int NoTitle = 6;

    /// <summary>In the order of the records. Of restricted documents nothing but quotes is shown anyway.</summary>
    public static IReadOnlyList<Withholding> Of(Site site)
    {
        List<Withholding> found = [.. site.Records.SelectMany(site.QuotesOf).Where(quote => quote is { Source.Custody.Restricted: false } && site.Seeds.ContainsKey(quote.Source.Id))
            .SelectMany(quote => Of(quote, site.Seeds[quote.Source!.Id]), (quote, stretch) => new Withholding(quote, site.Seeds[quote.Source!.Id], stretch))];
        return found.Exists(one => one.Stretch is { IsPlaced: true, IsBounded: false }) ? found.ConvertAll(one => Settled(one, found)) : found;
    }

    /// <summary>What a quote withholds at its end, and another between its words, is what the other does.</summary>
    private static Withholding Settled(Withholding one, List<Withholding> all)
    {
        var stretch = one.Stretch;
        if (stretch.IsBounded || !stretch.IsPlaced) { return one; }
        var same = all.Find(other => other.Stretch.IsBounded && other.Quote.Source == one.Quote.Source && (stretch.Before >= 0 ? other.Stretch.Start == stretch.Start : other.Stretch.End == stretch.End));
        return same is null ? one : one with { Stretch = stretch with { Start = same.Stretch.Start, End = same.Stretch.End } };
    }

    public static bool AreIn(Quote quote) => quote.Exact.Value.Contains('[', StringComparison.Ordinal) && Withholds(QuotePattern.Parse(quote.Exact.Value, false));

    private static bool Withholds(QuotePattern pattern) => pattern.Brackets.Any(bracket => bracket.Kind == BracketKind.Withheld);

    /// <param name="quote">As it was found in this text.</param>
    /// <returns>One for each <c>[withheld]</c> that stands for something.</returns>
    public static IEnumerable<WithheldStretch> Of(ResolvedQuote quote, SeedText seed)
    {
        if (quote.Parts.Count == 0 || !quote.Quote.Exact.Value.Contains('[', StringComparison.Ordinal)) { yield break; }
        var pattern = QuotePattern.Parse(quote.Quote.Exact.Value, quote.IsLiteral);
        if (!Withholds(pattern)) { yield break; }
        var runs = QuoteGaps.Runs(pattern, quote.Parts);
        foreach (var bracket in pattern.Brackets.Where(bracket => bracket.Kind == BracketKind.Withheld))
        {
            int behind = runs.FindIndex(run => run.Start >= bracket.End), before = (behind < 0 ? runs.Count : behind) - 1;
            int least = before < 0 ? 0 : runs[before].Part.End, most = behind < 0 ? seed.Length : runs[behind].Part.Start;
            if (before >= 0 && Skips(pattern, runs[before].End, bracket.Start)) { before = -1; }
            if (behind >= 0 && Skips(pattern, bracket.End, runs[behind].Start)) { behind = -1; }
            var (from, to) = pattern.PlaceOf(bracket);
            var stretch = new WithheldStretch(from, to - from, pattern.RoleOf(bracket), 0, 0, before, behind);
            if (!stretch.IsPlaced) { yield return stretch; continue; }
            var (start, end) = Trimmed(seed.Text, stretch.IsBounded ? (least, most) : before >= 0 ? (least, EndOf(seed, least, most)) : (StartOf(seed, least, most), most));
            if (start < end) { yield return stretch with { Start = start, End = end }; }
        }
    }

    private static bool Skips(QuotePattern pattern, int start, int end) => pattern.Brackets.Any(bracket => bracket.Kind == BracketKind.Gap && bracket.Start >= start && bracket.End <= end);

    /// <summary>The bracket's reach in the sentence behind some words, to the end of a word.</summary>
    private static int EndOf(SeedText seed, int from, int most)
    {
        string text = seed.Text;
        most = Math.Max(from, Math.Min(most, new SeedIndex(seed).ParagraphAt(Math.Max(0, from - 1)).End));
        int at = from, seen = 0;
        while (at < most && seen < PartSearch.WidestInsertion && !(seen > 1 && EndsSentence(text, at))) { seen += Weight(text, at++); }
        for (int rest = 0; at < most && seen >= PartSearch.WidestInsertion && rest < PartSearch.WidestInsertion && !char.IsWhiteSpace(text[at]); rest++) { at++; }
        return at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    /// <summary>The same before some words.</summary>
    private static int StartOf(SeedText seed, int least, int to)
    {
        string text = seed.Text;
        least = Math.Min(to, Math.Max(least, new SeedIndex(seed).ParagraphAt(to).Start));
        int at = to, seen = 0;
        while (at > least && seen < PartSearch.WidestInsertion && !(seen > 1 && EndsSentence(text, at - 1))) { seen += Weight(text, --at); }
        for (int rest = 0; at > least && seen >= PartSearch.WidestInsertion && rest < PartSearch.WidestInsertion && !char.IsWhiteSpace(text[at - 1]); rest++) { at--; }
        return at > 0 && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    /// <summary>As the normalised text counts: white space once, what shows nothing not at all.</summary>
    private static int Weight(string text, int at) =>
        Letters.IsIgnorable(text[at]) || char.IsLowSurrogate(text[at]) || (at > 0 && char.IsWhiteSpace(text[at]) && char.IsWhiteSpace(text[at - 1])) ? 0 : 1;

    /// <summary>Only where it is certain: else a name behind a title would stay.</summary>
    private static bool EndsSentence(string text, int at)
    {
        if (text[at] is '。' or '！' or '？') { return true; }
        if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])) { return false; }
        return text[at] is '!' or '?' or '؟' or '۔' or '।' || (text[at] == '.' && at >= NoTitle && text.AsSpan(at - NoTitle, NoTitle).IndexOfAnyExceptInRange('a', 'z') < 0);
    }

    private static (int Start, int End) Trimmed(string text, (int Start, int End) stretch)
    {
        var (start, end) = stretch;
        while (start < end && char.IsWhiteSpace(text[start])) { start++; }
        while (end > start && char.IsWhiteSpace(text[end - 1])) { end--; }
        return (start, end);
    }
}
