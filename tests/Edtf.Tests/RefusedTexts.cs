using Xunit;

namespace Edtf.Tests;

/// <summary>What an author who made a mistake is told: where, what was expected there, and the likely reading if there is one.</summary>
public class RefusedTexts
{
    [Theory]
    [InlineData("", 0, "a year of four digits")]
    [InlineData("next Tuesday", 0, "a year of four digits")]
    [InlineData("22", 2, "digit 3 of a year of four digits")]
    [InlineData("2022-13", 5, "a month from 01 to 12 (or a season from 21 to 41)")]
    [InlineData("2022-00", 5, "a month from 01 to 12 (or a season from 21 to 41)")]
    [InlineData("2022-42", 5, "a month from 01 to 12 (or a season from 21 to 41)")]
    [InlineData("1984-2X", 5, "a month from 01 to 12 (or a season from 21 to 41)")]
    [InlineData("2022-5", 6, "a second digit of the month")]
    [InlineData("2022-", 5, "the month in two digits")]
    [InlineData("2022-02-30", 8, "a day from 01 to 28")]
    [InlineData("2024-02-30", 8, "a day from 01 to 29")]
    [InlineData("1900-02-29", 8, "a day from 01 to 28")]
    [InlineData("XXX1-02-29", 8, "a day from 01 to 28")]
    [InlineData("2022-XX-32", 8, "a day from 01 to 31")]
    [InlineData("2022-06-31", 8, "a day from 01 to 30")]
    [InlineData("2022-06-00", 8, "a day from 01 to 30")]
    [InlineData("2001-21-05", 7, "the end of the date: a season has no days")]
    [InlineData("2022-05-31x", 10, "the end of the date")]
    [InlineData("20222", 4, "a hyphen and a month, or the end of the date")]
    [InlineData("-0000", 0, "0000, the year before 0001, which has no minus sign")]
    [InlineData("Y1985", 0, "a year of four digits: Y is for years of more")]
    [InlineData("Y017000", 1, "a digit from 1 to 9")]
    [InlineData("Y12345678901234567", 17, "a year of at most 16 digits")]
    [InlineData("Y17E15", 4, "an exponent that leaves the year at most 16 digits")]
    [InlineData("Y17E99999", 4, "an exponent that leaves the year at most 16 digits")]
    [InlineData("1950S5", 5, "a number of significant digits from 1 to 4")]
    [InlineData("1950S0", 5, "a digit from 1 to 9")]
    [InlineData("19XXS2", 4, "a hyphen and a month, or the end of the date")]
    [InlineData("1985-04-12T", 11, "an hour from 00 to 23")]
    [InlineData("1985-04-12T24:00:00", 11, "an hour from 00 to 23")]
    [InlineData("1985-04-12T23:20", 16, "a colon: a time is 23:20:30")]
    [InlineData("1985-04-12T23:60:00", 14, "a minute from 00 to 59")]
    [InlineData("1985-04-12T23:59:60", 17, "a second from 00 to 59")]
    [InlineData("1985-04-12T23:20:30.5", 19, "Z, an offset such as +04:30, or the end of the text")]
    [InlineData("1985-04-12T23:20:30-00:00", 19, "+00:00 or Z: no offset is minus nothing")]
    [InlineData("1985-04-12T23:20:30+24", 20, "hours from 00 to 23")]
    [InlineData("1985-04-XXT23:20:30", 10, "the end of the date: only a full day without marks has a time")]
    [InlineData("1985-04-12?T23:20:30", 11, "the end of the date: only a full day without marks has a time")]
    [InlineData("1985-04-12T23:20:30/1986", 10, "the end of the date: intervals and sets have no times")]
    [InlineData("[1985-04-12T23:20:30]", 11, "the end of the date: intervals and sets have no times")]
    [InlineData("/", 1, "a date: one end at least is a date")]
    [InlineData("../..", 3, "a date: one end at least is a date")]
    [InlineData("..", 2, "a slash and a date (one moment not later than a date is [..2022-05])")]
    [InlineData("2004/2005/2006", 9, "a hyphen and a month, or the end of the date")]
    [InlineData("2004/..x", 7, "the end of the text")]
    [InlineData("[1667", 5, "a hyphen and a month, or the end of the date, then a comma, .. or ]")]
    [InlineData("[1667}", 5, "a hyphen and a month, or the end of the date, then a comma, .. or ]")]
    [InlineData("[]", 1, "a year of four digits")]
    [InlineData("[..]", 3, "a year of four digits")]
    [InlineData("[1667,..1670]", 6, "a year of four digits")]
    [InlineData("[1667..,1670]", 7, "the closing ]: an open end stands last")]
    [InlineData("[1667]x", 6, "the end of the text")]
    [InlineData("[[1667]]", 1, "a year of four digits")]
    [InlineData("2005/2004", 5, "an end that is not before the start, 2005")]
    [InlineData("2004-06/2004-05-31", 8, "an end that is not before the start, 2004-06")]
    [InlineData("[1672..1670]", 7, "an end that is not before the start, 1672")]
    [InlineData("２０２２", 0, "a year of four digits")]
    public void Says_the_column_and_what_was_expected(string text, int column, string expected)
    {
        Assert.False(EdtfDate.TryParse(text, out EdtfDate? date, out EdtfError error));
        Assert.Null(date);
        Assert.Equal((column, expected), (error.Column, error.Expected));
    }

