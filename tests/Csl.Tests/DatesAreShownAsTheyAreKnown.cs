using Xunit;

namespace Csl.Tests;

/// <summary>EDTF of levels 0 and 1 in items: what CSL has parts for is written by the style, all else as it stands.</summary>
public class DatesAreShownAsTheyAreKnown
{
    private const string Style = """
        <style version="1.0" class="in-text"><info><title>t</title></info>
          <locale><date form="text" delimiter=" "><date-part name="day"/><date-part name="month"/><date-part name="year"/></date>
            <terms><term name="month-02">February</term><term name="month-04">April</term><term name="month-06">June</term><term name="month-12">December</term><term name="season-01">spring</term><term name="season-04">winter</term></terms></locale>
          <citation><layout><choose><if is-uncertain-date="issued"><text value="about "/></if></choose><date variable="issued" form="text"/></layout></citation>
        </style>
        """;

    private static string Shown(string kind, string date) =>
        Works.With(Style).Prepare(CslJson.ReadItems($$$"""[{"id":"x","type":"book","issued":{"{{{kind}}}":"{{{date}}}"}}]""")).Cite([Works.Cited("x")])[0].Plain;

    [Theory]
    [InlineData("1985", "1985")]
    [InlineData("1985-04", "April 1985")]
    [InlineData("1985-04-12", "12 April 1985")]
    [InlineData("1985-04-12T23:20:30", "12 April 1985")]
    [InlineData("1985-04-12T23:20:30Z", "12 April 1985")]
    [InlineData("1985-04-12T23:20:30-04", "12 April 1985")]
    [InlineData("1985-04-12T23:20:30+04:30", "12 April 1985")]
    [InlineData("1964/2008", "1964–2008")]
    [InlineData("2004-06/2006-04", "June 2004–April 2006")]
    [InlineData("2004-06/2004-12", "June–December 2004")]
    [InlineData("2004-02-01/2004-02-08", "1–8 February 2004")]
    [InlineData("2004-02-01/2005-02", "1 February 2004–February 2005")]
    [InlineData("2005/2006-02", "2005–February 2006")]
    [InlineData("2000-02-29", "29 February 2000")]
    public void Level_0_is_written_by_the_style(string date, string expected) => Assert.Equal(expected, Shown("edtf", date));

    [Theory]
    [InlineData("Y17000", "17000")]
    [InlineData("Y-17000", "17001BC")]
    [InlineData("-0043", "44BC")]
    [InlineData("-0001", "2BC")]
    [InlineData("0000", "1BC")]
    [InlineData("0000-02-29", "29 February 1BC")]
    [InlineData("-0001/0001", "2BC–1AD")]
    [InlineData("2001-21", "spring 2001")]
    [InlineData("2001-24", "winter 2001")]
    [InlineData("1984?", "[1984?]")]
    [InlineData("2004-06-11?", "[11 June 2004?]")]
    [InlineData("1984%", "about [1984?]")]
    [InlineData("1984~", "about 1984")]
    [InlineData("1984?/2004-06", "[1984–June 2004?]")]
    [InlineData("2004-06~", "about June 2004")]
    [InlineData("2004-06-11%", "about [11 June 2004?]")]
    [InlineData("2004-XX", "2004")]
    [InlineData("1985-04-XX", "April 1985")]
    [InlineData("1985-XX-XX", "1985")]
    [InlineData("1985-04/..", "April 1985–")]
    [InlineData("1985/", "1985–")]
    [InlineData("1984~/2004-06", "about 1984–June 2004")]
    [InlineData("1984/2004-06~", "about 1984–June 2004")]
    public void Level_1_is_written_as_far_as_styles_have_parts(string date, string expected) => Assert.Equal(expected, Shown("edtf", date));

