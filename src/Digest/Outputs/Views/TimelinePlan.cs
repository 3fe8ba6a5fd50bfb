using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>The whole timeline, spread over its pages; made once for a site.</summary>
internal sealed class TimelinePlan
{
    public const string FirstAddress = "timeline.html";
    private const double PageLimit = 120;
    private readonly Dictionary<string, int> pageOf = new(StringComparer.Ordinal);

    public TimelinePlan(Site site)
    {
        Periods = Timeline.Of(site, TimelineEntry.All(site));
        Count = Periods.Sum(period => period.Entries.Count);
        Stated = Periods.Sum(period => period.Entries.Count(entry => entry.Kind != EntryKind.Collected && EntryView.Certainty(entry) == "stated"));
        Pages = Slices.Of(Periods.Select(period => (period, period.Entries)), Weight, PageLimit);
        for (int page = 0; page < Pages.Count; page++)
        {
            foreach (var slice in Pages[page])
            {
                if (!slice.IsContinued) { pageOf[slice.Group.Anchor] = page; }
                foreach (var entry in slice.Items) { pageOf[entry.Anchor] = page; }
            }
        }
    }

    public IReadOnlyList<TimelinePeriod> Periods { get; }
    public IReadOnlyList<IReadOnlyList<Slice<TimelinePeriod, TimelineEntry>>> Pages { get; }
    public int Count { get; }
    /// <summary>Entries of which a source states when they were; days of collecting do not count.</summary>
    public int Stated { get; }

    public static string Address(int page) => Slices.Address(FirstAddress, page);

    /// <summary>The page, from 0, on which a period begins.</summary>
    public int PageOf(TimelinePeriod period) => pageOf.GetValueOrDefault(period.Anchor);

    /// <summary>The address of the page that holds an entry or begins a period.</summary>
    public string AddressOf(string anchor) => Address(pageOf.GetValueOrDefault(anchor));

    // Claims told by an event stand in its entry: four of them fill as much as an entry.
    private static double Weight(TimelineEntry entry) => 1 + (entry.Record is Event happening ? happening.Claims.Count / 4.0 : 0);
}
