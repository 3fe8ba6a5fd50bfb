using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

public class LinksOutAreMarked
{
    private const string Rel = "noreferrer noopener external";

    private static readonly Lazy<(Made Made, IReadOnlyDictionary<string, byte[]> Site)> Built = new(() => new TestDigest("""
        === input/digest.yml
        title: Test
        url: https://digest.example.org/
        licence: https://licence.example/by/4.0/
        === input/about.md
        ---
        title: About
        ---
        See [a report](https://report.example/a?b=1&c=2 "its title"), <https://bare.example/>, <someone@mail.example> and [[start|the start]].

        <p>Raw: <a href="https://raw.example/" rel="opener" class="mine">there</a>, <a href="https://words.example/">https://words.example/</a>
        and <a href="mailto:raw@mail.example">write</a>.</p>
        === input/start.md
        ---
        title: The start
        corrections: [{date: 2026-11-20, text: "The address https://corrected.example was wrong."}]
        ---
        === seeds/report.txt
        Words.
        === input/sources/report.md
        ---
        title: The report
        citation: {type: webpage, URL: "https://cited.example/x"}
        custody: {seed: seeds/report.txt, collected_at: 2026-11-20, archived_at: "https://archive.example/y"}
        rights: {holder: "https://holder.example", publish: full}
        ---
        """).Build());

    private static IEnumerable<(string Page, IElement Link)> LinksOut() => Built.Value.Site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
        .SelectMany(file => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Value)).QuerySelectorAll("a[href]:not([download]), area[href]").Select(link => (file.Key, link)))
        .Where(pair => pair.link.GetAttribute("href")!.Contains(':', StringComparison.Ordinal) && !pair.link.GetAttribute("href")!.StartsWith("https://digest.example.org/", StringComparison.Ordinal));

    [Fact]
    public void Every_link_out_of_every_page_carries_the_class_the_relation_and_the_words()
    {
        Assert.DoesNotContain(Built.Value.Made.Diagnostics, fault => fault.Severity == Digest.Diagnostics.Severity.Error);
        var links = LinksOut().ToList();
        Assert.All(links, pair =>
        {
            Assert.Contains("external", pair.Link.ClassList);
            Assert.Equal(Rel, pair.Link.GetAttribute("rel"));
            bool isMail = pair.Link.GetAttribute("href")!.StartsWith("mailto:", StringComparison.Ordinal);
            Assert.Equal(isMail ? "(opens your mail program)" : "(leads to another site)", pair.Link.QuerySelector("span.vh")!.TextContent.Trim());
            Assert.Single(pair.Link.QuerySelectorAll("span.vh"));
        });
        string[] hosts = [.. links.Select(pair => pair.Link.GetAttribute("href")!.Split([':', '/', '@'], StringSplitOptions.RemoveEmptyEntries)).Select(parts => parts[0] == "mailto" ? parts[2] : parts[1]).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["archive.example", "bare.example", "cited.example", "licence.example", "mail.example", "raw.example", "report.example", "words.example"], hosts);
    }

    [Theory]
    [InlineData("https://report.example/a?b=1&c=2", false)]
    [InlineData("https://bare.example/", true)]
    [InlineData("https://words.example/", true)]
    [InlineData("https://cited.example/x", true)]
    public void A_print_adds_the_address_where_the_words_are_not_the_address_itself(string address, bool isBare) =>
        Assert.All(LinksOut().Where(pair => pair.Link.GetAttribute("href") == address), pair => Assert.Equal(isBare, pair.Link.ClassList.Contains("external--bare")));

    [Fact]
    public void What_an_author_gave_a_raw_link_stays_but_what_lets_the_next_site_look_back()
    {
        var raw = LinksOut().First(pair => pair.Link.GetAttribute("href") == "https://raw.example/").Link;
        Assert.Equal("mine external", raw.ClassName);
        Assert.Equal("there (leads to another site)", raw.TextContent);
    }

    [Fact]
    public void A_link_out_within_a_drawing_is_taken_out_and_told()
    {
        var (made, site) = new TestDigest("=== input/about.md\n---\ntitle: About\n---\n<svg>\n<a href=\"https://e.example/\"><text>there</text></a>\n</svg>\n").Build();
        Assert.Contains(made.Diagnostics, fault => fault.Rule.Id == "unsafe-html" && fault.Message.Contains("href", StringComparison.Ordinal));
        Assert.All(site.Values, bytes => Assert.DoesNotContain("e.example", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_that_links_out_without_the_marks_stops_the_build()
    {
        var (made, _) = new TestDigest("=== theme/partials/footer.liquid\n<footer><a href=\"https://sponsor.example/\">Sponsor</a></footer>\n").Build();
        Assert.Contains(made.Diagnostics, fault => fault.Rule.Id == "unmarked-link" && fault.Message.Contains("sponsor.example", StringComparison.Ordinal));
    }

    [Fact]
    public void A_layout_without_the_policy_stops_the_build_with_one_message()
    {
        var (made, _) = new TestDigest("=== theme/layout.liquid\n<!DOCTYPE html>\n<html lang=\"en\"><head><title>x</title></head><body>{{ content }}</body></html>\n").Build();
        string[] told = [.. made.Diagnostics.Where(fault => fault.Rule.Id == "unguarded-page").Select(fault => fault.Message)];
        Assert.Equal(3, told.Length);
        Assert.Single(told, message => message.Contains("Content-Security-Policy", StringComparison.Ordinal) && message.Contains("other pages", StringComparison.Ordinal));
    }
}
