using Digest.Model;
using Digest.Outputs.Views;
using Edtf;

namespace Digest.Outputs.Data;

/// <summary>The entries of the timeline that exports hold, day by day: those of records that do not say <c>index: false</c>.</summary>
internal static class ExportedEntries
{
    /// <summary>Goes through all records: <see cref="SiteIndexes.Exported"/> keeps what comes of it.</summary>
    public static IReadOnlyList<TimelineEntry> Of(Site site, TimelinePlan timeline)
    {
        // Bounds that come from an order may be the date of an event that no export may tell; through how many others is not followed up.
        bool tellsOrder = site.Of<Event>().All(happening => happening.Head.Index);
        return [.. timeline.DayByDay.Where(entry => entry.Record.Head.Index)
            .Select(entry => entry.Extent is { FromOrder: true } && !tellsOrder ? entry with { Extent = null } : entry)];
    }

    /// <summary>Ids of the records that exports of them show: their own, and those of the claims that tell an event.</summary>
    public static IReadOnlyList<string> Shown(Site site, IReadOnlyList<TimelineEntry> entries) =>
        SitePages.Ids(entries.SelectMany(entry => EntryTexts.Tellers(site, entry).Prepend(entry.Record)));
}

/// <summary>The days that a format without vague dates marks for an entry: from the first possible to the last, of an approximate or uncertain date those that it names; of an open side the one end that is known.</summary>
internal readonly record struct DaySpan(EdtfDay First, EdtfDay Last)
{
    /// <returns>Null where no day is known.</returns>
    public static DaySpan? Of(TimelineEntry entry) => entry switch
    {
        { Extent.Earliest: { } first, Latest: { } last } => new(first, last),
        { Extent.Earliest: { } first } => new(first, first),
        { Latest: { } last } => new(last, last),
        _ => null,
    };

    public bool IsWithin(long firstYear, long lastYear) => First.Year >= firstYear && Last.Year <= lastYear;

    /// <summary>The marked days are all that there is to say: one day, or all from one day to another, which a source states or which are known from elsewhere, and of which there is no other account.</summary>
    public static bool IsExact(TimelineEntry entry) => entry.Dating.IsGrounded && !entry.Dating.OtherAccounts.Any() && IsDays(entry);

    private static bool IsDays(TimelineEntry entry) => entry.Dating.Value switch
    {
        { Shape: EdtfShape.Interval, Start: { } start, End: { } end } => IsDay(start) && IsDay(end),
        { } date => IsDay(date),
        _ => false,
    };

    private static bool IsDay(EdtfDate date) => date is { Shape: EdtfShape.Day or EdtfShape.DateTime, IsApproximate: false, IsUncertain: false };

    /// <summary>The word that says what marked days mean; null where they are exact.</summary>
    public static string? Meaning(TimelineEntry entry) => entry switch
    {
        { Extent: null } => null,
        { Dating.Value: null, IsVague: true } => "data.span.order",
        { Extent.Earliest: null } or { Extent.Latest: null } when entry.IsVague => "data.span.about_end",
        { Dating.Value.Shape: EdtfShape.AllOf, Extent: { Earliest: null } or { Latest: null } } => "data.span.all_open",
        { Extent.Earliest: null } => "data.span.open_start",
        { Extent.Latest: null } => "data.span.open_end",
        _ when IsExact(entry) => null,
        { Extent: { Earliest: { } first, Latest: { } last } } when first == last => "data.span.day",
        // What no source is named for may have been on other days, however exactly it is written.
        _ when entry.IsVague || IsDays(entry) => "data.span.about",
        { Dating.Value: { HasGaps: true } date } => date.Shape == EdtfShape.AllOf ? "data.span.gaps_all" : "data.span.gaps",
        { Dating.Value: null or { IsMoment: true } } => "data.span.moment",
        _ => "data.span.longest",
    };
}
