using Digest.Model;
using Digest.Prose;
using Xunit;

namespace Digest.Tests.Prose;

public sealed class HtmlOfBodies
{
    [Theory]
    [InlineData("{{ x }} & <3 \"é\" 新疆", "<p>{{ x }} &amp; &lt;3 &quot;é&quot; 新疆</p>")]
    [InlineData("# One\n\n###### Six", "<h2 id=\"one\">One</h2>\n<h6 id=\"six\">Six</h6>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("> a\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>")]
    public void Markdown_becomes_encoded_html(string markdown, string html) => Assert.Equal(html, Bodies.Render(markdown));

    [Fact]
    public void A_table_has_a_name_and_no_inline_style()
    {
        string html = Bodies.Render("When|How *many*\n-|-:\n2022|26");
        Assert.Contains("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"When, How many\"><table class=\"table table--stack\">", html, StringComparison.Ordinal);
        Assert.Contains("<td data-label=\"When\">2022</td><td data-label=\"How many\" class=\"align-end\">26</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_footnote_leads_there_and_back()
    {
        string html = Bodies.Render("A[^n].\n\n[^n]: Note [[b]].");
        Assert.Contains("href=\"#fn:1\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"fn:1\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"b.html\">Title of b</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_of_every_script_have_ids_of_their_own()
    {
        var body = Bodies.Read("# 结论\n\n## Вывод\n\n## الخلاصة\n\n## A *b* [[c|d]] & e!\n\n## 结论\n\n## ???\n\n## 结论 1\n\n## Cafe\u0301");
        Assert.Equal(["结论", "вывод", "الخلاصة", "a-b-d--e", "结论-1", "section", "结论-1-1", "café"], body.HeadingIds);
    }

    [Fact]
    public void Names_are_linked_where_the_linker_found_them()
    {
        const string markdown = "The OHCHR_report and *Uyghurs* \"in OHCHR\" [@x].";
        int at = markdown.IndexOf("OHCHR_", StringComparison.Ordinal), uyghurs = markdown.IndexOf("Uyg", StringComparison.Ordinal);
        var resolution = Bodies.Resolution with { Mentions = [(at, 12, "o.html", "Office"), (uyghurs, 7, "u.html", "Uyghurs")] };
        Assert.StartsWith("<p>The <a class=\"mention\" href=\"o.html\" title=\"Office\">OHCHR_report</a> and <em><a class=\"mention\" href=\"u.html\">Uyghurs</a></em> <q",
            Bodies.Render(markdown, resolution), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_may_be_linked_in_plain_words_only()
    {
        const string markdown = "# Head\n\nPlain *words* and [[link]] and [text](x) and `code` \"quoted\" [@cite] end.\n\n> block\n\n- item <a href='x'>raw</a> &amp; last";
        Assert.Equal(["Plain ", "words", " and ", " and ", " and ", " ", " end.", "item ", " ", " last"],
            Bodies.Read(markdown).Runs.Select(run => markdown.Substring(run.Offset, run.Length)));
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_change_nothing()
    {
        const string lf = "---\ntitle: a\n---\n# Head\n\nIt \"may\namount\" [@csw] in\n[[x|the\nregion]].\n\n> a\n> b [@csw]\n\na|b\n-|-\nc|d\n";
        string Render(string text) => BodyRenderer.Render(Bodies.Read(text, text.IndexOf("# Head", StringComparison.Ordinal)), Bodies.Resolution);
        Assert.DoesNotContain("title", Render(lf), StringComparison.Ordinal);
        Assert.Equal(Render(lf), Render(lf.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(Render(lf), Render("\uFEFF" + lf));
        Assert.Equal(Render(lf), Render("\uFEFF" + lf[lf.IndexOf("# Head", StringComparison.Ordinal)..]));
    }

    [Fact]
    public void Places_count_from_the_start_of_the_file()
    {
        const string file = "---\r\ntitle: [[a]]\r\n---\r\nSee [[b]].";
        var link = Assert.Single(Bodies.Read(file, file.IndexOf("See", StringComparison.Ordinal)).Links);
        Assert.Equal("[[b]]", Bodies.At(file, link.Span));
    }

    [Fact]
    public void An_empty_body_is_empty() => Assert.Equal("", Bodies.Render(" \n"));

    [Theory]
    [InlineData("![](a.png)", "missing-alt «![](a.png)»")]
    [InlineData("![map](https://example.org/a.png)", "remote-image «https://example.org/a.png»")]
    [InlineData("![map](//example.org/a.png)", "remote-image «//example.org/a.png»")]
    [InlineData("![map](data:image/png;base64,AA)", "unsafe-link «data:image/png;base64,AA»")]
    public void A_picture_that_cannot_be_published_is_an_error(string markdown, params string[] faults)
    {
        Assert.Equal(faults, Bodies.Faults(markdown));
        Assert.DoesNotContain("<img", Bodies.Render(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_drawn_once_it_has_a_place_in_the_site()
    {
        var resolution = Bodies.Resolution with { Image = address => address == "a.png" ? new ImageTarget("../pictures/1.png", 40, 30) : null };
        const string picture = "<img class=\"picture\" src=\"../pictures/1.png\" alt=\"A &quot;map&quot;\" width=\"40\" height=\"30\" loading=\"lazy\">";
        Assert.Equal($"<figure>{picture}</figure>", Bodies.Render("![A \"map\"](a.png)", resolution));
        Assert.Equal($"<figure>{picture}<figcaption>Seen &lt;from&gt; above</figcaption></figure>", Bodies.Render("![A \"map\"](a.png \"Seen <from> above\")", resolution));
        Assert.Equal($"<p>See {picture} <small>Above</small> here.</p>", Bodies.Render("See ![A \"map\"](a.png 'Above') here.", resolution));
        Assert.Equal("<p>A map</p>", Bodies.Render("![A map](draft.png)", Bodies.Resolution));
        Assert.Equal([new Located<string>("a.png", new Span(Bodies.Path, 7, 5))], Bodies.Read("![map](a.png)").Images);
    }
}
