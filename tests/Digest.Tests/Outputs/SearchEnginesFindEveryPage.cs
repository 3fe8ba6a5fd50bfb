using System.Text;
using System.Xml.Linq;
using Digest.Outputs.Discovery;
using Digest.Stages;
using Digest.Templates;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Outputs;

public class SearchEnginesFindEveryPage
{
    private const string Url = "https://digest.example/x/";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly IReadOnlyDictionary<string, byte[]> Site = new TestDigest($"""
        === input/digest.yml
        title: Test
        url: {Url}
        === input/people/open.md
        ---
        title: Open
        corrections: [{"{"}date: 2024-05-06, text: The name.{"}"}]
        ---
        === input/people/shut.md
        ---
        title: Shut
        index: false
        corrections: [{"{"}date: 2025-01-01, text: The name.{"}"}]
        ---
        === input/people/vague.md
        ---
        title: Vague
        redirect_from: [people/before.html]
        ---
        === input/about.md
        ---
        title: About
        ---
        On [[open]], [[shut]] and [[vague]].
        """).Build().Site;

    private static Dictionary<string, string?> Pages => XDocument.Parse(Encoding.UTF8.GetString(Site["sitemap.xml"])).Root!.Elements(Map + "url")
        .ToDictionary(url => url.Element(Map + "loc")!.Value[Url.Length..], url => url.Element(Map + "lastmod")?.Value, StringComparer.Ordinal);

    [Fact]
    public void Every_page_that_may_be_found_is_listed_and_no_other()
    {
        string[] listed = [.. Pages.Keys.Select(path => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path).Order(StringComparer.Ordinal)];
        string[] open = [.. Site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && Encoding.UTF8.GetString(file.Value) is var page && page.Contains("rel=\"canonical\"", StringComparison.Ordinal) && !page.Contains("content=\"noindex\"", StringComparison.Ordinal) && !page.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)).Select(file => file.Key).Order(StringComparer.Ordinal)];
        Assert.Equal(open, listed);
        Assert.Contains("people/open.html", listed);
        Assert.DoesNotContain(listed, path => path is "people/shut.html" or "people/before.html" or "404.html" or "search.html");
    }

    [Fact]
    public void A_page_has_the_day_of_its_newest_change_and_none_where_nobody_knows_one()
    {
        Assert.Equal("2024-05-06", Pages["people/open.html"]);
        Assert.Equal("2024-05-06", Pages["people/"]);
        Assert.Null(Pages["people/vague.html"]);
    }

    [Fact]
    public void The_address_listed_is_the_one_that_the_page_calls_its_own() =>
        Assert.All(Pages.Keys, path => Assert.Contains($"<link rel=\"canonical\" href=\"{Url}{path}\">", Encoding.UTF8.GetString(Site[path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path]), StringComparison.Ordinal));

    [Fact]
    public void Robots_are_told_where_the_list_is_and_of_no_page_that_is_kept_from_them() =>
        Assert.Equal($"User-agent: *\nAllow: /\n\nSitemap: {Url}sitemap.xml\n", Encoding.UTF8.GetString(Site["robots.txt"]));

    [Fact]
    public void A_list_that_is_too_long_for_one_file_has_an_index()
    {
        using var folder = new Folder();
        new GoldenSite("whole").CopyTo(folder);
        var found = new List<Digest.Diagnostics.Diagnostic>();
        var files = Reader.Read(folder.Root, found, cancel: TestContext.Current.CancellationToken);
        var digest = Parser.Parse(files, found, cancel: TestContext.Current.CancellationToken)!;
        var publication = new Digest.Outputs.Publication(Linker.Link(digest, TestContext.Current.CancellationToken), digest.Words, Theme.Load(files, digest.Words, found)!) { Style = new CitationStyles(files, "en", found).Of(digest.Config)! };
        var planned = Digest.Outputs.AllOutputs.List.SelectMany(output => output(publication)).ToList();
        var made = SiteMap.Of(publication, planned, most: 10).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Make()), StringComparer.Ordinal);
        var index = XDocument.Parse(made["sitemap.xml"]).Root!;
        Assert.Equal("sitemapindex", index.Name.LocalName);
        string home = digest.Config.Url!.Value.Value;
        string[] parts = [.. index.Elements(Map + "sitemap").Select(part => part.Element(Map + "loc")!.Value[home.Length..])];
        Assert.Equal([.. made.Keys.Where(path => path.StartsWith("sitemap-", StringComparison.Ordinal))], parts);
        var counts = parts.Select(part => XDocument.Parse(made[part]).Root!.Elements(Map + "url").Count()).ToList();
        Assert.All(counts[..^1], count => Assert.Equal(10, count));
        Assert.Equal(XDocument.Parse(SiteMap.Of(publication, planned).First().Make() is var whole ? Encoding.UTF8.GetString(whole) : "").Root!.Elements().Count(), counts.Sum());
    }
}
