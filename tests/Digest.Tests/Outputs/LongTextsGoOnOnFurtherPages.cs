using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class LongTextsGoOnOnFurtherPages
{
    private const int Paragraphs = 2_000;

    private static string Words(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number} {string.Join(' ', Enumerable.Repeat("heard of the meeting by the river", 30))}.");

    private static readonly Lazy<BuiltSite> Long = new(() =>
    {
        var seed = new StringBuilder();
        var body = new StringBuilder();
        for (int i = 1; i <= Paragraphs; i++)
        {
            seed.Append(Words("seed", i)).Append("\n\n");
            if (i % 500 == 0) { body.Append(CultureInfo.InvariantCulture, $"## Chapter {i}\n\n"); }
            body.Append(Words("body", i)).Append(i == 3 ? " See [the end](#chapter-2000) and a note.[^n]\n\n" : i == 1_990 ? " As said [@report, ¶1900].\n\n" : "\n\n");
        }
        body.Append("[^n]: The note itself.\n");
        string text = seed.ToString().TrimEnd();
        return new BuiltSite(TestDigest.WithSeed(text).Replace("title: The report\n", "title: The report\nrights: {publish: full, holder: The author}\n", StringComparison.Ordinal) + $"""

            === input/claims/long.md
            ---
            title: A long claim
            statement: Much was said.
            modality: states
            quotes:
              - source: report
                exact: "seed1500 heard of the meeting"
                role: supports
            ---
            {body}
            === input/claims/other.md
            ---
            title: Another claim
            statement: It was said.
            modality: states
            quotes:
              - source: report
                exact: "seed2 heard of the meeting"
                role: supports
            ---
            See [[long#chapter-1500|its chapter]].
            """);
    });

    private static IEnumerable<IDocument> Pages(string stem, string part) => Long.Value.Paths
        .Where(path => path == stem + ".html" || path.StartsWith($"{stem}.{part}-", StringComparison.Ordinal))
        .OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal)
        .Select(path => (IDocument)new HtmlParser().ParseDocument(Long.Value[path]));

    [GeneratedRegex("\\b(?:seed|body)([0-9]+) heard")]
    private static partial Regex Numbered();

    [Theory]
    [InlineData("claims/long", "part", ".prose > p")]
    [InlineData("sources/report", "text", ".para__text")]
    public void Every_paragraph_stands_once_and_in_order(string stem, string part, string paragraphs)
    {
        var found = Pages(stem, part).SelectMany(page => page.QuerySelectorAll(paragraphs)).Select(one => Numbered().Match(one.TextContent)).Where(match => match.Success).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, Paragraphs), found);
    }

    [Fact]
    public void No_page_is_over_300_kilobytes_and_every_link_finds_its_place()
    {
        Assert.All(Long.Value.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => Assert.True(Long.Value.Size(path) <= 300_000, $"{path}: {Long.Value.Size(path)}"));
        Assert.DoesNotContain(Long.Value.Findings, fault => fault.Severity == Severity.Error || fault.Rule.Id == "page-too-large");
    }

    [Theory]
    [InlineData("claims/long", "part")]
    [InlineData("sources/report", "text")]
    public void Each_page_says_which_part_it_is_and_links_to_all_others(string stem, string part)
    {
        var pages = Pages(stem, part).ToList();
        Assert.InRange(pages.Count, 3, 30);
        foreach (var (i, page) in pages.Index())
        {
            var box = page.QuerySelector(".parts")!;
            Assert.StartsWith($"This text is long: this is part {i + 1} of {pages.Count}.", box.TextContent.Trim(), StringComparison.Ordinal);
            string name = stem.Split('/')[1];
            Assert.All(Enumerable.Range(1, pages.Count), number => Assert.Contains(box.QuerySelectorAll("a"), link => link.GetAttribute("href") is { } href
                && (number == i + 1 ? link.HasAttribute("aria-current") : href.Split('#')[0] == (number == 1 ? $"{name}.html" : $"{name}.{part}-{number}.html"))));
        }
    }

    [Theory]
    [InlineData("claims/long.html", "the end", "long.part-", "chapter-2000")]
    [InlineData("claims/other.html", "its chapter", "long.part-", "chapter-1500")]
    [InlineData("claims/long.html", "¶1,500", "../sources/report.text-", "p1500")]
    public void Links_lead_to_the_page_on_which_the_place_is(string from, string words, string page, string id)
    {
        var link = new HtmlParser().ParseDocument(Long.Value[from]).QuerySelectorAll("main a").First(one => one.TextContent.Contains(words, StringComparison.Ordinal));
        string href = link.GetAttribute("href")!;
        Assert.StartsWith(page, href, StringComparison.Ordinal);
        Assert.Contains("#" + id, href, StringComparison.Ordinal);
        string target = new Uri(new Uri("http://x/" + from), href).AbsolutePath[1..];
        Assert.NotNull(new HtmlParser().ParseDocument(Long.Value[target]).GetElementById(href.Split('#')[1]));
    }

    [Fact]
    public void A_note_is_reached_from_its_mark_and_leads_back()
    {
        var mark = new HtmlParser().ParseDocument(Long.Value["claims/long.html"]).QuerySelector("a.footnote-ref")!;
        string[] there = mark.GetAttribute("href")!.Split('#');
        var note = new HtmlParser().ParseDocument(Long.Value["claims/" + there[0]]).GetElementById(there[1])!;
        Assert.StartsWith("The note itself.", note.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("long.html#" + mark.Id, note.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_text_that_fits_stands_on_one_page()
    {
        var site = new BuiltSite(TestDigest.WithSeed("A seed with words.") + "\n=== input/claims/c.md\n---\ntitle: C\nstatement: S.\nmodality: states\nquotes: [{source: report, exact: seed with}]\n---\nShort.\n");
        Assert.DoesNotContain(site.Paths, path => path.Contains(".part-", StringComparison.Ordinal) || path.Contains(".text-", StringComparison.Ordinal));
        Assert.DoesNotContain("This text is long", site["claims/c.html"], StringComparison.Ordinal);
    }

    /// <summary>A character of Chinese takes three bytes.</summary>
    [Fact]
    public void A_long_text_in_Chinese_is_divided_as_well()
    {
        string text = string.Join("\n\n", Enumerable.Range(1, 5).Select(i => string.Create(CultureInfo.InvariantCulture, $"第{i}段") + string.Concat(Enumerable.Repeat("河水在那一年上涨而没有人被告知，", 812)) + "。"));
        var site = new BuiltSite(TestDigest.WithSeed(text).Replace("title: The report\n", "title: The report\nrights: {publish: full, holder: The author}\n", StringComparison.Ordinal) + "\n=== input/claims/c.md\n---\ntitle: C\nstatement: S.\nmodality: states\nquotes:\n  - {source: report, exact: 第3段河水}\n---\n");
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error || fault.Rule.Id == "page-too-large");
        Assert.Contains("sources/report.text-2.html", site.Paths);
    }
}
