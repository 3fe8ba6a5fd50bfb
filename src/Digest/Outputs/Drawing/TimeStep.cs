using Edtf;

namespace Digest.Outputs.Drawing;

internal enum TimeUnit { Day, Month, Year }

/// <summary>Where a step begins: its place in years, and what the calendar calls it.</summary>
internal readonly record struct TimeStart(double Position, long Year, int Month, int Day);

/// <summary>So many days, months or years.</summary>
internal readonly record struct TimeStep(TimeUnit Unit, long Size)
{
    private const long MostYears = 1_000_000_000_000_000_000;

    /// <summary>About how long it is.</summary>
    public double Years => Unit switch { TimeUnit.Day => Size / 365.0, TimeUnit.Month => Size / 12.1, _ => Size };

    /// <summary>Every step that makes sense on an axis, shortest first: days only on one of months; then months, years, 2, 5, 10 and so on.</summary>
    public static IEnumerable<TimeStep> On(TimeAxis axis)
    {
        if (axis.IsOfMonths) { foreach (int days in (int[])[1, 2, 5, 10]) { yield return new(TimeUnit.Day, days); } }
        foreach (int months in (int[])[1, 3, 6]) { yield return new(TimeUnit.Month, months); }
        for (long power = 1; power < MostYears; power *= 10)
        {
            foreach (int times in (int[])[1, 2, 5]) { yield return new(TimeUnit.Year, times * power); }
        }
        yield return new(TimeUnit.Year, MostYears);
    }

    /// <summary>The places on an axis where the step begins, in order. Ask only where the axis holds few of them.</summary>
    public IEnumerable<TimeStart> Starts(TimeAxis axis) => Unit == TimeUnit.Year ? StartsOfYears(axis) : Unit == TimeUnit.Month ? StartsOfMonths(axis) : StartsOfDays(axis);

    private IEnumerable<TimeStart> StartsOfYears(TimeAxis axis)
    {
        double first = Math.Ceiling(axis.Start / Size), count = Math.Floor(axis.End / Size) - first + 1;
        for (int i = 0; i < count; i++)
        {
            double year = (first + i) * Size;
            if (Math.Abs(year) < 9e18 && year < axis.End) { yield return new(year, (long)year, 1, 1); }
        }
    }

    private IEnumerable<TimeStart> StartsOfMonths(TimeAxis axis)
    {
        for (long year = (long)Math.Floor(axis.Start); year < axis.End; year++)
        {
            for (int month = 1; month <= 12; month += (int)Size)
            {
                double at = TimeAxis.Position(new EdtfDay(year, month, 1));
                if (at >= axis.Start - 1e-9 && at < axis.End - 1e-9) { yield return new(at, year, month, 1); }
            }
        }
    }

    // A last step of a month that would be shorter than half a step is part of the one before.
    private IEnumerable<TimeStart> StartsOfDays(TimeAxis axis)
    {
        foreach (var month in new TimeStep(TimeUnit.Month, 1).StartsOfMonths(axis))
        {
            int days = EdtfDay.DaysInMonth(month.Year, month.Month);
            for (int day = 1; day <= days && (day == 1 || Size == 1 || day + Size / 2 <= days); day += (int)Size)
            {
                yield return new(TimeAxis.Position(new EdtfDay(month.Year, month.Month, day)), month.Year, month.Month, day);
            }
        }
    }
}
