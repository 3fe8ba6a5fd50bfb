using Digest.Model;
using Xunit;

namespace Digest.Tests.Prose;

public sealed class LinksInBodies
{
    [Theory]
    [InlineData("See [[uyghurs]].", "[[uyghurs]]", "uyghurs", null, null)]
    [InlineData("See [[uyghurs|the Uyghurs]].", "[[uyghurs|the Uyghurs]]", "uyghurs", null, "the Uyghurs")]
    [InlineData("See [[ohchr#mandate]].", "[[ohchr#mandate]]", "ohchr", "mandate", null)]
    [InlineData("See [[ohchr#mandate|its mandate]].", "[[ohchr#mandate|its mandate]]", "ohchr", "mandate", "its mandate")]
    [InlineData("See [[ ohchr ]].", "[[ ohchr ]]", "ohchr", null, null)]
    [InlineData("See [[#结论]].", "[[#结论]]", "", "结论", null)]
    [InlineData("See [[新疆|the\nregion]].", "[[新疆|the\nregion]]", "新疆", null, "the region")]
    [InlineData("> a\n> [[ohchr|the\n> office]]", "[[ohchr|the\n> office]]", "ohchr", null, "the office")]
    [InlineData("a|b\n-|-\n[[ohchr|it]]|c", "[[ohchr|it]]", "ohchr", null, "it")]
    [InlineData("a|b\n-|-\n[[ohchr\\|it]]|c", "[[ohchr\\|it]]", "ohchr", null, "it")]
    [InlineData("[[ohchr]]", "[[ohchr]]", "ohchr", null, null)]
    [InlineData("[[ohchr]] begins", "[[ohchr]]", "ohchr", null, null)]
    [InlineData("Of [the [[ohchr]]]", "[[ohchr]]", "ohchr", null, null)]
    [InlineData("Of [[[ohchr]]]", "[[ohchr]]", "ohchr", null, null)]
    [InlineData("Of \\\\[[ohchr]]", "[[ohchr]]", "ohchr", null, null)]
    [InlineData("Of \\![[ohchr]]", "[[ohchr]]", "ohchr", null, null)]
    [InlineData("[sic] [[ohchr]]", "[[ohchr]]", "ohchr", null, null)]
    [InlineData("A note.[^1]\n\n[^1]: See [[ohchr]].", "[[ohchr]]", "ohchr", null, null)]
    public void A_wiki_link_is_found_with_its_parts(string markdown, string notation, string target, string? fragment, string? text)
    {
        var link = Assert.Single(Bodies.Read(markdown).Links);
        Assert.Equal((BodyLinkKind.Wiki, notation), (link.Kind, Bodies.At(markdown, link.Span)));
        Assert.Equal((target, fragment, text), (link.Target, link.Fragment, link.Text));
        Assert.Equal(target.Length > 0 ? target : "#" + fragment, Bodies.At(markdown, link.TargetSpan));
    }

    [Theory]
    [InlineData("[it](../claims/x.md#h)", "../claims/x.md", "h", "it")]
    [InlineData("[it](/claims/x.md)", "/claims/x.md", null, "it")]
    [InlineData("[it](./x)", "./x", null, "it")]
    [InlineData("[*the* text](x.md \"title\")", "x.md", null, "the text")]
    [InlineData("[](x.md)", "x.md", null, null)]
    [InlineData("[it](#%E7%BB%93%E8%AE%BA)", "", "结论", "it")]
    [InlineData("[it](<新 疆.md>)", "新 疆.md", null, "it")]
    public void A_markdown_link_to_a_record_is_found_with_its_address(string markdown, string target, string? fragment, string? text)
    {
        var link = Assert.Single(Bodies.Read("A " + markdown + ".").Links);
        Assert.Equal((BodyLinkKind.Markdown, markdown), (link.Kind, Bodies.At("A " + markdown + ".", link.Span)));
        Assert.Equal((target, fragment, text), (link.Target, link.Fragment, link.Text));
    }

