using Digest.Model;
using Edtf;

namespace Digest.Outputs.Views;

internal enum PeriodKind { Month, Year, Before, Between, After, Ranges, NoDate, AskedFor, OwnPage }

/// <summary>A heading of a timeline and what stands under it.</summary>
/// <param name="Start">A month or a year; for a stretch the one before it; null where there is none.</param>
/// <param name="End">For a stretch, the month or the year that ends it.</param>
internal sealed record TimelinePeriod(PeriodKind Kind, EdtfDate? Start, EdtfDate? End, IReadOnlyList<TimelineEntry> Entries)
{
    /// <summary>The anchor: <c>y-2022-05</c>, <c>y-after-2022-05</c>, <c>y-none</c>.</summary>
    public string Anchor => Kind switch
    {
        PeriodKind.Month or PeriodKind.Year => $"y-{Start}",
        PeriodKind.Before => $"y-before-{End}",
        PeriodKind.Between or PeriodKind.After => $"y-after-{Start}",
        PeriodKind.Ranges => "y-ranges",
        PeriodKind.NoDate => "y-none",
        PeriodKind.OwnPage => $"y-{Start}-all",
        _ => "y-asked",
    };

    /// <summary>The year that it lies in, all of it; null for what has no date and for a stretch that may go over the end of a year.</summary>
    public long? Year => Kind switch
    {
        PeriodKind.Month or PeriodKind.Year => Start!.Earliest!.Value.Year,
        PeriodKind.Between when Start!.Earliest!.Value.Year == End!.Earliest!.Value.Year => Start.Earliest!.Value.Year,
        _ => null,
    };

    /// <summary>A stretch in which all that stands under it lies for sure: else something may also be earlier or later, as whatever is inferred or names no source.</summary>
    public bool HoldsAll => Entries.All(entry => entry is { Extent: { Basis: DateBasis.Stated or DateBasis.External } extent, IsVague: false } && Kind switch
    {
        PeriodKind.Before => extent.Latest < End!.Earliest,
        PeriodKind.Between => extent.Earliest >= Start!.Earliest && extent.Latest <= End!.Latest,
        PeriodKind.After => extent.Earliest > Start!.Latest,
        _ => true,
    });

    /// <summary>Off the line of time, without a grid.</summary>
    public bool IsLoose => Kind is PeriodKind.NoDate or PeriodKind.AskedFor;
}

/// <summary>Entries in order, in periods: one for each month or year that holds a stated date, one for each stretch between, then what has no date.</summary>
internal static class Timeline
{
    public static IReadOnlyList<TimelinePeriod> Of(Site site, IEnumerable<TimelineEntry> entries) => Of(TimelineOrder.Of(site, entries));

    /// <param name="ordered">As <see cref="TimelineOrder"/> gives them.</param>
    public static IReadOnlyList<TimelinePeriod> Of(IReadOnlyList<(TimelineEntry Entry, EdtfDay? Day)> ordered)
    {
        var places = new TimelineSlots(ordered);
        // In the order of reading: the stretch before all, then by turns a stated period and the stretch after it.
        var slots = new List<TimelineEntry>?[2 * places.Stated.Count + 1];
        List<TimelineEntry> undated = [], asked = [];
        foreach (var (entry, day) in ordered)
        {
            var target = day is { } at ? slots[places.Of(entry, at)] ??= [] : entry is { Kind: EntryKind.Recommendation, Dating.Value: null } ? asked : undated;
            target.Add(entry);
        }
        return [.. Placed(places.Stated, slots), .. Loose(PeriodKind.NoDate, undated), .. Loose(PeriodKind.AskedFor, asked)];
    }

    /// <summary>The month or the year that a date names, or that a stretch of time begins in; null for mere bounds.</summary>
    public static EdtfDate? Stated(EdtfDate? written) => written switch
    {
        { Shape: EdtfShape.Interval, Start: { } start } => Calendar(start),
        { } date => Calendar(date),
        _ => null,
    };

    private static EdtfDate? Calendar(EdtfDate date)
    {
        if (date.Earliest is not { } first || date.Latest is not { } last || first.Year != last.Year || first.Year is < -9999 or > 9999) { return null; }
        return date.Shape switch
        {
            EdtfShape.Day or EdtfShape.DateTime or EdtfShape.Month => EdtfDate.Parse(first.ToString()[..^"-15".Length]),
            EdtfShape.Unspecified when first.Month == last.Month => EdtfDate.Parse(first.ToString()[..^"-15".Length]),
            EdtfShape.Year or EdtfShape.Season or EdtfShape.Unspecified => EdtfDate.Parse(first.ToString()[..^"-03-15".Length]),
            _ => null,
        };
    }

    private static IEnumerable<TimelinePeriod> Placed(IReadOnlyList<EdtfDate> stated, List<TimelineEntry>?[] slots)
    {
        for (int i = 0; i < slots.Length; i++)
        {
            if (slots[i] is not { } entries) { continue; }
            var start = i > 0 ? stated[(i - 1) / 2] : null;
            var end = i % 2 == 0 && i / 2 < stated.Count ? stated[i / 2] : null;
            yield return new(Kind(i % 2 == 1, start, end), start, end, entries);
        }
    }

    private static PeriodKind Kind(bool isStated, EdtfDate? start, EdtfDate? end) => (isStated, start, end) switch
    {
        (true, { Shape: EdtfShape.Year }, _) => PeriodKind.Year,
        (true, _, _) => PeriodKind.Month,
        (_, null, null) => PeriodKind.Ranges,
        (_, null, _) => PeriodKind.Before,
        (_, _, null) => PeriodKind.After,
        _ => PeriodKind.Between,
    };

    private static IEnumerable<TimelinePeriod> Loose(PeriodKind kind, List<TimelineEntry> entries) =>
        entries.Count == 0 ? [] : [new(kind, null, null, entries)];
}
