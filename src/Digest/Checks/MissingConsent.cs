using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>People who are protected, and no word on what they agreed to or until when.</summary>
internal static class MissingConsent
{
    private static readonly Rule Rule = new("missing-consent", Severity.Warning,
        "Nothing says what a person who is shown by role or under a pseudonym agreed to, or a consent has no day on which it is asked for again.",
        "Whoever asked to be hidden can still be found by what is told of them; they, not the curator, decide on that, and situations change. What is written here is never published.",
        "display: pseudonym      # and consent: {scope: …, review_by: 2027-06-30} is missing");

    public static Check Check { get; } = new(Rule, site => site.Of<Entity>().Select(Judge).OfType<Diagnostic>());

    private static Diagnostic? Judge(Entity person) => person.Consent switch
    {
        null when person.IsProtected && !person.IsExposed => Rule.At(person.Head.Title.Span, $"'{person.Id}' is not shown by name, and its record says nothing of consent.", "Add consent: {scope: what the person agreed to, review_by: the day on which you ask again}."),
        { ReviewBy.Date: null } => Rule.At(person.Head.Title.Span, $"The consent of '{person.Id}' has no day on which it is asked for again.", "Add review_by: a day, to consent."),
        _ => null,
    };
}
