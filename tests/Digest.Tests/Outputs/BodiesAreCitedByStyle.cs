using System.Text;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class BodiesAreCitedByStyle
{
    private const string Seed = "One thing happened.\n\nThe mill may have harmed the fish.\n\nAnother thing was said.\n";

    private static string Digest(string body, string config = "", string more = "") => $$"""
        === input/digest.yml
        title: Test
        checks: {missing-url: off}
        {{config}}
        === seeds/report.txt
        {{Seed}}
        === input/sources/report.md
        ---
        title: The mill and the river
        citation: {type: report, author: [{literal: River Office}], issued: "2020-05", publisher: River Office, URL: "https://example.org/report"}
        custody: {seed: seeds/report.txt, collected_at: "2021-02-03"}
        rights: {publish: full}
        topics: [river]
        ---
        === input/sources/letter.md
        ---
        title: A letter
        citation: {type: personal_communication, author: [{family: Miller, given: Ada}]}
        ---
        {{more}}
        === input/topics/river.md
        ---
        title: The river
        ---
        {{body}}
        """;

    private static string Page(string body, string config = "", string more = "", string page = "topics/river.html")
    {
        var (made, site) = new TestDigest(Digest(body, config, more)).Build();
        Assert.True(site.ContainsKey(page), string.Join('\n', made.Diagnostics.Select(fault => $"{fault.Span} {fault.Severity} {fault.Message}")));
        return Anchor().Replace(Encoding.UTF8.GetString(site[page]), "#p$1-WORDS\"");
    }

    /// <summary>Of quoted words; the rest of it is made of them.</summary>
    [GeneratedRegex("#p(\\d+)-[0-9a-f]{8}\"")]
    private static partial Regex Anchor();

    [Theory]
    [InlineData("So it is [@report].", "So it is <span class=\"citation\">(<a href=\"../sources/report.html\" aria-describedby=\"tip.1\">River Office, 2020</a>)")]
    [InlineData("So [@report, p. 4; @letter, para. 7-9].", ">River Office, 2020, p. 4</a>; <a href=\"../sources/letter.html\" aria-describedby=\"tip.1\">Miller, n.d., ¶¶7–9</a>)")]
    [InlineData("So [see @report].", "(<a href=\"../sources/report.html\" aria-describedby=\"tip.1\">see River Office, 2020</a>)")]
    [InlineData("The office says so [-@report, ¶3].", "(<a href=\"../sources/report.html#p3\" aria-describedby=\"tip.1\">2020, ¶3</a>)")]
    [InlineData("As @report says.", "As <span class=\"citation\"><a href=\"../sources/report.html\" aria-describedby=\"tip.1\">River Office (2020)</a>")]
    [InlineData("As @report [p. 4] says.", ">River Office (2020, p. 4)</a>")]
    [InlineData("As @report [¶٣] says.", "As <span class=\"citation\"><a href=\"../sources/report.html#p3\" aria-describedby=\"tip.1\">River Office (2020, ¶3)</a>")]
    [InlineData("As @report [¶３] says.", ">River Office (2020, ¶3)</a>")]
    [InlineData("As @report [¶۳] says.", ">River Office (2020, ¶3)</a>")]
    [InlineData("So it is [@report, ¶٣].", "(<a href=\"../sources/report.html#p3\" aria-describedby=\"tip.1\">River Office, 2020, ¶3</a>)")]
    [InlineData("So it is [@report، ¶٢–٣؛ @letter].", ">River Office, 2020, ¶¶2–3</a>; <a")]
    [InlineData("As @report [كذا] says.", ">River Office (2020)</a>")]
    [InlineData("(As @letter says.)", "(As <span class=\"citation\"><a href=\"../sources/letter.html\" aria-describedby=\"tip.1\">Miller (n.d.)</a>")]
    [InlineData("They say “may have harmed” [@report].", "<a href=\"../sources/report.html#p2-WORDS\" aria-describedby=\"tip.1\">River Office, 2020, ¶2</a>)")]
    [InlineData("They say “may have harmed” [@report, p. 99].", ">River Office, 2020, ¶2</a>)")]
    [InlineData("So [@report, ch. 3, emphasis added].", ">River Office, 2020, ch. 3, emphasis added</a>)")]
    [InlineData("So [@report, emphasis added].", ">River Office, 2020, emphasis added</a>)")]
    public void In_the_text_each_source_has_its_words_and_its_place(string body, string html) => Assert.Contains(html.Replace("ch. 3", "ch.\u00a03", StringComparison.Ordinal).Replace("p. 4", "p.\u00a04", StringComparison.Ordinal), Page(body), StringComparison.Ordinal);

    [Theory]
    [InlineData("Write to ada@report.org or x@report.")]
    [InlineData("A handle: @reporter2000 and @report@example.org, https://example.org/@report.")]
    [InlineData("`@report` and\n\n    @report\n")]
    [InlineData("[as @report](https://example.org/)")]
    [InlineData("“as @report says”")]
    [InlineData("\\@report")]
    public void An_address_a_handle_code_a_link_and_a_quotation_are_no_citations(string body) => Assert.DoesNotContain("class=\"citation\"", Page(body), StringComparison.Ordinal);

    [Fact]
    public void A_reference_is_shown_beside_each_citation_and_its_address_leads_out() => Assert.Contains(
        "<span class=\"citation__tip\" role=\"tooltip\" id=\"tip.1\"><span class=\"citation__work\">River Office (May 2020). <i>The mill and the river</i>. "
        + "<a class=\"external external--bare\" rel=\"noreferrer noopener external\" href=\"https://example.org/report\">https://example.org/report<span class=\"vh\"> (leads to another site)</span></a> (accessed 3 February 2021).</span></span>",
        Page("So [@report]."), StringComparison.Ordinal);

    [Fact]
    public void A_word_that_is_nearly_a_source_is_told_and_printed()
    {
        var (made, site) = new TestDigest(Digest("As @reprot says, and @somebody.")).Build();
        var fault = Assert.Single(made.Diagnostics, one => one.Rule.Id == "misspelt-citation");
        Assert.Equal((Severity.Warning, "reprot".Length), (fault.Severity, fault.Span.Length));
        Assert.Contains("Did you mean 'report'?", fault.Help, StringComparison.Ordinal);
        Assert.Contains("As @reprot says, and @somebody.", Encoding.UTF8.GetString(site["topics/river.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_numbered_on_their_page_and_stand_at_its_end()
    {
        string page = Page("They say “may have harmed” [@report]. Again [@report, ¶2], and @letter has it [@report, ¶3; @letter].", "citation_style: notes");
        Assert.Contains("</q>.<span class=\"citation citation--note\"><sup class=\"citation__ref\" id=\"cite.1\">", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"note.1\"><a href=\"../sources/report.html#p2-WORDS\">River Office, <i>The mill and the river</i> (May 2020), ¶2</a>, <a class=\"external external--bare\"", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"note.2\"><a href=\"../sources/report.html#p2\">Ibid</a>.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#cite.2\" aria-label=\"Back to the text, note 2\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../sources/letter.html\">Ada Miller</a><span class=\"citation citation--note\">", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"note.4\"><a href=\"../sources/report.html#p3\">River Office (n.\u00a01), ¶3</a>; <a href=\"../sources/letter.html\">Miller (n.\u00a03)</a>. <a class=\"endnotes__back\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"margin.1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_quotation_shows_its_place_and_has_a_note()
    {
        string page = Page("> The mill may have harmed the fish.\n>\n> [@report]\n", "citation_style: notes");
        Assert.Contains("<figcaption><a class=\"pin pin--title\" href=\"../sources/report.html#p2-WORDS\" title=\"The mill and the river\">The mill and the river, ¶2</a><span class=\"citation citation--note\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_source_lists_where_it_is_cited_with_sentence_and_place()
    {
        string page = Page("They say “may have harmed” [@report]. As @report [¶3] says, it was so.", page: "sources/report.html");
        string section = page[page.IndexOf("id=\"cited\"", StringComparison.Ordinal)..];
        Assert.Contains("They say “may have harmed”. <span class=\"meta\"><a class=\"pin\" href=\"#p2-WORDS\">¶2</a></span></p>", section, StringComparison.Ordinal);
        Assert.Contains("As The mill and the river [¶3] says, it was so. <span class=\"meta\"><a class=\"pin\" href=\"#p3\">¶3</a></span></p>", section, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: draft")]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2022-01-01, by: AB, reason: It was wrong.}")]
    public void Of_a_draft_or_withdrawn_source_nothing_is_read(string status)
    {
        string more = $"""
            === input/sources/secret-source.md
            ---
            title: The hidden title
            {status}
            citation: {"{"}type: report, author: [{"{"}literal: Hidden Office{"}"}]{"}"}
            ---
            """;
        foreach (string style in (string[])["author-date", "notes"])
        {
            var (_, site) = new TestDigest(Digest("So [@secret-source]. As @secret-source says [@report; @secret-source].", $"citation_style: {style}", more)).Build();
            foreach (var (path, bytes) in site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && !file.Key.EndsWith("secret-source.html", StringComparison.Ordinal)))
            {
                string text = Encoding.UTF8.GetString(bytes);
                Assert.False(text.Contains("idden", StringComparison.Ordinal) && (text.Contains("The hidden title", StringComparison.Ordinal) || text.Contains("Hidden Office", StringComparison.Ordinal)), path);
                if (status == "status: draft") { Assert.False(text.Contains("secret-source", StringComparison.Ordinal), path); }
            }
        }
    }

    [Fact]
    public void Every_page_that_prints_a_body_numbers_its_notes_from_one()
    {
        const string more = """
            === input/index.md
            ---
            title: Front
            ---
            So [@report].
            === input/sources/index.md
            ---
            title: Sources
            ---
            So [@report].
            """;
        foreach (string page in (string[])["index.html", "sources/index.html", "topics/river.html"])
        {
            Assert.Contains("<li id=\"note.1\">", Page("So [@report].", "citation_style: notes", more, page), StringComparison.Ordinal);
        }
    }

    private const string Article = """
        === input/sources/art.md
        ---
        title: Bridges
        citation: {type: article-journal, author: [{family: Berg, given: Ann}], container-title: J, issued: 2019, DOI: 10.1002/(SICI)1<2, URL: "https://example.org/art"}
        ---
        """;

    [Theory]
    [InlineData("author-date")]
    [InlineData("notes")]
    public void A_doi_leads_to_the_document(string style) => Assert.Contains(
        "<a class=\"external external--bare\" rel=\"noreferrer noopener external\" href=\"https://doi.org/10.1002/%28SICI%291%3C2\">https://doi.org/10.1002/(SICI)1&lt;2<span class=\"vh\">",
        Page("So [@art].", $"citation_style: {style}", Article), StringComparison.Ordinal);

    [Fact]
    public void The_page_of_a_document_that_is_not_held_leads_to_it()
    {
        string page = Page("So [@art].", more: Article, page: "sources/art.html");
        Assert.Contains("<dt>Original address</dt><dd><a class=\"external external--bare\" rel=\"noreferrer noopener external\" href=\"https://example.org/art\">", page, StringComparison.Ordinal);
        Assert.Contains("<br><a class=\"external external--bare\" rel=\"noreferrer noopener external\" href=\"https://doi.org/10.1002/%28SICI%291%3C2\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://doi.org/10.1002/%28SICI%291%3C2")]
    [InlineData("http://dx.doi.org/10.1002/(sici)1%3C2")]
    public void An_address_that_is_the_dois_own_stands_there_once(string address)
    {
        string page = Page("So [@art].", more: Article.Replace("https://example.org/art", address, StringComparison.Ordinal), page: "sources/art.html");
        string place = page[page.IndexOf("<dt>Original address</dt>", StringComparison.Ordinal)..];
        Assert.Equal(1, Regex.Count(place[..place.IndexOf("</dd>", StringComparison.Ordinal)], "href="));
    }

    [Fact]
    public void A_doi_that_a_style_prints_alone_is_a_link_too() => Assert.Contains(
        "doi: <a class=\"external external--bare\" rel=\"noreferrer noopener external\" href=\"https://doi.org/10.1002/%28SICI%291%3C2\">10.1002/(SICI)1&lt;2<span",
        Page("So [@art].", "citation_style: theme/citations/d.csl", Article + Style("""<text variable="title"/>""", """<text variable="title"/><text variable="DOI" prefix=" doi: "/>""")), StringComparison.Ordinal);

    private static string Style(string citation, string bibliography) => $"""

        === theme/citations/d.csl
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>D</title></info><citation><layout prefix="(" suffix=")">{citation}</layout></citation><bibliography><layout>{bibliography}</layout></bibliography></style>

        """;

    [Theory]
    [InlineData("As @letter says.", "As <span class=\"citation\"><a href=\"../sources/letter.html\" aria-describedby=\"tip.1\">Miller</a>")]
    [InlineData("The letter says so [-@letter].", "so <span class=\"citation\">(<a href=\"../sources/letter.html\" aria-describedby=\"tip.1\">Miller</a>)")]
    public void Where_a_style_has_names_alone_they_are_said_once_and_never_an_error(string body, string html)
    {
        string page = Page(body, "citation_style: theme/citations/d.csl", Style("""<names variable="author"><name form="short"/></names>""", """<text variable="title"/>"""));
        Assert.Contains(html, page, StringComparison.Ordinal);
        Assert.DoesNotContain("STYLE ERROR", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("So [@letter].", "so")]
    [InlineData("As @letter says.", "as")]
    public void Where_a_style_prints_nothing_the_title_stands_and_that_is_told(string body, string place)
    {
        var digest = new TestDigest(Digest(body, "citation_style: theme/citations/d.csl", Style("""<date variable="issued"><date-part name="year"/></date>""", """<text variable="title"/>""")));
        var (made, site) = digest.Build();
        string page = Encoding.UTF8.GetString(site["topics/river.html"]);
        Assert.Contains(place == "as" ? ">Miller</a>" : "(<a href=\"../sources/letter.html\" aria-describedby=\"tip.1\">A letter</a>)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("STYLE ERROR", page, StringComparison.Ordinal);
        Assert.Contains("warning unprinted-citation 'letter'", digest.Describe(Assert.Single(made.Diagnostics, one => one.Rule.Id == "unprinted-citation")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_in_a_translation_is_told_where_it_stands_and_others_once()
    {
        string style = Style("""<date variable="issued"><date-part name="year"/></date>""", """<text variable="title"/>""") + "=== input/topics/river.fr.md\n---\ntitle: La rivière\n---\nSelon elle [@letter], et [@report].\n=== input/sea.md\n---\ntitle: The sea\n---\nSo [@letter].\n";
        var digest = new TestDigest(Digest("It rained.", "languages: [fr]\ncitation_style: theme/citations/d.csl", style));
        Assert.Equal(["input/sea.md:4:6 warning unprinted-citation 'letter'", "input/topics/river.fr.md:4:14 warning unprinted-citation 'letter'"],
            digest.Build().Made.Diagnostics.Where(one => one.Rule.Id == "unprinted-citation").Select(digest.Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_work_is_asked_of_the_style_once_while_it_stays_the_same()
    {
        var digest = new TestDigest(Digest("So [@letter].", "citation_style: theme/citations/d.csl", Style("""<date variable="issued"><date-part name="year"/></date>""", """<text variable="title"/>""")));
        var publication = digest.Build().Made.Publication!;
        var deaf = publication.Style with { Processor = null! };
        Assert.Equal("unprinted-citation", Assert.Single(global::Digest.Stages.CitesWithoutForm.Of((publication.Written, publication.Words), [], deaf, TestContext.Current.CancellationToken)).Rule.Id);
    }

    [Theory]
    [InlineData("So [@report, [12]–[14]].", ">River Office, 2020, [12]–[14]</a>)")]
    [InlineData("So [see @report, [12]; @letter, [3] (Lord Bingham)].", ">see River Office, 2020, [12]</a>; ", ">Miller, n.d., [3] (Lord Bingham)</a>)")]
    [InlineData("So [*cf.* @report, emphasis *added*].", "><i>cf.</i> River Office, 2020, emphasis <i>added</i></a>)")]
    [InlineData("So [of [@report] it].", "So [of <span class=\"citation\">(<a")]
    [InlineData("So [@report, see [it](https://example.org/)].", "see <a class=\"external")]
    public void Places_in_brackets_and_emphasis_belong_to_the_citation(string body, params string[] html)
    {
        string page = Page(body);
        Assert.All(html, one => Assert.Contains(one, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Remarks_of_the_author_have_letters_where_citations_have_numbers()
    {
        const string body = "One [@report].[^x] Two.[^y]\n\n[^x]: A remark.\n[^y]: Another.";
        string page = Page(body, "citation_style: notes");
        Assert.Contains("<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>a</sup></a>", page, StringComparison.Ordinal);
        Assert.Contains("<sup>b</sup>", page, StringComparison.Ordinal);
        Assert.Contains("<ol type=\"a\">\n<li id=\"fn:1\">\n<p>A remark.", page, StringComparison.Ordinal);
        Assert.Contains("<sup>1</sup>", Page(body), StringComparison.Ordinal);
    }

    [Fact]
    public void Within_a_note_the_same_work_again_begins_small() =>
        Assert.Contains("; <a href=\"../sources/report.html\">ibid.</a>", Page("One [@letter]. Two [@report; @report, p. 9].", "citation_style: notes").Replace("ibid., p.\u00a09", "ibid.", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_a_style_is_an_inline_style() => Assert.DoesNotContain(" style=\"", Page("So [@report; @letter]. As @letter says.", "citation_style: notes"), StringComparison.Ordinal);
}
