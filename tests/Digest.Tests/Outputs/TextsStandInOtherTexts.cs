using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

public class TextsStandInOtherTexts
{
    private static TestDigest Digest(string about, params (string Path, string Text)[] pages)
    {
        var written = new StringBuilder("=== input/digest.yml\ntitle: T\nchecks: {missing-url: off}\n");
        written.Append("=== input/about.md\n---\ntitle: About\n---\n").Append(about).Append('\n');
        foreach (var (path, text) in pages) { written.Append("=== input/").Append(path).Append("\n---\ntitle: T of ").Append(Path.GetFileNameWithoutExtension(path)).Append("\n---\n").Append(text).Append('\n'); }
        return new TestDigest(written.ToString());
    }

    private static IHtmlDocument Page(TestDigest digest, string path = "about.html")
    {
        var (made, site) = digest.Build();
        Assert.Equal("", string.Join('\n', made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => $"{fault.Span.Path} {fault.Message}")));
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site[path]));
    }

    [Fact]
    public void A_line_of_its_own_is_replaced_by_the_text_of_the_page()
    {
        var page = Page(Digest("Before.\n\n## Terms\n\n![[notes-on-terms]]\n\nBehind.", ("deep/notes-on-terms.md", "# Words\n\nA *word* and [the other](../about.md).\n\n## More\n\nEnd.")));
        string text = page.QuerySelector(".prose")!.InnerHtml;
        Assert.Contains("<p>Before.</p>\n<h2 id=\"terms\">Terms</h2>\n<div class=\"included\">\n<h3 id=\"t2-words\">Words</h3>\n<p>A <em>word</em> and <a href=\"about.html\">the other</a>.</p>\n<h4 id=\"t2-more\">More</h4>\n<p>End.</p>\n</div>\n<p>Behind.</p>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about")]
    [InlineData("index")]
    public void What_it_rests_on_changed_for_the_page_around_it_too(string around)
    {
        var digest = new TestDigest(TestDigest.WithSeed("One thing.").Replace("by: [author]", "by: [author]\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, by: Editor, reason: Forged.}", StringComparison.Ordinal)
            + $"\n=== input/{around}.md\n---\ntitle: Around\n---\n![[terms]]\n=== input/terms.md\n---\ntitle: Terms\n---\n![[deep]]\n=== input/deep.md\n---\ntitle: Deep\n---\nIt is said [@report].\n");
        foreach (string path in (string[])[$"{around}.html", "terms.html", "deep.html"])
        {
            Assert.Contains("was withdrawn on 20 November 2026", Assert.Single(Page(digest, path).QuerySelectorAll(".changes li")).TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_quotation_in_it_is_verified_where_it_stands()
    {
        var digest = new TestDigest(TestDigest.WithSeed("One thing.", """
            === input/about.md
            ---
            title: About
            ---
            ![[note]]
            === input/note.md
            ---
            title: Note
            ---
            It says “Another thing” [@report].
            """));
        Assert.Contains("input/note.md:4:10 error absent-quote 'Another thing'", digest.Findings());
    }

    [Fact]
    public void Notes_are_numbered_through_the_page_in_its_order()
    {
        var digest = new TestDigest(TestDigest.WithSeed("One thing.", """
            === input/digest.yml
            title: T
            citation_style: notes
            checks: {missing-url: off}
            === input/about.md
            ---
            title: About
            ---
            First [@report].

            ![[note]]

            Last [@report, p. 9]. A footnote.[^1]

            [^1]: Outer.
            === input/note.md
            ---
            title: Note
            ---
            Second [@report, p. 2]. A footnote.[^1]

            ![[inner]]

            Fourth [@report, p. 4].

            [^1]: Within.
            === input/inner.md
            ---
            title: Inner
            ---
            Third [@report, p. 3].
            """));
        var page = Page(digest);
        Assert.Equal(["1", "2", "3", "4", "5"], page.QuerySelectorAll(".citation__near").Select(link => link.TextContent));
        Assert.Equal(5, page.QuerySelectorAll(".endnotes li").Length);
        Assert.Single(page.QuerySelectorAll(".endnotes"));
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void A_text_may_be_included_twice_and_its_ids_stay_apart()
    {
        string[] ids = [.. Page(Digest("![[x]]\n\n![[x]]", ("x.md", "## H\n\nWords.[^n]\n\n[^n]: Note."))).QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void A_translation_includes_the_translated_text()
    {
        var digest = new TestDigest("""
            === input/digest.yml
            title: T
            languages: [zh]
            checks: {missing-url: off, missing-words: off}
            === input/about.md
            ---
            title: About
            ---
            ![[note]]
            === input/about.zh.md
            ---
            title: 关于
            ---
            ![[note]]

            ![[other]]
            === input/note.md
            ---
            title: Note
            ---
            English words.
            === input/note.zh.md
            ---
            title: 注
            ---
            中文的词。
            === input/other.md
            ---
            title: Other
            ---
            Only English.
            """);
        var page = Page(digest, "zh/about.html");
        Assert.Equal("中文的词。", page.QuerySelector(".included")!.TextContent.Trim());
        Assert.Equal("en", page.QuerySelectorAll(".included")[1].GetAttribute("lang"));
    }

    [Fact]
    public void A_picture_in_it_is_found_from_its_own_folder()
    {
        var digest = Digest("![[x]]", ("deep/x.md", "![A drawing](a.svg)"));
        digest.Add("input/deep/a.svg", Pictures.Samples.Plain("drawing.svg"));
        Assert.StartsWith("pictures/", Page(digest).QuerySelector(".included img")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![[about]]", "", "'about' would include itself.")]
    [InlineData("![[a]]", "a: ![[b]]; b: ![[about]]", "'about' would include itself, by way of 'a', 'b'.")]
    [InlineData("![[lost]]", "", "'lost' is no record of this digest.")]
    [InlineData("![[../../etc/passwd]]", "", "'../../etc/passwd' is no record of this digest.")]
    [InlineData("![[About]]", "", "'About' is no record of this digest.")]
    [InlineData("![[a#part]]", "a: ## Part", "A part of a page ('#part') cannot be included.")]
    [InlineData("![[camp.jpg]]", "", "'camp.jpg' is a picture, whose words for those who cannot see it are missing.")]
    [InlineData("![[places/here]]", "", "'places/here' is no record of this digest.")]
    [InlineData("![[here]]", "", "'here' is of the kind 'place'; only a page's text can be included.")]
    public void What_cannot_be_included_is_an_error_where_it_is_written(string about, string pages, string message)
    {
        var digest = Digest(about, [.. pages.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(page => ($"{page.Split(": ")[0]}.md", page.Split(": ")[1])), ("places/here.md", "Words.")]);
        Assert.Contains(message, digest.Check().Found.Where(fault => fault.Severity == Severity.Error && fault.Span.Path == "input/about.md").Select(fault => fault.Message));
    }

    [Theory]
    [InlineData("See ![[a]].")]
    [InlineData("> ![[a]]")]
    [InlineData("- ![[a]]")]
    [InlineData("![[a]]\nand more")]
    public void Within_a_paragraph_it_is_a_link_and_told(string about)
    {
        var digest = Digest(about, ("a.md", "Words."));
        Assert.Equal("inline-include", Assert.Single(digest.Check().Found).Rule.Id);
        Assert.Equal("a.html", Page(digest).QuerySelector(".prose a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("`![[a]]`")]
    [InlineData("    ![[a]]")]
    public void In_code_it_is_code(string about) => Assert.Null(Page(Digest(about, ("a.md", "Words."))).QuerySelector(".included"));

    [Fact]
    public void A_draft_is_not_included()
    {
        var digest = Digest("Words.\n\n![[a]]", ("a.md", "Secretword."));
        var draft = new TestDigest("=== input/about.md\n---\ntitle: About\n---\nWords.\n\n![[a]]\n=== input/a.md\n---\ntitle: A\nstatus: draft\n---\nSecretword.\n");
        Assert.Contains("Secretword", Page(digest).Body!.TextContent, StringComparison.Ordinal);
        Assert.All(draft.Build().Site, file => Assert.DoesNotContain("Secretword", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal));
        Assert.Contains(draft.Check().Found, fault => fault.Rule.Id == "unpublished-reference");
    }

    [Fact]
    public void A_bomb_of_texts_that_include_each_other_twice_ends_as_an_error()
    {
        var digest = Digest("![[l0]]", [.. Enumerable.Range(0, 40).Select(level => ($"l{level}.md", $"![[l{level + 1}]]\n\n![[l{level + 1}]]")), ("l40.md", "Words.")]);
        Assert.Contains(digest.Check().Found, fault => fault.Message == "The page of 'about' would include more than 100 texts, those that stand in each other counted.");
    }

    [Fact]
    public void The_page_is_found_by_the_words_that_it_includes_and_depends_on_them()
    {
        var (made, _) = Digest("![[a]]", ("a.md", "Words.")).Build();
        Assert.Equal(["a", "about"], global::Digest.Outputs.RecordPages.Of(made.Publication!).Single(file => file.Path == "about.html").Shows);
    }
}
