using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Checks;

/// <summary>Days that lie before one that they must follow.</summary>
internal static class ImpossibleDay
{
    private static readonly Rule Rule = new("impossible-day", Severity.Warning,
        "A deadline or an answer is dated before its recommendation, or a role ends before it begins.",
        "One of the two dates is wrong, and the timeline tells both. It is told only where no reading of the dates is possible: of dates marked as approximate or uncertain nothing is.",
        "date: 2022-08-31\ndeadline: 2021-12-31      # 2022-12-31?");

    public static Check Check { get; } = new(Rule, site => [.. site.Of<Recommendation>().SelectMany(In), .. site.Of<Entity>().SelectMany(In)]);

    private static IEnumerable<Diagnostic> In(Recommendation asked)
    {
        foreach (var (key, later) in asked.Responses.Select(answer => ("responses[].date", answer.Date)).Prepend(("deadline", asked.Deadline)))
        {
            if (Judge((key, later.Date), ("the date of the recommendation", asked.Dating.Date)) is { } fault) { yield return fault; }
        }
    }

    private static IEnumerable<Diagnostic> In(Entity entity) =>
        entity.Roles.Select(role => Judge(("roles[].to", role.To.Date), ("the beginning of the role", role.From.Date))).OfType<Diagnostic>();

    private static Diagnostic? Judge((string Key, Located<EdtfDate>? Date) later, (string Name, Located<EdtfDate>? Date) first) =>
        later.Date is not { } date || first.Date is not { } from || !CertainOrder.IsBefore(date.Value, from.Value) ? null
            : Rule.At(date.Span, $"'{date.Value}' under '{later.Key}' is before {first.Name}, {from.Value}.", "Mend the wrong one of the two.") with { Related = [new Related(from.Span, first.Name)] };
}
