using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A period of a timeline: its heading, what it means, its entries.</summary>
internal static class PeriodView
{
    /// <summary>Partial <c>period</c>.</summary>
    public static View Of(PageScope scope, Slice<TimelinePeriod, TimelineEntry> slice) => new()
    {
        ["id"] = slice.IsContinued ? $"{slice.Group.Anchor}-more" : slice.Group.Anchor,
        ["title"] = Markup.Format(scope.Words, slice.IsContinued ? "timeline.continued" : "timeline.period", ("title", Title(scope, slice.Group))),
        ["count"] = scope.Words.Count("timeline.entries", slice.Group.Entries.Count),
        ["note"] = Note(scope.Words, slice.Group.Kind),
        ["is_loose"] = slice.Group.IsLoose,
        ["entries"] = slice.Items.Select(entry => (object?)EntryView.Of(scope, entry)).ToList(),
    };

    /// <summary>A timeline on one page, as an entity's page shows it.</summary>
    public static IReadOnlyList<object?> All(PageScope scope, IEnumerable<TimelineEntry> entries) =>
        Timeline.Of(scope.Site, entries).Select(period => (object?)Of(scope, new(period, period.Entries, false))).ToList();

    public static Html Title(PageScope scope, TimelinePeriod period) => period.Kind switch
    {
        PeriodKind.Month or PeriodKind.Year => DateView.Words(scope, period.Start!),
        PeriodKind.Before => Markup.Format(scope.Words, "timeline.before", ("date", DateView.Words(scope, period.End!))),
        PeriodKind.Between => Markup.Format(scope.Words, "timeline.between", ("from", DateView.Words(scope, period.Start!)), ("to", DateView.Words(scope, period.End!))),
        PeriodKind.After => Markup.Format(scope.Words, "timeline.after", ("date", DateView.Words(scope, period.Start!))),
        PeriodKind.Ranges => Markup.Text(scope.Words["timeline.ranges"]),
        PeriodKind.NoDate => Markup.Text(scope.Words["timeline.no_date"]),
        _ => Markup.Text(scope.Words["timeline.asked"]),
    };

    private static string? Note(Words words, PeriodKind kind) => kind switch
    {
        PeriodKind.NoDate => words["timeline.note_no_date"],
        PeriodKind.AskedFor => words["timeline.note_asked"],
        PeriodKind.Month or PeriodKind.Year => null,
        _ => words["timeline.note_stretch"],
    };

}
