using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary><c>data/timeline.json</c>: what TimelineJS asks of a file, as its documentation has it.</summary>
public class TheTimelineLoadsInTimelineJs
{
    private static readonly JsonElement File = Read(DatedDigest.Built);
    private static readonly List<JsonElement> Events = [.. File.GetProperty("events").EnumerateArray()];

    private static JsonElement Read(BuiltSite site) => JsonDocument.Parse(site["data/timeline.json"]).RootElement;

    private static JsonElement Event(string id) => Events.Single(one => one.GetProperty("unique_id").GetString() == $"e-{id}");

    private static string Day(JsonElement one, string name) =>
        one.TryGetProperty(name, out var day) ? $"{day.GetProperty("year").GetInt64()}-{day.GetProperty("month").GetInt32()}-{day.GetProperty("day").GetInt32()}" : "";

    private static string Text(JsonElement one, string name) => one.GetProperty("text").GetProperty(name).GetString()!;

    [Theory]
    [InlineData("e0", "2022-5-3", "", "3 May 2022 (known from elsewhere)")]
    [InlineData("e1", "2022-5-1", "2022-5-31", "May 2022 (known from elsewhere)")]
    [InlineData("e6", "2022-5-1", "2022-8-31", "between May 2022 and 31 August 2022 (known from elsewhere)")]
    [InlineData("e7", "2022-5-31", "", "by the end of May 2022 (known from elsewhere)")]
    [InlineData("e8", "2023-1-1", "", "from 2023 on (known from elsewhere)")]
    [InlineData("e13", "-44-3-15", "", "15 March 44 BCE (known from elsewhere)")]
    [InlineData("e14", "-1-1-1", "-1-12-31", "1 BCE (known from elsewhere)")]
    [InlineData("e18", "10000-1-1", "10000-12-31", "the year 10000 (known from elsewhere)")]
    [InlineData("r.response-2", "2021-3-4", "", "4 March 2021")]
    [InlineData("report.collected", "2026-11-23", "", "23 November 2026")]
    public void Words_stand_for_the_days_that_are_marked(string id, string start, string end, string words)
    {
        var one = Event(id);
        Assert.Equal((start, end), (Day(one, "start_date"), Day(one, "end_date")));
        Assert.Equal(words, one.GetProperty("display_date").GetString());
        Assert.Equal(words, one.GetProperty("start_date").GetProperty("display_date").GetString());
    }

    [Fact]
    public void Every_event_has_what_it_must_have_and_an_id_of_its_own()
    {
        Assert.Equal("human", File.GetProperty("scale").GetString());
        Assert.All(Events, one => Assert.False(string.IsNullOrEmpty(Text(one, "headline")) || string.IsNullOrEmpty(one.GetProperty("group").GetString())));
        Assert.Equal(Events.Count + 1, Events.Select(one => one.GetProperty("unique_id").GetString()).Append(File.GetProperty("title").GetProperty("unique_id").GetString()).Distinct().Count());
    }

    [Fact]
    public void Text_is_no_markup_and_links_are_whole()
    {
        var claim = Event("c");
        Assert.Equal("=1+1, \"the\" <b>author</b>; & sons: +Claim <script>window.hurt = 1</script> (retracted)", WebUtility.HtmlDecode(Text(claim, "headline")));
        Assert.All(Events.Append(File.GetProperty("title")), one =>
        {
            Assert.DoesNotContain('<', Text(one, "headline"));
            var body = new HtmlParser().ParseDocument(Text(one, "text")).Body!;
            Assert.All(body.QuerySelectorAll("*"), element => Assert.Contains(element.LocalName, (string[])["p", "a"]));
            Assert.All(body.QuerySelectorAll("a"), link => Assert.StartsWith("https://example.org/a-digest/", link.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Single(body.QuerySelectorAll("a"));
        });
        Assert.Contains("Das Läuten war laut, 鐘聲很響 — <img src=x onerror=hurt()> & it rang", new HtmlParser().ParseDocument(Text(claim, "text")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_day_and_what_would_cost_the_others_theirs_is_left_out_and_counted_on_the_first_slide()
    {
        Assert.DoesNotContain(Events, one => one.GetProperty("unique_id").GetString() is "e-e19" or "e-undated" or "e-r");
        string title = Text(File.GetProperty("title"), "text");
        Assert.Contains("2 entries have no date", title, StringComparison.Ordinal);
        Assert.Contains("1 entry lies in years that this format does not know", title, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_there_are_no_links() =>
        Assert.DoesNotContain("href", Read(new BuiltSite(DatedDigest.Text(url: ""))).GetRawText(), StringComparison.Ordinal);
}
