using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CodeHollow.FeedReader;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>Feeds, the sitemap and what pages tell programs, held against what others publish of their standards. The calendar is in <see cref="TheTimelineIsACalendar"/> (NuGet: Ical.Net).</summary>
public class FilesFollowTheirStandards
{
    private static readonly IReadOnlyDictionary<string, byte[]> Dated = new TestDigest(DatedDigest.Text()).Build().Site;
    private static readonly IReadOnlyDictionary<string, byte[]> Languages = Golden("languages"), Whole = Golden("whole");

    private static Dictionary<string, byte[]> Golden(string name)
    {
        string folder = Path.Join(Repository.Root, "tests", "Digest.Tests", "Golden", name, "expected");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Path, string Text)> All(Func<string, bool> isOne) =>
        new[] { Dated, Languages, Whole }.SelectMany(site => site).Where(file => isOne(file.Key)).Select(file => (file.Key, Encoding.UTF8.GetString(file.Value)));

    private static bool IsFeed(string path, string ending) => path.EndsWith(ending, StringComparison.Ordinal) && (path.StartsWith("feed.", StringComparison.Ordinal) || path.StartsWith("corrections.", StringComparison.Ordinal) || path.StartsWith("topics/", StringComparison.Ordinal));

    [Fact]
    public void Atom_feeds_are_as_RFC_4287_says()
    {
        var feeds = All(path => IsFeed(path, ".xml")).ToList();
        Assert.True(feeds.Count > 6);
        Assert.All(feeds, feed => Assert.Empty(AtomRules.Faults(feed.Text)));
        Assert.NotEmpty(AtomRules.Faults(feeds[0].Text.Replace("<updated>", "<updated>about ", StringComparison.Ordinal)));
        Assert.NotEmpty(AtomRules.Faults(feeds[0].Text.Replace("<author>", "<contributor>", StringComparison.Ordinal).Replace("</author>", "</contributor>", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_reader_of_feeds_finds_in_them_what_is_in_them()
    {
        foreach (var (path, text) in All(path => IsFeed(path, ".xml")))
        {
            var read = FeedReader.ReadFromString(text);
            Assert.Equal(FeedType.Atom, read.Type);
            var json = JsonNode.Parse(SiteOf(text)[path[..^4] + ".json"])!;
            Assert.Equal(json["title"]!.GetValue<string>(), read.Title);
            // This reader decodes characters of HTML once more.
            Assert.Equal(json["items"]!.AsArray().Select(item => (item!["id"]!.GetValue<string>(), WebUtility.HtmlDecode(item["content_html"]!.GetValue<string>()))), read.Items.Select(item => (item.Id, WebUtility.HtmlDecode(item.Content))));
        }
    }

    private static IReadOnlyDictionary<string, byte[]> SiteOf(string text) => new[] { Dated, Languages, Whole }.First(site => site.Values.Any(bytes => bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text))));

    /// <summary>npm: @json-feed-types/1_1, judged by typescript. Its own type of the version is a number, which is not what jsonfeed.org says.</summary>
    [Fact]
    public async Task JSON_feeds_have_the_members_of_JSON_Feed_1_1()
    {
        var source = new StringBuilder("import type Feed from \"@json-feed-types/1_1\";\n");
        int count = 0;
        foreach (var (_, text) in All(path => IsFeed(path, ".json")))
        {
            var feed = JsonNode.Parse(text)!.AsObject();
            Assert.Equal("https://jsonfeed.org/version/1.1", feed["version"]!.GetValue<string>());
            Assert.All(feed["items"]!.AsArray(), item => Assert.True(item!["content_html"] is not null && item["id"] is not null));
            feed.Remove("version");
            source.Append(System.Globalization.CultureInfo.InvariantCulture, $"export const feed{count++}: Omit<Feed, \"version\"> = {feed.ToJsonString()};\n");
        }
        source.Append("// @ts-expect-error No member is so called.\nexport const bad: Omit<Feed, \"version\"> = {title: \"x\", items: [{id: \"1\", content_html: \"y\", headline: \"z\"}]};\n");
        Assert.True(count > 6);
        Assert.Equal("", await Standards.Judge(source.ToString()));
    }

    /// <summary>npm: schema-dts (types written from the vocabulary of schema.org), judged by typescript: every type, every property of it, and what may stand in that.</summary>
    [Fact]
    public async Task What_pages_tell_programs_is_in_the_terms_of_schema_org()
    {
        var source = new StringBuilder("import type { Graph } from \"schema-dts\";\n");
        int count = 0;
        foreach (var (path, text) in All(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            if (PageData.Of(text) is not { } data) { continue; }
            source.Append(System.Globalization.CultureInfo.InvariantCulture, $"// {path}\nexport const page{count++}: Graph = {data};\n");
        }
        source.Append("// @ts-expect-error Claims have no rating.\nexport const bad: Graph = {\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"Claim\", \"ratingValue\": 1}]};\n");
        source.Append("// @ts-expect-error No organisation is in this place.\nexport const worse: Graph = {\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"Event\", \"location\": {\"@type\": \"Person\"}}]};\n");
        Assert.True(count > 40);
        Assert.Equal("", await Standards.Judge(source.ToString()));
    }

    /// <summary>npm: sitemap, whose sitemap.xsd is that of sitemaps.org. It wants a schema for what stands in another namespace: here, for the link of XHTML alone.</summary>
    [Fact]
    public void Sitemaps_are_valid_by_the_schema_of_sitemaps_org()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        schemas.Add(null, Standards.File("sitemap/schema/sitemap.xsd"));
        using var link = XmlReader.Create(new StringReader("""
            <schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
              <element name="link"><complexType><attribute name="rel" fixed="alternate" use="required"/><attribute name="hreflang" type="language" use="required"/><attribute name="href" type="anyURI" use="required"/></complexType></element>
            </schema>
            """));
        schemas.Add(null, link);
        var maps = All(path => path == "sitemap.xml").ToList();
        Assert.Equal(3, maps.Count);
        Assert.All(maps, map => Assert.Empty(Faults(map.Text, schemas)));
        Assert.NotEmpty(Faults(maps[0].Text.Replace("<loc>", "<place>", StringComparison.Ordinal).Replace("</loc>", "</place>", StringComparison.Ordinal), schemas));
    }

    private static List<string> Faults(string text, XmlSchemaSet schemas)
    {
        var faults = new List<string>();
        XDocument.Parse(text).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        return faults;
    }
}