    [Fact]
    public void A_fault_in_an_address_is_shown_at_the_address()
    {
        const string inline = "A [b](../x.md).", reference = "A [b][r].\n\n[r]: ../x.md";
        Assert.Equal("../x.md", Bodies.At(inline, Bodies.Read(inline).Links[0].TargetSpan));
        Assert.Equal("../x.md", Bodies.At(reference, Bodies.Read(reference).Links[0].TargetSpan));
    }

    [Theory]
    [InlineData("`[[a]]` and `[@b]`")]
    [InlineData("```\n[[a]] [@b]\n```")]
    [InlineData("    [[a]]")]
    [InlineData("\\[[a]]")]
    [InlineData("\\[[letter]]")]
    [InlineData("\\[\\[letter]]")]
    [InlineData("!\\[[letter]]")]
    [InlineData("[as he was called then [sic]]")]
    [InlineData("[an old paper [aletter]]")]
    [InlineData("[a paper]]")]
    [InlineData("![a paper]]")]
    [InlineData("[[]] and [[ ]]")]
    [InlineData("[[1]](https://example.org/)")]
    [InlineData("[a](https://example.org/) <https://example.org/> <a@example.org>")]
    [InlineData("[write to a@example.org] [a@example.org, p. 4]")]
    [InlineData("[@name](https://example.org/)")]
    [InlineData("[ask @name on the phone]")]
    [InlineData("[@] [@, p. 4] [see also]")]
    public void What_only_looks_like_a_link_is_none(string markdown) => Assert.DoesNotContain(Bodies.Read(markdown).Links, link => link.Kind != BodyLinkKind.Narrative);

    [Theory]
    [InlineData("[as he was called then [sic]]", "<p>[as he was called then [sic]]</p>")]
    [InlineData("\\[[letter]]", "<p>[[letter]]</p>")]
    [InlineData("an [old [aletter|paper]] too", "<p>an [old [aletter|paper]] too</p>")]
    public void Brackets_within_brackets_stand_as_they_are_written(string markdown, string html)
    {
        Assert.Empty(Bodies.Faults(markdown));
        Assert.Equal(html, Bodies.Render(markdown));
    }

    [Fact]
    public void A_text_that_is_to_stand_here_is_one_though_nothing_is_before_it()
    {
        var link = Assert.Single(Bodies.Read("![[terms]]").Links);
        Assert.Equal((true, "terms"), (link.IsInclude, link.Target));
    }

    [Theory]
    [InlineData("[@csw]", "csw", null, "[@csw]")]
    [InlineData("[@csw, p. 4]", "csw", "p. 4", "[@csw, p. 4]")]
    [InlineData("[@csw p. 4]", "csw", "p. 4", "[@csw p. 4]")]
    [InlineData("[see @csw]", "csw", null, "[see @csw]")]
    [InlineData("[-@csw]", "csw", null, "[-@csw]")]
    [InlineData("[@csw, pp. 4; 6]", "csw", "pp. 4; 6", "[@csw, pp. 4; 6]")]
    [InlineData("[@csw-2022,\np. 4]", "csw-2022", "p. 4", "[@csw-2022,\np. 4]")]
    [InlineData("[@报告]", "报告", null, "[@报告]")]
    [InlineData("[@csw ¶٩]", "csw", "¶٩", "[@csw ¶٩]")]
    [InlineData("[@csw، ¶٩]", "csw", "¶٩", "[@csw، ¶٩]")]
    [InlineData("[@报告，¶９]", "报告", "¶９", "[@报告，¶９]")]
    [InlineData("[@csw، ص ٤؛ ٦]", "csw", "ص ٤؛ ٦", "[@csw، ص ٤؛ ٦]")]
    public void A_citation_is_found_with_its_locator(string notation, string id, string? locator, string span)
    {
        string markdown = $"So it says {notation}.";
        var link = Assert.Single(Bodies.Read(markdown).Links);
        Assert.Equal((BodyLinkKind.Citation, id, locator), (link.Kind, link.Target, link.Locator));
        Assert.Equal((span, id), (Bodies.At(markdown, link.Span), Bodies.At(markdown, link.TargetSpan)));
    }

