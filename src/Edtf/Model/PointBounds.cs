namespace Edtf.Model;

/// <summary>The days that a point may be.</summary>
internal static class PointBounds
{
    /// <summary>
    /// More steps than the calendar takes for one point, whatever it is: twelve months, thirty-one days, a few years until the next leap year
    /// that its digits leave.
    /// </summary>
    public const int MostSteps = 2_000;

    /// <summary>The first day that the point may be; <see langword="null"/> where no digit of the year is known.</summary>
    public static EdtfDay? Earliest(Point point, EdtfSeasons seasons = default)
    {
        if (point.Year.IsUnknown)
        {
            return null;
        }

        return point.Month is null ? new EdtfDay(point.Year.First, 1, 1)
            : point.IsSeason ? new EdtfDay(point.Year.First, Season.Months(point.Month.Value.Value, seasons).FirstMonth, 1)
            : Search(point, fromTheEnd: false);
    }

    /// <summary>The last day that the point may be; <see langword="null"/> where no digit of the year is known.</summary>
    public static EdtfDay? Latest(Point point, EdtfSeasons seasons = default)
    {
        // Some unknown year before year 0 still has its last day.
        if (point.Year is { IsUnknown: true, IsNegative: false })
        {
            return null;
        }

        return point.Month is null ? new EdtfDay(point.Year.Last, 12, 31)
            : point.IsSeason ? EndOfSeason(point.Year.Last, Season.Months(point.Month.Value.Value, seasons))
            : Search(point, fromTheEnd: true);
    }

    /// <summary>Whether the calendar has a day that the point may be: not for 30 February, nor for <c>XXX1-02-29</c>.</summary>
    public static bool Exist(Point point)
    {
        for (int month = 1; month <= 12; month++)
        {
            if (point.Month!.Value.Matches(month) && point.Day!.Value.First(Longest(point.Year, month)) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The greatest number of days in any month that the point may be in.</summary>
    public static int LongestMonth(Point point)
    {
        int longest = 0;
        for (int month = 1; month <= 12; month++)
        {
            bool possible = point.Month is not { } given || given.Matches(month);
            longest = possible ? Math.Max(longest, Longest(point.Year, month)) : longest;
        }

        return longest;
    }

    private static int Longest(Year year, int month) =>
        month == 2 ? (year.MayBeLeap ? 29 : 28) : EdtfDay.DaysInMonth(1, month);

    private static EdtfDay EndOfSeason(long year, (int First, int Count) months)
    {
        int last = months.First + months.Count - 1;
        (long endYear, int endMonth) = last > 12 ? (year + 1, last - 12) : (year, last);
        return new EdtfDay(endYear, endMonth, EdtfDay.DaysInMonth(endYear, endMonth));
    }

    // Goes to a second year only where 29 February is all that the digits leave.
    private static EdtfDay? Search(Point point, bool fromTheEnd)
    {
        if (point is { Year.IsExact: true, Month.IsComplete: true, Day.IsComplete: true })
        {
            return new EdtfDay(point.Year.Value, point.Month.Value.Value, point.Day.Value.Value);
        }

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
