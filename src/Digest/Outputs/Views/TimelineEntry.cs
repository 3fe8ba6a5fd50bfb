using Digest.Model;
using Edtf;

namespace Digest.Outputs.Views;

internal enum EntryKind { Event, Claim, Recommendation, Published, Collected }

/// <summary>Something that stands on a timeline.</summary>
/// <param name="Extent">Bounds in time; null where neither a date nor an order gives any.</param>
internal sealed record TimelineEntry(EntryKind Kind, Record Record, Dating Dating, Extent? Extent)
{
    /// <summary>The entry's anchor: unique on the whole timeline.</summary>
    public string Anchor => Kind switch
    {
        EntryKind.Published => $"e-{Record.Id}-published",
        EntryKind.Collected => $"e-{Record.Id}-collected",
        _ => $"e-{Record.Id}",
    };

    /// <summary>Where the start is open the latest possible day, else the earliest; null: no date.</summary>
    public EdtfDay? Key => Extent is null ? null : Extent.Earliest ?? Extent.Latest;
    public bool StartsOpen => Extent is { Earliest: null };

    /// <summary>All that the digest dates, and all that it asks for, in no order yet.</summary>
    public static IEnumerable<TimelineEntry> All(Site site) => site.Records.SelectMany(record => Of(site, record));

    public static IEnumerable<TimelineEntry> Of(Site site, Record record) => record switch
    {
        Event happening => [new(EntryKind.Event, record, happening.Dating, Bounds(site, record, happening.Dating))],
        Recommendation recommendation => [new(EntryKind.Recommendation, record, recommendation.Dating, Bounds(site, record, recommendation.Dating))],
        Claim { Dating.Date: not null } claim => [new(EntryKind.Claim, record, claim.Dating, Bounds(site, record, claim.Dating))],
        Source source => OfSource(source),
        _ => [],
    };

    /// <summary>The day of publication: the record's own date, else the citation's.</summary>
    public static Dating Publication(Source source) =>
        source.Dating.Date is not null || source.Citation.Dates.FirstOrDefault(pair => pair.Key == "issued").Value is not { Value: not null } issued
            ? source.Dating
            : source.Dating with { Date = issued };

    private static IEnumerable<TimelineEntry> OfSource(Source source)
    {
        if (Publication(source) is { Value: { } date } published)
        {
            yield return new(EntryKind.Published, source, published, new Extent(date.Earliest, date.Latest, false));
        }
        if (source.Custody?.CollectedAt is { Value: { } day } collected)
        {
            yield return new(EntryKind.Collected, source, collected, new Extent(day.Earliest, day.Latest, false));
        }
    }

    private static Extent? Bounds(Site site, Record record, Dating dating)
    {
        var extent = site.Extents.GetValueOrDefault(record) ?? (dating.Value is { } date ? new Extent(date.Earliest, date.Latest, false) : null);
        return extent is { Earliest: null, Latest: null } ? null : extent;
    }
}