    [Fact]
    public void Several_sources_in_one_citation_each_have_their_place()
    {
        const string markdown = "So they say [see @a, p. 4; also @b].";
        var links = Bodies.Read(markdown).Links;
        Assert.Equal(["see @a, p. 4", "also @b"], links.Select(link => Bodies.At(markdown, link.Span)));
        Assert.Equal("<p>So they say see <cite>a, p. 4</cite>; also <cite>b</cite>.</p>", Bodies.Render(markdown));
    }

    [Theory]
    [InlineData("See [[xinjiang]].", "<p>See <a href=\"xinjiang.html\">Title of xinjiang</a>.</p>")]
    [InlineData("See [[xinjiang#law|the *law*]].", "<p>See <a href=\"xinjiang.html#law\">the *law*</a>.</p>")]
    [InlineData("See [the *law*](xinjiang#law).", "<p>See <a href=\"xinjiang.html#law\">the <em>law</em></a>.</p>")]
    [InlineData("See [[draft|the words]] and [more](draft).", "<p>See the words and more.</p>")]
    [InlineData("[a](https://example.org/?a=1&b=2 \"t\")", "<p><a class=\"external\" rel=\"noreferrer noopener external\" href=\"https://example.org/?a=1&amp;b=2\" title=\"t\">a</a></p>")]
    [InlineData("<https://example.org/>", "<p><a class=\"external external--bare\" rel=\"noreferrer noopener external\" href=\"https://example.org/\">https://example.org/</a></p>")]
    [InlineData("<a@example.org>", "<p><a class=\"external external--mail external--bare\" rel=\"noreferrer noopener external\" href=\"mailto:a@example.org\">a@example.org</a></p>")]
    [InlineData("[[a|<b> & \"c\"]]", "<p><a href=\"a.html\">&lt;b&gt; &amp; &quot;c&quot;</a></p>")]
    public void A_link_leads_where_its_target_is(string markdown, string html) => Assert.Equal(html, Bodies.Render(markdown));

    [Fact]
    public void A_title_in_another_language_says_so()
    {
        var arabic = Bodies.Resolution with { Link = _ => new Digest.Prose.LinkTarget("a.html", "الصين", "ar") };
        Assert.Equal("<p><a href=\"a.html\" lang=\"ar\" dir=\"auto\">الصين</a> <a href=\"a.html\">words</a></p>", Bodies.Render("[[a]] [[a|words]]", arabic));
    }

    [Theory]
    [InlineData("[x](javascript:alert)", "unsafe-link «javascript:alert»")]
    [InlineData("[x](JaVaScRiPt:alert)", "unsafe-link «JaVaScRiPt:alert»")]
    [InlineData("[x](java&Tab;script:alert)", "unsafe-link «java&Tab;script:alert»")]
    [InlineData("[x](&#1;javascript:alert)", "unsafe-link «&#1;javascript:alert»")]
    [InlineData("[x](data:text/html,a)", "unsafe-link «data:text/html,a»")]
    [InlineData("[x][r]\n\n[r]: vbscript:a", "unsafe-link «vbscript:a»")]
    [InlineData("<javascript:alert(1)>", "unsafe-link «<javascript:alert(1)>»")]
    [InlineData("[x](file:///etc/passwd)", "unsafe-link «file:///etc/passwd»")]
    [InlineData("[x](//example.org/a)", "unsafe-link «//example.org/a»")]
    [InlineData("[x](/\\example.org)", "unsafe-link «/\\example.org»")]
    public void An_address_that_a_page_must_not_offer_is_an_error_and_no_link(string markdown, string fault)
    {
        Assert.Equal([fault], Bodies.Faults(markdown));
        Assert.DoesNotContain("href", Bodies.Render(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Brackets_that_are_not_closed_are_pointed_out()
    {
        Assert.Equal(["unclosed-link «[[»"], Bodies.Faults("See [[xinjiang] and others."));
        Assert.Empty(Bodies.Faults("See \\[[xinjiang] and `[[x`, […] and [[1]](https://example.org/)."));
    }
}
