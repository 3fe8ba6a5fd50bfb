using System.Collections.Concurrent;
using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Claims without a reply, where the document denies them in the very sentence that is quoted, or in the next.</summary>
internal static class UnrecordedDenial
{
    /// <summary>So many characters are read on either side of a quote.</summary>
    private const int Reach = 300;

    private static readonly Rule Rule = new("unrecorded-denial", Severity.Warning,
        "The source denies a claim in the sentence that is quoted, or in the next, and no reply to the claim is recorded.",
        "A claim goes out with its denial, and \"no reply is recorded in this collection\" stands on its page. Read are the rest of the sentence that a supporting quote stands in and the sentence behind it, for \"denies it\", \"rejected the allegations\", \"which the council disputes\", \"baseless\". Not told of a claim that denies, answers or was taken back, nor where any reply to it, or to its source, or a passage with role: challenges is recorded, nor where those who speak in the quote go on speaking. In languages with lists of such words.",
        "quotes: [{source: report, exact: \"the spillway was closed\"}]      # the source says: the spillway was closed, which the council denies\n# mend: a claim of the council with responds_to: [{claim: ID, stance: rejects}]\n# or: quotes: [{source: report, exact: \"the council denies\", role: challenges}]");

    public static Check Check { get; } = new([Rule], In);

    private static ConcurrentBag<Diagnostic> In(Site site, CheckRun run)
    {
        var found = new ConcurrentBag<Diagnostic>();
        Parallel.ForEach(site.Of<Claim>(), run.Threads, claim =>
        {
            if (claim.Modality.Value == Modality.Denies || claim.RespondsTo.Count > 0 || claim.Retracted is not null) { return; }
            if (site.Findings[claim].Answers.Any(answer => answer.Link.Stance.Value is not (Stance.Upholds or Stance.Supports))) { return; }
            var quotes = site.QuotesOf(claim).Where(quote => quote.Use == QuoteUse.Quotes).ToList();
            if (quotes.Exists(quote => quote.Quote.Role == QuoteRole.Challenges)) { return; }
            foreach (var quote in quotes.Where(quote => quote.Quote.Role == QuoteRole.Supports))
            {
                if (Denial(site, quote) is { } words) { found.Add(Told(site, claim, quote, words)); return; }
            }
        });
        return found;
    }

    private static string? Denial(Site site, ResolvedQuote quote)
    {
        if (quote is not { Parts.Count: > 0, Source: { } source } || !site.Seeds.TryGetValue(source.Id, out var seed) || AllLanguages.For(Statements.LanguageOf(site, quote)) is not { } language) { return null; }
        int start = quote.Parts[0].Start, end = quote.Parts[^1].End, from = Math.Max(0, start - Reach), to = Math.Min(seed.Length, end + Reach);
        if (!MayDeny(seed, from, to, language)) { return null; }
        var text = new GapText(seed, new QuoteGap(0, 0, "", start, end, (from, start), (end, to)), language);
        return new Disownings(text, Names(quote, language)).Find();
    }

    /// <summary>Most texts have none of these words, and need not be taken apart.</summary>
    private static bool MayDeny(SeedText seed, int from, int to, Language language) => seed.Part(from, to - from).AsSpan().ContainsAny(language.Negations.Disowning.Any);

    private static HashSet<string> Names(ResolvedQuote quote, Language language) => quote.Speakers.SelectMany(RelatedNames.NamesOf).SelectMany(name => new Text(name).Words)
        .Select(word => word.Folded).Where(word => !language.FunctionWords.Contains(word)).ToHashSet(StringComparer.Ordinal);

    private static Diagnostic Told(Site site, Claim claim, ResolvedQuote quote, string words)
    {
        string id = quote.Source!.Id, help = $"Record the denial: as a claim of whoever denies it, with responds_to: [{{claim: {claim.Id}, stance: rejects}}], or here as a quote with role: challenges. If it denies something else, take this warning into the baseline (digest check --write-baseline).";
        // A restricted document's words go to no log.
        return quote.Source is { Custody.Restricted: true }
            ? Rule.At(quote.Quote.Exact.Span, $"The source '{id}' goes on with a denial beside these words, and no reply to this claim is recorded.", help)
            : Rule.At(quote.Quote.Exact.Span, $"The source '{id}' goes on with a denial (\"{words}\") beside these words, and no reply to this claim is recorded.", help) with { Near = site.Seeds[id].Text };
    }
}
