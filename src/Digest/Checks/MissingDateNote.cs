using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Dates that no source states, without a word on how they are known.</summary>
internal static class MissingDateNote
{
    private static readonly Rule Rule = new("missing-date-note", Severity.Error,
        "A date is inferred or known from elsewhere, and no date_note says why or from where.",
        "A reader must be able to judge a date that the source does not give.",
        "date: 2022-08-31\ndate_basis: external\ndate_note: The OHCHR's own announcement.");

    public static Check Check { get; } = new(Rule, site => site.Records.SelectMany(record => Datings(record))
        .Where(dating => dating is { Date: not null, Note: null, Basis: not DateBasis.Stated })
        .Select(dating => Rule.At(dating.Date!.Value.Span, $"The date '{dating.Date.Value.Value}' is not stated in a source, and nothing says how it is known.", "Add date_note: why it is inferred, or where it is known from.")));

    private static IEnumerable<Dating> Datings(Record record) => record.QuoteUses.Select(use => use.Quote.Dating).Concat(record switch
    {
        Claim claim => [claim.Dating, claim.Retracted?.Date ?? Dating.None],
        Recommendation asked => asked.Responses.Select(answer => answer.Date).Prepend(asked.Dating),
        Event happened => [happened.Dating],
        Source source => [source.Dating],
        _ => (IEnumerable<Dating>)[],
    });
}
