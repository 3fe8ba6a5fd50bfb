using Edtf;

namespace Digest.Outputs.Views;

/// <summary>Which heading or which stretch each entry of a timeline stands under, so that the days stay in order and nothing stands before what its record says was earlier.</summary>
internal sealed class TimelineSlots
{
    private readonly List<EdtfDate> stated;
    private readonly Dictionary<EdtfDate, int> places;
    /// <summary>By year the first of its months that has a heading.</summary>
    private readonly Dictionary<long, EdtfDay> firstMonths;
    /// <summary>By id the events that are said to be earlier than an event.</summary>
    private readonly ILookup<string, string> earlier;
    /// <summary>By id the last day that an event can have been, by its date and by all that is said to be later.</summary>
    private readonly Dictionary<string, EdtfDay?> lastOf;
    private readonly Dictionary<string, int> slotOf = new(StringComparer.Ordinal);

    /// <param name="ordered">As <see cref="TimelineOrder"/> gives them.</param>
    public TimelineSlots(IReadOnlyList<(TimelineEntry Entry, EdtfDay? Day)> ordered)
    {
        firstMonths = ordered.Where(placed => placed.Day is not null).Select(placed => placed.Entry.Period).OfType<EdtfDate>().Where(period => !IsYear(period))
            .GroupBy(month => month.Earliest!.Value.Year).ToDictionary(year => year.Key, year => year.Min(month => month.Earliest!.Value));
        stated = [.. ordered.Select(placed => placed.Day is { } day ? Heading(placed.Entry, day) : null).OfType<EdtfDate>().Distinct().OrderBy(date => date.Earliest).ThenByDescending(date => date.Latest)];
        places = stated.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var events = ordered.Select(placed => placed.Entry).Where(entry => entry.Kind == EntryKind.Event).ToList();
        lastOf = events.ToDictionary(entry => entry.Record.Id, entry => entry.Extent?.Latest, StringComparer.Ordinal);
        var edges = events.SelectMany(Edges).Where(edge => lastOf.ContainsKey(edge.Earlier) && lastOf.ContainsKey(edge.Later)).ToList();
        earlier = edges.ToLookup(edge => edge.Later, edge => edge.Earlier, StringComparer.Ordinal);
        // Whatever is later comes later in the list, so that its own last day is known already.
        foreach (var entry in events.AsEnumerable().Reverse())
        {
            if (lastOf[entry.Record.Id] is not { } last) { continue; }
            foreach (string id in earlier[entry.Record.Id]) { if (lastOf[id] is not { } own || last < own) { lastOf[id] = last; } }
        }
    }

    /// <summary>The months and years that have headings, in order; a year before its months.</summary>
    public IReadOnlyList<EdtfDate> Stated => stated;

    /// <summary>The slot of an entry: 0 before all headings, then by turns a heading and the stretch behind it. To be asked in the order of the entries.</summary>
    public int Of(TimelineEntry entry, EdtfDay day)
    {
        int slot = Heading(entry, day) is { } own ? 2 * places[own] + 1 : Stretch(entry, day);
        if (entry.Kind != EntryKind.Event) { return slot; }
        if (entry.Period is null or { Shape: EdtfShape.Year }) { slot = Behind(entry, day, slot); }
        return slotOf[entry.Record.Id] = slot;
    }

    /// <summary>What is known by a year, a season or "some month" stands under the year only where no month of it was before: else it is a stretch like any other.</summary>
    private EdtfDate? Heading(TimelineEntry entry, EdtfDay day) =>
        entry.Period is { } period && IsYear(period) && day > period.Earliest && firstMonths.TryGetValue(period.Earliest!.Value.Year, out var month) && month <= day ? null : entry.Period;

    private static bool IsYear(EdtfDate period) => period.Shape == EdtfShape.Year;

    private int Stretch(TimelineEntry entry, EdtfDay day)
    {
        int last = LastBefore(day);
        if (last < 0) { return 0; }
        if (day > stated[last].Latest || Last(entry, day) is not { } end || end > stated[last].Latest) { return 2 * last + 2; }
        if (!entry.StartsOpen) { return 2 * last + 1; }
        // Nobody says that it was in the month of its latest day, only that it was not later.
        while (last > 0 && stated[last - 1].Latest >= stated[last].Earliest) { last--; }
        return 2 * last;
    }

    private EdtfDay? Last(TimelineEntry entry, EdtfDay day) => entry.Kind == EntryKind.Event && lastOf[entry.Record.Id] is { } last && last >= day ? last : entry.Extent!.Latest;

    /// <summary>A slot that is not before any of what is said to be earlier, as far as its own date allows.</summary>
    private int Behind(TimelineEntry entry, EdtfDay day, int slot)
    {
        var last = Last(entry, day);
        foreach (string id in earlier[entry.Record.Id])
        {
            if (!slotOf.TryGetValue(id, out int other) || other <= slot || last < stated[(other - 1) / 2].Earliest) { continue; }
            slot = other % 2 == 0 || last <= stated[other / 2].Latest ? other : other + 1;
        }
        return slot;
    }

    private int LastBefore(EdtfDay day)
    {
        int low = 0, high = stated.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (stated[middle].Earliest <= day) { low = middle + 1; } else { high = middle; }
        }
        return low - 1;
    }

    private static IEnumerable<(string Earlier, string Later)> Edges(TimelineEntry entry) =>
        entry.Dating.After.Select(link => (link.Event.Value, entry.Record.Id)).Concat(entry.Dating.Before.Select(link => (entry.Record.Id, link.Event.Value)));
}
