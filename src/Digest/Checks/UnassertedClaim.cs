using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Assertions that nobody makes.</summary>
internal static class UnassertedClaim
{
    private static readonly Rule Rule = new("unasserted-claim", Severity.Warning,
        "Nothing says who makes a claim or a recommendation, or whose words one of its supporting quotes are.",
        "No statement may stand without its speaker. A supporting quote needs one of its own, even where another quote has one: else it is counted as support that nobody gave.",
        "quotes: []      # and no asserted_by (for a recommendation: no issued_by)");

    public static Check Check { get; } = new(Rule, site => site.Records.SelectMany(record => In(site, record)));

    private static IEnumerable<Diagnostic> In(Site site, Record record)
    {
        // Whose words those of a document are that shares its id, or could not be read, nobody knows: that is told instead.
        bool isOpen = record.References.Any(reference => IsOpen(site, reference.Id.Value)) || site.QuotesOf(record).Any(quote => quote.Source is { } source && source.By.Any(by => IsOpen(site, by.Value)));
        var support = site.QuotesOf(record).Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports });
        return record switch
        {
            Claim claim when site.Findings[claim].AssertedBy.Count == 0 => isOpen ? [] :
                [Rule.At(claim.Statement.Span, $"Nothing says who claims this: \"{claim.Title}\".", "Add a quote with role: supports and its speaker, give the source a 'by', or write asserted_by.")],
            Recommendation { IssuedBy.Count: 0 } asked when support.All(quote => quote.Speakers.Count == 0) => isOpen ? [] :
                [Rule.At(asked.Statement.Span, $"Nothing says who asks for this: \"{asked.Title}\".", "Write issued_by, or give its quote a speaker.")],
            Claim or Recommendation => support.Where(quote => quote.Speakers.Count == 0 && quote.Quote.Speaker is null && quote.Source is not null && !IsOpen(site, quote.Source.Id) && !quote.Source.By.Any(by => IsOpen(site, by.Value)))
                .Select(quote => Rule.At(quote.Quote.Exact.Span, "Nothing says whose words this supporting quote is.", $"Write its speaker, or give the source '{quote.Source!.Id}' a 'by'.")),
            _ => [],
        };
    }

    private static bool IsOpen(Site site, string id) => site.RepeatedIds.Contains(id) || site.Unread.MayHold(id);
}
