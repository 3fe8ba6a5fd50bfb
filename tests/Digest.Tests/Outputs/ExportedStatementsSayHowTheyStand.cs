using System.Text.Json;
using CsvHelper;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>In <c>data/timeline.ics</c>, <c>data/timeline.json</c> and <c>data/events.csv</c> no claim stands, and no event is told, without what parties say of it.</summary>
public class ExportedStatementsSayHowTheyStand
{
    private static readonly BuiltSite Site = Built("en");

    private static BuiltSite Built(string language) => new(DisputedDigest.Base
        + DisputedDigest.Beaten("date: 2021-05-03") + DisputedDigest.Denial("{claim: beaten, stance: rejects}")
        + DisputedDigest.Claim("closed", "The camp was closed at night", "author", "date: 2021-05-04\nretracted: {date: 2021-06}", "states")
        + DisputedDigest.Claim("open", "The gate was open", "author", "date: 2021-05-05", "states")
        + DisputedDigest.Claim("quiet", "The gate was open", "author", "index: false", "states") + $$"""

        === input/digest.yml
        title: Test
        language: {{language}}
        === input/events/night.md
        ---
        title: The night
        date: 2021-05-03
        claims: [beaten, closed, open, quiet]
        quotes: [{source: report, exact: The camp was closed at night}]
        ---
        === input/events/morning.md
        ---
        title: The morning
        date: 2021-05-04
        quotes: [{source: report, exact: The gate was open}]
        ---
        """);

    private static CalendarEvent Event(BuiltSite site, string id) => Calendar.Load(site["data/timeline.ics"])!.Events.Single(one => one.Uid!.StartsWith($"e-{id}@", StringComparison.Ordinal));

    private static (string Headline, string Text) Slide(string id)
    {
        using var file = JsonDocument.Parse(Site["data/timeline.json"]);
        var text = file.RootElement.GetProperty("events").EnumerateArray().Single(one => one.GetProperty("unique_id").GetString() == $"e-{id}").GetProperty("text");
        return (text.GetProperty("headline").GetString()!, text.GetProperty("text").GetString()!);
    }

    private static (string Standing, string ToldBy) Row(string id)
    {
        using var csv = CsvReader.FromText(Site["data/events.csv"].TrimStart('\uFEFF'));
        csv.ReadHeader();
        while (csv.Read()) { if (csv.GetString("id") == id) { return (csv.GetString("standing"), csv.GetString("told_by")); } }
        throw new InvalidOperationException(id);
    }

    [Theory]
    [InlineData("beaten", "The author: Title of beaten (disputed)", "Status: Disputed.", "disputed")]
    [InlineData("closed", "The author: Title of closed (retracted)", "Status: Retracted.", "retracted")]
    [InlineData("closed.retracted", "The author: Taken back: Title of closed", "Status: Retracted.", "retracted")]
    [InlineData("open", "The author: Title of open", "Status: Alleged.", "alleged")]
    public void A_claim_says_how_it_stands_and_its_heading_says_what_was_denied_or_taken_back(string id, string heading, string line, string word)
    {
        Assert.StartsWith(heading, Event(Site, id).Summary, StringComparison.Ordinal);
        Assert.Contains($"\n{line}\n", Event(Site, id).Description, StringComparison.Ordinal);
        Assert.Equal(heading, Slide(id).Headline);
        Assert.Contains($"<p>{line}</p>", Slide(id).Text, StringComparison.Ordinal);
        Assert.Equal((word, ""), Row(id));
    }

    [Fact]
    public void An_event_says_who_tells_it_and_how_each_of_that_stands()
    {
        const string tellers = "The author: Title of beaten (disputed); The author: Title of closed (retracted); The author: Title of open (alleged)";
        Assert.Contains($"Statements that tell this event: {tellers}.\n", Event(Site, "night").Description, StringComparison.Ordinal);
        Assert.Contains($"<p>Statements that tell this event: {tellers}.</p>", Slide("night").Text, StringComparison.Ordinal);
        Assert.Equal(("", tellers), Row("night"));
        Assert.Equal("The night", Event(Site, "night").Summary);
    }

    [Fact]
    public void What_no_claim_tells_has_no_standing()
    {
        Assert.DoesNotContain("tell this event", Event(Site, "morning").Description, StringComparison.Ordinal);
        Assert.Equal(("", ""), Row("morning"));
    }

    [Theory]
    [InlineData("fr", "(contesté)", "Statut\u00a0: Contesté.")]
    [InlineData("zh", "（存在争议）", "状态：存在争议。")]
    public void It_is_said_in_the_language_of_the_site(string language, string behind, string line)
    {
        var one = Event(Built(language), "beaten");
        Assert.EndsWith(behind, one.Summary, StringComparison.Ordinal);
        Assert.Contains(line, one.Description, StringComparison.Ordinal);
    }
}
