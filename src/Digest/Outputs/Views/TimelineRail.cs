using Digest.Outputs.Drawing;
using Digest.Templates;
using Edtf;

namespace Digest.Outputs.Views;

/// <summary>The rail beside a timeline, over all its pages: a line for each year, its months below, the stretches between.</summary>
internal static class TimelineRail
{
    private const int Whole = 80;
    private const int Most = 160;

    private sealed record Stop(TimelinePeriod Period, Html Title, int Count, bool IsSub, string Href);

    /// <summary>A long rail keeps the months of no year but a great one on its own page; a very long one one year, or stretch, in so many.</summary>
    /// <param name="own">The year whose page it stands on; null: none.</param>
    public static IReadOnlyList<object?> Of(PageScope scope, TimelinePlan plan, EdtfDate? own = null)
    {
        var stops = Stops(scope, plan, own?.Earliest?.Year);
        bool IsHere(Stop stop) => stop.Href.StartsWith('#') || own is not null && stop.Period.Year == own.Earliest?.Year;
        if (stops.Count > Whole) { stops = stops.FindAll(stop => !stop.IsSub || IsHere(stop) && scope.Path != TimelinePlan.FirstAddress); }
        int every = (stops.Count + Most - 1) / Most;
        // The months of a year on several pages are its contents: none is left out.
        if (every > 1) { stops = stops.Where((stop, i) => i % every == 0 || stop.Period.IsLoose || plan.IsSplit && stop.IsSub).ToList(); }
        return stops.Select(stop => (object?)new View
        {
            ["href"] = stop.Href,
            ["title"] = stop.Title,
            // "Between" stands in its place among the months; read out alone it would not say where it leads.
            ["label"] = stop.Period.Kind == PeriodKind.Between ? $"{Markup.Plain(DateView.Words(scope, stop.Period.Start!))} – {Markup.Plain(DateView.Words(scope, stop.Period.End!))}" : null,
            ["count"] = scope.Words.Number(stop.Count),
            ["is_sub"] = stop.IsSub,
            ["is_year"] = stop.Period.Year is not null && !stop.IsSub,
            ["year"] = stop.Period.Year is { } year ? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        }).ToList();
    }

    private static List<Stop> Stops(PageScope scope, TimelinePlan plan, long? shown)
    {
        var totals = plan.Periods.Where(period => period.Year is not null).GroupBy(period => period.Year!.Value).ToDictionary(year => year.Key, year => year.Sum(period => period.Entries.Count));
        var stops = new List<Stop>();
        long? met = null;
        foreach (var period in plan.Periods)
        {
            string href = scope.Href(plan.AddressOf(period.Anchor), period.Anchor);
            if (period.Year is { } year && met != year)
            {
                stops.Add(new Stop(period, Year(scope, period), totals[year], false, href));
                met = year;
                if (period.Kind == PeriodKind.Year) { continue; }
            }
            bool isHidden = period.Year is { } own && own != shown && plan.LargeYears.Contains(own) && !href.StartsWith('#');
            if (!isHidden) { stops.Add(new Stop(period, Title(scope, period), period.Entries.Count, period.Year is not null, href)); }
        }
        return stops;
    }

    private static Html Title(PageScope scope, TimelinePeriod period) => period.Kind switch
    {
        PeriodKind.Between => Markup.Text(scope.Words[period.HoldsAll ? "timeline.rail_between" : "timeline.rail_perhaps"]),
        PeriodKind.Month => Markup.Text(AxisWords.Month(scope.Words, period.Start!.Earliest!.Value.Month)),
        PeriodKind.Year => Markup.Text(scope.Words["timeline.rail_year"]),
        _ => PeriodView.Title(scope, period),
    };

    private static Html Year(PageScope scope, TimelinePeriod period) =>
        Markup.Text(TimelinePlan.YearOf(period.Year!.Value).ToWords(scope.Words.Dates));
}
