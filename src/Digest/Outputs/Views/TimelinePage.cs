using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>One page of the timeline, or of one of its great years.</summary>
internal static class TimelinePage
{
    /// <summary>With more entries the browser is asked to lay out what is in view alone.</summary>
    private const int Long = 200;

    /// <summary>Template <c>timeline</c>.</summary>
    public static View Of(PageScope scope, TimelinePlan plan, TimelinePart part, int page)
    {
        var entries = part.Pages[page].SelectMany(slice => slice.Items).ToList();
        return new View
        {
            ["title"] = part.Year is { } year ? scope.Words.Format("timeline.year_title", ("year", year.ToWords(scope.Words.Dates))) : scope.Words["timeline.title"],
            ["lede"] = part.Year is null ? Lede(scope.Words, plan) : scope.Words["timeline.year_lede"],
            ["whole_href"] = part.Year is null ? null : scope.Href(TimelinePlan.FirstAddress),
            ["claims_href"] = plan.HoldsUndatedClaims ? null : scope.Href("claims/index.html"),
            // The drawing shows all entries: on each of many pages it would be the same once more.
            ["strip"] = page > 0 ? null : part.Strip?.View(scope, entry => plan.HrefOf(scope, entry), entry => plan.HrefOfPeriod(scope, entry)),
            ["loom"] = part.Strip?.Loom.Definitions(scope.Words),
            ["periods"] = part.Pages[page].Select(slice => (object?)Period(scope, plan, part, slice)).ToList(),
            ["rail"] = TimelineRail.Of(scope, plan, part.Year),
            ["is_empty"] = plan.Count == 0,
            ["is_long"] = entries.Count > Long,
            ["count"] = scope.Words.Count("timeline.entries", entries.Count),
            ["filters"] = TimelineFilters.Of(scope, entries),
            ["pager"] = Slices.Pager(scope, part.FirstAddress, page, part.Pages.Count),
        };
    }

    private static View Period(PageScope scope, TimelinePlan plan, TimelinePart part, Slice<TimelinePeriod, TimelineEntry> slice)
    {
        var view = PeriodView.Of(scope, slice, part.Strip?.Loom, isFiltered: true);
        if (slice.Group.Kind != PeriodKind.OwnPage) { return view; }
        var year = slice.Group.Start!;
        view["own_page"] = Markup.Link(scope.Href(TimelinePlan.YearAddress(year)), Markup.Text(scope.Words.Count("timeline.own_page", slice.Group.Entries.Count, ("year", year.ToWords(scope.Words.Dates)))));
        view["holds"] = string.Join(' ', plan.Parts.Where(other => other.Year == year).SelectMany(other => other.Pages).SelectMany(slices => slices).SelectMany(slice => Held(plan, slice)).Distinct(StringComparer.Ordinal));
        return view;
    }

    /// <summary>Anchors for which the year's page is to be asked. Its entries alone would outweigh a page where there are very many.</summary>
    private static IEnumerable<string> Held(TimelinePlan plan, Slice<TimelinePeriod, TimelineEntry> slice) =>
        plan.IsSplit ? [slice.Group.Anchor] : slice.Items.Select(entry => entry.Anchor).Prepend(slice.Group.Anchor);

    private static string Lede(Words words, TimelinePlan plan) => words.Format("timeline.lede",
        ("entries", words.Count("timeline.entries", plan.Count)), ("stated", words.Count("timeline.stated", plan.Stated)), ("rest", words.Number(plan.Count - plan.Stated)));
}
