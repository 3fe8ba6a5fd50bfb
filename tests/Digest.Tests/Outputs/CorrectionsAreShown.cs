using System.Text.RegularExpressions;
using System.Xml.Linq;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class CorrectionsAreShown
{
    private const string Url = "https://example.org/digest/";

    private const string Written = """
        === seeds/report.txt
        The water was low. The bridge was closed.
        === input/sources/report.md
        ---
        title: The report
        code: S-01
        by: [author]
        custody: {seed: seeds/report.txt, collected_at: 2026-10-01}
        corrections:
          - {date: 2026-11-18, text: The title had a misspelt word.}
          - {date: 2026-11-20, text: "The day of collection was 1 October, not 10 January <b>."}
          - {date: 2026-11-20, text: The publisher was added.}
        ---
        === input/organisations/author.md
        ---
        title: The author
        ---
        === input/claims/a.md
        ---
        title: Low water
        code: C-01
        statement: The water was low.
        modality: states
        quotes: [{source: report, exact: The water was low}]
        ---
        See [[gone]], [[gone|that person]] and [@gone-source].
        === input/claims/b.md
        ---
        title: Closed bridge
        statement: The bridge was closed.
        modality: states
        quotes: [{source: report, exact: The bridge was closed}]
        reviewed: [{id: report, date: 2026-11-20}]
        ---
        === input/people/gone.md
        ---
        title: Secretname
        code: P-99
        status: withdrawn
        withdrawn: {date: 2026-11-21, by: The editors, reason: A person asked for it.}
        redirect_from: [people/former.html]
        ---
        Secretbody [[a]].
        === input/sources/gone-source.md
        ---
        title: Secretdocument
        status: withdrawn
        withdrawn: {date: 2026-11-19, reason: It was not what it claimed to be.}
        ---
        """;

    private static readonly BuiltSite Site = new(Written, Url);
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static string Text(string page) => Spaces().Replace(Tags().Replace(Site[page], ""), " ");

    [Fact]
    public void Nothing_stops_the_build() => Assert.DoesNotContain(Site.Findings, fault => fault.Severity == Severity.Error);

    [Fact]
    public void The_newest_stands_near_the_title_and_all_stand_below_newest_first()
    {
        string page = Text("sources/report.html");
        int box = page.IndexOf("Corrected on 20 November 2026", StringComparison.Ordinal);
        Assert.InRange(box, page.IndexOf("The report", StringComparison.Ordinal), page.IndexOf("The water was low", StringComparison.Ordinal));
        Assert.Contains("The publisher was added. 2 earlier corrections", page, StringComparison.Ordinal);
        int[] list = [.. ((string[])["The publisher was added.", "The day of collection", "The title had"]).Select(text => page.LastIndexOf(text, StringComparison.Ordinal))];
        Assert.True(list[0] > box && list.SequenceEqual(list.Order()), string.Join(' ', list));
        Assert.Contains("10 January &lt;b&gt;.", Site["sources/report.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_rests_on_it_says_so_until_it_was_looked_at_again()
    {
        Assert.Contains("The report was corrected on 20 November 2026. A record was withdrawn on 19 November 2026. This page has not been looked at again since.", Text("claims/a.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../sources/report.html#corrected-2026-11-20-2\"", Site["claims/a.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("has changed", Text("claims/b.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_corrections_has_them_by_record_the_newest_change_first()
    {
        string page = Text("corrections.html");
        int[] order = [.. ((string[])["A person asked for it.", "The publisher was added.", "The day of collection", "The title had a misspelt word.", "It was not what it claimed to be."]).Select(text => page.IndexOf(text, StringComparison.Ordinal))];
        Assert.True(order[0] > 0 && order.SequenceEqual(order.Order()), string.Join(' ', order));
        Assert.Contains("3 corrections, 2 withdrawn records.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"sources/report.html#corrected-2026-11-18\"", Site["corrections.html"], StringComparison.Ordinal);
        Assert.Contains("id=\"corrected-2026-11-18\"", Site["sources/report.html"], StringComparison.Ordinal);
        Assert.Contains("have not been looked at again since: Low water.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_withdrawn_record_says_so_and_leads_to_its_notice()
    {
        string page = Text("claims/a.html");
        Assert.Contains("See a record that was withdrawn, that person (withdrawn) and a record that was withdrawn.", page, StringComparison.Ordinal);
        Assert.Contains("A record was withdrawn on 19 November 2026.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../people/gone.html\"", Site["claims/a.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"../sources/gone-source.html#withdrawn\"", Site["claims/a.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_from_a_withdrawn_source_or_through_one_keep_their_distance_and_are_not_shown()
    {
        const string claim = "\n=== input/claims/c.md\n---\ntitle: C\nstatement: S.\nmodality: states\nquotes:\n  - {source: gone-source, exact: Secretwords, speaker: author}\n  - {source: report, exact: The water was low, speaker: author, through: [gone-source]}\n---\n";
        var site = new BuiltSite(Written + claim);
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error);
        Assert.DoesNotContain(site.Paths, path => site[path].Contains("Secretwords", StringComparison.Ordinal));
        string page = Spaces().Replace(Tags().Replace(site["claims/c.html"], ""), " ");
        Assert.Contains("The author, as reported by a record that was withdrawn", page, StringComparison.Ordinal);
        Assert.Contains("a record that was withdrawn Between the speaker and the source stands a document that this collection does not show.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_withdrawn_record_there_is_nothing_anywhere()
    {
        Assert.DoesNotContain(Site.Paths, path => Site[path].Contains("Secret", StringComparison.Ordinal) || Site[path].Contains("P-99", StringComparison.Ordinal));
        Assert.DoesNotContain("Low water", Text("people/gone.html"), StringComparison.Ordinal);
        Assert.Contains("A person asked for it.", Text("people/gone.html"), StringComparison.Ordinal);
        Assert.Contains("A person asked for it.", Text("people/former.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_shown_elsewhere_names_no_record_that_is_not_published()
    {
        var site = new BuiltSite("=== input/about.md\n---\ntitle: About\n---\nOn [[topic]] see [[hidden-id]] and [[gone-id]].\n=== input/topics/topic.md\n---\ntitle: Topic\n---\n"
            + "=== input/topics/hidden-id.md\n---\ntitle: Secrettitle\nstatus: draft\n---\n=== input/topics/gone-id.md\n---\ntitle: Secrettitle\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, reason: R}\n---\n");
        Assert.Contains("see not shown here and a record that was withdrawn.", Tags().Replace(site["topics/topic.html"], ""), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Paths, path => site[path].Contains("Secrettitle", StringComparison.Ordinal) || site[path].Contains("hidden-id", StringComparison.Ordinal));
    }

    [Fact]
    public void The_feed_has_all_that_Atom_requires()
    {
        var feed = XDocument.Parse(Site["corrections.xml"]).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All([feed, .. feed.Elements(Atom + "entry")], part =>
        {
            Assert.True(Uri.IsWellFormedUriString(Assert.Single(part.Elements(Atom + "id")).Value, UriKind.Absolute));
            Assert.NotEmpty(Assert.Single(part.Elements(Atom + "title")).Value);
            Assert.Matches("^2026-11-[0-9]{2}T00:00:00Z$", Assert.Single(part.Elements(Atom + "updated")).Value);
            Assert.Single(part.Elements(Atom + "link"), link => link.Attribute("rel")?.Value is null or "alternate");
            Assert.All(part.Elements(Atom + "link"), link => Assert.StartsWith(Url, link.Attribute("href")!.Value, StringComparison.Ordinal));
        });
        Assert.NotEmpty(Assert.Single(feed.Elements(Atom + "author")).Element(Atom + "name")!.Value);
        Assert.Equal(Url + "corrections.xml", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")?.Value == "self").Attribute("href")!.Value);
        Assert.Equal("2026-11-21T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        var ids = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ToList();
        Assert.Equal(5, ids.Distinct().Count());
        Assert.Equal(Url + "people/gone.html#withdrawn", ids[0]);
        Assert.Contains(Url + "sources/report.html#corrected-2026-11-20-2", ids);
    }

    [Fact]
    public void Pages_name_the_feed_and_their_foot_the_page()
    {
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Test: corrections\" href=\"corrections.xml\">", Site["corrections.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"../corrections.xml\">", Site["claims/a.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"../corrections.html\">Corrections</a>", Site["claims/a.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_there_is_no_feed()
    {
        var site = new BuiltSite(Written);
        Assert.False(site.Has("corrections.xml"));
        Assert.DoesNotContain("atom+xml", site["corrections.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_make_one_feed() => Assert.Equal(Site["corrections.xml"], new BuiltSite(Written, Url)["corrections.xml"]);

    [Fact]
    public void Before_the_first_correction_the_page_says_so_and_the_feed_has_the_day_of_the_collection()
    {
        var site = new BuiltSite("=== seeds/r.txt\nWords.\n=== input/sources/r.md\n---\ntitle: R\ncustody: {seed: seeds/r.txt, collected_at: 2026-10-01}\n---\n", Url);
        Assert.Contains("Nothing has been corrected or withdrawn yet.", site["corrections.html"], StringComparison.Ordinal);
        var feed = XDocument.Parse(site["corrections.xml"]).Root!;
        Assert.Equal("2026-10-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.False(new BuiltSite("", Url).Has("corrections.xml"));
    }

    [Fact]
    public void A_text_that_XML_has_no_place_for_leaves_the_feed_whole()
    {
        var site = new BuiltSite("=== input/claims/a.md\n---\ntitle: \"A \\x02 & <b>\"\nstatement: S.\nmodality: states\ncorrections: [{date: 2026-11-20, text: \"One\\x01 ]]> 𝄞 two\"}]\n---\n", Url);
        Assert.Equal("<p>One ]]&gt; 𝄞 two</p>", XDocument.Parse(site["corrections.xml"]).Descendants(Atom + "content").Single().Value);
    }

    [Fact]
    public void What_is_kept_from_indexes_is_on_the_page_and_not_in_the_feed()
    {
        var site = new BuiltSite("=== input/claims/a.md\n---\ntitle: Quiettitle\nindex: false\nstatement: S.\nmodality: states\ncorrections: [{date: 2026-11-20, text: T}]\n---\n"
            + "=== input/claims/b.md\n---\ntitle: B\nstatement: S.\nmodality: states\ncorrections: [{date: 2026-11-19, text: T}]\n---\n", Url);
        Assert.Contains("Quiettitle", site["corrections.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Quiettitle", site["corrections.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_thousand_are_spread_over_pages_none_of_them_large()
    {
        string long_ = string.Concat(Enumerable.Repeat("A sentence of a usual length says what was corrected. ", 3));
        var site = new BuiltSite("=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\ncorrections:\n"
            + string.Concat(Enumerable.Range(0, 2000).Select(i => $"  - {{date: {1000 + i}-01-01, text: \"{long_}No. {i}.\"}}\n")) + "---\n", Url);
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error);
        var pages = site.Paths.Where(path => path.StartsWith("corrections", StringComparison.Ordinal)).ToList();
        Assert.All(pages.Append("claims/a.html"), path => Assert.True(site.Size(path) < 300_000, $"{path}: {site.Size(path)}"));
        Assert.Equal(2000, pages.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Sum(path => Regex.Count(site[path], "No\\. [0-9]+\\.")));
        Assert.Contains("1,950 older corrections", site["claims/a.html"], StringComparison.Ordinal);
        Assert.Equal(50, XDocument.Parse(site["corrections.xml"]).Root!.Elements(Atom + "entry").Count());
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();

    /// <summary>A claim that became two: whoever follows its old address finds both.</summary>
    [Fact]
    public void The_notice_of_a_record_leads_to_those_that_stand_in_its_place()
    {
        const string split = "=== input/claims/old.md\n---\ntitle: Old\nstatement: It was low and closed.\nmodality: states\nstatus: withdrawn\nwithdrawn: {date: 2026-11-22, by: Us, reason: Two claims were one., replaced_by: [a, b]}\nredirect_from: [claims/older.html]\n---\n";
        var site = new BuiltSite(Written + "\n" + split, Url);
        foreach (string page in (string[])["claims/old.html", "claims/older.html"])
        {
            Assert.Contains("<dt>In its place</dt><dd><a href=\"a.html\">Low water</a> and <a href=\"b.html\">Closed bridge</a></dd>", site[page], StringComparison.Ordinal);
        }
        Assert.Contains("In its place: <a href=\"claims/a.html\">Low water</a> and <a href=\"claims/b.html\">Closed bridge</a>", site["corrections.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("In its place", Site["people/gone.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "error unknown-reference 'nobody'")]
    [InlineData("gone", "warning unpublished-reference 'gone'")]
    [InlineData("draft", "warning unpublished-reference 'draft'")]
    public void What_stands_in_a_record_s_place_must_have_a_page(string id, string finding)
    {
        string written = Written + $"\n=== input/draft.md\n---\ntitle: D\nstatus: draft\n---\n=== input/old.md\n---\ntitle: Old\nstatus: withdrawn\nwithdrawn: {{date: 2026-11-22, by: Us, reason: Split., replaced_by: [{id}]}}\n---\n";
        Assert.Contains($"input/old.md:4:69 {finding}", new TestDigest(written).Findings());
    }
}
