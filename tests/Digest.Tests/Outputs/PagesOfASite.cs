using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Outputs;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class PagesOfASite
{
    private const string Person = """
        === input/about.md
        ---
        title: About
        ---
        See [[a]].
        === input/people/a.md
        ---
        title: A <b>bold</b> name
        redirect_from: [/people/old]
        ---
        Words.
        """;

    private static string Claims(int count) => TestDigest.WithSeed("The ministry did it.", string.Concat(Enumerable.Range(1, count).Select(i => $$"""

        === input/claims/c{{i}}.md
        ---
        title: Claim {{i}}
        statement: The ministry did it, in a way that is told in claim number {{i}}.
        modality: states
        concerns: [ministry]
        quotes:
          - {source: report, exact: The ministry did it, speaker: author}
        ---

        """)));

    [Fact]
    public void An_empty_digest_has_every_index_and_says_that_it_is_empty()
    {
        var site = new BuiltSite("");
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error);
        foreach (string path in (string[])["index.html", "timeline.html", "claims/index.html", "people/index.html", "404.html", ".nojekyll"]) { Assert.True(site.Has(path), path); }
        Assert.Contains("class=\"empty", site["people/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_timeline_counts_nothing() => Assert.DoesNotContain("0 entries", new BuiltSite("")["timeline.html"], StringComparison.Ordinal);

    [Theory]
    [InlineData("claims")]
    [InlineData("recommendations")]
    [InlineData("events")]
    [InlineData("sources")]
    [InlineData("topics")]
    public void An_index_has_the_title_and_the_summary_that_its_author_gives_it(string folder)
    {
        string page = new BuiltSite($"=== input/{folder}/index.md\n---\ntitle: The <title>\nsummary: A summary & more.\n---\n")[$"{folder}/index.html"];
        Assert.Contains("<h1>The &lt;title&gt;", page, StringComparison.Ordinal);
        Assert.Contains(">A summary &amp; more.</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_says_that_the_day_of_collection_is_missing()
    {
        string page = new BuiltSite(TestDigest.WithSeed("Words."))["sources/report.html"];
        Assert.Contains("Source, day of collection not given, SHA-256", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_was_collected_and_is_not_kept_leads_to_no_part_that_its_page_lacks()
    {
        var site = new BuiltSite($"=== input/sources/lost.md\n---\ntitle: The lost letter\ncustody: {{sha256: {new string('a', 64)}, collected_at: 2021-03-04}}\n---\n");
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error);
        Assert.Contains("lost.html", site["timeline.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_encoded_wherever_they_stand()
    {
        var site = new BuiltSite(Person);
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error);
        Assert.DoesNotContain(site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => site[path].Contains("<b>bold", StringComparison.Ordinal));
        Assert.Contains("A &lt;b&gt;bold&lt;/b&gt; name", site["people/a.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_address_leads_to_the_new_one_with_and_without_scripts()
    {
        string page = new BuiltSite(Person)["people/old.html"];
        Assert.Contains("<a data-moved href=\"a.html\">", page, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\" content=\"1; url=a.html\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_record_leaves_its_address_date_and_reason_and_nothing_else()
    {
        var site = new BuiltSite("""
            === input/people/a.md
            ---
            title: Secret name
            status: withdrawn
            withdrawn: {date: 2026-11-20, by: Editor, reason: Asked for}
            ---
            Secret words.
            """);
        Assert.Contains("Asked for", site["people/a.html"], StringComparison.Ordinal);
        Assert.Contains("20 November 2026", site["people/a.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(site.Paths, path => site[path].Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_to_a_page_go_on_until_every_one_is_listed_and_no_page_is_large()
    {
        var site = new BuiltSite(Claims(260));
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error || fault.Rule.Id == "page-too-large");
        var listed = site.Paths.Where(path => path.StartsWith("organisations/ministry", StringComparison.Ordinal))
            .SelectMany(path => Backlinks().Match(site[path]).Value is { Length: > 0 } part ? ClaimLink().Matches(part).Select(match => match.Groups[1].Value) : []).ToList();
        Assert.Equal(260, listed.Count);
        Assert.Equal(260, listed.Distinct().Count());
        Assert.Contains("organisations/ministry.links-2.html", site.Paths);
    }

    [Fact]
    public void A_page_that_is_lost_allows_its_own_style_by_hash_and_nothing_more()
    {
        string page = new BuiltSite("", "https://example.org/repo/")["404.html"];
        string style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"sha256-{hash}", page.Replace("&#x2B;", "+", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.All(Href().Matches(page), match => Assert.StartsWith("https://example.org/repo/", match.Groups[1].Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_address_a_page_that_is_lost_has_no_links() => Assert.Empty(Href().Matches(new BuiltSite("")["404.html"]));

    [Fact]
    public void A_right_to_left_digest_says_so() =>
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", new BuiltSite("=== input/digest.yml\ntitle: خلاصة\nlanguage: ar\n")["index.html"], StringComparison.Ordinal);

    [Theory]
    [InlineData("https://digest.example.org/", "digest.example.org")]
    [InlineData("https://someone.github.io/", null)]
    [InlineData("https://example.org/repo/", null)]
    [InlineData("http://localhost:8000/", null)]
    [InlineData(null, null)]
    [InlineData("https://me.gitlab.io/", null)]
    [InlineData("https://me.codeberg.page/", null)]
    public void Only_a_domain_of_its_own_has_a_file_that_names_it(string? url, string? domain) => Assert.Equal(domain, HostFiles.CustomDomain(url));

    [Theory]
    [InlineData("index.html", "claims/a.html", "claims/a.html")]
    [InlineData("claims/a.html", "index.html", "../index.html")]
    [InlineData("claims/a.html", "claims/b.html", "b.html")]
    [InlineData("claims/a.html", "claims/50% a?.html", "50%25%20a%3F.html")]
    [InlineData("claims/a.html", "claims/新疆.html", "新疆.html")]
    public void Addresses_are_relative_and_name_files(string from, string to, string address) => Assert.Equal(address, RelativeAddress.Between(from, to));

    [GeneratedRegex("<ul class=\"backlinks.*?</ul>", RegexOptions.Singleline)]
    private static partial Regex Backlinks();

    [GeneratedRegex("<a href=\"[^\"]*claims/(c\\d+)\\.html\"")]
    private static partial Regex ClaimLink();

    [GeneratedRegex(" href=\"([^#\"][^\"]*)\"")]
    private static partial Regex Href();
}
