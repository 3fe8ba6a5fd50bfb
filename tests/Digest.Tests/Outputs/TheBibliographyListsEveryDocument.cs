using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Outputs.Views;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class TheBibliographyListsEveryDocument
{
    private const string Digest = """
        === seeds/report.txt
        Somebody said so. Nobody came.
        === input/organisations/author.md
        ---
        title: The author
        ---
        === input/sources/report.md
        ---
        title: The report
        code: S-01
        by: [author]
        citation: {type: report, issued: 2019, abstract: Zqabstract}
        custody: {seed: seeds/report.txt}
        ---
        === input/sources/article.md
        ---
        title: The article
        citation: {type: article-newspaper, container-title: The Daily, issued: "2020-12~/2021-01", author: [{family: Baker, given: Ann}]}
        ---
        === input/sources/unnamed.md
        ---
        title: What the digest calls it
        title_supplied: true
        by: [author]
        citation: {type: report}
        ---
        === input/sources/quiet.md
        ---
        title: Zqquiet
        index: false
        citation: {type: book, author: [{literal: Somebody}], issued: "19XX"}
        ---
        === input/sources/draft.md
        ---
        title: Zqdraft
        status: draft
        ---
        === input/claims/a.md
        ---
        title: A claim
        statement: Somebody said so.
        modality: states
        quotes: [{source: report, exact: Somebody said so, through: [article]}]
        ---
        === input/events/e.md
        ---
        title: An event
        quotes: [{source: report, exact: Nobody came}]
        ---
        """;

    private static readonly IReadOnlyDictionary<string, byte[]> Site = new TestDigest(Digest).Build().Site;

    private static string Text(string path) => Encoding.UTF8.GetString(Site[path]);

    [GeneratedRegex("<li class=\"bib\" id=\"([^\"]+)\".*?</li>\n(?=<li class=\"bib\"|</ol>)", RegexOptions.Singleline)]
    private static partial Regex Rows();

    private static readonly Dictionary<string, string> Entries = Rows().Matches(Text("bibliography.html")).ToDictionary(row => row.Groups[1].Value, row => row.Value);

    private static string Plain(string html) => Regex.Replace(Regex.Replace(html, "<[^>]+>", ""), @"\s+", " ");

    [Fact]
    public void All_that_are_published_in_the_order_of_the_style() =>
        Assert.Equal(["article", "quiet", "report", "unnamed"], Rows().Matches(Text("bibliography.html")).Select(row => row.Groups[1].Value));

    [Fact]
    public void Each_with_its_reference_and_the_way_to_its_page()
    {
        Assert.Contains("Baker", Plain(Entries["article"]), StringComparison.Ordinal);
        Assert.Contains("The Daily", Plain(Entries["article"]), StringComparison.Ordinal);
        Assert.Contains("href=\"sources/article.html\"", Entries["article"], StringComparison.Ordinal);
        Assert.Contains("[What the digest calls it]", Plain(Entries["unnamed"]), StringComparison.Ordinal);
        Assert.Contains("The author", Plain(Entries["unnamed"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_each_supports_is_named_with_who_says_it()
    {
        Assert.Contains("Cited for 1 claim", Plain(Entries["report"]), StringComparison.Ordinal);
        Assert.Contains("The author:", Plain(Entries["report"]), StringComparison.Ordinal);
        Assert.Contains("Quoted by 1 further record", Plain(Entries["report"]), StringComparison.Ordinal);
        Assert.Contains("Cited for 1 claim", Plain(Entries["article"]), StringComparison.Ordinal);
        Assert.Contains("No published record quotes it", Plain(Entries["unnamed"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events/e.md", "quotes: [{source: elsewhere, exact: The fair was on 4 May}]", "")]
    [InlineData("recommendations/r.md", "statement: Do it.\nquotes: [{source: elsewhere, exact: The fair was on 4 May}]", "")]
    [InlineData("claims/c.md", "statement: S.\nmodality: states\nquotes: [{source: elsewhere, exact: The fair was on 4 May, role: context}]", "")]
    [InlineData("claims/c.md", "statement: S.\nmodality: states\nevidence: [{kind: other, quote: {source: elsewhere, exact: The fair was on 4 May}}]", "")]
    [InlineData("claims/c.md", "statement: S.\nmodality: states", "“The fair was on 4 May” [@elsewhere]")]
    [InlineData("page.md", "", "“The fair was on 4 May” [@elsewhere]")]
    public void What_quotes_a_document_that_is_not_held_is_listed_on_its_page(string path, string fields, string body)
    {
        var (made, site) = new TestDigest($"=== input/sources/elsewhere.md\n---\ntitle: Not held\ncitation: {{type: document}}\n---\n=== input/{path}\n---\ntitle: The fair\n{fields}\n---\n{body}\n").Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == global::Digest.Diagnostics.Severity.Error);
        Assert.Contains("href=\"sources/elsewhere.html#quoted\"", Encoding.UTF8.GetString(site["bibliography.html"]), StringComparison.Ordinal);
        string page = Encoding.UTF8.GetString(site["sources/elsewhere.html"]);
        Assert.Matches($"<h2 id=\"quoted\">[^/]*<span class=\"count\">1</span></h2>\\s*<ul class=\"quoted\">(.|\n)*The fair</a>(.|\n)*Quotes it; the place cannot be checked here.", page);
    }

    [Theory]
    [InlineData("report", "data-type=\"report\" data-year=\"2019\" data-held=\"held\"")]
    [InlineData("article", "data-type=\"article-newspaper\" data-year=\"2020 2021\" data-held=\"cited\"")]
    [InlineData("unnamed", "data-type=\"report\" data-year=\"none\" data-held=\"cited\"")]
    [InlineData("quiet", "data-type=\"book\" data-year=\"uncertain\" data-held=\"cited\"")]
    public void Each_says_by_what_it_is_filtered(string id, string data) => Assert.Contains(data, Entries[id], StringComparison.Ordinal);

    [Theory]
    [InlineData("type:report", 2)]
    [InlineData("type:book", 1)]
    [InlineData("year:2019", 1)]
    [InlineData("year:none", 1)]
    [InlineData("held:cited", 3)]
    public void Each_filter_says_how_many_it_leaves(string filter, int count) =>
        Assert.Matches($"data-filter=\"{filter}\">[^<]+<span class=\"count\">{count}</span>", Text("bibliography.html"));

    [Theory]
    [InlineData("data/bibliography.json")]
    [InlineData("data/bibliography.bib")]
    [InlineData("data/bibliography.ris")]
    public void Reference_managers_get_all_but_what_no_export_may_tell(string path)
    {
        Assert.Contains($"href=\"{path}\" download", Text("bibliography.html"), StringComparison.Ordinal);
        string file = Text(path).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        Assert.Contains("The report", file, StringComparison.Ordinal);
        Assert.Contains("The article", file, StringComparison.Ordinal);
        Assert.Contains("Baker", file, StringComparison.Ordinal);
        Assert.DoesNotContain("What the digest calls it", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Zq", file, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_reached_from_every_page_and_needs_documents()
    {
        Assert.Contains("href=\"../bibliography.html\"", Text("claims/a.html"), StringComparison.Ordinal);
        var empty = new TestDigest("=== input/about.md\n---\ntitle: About\n---\n").Build().Site;
        Assert.DoesNotContain(empty.Keys, path => path.Contains("bibliography", StringComparison.Ordinal));
        Assert.DoesNotContain("bibliography.html", Encoding.UTF8.GetString(empty["about.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_that_stand_in_no_export_have_a_page_without_files()
    {
        var (made, site) = new TestDigest("=== input/sources/quiet.md\n---\ntitle: Quiet\nindex: false\n---\n").Build();
        Assert.True(made.Succeeded(strict: false));
        Assert.Contains("Quiet", Encoding.UTF8.GetString(site["bibliography.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("data/bibliography", Encoding.UTF8.GetString(site["bibliography.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_one_is_parted_by_letters_over_pages_and_every_document_stands_once()
    {
        var written = new StringBuilder();
        for (int i = 0; i < 400; i++) { written.Append(CultureInfo.InvariantCulture, $"=== input/sources/s{i}.md\n---\ntitle: Work {i}\ncitation: {{type: book, author: [{{family: {(char)('A' + (i % 26))}name{i}}}]}}\n---\n"); }
        var site = new TestDigest(written.ToString()).Build().Site;
        var pages = site.Where(file => Regex.IsMatch(file.Key, @"^bibliography(\.\d+)?\.html$")).OrderBy(file => file.Key.Length).Select(file => Encoding.UTF8.GetString(file.Value)).ToList();
        Assert.Equal(3, pages.Count);
        Assert.Equal(400, pages.SelectMany(page => Regex.Matches(page, "<li class=\"bib\" id=\"([^\"]+)\"").Select(row => row.Groups[1].Value)).Distinct().Count());
        Assert.Contains("href=\"bibliography.3.html#under-Z\"", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("data-filter=", pages[0], StringComparison.Ordinal);
    }

    /// <summary>Two million bytes of entries, each of which names twenty claims, but for the last hundred.</summary>
    [Fact]
    public void Entries_that_name_many_claims_are_fewer_on_a_page()
    {
        var sites = new Sites();
        List<BibliographyEntry> entries = [.. Enumerable.Range(0, 300).Select(i => new BibliographyEntry(sites.Source(string.Create(CultureInfo.InvariantCulture, $"s{i:000}"), null, "author"), $"{(char)('A' + i / 30)} reference of a usual length, in which a title stands (2019).", i < 200 ? 20 : 0))];
        var pages = new BibliographyIndex(entries, Csl.CslOrder.Names, Sites.Words).Pages;
        Assert.Equal(entries, pages.SelectMany(page => page).SelectMany(slice => slice.Items));
        var counts = pages.Select(page => page.Sum(slice => slice.Items.Count)).ToList();
        Assert.InRange(counts.Take(counts.Count - 2).Max(), 10, 33);
        Assert.InRange(counts.Last(), 34, 150);
        Assert.Equal(entries.Select(entry => entry.Plain[0]).Distinct(), pages.SelectMany(page => page).Where(slice => !slice.IsContinued).Select(slice => slice.Group.Title[0]));
    }
}
