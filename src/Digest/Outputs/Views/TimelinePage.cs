using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>One page of the timeline.</summary>
internal static class TimelinePage
{
    /// <summary>Template <c>timeline</c>.</summary>
    public static View Of(PageScope scope, TimelinePlan plan, int page)
    {
        var entries = plan.Pages[page].SelectMany(slice => slice.Items).ToList();
        return new View
        {
            ["lede"] = Lede(scope.Words, plan),
            ["claims_href"] = scope.Href("claims/index.html"),
            ["periods"] = plan.Pages[page].Select(slice => (object?)PeriodView.Of(scope, slice)).ToList(),
            ["rail"] = TimelineRail.Of(scope, plan, page),
            ["is_empty"] = plan.Count == 0,
            ["count"] = scope.Words.Count("timeline.entries", entries.Count),
            ["actors"] = Actors(scope, entries),
            ["certainties"] = Certainties(scope, entries),
            ["pager"] = Slices.Pager(scope, TimelinePlan.FirstAddress, page, plan.Pages.Count),
        };
    }

    private static string Lede(Words words, TimelinePlan plan) => words.Format("timeline.lede",
        ("entries", words.Count("timeline.entries", plan.Count)), ("stated", words.Count("timeline.stated", plan.Stated)), ("rest", words.Number(plan.Count - plan.Stated)));

    private static List<object?> Actors(PageScope scope, List<TimelineEntry> entries) =>
        entries.SelectMany(entry => EntryView.Actors(scope.Site, entry).Distinct()).CountBy(id => id)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (object?)Chip(scope, $"actor:{pair.Key}", RecordName.Short(scope.Site.ById[pair.Key]), pair.Value)).ToList();

    private static List<object?> Certainties(PageScope scope, List<TimelineEntry> entries)
    {
        var counts = entries.CountBy(EntryView.Certainty).ToDictionary();
        return new[] { ("stated", "i-d-month"), ("range", "i-d-between"), ("none", "i-d-none") }.Select(kind =>
        {
            var chip = Chip(scope, $"date:{kind.Item1}", scope.Words[$"timeline.certainty.{kind.Item1}"], counts.GetValueOrDefault(kind.Item1));
            chip["icon"] = kind.Item2;
            return (object?)chip;
        }).ToList();
    }

    private static View Chip(PageScope scope, string filter, string label, int count) => new()
    {
        ["filter"] = filter,
        ["label"] = label,
        ["count"] = scope.Words.Number(count),
        ["is_zero"] = count == 0,
        ["icon"] = null,
    };
}
