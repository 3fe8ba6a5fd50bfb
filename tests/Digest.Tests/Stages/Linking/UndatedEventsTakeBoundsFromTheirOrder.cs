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

    [Fact]
    public void A_circle_ends_and_is_reported()
    {
        var digest = new TestDigest(Event("a", "after: [{event: b}]") + Event("b", "after: [{event: a}]"));
        Assert.Contains(digest.Findings(), finding => finding.Contains("error circular-order", StringComparison.Ordinal));
    }
}
