using Digest.Model;
using Digest.Outputs.Views;
using Xunit;

namespace Digest.Tests.Outputs;

public class WhatElseHappenedIsTold
{
    private readonly Sites sites = new();

    private List<string> Meanwhile(string id)
    {
        var entries = sites.Build().Records.SelectMany(record => TimelineEntry.Of(sites.Build(), record)).ToList();
        return new MeanwhileIndex(entries, 8, (_, _) => true).Of(entries.Single(entry => entry.Record.Id == id)).Select(one => one.Entry.Record.Id + " " + Said(one.Overlap)).ToList();
    }

    private static string Said(Overlap overlap) => overlap switch { Overlap.Must => "overlaps", Overlap.SameDay => "same day", _ => "may" };

    [Fact]
    public void The_most_precise_stand_first_and_of_these_the_nearest()
    {
        sites.Event("own", Sites.On("2022-05"));
        sites.Event("year", Sites.On("2022"));
        sites.Event("late", Sites.On("2022-05-30"));
        sites.Event("middle", Sites.On("2022-05-15"));
        sites.Event("after", Sites.On("2022-06-01"));
        sites.Event("open", Sites.On("2022-05/.."));
        Assert.Equal(["middle may", "late may", "year may"], Meanwhile("own"));
    }

    [Theory]
    [InlineData("2022-05-03", "2022-05-03", "same day")]
    [InlineData("2022-04/2022-06", "2022-05-20/2022-08", "overlaps")]
    [InlineData("2022-05-03", "2022-05", "may")]
    [InlineData("2022-04-01/2022-06-30", "2022-05-03", "overlaps")]
    [InlineData("2022-04-01/2022-06-30", "2022-05", "overlaps")]
    [InlineData("2022-04/2022-06", "2022-05", "overlaps")]
    [InlineData("2022-04/2022-06", "2022-06-15", "may")]
    [InlineData("2022-04/2022-06~", "2022-05", "may")]
    [InlineData("[2022-04..2022-06]", "2022-05-03", "may")]
    [InlineData("2022-05-03?", "2022-05-03", "may")]
    public void Nothing_is_said_to_overlap_that_only_may(string own, string other, string said)
    {
        sites.Event("own", Sites.On(own));
        sites.Event("other", Sites.On(other));
        Assert.Equal([$"other {said}"], Meanwhile("own"));
    }

    /// <summary>A day beside a duration is the first one; no day is counted that nobody can be sure of.</summary>
    [Theory]
    [InlineData("2022-05-23", "P5D", "2022-05-27", "overlaps")]
    [InlineData("2022-05-23", "P5D", "2022-05-23", "overlaps")]
    [InlineData("2022-05-23", "P5D", "2022-05-28", null)]
    [InlineData("2022-05-23", "P5D", "2022-05-22", null)]
    [InlineData("2022-05-23", "P5D", "2022-05-26/2022-06-30", "overlaps")]
    [InlineData("2022-05-23", "P5D", "2022-05", "may")]
    [InlineData("2022-05-23?", "P5D", "2022-05-27", null)]
    [InlineData("2022-05-23~", "P5D", "2022-05-27", null)]
    [InlineData("2022-05-XX", "P5D", "2022-06-01", null)]
    [InlineData("2022-05", "P2M", "2022-06-15", null)]
    [InlineData("[2022-05-23,2022-05-25]", "P5D", "2022-05-26", null)]
    [InlineData("2022-05-23/2022-05-24", "P5D", "2022-05-26", null)]
    [InlineData("2022-01-31", "P1M", "2022-02-27", "overlaps")]
    [InlineData("2022-01-31", "P1M", "2022-03-01", null)]
    [InlineData("2022-05-23", "P1Y2M3W4D", "2023-08-16", "overlaps")]
    [InlineData("2022-05-23", "P1Y2M3W4D", "2023-08-17", null)]
    [InlineData("2022-05-23", "PT24H", "2022-05-24", null)]
    [InlineData("2022-05-23", "PT36H", "2022-05-24", "same day")]
    [InlineData("2022-05-23", "PT36H", "2022-05-25", null)]
    [InlineData("2022-05-23T22:00:00", "PT2H", "2022-05-24", null)]
    [InlineData("2022-05-23T22:00:00Z", "PT2H0M1S", "2022-05-24", "same day")]
    [InlineData("2022-05-23T22:00:00Z", "PT30H", "2022-05-24", "overlaps")]
    [InlineData("2022-05-23T22:00:00Z", "PT4H", "2022-05-01/2022-05-23", "may")]
    [InlineData("2022-05-23T22:00:00Z", "PT4H", "2022-05-01/2022-05-24", "overlaps")]
    [InlineData("2022-05-23T22:00:00", "P1DT2H", "2022-05-24", "same day")]
    [InlineData("2022-05-23T22:00:00", "P1DT2H", "2022-05-25", null)]
    [InlineData("2022-05-23", "P0D", "2022-05-23", "same day")]
    [InlineData("9999-12-30", "P5D", "9999-12-31", null)]
    [InlineData("2022-05-23", "P999999999Y999999999M", "2023", null)]
    public void What_lasted_was_there_until_its_last_day(string own, string duration, string other, string? said)
    {
        sites.Event("own", Sites.On(own) with { Duration = Sites.At(duration) });
        sites.Event("other", Sites.On(other));
        Assert.Equal(said is null ? [] : [$"other {said}"], Meanwhile("own"));
        Assert.Equal(said is null ? [] : [$"own {said}"], Meanwhile("other"));
    }

