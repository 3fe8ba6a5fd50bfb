using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Checks;

/// <summary>People who are protected, and no word on what they agreed to or until when.</summary>
internal static class MissingConsent
{
    private static readonly Rule Rule = new("missing-consent", Severity.Warning,
        "Nothing says what a person who is shown by role or under a pseudonym agreed to, or a consent has no day on which it is asked for again, or one that never comes.",
        "Whoever asked to be hidden can still be found by what is told of them; they, not the curator, decide on that, and situations change. What is written here is never published.",
        "display: pseudonym      # and consent: {scope: …, review_by: 2027-06-30} is missing");

    /// <summary>Years: nobody lives to be asked again after more.</summary>
    private const int LongestLife = 100;

    public static Check Check { get; } = new([Rule], (site, run) => site.Of<Entity>().Select(person => Judge(person, run.Today.Year)).OfType<Diagnostic>());

    private static Diagnostic? Judge(Entity person, int year) => person.Consent switch
    {
        null when person.IsProtected && !person.IsExposed => Rule.At(person.Head.Title.Span, $"'{person.Id}' is not shown by name, and its record says nothing of consent.", "Add consent: {scope: what the person agreed to, review_by: the day on which you ask again}."),
        { ReviewBy.Date: null } => Rule.At(person.Head.Title.Span, $"The consent of '{person.Id}' has no day on which it is asked for again.", "Add review_by: a day, to consent."),
        { ReviewBy.Date: { } day } when !Comes(day.Value, year) => Rule.At(day.Span, $"The consent of '{person.Id}' is to be asked for again by {day.Value}, which no day fulfils: it would never lapse.", "Write a day to review_by: the last one on which it holds."),
        _ => null,
    };

    /// <summary>Whether the date has a last day that the person may see.</summary>
    private static bool Comes(EdtfDate date, int year) => date.Latest is { } last && last.Year - year <= LongestLife;
}
