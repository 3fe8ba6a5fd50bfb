using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Checks;

/// <summary>Documents that were seen before they were there.</summary>
internal static class AccessBeforePublication
{
    private static readonly Rule Rule = new("access-before-publication", Severity.Warning,
        "A document was accessed or collected before it was published.",
        "One of the two dates is wrong, and readers judge by both what the document could know.",
        "citation: {issued: 2022-08-31, accessed: 2022-03-01}");

    public static Check Check { get; } = new(Rule, site => site.Of<Source>().SelectMany(In));

    private static IEnumerable<Diagnostic> In(Source source)
    {
        if (source.Dating.Date is not { } issued) { yield break; }
        foreach (var (key, date) in Seen(source))
        {
            // Where the sun rises first it is tomorrow already.
            if (date.Value.MustBeBefore(issued.Value) && date.Value.Latest is { } seen && issued.Value.Earliest is { } first && first.DayNumber - seen.DayNumber > 1)
            {
                yield return Rule.At(date.Span, $"'{date.Value}' under '{key}' is before the day of publication, {issued.Value}.", "Mend the wrong one of the two. If an earlier version was seen, cite that one.")
                    with
                { Related = [new Related(issued.Span, "the day of publication")] };
            }
        }
    }

    private static IEnumerable<(string Key, Located<EdtfDate> Date)> Seen(Source source)
    {
        foreach (var pair in source.Citation.Dates.Where(pair => pair.Key == "accessed")) { yield return ("citation.accessed", pair.Value); }
        if (source.Custody?.CollectedAt.Date is { } collected) { yield return ("custody.collected_at", collected); }
    }
}
