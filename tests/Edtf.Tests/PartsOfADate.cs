using Xunit;

namespace Edtf.Tests;

public class PartsOfADate
{
    [Theory]
    [InlineData("2022", false, false)]
    [InlineData("2022~", true, false)]
    [InlineData("2022?", false, true)]
    [InlineData("2022%", true, true)]
    [InlineData("2004-06-~11", true, false)]
    [InlineData("2020/2022?", false, true)]
    [InlineData("2020?/2022", false, true)]
    [InlineData("2020~/2022", true, false)]
    [InlineData("2020/2022~", true, false)]
    [InlineData("2020~/2022?", true, true)]
    [InlineData("2020~/..", true, false)]
    [InlineData("../2022?", false, true)]
    [InlineData("[2020~,2022?]", true, true)]
    public void A_mark_anywhere_marks_the_date(string text, bool approximate, bool uncertain)
    {
        EdtfDate date = EdtfDate.Parse(text);

        Assert.Equal((approximate, uncertain), (date.IsApproximate, date.IsUncertain));
    }

    [Theory]
    [InlineData("[1667,1670]", true)]
    [InlineData("[1667,1668]", false)]
    [InlineData("{1667,1668,1670..1672}", true)]
    [InlineData("[2022-05,156X-12-25]", true)]
    [InlineData("156X-12-25", true)]
    [InlineData("2004-XX-11", true)]
    [InlineData("20X2~", true)]
    [InlineData("2004-XX", false)]
    [InlineData("2022-05-1X", false)]
    [InlineData("19XX", false)]
    [InlineData("1950S2", false)]
    [InlineData("[2017..2019]", false)]
    [InlineData("156X-12-25/1600", false)]
    [InlineData("2022-05", false)]
    public void Days_between_the_first_and_the_last_may_be_none_of_it(string text, bool has) => Assert.Equal(has, EdtfDate.Parse(text).HasGaps);

    [Theory]
    [InlineData("2022-05", true)]
    [InlineData("[2022-05..2022-08]", true)]
    [InlineData("[..2022-05]", true)]
    [InlineData("[1667,1668]", true)]
    [InlineData("2022-05/2022-08", false)]
    [InlineData("../2022-05", false)]
    [InlineData("2022-05/", false)]
    [InlineData("{1667,1668}", false)]
    public void A_range_in_brackets_is_one_moment_and_an_interval_is_not(string text, bool moment) =>
        Assert.Equal(moment, EdtfDate.Parse(text).IsMoment);

    [Theory]
    [InlineData("2022-05/2022-08-31", "2022-05", "2022-08-31")]
    [InlineData("[2022-05~..2022-08-31]", "2022-05~", "2022-08-31")]
    [InlineData("../2022-05", null, "2022-05")]
    [InlineData("/2022-05", null, "2022-05")]
    [InlineData("[2022-05..]", "2022-05", null)]
    [InlineData("2022-05", null, null)]
    [InlineData("[1667,1668]", null, null)]
    public void A_range_has_the_ends_that_were_given(string text, string? start, string? end)
    {
        EdtfDate date = EdtfDate.Parse(text);

        Assert.Equal((start, end), (date.Start?.ToString(), date.End?.ToString()));
    }

    [Theory]
    [InlineData("[1667,1668, 1670..1672]", "1667 1668 [1670..1672]")]
    [InlineData("{..1667,1668}", "{..1667} 1668")]
    [InlineData("[1667]", "1667")]
    [InlineData("[1670..1672]", "")]
    [InlineData("1667/1668", "")]
    public void A_set_has_the_members_that_were_given(string text, string members) =>
        Assert.Equal(members, string.Join(' ', EdtfDate.Parse(text).Members));

    [Theory]
    [InlineData("?2004", "2004?")]
    [InlineData("?2004-?06-?11", "2004-06-11?")]
    [InlineData("~2004-~06-11", "2004-06~-11")]
    [InlineData("?2004-06-11", "2004?-06-11")]
    [InlineData("2004?-06~-11", "%2004-~06-11")]
    [InlineData("?2004~", "2004%")]
    [InlineData("[ 1667 , 1668.. ]", "[1667,1668..]")]
    [InlineData("[ 1667 , 1668..1670 ]", "[1667,1668..1670]")]
    public void Texts_that_say_the_same_have_one_canonical_text(string text, string canonical)
    {
        EdtfDate date = EdtfDate.Parse(text);

        Assert.Equal(canonical, date.ToString());
        Assert.Equal(EdtfDate.Parse(date.ToString()), date);
        Assert.Equal(EdtfDate.Parse(date.ToString()).Level, date.Level);
    }

    [Fact]
    public void Dates_sort_by_earliest_then_latest_then_text_with_open_ends_outermost()
    {
        string[] sorted =
        [
            "../2021", "[..2022-05]", "XXXX", "-0044", "0001", "2022-05-01", "2022-05-01T10:00:00", "2022-05", "2022-05?", "2022-05/2022-06",
            "2022-05/", "2022-05/..", "[2022-05..]", "2022-05-02", "Y20220",
        ];

        Assert.Equal(sorted, sorted.Reverse().Select(EdtfDate.Parse).Order().Select(date => date.ToString()));
    }
}
