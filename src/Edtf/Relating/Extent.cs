using Edtf.Model;

namespace Edtf.Relating;

/// <summary>
/// The days that one thing may take up, without gaps: it begins on a day from <see cref="First"/> to <see cref="LatestStart"/> and ends on one
/// from <see cref="EarliestEnd"/> to <see cref="Last"/>, not before it begins. Day numbers; the least and the greatest number stand for no bound.
/// </summary>
internal readonly record struct Extent(long First, long LatestStart, long EarliestEnd, long Last)
{
    public const long NoStart = long.MinValue;
    public const long NoEnd = long.MaxValue;

    /// <summary>One day somewhere in the bounds, rather than a stretch from one day to another.</summary>
    public bool IsMoment { get; private init; }

    /// <summary>The extent of a point or a range; a set has one a member.</summary>
    public static Extent Of(EdtfDate date)
    {
        long first = date.Earliest?.DayNumber ?? NoStart;
        long last = date.Latest?.DayNumber ?? NoEnd;
        if (date.Range is null or RangeStyle.OneOf)
        {
            return new Extent(first, last, first, last) { IsMoment = true };
        }

        long latestStart = Math.Min(date.Start?.Latest?.DayNumber ?? NoEnd, last);
        long earliestEnd = Math.Max(date.End?.Earliest?.DayNumber ?? NoStart, first);
        return new Extent(first, latestStart, earliestEnd, last);
    }

}
