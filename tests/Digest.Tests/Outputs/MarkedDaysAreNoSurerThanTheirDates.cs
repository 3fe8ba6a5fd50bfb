using System.Net;
using System.Text.Json;
using Ical.Net;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>Calendars and TimelineJS know days alone: what is said beside them is no surer than the date, nor than how it is known.</summary>
public class MarkedDaysAreNoSurerThanTheirDates
{
    private const string Named = "The days marked are those that the date names, and they are not certain: it may also have been earlier or later.";
    private const string Every = "Every day is marked on which it may have been; on which of them it was is not known.";
    private const string OneEnd = "The day marked is the one end that the date names, and it is not certain.";

    private const string Gaps = "Not every day marked is possible: it was on one of those that the date names; on which of them is not known.";
    private const string AllGaps = "The date names several times, and all of them are meant; days between them are marked as well.";
    private const string AllOpen = "The day marked is the one end that the date names; the date takes in more than that day.";

    private static string Plain(string html) => WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", ""));

    private static string Event(string date, string basis) => $"=== input/events/e.md\n---\ntitle: Event\ndate: \"{date}\"\n{(basis switch
    {
        "unsourced" => "",
        "stated" => "quotes: [{source: report, exact: It was then}]\n",
        _ => $"date_basis: {basis}\ndate_note: Known.\n",
    })}---\n" + (basis == "stated" ? TestDigest.WithSeed("It was then.") : "");

    [Theory]
    [InlineData("2022", "stated", "Event (2022)", Every)]
    [InlineData("2022~", "stated", "Event (about 2022)", Named)]
    [InlineData("2022?", "stated", "Event (2022, uncertain)", Named)]
    [InlineData("2022-05%", "stated", "Event (about May 2022, uncertain)", Named)]
    [InlineData("2022-05-31/2022-06-02", "stated", "Event", null)]
    [InlineData("2022-05-31/2022-06-02~", "stated", "Event (31 May 2022 to about 2 June 2022)", Named)]
    [InlineData("2022-05?/2022-06-02", "stated", "Event (May 2022 (uncertain) to 2 June 2022)", Named)]
    [InlineData("[2022-05..2022-06~]", "stated", "Event (between May 2022 and about June 2022)", Named)]
    [InlineData("2022-05/2022-06", "stated", "Event (May 2022 to June 2022)", "The days marked are the longest time that the date allows.")]
    [InlineData("[..2022-05]", "stated", "Event (by the end of May 2022)", "The day marked is the last one possible; how much earlier it was is not known.")]
    [InlineData("[..2022-05~]", "stated", "Event (by about May 2022)", OneEnd)]
    [InlineData("2022-05?/..", "stated", "Event (from May 2022 (uncertain) on)", OneEnd)]
    [InlineData("2022-05-03", "stated", "Event", null)]
    [InlineData("2022-05-03", "external", "Event", null)]
    [InlineData("2022-05-03", "inferred", "Event (3 May 2022; inferred by this digest)", "The day marked is not certain.")]
    [InlineData("2022-05-31/2022-06-02", "inferred", "Event (31 May 2022 to 2 June 2022; inferred by this digest)", Named)]
    [InlineData("2022-05-03", "unsourced", "Event (3 May 2022; no source named)", "The day marked is not certain.")]
    [InlineData("2022-05-31/2022-06-02", "unsourced", "Event (31 May 2022 to 2 June 2022; no source named)", Named)]
    [InlineData("[2017,2019]", "stated", "Event (2017 or 2019)", Gaps)]
    [InlineData("[2017,2018]", "stated", "Event (2017 or 2018)", Every)]
    [InlineData("156X-12-25", "stated", null, Gaps)]
    [InlineData("2004-XX-11", "stated", null, Gaps)]
    [InlineData("2004-XX", "stated", null, Every)]
    [InlineData("{1667,1668,1670..1672}", "stated", null, AllGaps)]
    [InlineData("{2017,2019}", "stated", null, AllGaps)]
    [InlineData("{2017,2018}", "stated", null, "The days marked are the longest time that the date allows.")]
    [InlineData("{..1984}", "stated", null, AllOpen)]
    [InlineData("{1984..}", "stated", null, AllOpen)]
    [InlineData("2022", "inferred", "Event (2022; inferred by this digest)", Every)]
    public void What_is_marked_is_said_as_surely_as_it_is_known(string date, string basis, string? summary, string? meaning)
    {
        var site = new BuiltSite(Event(date, basis));
        var one = Assert.Single(Calendar.Load(site["data/timeline.ics"])!.Events);
        if (summary is not null) { Assert.Equal(summary, one.Summary); }
        Assert.Equal(meaning, one.Description!.Split('\n').SingleOrDefault(line => line.Contains("marked", StringComparison.Ordinal)));
        using var file = JsonDocument.Parse(site["data/timeline.json"]);
        string text = WebUtility.HtmlDecode(file.RootElement.GetProperty("events")[0].GetProperty("text").GetProperty("text").GetString()!);
        if (meaning is null) { Assert.DoesNotContain("marked", text, StringComparison.Ordinal); } else { Assert.Contains($"<p>{meaning}</p>", text, StringComparison.Ordinal); }
    }

    [Fact]
    public void Bounds_from_a_date_that_is_not_sure_are_said_in_its_words_and_marked_as_such()
    {
        var site = new BuiltSite(TestDigest.WithSeed("It was then.") + "=== input/events/ball.md\n---\ntitle: Ball\ndate: 2020~\nquotes: [{source: report, exact: It was then}]\n---\n=== input/events/regatta.md\n---\ntitle: Regatta\nafter: [{event: ball, basis: external}]\n---\n");
        const string bounds = "From its order among other events, though what bounds it is not certain: about 2020 or later";
        Assert.Contains(bounds, Plain(site["events/regatta.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("1 January 2020", Plain(site["events/regatta.html"]) + Plain(site["timeline.html"]), StringComparison.Ordinal);
        var one = Calendar.Load(site["data/timeline.ics"])!.Events.Single(found => found.Summary!.StartsWith("Regatta", StringComparison.Ordinal));
        Assert.Equal($"Regatta ({bounds})", one.Summary);
        Assert.EndsWith("What is marked follows from other events, whose dates are not certain: it may also have been earlier or later.", one.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_of_one_day_are_that_day()
    {
        var site = new BuiltSite(TestDigest.WithSeed("It was on 3 May 2020.") + "=== input/events/ball.md\n---\ntitle: Ball\ndate: 2020-05-03\nquotes: [{source: report, exact: It was on 3 May 2020}]\n---\n=== input/events/fair.md\n---\ntitle: Fair\ndate: 2020-05-03\nquotes: [{source: report, exact: It was on 3 May 2020}]\n---\n=== input/events/regatta.md\n---\ntitle: Regatta\nafter: [{event: ball}]\nbefore: [{event: fair}]\n---\n");
        Assert.Contains("From its order among other events: 3 May 2020.", Plain(site["events/regatta.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_gives_no_day_is_a_date_all_the_same()
    {
        var site = new BuiltSite(Event("XXXX-07-05", "stated") + "=== input/events/none.md\n---\ntitle: None\n---\n=== input/events/day.md\n---\ntitle: Day\ndate: 2020-01-01\n---\n");
        string about = Calendar.Load(site["data/timeline.ics"])!.Properties.Get<string>("X-WR-CALDESC")!;
        Assert.Contains("1 entry has no date and is not in here. 1 entry has a date that gives no day to mark, and is not in here.", about, StringComparison.Ordinal);
        string text = Plain(site["timeline.html"]);
        Assert.Contains("Not placed in time", text, StringComparison.Ordinal);
        Assert.Contains("Neither a date nor an order gives these a place in time.", text, StringComparison.Ordinal);
        Assert.Contains("Date without a place in time", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recommendation_keeps_a_date_that_gives_no_day()
    {
        string text = Plain(new BuiltSite("=== input/recommendations/r.md\n---\ntitle: Call\nstatement: Ring it.\ndate: XXXX-07-05\n---\n=== input/recommendations/other.md\n---\ntitle: Other\nstatement: Ring it.\n---\n")["timeline.html"]);
        Assert.Contains("Not placed in time", text, StringComparison.Ordinal);
        Assert.Contains("5 July (year not known)", text, StringComparison.Ordinal);
        Assert.Contains("Asked for", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date: \"[2020-02..2020-04]\"", "Between January 2020 and June 2020")]
    [InlineData("date: \"[2020-02?..2020-04]\"", "Listed between January 2020 and June 2020")]
    [InlineData("date: \"[2020-02..2020-04]\"\nother_dates: [{date: 2019}]", "Listed between January 2020 and June 2020")]
    public void What_stands_in_a_stretch_lies_in_it_perhaps_where_its_date_is_not_sure(string date, string heading)
    {
        string text = Plain(new BuiltSite($"=== input/events/a.md\n---\ntitle: A\ndate: 2020-01\n---\n=== input/events/x.md\n---\ntitle: X\n{date}\ndate_basis: external\ndate_note: Known.\n---\n=== input/events/b.md\n---\ntitle: B\ndate: 2020-06\n---\n")["timeline.html"]);
        Assert.Contains(heading, text, StringComparison.Ordinal);
        if (heading[0] == 'P') { Assert.DoesNotContain("Between January", text, StringComparison.Ordinal); }
    }

    [Fact]
    public void The_page_of_a_year_does_not_say_that_it_has_all_of_it()
    {
        var site = new BuiltSite("=== input/digest.yml\ntitle: T\ntimeline: {year_page: 20}\n" + string.Concat(Enumerable.Range(1, 21).Select(day => $"=== input/events/e{day}.md\n---\ntitle: E {day}\ndate: 2019-03-{day:00}\n---\n")) + "=== input/events/winter.md\n---\ntitle: Winter\ndate: 2019-24\n---\n");
        Assert.Contains("What stands under 2019, 21 entries, on a page of its own", Plain(site["timeline.html"]), StringComparison.Ordinal);
        Assert.Contains("e-winter", site["timeline.html"], StringComparison.Ordinal);
        Assert.Contains("Entries that began before it, or may have been before or after it, stand in the whole timeline.", Plain(site["timeline/2019.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_does_not_say_either_that_all_possible_days_are_marked()
    {
        var site = new BuiltSite(Event("2022~", "stated"));
        const string holds = "where it is approximate or uncertain, the days that it names, and it may have been before or after them.";
        Assert.Contains(holds, Calendar.Load(site["data/timeline.ics"])!.Properties.Get<string>("X-WR-CALDESC"), StringComparison.Ordinal);
        Assert.Contains(holds, site["data/timeline.json"], StringComparison.Ordinal);
    }
}
