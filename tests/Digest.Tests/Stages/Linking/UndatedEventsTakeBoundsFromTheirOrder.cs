using Xunit;

namespace Digest.Tests.Stages.Linking;

public class UndatedEventsTakeBoundsFromTheirOrder
{
    private static string Event(string id, string fields) => $"\n=== input/events/{id}.md\n---\ntitle: {id}\n{fields}\n---\n";

    [Theory]
    [InlineData("before: [{event: b}]", null, "2022-08-31")]
    [InlineData("after: [{event: a}]", "2022-05-01", null)]
    [InlineData("after: [{event: a}]\nbefore: [{event: b}]", "2022-05-01", "2022-08-31")]
    [InlineData("after: [{event: middle}]", "2022-05-01", null)]
    public void An_order_bounds_what_has_no_date(string order, string? earliest, string? latest)
    {
        var site = new TestDigest(Event("a", "date: 2022-05") + Event("b", "date: 2022-08-31") + Event("middle", "after: [{event: a}]") + Event("x", order)).Site();
        var extent = site.Extents[site.Find("x")!];
        Assert.True(extent.FromOrder);
        Assert.Equal((earliest, latest), (extent.Earliest?.ToString(), extent.Latest?.ToString()));
    }

    /// <summary>What is about, uncertain, or told otherwise by another account, bounds nothing for sure.</summary>
    [Theory]
    [InlineData("date: 2020~", "2020-01-01", "2020~")]
    [InlineData("date: 2020?", "2020-01-01", "2020?")]
    [InlineData("date: 2020~/2021", "2020-01-01", "2020~")]
    [InlineData("date: 2020/2021~", "2020-01-01", null)]
    [InlineData("date: 2020-05-03\nother_dates: [{date: 2019}]", "2019-01-01", "2019?")]
    [InlineData("date: 2020-05-03\nother_dates: [{date: ../2019}]", null, null)]
    [InlineData("date: 2020-05-03", "2020-05-03", null)]
    [InlineData("date: \"[2020~,2021]\"", "2020-01-01", "2020~")]
    [InlineData("date: \"[2020-03,2021~]\"", "2020-03-01", "2020-03?")]
    [InlineData("date: 2020-05-03T10:00:00\nother_dates: [{date: 2021}]", "2020-05-03", "2020-05-03?")]
    public void A_bound_is_no_surer_than_the_date_that_gives_it(string date, string? earliest, string? vague)
    {
        var site = new TestDigest(Event("a", date) + Event("x", "after: [{event: a}]")).Site();
        var extent = site.Extents.GetValueOrDefault(site.Find("x")!);
        Assert.Equal((earliest, vague), (extent?.Earliest?.ToString(), extent?.VagueFirst?.ToString()));
    }

    [Theory]
    [InlineData("after: [{event: sure}, {event: about}]", "", "2018-03-01")]
    [InlineData("after: [{event: about}]", "after: [{event: sure}]", "2018-03-01")]
    public void A_sure_bound_stands_before_a_tighter_one_that_is_not(string order, string fields, string earliest)
    {
        var site = new TestDigest(Event("sure", "date: 2018-03") + Event("about", $"date: 2020~\n{fields}") + Event("x", order)).Site();
        Assert.Equal((earliest, null), (site.Extents[site.Find("x")!].Earliest?.ToString(), site.Extents[site.Find("x")!].VagueFirst));
    }

    [Fact]
    public void What_lasted_bounds_others_by_its_last_day()
    {
        var site = new TestDigest(Event("a", "date: 2022-05-23\nduration: P5D") + Event("x", "before: [{event: a}]")).Site();
        Assert.Equal("2022-05-27", site.Extents[site.Find("x")!].Latest?.ToString());
    }

    [Fact]
    public void A_circle_ends_and_is_reported()
    {
        var digest = new TestDigest(Event("a", "after: [{event: b}]") + Event("b", "after: [{event: a}]"));
        Assert.Contains(digest.Findings(), finding => finding.Contains("error circular-order", StringComparison.Ordinal));
    }
}
