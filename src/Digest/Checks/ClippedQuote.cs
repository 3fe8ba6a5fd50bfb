using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Quotes of a claim that end right beside the word which turns their clause round, and statements that do not say it either.</summary>
internal static class ClippedQuote
{
    private static readonly Rule Rule = new("clipped-quote", Severity.Warning,
        "A quote ends beside a \"not\", \"denied that\" or \"may\" of the same clause, and the statement says the opposite, or more.",
        "Every word of such a quote stands in the source, which says the opposite or leaves it open. Read is the rest of the clause, before a supporting quote and behind it, for the words that \"changed-negation\" and \"dropped-hedge\" know: told are those that govern what is quoted, where most of that is in the statement, and neither the quote nor the statement has such a word itself. Not told of a claim that denies; what is alleged or denied may stand plainly where a claim alleges. No word between a denial and \"that\" is told but those that these checks know: a name may stand there. Another supporting quote that says the same without them is enough to rest on. Other edges in the same sentence (a whole clause that denies what was said before) are not read.",
        "statement: The spillway was closed.\nquotes: [{source: report, exact: \"the spillway was closed\"}]      # the source says: the council denied that the spillway was closed\n# mend: exact: \"denied that the spillway was closed\"\n# and: statement: The council denied that the spillway was closed.");

    public static StatementCheck Check { get; } = new(Rule, site => statement => In(site, statement));

    private static IEnumerable<Diagnostic> In(Site site, Statement statement)
    {
        if (statement.Owner is not Claim claim) { yield break; }
        var beside = new StatementBeside(site, statement);
        foreach (var quote in statement.Quotes.Where(quote => quote.Supports))
        {
            var modality = quote.Quote.Quote.Modality ?? claim.Modality.Value;
            if (modality == Modality.Denies || beside.Clipped(quote, modality == Modality.Alleges) is not { } clipped) { continue; }
            var shared = clipped.Governed.Where(beside.Stems.Contains).ToList();
            if (shared.Count == 0 || shared.Count < Math.Min(2, clipped.Governed.Count) || (clipped.IsSaid && modality == Modality.Alleges)) { continue; }
            if (beside.Says(clipped, quote) || beside.IsPlainElsewhere(quote, shared)) { continue; }
            yield return Told(site, quote.Quote, clipped);
        }
    }

    private static Diagnostic Told(Site site, ResolvedQuote quote, Clipping clipped)
    {
        string id = quote.Source!.Id, place = clipped.IsBefore ? "before" : "behind", seed = site.Seeds[id].Text;
        string help = $"Quote \"{clipped.Words}\" as well, and say it in the statement.";
        // A restricted document's words go to no log.
        return quote.Source is { Custody.Restricted: true }
            ? Rule.At(quote.Quote.Exact.Span, $"The quote ends beside {clipped.Name}, which stands {place} it in '{id}', and the statement leaves it out.", "Quote it as well, and say it in the statement. Which word it is is told on a terminal alone, not in a log: the document is restricted.") with { Private = help, Near = seed }
            : Rule.At(quote.Quote.Exact.Span, $"The quote ends beside \"{clipped.Words}\" ({clipped.Name}), which stands {place} it in '{id}', and the statement leaves it out.", help) with { Near = seed };
    }
}
