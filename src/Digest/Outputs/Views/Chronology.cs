using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>The order in which every page lists records: by day (the latest possible one where the start is open, otherwise the earliest; without any
/// last), then the order that sources state, then the time of day, then the place in the source, then id. Made once for a site: each list only compares ranks.</summary>
internal sealed class Chronology
{
    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);
    private readonly string[] claims;

    public Chronology(Site site)
    {
        foreach (var (entry, _) in TimelineOrder.Of(site, site.Records.Select(record => TimelineEntry.Main(site, record)).OfType<TimelineEntry>())) { ranks.Add(entry.Record.Id, ranks.Count); }
        claims = [.. Sort(site.Of<Claim>()).Select(claim => claim.Id)];
    }

    /// <summary>Made anew only where a date or an order is another than when it was made.</summary>
    public static Chronology Of(Site site) => site.Dates.Known<Chronology>() ?? site.Dates.Keep(new Chronology(site));

    /// <summary>All claims, in order.</summary>
    /// <param name="site">The one of which it was made, or one that has no other date, nor another record.</param>
    public IReadOnlyList<Claim> Claims(Site site)
    {
        var all = new Claim[claims.Length];
        for (int i = 0; i < all.Length; i++) { all[i] = (Claim)site.ById[claims[i]]; }
        return all;
    }

    /// <summary>In order; records that are never dated keep their order, behind the others.</summary>
    public List<T> Sort<T>(IEnumerable<T> records) where T : Record => [.. records.OrderBy(record => ranks.GetValueOrDefault(record.Id, int.MaxValue))];

    /// <summary>Parts of one record, such as the answers to a recommendation: by day, then as the record has them.</summary>
    public static IEnumerable<T> Sort<T>(IEnumerable<T> parts, Func<T, Dating> dating) =>
        parts.OrderBy(part => dating(part).SortDay is null).ThenBy(part => dating(part).SortDay);
}
