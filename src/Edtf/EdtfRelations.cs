using Edtf.Relating;

namespace Edtf;

/// <summary>
/// How two dates lie to each other: <c>Must…</c> is true where it holds for all days that the two may be, <c>May…</c> where it holds for some.
/// </summary>
/// <remarks>
/// <para>It is told from the bounds, by whole days; marks (<c>?</c>, <c>~</c>) and times of a day change nothing. Both dates are taken as independent:
/// a date need not overlap itself.</para>
/// <para>A moment (<see cref="EdtfDate.IsMoment"/>) takes up one day of those that it may be. What lasted (<c>a/b</c>, <c>{a..b}</c>) takes up all days
/// from one that a may be to one that b may be; an open and an unknown end alike may be any day, also the day of the other end. <c>[…]</c> is
/// one of its members, <c>{…}</c> is all of them.</para>
/// <para>Each takes time n log n in the number of members.</para>
/// </remarks>
public static class EdtfRelations
{
    /// <summary>Whether its last day may lie before the first day of <paramref name="other"/>. On the same day, neither is before the other.</summary>
    public static bool MayBeBefore(this EdtfDate date, EdtfDate other) => Subject(date).MayBeBefore(Subject(other));

    /// <summary>Whether its last day lies before the first day of <paramref name="other"/> in any case.</summary>
    public static bool MustBeBefore(this EdtfDate date, EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(other);
        return date.Latest is { } last && other.Earliest is { } first && last < first;
    }

    /// <summary>Whether its first day may lie after the last day of <paramref name="other"/>.</summary>
    public static bool MayBeAfter(this EdtfDate date, EdtfDate other) => MayBeBefore(other, date);

    /// <summary>Whether its first day lies after the last day of <paramref name="other"/> in any case.</summary>
    public static bool MustBeAfter(this EdtfDate date, EdtfDate other) => MustBeBefore(other, date);

    /// <summary>
    /// Whether all days that it takes up may be among those of <paramref name="period"/>: all days that a moment may be (<c>2022</c> is the
    /// whole year), the days that what lasted takes up, those of every member of a set.
    /// </summary>
    public static bool MayBeWithin(this EdtfDate date, EdtfDate period) => Subject(date).MayBeWithin(Subject(period));

    /// <summary>As <see cref="MayBeWithin"/>, in any case: of a period that lasted, only the days count that it takes up in any case.</summary>
    public static bool MustBeWithin(this EdtfDate date, EdtfDate period) => Subject(date).MustBeWithin(Subject(period));

    /// <summary>Whether the two may share a day.</summary>
    public static bool MayOverlap(this EdtfDate date, EdtfDate other) => Subject(date).MayOverlap(Subject(other));

    /// <summary>Whether the two share a day in any case; of <c>{…}</c>, one and the same member does.</summary>
    public static bool MustOverlap(this EdtfDate date, EdtfDate other) => Subject(date).MustOverlap(Subject(other));

    private static Subject Subject(EdtfDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return new Subject(date);
    }
}
