using Xunit;

namespace Digest.Tests.Outputs;

public class ArchivedPagesTellWhenTheyWereSaved
{
    private const string Page = "<title>A page</title><p>The river rose in that year, and nobody was told of it, says the only page of this archive.</p>";

    private static BuiltSite Site(string restricted = "") => new($$"""
        === seeds/crawl.warc
        WARC/1.0
        WARC-Type: resource
        WARC-Target-URI: https://example.org/a
        WARC-Date: 2023-05-04T23:03:22Z
        Content-Type: text/html
        Content-Length: {{Page.Length}}

        {{Page}}

        === input/sources/page.md
        ---
        title: A page
        citation: {type: webpage, URL: "https://example.org/a"}
        custody: {seed: seeds/crawl.warc, text: whole{{restricted}}}
        ---
        === input/claims/c.md
        ---
        title: The river
        statement: The river rose.
        modality: states
        quotes:
          - {source: page, exact: The river rose in that year}
        ---
        """);

    [Fact]
    public void Beside_the_day_on_which_it_was_collected()
    {
        var site = Site();
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Digest.Diagnostics.Severity.Error);
        string page = site["sources/page.html"];
        Assert.Matches(@"Saved by a browser or crawler, as the file says</dt>\s*<dd[^>]*><time[^>]*datetime=""2023-05-04T23:03:22Z""[^>]*>4 May 2023, 23:03:22 UTC", page);
        Assert.Contains("HTML, WARC, whole text, UTF-8", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_restricted_document_nothing_is_told() =>
        Assert.DoesNotContain("2023", Site(", restricted: true")["sources/page.html"], StringComparison.Ordinal);
}
