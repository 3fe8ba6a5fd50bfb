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

    private static string Event(string date, string basis) => $"=== input/events/e.md\n---\ntitle: Event\ndate: \"{date}\"\n{(basis == "stated" ? "" : $"date_basis: {basis}\ndate_note: Known.\n")}---\n";

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
    [InlineData("2022", "inferred", "Event (2022; inferred by this digest)", Every)]
    public void What_is_marked_is_said_as_surely_as_it_is_known(string date, string basis, string summary, string? meaning)
    {
        var site = new BuiltSite(Event(date, basis));
        var one = Assert.Single(Calendar.Load(site["data/timeline.ics"])!.Events);
        Assert.Equal(summary, one.Summary);
        Assert.Equal(meaning, one.Description!.Split('\n').SingleOrDefault(line => line.Contains("marked", StringComparison.Ordinal)));
        using var file = JsonDocument.Parse(site["data/timeline.json"]);
        string text = WebUtility.HtmlDecode(file.RootElement.GetProperty("events")[0].GetProperty("text").GetProperty("text").GetString()!);
        if (meaning is null) { Assert.DoesNotContain("marked", text, StringComparison.Ordinal); } else { Assert.Contains($"<p>{meaning}</p>", text, StringComparison.Ordinal); }
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
