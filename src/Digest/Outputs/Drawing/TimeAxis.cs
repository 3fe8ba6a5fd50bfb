using Digest.Model;
using Edtf;

namespace Digest.Outputs.Drawing;

/// <summary>A straight line of time. Every year has the same length on it, leap years too, so that a grid of years is even.</summary>
/// <param name="Start">In years: 2022.5 is the middle of 2022; the year 0 is 1 BCE.</param>
/// <param name="End">In years, after <paramref name="Start"/>.</param>
/// <param name="IsOfMonths">It runs over whole months; over whole years otherwise.</param>
internal sealed record TimeAxis(double Start, double End, bool IsOfMonths)
{
    /// <summary>An open end that lies nearer to the axis's own end than this share of it gets a further year or month to run out in.</summary>
    private const double Room = 0.04;

    public double Length => End - Start;

    /// <summary>From the first to the last day of all bounds, in whole years; in whole months where it is all within two months.</summary>
    /// <returns>Null where nothing has a bound.</returns>
    public static TimeAxis? Of(IEnumerable<Extent> extents)
    {
        var all = extents.ToList();
        var days = all.SelectMany(extent => new[] { extent.Earliest, extent.Latest }).OfType<EdtfDay>().ToList();
        if (days.Count == 0) { return null; }
        var (first, last) = (days.Min(), days.Max());
        bool isShort = last.Year - (double)first.Year <= 1 && (last.Year - first.Year) * 12 + last.Month - first.Month <= 1;
        var axis = isShort
            ? new TimeAxis(Position(first with { Day = 1 }), NextMonth(last), true)
            : new TimeAxis(first.Year, Math.Max(last.Year + 1.0, Math.BitIncrement(first.Year)), false);
        return Widened(axis, all);
    }

    /// <summary>A day's beginning as a share of the axis, 0 to 1.</summary>
    public double At(EdtfDay day) => Share(Position(day));

    /// <summary>A day's end as a share of the axis, 0 to 1.</summary>
    public double After(EdtfDay day) => Share(Position(day) + 1.0 / DaysIn(day.Year));

    /// <summary>A moment in years as a share of the axis, 0 to 1.</summary>
    public double Share(double years) => Math.Clamp((years - Start) / Length, 0, 1);

    /// <summary>The beginning of a day in years.</summary>
    public static double Position(EdtfDay day)
    {
        int days = day.Day - 1;
        for (int month = 1; month < day.Month; month++) { days += EdtfDay.DaysInMonth(day.Year, month); }
        return day.Year + days / (double)DaysIn(day.Year);
    }

    private static int DaysIn(long year) => EdtfDay.IsLeapYear(year) ? 366 : 365;

    private static double NextMonth(EdtfDay day) => day.Month == 12 ? day.Year + 1.0 : Position(new EdtfDay(day.Year, day.Month + 1, 1));

    private static TimeAxis Widened(TimeAxis axis, List<Extent> extents)
    {
        double unit = axis.IsOfMonths ? 1 / 12.0 : 1;
        bool before = extents.Any(extent => extent is { Earliest: null, Latest: { } latest } && axis.After(latest) < Room);
        bool after = extents.Any(extent => extent is { Latest: null, Earliest: { } earliest } && axis.At(earliest) > 1 - Room);
        return axis with { Start = axis.Start - (before ? unit : 0), End = axis.End + (after ? unit : 0) };
    }
}
