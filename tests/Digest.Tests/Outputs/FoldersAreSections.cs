using System.Text;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class FoldersAreSections
{
    private const string Site = """
        === input/digest.yml
        title: T
        checks: {missing-url: off}
        navigation: [{to: about}, {text: How, to: about/method}, {to: claims}]
        === input/about/index.md
        ---
        title: About us
        summary: Who we are.
        ---
        The text of the section.
        === input/about/zeal.md
        ---
        title: Zeal
        order: 1
        summary: Comes first.
        ---
        === input/about/area.md
        ---
        title: Area
        ---
        === input/about/method/index.md
        ---
        title: Method
        ---
        === input/about/method/deep/er/quotes.md
        ---
        title: Quotes
        ---
        See [[about]] and [the section](../../index.md).
        === input/claims/north/index.md
        ---
        title: In the north
        ---
        === input/claims/north/a.md
        ---
        title: First claim
        statement: It was so.
        modality: states
        ---
        """;

    private static (IReadOnlyDictionary<string, byte[]> Files, Func<string, string> Text) Build(string site)
    {
        var (made, files) = new TestDigest(site).Build();
        Assert.Equal("", string.Join('\n', made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Message)));
        return (files, path => Encoding.UTF8.GetString(files[path]));
    }

    private static string[] Listed(string html) => [.. Row().Matches(html[html.IndexOf("section-list", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value)];
    private static string Crumbs(string html) => string.Join(" > ", Words().Matches(html[html.IndexOf("class=\"crumbs", StringComparison.Ordinal)..html.IndexOf("</nav>", html.IndexOf("class=\"crumbs", StringComparison.Ordinal), StringComparison.Ordinal)]).Select(match => match.Groups[1].Value.Trim()).Where(word => word.Length > 0 && word != "/"));

    [Fact]
    public void The_index_of_a_folder_lists_what_is_below_in_its_order_with_summaries()
    {
        var (_, text) = Build(Site);
        string about = text("about/index.html");
        Assert.Equal(["zeal.html", "area.html", "method/index.html"], Listed(about));
        Assert.Contains("Comes first.", about, StringComparison.Ordinal);
        Assert.Contains("The text of the section.", about, StringComparison.Ordinal);
        Assert.Equal(["deep/er/quotes.html"], Listed(text("about/method/index.html")));
        Assert.Equal(["../a.html"], Listed(text("claims/north/index.html")));
    }

    [Theory]
    [InlineData("about/index.html", "Start > About us")]
    [InlineData("about/method/deep/er/quotes.html", "Start > About us > Method > Quotes")]
    [InlineData("claims/north/index.html", "Start > Claims > In the north")]
    [InlineData("claims/a.html", "Start > Claims > In the north > First claim")]
    public void The_way_back_leads_through_the_sections(string page, string crumbs) => Assert.Equal(crumbs, Crumbs(Build(Site).Text(page)));

    [Fact]
    public void Navigation_and_links_name_a_section_by_its_folder()
    {
        var (_, text) = Build(Site);
        Assert.Matches("href=\"about/index.html\"[^>]*>About us<", text("index.html"));
        Assert.Matches("href=\"about/method/index.html\"[^>]*>How<", text("index.html"));
        Assert.Contains("See <a href=\"../../../index.html\">About us</a> and <a href=\"../../index.html\">the section</a>", text("about/method/deep/er/quotes.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_with_nothing_in_it_says_so() =>
        Assert.Contains("Nothing stands in this part yet.", Build("=== input/about/index.md\n---\ntitle: About\n---\n").Text("about/index.html"), StringComparison.Ordinal);

    [Fact]
    public void A_long_section_goes_on_on_numbered_pages_that_lead_to_the_first_and_the_last()
    {
        const int most = 4300;
        var site = new StringBuilder("=== input/notes/index.md\n---\ntitle: Notes\n---\nText.\n");
        for (int i = 0; i < most; i++) { site.Append(FormattableString.Invariant($"=== input/notes/n{i}.md\n---\ntitle: Note {i:0000}\n---\n")); }
        var (files, text) = Build(site.ToString());
        string[] pages = [.. files.Keys.Where(path => path.StartsWith("notes/index", StringComparison.Ordinal)).OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal)];
        Assert.Equal(22, pages.Length);
        Assert.Equal(most, pages.SelectMany(page => Listed(text(page))).Where(href => href.StartsWith('n')).Distinct().Count());
        Assert.All(pages, page => Assert.True(files[page].Length < 300_000));
        string middle = text("notes/index.8.html");
        Assert.Equal(["1", "…", "6", "7", "8", "9", "10", "…", "22"], Pager().Match(middle).Value.Split('<').Select(part => part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..].Trim()).Where(label => label.Length is > 0 and < 3));
        Assert.Equal("Start > Notes > Page 8", Crumbs(middle));
        Assert.DoesNotContain("Text.", middle, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_stands_in_no_section() =>
        Assert.DoesNotContain("Area", Build(Site.Replace("title: Area", "title: Area\nstatus: draft", StringComparison.Ordinal)).Text("about/index.html"), StringComparison.Ordinal);

    [GeneratedRegex("</svg> <a href=\"([^\"]+)\"")]
    private static partial Regex Row();
    [GeneratedRegex(">([^<]+)<")]
    private static partial Regex Words();
    [GeneratedRegex("<nav class=\"pager\".*?</nav>", RegexOptions.Singleline)]
    private static partial Regex Pager();
}
