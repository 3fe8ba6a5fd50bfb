using Digest.Model;
using Digest.Outputs.Drawing;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A period of a timeline: its heading, what it means, its entries.</summary>
internal static class PeriodView
{
    /// <summary>Partial <c>period</c>.</summary>
    /// <param name="loom">Null: no bars beside the entries.</param>
    /// <param name="isFiltered">The entries carry what filters go by.</param>
    public static View Of(PageScope scope, Slice<TimelinePeriod, TimelineEntry> slice, Loom? loom = null, bool isFiltered = false) => new()
    {
        ["id"] = slice.IsContinued ? $"{slice.Group.Anchor}-more" : slice.Group.Anchor,
        ["title"] = Markup.Format(scope.Words, slice.IsContinued ? "timeline.continued" : "timeline.period", ("title", Title(scope, slice.Group))),
        ["count"] = scope.Words.Count("timeline.entries", slice.Group.Entries.Count),
        ["note"] = Note(scope.Words, slice.Group),
        ["is_loose"] = slice.Group.IsLoose,
        ["has_loom"] = loom is not null && !slice.Group.IsLoose && slice.Items.Count > 0,
        ["own_page"] = null,
        ["holds"] = null,
        ["size"] = slice.Items.Count switch { <= 3 => "s", <= 10 => "m", <= 40 => "l", _ => "xl" },
        ["year"] = slice.Group.Year is { } year ? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        // An entry stands once on a timeline, on whichever of its pages.
        ["entries"] = Entries(scope.Alone(), slice.Items, slice.Group.IsLoose ? null : loom, isFiltered),
    };

    private static List<object?> Entries(PageScope page, IEnumerable<TimelineEntry> entries, Loom? loom, bool isFiltered) =>
        entries.Select(entry => (object?)EntryView.Of(page, entry, loom, isFiltered)).ToList();

    public static Html Title(PageScope scope, TimelinePeriod period) => period.Kind switch
    {
        PeriodKind.Month or PeriodKind.Year or PeriodKind.OwnPage => DateView.Words(scope, period.Start!),
        PeriodKind.Before => Markup.Format(scope.Words, Stretch(period, "timeline.before"), ("date", DateView.Words(scope, period.End!))),
        PeriodKind.Between => Markup.Format(scope.Words, Stretch(period, "timeline.between"), ("from", DateView.Words(scope, period.Start!)), ("to", DateView.Words(scope, period.End!))),
        PeriodKind.After => Markup.Format(scope.Words, Stretch(period, "timeline.after"), ("date", DateView.Words(scope, period.Start!))),
        PeriodKind.Ranges => Markup.Text(scope.Words["timeline.ranges"]),
        PeriodKind.NoDate => Markup.Text(scope.Words[period.Entries.All(entry => entry.Dating.Value is null) ? "timeline.no_date" : "timeline.no_place"]),
        _ => Markup.Text(scope.Words["timeline.asked"]),
    };

    /// <summary>What stands in a stretch by its first or its last possible day may lie in it; more is said only where all of it does.</summary>
    private static string Stretch(TimelinePeriod period, string key) => period.HoldsAll ? key : key + "_perhaps";

    private static string? Note(Words words, TimelinePeriod period) => period.Kind switch
    {
        PeriodKind.NoDate => words["timeline.note_no_date"],
        PeriodKind.AskedFor => words["timeline.note_asked"],
        PeriodKind.Month or PeriodKind.Year or PeriodKind.OwnPage => null,
        _ => string.Join(' ', StretchNotes(period).Select(key => words[key])),
    };

    /// <summary>By what is there: an order, a span of time, a document that is not dated.</summary>
    private static IEnumerable<string> StretchNotes(TimelinePeriod period)
    {
        if (period.Entries.Any(entry => entry.Extent is { FromOrder: true })) { yield return "timeline.note_order"; }
        if (period.Entries.Any(entry => entry is { Extent.FromOrder: false, Dating.Value: not null })) { yield return "timeline.note_span"; }
        if (period.Entries.Any(entry => entry is { Kind: EntryKind.Published, Extent.FromOrder: false, Dating.Value: null })) { yield return "timeline.note_collected"; }
    }
}