    [Theory]
    [InlineData("201X")]
    [InlineData("20XX")]
    [InlineData("../1985-04-12")]
    [InlineData("/1985")]
    [InlineData("../..")]
    [InlineData("Y170000002")]
    [InlineData("156X-12-25")]
    [InlineData("2004?-06-~11")]
    [InlineData("{1960,1961-12}")]
    [InlineData("[..1984]")]
    [InlineData("1950S2")]
    [InlineData("2001-13")]
    [InlineData("2001-02-29")]
    [InlineData("2001-04-31")]
    [InlineData("2001-XX-04")]
    [InlineData("2001-21-05")]
    [InlineData("2001-00")]
    [InlineData("soon")]
    public void All_else_stands_as_it_was_written(string date) => Assert.Equal(date, Shown("edtf", date));

    [Theory]
    [InlineData("4 April 1985", "4 April 1985")]
    [InlineData("April 1985", "April 1985")]
    [InlineData("4/12/1985", "12 April 1985")]
    [InlineData("ca. 1850", "about 1850")]
    [InlineData("1850?", "[1850?]")]
    [InlineData("1850~", "about 1850")]
    [InlineData("1985-4-2", "2 April 1985")]
    [InlineData("about the time of the flood", "about the time of the flood")]
    public void What_people_type_is_read_where_it_is_raw(string date, string expected) => Assert.Equal(expected, Shown("raw", date));

    /// <summary>CSL-JSON has one flag for both; EDTF beside it says which it is.</summary>
    [Theory]
    [InlineData("""{"date-parts":[[1984]],"circa":true}""", "about 1984")]
    [InlineData("""{"date-parts":[[1984]],"circa":true,"edtf":"1984?"}""", "[1984?]")]
    [InlineData("""{"date-parts":[[1984]],"circa":true,"edtf":"1984%"}""", "about [1984?]")]
    public void A_doubtful_date_is_told_from_an_approximate_one(string issued, string expected) =>
        Assert.Equal(expected, Works.With(Style).Prepare(CslJson.ReadItems($$"""[{"id":"x","type":"book","issued":{{issued}}}]""")).Cite([Works.Cited("x")])[0].Plain);

    private static string In(string locale, string issued) =>
        Works.With($"""
            <style version="1.0" class="in-text"><info><title>t</title></info><locale>{locale}</locale>
              <citation><layout><date variable="issued" form="text"/></layout></citation>
            </style>
            """).Prepare(CslJson.ReadItems($$"""[{"id":"x","type":"book","issued":{{issued}}}]""")).Cite([Works.Cited("x")])[0].Plain;

    /// <summary>A suffix that belongs to the part, as the Chinese one of a month, is none that leads to the next.</summary>
    [Theory]
    [InlineData("[[2004,6],[2006,8]]", "2004年6月–2006年8月")]
    [InlineData("[[2004,2,1],[2004,3,8]]", "2004年2月1日–3月8日")]
    [InlineData("[[2004,2,1],[2004,2,8]]", "2004年2月1–8日")]
    [InlineData("[[2004],[2006]]", "2004–2006年")]
    [InlineData("[[2004,21]]", "2004年春")]
    public void Parts_keep_their_words_in_a_range(string parts, string expected) => Assert.Equal(expected, In(
        """<date form="text"><date-part name="year" suffix="年"/><date-part name="month" form="numeric" suffix="月"/><date-part name="day" suffix="日"/></date><terms><term name="season-01">春</term></terms>""",
        $$"""{"date-parts":{{parts}}}"""));

    [Theory]
    [InlineData("[[2019,3]]", "март 2019")]
    [InlineData("[[2019,3,5]]", "5 марта 2019")]
    [InlineData("[[2019,3],[2019,5]]", "март–май 2019")]
    [InlineData("[[2019,3,5],[2019,5]]", "5 марта–май 2019")]
    [InlineData("[[2019,6]]", "июня 2019")]
    public void A_month_without_a_day_may_have_a_word_of_its_own(string parts, string expected) => Assert.Equal(expected, In(
        """<date form="text" delimiter=" "><date-part name="day"/><date-part name="month"/><date-part name="year"/></date><terms><term name="month-03">марта</term><term name="month-05">мая</term><term name="month-06">июня</term><term name="month-03-alone">март</term><term name="month-05-alone">май</term></terms>""",
        $$"""{"date-parts":{{parts}}}"""));
}
