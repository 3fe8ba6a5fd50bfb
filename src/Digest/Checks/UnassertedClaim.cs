using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Claims that nobody makes.</summary>
internal static class UnassertedClaim
{
    private static readonly Rule Rule = new("unasserted-claim", Severity.Warning,
        "Nothing says who makes a claim.",
        "No statement may stand without its speaker.",
        "quotes: []      # and no asserted_by");

    public static Check Check { get; } = new(Rule, site => site.Of<Claim>().Where(claim => site.Findings[claim].AssertedBy.Count == 0)
        .Select(claim => Rule.At(claim.Statement.Span, $"Nothing says who claims this: \"{claim.Title}\".", "Add a quote with role: supports and its speaker, give the source a 'by', or write asserted_by.")));
}
