using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Checks;

/// <summary>People whose consent has lapsed.</summary>
internal static class LapsedConsent
{
    private static readonly Rule Rule = new("lapsed-consent", Severity.Error,
        "The day by which a person's consent had to be asked for again has passed.",
        "Situations change; a name that was safe to publish may no longer be.",
        "consent: {review_by: 2025-01-31}");

    public static Check Check { get; } = new([Rule], (site, run) => site.Of<Entity>()
        .Where(person => person.Consent?.ReviewBy.Value?.Latest is { } last && last.CompareTo(new EdtfDay(run.Today.Year, run.Today.Month, run.Today.Day)) < 0)
        .Select(person => Rule.At(person.Consent!.ReviewBy.Date!.Value.Span, $"The consent of '{person.Id}' was to be reviewed by {person.Consent.ReviewBy.Value}.", "Ask again and write the new day, or set status: draft.")));
}
