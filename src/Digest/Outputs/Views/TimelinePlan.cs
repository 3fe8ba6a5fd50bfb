using Digest.Model;
using Digest.Outputs.Drawing;
using Edtf;

namespace Digest.Outputs.Views;

/// <summary>The list of the timeline, or the part of it that is one great year, over as many pages as it needs.</summary>
/// <param name="Year">Null: the list itself.</param>
/// <param name="Drawing">Of all its entries; of the list itself: of all entries. Made when the page is.</param>
internal sealed record TimelinePart(EdtfDate? Year, string FirstAddress, Lazy<StripView?> Drawing, IReadOnlyList<IReadOnlyList<Slice<TimelinePeriod, TimelineEntry>>> Pages)
{
    public StripView? Strip => Drawing.Value;
    public string Address(int page) => Slices.Address(FirstAddress, page);
    public int Count => Pages.Sum(page => page.Sum(slice => slice.Items.Count));
}

/// <summary>The whole timeline; made once for a site. A year of more entries than the digest sets has a page of its own, <c>timeline/2019.html</c>, and a line in the list that leads there.</summary>
internal sealed class TimelinePlan
{
    public const string FirstAddress = "timeline.html";
    /// <summary>Up to so many entries are one list, to be filtered and printed as a whole, with its great years beside it. Of more, a reader sees a part at a time anyway.</summary>
    private const double WholeLimit = 5000;
    /// <summary>A page of a timeline that is no longer whole: with its filters, the rail and the drawing it stays under the 300 KB of a page.</summary>
    private const double PageLimit = 80;
    /// <summary>Claims without a date, told by no event, up to so many stand under "No date"; where there are more, their index has them.</summary>
    private const int MostUndated = 100;
    /// <summary>By anchor: of an entry or a period the address of its page, of an entry the anchor of its period.</summary>
    private readonly Dictionary<string, string> addressOf, periodOf;
    private readonly Dictionary<string, TimelineEntry> entryOf;
    /// <summary>By anchor: which of all entries it is, day by day.</summary>
    private readonly Dictionary<string, int> rankOf;
    private readonly Lazy<IReadOnlyList<TimelinePart>> parts;
    private readonly int yearPage;
    /// <summary>All of the site, as they were when it was laid out.</summary>
    private readonly IReadOnlyList<Record> records;

    public TimelinePlan(Site site)
    {
        (yearPage, records) = (site.Config.TimelineYearPage, site.Records);
        (addressOf, periodOf, entryOf) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        var undated = Undated(site);
        HoldsUndatedClaims = undated.Count <= MostUndated;
        var ordered = TimelineOrder.Of(site, TimelineEntry.All(site).Concat(HoldsUndatedClaims ? undated : []));
        rankOf = ordered.Index().ToDictionary(pair => pair.Item.Entry.Anchor, pair => pair.Index, StringComparer.Ordinal);
        Periods = Timeline.Of(ordered);
        Count = Periods.Sum(period => period.Entries.Count);
        IsSplit = Periods.Sum(period => period.Entries.Sum(Weight)) > WholeLimit;
        Stated = Periods.Sum(period => period.Entries.Count(entry => entry.Kind != EntryKind.Collected && EntryView.Certainty(entry) == "stated"));
        foreach (var period in Periods) { foreach (var entry in period.Entries) { periodOf[entry.Anchor] = period.Anchor; } }
        LargeYears = Periods.GroupBy(period => period.Year).Where(year => year.Key is not null && year.Sum(period => period.Entries.Count) > yearPage).Select(year => year.Key!.Value).ToHashSet();
        parts = new(Split);
        foreach (var part in Parts) { Note(part); }
        foreach (var entry in Periods.SelectMany(period => period.Entries)) { Note(entry); }
    }

    /// <summary>The same with other records in the same places.</summary>
    private TimelinePlan(TimelinePlan before, Site site)
    {
        (yearPage, addressOf, periodOf, rankOf, LargeYears, records) = (before.yearPage, before.addressOf, before.periodOf, before.rankOf, before.LargeYears, site.Records);
        (HoldsUndatedClaims, Count, Stated, IsSplit) = (before.HoldsUndatedClaims, before.Count, before.Stated, before.IsSplit);
        var stale = Stale(before.records, site);
        Periods = [.. before.Periods.Select(period => period.Entries.Any(entry => stale.Contains(entry.Record)) ? period with { Entries = [.. period.Entries.Select(entry => stale.Contains(entry.Record) ? Anew(site, entry) : entry)] } : period)];
        parts = new(Split);
        entryOf = stale.Count == 0 ? before.entryOf : new(before.entryOf, before.entryOf.Comparer);
        for (int i = 0; i < Periods.Count; i++)
        {
            if (ReferenceEquals(Periods[i], before.Periods[i])) { continue; }
            foreach (var entry in Periods[i].Entries) { Note(entry); }
        }
    }

    /// <summary>Laid out anew only where a date, an order or the length of a page is another than when it was made.</summary>
    public static TimelinePlan Of(Site site) => site.Dates.Keep(site.Dates.Known<TimelinePlan>() is { } before && before.yearPage == site.Config.TimelineYearPage ? new TimelinePlan(before, site) : new TimelinePlan(site));

