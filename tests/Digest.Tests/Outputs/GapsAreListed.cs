using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Outputs.Gaps;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class GapsAreListed
{
    private const string Seed = "They said that it was so. They say it still. It was not so.";
    private const string Cited = "\n=== input/sources/cited.md\n---\ntitle: A cited report\nby: [author]\n---\n";

    private static string Claim(string fields, string id = "a", string quote = "{source: report, exact: They said that it was so}") =>
        $"\n=== input/claims/{id}.md\n---\ntitle: Title of {id}\nstatement: S.\nmodality: alleges\ndate: 2020\n{(quote.Length > 0 ? $"quotes: [{quote}]\n" : "")}{fields}\n---\n";

    private static TestDigest Digest(string written) => new(TestDigest.WithSeed(Seed) + written);

    /// <summary>Ids with what is said beside them.</summary>
    private static IEnumerable<string> Found(GapKind kind, string written) => KnownGaps.Of(Digest(written).Site(), Sites.Words)
        .Single(group => group.Kind == kind).Gaps.Select(gap => $"{gap.Record.Id}: {gap.Detail}".TrimEnd(' ', ':'));

    [Fact]
    public void A_claim_that_goes_back_to_one_document()
    {
        string two = "{source: report, exact: They said that it was so}, {source: cited, exact: It was so}";
        Assert.Equal(["a: Goes back to: The report"], Found(GapKind.SingleOrigin, Cited + Claim("") + Claim("", "b", two)));
        Assert.Empty(Found(GapKind.SingleOrigin, Claim("asserted_by: [author]", quote: "")));
    }

    /// <summary>A source that reports on two documents tells not from which of them it has the words: nobody can follow them further than to it.</summary>
    [Fact]
    public void What_one_of_its_sources_goes_back_to_may_not_be_told()
    {
        string digested = Cited + "\n=== input/sources/digested.md\n---\ntitle: The digest\nreports_on: [report, cited]\n---\n", untold = "{source: digested, exact: It was so, speaker: author, voice: reported}";
        Assert.Equal(["a: Known only through: The digest"], Found(GapKind.SingleOrigin, digested + Claim("", quote: untold) + Claim("", "b", "{source: report, exact: They said that it was so}, " + untold)));
    }

    [Theory]
    [InlineData("conduct_of: [ministry]", "", true)]
    [InlineData("", "", false)]
    [InlineData("conduct_of: [ministry]", "responds_to: [{claim: a, stance: rejects}]", false)]
    [InlineData("conduct_of: [ministry]", "responds_to: [{source: report, stance: attacks-source}]", false)]
    [InlineData("conduct_of: [ministry]", "responds_to: [{claim: a, stance: accepts}]", false)]
    [InlineData("conduct_of: [ministry]", "responds_to: [{claim: a, stance: supports}]", true)]
    [InlineData("conduct_of: [ministry]\nretracted: {date: 2021}", "", false)]
    public void An_allegation_without_a_reply(string fields, string answer, bool isGap) =>
        Assert.Equal(isGap ? ["a: No reply of: The ministry"] : [], Found(GapKind.Unanswered, Claim(fields) + Claim("asserted_by: [ministry]\n" + answer, "b", "")));

    [Theory]
    [InlineData("court", "a: No reply of: The ministry, The author")]
    [InlineData("author", "a: No reply of: The ministry")]
    [InlineData("ministry", "a: No reply of: The author")]
    [InlineData("office", "a: No reply of: The author")]
    public void An_allegation_is_answered_by_those_whom_it_concerns(string speaker, string gap) =>
        Assert.Equal([gap], Found(GapKind.Unanswered, "\n=== input/organisations/court.md\n---\ntitle: The court\n---\n=== input/organisations/office.md\n---\ntitle: The office\npart_of: ministry\n---\n" + Claim("conduct_of: [ministry, author]") + Claim($"asserted_by: [{speaker}]\nresponds_to: [{{claim: a, stance: rejects}}]", "b", "")));

    [Fact]
    public void A_passage_set_against_it_is_a_reply() =>
        Assert.Empty(Found(GapKind.Unanswered, Claim("conduct_of: [ministry]", quote: "{source: report, exact: They said that it was so}, {source: report, exact: It was not so, role: challenges, speaker: ministry}")));

    [Fact]
    public void What_has_no_date_with_the_reason() => Assert.Equal(
        ["x: date not stated in the source", "e: date not given; an order is known"],
        Found(GapKind.Undated, Claim("") + "\n=== input/recommendations/x.md\n---\ntitle: X\nstatement: S.\nnot_stated: [date]\n---\n=== input/events/e.md\n---\ntitle: E\nafter: [{event: f}]\n---\n=== input/events/f.md\n---\ntitle: F\ndate: \"[..2022-05]\"\n---\n"));

    [Fact]
    public void What_quotes_nothing_in_its_support() => Assert.Equal(
        ["a", "b", "e"],
        Found(GapKind.Unquoted, Claim("asserted_by: [author]", quote: "") + Claim("", "b", "{source: report, exact: It was not so, role: challenges}") + Claim("", "c") + "\n=== input/events/e.md\n---\ntitle: E\n---\n=== input/events/f.md\n---\ntitle: F\nclaims: [a]\n---\n"));

    [Fact]
    public void Quotations_that_nothing_here_can_check() =>
        Assert.Equal(["a: 2 quotations"], Found(GapKind.Unchecked, Cited + Claim("", quote: "{source: cited, exact: One}, {source: cited, exact: Two}") + Claim("", "b")));

    [Fact]
    public void Documents_that_are_cited_and_not_held() => Assert.Equal(["cited"], Found(GapKind.NotHeld, Cited));

    [Fact]
    public void Evidence_that_is_reported_and_not_held() =>
        Assert.Equal(["a: Interviews, Satellite images"], Found(GapKind.Evidence, Cited + Claim("evidence: [{kind: interview}, {kind: satellite-image, document: cited}, {kind: research, document: report}]")));

    [Fact]
    public void Words_and_accounts_without_a_name()
    {
        const string groups = "\n=== input/groups/inmates.md\n---\ntitle: Former inmates\n---\n=== input/sources/anonymous.md\n---\ntitle: Leaflet\n---\n=== input/people/hidden.md\n---\ntitle: X\ndisplay: pseudonym\n---\n";
        Assert.Equal(["b: 1 passage, its speaker not named", "inmates: 1 passage, evidence for 1 claim"], Found(GapKind.Unnamed,
            groups + Claim("evidence: [{kind: interview, by: inmates}]", quote: "{source: report, exact: They said that it was so, speaker: inmates}, {source: report, exact: They say it still, speaker: hidden}") + Claim("", "b", "{source: anonymous, exact: Words}")));
    }

    [Fact]
    public void What_is_not_stated_or_not_recorded_by_the_names_of_the_pages() => Assert.Equal(
        ["cited: day of publication, original address; custody.restricted"],
        Found(GapKind.NotStated, "\n=== input/sources/cited.md\n---\ntitle: C\nnot_stated: [citation.issued, citation.URL]\nnot_recorded: [custody.restricted]\n---\n" + Claim("not_stated: [date]"))
            .Zip(Found(GapKind.NotRecorded, "\n=== input/sources/cited.md\n---\ntitle: C\nnot_recorded: [custody.restricted]\n---\n"), (stated, recorded) => $"{stated}; {recorded["cited: ".Length..]}"));

    [Fact]
    public void What_was_not_looked_at_again_after_a_change() =>
        Assert.Equal(["a"], Found(GapKind.Unreviewed, Cited.Replace("title:", "corrections: [{date: 2026-11-20, text: T}]\ntitle:", StringComparison.Ordinal) + Claim("", quote: "{source: cited, exact: One}")));

    private const string Published = "=== input/digest.yml\ntitle: Test\npublish_gaps: true\nchecks: {missing-url: off}\n";

    [Fact]
    public void Its_page_is_published_only_where_that_is_asked_for()
    {
        string written = TestDigest.WithSeed(Seed) + Claim("conduct_of: [ministry]");
        Assert.False(new BuiltSite(written).Has("gaps.html"));
        var site = new BuiltSite(Published + written + "\n=== input/about.md\n---\ntitle: About\n---\nSee [[gaps|what is missing]].\n");
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error);
        string page = Tags().Replace(site["gaps.html"], "");
        Assert.Contains("The author: Title of a", page, StringComparison.Ordinal);
        Assert.Contains("This does not mean that none was made, nor that the party accepts the claim.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"gaps.html\">what is missing</a>", site["about.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"../gaps.html\">Known gaps</a>", site["claims/a.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_it_where_it_is_not_published_is_told() =>
        Assert.Contains(Digest("\n=== input/about.md\n---\ntitle: About\n---\nSee [[gaps]].\n").Findings(), found => found.Contains("error unknown-reference 'gaps'", StringComparison.Ordinal));

    [Fact]
    public void An_empty_digest_says_what_that_does_not_mean()
    {
        string page = new BuiltSite(Published)["gaps.html"];
        Assert.Contains("No gap of these kinds is left.", page, StringComparison.Ordinal);
        Assert.Contains("This does not mean that nothing is missing.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_thousand_are_spread_over_pages_none_of_them_large()
    {
        var site = new BuiltSite(Published + TestDigest.WithSeed(Seed) + string.Concat(Enumerable.Range(0, 2000).Select(i => Claim("conduct_of: [ministry]", $"c{i}"))));
        var pages = site.Paths.Where(path => path.StartsWith("gaps", StringComparison.Ordinal)).ToList();
        Assert.All(pages, path => Assert.True(site.Size(path) < 300_000, $"{path}: {site.Size(path)}"));
        Assert.Equal(4000, pages.Sum(path => Regex.Count(site[path], ">Title of c[0-9]+<")));
    }

    [Fact]
    public void The_curator_gets_them_as_text_with_the_files_to_mend()
    {
        var writer = new StringWriter();
        GapsReport.Text(writer, KnownGaps.Of(Digest(Claim("conduct_of: [ministry]")).Site(), Sites.Words), Sites.Words, path => "here/" + path);
        Assert.Contains("Claims about a party’s conduct, without a reply of that party (1)\n", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("    here/input/claims/a.md: The author: Title of a (No reply of: The ministry)\n", writer.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("2 entries. One record may stand under several kinds.\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void And_programs_get_them_as_JSON()
    {
        var stream = new MemoryStream();
        GapsReport.Json(stream, KnownGaps.Of(Digest(Claim("")).Site(), Sites.Words), Sites.Words);
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        var first = json.RootElement.GetProperty("gaps")[0];
        Assert.Equal("single-origin", first.GetProperty("kind").GetString());
        Assert.Equal("input/claims/a.md", first.GetProperty("records")[0].GetProperty("path").GetString());
        Assert.Equal("author", first.GetProperty("records")[0].GetProperty("by")[0].GetString());
    }

    [Fact]
    public void Every_kind_says_what_it_means_and_what_it_does_not() => Assert.All(Enum.GetValues<GapKind>(), kind =>
    {
        string key = GapGroup.KeyOf(kind);
        Assert.All((string[])["title", "means", "not"], part => Assert.True(Sites.Words.Has($"gaps.{key}.{part}"), $"{key}.{part}"));
        Assert.StartsWith("This does not mean that", Sites.Words[$"gaps.{key}.not"], StringComparison.Ordinal);
    });

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