    [Theory]
    [InlineData("05/2022", "2022-05")]
    [InlineData("5/2022", "2022-05")]
    [InlineData("2022/05", "2022-05")]
    [InlineData("2011/11", "2011-11")]
    [InlineData("2010/11/12", "2010-11-12")]
    [InlineData("2022-5", "2022-05")]
    [InlineData("2022-5-1", "2022-05-01")]
    [InlineData("20220531", "2022-05-31")]
    [InlineData("2022/05/31", "2022-05-31")]
    [InlineData("31/08/2022", "2022-08-31")]
    [InlineData("08/31/2022", "2022-08-31")]
    [InlineData("05/05/2022", "2022-05-05")]
    [InlineData("5.6.2022", "2022-06-05")]
    [InlineData("May 2022", "2022-05")]
    [InlineData("Sept. 2022", "2022-09")]
    [InlineData("31 August 2022", "2022-08-31")]
    [InlineData("31st of August 2022", "2022-08-31")]
    [InlineData("August 31, 2022", "2022-08-31")]
    [InlineData("2022 AUG 31", "2022-08-31")]
    [InlineData("circa 1920", "1920~")]
    [InlineData("c. May 1920", "1920-05~")]
    [InlineData("about 1920", "1920~")]
    [InlineData("the 1990s", "199X")]
    [InlineData("199x", "199X")]
    [InlineData("199u", "199X")]
    [InlineData("y17e7", "Y17E7")]
    [InlineData("Y1985", "1985")]
    [InlineData("-0000", "0000")]
    [InlineData("1984?~", "1984%")]
    [InlineData(" 2022-05 ", "2022-05")]
    [InlineData("2022\u201105", "2022-05")]
    [InlineData("2022-05-31 10:00:00", "2022-05-31T10:00:00")]
    [InlineData("2004/open", "2004/..")]
    [InlineData("unknown/2006", "/2006")]
    [InlineData("2017-2019", "2017/2019")]
    [InlineData("2017\u20132019", "2017/2019")]
    [InlineData("May 2022 to November 2026", "2022-05/2026-11")]
    [InlineData("2022-5/2022-6", "2022-05/2022-06")]
    [InlineData("2005/2004", "2004/2005")]
    [InlineData("[2022-05/2022-08]", "[2022-05..2022-08]")]
    [InlineData("31.5.2022", "2022-05-31")]
    [InlineData("2022-5-3", "2022-05-03")]
    [InlineData("2022.5", "2022-05")]
    [InlineData("Tuesday, 31 May 2022", "2022-05-31")]
    [InlineData("about 2017", "2017~")]
    [InlineData("c. 1850", "1850~")]
    [InlineData("c1850", "1850~")]
    [InlineData("ca 1850", "1850~")]
    [InlineData("about the 19th century", "18XX~")]
    [InlineData("approximately 1990s", "199X~")]
    [InlineData("1990s", "199X")]
    [InlineData("19th century", "18XX")]
    [InlineData("the 1st century", "00XX")]
    [InlineData("spring 2001", "2001-21")]
    [InlineData("Fall of 2001", "2001-23")]
    [InlineData("2001 Q2", "2001-34")]
    [InlineData("second half of 2001", "2001-41")]
    [InlineData("44 BC", "-0043")]
    [InlineData("1 B.C.E.", "0000")]
    [InlineData("AD 33", "0033")]
    [InlineData("622 CE", "0622")]
    [InlineData("before 2019", "[..2018]")]
    [InlineData("before May 2022", "[..2022-04]")]
    [InlineData("before 1 March 2024", "[..2024-02-29]")]
    [InlineData("After 2019", "[2020..]")]
    [InlineData("by May 2022", "[..2022-05]")]
    [InlineData("by the end of 2019", "[..2019]")]
    [InlineData("no earlier than 2019", "[2019..]")]
    [InlineData("until 2019", "../2019")]
    [InlineData("since May 2022", "2022-05/..")]
    [InlineData("in 2019", "2019")]
    [InlineData("on 31 May 2022", "2022-05-31")]
    [InlineData("probably 1920", "1920?")]
    [InlineData("2019 or later", "[2019..]")]
    [InlineData("May 2022 or earlier", "[..2022-05]")]
    [InlineData("2019 onwards", "2019/..")]
    [InlineData("between 2017 and about 2019", "[2017..2019~]")]
    [InlineData("from 2017 to 2019", "2017/2019")]
    [InlineData("2017 to 2019", "2017/2019")]
    [InlineData("2022 or 2023", "[2022,2023]")]
    [InlineData("May 2022 and 2023", "{2022-05,2023}")]
    public void Suggests_the_one_likely_reading(string text, string suggestion)
    {
        Assert.False(EdtfDate.TryParse(text, out _, out EdtfError error));
        Assert.Equal(suggestion, error.Suggestion);
        Assert.Equal(suggestion, EdtfDate.Parse(suggestion).ToString());
    }

