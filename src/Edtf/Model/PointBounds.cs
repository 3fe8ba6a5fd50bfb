namespace Edtf.Model;

/// <summary>The days that a point may be. Every loop here is bounded by the calendar: at most 10,000 years of four digits.</summary>
internal static class PointBounds
{
    /// <summary>The first day that the point may be; <see langword="null"/> where no digit of the year is known.</summary>
    public static EdtfDay? Earliest(Point point)
    {
        if (point.Year.IsUnknown)
        {
            return null;
        }

        return point.Month is null ? new EdtfDay(point.Year.First, 1, 1)
            : point.IsSeason ? new EdtfDay(point.Year.First, Season.Months(point.Month.Value.Value).FirstMonth, 1)
            : Search(point, fromTheEnd: false);
    }

    /// <summary>The last day that the point may be; <see langword="null"/> where no digit of the year is known.</summary>
    public static EdtfDay? Latest(Point point)
    {
        // Some unknown year before year 0 still has its last day.
        if (point.Year is { IsUnknown: true, IsNegative: false })
        {
            return null;
        }

        return point.Month is null ? new EdtfDay(point.Year.Last, 12, 31)
            : point.IsSeason ? EndOfSeason(point.Year.Last, point.Month.Value.Value)
            : Search(point, fromTheEnd: true);
    }

    /// <summary>Whether the calendar has a day that the point may be: not for 30 February, nor for <c>XXX1-02-29</c>.</summary>
    public static bool Exist(Point point) => Search(point, fromTheEnd: false) is not null;

    /// <summary>The greatest number of days in any month that the point may be in.</summary>
    public static int LongestMonth(Point point)
    {
        int longest = 0;
        for (int index = 0; index < point.Year.Choices && longest < 31; index++)
        {
            for (int month = 1; month <= 12; month++)
            {
                bool possible = point.Month is not { } given || given.Matches(month);
                longest = possible ? Math.Max(longest, EdtfDay.DaysInMonth(point.Year.Choice(index), month)) : longest;
            }
        }

        return longest;
    }

    private static EdtfDay EndOfSeason(long year, int code)
    {
        (int first, int months) = Season.Months(code);
        int last = first + months - 1;
        (long endYear, int endMonth) = last > 12 ? (year + 1, last - 12) : (year, last);
        return new EdtfDay(endYear, endMonth, EdtfDay.DaysInMonth(endYear, endMonth));
    }

    // Goes to a second year only where 29 February is all that the digits leave.
    private static EdtfDay? Search(Point point, bool fromTheEnd)
    {
        int choices = point.Year.Choices;
        for (int index = 0; index < choices; index++)
        {
            long year = point.Year.Choice(fromTheEnd ? choices - 1 - index : index);
            if (SearchYear(point, year, fromTheEnd) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static EdtfDay? SearchYear(Point point, long year, bool fromTheEnd)
    {
        for (int step = 1; step <= 12; step++)
        {
            int month = fromTheEnd ? 13 - step : step;
            if (!point.Month!.Value.Matches(month))
            {
                continue;
            }

            int length = EdtfDay.DaysInMonth(year, month);
            int day = fromTheEnd ? point.Day?.Last(length) ?? length : point.Day?.First(length) ?? 1;
            if (day > 0)
            {
                return new EdtfDay(year, month, day);
            }
        }

        return null;
    }
}
