using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CsvHelper;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>Where sources differ on a date, no file and no list has one of the dates alone.</summary>
public class DifferingAccountsOfADateGoOut
{
    private static readonly BuiltSite Site = new(Digest("2021-05-03", "{date: 2021-05-09}, {date: \"[..2021-06]\", date_basis: external}") + """

        === input/claims/c.md
        ---
        title: A claim
        statement: It rained.
        modality: states
        date: 2021-05
        other_dates: [{date: 2021-07}]
        quotes: [{source: report, exact: It rained}]
        ---
        === input/events/plain.md
        ---
        title: The rain
        date: 2021-05-03
        quotes: [{source: report, exact: It rained}]
        ---
        """);

    private static string Digest(string date, string others) => TestDigest.WithSeed("It rained.").Replace("custody: {", "custody: {collected_at: 2026-11-23, ", StringComparison.Ordinal) + $"\n=== input/digest.yml\ntitle: Test\nurl: https://example.org/\n=== input/events/fair.md\n---\ntitle: The fair\ndate: \"{date}\"\nother_dates: [{others}]\nquotes: [{{source: report, exact: It rained}}]\n---\n";

    private static CalendarEvent Event(string id) => Calendar.Load(Site["data/timeline.ics"])!.Events.Single(one => one.Uid!.StartsWith($"e-{id}@", StringComparison.Ordinal));

    [Fact]
    public void The_records_have_them_with_basis_and_bounds()
    {
        using var file = JsonDocument.Parse(Site["data/digest.json"]);
        var records = file.RootElement.GetProperty("records").EnumerateArray().ToDictionary(record => record.GetProperty("id").GetString()!);
        Assert.Equal(["2021-05-09 stated 2021-05-09 2021-05-09", "[..2021-06] external - 2021-06-30"], records["fair"].GetProperty("other_dates").EnumerateArray().Select(other =>
            string.Join(' ', ((string[])["date", "date_basis", "earliest", "latest"]).Select(key => other.TryGetProperty(key, out var value) ? value.GetString() : "-"))));
        Assert.Equal("2021-07", records["c"].GetProperty("other_dates")[0].GetProperty("date").GetString());
        Assert.False(records["plain"].TryGetProperty("other_dates", out _));
    }

    [Fact]
    public void A_calendar_says_them_and_that_its_day_is_not_certain()
    {
        Assert.Equal("The fair (3 May 2021)", Event("fair").Summary);
        Assert.StartsWith("Date: 3 May 2021.\nAnother account: 9 May 2021.\nAnother account: by the end of June 2021 (known from elsewhere).\nThe day marked is not certain.", Event("fair").Description, StringComparison.Ordinal);
        Assert.Contains("Another account: July 2021.\nThe days marked are those that the date names, and they are not certain", Event("c").Description, StringComparison.Ordinal);
        Assert.Equal("The rain", Event("plain").Summary);
        Assert.DoesNotContain("account", Event("plain").Description, StringComparison.Ordinal);
    }

    [Fact]
    public void So_does_TimelineJs()
    {
        using var file = JsonDocument.Parse(Site["data/timeline.json"]);
        string text = file.RootElement.GetProperty("events").EnumerateArray().Single(one => one.GetProperty("unique_id").GetString() == "e-fair").GetProperty("text").GetProperty("text").GetString()!;
        Assert.Contains("<p>Another account: 9 May 2021.</p><p>Another account: by the end of June 2021 (known from elsewhere).</p>", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_them_in_a_column()
    {
        using var csv = CsvReader.FromText(Site["data/events.csv"].TrimStart('\uFEFF'));
        csv.ReadHeader();
        var others = new Dictionary<string, string>();
        while (csv.Read()) { others[csv.GetString("id")] = csv.GetString("other_dates"); }
        Assert.Equal(("2021-05-09 [..2021-06]", "2021-07", ""), (others["fair"], others["c"], others["plain"]));
    }

    [Theory]
    [InlineData("timeline.html", "#e-fair .entry__date", "3 May 2021 stated in the source. Another account: 9 May 2021. Another account: by the end of June 2021 (known from elsewhere).")]
    [InlineData("timeline.html", "#e-c .entry__date", "May 2021 stated in the source. Another account: July 2021.")]
    [InlineData("timeline.html", "#e-plain .entry__date", "3 May 2021 stated in the source.")]
    [InlineData("claims/c.html", "main .facts", "Another account: July 2021")]
    public void Pages_say_them_beside_the_date(string page, string place, string words) =>
        Assert.Contains(words, string.Join(' ', new HtmlParser().ParseDocument(Site[page]).QuerySelector(place)!.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

    [Fact]
    public void A_feed_tells_them()
    {
        string feed = WebUtility.HtmlDecode(Site["feed.xml"]);
        Assert.Contains("Another account: <time datetime=\"2021-05-09\">9 May 2021</time>", feed, StringComparison.Ordinal);
        Assert.Contains("Another account: <time datetime=\"2021-07\">July 2021</time>", feed, StringComparison.Ordinal);
    }

    /// <summary>Start, end, coverage.</summary>
    [Theory]
    [InlineData("2021-05-03", "{date: 2021-05-09}", "2021-05-03/2021-05-09")]
    [InlineData("2021-05-03", "{date: 2020}, {date: 2021-05-01}", "2020-01-01/2021-05-03")]
    [InlineData("2021-05-03/2021-05-04", "{date: \"2021-06/..\", date_basis: external}", "2021-05-03/..")]
    [InlineData("2021-05-03", "{date: 2021-05-09~}", null)]
    [InlineData("2021-05-03", "{date: 2021-05-09, date_basis: inferred}", null)]
    public void Programs_are_told_the_time_of_all_accounts_and_no_date_of_one(string date, string others, string? coverage)
    {
        var site = new TestDigest(Digest(date, others)).Build().Site;
        using var data = JsonDocument.Parse(PageData.Of(Encoding.UTF8.GetString(site["events/fair.html"]))!);
        var page = data.RootElement.GetProperty("@graph").EnumerateArray().Single(node => node.TryGetProperty("about", out _));
        Assert.False(page.GetProperty("about").TryGetProperty("startDate", out _));
        Assert.False(page.GetProperty("about").TryGetProperty("endDate", out _));
        Assert.Equal(coverage, page.TryGetProperty("temporalCoverage", out var covered) ? covered.GetString() : null);
    }
}
