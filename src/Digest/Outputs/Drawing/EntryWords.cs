using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs.Drawing;

/// <summary>An entry in plain words: the names of what a drawing shows.</summary>
internal static class EntryWords
{
    public static string Title(PageScope scope, TimelineEntry entry) => entry.Kind switch
    {
        EntryKind.Collected => scope.Words.Format("timeline.collected", ("source", RecordName.Plain(entry.Record))),
        EntryKind.Published => scope.Words.Format("timeline.published", ("source", RecordName.Plain(entry.Record))),
        EntryKind.Response or EntryKind.Retraction => Markup.Plain(EntryView.Title(scope, entry)),
        _ => RecordName.Plain(entry.Record),
    };

    /// <summary>The date in words, how it is known unless the source states it, or what bounds it.</summary>
    public static string Date(PageScope scope, TimelineEntry entry)
    {
        var date = EntryView.Date(scope, entry);
        string text = Markup.Plain((Html)date["text"]!);
        if (entry.Dating.Value is null) { return date["bounds"] is Html bounds ? scope.Words.Format("timeline.drawn_entry", ("title", text), ("date", Markup.Plain(bounds))) : text; }
        return (bool)date["is_stated"]! && entry.Kind != EntryKind.Collected ? text : scope.Words.Format("date.with_basis", ("date", text), ("basis", (string)date["basis"]!));
    }

    /// <summary>"Five-day visit. By the end of May 2022 (inferred by this digest)".</summary>
    public static string Whole(PageScope scope, TimelineEntry entry) =>
        scope.Words.Format("timeline.drawn_entry", ("title", Title(scope, entry)), ("date", Date(scope, entry)));

    /// <summary>A word for programs: in filters, in exports, in the keys of words.</summary>
    public static string Kind(EntryKind kind) => kind switch
    {
        EntryKind.Event => "event",
        EntryKind.Claim => "claim",
        EntryKind.Recommendation => "recommendation",
        EntryKind.Published => "publication",
        EntryKind.Response => "response",
        EntryKind.Retraction => "retraction",
        _ => "collection",
    };

    public static string Icon(EntryKind kind) => kind switch
    {
        EntryKind.Event => "i-event",
        EntryKind.Claim => "i-claim",
        EntryKind.Recommendation => "i-d-asked",
        EntryKind.Published => "i-source",
        EntryKind.Response => "i-position",
        EntryKind.Retraction => "i-retracted",
        _ => "i-archive",
    };

    /// <summary>"2022 to 2026", what an axis spans.</summary>
    public static string Span(PageScope scope, TimeAxis axis)
    {
        string Year(double moment) => AxisWords.Year(scope.Words, (long)Math.Clamp(moment, -9e18, 9e18), axis);
        string from = Year(Math.Floor(axis.Start + 1e-9)), to = Year(Math.Ceiling(axis.End - 1e-9) - 1);
        return from == to ? from : scope.Words.Format("timeline.span", ("from", from), ("to", to));
    }
}