    public IReadOnlyList<TimelinePeriod> Periods { get; }
    /// <summary>All entries for lists without headings: day by day, then what has no date, then what is asked for without one. Under headings,
    /// what may go on beyond "March 2021" stands behind all of that month, and what is known by its year alone before all of its months.</summary>
    public IEnumerable<TimelineEntry> DayByDay => Periods.SelectMany(period => period.Entries.Select(entry => (Entry: entry, IsAsked: period.Kind == PeriodKind.AskedFor)))
        .OrderBy(one => one.IsAsked).ThenBy(one => rankOf[one.Entry.Anchor]).Select(one => one.Entry);
    public IReadOnlyList<TimelinePart> Parts => parts.Value;
    public IReadOnlySet<long> LargeYears { get; }
    /// <summary>Every claim has a place: at its date, with the event that tells it, or under "No date".</summary>
    public bool HoldsUndatedClaims { get; }
    public int Count { get; }
    /// <summary>Too long for one list: it and its great years go on on further pages, each filtered by itself.</summary>
    public bool IsSplit { get; }
    /// <summary>Entries of which a source states when they were; days of collecting do not count.</summary>
    public int Stated { get; }

    public static string YearAddress(EdtfDate year) => $"timeline/{year}.html";

    /// <summary>The address of the page that holds an entry or begins a period.</summary>
    public string AddressOf(string anchor) => addressOf.GetValueOrDefault(anchor, FirstAddress);

    /// <summary>Where an entry stands, as seen from a page.</summary>
    public string HrefOf(PageScope scope, TimelineEntry entry) => scope.Href(AddressOf(entry.Anchor), entry.Anchor);

    /// <summary>The entry of an event or a claim; null for one that is not on the timeline.</summary>
    public TimelineEntry? EntryOf(Record record) => entryOf.GetValueOrDefault(record.Id);

    /// <summary>The heading under which an entry stands, as seen from a page.</summary>
    public string HrefOfPeriod(PageScope scope, TimelineEntry entry) =>
        periodOf.TryGetValue(entry.Anchor, out string? period) ? scope.Href(AddressOf(period), period) : HrefOf(scope, entry);

    /// <summary>Those in whose places others stand now. Where one is found in its old place, nothing else has to be asked of it.</summary>
    private static HashSet<Record> Stale(IReadOnlyList<Record> before, Site site)
    {
        var stale = new HashSet<Record>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < before.Count; i++)
        {
            var record = before[i];
            if ((i >= site.Records.Count || !ReferenceEquals(site.Records[i], record)) && !ReferenceEquals(site.Find(record.Id), record)) { stale.Add(record); }
        }
        return stale;
    }

    private static TimelineEntry Anew(Site site, TimelineEntry entry)
    {
        var record = site.Find(entry.Record.Id)!;
        return TimelineEntry.Of(site, record).FirstOrDefault(other => other.Kind == entry.Kind && other.Number == entry.Number) ?? Undated((Claim)record);
    }

    private IReadOnlyList<TimelinePart> Split()
    {
        var all = Periods.SelectMany(period => period.Entries);
        return [new(null, FirstAddress, new(() => StripView.Of(all)), Split(Listed())), .. Periods.Where(period => period.Year is { } year && LargeYears.Contains(year)).GroupBy(period => period.Year!.Value).Select(OfYear)];
    }

    private void Note(TimelineEntry entry)
    {
        if (entry.Kind is EntryKind.Event or EntryKind.Claim) { entryOf[entry.Record.Id] = entry; }
    }

    private IReadOnlyList<IReadOnlyList<Slice<TimelinePeriod, TimelineEntry>>> Split(IEnumerable<(TimelinePeriod, IReadOnlyList<TimelineEntry>)> periods) =>
        Slices.Of(periods, Weight, IsSplit ? PageLimit : double.PositiveInfinity, keepsEmpty: true);

    private static List<TimelineEntry> Undated(Site site)
    {
        var told = site.Records.OfType<Event>().SelectMany(happening => site.Find<Claim>(happening.Claims)).ToHashSet<Record>(ReferenceEqualityComparer.Instance);
        return [.. site.Records.OfType<Claim>().Where(claim => claim.Dating.Date is null && !told.Contains(claim)).Select(Undated)];
    }

    private static TimelineEntry Undated(Claim claim) => new(EntryKind.Claim, claim, claim.Dating, null);

    /// <summary>The periods of the list; a great year is one, without entries.</summary>
    private IEnumerable<(TimelinePeriod, IReadOnlyList<TimelineEntry>)> Listed()
    {
        var years = Periods.ToLookup(period => period.Year);
        long? met = null;
        foreach (var period in Periods)
        {
            if (period.Year is not { } year || !LargeYears.Contains(year)) { yield return (period, period.Entries); }
            else if (met != year) { yield return (new TimelinePeriod(PeriodKind.OwnPage, YearOf(year), null, [.. years[year].SelectMany(other => other.Entries)]), []); met = year; }
        }
    }

    private TimelinePart OfYear(IGrouping<long, TimelinePeriod> year) =>
        new(YearOf(year.Key), YearAddress(YearOf(year.Key)), new(() => StripView.Of(year.SelectMany(period => period.Entries))), Split(year.Select(period => (period, period.Entries))));

    /// <param name="year">Of four digits; before 0 with a minus.</param>
    public static EdtfDate YearOf(long year) => EdtfDate.Parse(year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));

    private void Note(TimelinePart part)
    {
        for (int page = 0; page < part.Pages.Count; page++)
        {
            foreach (var slice in part.Pages[page])
            {
                if (!slice.IsContinued) { addressOf[slice.Group.Anchor] = part.Address(page); }
                foreach (var entry in slice.Items) { addressOf[entry.Anchor] = part.Address(page); }
            }
        }
    }

    // Claims told by an event stand in its entry: four of them fill as much as an entry.
    private static double Weight(TimelineEntry entry) => 1 + (entry.Record is Event happening ? happening.Claims.Count / 4.0 : 0);
}
