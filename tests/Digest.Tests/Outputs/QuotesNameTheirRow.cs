using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Outputs;

public class QuotesNameTheirRow
{
    private static BuiltSite Site(string custody = "") => new(Digest(custody));

    private static string Digest(string custody) => $$"""
        === seeds/list.csv
        place,quillon
        Harbour,12
        "Mill, old",7

        === input/sources/list.md
        ---
        title: A list
        citation: {type: dataset}
        custody: {seed: seeds/list.csv{{custody}}}
        rights: {publish: full}
        ---
        === input/claims/c.md
        ---
        title: Places
        statement: There were places.
        modality: states
        quotes:
          - {source: list, exact: Harbour 12}
          - {source: list, exact: "Harbour 12 Mill, old 7"}
        ---
        "Mill, old" [@list] stands last, in [@list, row 3].
        """;

    [Fact]
    public void On_pages_in_citations_and_in_the_data()
    {
        var site = Site();
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error);
        string page = site["claims/c.html"];
        Assert.Matches("class=\"pin\"[^>]*>row 2<", page);
        Assert.Matches("class=\"pin\"[^>]*>rows 2–3<", page);
        Assert.Matches("href=\"../sources/list.html#p3\"[^>]*>[^<]*(<[^>]*>[^<]*)*?l\\.\\s3", page);
        string data = site["data/digest.json"];
        Assert.Matches("\"paragraph\": 2,\\s*\"row\": 2,\\s*\"places\"", data);
        Assert.Matches("\"row\": 2,\\s*\"last_row\": 3", data);
    }

    [Fact]
    public void A_row_or_a_page_that_the_table_does_not_have_is_told()
    {
        Assert.DoesNotContain(Site().Findings, fault => fault.Rule.Id == "absent-place");
        var site = new BuiltSite(Digest("").Replace("in [@list, row 3].", "in [@list, row 9; @list, p. 2].", StringComparison.Ordinal));
        Assert.Equal(["'list' has no row 9, or nothing stands in it.", "'list' has no p. 2: its document has no pages."], site.Findings.Where(fault => fault.Rule.Id == "absent-place").Select(fault => fault.Message).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void A_quote_shows_where_its_cells_end_and_copies_of_it_have_blanks_there()
    {
        var site = Site();
        Assert.Contains("Harbour<span class=\"cell\"> </span>12<span class=\"cell\"> </span>Mill, old<span class=\"cell\"> </span>7", site["claims/c.html"], StringComparison.Ordinal);
        Assert.Contains("\"exact\": \"Harbour 12 Mill, old 7\"", site["data/digest.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_source_has_a_line_between_cells_and_the_row_beside_each()
    {
        string page = Site()["sources/list.html"];
        Assert.Contains("place<span class=\"cell\">\t</span>quillon", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"para__time\"><bdi>row 3</bdi></span>", page, StringComparison.Ordinal);
        Assert.Contains("Each row of the table is a paragraph", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_restricted_document_no_row_is_told()
    {
        var seed = Sources.Seeds.Read("a,b\nc,d\n"u8.ToArray(), path: "seeds/restricted/s.csv").Seed!;
        Assert.Equal(2, seed.Paragraphs.Count);
        Assert.All(seed.Paragraphs, paragraph => Assert.Null(paragraph.Row));
    }

    [Fact]
    public void Where_something_of_the_table_is_withheld_no_row_is_told()
    {
        var (made, site) = new TestDigest(Digest("")).Build(new ProtectedTerms([new ProtectedRule(1, ["quillon"], TermMatch.Word, null)]));
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        foreach (string path in (string[])["claims/c.html", "sources/list.html", "data/digest.json"]) { Assert.DoesNotMatch("row 2|\"row\"", System.Text.Encoding.UTF8.GetString(site[path])); }
    }
}
