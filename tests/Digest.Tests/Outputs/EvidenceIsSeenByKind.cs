using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;
using static Digest.Tests.Outputs.DisputedDigest;

namespace Digest.Tests.Outputs;

public class EvidenceIsSeenByKind
{
    private static IElement Content(BuiltSite site, string path = "evidence.html") => new HtmlParser().ParseDocument(site[path]).QuerySelector("main")!;

    private static string Plain(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IElement Matrix(string written) => Content(new BuiltSite(Base + Source("other", "", true) + written));

    private const string Mixed = "evidence: [{kind: interview, out_of: 26, by: observer, scope: general}, {kind: interview, count: 3, document: report}, {kind: research, document: other, scope: general}]";

    [Fact]
    public void Each_cell_says_how_far_the_evidence_reaches_whether_it_is_held_and_how_many()
    {
        var cells = Matrix(Beaten(Mixed)).QuerySelectorAll("tbody tr td");
        Assert.Equal(["Interviews", "Research"], cells.Select(cell => cell.GetAttribute("data-label")));
        Assert.Equal(["how many of 26 is not told, The observer; offered for the document as a whole, not held", "3, bears on the statement, held here"], cells[0].QuerySelectorAll(".matrix__entry").Select(Plain));
        Assert.Equal(["i-e-general", "i-e-specific-held", "i-e-general-held"], cells.SelectMany(cell => cell.QuerySelectorAll("use")).Select(use => use.GetAttribute("href")![1..]));
        Assert.Equal("offered for the document as a whole, held here", Plain(cells[1]));
    }

    [Theory]
    [InlineData("{kind: interview, count: 3, document: report}", "The one entry is held here.")]
    [InlineData("{kind: interview, count: 3, document: report}, {kind: interview, document: other, scope: general}", "Each of the 2 entries is held here.")]
    [InlineData("{kind: interview, count: 3, document: report}, {kind: interview, by: observer, scope: general}", "1 of 2 entries is held here. Of the rest, a source says that it exists.")]
    [InlineData("{kind: interview, document: report}, {kind: interview, document: other}, {kind: research, by: observer}", "2 of 3 entries are held here. Of the rest, a source says that it exists.")]
    [InlineData("{kind: interview, by: observer, scope: general}", "A source says that such evidence exists. None of it is held here.")]
    public void A_claim_says_how_many_entries_are_held_and_speaks_of_no_others_where_there_are_none(string evidence, string told)
    {
        var site = new BuiltSite(Base + Source("other", "", true) + Beaten($"evidence: [{evidence}]"));
        Assert.Equal(told, Plain(Content(site, "claims/beaten.html").QuerySelector("[aria-labelledby=evidence-h] .lede")));
    }

    [Fact]
    public void Only_kinds_that_occur_are_columns_in_a_fixed_order()
    {
        var heads = Matrix(Beaten("evidence: [{kind: statistics}, {kind: interview}]")).QuerySelectorAll("thead th");
        Assert.Equal(["Claim", "Interviews 1 claim", "Statistics 1 claim"], heads.Select(Plain));
    }

    [Fact]
    public void A_claim_without_evidence_keeps_its_row_and_says_what_that_does_not_mean()
    {
        var row = Matrix(Beaten(Mixed) + Claim("closed", "closed at night", "author")).QuerySelectorAll("tbody tr").Single(row => Plain(row).Contains("closed", StringComparison.Ordinal));
        Assert.Contains("This does not mean that there is none.", Plain(row));
        Assert.Equal("2", row.QuerySelector("td")!.GetAttribute("colspan"));
    }

    [Fact]
    public void No_statement_stands_without_its_speaker() =>
        Assert.All(Matrix(Beaten(Mixed) + Claim("closed", "closed at night", "author")).QuerySelectorAll("tbody th"), head => Assert.StartsWith("The author:", Plain(head)));

    [Fact]
    public void It_is_found_from_the_claims_the_footer_a_claim_and_the_navigation()
    {
        var site = new BuiltSite(Base + Source("other", "", true) + Beaten(Mixed) + "\n=== input/digest.yml\ntitle: T\nnavigation: [{to: evidence, text: Proofs}]\n");
        Assert.Contains(Content(site, "claims/index.html").QuerySelectorAll("a"), link => link.GetAttribute("href") == "../evidence.html");
        Assert.Contains(Content(site, "claims/beaten.html").QuerySelectorAll("a"), link => link.GetAttribute("href") == "../evidence.html");
        var page = new HtmlParser().ParseDocument(site["index.html"]);
        Assert.Equal("Proofs", page.QuerySelector(".nav a")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".footer a"), link => link.GetAttribute("href") == "evidence.html");
    }

    [Fact]
    public void A_digest_without_claims_has_no_such_page()
    {
        var site = new BuiltSite(Base);
        Assert.False(site.Has("evidence.html"));
        Assert.DoesNotContain("evidence.html", site["index.html"]);
    }

    [Fact]
    public void Two_thousand_claims_are_split_and_each_is_reached()
    {
        string all = string.Join(", ", new[] { "interview", "testimony", "document", "leaked-document", "satellite-image", "photo-video", "research", "statistics", "statement", "court-decision", "other" }.Select(kind => $"{{kind: {kind}, by: observer, out_of: 26}}"));
        var written = new StringBuilder(Base);
        for (int i = 0; i < 2000; i++) { written.Append(CultureInfo.InvariantCulture, $"\n=== input/claims/c{i}.md\n---\ntitle: Claim number {i} with a title of a usual length\nstatement: S.\nmodality: states\nasserted_by: [author]\nevidence: [{all}]\n---\n"); }
        var site = new BuiltSite(written.ToString());
        var found = new HashSet<string>();
        for (string? page = "evidence.html"; page is not null;)
        {
            Assert.InRange(site.Size(page), 1, 300_000);
            var main = Content(site, page);
            found.UnionWith(main.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!));
            page = main.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(2000, found.Count(href => href.StartsWith("claims/c", StringComparison.Ordinal)));
    }
}
