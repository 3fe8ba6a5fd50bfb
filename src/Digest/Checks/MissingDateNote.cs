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

    public static Check Check { get; } = new(Rule, site => site.With(RecordTraits.UnexplainedDate).SelectMany(Dating.AllOf).Where(dating => dating.IsUnexplained)
        .Select(dating => Rule.At(dating.Date!.Value.Span, $"The date '{dating.Date.Value.Value}' is not stated in a source, and nothing says how it is known.", "Add date_note: why it is inferred, or where it is known from.")));
}
