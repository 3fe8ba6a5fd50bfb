using Digest.Model;
using Edtf;

namespace Digest.Outputs.Views;

internal enum EntryKind { Event, Claim, Recommendation, Published, Collected, Response, Retraction }

/// <summary>Something that stands on a timeline.</summary>
/// <param name="Extent">Bounds in time; null where neither a date nor an order gives any.</param>
internal sealed record TimelineEntry(EntryKind Kind, Record Record, Dating Dating, Extent? Extent)
{
    /// <summary>Which of the answers to a recommendation it is, as its record counts them from 0.</summary>
    public int Number { get; init; }

    /// <summary>The entry's anchor: unique on the whole timeline, since no id has a dot.</summary>
    public string Anchor => anchor ??= Kind switch
    {
        EntryKind.Published => $"e-{Record.Id}.published",
        EntryKind.Collected => $"e-{Record.Id}.collected",
        EntryKind.Response => $"e-{Record.Id}.response-{Number + 1}",
        EntryKind.Retraction => $"e-{Record.Id}.retracted",
        _ => $"e-{Record.Id}",
    };
    private string? anchor;

    /// <summary>The month or the year that its date names, or that its stretch of time begins in; null for mere bounds. Worked out once.</summary>
    public EdtfDate? Period
    {
        get
        {
            if (!isPlaced) { (period, isPlaced) = (Timeline.Stated(Dating.Value), true); }
            return period;
        }
    }
    private EdtfDate? period;
    private bool isPlaced;

    /// <summary>Its date, as long as it lasted: of a sure day with a duration all days from the first to the last. Worked out once.</summary>
    public EdtfDate? Whole => whole ??= Dating.Whole;
    private EdtfDate? whole;

    /// <summary>The last day that it can have been, and that it lasted for; null where none is known.</summary>
    public EdtfDay? Latest => Extent?.Latest;

    /// <summary>Its bounds, and those of each other account of its date: all that a drawing of it reaches over.</summary>
    public IEnumerable<Extent> Reaches => Extent is not { } own ? [] : Dating.Others.Count == 0 ? [own] : Dating.OtherAccounts.Select(other => new Extent(other.Date!.Value.Value.Earliest, other.Date.Value.Value.Latest, false)).Prepend(own);

    /// <summary>It may have been before or after what bounds it: its date is not sure, or accounts of it differ, or that of an event by whose order it is placed.</summary>
    public bool IsVague => Dating.Value is null ? Extent is { VagueFirst: not null } or { VagueLast: not null } : Dating.IsVague;

    /// <summary>Where the start is open the latest possible day, else the earliest; null: no date.</summary>
    public EdtfDay? Key => Extent is null ? null : Extent.Earliest ?? Extent.Latest;
    public bool StartsOpen => Extent is { Earliest: null };

    /// <summary>All that the digest dates, and all that it asks for, in no order yet.</summary>
    public static IEnumerable<TimelineEntry> All(Site site) => site.Records.SelectMany(record => Of(site, record));

    public static IEnumerable<TimelineEntry> Of(Site site, Record record) => record switch
    {
        Event happening => [new(EntryKind.Event, record, happening.Dating, Bounds(site, record, happening.Dating))],
        Recommendation recommendation => OfRecommendation(site, recommendation),
        Claim claim => OfClaim(site, claim),
        Source source => OfSource(source),
        _ => [],
    };

    /// <summary>The one entry by which lists of records are ordered, dated or not; null for what has no date of its own. The upper edge of a
    /// publication without a date is the day on which it was collected.</summary>
    public static TimelineEntry? Main(Site site, Record record) => record switch
    {
        Event happening => new(EntryKind.Event, record, happening.Dating, Bounds(site, record, happening.Dating)),
        Recommendation asked => new(EntryKind.Recommendation, record, asked.Dating, Bounds(site, record, asked.Dating)),
        Claim claim => new(EntryKind.Claim, record, claim.Dating, Bounds(site, record, claim.Dating)),
        Source { Dating.Date: null } source => new(EntryKind.Published, record, source.Dating, source.Custody?.CollectedAt.Value?.Latest is { } edge ? new Extent(null, edge, false) : null),
        Source source => new(EntryKind.Published, record, source.Dating, Bounds(source.Dating)),
        _ => null,
    };

    /// <summary>The day of publication: the record's own date, else the citation's.</summary>
    public static Dating Publication(Source source) =>
        source.Dating.Date is null && source.Citation.Issued is { } issued ? source.Dating with { Date = issued } : source.Dating;

    /// <summary>The answer to a recommendation that the entry is; null for any other.</summary>
    public RecommendationResponse? Response => Kind == EntryKind.Response && Record is Recommendation asked ? asked.Responses[Number] : null;

    /// <summary>The quotes that the entry itself rests on: an answer and a retraction have one of their own, or none.</summary>
    public IEnumerable<ResolvedQuote> QuotesIn(Site site) => Kind switch
    {
        EntryKind.Response => site.QuotesOf(Record).Where(quote => quote.Use == QuoteUse.Response && ReferenceEquals(quote.Quote, Response!.Quote)),
        EntryKind.Retraction => site.QuotesOf(Record).Where(quote => quote.Use == QuoteUse.Retraction),
        _ => site.QuotesOf(Record),
    };

    private static IEnumerable<TimelineEntry> OfClaim(Site site, Claim claim)
    {
        if (claim.Dating.Date is not null) { yield return new(EntryKind.Claim, claim, claim.Dating, Bounds(site, claim, claim.Dating)); }
        if (claim.Retracted is { Date.Date: not null } taken) { yield return new(EntryKind.Retraction, claim, taken.Date, Bounds(taken.Date)); }
    }

    private static IEnumerable<TimelineEntry> OfRecommendation(Site site, Recommendation asked)
    {
        yield return new(EntryKind.Recommendation, asked, asked.Dating, Bounds(site, asked, asked.Dating));
        for (int i = 0; i < asked.Responses.Count; i++)
        {
            if (asked.Responses[i].Date is { Date: not null } dating) { yield return new(EntryKind.Response, asked, dating, Bounds(dating)) { Number = i }; }
        }
    }

    private static IEnumerable<TimelineEntry> OfSource(Source source)
    {
        if (Publication(source) is { Value: not null } published) { yield return new(EntryKind.Published, source, published, Bounds(published)); }
        if (source.Custody?.CollectedAt is { Value: not null } collected) { yield return new(EntryKind.Collected, source, collected, Bounds(collected)); }
    }

    private static Extent? Bounds(Site site, Record record, Dating dating) =>
        site.Extents.GetValueOrDefault(record) is { } extent ? Bounded(extent) : Bounds(dating);

    private static Extent? Bounds(Dating dating) => dating.Whole is { } date ? Bounded(new Extent(date.Earliest, date.Latest, false, dating.Basis)) : null;

    private static Extent? Bounded(Extent extent) => extent is { Earliest: null, Latest: null } ? null : extent;
}
