using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Checks;

/// <summary>Days on which the digest itself was changed, which its curator knows exactly, and days on which its documents came here.</summary>
internal static class IncompleteDay
{
    private static readonly Rule Incomplete = new("incomplete-day", Severity.Error,
        "The date of a correction, a withdrawal or a review is no complete day.",
        "Readers are told what changed since a day, the feed orders by it, and a review counts from the day of the change on.",
        "corrections: [{date: 2026-11, text: …}]      # write 2026-11-20");

    private static readonly Rule Future = new("future-day", Severity.Warning,
        "A correction, a withdrawal, a review or a step of a document's custody is dated after today.",
        "What is dated in the future stays at the top of the corrections, and hides what comes after it; and a document that is to be collected next year proves nothing.",
        "corrections: [{date: 2062-11-20, text: …}]      # 2026?");

    public static Check Check { get; } = new([Incomplete, Future], (site, run) => site.WithOfAll(RecordTraits.Amendments)
        .Where(record => record.Head.Status != PublicationStatus.Draft).SelectMany(Days).Select(day => Judge(day.Key, day.Date, run.Today)).OfType<Diagnostic>()
        .Concat(site.Documents.Known<Past>()?.Until == run.Today ? [] : Unseen(site, run.Today)));

    /// <summary>Every step of custody was taken by that day.</summary>
    private sealed record Past(DateOnly Until);

    private static List<Diagnostic> Unseen(Site site, DateOnly today)
    {
        List<Diagnostic> found = [.. site.Of<Source>().SelectMany(Seen).Where(day => CertainOrder.IsFuture(day.Date.Value, today))
            .Select(day => Future.At(day.Date.Span, $"'{day.Date.Value}' under '{day.Key}' is after today.", "Write the day on which it was done."))];
        if (found.Count == 0) { site.Documents.Keep(new Past(today)); }
        return found;
    }

    private static IEnumerable<(string Key, Located<EdtfDate> Date)> Seen(Source source)
    {
        foreach (var pair in source.Citation.Dates.Where(pair => pair.Key == "accessed")) { yield return ("citation.accessed", pair.Value); }
        if (source.Custody is not { } custody) { yield break; }
        if (custody.CollectedAt.Date is { } collected) { yield return ("custody.collected_at", collected); }
        if (custody.Transcript?.Date.Date is { } typed) { yield return ("custody.transcript.date", typed); }
        foreach (var entry in custody.Log) { if (entry.Date.Date is { } day) { yield return ("custody.log[].date", day); } }
    }

    private static IEnumerable<(string Key, Located<EdtfDate> Date)> Days(Record record)
    {
        var head = record.Head;
        foreach (var correction in head.Corrections) { if (correction.Date.Date is { } date) { yield return ("corrections", date); } }
        foreach (var review in head.Reviewed) { if (review.Date.Date is { } date) { yield return ("reviewed", date); } }
        if (head.Withdrawn?.Date.Date is { } gone) { yield return ("withdrawn", gone); }
    }

    private static Diagnostic? Judge(string key, Located<EdtfDate> date, DateOnly today)
    {
        if (date.Value is not { Shape: EdtfShape.Day, IsApproximate: false, IsUncertain: false, Latest: { Year: >= 1 and <= 9999 } day })
        {
            return Incomplete.At(date.Span, $"'{date.Value}' under '{key}' is no complete day.", "Write year, month and day of the change: 2026-11-20.");
        }
        // Where the sun rises first it is tomorrow already.
        return day.DayNumber <= today.DayNumber + 1 ? null : Future.At(date.Span, $"'{date.Value}' under '{key}' is after today.", "Write the day of the change.");
    }
}
