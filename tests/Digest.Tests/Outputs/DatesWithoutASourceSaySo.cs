using AngleSharp.Html.Parser;
using Ical.Net;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A record that quotes nothing names no source for its date: nothing that readers or programs see calls the date stated.</summary>
public class DatesWithoutASourceSaySo
{
    private static readonly Lazy<BuiltSite> Built = new(() => new BuiltSite("=== input/digest.yml\ntitle: T\nurl: https://digest.example/\n" + """
        === input/events/fair.md
        ---
        title: Fair
        date: 2022-05-03
        other_dates: [{date: 2022-06}]
        ---
        === input/events/ball.md
        ---
        title: Ball
        date: 2022-05-07
        ---
        === input/events/bridge.md
        ---
        title: Bridge
        date: 2022-05
        ---
        === input/events/rain.md
        ---
        title: Rain
        after: [{event: ball, basis: inferred}]
        ---
        === input/organisations/ministry.md
        ---
        title: The ministry
        ---
        === input/recommendations/r.md
        ---
        title: R
        statement: Mend it.
        issued_by: [ministry]
        deadline: 2023-01
        responses: [{date: 2022-07, by: ministry, state: noted}]
        ---
        """));

    private static string Text(string path, string selector) => string.Join(' ', new HtmlParser().ParseDocument(Built.Value[path]).QuerySelectorAll(selector).Select(found => string.Join(' ', found.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    [Theory]
    [InlineData("events/ball.html", "main", "7 May 2022 no source named.")]
    [InlineData("events/fair.html", "main", "Another account: June 2022 no source named")]
    [InlineData("timeline.html", "#e-ball", "7 May 2022 no source named.")]
    [InlineData("timeline.html", "#e-fair", "Another account: June 2022 (no source named)")]
    [InlineData("timeline.html", ".strip__scroll", "Ball. 7 May 2022 (no source named)")]
    [InlineData("timeline.html", "main", "edge without a named source")]
    [InlineData("timeline.html", "main", "6 entries. 0 have a date that is stated")]
    [InlineData("events/rain.html", "main", "not before 7 May 2022. No source is named for what bounds it.")]
    [InlineData("recommendations/r.html", "main", "January 2023 (no source named)")]
    [InlineData("recommendations/r.html", "main", "July 2022 (no source named)")]
    public void The_page_says_that_no_source_is_named(string path, string selector, string said) => Assert.Contains(said, Text(path, selector), StringComparison.Ordinal);

    [Fact]
    public void Nothing_calls_such_a_date_stated()
    {
        foreach (string path in (string[])["events/ball.html", "events/fair.html", "events/bridge.html", "recommendations/r.html", "index.html"]) { Assert.DoesNotContain("stated in the source", Text(path, "main"), StringComparison.Ordinal); }
        Assert.DoesNotContain("class=\"sure\"", Built.Value["timeline.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_such_dates_of_one_month_are_not_told_to_overlap() => Assert.DoesNotContain("overlaps", Text("events/ball.html", ".meanwhile"), StringComparison.Ordinal);

    [Fact]
    public void Exports_say_it_in_a_word()
    {
        string text = Built.Value["data/digest.json"];
        Assert.Equal(5, System.Text.RegularExpressions.Regex.Count(text, "\"date_basis\": ?\"unsourced\""));
        Assert.DoesNotContain("\"date_basis\":\"stated\"", text.Replace(": ", ":", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(",\"unsourced\",", Built.Value["data/events.csv"].Split("\r\n").Single(line => line.Contains("\"ball\",\"ball\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("Ball (7 May 2022; no source named)", Calendar.Load(Built.Value["data/timeline.ics"])!.Events.Single(one => one.Summary!.StartsWith("Ball", StringComparison.Ordinal)).Summary);
        Assert.Contains("no source named", Built.Value["data/timeline.json"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quotes: [{source: report, exact: It was then}]", "stated in the source")]
    [InlineData("asserted_by: [ministry]", "no source named")]
    [InlineData("status: draft\nquotes: [{source: report, exact: It was then}]", "no source named")]
    public void An_event_has_the_source_of_the_claims_that_tell_it(string fields, string said)
    {
        var site = new BuiltSite(TestDigest.WithSeed("It was then.") + $"=== input/events/fair.md\n---\ntitle: Fair\ndate: 2022-05\nclaims: [c]\n---\n=== input/claims/c.md\n---\ntitle: C\nstatement: It was then.\nmodality: states\n{fields}\n---\n");
        Assert.Contains(said, new HtmlParser().ParseDocument(site["events/fair.html"]).QuerySelector("main .entry__date")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("claims: [c]")]
    public void The_same_goes_for_a_record_that_is_published_with_names_withheld(string fields)
    {
        var digest = new TestDigest($"=== input/events/fair.md\n---\ntitle: Fair of Quillon Ashgrove\ndate: 2022-05\n{fields}\n---\n=== input/claims/c.md\n---\ntitle: C\nstatement: It was then.\nmodality: states\nasserted_by: [m]\n---\n=== input/groups/m.md\n---\ntitle: M\n---\n");
        string page = System.Text.Encoding.UTF8.GetString(digest.Build(new Digest.Protection.ProtectedTerms([new Digest.Model.ProtectedRule(1, ["Quillon Ashgrove"], Digest.Model.TermMatch.Word, "a witness")])).Site["events/fair.html"]);
        Assert.Contains("Fair of a witness", page, StringComparison.Ordinal);
        Assert.Contains("no source named", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_are_told_no_such_date() => Assert.DoesNotContain("\"startDate\"", Built.Value["events/ball.html"] + Built.Value["events/bridge.html"], StringComparison.Ordinal);

    [Theory]
    [InlineData("fr", "sans source indiquée")]
    [InlineData("es", "sin fuente indicada")]
    [InlineData("ru", "источник не указан")]
    [InlineData("zh", "未注明来源")]
    [InlineData("ar", "دون ذكر مصدر")]
    public void It_is_said_in_each_language(string language, string said)
    {
        var site = new BuiltSite($"=== input/digest.yml\ntitle: T\nlanguage: {language}\n=== input/events/ball.md\n---\ntitle: Ball\ndate: 2022-05-07\n---\n");
        Assert.Contains(said, site["events/ball.html"], StringComparison.Ordinal);
    }
}
