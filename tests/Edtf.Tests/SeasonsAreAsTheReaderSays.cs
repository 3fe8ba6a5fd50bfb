using Xunit;

namespace Edtf.Tests;

public class SeasonsAreAsTheReaderSays
{
    [Theory]
    [InlineData("2001-21", EdtfSeasons.Northern, "2001-03-01", "2001-05-31")]
    [InlineData("2001-22", EdtfSeasons.Northern, "2001-06-01", "2001-08-31")]
    [InlineData("2001-23", EdtfSeasons.Northern, "2001-09-01", "2001-11-30")]
    [InlineData("2003-24", EdtfSeasons.Northern, "2003-12-01", "2004-02-29")]
    [InlineData("2001-21", EdtfSeasons.Southern, "2001-09-01", "2001-11-30")]
    [InlineData("2003-22", EdtfSeasons.Southern, "2003-12-01", "2004-02-29")]
    [InlineData("2001-23", EdtfSeasons.Southern, "2001-03-01", "2001-05-31")]
    [InlineData("2001-24", EdtfSeasons.Southern, "2001-06-01", "2001-08-31")]
    [InlineData("2001-21", EdtfSeasons.None, "2001-01-01", "2001-12-31")]
    [InlineData("2001-24~", EdtfSeasons.None, "2001-01-01", "2001-12-31")]
    [InlineData("2001-21/2003-22", EdtfSeasons.Southern, "2001-09-01", "2004-02-29")]
    [InlineData("[2001-21,2001-23]", EdtfSeasons.Southern, "2001-03-01", "2001-11-30")]
    [InlineData("201X-24", EdtfSeasons.Northern, "2010-12-01", "2020-02-29")]
    public void Those_without_a_hemisphere_have_the_months_that_were_asked_for(string text, EdtfSeasons seasons, string earliest, string latest) =>
        Has(text, seasons, earliest, latest);

    [Theory]
    [InlineData("2001-25", "2001-03-01", "2001-05-31")]
    [InlineData("2001-26", "2001-06-01", "2001-08-31")]
    [InlineData("2001-27", "2001-09-01", "2001-11-30")]
    [InlineData("2001-28", "2001-12-01", "2002-02-28")]
    [InlineData("2001-29", "2001-09-01", "2001-11-30")]
    [InlineData("2001-30", "2001-12-01", "2002-02-28")]
    [InlineData("2001-31", "2001-03-01", "2001-05-31")]
    [InlineData("2001-32", "2001-06-01", "2001-08-31")]
    [InlineData("2001-33", "2001-01-01", "2001-03-31")]
    [InlineData("2001-34", "2001-04-01", "2001-06-30")]
    [InlineData("2001-35", "2001-07-01", "2001-09-30")]
    [InlineData("2001-36", "2001-10-01", "2001-12-31")]
    [InlineData("2001-37", "2001-01-01", "2001-04-30")]
    [InlineData("2001-38", "2001-05-01", "2001-08-31")]
    [InlineData("2001-39", "2001-09-01", "2001-12-31")]
    [InlineData("2001-40", "2001-01-01", "2001-06-30")]
    [InlineData("2001-41", "2001-07-01", "2001-12-31")]
    public void All_others_have_their_own_months_whatever_was_asked_for(string text, string earliest, string latest)
    {
        foreach (EdtfSeasons seasons in Enum.GetValues<EdtfSeasons>())
        {
            Has(text, seasons, earliest, latest);
        }
    }

    [Fact]
    public void Dates_that_were_read_with_other_months_are_not_equal_and_sort_by_them()
    {
        EdtfDate north = EdtfDate.Parse("2001-21", new EdtfOptions { Seasons = EdtfSeasons.Northern });
        EdtfDate south = EdtfDate.Parse("2001-21", new EdtfOptions { Seasons = EdtfSeasons.Southern });

        Assert.NotEqual(north, south);
        Assert.Equal(north, EdtfDate.Parse("2001-21"));
        Assert.True(north < south);
        Assert.True(north.MustBeBefore(south));
        Assert.Equal(north.ToString(), south.ToString());
    }

    [Fact]
    public void An_interval_runs_backwards_by_the_months_that_were_asked_for()
    {
        Assert.True(EdtfDate.TryParse("2001-21/2001-05", out _, out _));
        Assert.False(EdtfDate.TryParse("2001-21/2001-05", new EdtfOptions { Seasons = EdtfSeasons.Southern }, out _, out EdtfError error));
        Assert.Equal((8, "an end that is not before the start, 2001-21"), (error.Column, error.Expected));
    }

    private static void Has(string text, EdtfSeasons seasons, string earliest, string latest)
    {
        EdtfDate date = EdtfDate.Parse(text, new EdtfOptions { Seasons = seasons });

        Assert.Equal((earliest, latest), (date.Earliest.ToString(), date.Latest.ToString()));
    }
}
