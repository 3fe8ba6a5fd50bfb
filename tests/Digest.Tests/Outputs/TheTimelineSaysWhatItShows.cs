using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

public class TheTimelineSaysWhatItShows
{
    private static readonly Lazy<BuiltSite> Site = new(() => new BuiltSite(TestDigest.WithSeed("The mayor spoke. The bridge was closed in May.", """
        === input/people/mayor.md
        ---
        title: The mayor
        ---
        === input/topics/bridges.md
        ---
        title: Bridges
        ---
        === input/events/closing.md
        ---
        title: Closing of the bridge
        date: 2022-05
        topics: [bridges]
        participants: [{id: mayor}]
        quotes: [{source: report, exact: The bridge was closed in May}]
        ---
        === input/events/speech.md
        ---
        title: Speech of the mayor
        date: 2022-05-03
        date_basis: external
        date_note: From the calendar of the town.
        participants: [{id: mayor}]
        quotes: [{source: report, exact: The mayor spoke}]
        ---
        === input/events/opening.md
        ---
        title: Opening
        ---
        === input/claims/closed.md
        ---
        title: The bridge
        statement: The bridge was closed.
        modality: states
        date: 2023~
        quotes: [{source: report, exact: The bridge was closed in May}]
        ---
        """)));

    private static IElement Page(string path) => new HtmlParser().ParseDocument(Site.Value[path]).QuerySelector("main")!;

