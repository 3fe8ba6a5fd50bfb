using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>How a document came here and what was done with it since, in order: dated steps first, then what has no date, then the seal.</summary>
internal static class CustodyView
{
    /// <summary>A step, with what it is sorted by.</summary>
    private sealed record Step(Dating Date, string Field, string? Label)
    {
        /// <summary>The curator's words.</summary>
        public string? What { get; init; }
        public string? By { get; init; }
        public Html? Link { get; init; }
    }

    /// <summary>Part <c>custody</c> of partial <c>provenance</c>.</summary>
    public static IReadOnlyList<object?> Of(PageScope scope, Source source)
    {
        if (source.Custody is not { } custody) { return []; }
        var steps = Chronology.Sort(Steps(scope.Words, custody, HasWithheld(scope, source)), step => step.Date).Select(step => (object?)View(scope, source, step)).ToList();
        if (custody.Seed is not null) { steps.Add(Seal(scope, source, custody)); }
        return steps;
    }

    private static bool HasWithheld(PageScope scope, Source source) => scope.Site.Seeds.GetValueOrDefault(source.Id) is { IsPartlyWithheld: true };

    /// <summary>Names could be tried against the hash of a former copy, too.</summary>
    private static string WithoutHashes(Words words, string text)
    {
        for (int at = 0, start = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsAsciiHexDigit(text[at])) { continue; }
            if (at - start >= 32)
            {
                string instead = $"[{words["protected.word"]}]";
                text = string.Concat(text.AsSpan(0, start), instead, text.AsSpan(at));
                at = start + instead.Length;
            }
            start = at + 1;
        }
        return text;
    }

    private static IEnumerable<Step> Steps(Words words, Custody custody, bool hasWithheld)
    {
        yield return new Step(custody.CollectedAt, "custody.collected_at", words["source.step.collected"]) { What = custody.Method, By = custody.Collector };
        if (custody.Transcript is { } transcript) { yield return new Step(transcript.Date, "custody.transcript.date", words["source.step.transcript"]) { By = transcript.By }; }
        foreach (var entry in custody.Log) { yield return new Step(entry.Date, "custody.log", null) { What = hasWithheld ? WithoutHashes(words, entry.What) : entry.What, By = entry.By }; }
        if (custody is { Restricted: false, ArchivedAt: { } archived }) { yield return new Step(Dating.None, "custody.archived_at", words["source.step.archived"]) { Link = OutsideLink.Of(words, archived.Value) }; }
    }

    private static View View(PageScope scope, Source source, Step step)
    {
        var date = DateView.Of(scope, source, step.Date, step.Field);
        if (step.Date.Value is null) { date["text"] = Markup.Missing(scope.Words.Format("date.missing", ("reason", MissingWords.Of(scope.Words, source, step.Field)))); }
        else { date["basis"] = scope.Words["timeline.recorded"]; }
        var row = Row(date, step.Label, step.What);
        row["lang"] = Lang.Attributes(scope, Lang.OfRest(scope.Site, source));
        row["by"] = step.By is { } by ? Lang.Inline(scope, Lang.OfRest(scope.Site, source), Markup.Text(by)) : null;
        row["link"] = step.Link;
        return row;
    }

    /// <summary>A seal has no day: it is proven again by each build.</summary>
    private static View Seal(PageScope scope, Source source, Custody custody)
    {
        bool isSealed = custody.Sha256 is not null;
        var date = DateView.Of(scope, source, Dating.None, "custody.sha256");
        date["icon"] = isSealed ? "i-lock" : "i-none";
        date["text"] = Markup.Text(scope.Words[isSealed ? "source.step.every_build" : "source.step.not_sealed"]);
        string words = custody is { Sha256.Value: var hash, Restricted: false } && !HasWithheld(scope, source)
            ? scope.Words.Format("source.step.sealed_by", ("hash", $"{hash[..8]}…{hash[^8..]}"))
            : scope.Words[isSealed && HasWithheld(scope, source) ? "source.step.sealed_withheld" : isSealed ? "source.step.sealed_untold" : "source.step.not_sealed_means"];
        return Row(date, isSealed ? scope.Words["source.step.sealed"] : null, words);
    }

    private static View Row(View date, string? label, string? what)
    {
        date["bounds"] = null;
        return new View
        {
            ["date"] = date,
            ["label"] = label,
            ["what"] = what,
            ["lang"] = Markup.None,
            ["by"] = null,
            ["link"] = null,
        };
    }
}