    /// <summary>Where times are known they are compared, and not the days alone.</summary>
    [Theory]
    [InlineData("2018-06-01T23:00:00Z", null, "same day")]
    [InlineData("2018-06-01T02:00:00Z", null, "same day")]
    [InlineData("2018-06-01T01:59:59Z", null, "overlaps")]
    [InlineData("2018-06-01T03:30:00+02:00", null, "overlaps")]
    [InlineData("2018-06-01T01:00:00+14:00", null, "same day")]
    [InlineData("2018-06-01T01:00:00", null, "same day")]
    [InlineData("2018-05-31T20:00:00Z", null, "overlaps")]
    [InlineData("2018-05-31T19:00:00Z", "PT2H", "overlaps")]
    [InlineData("2018-06-01T20:00:00Z", "PT6H", null)]
    [InlineData("2018-06-01T01:00:00Z", "PT30H", "overlaps")]
    public void Of_a_night_what_was_over_before_it_or_began_behind_it_did_not_overlap(string date, string? duration, string? said)
    {
        sites.Event("night", Sites.On("2018-05-31T20:00:00Z") with { Duration = Sites.At("PT6H") });
        sites.Event("other", duration is null ? Sites.On(date) : Sites.On(date) with { Duration = Sites.At(duration) });
        Assert.Equal(said is null ? [] : [$"other {said}"], Meanwhile("night"));
        Assert.Equal(said is null ? [] : [$"night {said}"], Meanwhile("other"));
    }

    [Theory]
    [InlineData("2021-05-03", "2021-05-03")]
    [InlineData("2021-05-01/2021-05-30", "2021-05-03")]
    public void Where_another_account_says_otherwise_there_is_a_doubt(string own, string other)
    {
        sites.Event("own", Sites.On(own) with { Others = [new OtherDate(Sites.On("2019-01-01").Date, DateBasis.Stated, null)] });
        sites.Event("other", Sites.On(other));
        Assert.Equal(["other may"], Meanwhile("own"));
        Assert.Equal(["own may"], Meanwhile("other"));
    }

    [Theory]
    [InlineData("{2020-02,2021-05}", "2020-09-10")]
    [InlineData("[2020-02-01,2021-05-01]", "2020-09-16")]
    public void What_cannot_be_is_not_named_though_it_lies_between_the_first_and_the_last_day(string own, string other)
    {
        sites.Event("own", Sites.On(own));
        sites.Event("other", Sites.On(other));
        Assert.Empty(Meanwhile("own"));
        Assert.Empty(Meanwhile("other"));
    }

    [Theory]
    [InlineData("{2020-02,2021-05}", "2021-05-10")]
    [InlineData("[2020-02-01,2021-05-01]", "2021-05-01")]
    public void What_can_be_is(string own, string other)
    {
        sites.Event("own", Sites.On(own));
        sites.Event("other", Sites.On(other));
        Assert.Single(Meanwhile("own"));
        Assert.Single(Meanwhile("other"));
    }

    [Fact]
    public void An_inferred_date_leaves_a_doubt()
    {
        sites.Event("own", Sites.On("2022-05-03"));
        sites.Event("other", Sites.On("2022-05-03", DateBasis.Inferred));
        Assert.Equal(["other may"], Meanwhile("own"));
    }

    [Fact]
    public void At_most_eight_are_named_however_many_there_are()
    {
        sites.Event("own", Sites.On("2022-05"));
        for (int i = 0; i < 2000; i++) { sites.Event($"e{i:0000}", Sites.On($"2022-05-{1 + i % 28:00}")); }
        Assert.Equal(8, Meanwhile("own").Count);
    }
}
