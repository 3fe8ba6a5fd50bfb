using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Accusations that go back to one document.</summary>
internal static class SingleSource
{
    private static readonly Rule Rule = new("single-source", Severity.Warning,
        "A claim about somebody's conduct goes back to one source alone, or its sources all go back to one.",
        "One document is easily attacked, and three that repeat it are still one. Only claims with conduct_of are asked, not opinions, denials and answers, which come from one party by their nature; and only where the digest quotes several documents of different origin: in a digest of one source the rule could be met by nobody, and would say the same of every page.",
        "conduct_of: [ministry]\nquotes: [{source: report, exact: \"the ministry closed the camp\"}]      # and nothing from any other source");

    public static Check Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Site site)
    {
        if (site.Findings.Values.SelectMany(finding => finding.Sources).Where(source => source.IsHeld).Distinct().Take(2).Count() < 2 || site.Findings.Values.SelectMany(finding => finding.Origins).Distinct().Take(2).Count() < 2) { yield break; }
        foreach (var claim in site.Of<Claim>())
        {
            var finding = site.Findings[claim];
            if (!IsAccusation(claim) || finding.Sources.Count == 0 || finding.Origins.Count > 1 || finding is { Origins: [], Sources: not [_] }) { continue; }
            var (untold, hidden) = finding.Sources.Count == 1 ? ("", "") : (Without(site, claim, hidden: false), Without(site, claim, hidden: true));
            string message = finding.Sources.Count == 1 ? $"rests on one source, '{finding.Sources[0].Id}'."
                : untold.Length + hidden.Length == 0 ? $"rests on {finding.Sources.Count} sources, and all of them go back to '{finding.Origins[0].Id}'."
                : $"rests on {finding.Sources.Count} sources, of whose origins one is told, '{finding.Origins[0].Id}'.{Said("What words of {0} go back to is not told.", untold)}{Said("Words of {0} go back to a document that the site does not show.", hidden)}";
            string remedy = untold.Length == 0 ? "" : $"If the words come to {untold} by another document, name it in the quote: through: [ID]. Otherwise: ";
            yield return Rule.At(claim.Statement.Span, $"This claim about somebody's conduct {message}", $"{remedy}Quote another source of another origin, if there is one. If there is none, the page says so; set checks: {{single-source: off}} where that is enough.");
        }
    }

    private static string Said(string sentence, string ids) => ids.Length == 0 ? "" : " " + sentence.Replace("{0}", ids, StringComparison.Ordinal);

    /// <summary>The sources of which it is not told what words of theirs go back to, since they report on several documents, or which have them by one that is not shown.</summary>
    /// <returns>Their ids in quotation marks; empty: there are none.</returns>
    private static string Without(Site site, Claim claim, bool hidden) => string.Join(", ", site.QuotesOf(claim)
        .Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports, Source: not null, Origins.Count: 0 } && quote.HasHiddenStep == hidden)
        .Select(quote => quote.Source!.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => $"'{id}'"));

    internal static bool IsAccusation(Claim claim) => claim.ConductOf.Count > 0 && claim.RespondsTo.Count == 0 && claim.Retracted is null && claim.Modality.Value is not (Modality.Holds or Modality.Denies);
}
