using Digest.Model;
using Edtf;
using Xunit;

namespace Digest.Tests.Kinds;

public class DatesAreReadAsWritten
{
    private static TestDigest With(string date, string config = "") => new($"""
        === input/digest.yml
        title: Test
        checks: {"{"}missing-url: off{"}"}
        {config}
        === input/events/e.md
        ---
        title: An event
        date: {date}
        ---
        """);

    private static (string Finding, string Message, string? Help)[] Found(string date)
    {
        var digest = With(date);
        return [.. digest.Check().Found.Where(one => one.Rule.Id is "bad-date" or "spaced-date" or "wrong-form").Select(one => (digest.Describe(one), one.Message, one.Help))];
    }

    private static Event Dated(string date, string config = "") => With(date, config).Site().All.OfType<Event>().Single();

    [Theory]
    [InlineData("2022-13", "3:12 error bad-date '13'", "a month from 01 to 12 (or a season from 21 to 41)", "Dates are EDTF: 2022-05-31,")]
    [InlineData("2022-02-30", "3:15 error bad-date '30'", "a day from 01 to 28", "Dates are EDTF: 2022-05-31,")]
    [InlineData("next Tuesday", "3:7 error bad-date 'next Tuesday'", "a year of four digits", "It means another time to everybody who reads it later: write the date itself. Dates are EDTF:")]
    [InlineData("05/2022", "3:9 error bad-date '/2022'", "digit 3 of a year of four digits", "Write 2022-05, if that is what is meant.")]
    [InlineData("05/06/2022", "3:9 error bad-date '/06/2022'", "digit 3 of a year of four digits", "It is 2022-06-05, or 2022-05-06 where the month stands first. Dates are EDTF:")]
    [InlineData("May 2022", "3:7 error bad-date 'May 2022'", "a year of four digits", "Write 2022-05, if that is what is meant.")]
    [InlineData("before 2019", "3:7 error bad-date 'before 2019'", "a year of four digits", "Write \"[..2018]\", if that is what is meant.")]
    [InlineData("2022.5", "3:11 error bad-date '.5'", "a hyphen and a month, or the end of the date", "Write 2022-05, if that is what is meant.")]
    [InlineData("20220531", "3:11 error bad-date '0531'", "a hyphen and a month, or the end of the date", "Write 2022-05-31, if that is what is meant.")]
    [InlineData("2.022e3", "3:8 error bad-date '.022e3'", "digit 2 of a year of four digits", "Dates are EDTF:")]
    [InlineData("2022-", "3:11 error bad-date '-'", "the month in two digits", "Dates are EDTF:")]
    [InlineData("\"2022-13\"", "3:13 error bad-date '13'", "a month from 01 to 12 (or a season from 21 to 41)", "Dates are EDTF:")]
    [InlineData("'2022-13'", "3:13 error bad-date '13'", "a month from 01 to 12 (or a season from 21 to 41)", "Dates are EDTF:")]
    [InlineData("\"2022-\"", "3:13 error bad-date '\"'", "the month in two digits", "Dates are EDTF:")]
    [InlineData("\"2022\\x2D13\"", "3:7 error bad-date '\"2022\\x2D13\"'", "a month from 01 to 12 (or a season from 21 to 41)", "Dates are EDTF:")]
    [InlineData("\"[2022..2021]\"", "3:15 error bad-date '2021]'", "an end that is not before the start, 2022", "Dates are EDTF:")]
    [InlineData("2022/2021", "3:12 error bad-date '2021'", "an end that is not before the start, 2022", "Write 2021/2022, if that is what is meant.")]
    [InlineData("2022-05-31T10:00:00/2023", "3:17 error bad-date 'T10:00:00/2023'", "the end of the date: intervals and sets have no times", "Dates are EDTF:")]
    public void A_date_that_is_none_is_told_at_its_column_with_what_was_expected_and_help(string date, string place, string expected, string help)
    {
        var (finding, message, told) = Assert.Single(Found(date));
        Assert.Equal($"input/events/e.md:{place}", finding);
        Assert.EndsWith($" is not an EDTF date: expected {expected}.", message, StringComparison.Ordinal);
        Assert.StartsWith(help, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[2022, May]", "a list")]
    [InlineData("{from: 1667}", "a map")]
    public void Brackets_that_are_no_date_are_told_what_a_date_in_brackets_looks_like(string date, string found)
    {
        var (finding, message, help) = Assert.Single(Found(date));
        Assert.StartsWith("input/events/e.md:3:7 error wrong-form ", finding, StringComparison.Ordinal);
        Assert.Equal($"'date' is {found}, but a date is needed.", message);
        Assert.Equal("Put a date that begins with [ or { in quotation marks: date: \"[..2022-05]\".", help);
    }

    [Fact]
    public void Spaces_in_a_set_are_warned_of_with_the_date_as_the_standard_has_it()
    {
        var (finding, message, help) = Assert.Single(Found("\"[1667, 1668, 1670..1672]\""));
        Assert.Equal("input/events/e.md:3:14 warning spaced-date ' 1668, 1670..1672]'", finding);
        Assert.Equal("'[1667, 1668, 1670..1672]' has spaces, which EDTF has not.", message);
        Assert.Equal("Write \"[1667,1668,1670..1672]\".", help);
    }

    [Theory]
    [InlineData("2022", "2022")]
    [InlineData("0012", "0012")]
    [InlineData("2022~", "2022~")]
    [InlineData("2022-05-31T23:30:00-11", "2022-05-31T23:30:00-11")]
    [InlineData("2001-21/2001-22", "2001-21/2001-22")]
    [InlineData("16XX~", "16XX~")]
    public void What_YAML_would_take_for_a_number_or_a_time_stays_the_date_that_was_written(string date, string text)
    {
        Assert.Empty(Found(date));
        Assert.Equal(text, Dated(date).Dating.Value!.ToString());
    }

    [Theory]
    [InlineData("", "2001-03-01", "2001-05-31")]
    [InlineData("dates: {seasons: northern}", "2001-03-01", "2001-05-31")]
    [InlineData("dates: {seasons: southern}", "2001-09-01", "2001-11-30")]
    [InlineData("dates: {seasons: none}", "2001-01-01", "2001-12-31")]
    public void The_digest_says_which_months_a_season_has(string config, string earliest, string latest)
    {
        var date = Dated("2001-21", config).Dating.Value!;
        Assert.Equal((earliest, latest), (date.Earliest.ToString(), date.Latest.ToString()));
        Assert.Equal("spring 2001", date.ToWords(EdtfWords.English));
    }

    [Fact]
    public void Months_that_are_none_are_told_where_they_stand() => Assert.Contains(
        "input/digest.yml:3:18 error unknown-word 'winter'", With("2001-21", "dates: {seasons: winter}").Findings());
}
