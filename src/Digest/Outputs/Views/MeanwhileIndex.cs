using System.Collections.Concurrent;
using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>Something of the same time.</summary>
internal readonly record struct Meantime(TimelineEntry Entry, Overlap Overlap);

/// <summary>
/// Finds what else can have happened in the time of an entry. Entries lie in levels by how long they can have been, each level sorted by first day: a question looks at the
/// few nearest of each level, most precise level first, so that it costs about as much in a site of a hundred thousand entries.
/// </summary>
internal sealed class MeanwhileIndex
{
    private const int MostLooked = 48;
    private readonly record struct Span(TimelineEntry Entry, long From, long To);
    private readonly (int Level, Span[] Spans)[] levels;
    private readonly int most;
    private readonly Func<TimelineEntry, TimelineEntry, bool> isApart;
    private IReadOnlyList<TimelinePeriod> Periods { get; init; } = [];

    /// <param name="entries">In the order of the list. What is open at an end could go with everything, and is left out; so are days of collecting.</param>
    /// <param name="most">Entries in an answer.</param>
    /// <param name="isApart">Leaves out what the page shows already.</param>
    public MeanwhileIndex(IEnumerable<TimelineEntry> entries, int most, Func<TimelineEntry, TimelineEntry, bool> isApart) => (this.most, this.isApart, levels) = (most, isApart,
         [.. entries.Select(SpanOf).OfType<Span>().GroupBy(span => Level(span.To - span.From)).OrderBy(level => level.Key).Select(level => (level.Key, level.OrderBy(span => span.From).ToArray()))]);

    /// <summary>The same with other records behind some entries, as early and as late as before.</summary>
    private MeanwhileIndex(MeanwhileIndex before, Dictionary<TimelineEntry, TimelineEntry> renewed) => (most, isApart, levels) = (before.most, before.isApart, [.. before.levels.Select(level => (level.Level, Renewed(level.Spans, renewed)))]);

    /// <summary>Made anew only where a date or an order is another than when it was made.</summary>
    /// <param name="by">What the order of time is kept by.</param>
    public static MeanwhileIndex Of(Ground by, IReadOnlyList<TimelinePeriod> periods, int most, Func<TimelineEntry, TimelineEntry, bool> isApart) =>
        by.Keep(by.Known<MeanwhileIndex>() is { } before && before.most == most && Between(before.Periods, periods) is { } renewed
            ? new MeanwhileIndex(before, renewed) { Periods = periods }
            : new MeanwhileIndex(periods.SelectMany(period => period.Entries), most, isApart) { Periods = periods });

    /// <summary>What stands in the places of entries; null where places are others.</summary>
    private static Dictionary<TimelineEntry, TimelineEntry>? Between(IReadOnlyList<TimelinePeriod> before, IReadOnlyList<TimelinePeriod> now)
    {
        if (before.Count != now.Count) { return null; }
        var renewed = new Dictionary<TimelineEntry, TimelineEntry>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < now.Count; i++)
        {
            var (old, entries) = (before[i].Entries, now[i].Entries);
            if (ReferenceEquals(old, entries)) { continue; }
            if (old.Count != entries.Count) { return null; }
            for (int j = 0; j < old.Count; j++)
            {
                if (ReferenceEquals(old[j], entries[j])) { continue; }
                if (SpanOf(old[j]) is var span && SpanOf(entries[j]) is var other && (span?.From, span?.To) != (other?.From, other?.To)) { return null; }
                renewed[old[j]] = entries[j];
            }
        }
        return renewed;
    }

    private static Span[] Renewed(Span[] spans, Dictionary<TimelineEntry, TimelineEntry> renewed)
    {
        if (renewed.Count == 0) { return spans; }
        Span[]? mended = null;
        for (int i = 0; i < spans.Length; i++)
        {
            if (renewed.TryGetValue(spans[i].Entry, out var entry)) { (mended ??= (Span[])spans.Clone())[i] = spans[i] with { Entry = entry }; }
        }
        return mended ?? spans;
    }

    // The plan of a page asks, too: what it shows.
    private readonly ConcurrentDictionary<TimelineEntry, IReadOnlyList<Meantime>> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The most precise first, of these the nearest.</summary>
    public IReadOnlyList<Meantime> Of(TimelineEntry entry) => known.GetOrAdd(entry, Find);

    private IReadOnlyList<Meantime> Find(TimelineEntry entry)
    {
        var found = new List<Meantime>();
        if (SpanOf(entry) is not { } own) { return found; }
        var near = new List<Span>();
        foreach (var (level, spans) in levels)
        {
            if (found.Count == most) { break; }
            near.Clear();
            Near(spans, own, level, near);
            near.Sort((a, b) => Nearer(a, b, own));
            foreach (var span in near)
            {
                if (found.Count == most) { break; }
                if (span.Entry.Record != entry.Record && Overlaps.Can(entry, span.Entry) && isApart(entry, span.Entry)) { found.Add(new Meantime(span.Entry, Overlaps.Of(entry, span.Entry))); }
            }
        }
        return found;
    }

    private static int Nearer(Span a, Span b, Span own)
    {
        int order = Distance(a, own).CompareTo(Distance(b, own));
        if (order == 0) { order = a.From.CompareTo(b.From); }
        return order != 0 ? order : string.CompareOrdinal(a.Entry.Anchor, b.Entry.Anchor);
    }

    // From the place where the entry itself would stand in the level, to both sides.
    private static void Near(Span[] spans, Span own, int level, List<Span> near)
    {
        long longest = level >= 62 ? long.MaxValue : 1L << level, middle = own.From + (own.To - own.From) / 2;
        int right = FirstFrom(spans, middle), left = right - 1;
        for (int looked = 0; looked < MostLooked; looked++)
        {
            bool hasLeft = left >= 0 && spans[left].From >= own.From - longest, hasRight = right < spans.Length && spans[right].From <= own.To;
            if (!hasLeft && !hasRight) { return; }
            bool goesRight = hasRight && (!hasLeft || spans[right].From - middle <= middle - spans[left].From);
            var span = goesRight ? spans[right++] : spans[left--];
            if (span.From <= own.To && span.To >= own.From) { near.Add(span); }
        }
    }

    private static int FirstFrom(Span[] spans, long day)
    {
        int low = 0, high = spans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (spans[middle].From < day) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }

    private static long Distance(Span a, Span b) => Math.Abs((a.From + a.To) / 2 - (b.From + b.To) / 2);

    private static int Level(long days) => days <= 0 ? 0 : 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)days);

    // Beyond a million years days are no measure, and would not fit.
    private static Span? SpanOf(TimelineEntry entry) => entry is { Extent.Earliest: { Year: > -1_000_000 and < 1_000_000 } first, Latest: { Year: > -1_000_000 and < 1_000_000 } last } && entry.Kind != EntryKind.Collected
        ? new Span(entry, first.DayNumber, last.DayNumber) : null;
}
