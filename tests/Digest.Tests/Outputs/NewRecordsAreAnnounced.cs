using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Outputs;

public class NewRecordsAreAnnounced
{
    private const string Url = "https://digest.example/x/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static string Written(string settings = "") => $"""
        === input/digest.yml
        title: Test
        url: {Url}
        {settings}
        === input/topics/water.md
        ---
        title: Water
        ---
        === input/topics/quiet.md
        ---
        title: Quiet
        index: false
        ---
        === seeds/report.txt
        The water may have been unsafe. It was safe.
        === input/organisations/author.md
        ---
        title: The author
        ---
        === input/organisations/ministry.md
        ---
        title: The ministry
        ---
        === input/sources/report.md
        ---
        title: The report
        by: [author]
        custody: {"{"}seed: seeds/report.txt, collected_at: 2024-01-05{"}"}
        ---
        === input/claims/old.md
        ---
        title: Old claim
        statement: Water may have been unsafe.
        modality: alleges
        topics: [water, quiet]
        quotes: [{"{"}source: report, exact: The water may have been unsafe{"}"}]
        ---
        === input/claims/young.md
        ---
        title: Young claim
        statement: The water was safe.
        modality: denies
        responds_to: [{"{"}claim: old, stance: rejects{"}"}]
        quotes: [{"{"}source: report, exact: It was safe, speaker: ministry{"}"}]
        ---
        === input/about.md
        ---
        title: About
        ---
        Some words.
        """;

    private static readonly ChangeHistory History = new("c0ffee", Days("2025-03-01"), new Dictionary<string, string>(), 0, null)
    {
        FirstDays = new Dictionary<string, string> { ["input/claims/old.md"] = "2024-02-01", ["input/claims/young.md"] = "2024-02-09", ["input/sources/report.md"] = "2024-02-01" },
    };

    private static Dictionary<string, string> Days(string day) => new() { ["input/claims/old.md"] = day };

    private static IReadOnlyDictionary<string, byte[]> Build(string settings = "", ChangeHistory? history = null) => new TestDigest(Written(settings)).Build(history: history ?? History).Site;

    private static List<string> Titles(IReadOnlyDictionary<string, byte[]> site, string path) =>
        [.. JsonNode.Parse(site[path])!["items"]!.AsArray().Select(item => item!["title"]!.GetValue<string>())];

    private static string Text(IReadOnlyDictionary<string, byte[]> site, string path) => Encoding.UTF8.GetString(site[path]);

    [Fact]
    public void What_came_last_into_the_digest_comes_first_and_a_change_moves_nothing()
    {
        var site = Build();
        Assert.Equal(["Claim: Young claim", "Claim: Old claim", "Source: The report"], Titles(site, "feed.json"));
        var entries = XDocument.Parse(Text(site, "feed.xml")).Root!.Elements(Atom + "entry").ToList();
        Assert.Equal("2024-02-09T00:00:00Z", entries[0].Element(Atom + "published")!.Value);
        Assert.Equal(Url + "claims/young.html", entries[0].Element(Atom + "id")!.Value);
        var later = Build(history: History with { FirstDays = new Dictionary<string, string>(History.FirstDays) { ["input/about.md"] = "2024-03-01" } });
        Assert.Equal(["Page: About", "Claim: Young claim", "Claim: Old claim", "Source: The report"], Titles(later, "feed.json"));
    }

    /// <summary>Who has the bare allegation takes it again only if it says that it is newer.</summary>
    [Fact]
    public void A_denial_that_came_later_is_news_of_what_it_denies()
    {
        string Modified(string denied) => JsonNode.Parse(Build(history: History with { FirstDays = new Dictionary<string, string>(History.FirstDays) { ["input/claims/young.md"] = denied } })["feed.json"])!["items"]!.AsArray()
            .Single(item => item!["title"]!.GetValue<string>() == "Claim: Old claim")!["date_modified"]!.GetValue<string>();
        Assert.Equal("2024-06-01T00:00:00Z", Modified("2024-06-01"));
        Assert.Equal("2024-02-01T00:00:00Z", Modified("2023-12-31"));
    }

    [Fact]
    public void Without_git_the_day_of_collecting_stands_in_and_what_has_no_day_is_left_out()
    {
        var site = Build(history: ChangeHistory.None);
        Assert.Equal(["Claim: Old claim", "Claim: Young claim", "Source: The report"], Titles(site, "feed.json"));
        Assert.DoesNotContain("date_published", Text(site, "feed.json"), StringComparison.Ordinal);
        Assert.Contains("\"date_modified\": \"2024-01-05T00:00:00Z\"", Text(site, "feed.json"), StringComparison.Ordinal);
        Assert.Equal(site["feed.xml"], Build(history: ChangeHistory.None)["feed.xml"]);
    }

    [Fact]
    public void A_claim_goes_out_with_its_speaker_its_words_and_its_denial_and_every_link_is_whole()
    {
        var item = JsonNode.Parse(Build()["feed.json"])!["items"]![1]!;
        string content = item["content_html"]!.GetValue<string>();
        Assert.Contains($"<a href=\"{Url}organisations/author.html\">The author</a>: Water may have been unsafe.", content, StringComparison.Ordinal);
        Assert.Contains("<blockquote><p>The water may have been unsafe</p></blockquote>", content, StringComparison.Ordinal);
        Assert.Contains($"Rejected by <a href=\"{Url}organisations/ministry.html\">The ministry</a> (<a href=\"{Url}claims/young.html\">Young claim</a>).", content, StringComparison.Ordinal);
        Assert.DoesNotMatch("href=\"(?!https://digest.example/x/)", content);
        Assert.Equal(["Water"], item["tags"]!.AsArray().Select(tag => tag!.GetValue<string>()));
    }

    [Fact]
    public void A_topic_has_a_feed_of_its_own_that_its_page_announces_and_shows()
    {
        var site = Build();
        Assert.Equal(["Claim: Old claim"], Titles(site, "topics/water.json"));
        Assert.True(site.ContainsKey("topics/water.xml"));
        Assert.False(site.ContainsKey("topics/quiet.xml"));
        string page = Text(site, "topics/water.html");
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Test: Water\" href=\"water.xml\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" type=\"application/feed+json\" title=\"Test: Water\" href=\"water.json\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"water.xml\" type=\"application/atom+xml\">Feed of this topic (Atom)</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("water.xml", Text(site, "claims/old.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_announces_new_records_and_leads_readers_there()
    {
        string page = Text(Build(), "claims/old.html");
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Test: new records\" href=\"../feed.xml\">", page, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"../feed.json\" type=\"application/feed+json\">Feed of new records (JSON)</a></li>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feeds: false", "")]
    [InlineData("feeds: {new: false}", "corrections.json corrections.xml topics/water.json topics/water.xml")]
    [InlineData("feeds: {topics: false, corrections: false}", "feed.json feed.xml")]
    public void What_is_turned_off_is_neither_made_nor_announced(string settings, string left)
    {
        var site = Build(settings);
        string[] feeds = [.. site.Keys.Where(path => path.StartsWith("feed.", StringComparison.Ordinal) || path.StartsWith("corrections.", StringComparison.Ordinal) || path.StartsWith("topics/", StringComparison.Ordinal)).Where(path => !path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(left, string.Join(' ', feeds));
        if (left.Length == 0) { Assert.All(site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file => Assert.DoesNotContain("feed+json", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal)); }
    }

    [Fact]
    public void The_curator_says_how_many_entries_there_are_and_of_which_kinds()
    {
        Assert.Equal(["Claim: Young claim"], Titles(Build("feeds: {entries: 1}"), "feed.json"));
        Assert.Equal(["Source: The report"], Titles(Build("feeds: {kinds: [sources, pages]}"), "feed.json"));
    }

    [Theory]
    [InlineData("feeds: {entries: 0}", "input/digest.yml:3:18 error bad-number '0'")]
    [InlineData("feeds: {entries: 501}", "input/digest.yml:3:18 error bad-number '501'")]
    [InlineData("feeds: {entries: many}", "input/digest.yml:3:18 error bad-number 'many'")]
    [InlineData("feeds: {kinds: [claim]}", "input/digest.yml:3:17 error unknown-word 'claim'")]
    [InlineData("feeds: {entrys: 3}", "input/digest.yml:3:9 error unknown-key 'entrys'")]
    [InlineData("feeds: {new: perhaps}", "input/digest.yml:3:14 error unknown-word 'perhaps'")]
    [InlineData("feeds: often", "input/digest.yml:3:8 error wrong-form 'often'")]
    public void A_setting_that_cannot_be_is_an_error_where_it_stands(string settings, string fault) =>
        Assert.Equal([fault], new TestDigest($"=== input/digest.yml\ntitle: Test\nurl: {Url}\n{settings}\n".Replace($"url: {Url}\n", "", StringComparison.Ordinal).Replace("title: Test\n", "title: Test\nchecks: {missing-url: off}\n", StringComparison.Ordinal)).Findings());

    [Fact]
    public void Kinds_of_the_digests_own_are_kinds() =>
        Assert.Empty(new TestDigest($"=== input/digest.yml\ntitle: Test\nurl: {Url}\nkinds: [{"{"}folder: ships, label: Ship, plural: Ships, like: organisation{"}"}]\nfeeds: {"{"}kinds: [ships]{"}"}\n").Findings());

    [Fact]
    public void Without_an_address_there_is_no_feed() =>
        Assert.DoesNotContain(new TestDigest(Written().Replace($"url: {Url}", "", StringComparison.Ordinal)).Build(history: History).Site.Keys, path => path.EndsWith(".xml", StringComparison.Ordinal) || path is "feed.json" or "robots.txt" || path.StartsWith("assets/cards/", StringComparison.Ordinal));
}