    [Theory]
    [InlineData("next Tuesday")]
    [InlineData("2022-13")]
    [InlineData("2022-02-30")]
    [InlineData("31 June 2022")]
    [InlineData("05/06/2022")]
    [InlineData("21/2022")]
    [InlineData("the 1900s")]
    [InlineData("-2022-5")]
    [InlineData("20222")]
    [InlineData("2022..2023")]
    [InlineData("before about 2019")]
    [InlineData("before the 1990s")]
    [InlineData("100th century")]
    [InlineData("0th century")]
    [InlineData("10000 BC")]
    [InlineData("century")]
    [InlineData("5/6/22")]
    [InlineData("2010/11")]
    [InlineData("2010-11/12")]
    [InlineData("Dec 2010-11")]
    [InlineData("Jan 2010/11")]
    [InlineData("mid-1990s")]
    [InlineData("spring")]
    [InlineData("or")]
    [InlineData(" or ")]
    [InlineData("before ")]
    [InlineData("/")]
    [InlineData("")]
    public void Suggests_nothing_where_there_is_no_one_likely_reading(string text)
    {
        Assert.False(EdtfDate.TryParse(text, out _, out EdtfError error));
        Assert.Null(error.Suggestion);
    }

    [Theory]
    [InlineData("05/06/2022", "It is 2022-06-05, or 2022-05-06 where the month stands first.")]
    [InlineData("5-6-2022", "It is 2022-06-05, or 2022-05-06 where the month stands first.")]
    [InlineData("2010/11", "It is 2010-11, or 2010/2011 where it gives two years.")]
    [InlineData("5/6/22", "A year of two digits names no century: write all four.")]
    [InlineData("the 1900s", "It is ten years, 190X, or a hundred, 19XX.")]
    [InlineData("next Tuesday", "It means another time to everybody who reads it later: write the date itself.")]
    [InlineData("Yesterday", "It means another time to everybody who reads it later: write the date itself.")]
    [InlineData("3 weeks ago", "It means another time to everybody who reads it later: write the date itself.")]
    [InlineData("n.d.", "Where nothing is known of a date, leave it out.")]
    [InlineData("Unknown", "Where nothing is known of a date, leave it out.")]
    public void Says_why_it_suggests_nothing(string text, string explanation)
    {
        Assert.False(EdtfDate.TryParse(text, out _, out EdtfError error));
        Assert.Equal((null, explanation), (error.Suggestion, error.Explanation));
    }

    [Theory]
    [InlineData("05/2022")]
    [InlineData("2022-13")]
    [InlineData("31/31/2022")]
    [InlineData("last 2022")]
    public void Says_no_more_where_the_suggestion_or_what_was_expected_is_enough(string text)
    {
        Assert.False(EdtfDate.TryParse(text, out _, out EdtfError error));
        Assert.Null(error.Explanation);
    }

    [Fact]
    public void Parse_names_the_column_in_its_exception()
    {
        FormatException exception = Assert.Throws<FormatException>(() => EdtfDate.Parse("2022-13"));

        Assert.Equal("Not an EDTF date: at column 5, expected a month from 01 to 12 (or a season from 21 to 41).", exception.Message);
    }
}
