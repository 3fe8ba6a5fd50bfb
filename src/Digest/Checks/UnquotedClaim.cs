using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Claims and recommendations without a quote to show for them.</summary>
internal static class UnquotedClaim
{
    private static readonly Rule Rule = new("unquoted-claim", Severity.Warning,
        "A claim or a recommendation has no quote that supports it.",
        "Without one the reader has only the curator's word for it. Quotes of the roles endorses, challenges and context stand beside a statement, not under it.",
        "statement: The water was unsafe.\nasserted_by: [ministry]      # and no quotes");

    public static Check Check { get; } = new(Rule, site => site.Records.Where(record => Statements.WrittenIn(record) is not null && !site.QuotesOf(record).Any(IsSupport))
        .Select(record => Rule.At(Statements.WrittenIn(record)!.Value.Span, $"No quote supports this {record.Kind.Name}: \"{record.Title}\".", "Quote the words that say it, with role: supports.")));

    private static bool IsSupport(ResolvedQuote quote) => quote.Use == QuoteUse.Quotes && quote.Quote.Role == QuoteRole.Supports;
}
