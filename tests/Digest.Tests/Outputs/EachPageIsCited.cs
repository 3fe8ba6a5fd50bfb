using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Digest.Citations.Formats;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class EachPageIsCited
{
    private const string Hostile = "\"><script>alert(1)</script> 100 % & {so} it's } +1 #";

    private const string Written = """
        === input/digest.yml
        title: The digest
        publisher: The archive
        url: https://example.org/d/
        licence: CC-BY-4.0
        === seeds/report.txt
        Somebody said so. Nobody came. Do it now.
        === input/organisations/author.md
        ---
        title: The ministry
        ---
        === input/sources/report.md
        ---
        title: The report
        code: S-01
        by: [author]
        citation: {type: report, issued: "2019-05", publisher: The press, number: "12", URL: "https://example.net/r"}
        custody: {seed: seeds/report.txt}
        rights: {holder: The press}
        ---
        === input/sources/vague.md
        ---
        title: The vague one
        citation: {type: webpage, issued: "2019~", author: [{family: Baker, given: Ann}]}
        ---
        === input/sources/quiet.md
        ---
        title: Zqquiet
        index: false
        citation: {type: book, author: [{literal: Somebody}], issued: "2001"}
        ---
        === input/claims/a.md
        ---
        title: A claim
        code: C-01
        statement: Somebody said so.
        modality: states
        quotes: [{source: report, exact: Somebody said so}]
        ---
        === input/claims/quiet-claim.md
        ---
        title: A quiet claim
        index: false
        statement: Somebody said so.
        modality: states
        quotes: [{source: report, exact: Somebody said so}]
        ---
        === input/claims/hostile.md
        ---
        title: '"><script>alert(1)</script> 100 % & {so} it''s } +1 #'
        statement: Somebody said so.
        modality: states
        quotes: [{source: report, exact: Somebody said so}]
        ---
        === input/events/e.md
        ---
        title: An event
        quotes: [{source: report, exact: Nobody came}]
        ---
        === input/recommendations/r.md
        ---
        title: A demand
        statement: It should be done.
        issued_by: [author]
        quotes: [{source: report, exact: Do it now}]
        ---
        """;

    private static readonly IReadOnlyDictionary<string, byte[]> Site = new TestDigest(Written).Build().Site;

    [GeneratedRegex("<div class=\"citing__style\">\n<div class=\"citing__head\"><h3[^>]*>(.*?)</h3>.*?data-copy=\"#([^\"]+)\".*?<p class=\"cite\" id=\"([^\"]+)\"[^>]*>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex("<a download=\"([^\"]*)\" href=\"(data:[^\"]*)\"")]
    private static partial Regex Downloads();

    [GeneratedRegex("<meta name=\"((?:citation_|DC\\.)[^\"]*)\" content=\"([^\"]*)\">")]
    private static partial Regex Tags();

    [GeneratedRegex("<span class=\"Z3988\" title=\"([^\"]*)\" aria-hidden=\"true\"></span>")]
    private static partial Regex Spans();

    public static TheoryData<string> Cited => ["claims/a.html", "claims/hostile.html", "events/e.html", "recommendations/r.html", "sources/report.html", "sources/vague.html"];

    private static string Text(string path) => Encoding.UTF8.GetString(Site[path]);

    private static string Plain(string html) => WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]+>", ""));

    private static List<(string Style, string Reference)> Offered(string page) =>
        [.. Styles().Matches(page).Select(one => { Assert.Equal(one.Groups[2].Value, one.Groups[3].Value); return (Plain(one.Groups[1].Value), Plain(one.Groups[4].Value)); })];

    private static Dictionary<string, string> Files(string path) => Downloads().Matches(Text(path))
        .ToDictionary(file => file.Groups[1].Value, file => WebUtility.HtmlDecode(file.Groups[2].Value), StringComparer.Ordinal);

    private static ILookup<string, string> TagsOf(string path) => Tags().Matches(Text(path)).ToLookup(tag => tag.Groups[1].Value, tag => WebUtility.HtmlDecode(tag.Groups[2].Value));

    private static List<ILookup<string, string>> Objects(string path) => [.. Spans().Matches(Text(path)).Select(span => WebUtility.HtmlDecode(span.Groups[1].Value).Split('&')
        .Select(pair => pair.Split('=', 2)).ToLookup(pair => pair[0], pair => Uri.UnescapeDataString(pair[1])))];

    [Theory]
    [MemberData(nameof(Cited))]
    public void In_two_styles_and_in_plain_words_each_with_a_button_that_copies_it(string path)
    {
        var offered = Offered(Text(path));
        Assert.Equal(["Author–date", "Notes in a footnote", "Notes in the bibliography", "In plain words, with pinpoints"], offered.Select(one => one.Style));
        Assert.All(offered, one => Assert.NotEmpty(one.Reference.Trim()));
        Assert.Contains("cite.html#versions", Text(path), StringComparison.Ordinal);
    }

    [Fact]
    public void The_publisher_of_the_digest_is_the_author_and_whoever_speaks_is_not()
    {
        var offered = Offered(Text("claims/a.html"));
        Assert.StartsWith("The archive (", offered[0].Reference, StringComparison.Ordinal);
        Assert.All(offered.Take(3), one =>
        {
            Assert.Contains("A claim", one.Reference, StringComparison.Ordinal);
            Assert.Contains("C-01", one.Reference, StringComparison.Ordinal);
            Assert.Contains("The digest", one.Reference, StringComparison.Ordinal);
            Assert.Contains("https://example.org/d/claims/a.html", one.Reference, StringComparison.Ordinal);
            Assert.DoesNotContain("ministry", one.Reference, StringComparison.OrdinalIgnoreCase);
        });
        Assert.DoesNotContain("The ministry", string.Concat(TagsOf("claims/a.html").SelectMany(tag => tag)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_source_cites_the_document_itself()
    {
        string reference = Offered(Text("sources/report.html"))[0].Reference;
        Assert.StartsWith("The ministry (", reference, StringComparison.Ordinal);
        Assert.Contains("https://example.net/r", reference, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", reference, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_button_copies_holds_no_link_and_no_words_about_links() =>
        Assert.All(Styles().Matches(Text("sources/report.html")), one => Assert.DoesNotContain("<a", one.Groups[4].Value, StringComparison.Ordinal));

    [Fact]
    public void A_style_of_the_digests_own_stands_first_under_its_title()
    {
        const string Own = """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>House &amp; home</title><id>x</id><updated>2020-01-01T00:00:00Z</updated></info>
            <citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title" prefix="HOUSE "/></layout></bibliography></style>
            """;
        var site = new TestDigest(Written.Replace("licence: CC-BY-4.0", "licence: CC-BY-4.0\ncitation_style: theme/citations/house.csl") + "\n=== theme/citations/house.csl\n" + Own).Build().Site;
        var offered = Offered(Encoding.UTF8.GetString(site["claims/a.html"]));
        Assert.Equal(("House & home", "HOUSE A claim"), offered[0]);
        Assert.Equal(["Author–date", "Notes in a footnote"], offered.Skip(1).Take(2).Select(one => one.Style));
    }

    [Theory]
    [MemberData(nameof(Cited))]
    public void Downloads_are_read_back_as_the_work_that_the_page_cites(string path)
    {
        var files = Files(path);
        Assert.Equal(["bib", "json", "ris"], files.Keys.Select(name => name[(name.LastIndexOf('.') + 1)..]).Order(StringComparer.Ordinal));
        string title = TagsOf(path)["citation_title"].Single();
        foreach (var (name, address) in files)
        {
            Assert.True(Download.IsAddress(Encoding.UTF8.GetBytes(address)));
            var found = new List<Diagnostic>();
            string written = Uri.UnescapeDataString(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..]);
            var item = Assert.Single(BibliographyFormat.Of(name)!.Read(name, written, found));
            Assert.Empty(found);
            Assert.Equal(title, item.Citation["title"]);
        }
    }

    [Fact]
    public void Downloads_are_named_by_the_code_or_else_by_the_id()
    {
        Assert.Contains("c-01.bib", Files("claims/a.html").Keys);
        Assert.Contains("e.ris", Files("events/e.html").Keys);
    }

    [Fact]
    public void Meta_tags_say_what_a_claim_is_cited_as()
    {
        var tags = TagsOf("claims/a.html");
        Assert.Equal("A claim", tags["citation_title"].Single());
        Assert.Equal("The archive", tags["citation_author"].Single());
        Assert.Equal("https://example.org/d/claims/a.html", tags["citation_public_url"].Single());
        Assert.Equal("en", tags["citation_language"].Single());
        Assert.Equal("webpage", tags["DC.type"].Single());
        Assert.Equal("The digest", tags["DC.source"].Single());
        Assert.Equal("CC-BY-4.0", tags["DC.rights"].Single());
        Assert.Empty(tags["citation_journal_title"]);
    }

    [Fact]
    public void Meta_tags_of_a_source_are_those_of_the_document()
    {
        var tags = TagsOf("sources/report.html");
        Assert.Equal("The ministry", tags["citation_author"].Single());
        Assert.Equal("2019/05", tags["citation_publication_date"].Single());
        Assert.Equal("2019-05", tags["DC.date"].Single());
        Assert.Equal("The press", tags["citation_technical_report_institution"].Single());
        Assert.Equal("12", tags["citation_technical_report_number"].Single());
        Assert.Equal("https://example.net/r", tags["DC.identifier"].Single());
        Assert.Equal("The press", tags["DC.rights"].Single());
    }

    [Fact]
    public void A_date_that_is_not_sure_is_in_no_tag()
    {
        var tags = TagsOf("sources/vague.html");
        Assert.Equal("Baker, Ann", tags["citation_author"].Single());
        Assert.Empty(tags["citation_publication_date"].Concat(tags["DC.date"]).Concat(Objects("sources/vague.html").Single()["rft.date"]));
    }

    [Fact]
    public void A_day_of_publication_that_the_digest_inferred_is_cited_as_unsure()
    {
        var site = new TestDigest("""
            === input/digest.yml
            title: The digest
            url: https://digest.example/
            === input/sources/leaflet.md
            ---
            title: The leaflet
            citation: {issued: 2019-04-07}
            date_basis: inferred
            date_note: From the postmark.
            ---
            === input/sources/letter.md
            ---
            title: The letter
            citation: {issued: 2019-04-07}
            ---
            """).Build().Site;
        string Text(string path) => Encoding.UTF8.GetString(site[path]);
        Assert.DoesNotContain("citation_publication_date", Text("sources/leaflet.html"), StringComparison.Ordinal);
        Assert.Contains("citation_publication_date", Text("sources/letter.html"), StringComparison.Ordinal);
        string bib = Text("data/bibliography.bib");
        Assert.Contains("date = {2019-04-07?}", bib, StringComparison.Ordinal);
        Assert.Contains("date = {2019-04-07}", bib, StringComparison.Ordinal);
        var items = JsonDocument.Parse(Text("data/bibliography.json")).RootElement.EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!, item => item.GetProperty("issued").ToString());
        Assert.Contains("circa", items["leaflet"], StringComparison.Ordinal);
        Assert.DoesNotContain("circa", items["letter"], StringComparison.Ordinal);
    }

    [Fact]
    public void Context_objects_read_as_a_query_give_the_fields_of_the_work()
    {
        var claim = Objects("claims/a.html").Single();
        Assert.Equal("Z39.88-2004", claim["ctx_ver"].Single());
        Assert.Equal("info:ofi/fmt:kev:mtx:dc", claim["rft_val_fmt"].Single());
        Assert.Equal(["webpage", "A claim", "The digest", "The archive"], ((string[])["rft.type", "rft.title", "rft.source", "rft.aucorp"]).Select(key => claim[key].Single()));
        Assert.Equal("https://example.org/d/claims/a.html", claim["rft.identifier"].Single());
        var report = Objects("sources/report.html").Single();
        Assert.Equal(["report", "The report", "2019-05", "The press"], ((string[])["rft.genre", "rft.btitle", "rft.date", "rft.publisher"]).Select(key => report[key].Single()));
    }

    [Fact]
    public void The_bibliography_has_one_object_for_each_document_that_exports_tell()
    {
        Assert.Equal(["The report", "The vague one"], Objects("bibliography.html").Select(one => one["rft.btitle"].Concat(one["rft.title"]).Single()).Order(StringComparer.Ordinal));
        Assert.Contains("Zqquiet", Text("bibliography.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claims/quiet-claim.html")]
    [InlineData("sources/quiet.html")]
    public void What_stands_in_no_export_has_its_citation_in_words_alone(string path)
    {
        Assert.Equal(4, Offered(Text(path)).Count);
        Assert.Empty(Files(path));
        Assert.Empty(TagsOf(path));
        Assert.Empty(Objects(path));
    }

    [Fact]
    public void A_hostile_title_stays_text_wherever_it_stands()
    {
        string page = Text("claims/hostile.html");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(Hostile, TagsOf("claims/hostile.html")["DC.title"].Single());
        Assert.Equal(Hostile, Objects("claims/hostile.html").Single()["rft.title"].Single());
        Assert.All(Files("claims/hostile.html").Values, address => Assert.DoesNotContain("script>", address, StringComparison.Ordinal));
        Assert.Contains("100 % & {so}", Offered(page)[0].Reference, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_told_is_what_sha256sum_prints_of_the_record_and_of_what_it_quotes()
    {
        var files = new TestDigest(Written).Files.ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);
        string sums = string.Concat(((string[])["input/claims/a.md", "seeds/report.txt"]).Select(path => $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(files[path]))}  {path}\n"));
        string hash = TestDigest.Sha256(sums);
        Assert.Contains($"id=\"cite-hash\">{hash}</p>", Text("claims/a.html"), StringComparison.Ordinal);
        Assert.Contains("data-copy=\"#cite-hash\"", Text("claims/a.html"), StringComparison.Ordinal);
        Assert.All(Offered(Text("claims/a.html")).Take(3), one => Assert.Contains($"version SHA-256 {hash[..12]}", one.Reference, StringComparison.Ordinal));
        Assert.Contains("sha256sum input/claims/", Text("cite.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_are_not_cited_have_no_tags() =>
        Assert.All(["index.html", "organisations/author.html", "404.html"], path => Assert.Empty(TagsOf(path)));

    [Fact]
    public void The_digest_itself_is_cited_on_a_page_that_every_foot_leads_to()
    {
        string page = Text("cite.html");
        Assert.Equal(3, Offered(page).Count);
        Assert.All(Offered(page), one => Assert.Contains("The archive", one.Reference, StringComparison.Ordinal));
        Assert.Equal(["digest.bib", "digest.json", "digest.ris"], Files("cite.html").Keys.Order(StringComparer.Ordinal));
        Assert.Equal("The digest", TagsOf("cite.html")["DC.title"].Single());
        Assert.Contains("not built from a git repository", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("href=\"cite.html\"", Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../cite.html\"", Text("claims/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_name_is_taken() =>
        Assert.Contains(new TestDigest("=== input/cite.md\n---\ntitle: Mine\n---\n").Findings(), one => one.Contains("repeated-id", StringComparison.Ordinal));
}
