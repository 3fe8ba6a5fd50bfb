using Digest.Templates;
using Edtf;

namespace Digest.Outputs.Views;

/// <summary>The rail beside a timeline, over all its pages: a line for each year, its months below, the stretches between.</summary>
internal static class TimelineRail
{
    private const int Whole = 80;
    private const int Most = 160;

    private sealed record Stop(TimelinePeriod Period, Html Title, int Count, bool IsSub);

    /// <summary>A long rail keeps the months of its own page alone; a very long one also the years of its own page alone, and a stop for every other page.</summary>
    public static IReadOnlyList<object?> Of(PageScope scope, TimelinePlan plan, int page)
    {
        var stops = Stops(scope, plan.Periods);
        if (stops.Count > Whole) { stops = stops.FindAll(stop => !stop.IsSub || plan.PageOf(stop.Period) == page); }
        if (stops.Count > Most)
        {
            var met = new HashSet<int>();
            stops = stops.FindAll(stop => met.Add(plan.PageOf(stop.Period)) || plan.PageOf(stop.Period) == page);
        }
        return stops.Select(stop => (object?)new View
        {
            ["href"] = scope.Href(plan.AddressOf(stop.Period.Anchor), stop.Period.Anchor),
            ["title"] = stop.Title,
            ["count"] = scope.Words.Number(stop.Count),
            ["is_sub"] = stop.IsSub,
        }).ToList();
    }

    private static List<Stop> Stops(PageScope scope, IReadOnlyList<TimelinePeriod> periods)
    {
        var stops = new List<Stop>();
        for (int i = 0; i < periods.Count; i++)
        {
            var period = periods[i];
            bool isMonth = period.Kind == PeriodKind.Month;
            if (isMonth && (i == 0 || YearOf(periods[i - 1]) != YearOf(period)))
            {
                int count = periods.Skip(i).TakeWhile(next => YearOf(next) == YearOf(period)).Sum(next => next.Entries.Count);
                stops.Add(new Stop(period, Year(scope, period), count, false));
            }
            stops.Add(new Stop(period, Title(scope, period), period.Entries.Count, isMonth));
        }
        return stops;
    }

    private static Html Title(PageScope scope, TimelinePeriod period) => period.Kind switch
    {
        PeriodKind.Between => Markup.Text(scope.Words["timeline.rail_between"]),
        PeriodKind.Month => Month(scope, period),
        _ => PeriodView.Title(scope, period),
    };

    private static long? YearOf(TimelinePeriod period) => period.Kind is PeriodKind.Month or PeriodKind.Year ? period.Start!.Earliest!.Value.Year : null;

    private static Html Year(PageScope scope, TimelinePeriod period) =>
        Markup.Text(EdtfDate.Parse(period.Start!.ToString()[..4]).ToWords(scope.Words.Dates));

    private static Html Month(PageScope scope, TimelinePeriod period)
    {
        string key = $"edtf.month_{period.Start!.Earliest!.Value.Month}";
        return Markup.Text(scope.Words.Has(key) ? scope.Words[key] : period.Start.ToWords(scope.Words.Dates));
    }
}
