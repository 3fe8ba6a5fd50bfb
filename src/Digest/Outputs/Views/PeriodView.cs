using Digest.Model;
using Digest.Templates;
using Edtf;

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

    /// <summary>The rail over all pages: a line for each year, its months below, the stretches between.</summary>
    public static IReadOnlyList<object?> Rail(PageScope scope, TimelinePlan plan)
    {
        var rail = new List<object?>();
        for (int i = 0; i < plan.Periods.Count; i++)
        {
            var period = plan.Periods[i];
            bool isMonth = period.Kind == PeriodKind.Month;
            if (isMonth && (i == 0 || YearOf(plan.Periods[i - 1]) != YearOf(period)))
            {
                int count = plan.Periods.Skip(i).TakeWhile(next => YearOf(next) == YearOf(period)).Sum(next => next.Entries.Count);
                rail.Add(Stop(scope, plan, period, (Year(scope, period), count, false)));
            }
            var title = period.Kind is PeriodKind.Between ? Markup.Text(scope.Words["timeline.rail_between"])
                : isMonth ? Month(scope, period) : Title(scope, period);
            rail.Add(Stop(scope, plan, period, (title, period.Entries.Count, isMonth)));
        }
        return rail;
    }

    private static View Stop(PageScope scope, TimelinePlan plan, TimelinePeriod period, (Html Title, int Count, bool IsSub) stop) => new()
    {
        ["href"] = scope.Href(plan.AddressOf(period.Anchor), period.Anchor),
        ["title"] = stop.Title,
        ["count"] = scope.Words.Number(stop.Count),
        ["is_sub"] = stop.IsSub,
    };

    private static long? YearOf(TimelinePeriod period) => period.Kind is PeriodKind.Month or PeriodKind.Year ? period.Start!.Earliest!.Value.Year : null;

    private static Html Year(PageScope scope, TimelinePeriod period) =>
        Markup.Text(EdtfDate.Parse(period.Start!.ToString()[..4]).ToWords(scope.Words.Dates));

    private static Html Month(PageScope scope, TimelinePeriod period)
    {
        string key = $"edtf.month_{period.Start!.Earliest!.Value.Month}";
        return Markup.Text(scope.Words.Has(key) ? scope.Words[key] : period.Start.ToWords(scope.Words.Dates));
    }

    private static string? Note(Words words, PeriodKind kind) => kind switch
    {
        PeriodKind.NoDate => words["timeline.note_no_date"],
        PeriodKind.AskedFor => words["timeline.note_asked"],
        PeriodKind.Month or PeriodKind.Year => null,
        _ => words["timeline.note_stretch"],
    };

}