    private static string Text(IElement? element) => string.Join(' ', element!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void An_entry_says_kind_date_basis_title_who_and_source()
    {
        string entry = Text(Page("timeline.html").QuerySelector("#e-speech"));
        foreach (string said in (string[])["Event", "3 May 2022", "known from elsewhere", "Speech of the mayor", "The mayor", "Source: The report ¶1"]) { Assert.Contains(said, entry, StringComparison.Ordinal); }
        Assert.Equal("Claim", Text(Page("timeline.html").QuerySelector("#e-closed .entry__kind")));
    }

    [Fact]
    public void Each_line_of_the_drawing_leads_to_its_entry_and_says_its_date()
    {
        var page = Page("timeline.html");
        foreach (string form in (string[])[".strip__scroll", ".strip__narrow"])
        {
            var lines = page.QuerySelectorAll($"{form} a").ToList();
            Assert.Equal(["#e-closed", "#e-closing", "#e-speech"], lines.Select(line => line.GetAttribute("href")).Order(StringComparer.Ordinal));
            Assert.All(lines, line => Assert.NotNull(page.QuerySelector(line.GetAttribute("href")!)));
            Assert.Contains("Speech of the mayor. 3 May 2022 (known from elsewhere)", lines.Select(line => line.QuerySelector("title")!.TextContent));
        }
        Assert.NotNull(page.QuerySelector(".strip__skip[href='#all']"));
        Assert.NotNull(page.QuerySelector("#all"));
    }

    private static IElement WithEvents(params (string Id, string Keys)[] events) => new HtmlParser().ParseDocument(new BuiltSite(TestDigest.WithSeed("It was closed.", string.Concat(
        events.Select(happening => $"=== input/events/{happening.Id}.md\n---\ntitle: {happening.Id}\n{happening.Keys}\ndate_basis: external\ndate_note: From a letter.\n---\n"))))["timeline.html"]).QuerySelector("main")!;

    [Theory]
    [InlineData("[2019-01..2019-02]", "y-after-2018", "Between 2018 and March 2019")]
    [InlineData("[2018-06..2019-03]", "y-after-2018", "Between 2018 and March 2019")]
    [InlineData("[2019..2021]", "y-after-2018", "Listed between 2018 and March 2019")]
    [InlineData("[..2019-02]", "y-after-2018", "Listed between 2018 and March 2019")]
    [InlineData("[2015..2017]", "y-before-2018", "Before 2018")]
    [InlineData("201X", "y-before-2018", "Listed before 2018")]
    [InlineData("[2020..2021]", "y-after-2019-03", "After March 2019")]
    [InlineData("[2019-03..]", "y-after-2019-03", "Listed after March 2019")]
    [InlineData("2019-03-XX", "y-2019-03", "March 2019")]
    [InlineData("2019-23", "y-after-2019-03", "After March 2019")]
    [InlineData("2019-21", "y-after-2019-03", "Listed after March 2019")]
    [InlineData("2018-23", "y-2018", "2018")]
    [InlineData("[..2019-03-31]", "y-after-2018", "Listed between 2018 and March 2019")]
    [InlineData("-0043-03-15", "y--0043-03", "March 44 BCE")]
    [InlineData("-0043", "y--0043", "44 BCE")]
    public void The_heading_of_a_stretch_is_true_of_what_stands_under_it(string date, string anchor, string heading)
    {
        var period = WithEvents(("a", "date: 2018"), ("b", "date: 2019-03"), ("x", $"date: \"{date}\"")).QuerySelector("#e-x")!.Closest(".period")!;
        Assert.Equal(anchor, period.Id);
        Assert.StartsWith(heading, Text(period.QuerySelector("h2")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date_basis: external\ndate_note: From a letter.", "Between 2018 and March 2019", "Between")]
    [InlineData("date_basis: inferred\ndate_note: From a letter.", "Listed between 2018 and March 2019", "Listed in between")]
    [InlineData("", "Listed between 2018 and March 2019", "Listed in between")]
    public void No_stretch_is_sure_of_what_is_inferred_or_has_no_source(string basis, string heading, string rail)
    {
        static string Event(string id, string date, string basis) => $"=== input/events/{id}.md\n---\ntitle: {id}\ndate: \"{date}\"\n{basis}\n---\n";
        const string known = "date_basis: external\ndate_note: From a letter.";
        var page = new HtmlParser().ParseDocument(new BuiltSite(Event("a", "2018", known) + Event("b", "2019-03", known) + Event("x", "[2019-01..2019-02]", basis))["timeline.html"]);
        Assert.StartsWith(heading, Text(page.QuerySelector("#e-x")!.Closest(".period")!.QuerySelector("h2")), StringComparison.Ordinal);
        Assert.Equal($"{rail} (2018 – March 2019) 1", Text(page.QuerySelector(".tl__rail a[href='#y-after-2018']")));
    }

    [Fact]
    public void What_a_stretch_says_of_its_days_is_by_what_is_there()
    {
        string span = Text(WithEvents(("a", "date: 2018"), ("x", "date: \"[2020..2021]\"")).QuerySelector("#y-after-2018 .period__note"));
        Assert.StartsWith("A span of time or a bound is known, not the day", span, StringComparison.Ordinal);
        Assert.DoesNotContain("order", span, StringComparison.Ordinal);
        Assert.DoesNotContain("collected", span, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_before_our_era_is_one_in_the_rail_and_for_its_page()
    {
        var events = Enumerable.Range(0, 21).Select(i => $"=== input/events/e{i}.md\n---\ntitle: E{i}\ndate: -0043-03-{i + 1:00}\ndate_basis: external\ndate_note: From a letter.\n---\n");
        string last = "=== input/events/after.md\n---\ntitle: After\ndate: \"[-0042-04..-0042-05]\"\ndate_basis: external\ndate_note: From a letter.\n---\n=== input/events/june.md\n---\ntitle: June\ndate: -0042-06\ndate_basis: external\ndate_note: From a letter.\n---\n=== input/events/january.md\n---\ntitle: January\ndate: -0042-01\ndate_basis: external\ndate_note: From a letter.\n---\n";
        var site = new BuiltSite("=== input/digest.yml\ntitle: T\ntimeline: {year_page: 20}\n" + string.Concat(events) + last);
        Assert.Equal(21, new HtmlParser().ParseDocument(site["timeline/-0043.html"]).QuerySelectorAll("#y--0043-03 .entry").Length);
        var page = new HtmlParser().ParseDocument(site["timeline.html"]);
        Assert.NotNull(page.QuerySelector("a[href='timeline/-0043.html']"));
        Assert.Equal(["44 BCE 21", "43 BCE 3"], page.QuerySelectorAll("a.year[data-counts-year]").Select(Text));
        Assert.Equal(3, page.QuerySelectorAll("[data-year='-42']").Length);
    }

    [Fact]
    public void What_has_no_date_stands_off_the_line_without_a_bar()
    {
        var page = Page("timeline.html");
        Assert.Null(page.QuerySelector("#e-opening .entry__loom"));
        Assert.NotNull(page.QuerySelector("#y-none #e-opening"));
        Assert.Equal("May 2022", page.QuerySelector("#e-closing .entry__bar")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(101)]
    public void A_claim_without_a_date_has_a_place_unless_there_are_very_many(int untold)
    {
        var claims = Enumerable.Range(0, untold).Select(i => $"=== input/claims/untold-{i}.md\n---\ntitle: Untold {i}\nstatement: It was closed.\nmodality: states\nquotes: [{{source: report, exact: It was closed}}]\n---\n");
        var site = new BuiltSite(TestDigest.WithSeed("It was closed.", string.Concat(claims) + "=== input/claims/told.md\n---\ntitle: Told\nstatement: It was closed.\nmodality: states\nquotes: [{source: report, exact: It was closed}]\n---\n"
            + "=== input/events/closing.md\n---\ntitle: Closing\ndate: 2022\ndate_basis: external\ndate_note: From a letter.\nclaims: [told]\n---\n"));
        var page = new HtmlParser().ParseDocument(site["timeline.html"]);
        Assert.Contains("Told", Text(page.QuerySelector("#e-closing")), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#e-told"));
        Assert.Equal(untold == 1, page.QuerySelector("#y-none #e-untold-0") is not null);
        Assert.Equal(untold != 1, page.QuerySelector(".sub-lede a[href='claims/index.html']") is not null);
    }

    [Fact]
    public void The_values_of_filters_are_counted_and_those_of_none_are_no_links()
    {
        var page = Page("timeline.html");
        Assert.Equal("The mayor 2", Text(page.QuerySelector("[data-filter='entity:mayor']")));
        Assert.Equal("Bridges 1", Text(page.QuerySelector("[data-filter='topic:bridges']")));
        Assert.Equal("Alleged 1", Text(page.QuerySelector("[data-filter='status:alleged']")));
        Assert.Null(page.QuerySelector("[data-filter='kind:recommendation']"));
        Assert.Contains("Recommendation 0", page.QuerySelectorAll("span.is-zero").Select(Text));
        Assert.Equal("event", page.QuerySelector("#e-closing")!.GetAttribute("data-kind"));
    }

    [Theory]
    [InlineData("people/mayor.html", "e-closing e-speech")]
    [InlineData("topics/bridges.html", "e-closing")]
    [InlineData("sources/report.html", "e-closing e-speech e-closed")]
    public void Entities_topics_and_sources_have_their_own_timeline(string path, string entries) =>
        Assert.Equal(entries.Split(' ').Order(StringComparer.Ordinal), Page(path).QuerySelectorAll("[aria-labelledby='timeline-h'] .entry").Select(entry => entry.Id!).Order(StringComparer.Ordinal));

    [Fact]
    public void On_the_page_of_a_document_an_entry_names_its_passages_alone()
    {
        string foot = string.Join(' ', Page("sources/report.html").QuerySelectorAll("#e-speech .entry__foot").Select(Text));
        Assert.Contains("¶1", foot, StringComparison.Ordinal);
        Assert.DoesNotContain("The report", foot, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_says_what_else_may_be_of_its_time()
    {
        string meanwhile = Text(Page("events/closing.html").QuerySelector("[aria-labelledby='meanwhile-h']"));
        Assert.Contains("may overlap Speech of the mayor", meanwhile, StringComparison.Ordinal);
        Assert.DoesNotContain("Closing", meanwhile, StringComparison.Ordinal);
        Assert.Null(Page("events/opening.html").QuerySelector("[aria-labelledby='meanwhile-h']"));
    }

    [Theory]
    [InlineData("0", "input/digest.yml:3:23 error bad-number '0'")]
    [InlineData("5001", "input/digest.yml:3:23 error bad-number '5001'")]
    [InlineData("many", "input/digest.yml:3:23 error bad-number 'many'")]
    [InlineData("200", null)]
    public void A_year_page_is_a_number_within_bounds(string value, string? finding)
    {
        var found = new TestDigest($"=== input/digest.yml\ntitle: T\nchecks: {{missing-url: off}}\ntimeline: {{year_page: {value}}}\n").Findings();
        Assert.Equal(finding is null ? [] : [finding], found);
    }
}
