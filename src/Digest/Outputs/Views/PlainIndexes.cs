using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>All recommendations, by who makes them.</summary>
internal sealed class RecommendationsIndex
{
    public const string FirstAddress = "recommendations/index.html";
    private const double PageLimit = 100;
    private readonly int total;

    public RecommendationsIndex(Site site, Chronology order)
    {
        var all = order.Sort(site.Of<Recommendation>());
        total = all.Count;
        // Each issuer where its first one stands.
        Pages = Slices.Of(all.GroupBy(asked => site.Find<Record>(asked.IssuedBy) is [var first, ..] ? first : null).Select(group => (group.Key, (IReadOnlyList<Recommendation>)group.ToList())), _ => 1, PageLimit);
    }

    public IReadOnlyList<IReadOnlyList<Slice<Record?, Recommendation>>> Pages { get; }

    /// <summary>Template <c>recommendations</c>.</summary>
    public View Of(PageScope scope, int page) => new()
    {
        ["is_empty"] = total == 0,
        ["status"] = scope.Words.Count("recommendations.status", total),
        ["timeline_href"] = scope.Href(TimelinePlan.FirstAddress),
        ["groups"] = Pages[page].Select((slice, i) => (object?)new View
        {
            ["id"] = $"by-{slice.Group?.Id ?? "none"}{(slice.IsContinued ? "-more" : "")}",
            ["title"] = slice.Group is { } by ? RecordName.Link(scope, by) : SentenceStart.Of(scope.Words, Markup.Missing(scope.Words["attribution.unknown"])),
            ["continued"] = slice.IsContinued,
            ["rows"] = slice.Items.Select(asked => (object?)RecommendationPage.Row(scope, asked)).ToList(),
        }).ToList(),
        ["pager"] = Slices.Pager(scope, FirstAddress, page, Pages.Count),
    };
}

/// <summary>All documents: those that are held, then those that are only cited.</summary>
internal sealed class SourcesIndex
{
    public const string FirstAddress = "sources/index.html";
    private const double PageLimit = 75;
    private readonly ThroughIndex through;
    private readonly int held, cited;

    public SourcesIndex(Site site, ThroughIndex through, Chronology order)
    {
        this.through = through;
        var sources = order.Sort(site.Of<Source>());
        (held, cited) = (sources.Count(source => source.IsHeld), sources.Count(source => !source.IsHeld));
        Pages = Slices.Of<bool, Source>([(true, sources.FindAll(source => source.IsHeld)), (false, sources.FindAll(source => !source.IsHeld))], _ => 1, PageLimit);
    }

    public IReadOnlyList<IReadOnlyList<Slice<bool, Source>>> Pages { get; }

    /// <summary>Template <c>sources</c>.</summary>
    public View Of(PageScope scope, int page) => new()
    {
        ["is_empty"] = held + cited == 0,
        ["lede"] = SourcesLede.Of(scope.Site, scope.Words, scope.Site.Of<Source>()),
        ["groups"] = Pages[page].Select(slice => (object?)new View
        {
            ["id"] = (slice.Group ? "documents-held" : "documents-cited") + (slice.IsContinued ? "-more" : ""),
            ["title"] = scope.Words[slice.Group ? "sources.held" : "sources.cited"],
            ["note"] = slice.Group ? null : scope.Words["sources.cited_note"],
            ["count"] = scope.Words.Number(slice.Group ? held : cited),
            ["continued"] = slice.IsContinued,
            ["rows"] = slice.Items.Select(source => (object?)SourceRowView.Of(scope, source, through)).ToList(),
        }).ToList(),
        ["data"] = Data.DataLinks.OfSources(scope),
        ["pager"] = Slices.Pager(scope, FirstAddress, page, Pages.Count),
    };
}

/// <summary>All events in the order of the timeline.</summary>
internal sealed class EventsIndex
{
    public const string FirstAddress = "events/index.html";
    private readonly int total;

    public EventsIndex(Site site)
    {
        var periods = Timeline.Of(site, site.Of<Event>().SelectMany(happening => TimelineEntry.Of(site, happening)));
        total = periods.Sum(period => period.Entries.Count);
        Pages = Slices.Of(periods.Select(period => (period, period.Entries)), _ => 1, 100);
    }

    public IReadOnlyList<IReadOnlyList<Slice<TimelinePeriod, TimelineEntry>>> Pages { get; }

    /// <summary>Template <c>events</c>.</summary>
    public View Of(PageScope scope, int page) => new()
    {
        ["is_empty"] = total == 0,
        ["status"] = scope.Words.Count("events.status", total),
        ["timeline_href"] = scope.Href(TimelinePlan.FirstAddress),
        ["periods"] = Pages[page].Select(slice => (object?)PeriodView.Of(scope, slice)).ToList(),
        ["pager"] = Slices.Pager(scope, FirstAddress, page, Pages.Count),
    };
}
