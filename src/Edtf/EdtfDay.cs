using System.Globalization;

namespace Edtf;

/// <summary>
/// A day of the proleptic Gregorian calendar, with a year 0 (astronomical years: 0 is 1 BCE), far beyond <see cref="DateOnly"/>.
/// The values are not checked: every day that this library gives exists.
/// </summary>
/// <param name="Year">The astronomical year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public readonly record struct EdtfDay(long Year, int Month, int Day) : IComparable<EdtfDay>
{
    private const int DaysInEra = 146_097;
    private const int YearsInEra = 400;

    // The count below starts at 0000-03-01, so that a leap day is the last of its year; this is 0001-01-01 in it.
    private const int FirstOfYearOne = 306;

    /// <summary>Days since 0001-01-01, which is 0; negative before.</summary>
    public long DayNumber
    {
        get
        {
            long year = Month <= 2 ? Year - 1 : Year;
            long era = FloorDivide(year, YearsInEra);
            long yearOfEra = year - (era * YearsInEra);
            int dayOfYear = (((153 * (Month > 2 ? Month - 3 : Month + 9)) + 2) / 5) + Day - 1;
            return (era * DaysInEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - FirstOfYearOne;
        }
    }

    /// <summary>The day that is <paramref name="dayNumber"/> days after 0001-01-01.</summary>
    public static EdtfDay FromDayNumber(long dayNumber)
    {
        long shifted = dayNumber + FirstOfYearOne;
        long era = FloorDivide(shifted, DaysInEra);
        long dayOfEra = shifted - (era * DaysInEra);
        long yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        int monthFromMarch = (int)(((5 * dayOfYear) + 2) / 153);
        int day = (int)(dayOfYear - (((153 * monthFromMarch) + 2) / 5)) + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return new EdtfDay((era * YearsInEra) + yearOfEra + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>Whether <paramref name="year"/> has a 29 February.</summary>
    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>The number of days in <paramref name="month"/> (1 to 12) of <paramref name="year"/>.</summary>
    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public int CompareTo(EdtfDay other) =>
        Year != other.Year ? Year.CompareTo(other.Year)
        : Month != other.Month ? Month.CompareTo(other.Month)
        : Day.CompareTo(other.Day);

    public static bool operator <(EdtfDay left, EdtfDay right) => left.CompareTo(right) < 0;

    public static bool operator <=(EdtfDay left, EdtfDay right) => left.CompareTo(right) <= 0;

    public static bool operator >(EdtfDay left, EdtfDay right) => left.CompareTo(right) > 0;

    public static bool operator >=(EdtfDay left, EdtfDay right) => left.CompareTo(right) >= 0;

    /// <summary>The day as <c>2022-05-31</c>; years of more than four digits and negative ones with all their digits.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:0000;-0000}-{Month:00}-{Day:00}");

    private static long FloorDivide(long value, long divisor) =>
        value >= 0 ? value / divisor : ((value + 1) / divisor) - 1;
}
