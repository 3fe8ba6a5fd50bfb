using CsCheck;
using Xunit;

namespace Edtf.Tests;

public class DaysOfTheCalendar
{
    [Theory]
    [InlineData(1, 1, 1, 0)]
    [InlineData(0, 12, 31, -1)]
    [InlineData(0, 1, 1, -366)]
    [InlineData(-1, 12, 31, -367)]
    [InlineData(1970, 1, 1, 719_162)]
    [InlineData(9999, 12, 31, 3_652_058)]
    public void Are_numbered_from_the_first_day_of_year_one(long year, int month, int day, long number)
    {
        Assert.Equal(number, new EdtfDay(year, month, day).DayNumber);
        Assert.Equal(new EdtfDay(year, month, day), EdtfDay.FromDayNumber(number));
    }

    [Fact]
    public void Agree_with_the_platform_where_it_has_them() => Gen.Int[0, 3_652_058].Sample(number =>
    {
        DateOnly platform = DateOnly.FromDayNumber(number);
        EdtfDay day = EdtfDay.FromDayNumber(number);
        return day == new EdtfDay(platform.Year, platform.Month, platform.Day) && day.DayNumber == number;
    });

    /// <summary>Where a leap day is left out, and where it is not.</summary>
    [Fact]
    public void Agree_with_it_about_the_end_of_February_in_every_year() => Assert.All(Enumerable.Range(1, 9999), year =>
    {
        for (int number = new DateOnly(year, 2, 27).DayNumber; number <= new DateOnly(year, 3, 2).DayNumber; number++)
        {
            DateOnly platform = DateOnly.FromDayNumber(number);
            Assert.Equal(new EdtfDay(platform.Year, platform.Month, platform.Day), EdtfDay.FromDayNumber(number));
        }
    });

    [Fact]
    public void Have_one_number_each_far_beyond_the_platform() => Gen.Long[-3_652_000_000_000_000_000, 3_652_000_000_000_000_000].Sample(number =>
    {
        EdtfDay day = EdtfDay.FromDayNumber(number);
        return day.DayNumber == number && day < EdtfDay.FromDayNumber(number + 1)
            && day.Day <= EdtfDay.DaysInMonth(day.Year, day.Month);
    });

    [Theory]
    [InlineData(2022, "2022-05-31")]
    [InlineData(33, "0033-05-31")]
    [InlineData(-44, "-0044-05-31")]
    [InlineData(170_000_002, "170000002-05-31")]
    public void Are_written_year_first(long year, string text) => Assert.Equal(text, new EdtfDay(year, 5, 31).ToString());
}
