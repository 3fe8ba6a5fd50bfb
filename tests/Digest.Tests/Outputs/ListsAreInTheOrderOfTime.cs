using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>The order of time on every page; codes, titles and ids of the records say the opposite.</summary>
public class ListsAreInTheOrderOfTime
{
    private static readonly BuiltSite Site = new(TestDigest.WithSeed("First they said it. Then they said more. It ended.") + """

        === input/digest.yml
        title: T
        checks: {missing-url: off, overprecise-date: off, unquoted-claim: off, single-source: off}
        """ + string.Concat(
            Claim("a-last", "C-1", "date: 2023"), Claim("b-open", "C-2", "date: \"[..2022-05]\""), Claim("c-day", "C-3", "date: 2021-02-03"), Claim("d-span", "C-4", "date: 2020/2024"),
            Claim("e-later", "C-5", "quotes: [{source: report, exact: Then they said more}]"), Claim("f-sooner", "C-6", "quotes: [{source: report, exact: First they said it}]"), Claim("g-none", "C-7", ""), Claim("h-none", "C-0", ""),
            Call("a-last", "R-1", "date: 2023"), Call("b-first", "R-2", "date: \"[..2019]\""), Call("c-none", "R-3", ""), Call("d-middle", "R-4", "date: 2020-21"),
            Source("a-last", "2023"), Source("b-first", "2001~"), Source("c-middle", "2010/2012"))
        + """
        === input/sources/d-undated.md
        ---
        title: Undated
        topics: [t]
        by: [author]
        custody: {collected_at: 2011-05-06}
        ---
        === input/topics/t.md
        ---
        title: Topic
        ---
        === input/people/p.md
        ---
        title: Person
        roles:
          - {title: Later office, from: 2010}
          - {title: Last office, to: "2020/.."}
          - {title: First office, from: 1999-05, to: 2009}
        ---
        """);

    private static string Claim(string id, string code, string fields) => $"\n=== input/claims/claim-{id}.md\n---\ntitle: Z\ncode: {code}\nstatement: S.\nmodality: states\nasserted_by: [author]\nconcerns: [ministry, p]\ntopics: [t]\n{fields}\n---\n";

    private static string Call(string id, string code, string fields) =>
        $"\n=== input/recommendations/call-{id}.md\n---\ntitle: Z\ncode: {code}\nstatement: S.\nissued_by: [author]\naddressed_to: [ministry]\ntopics: [t]\n{fields}\nresponses:\n  - {{date: 2024, by: ministry, state: accepted}}\n  - {{by: ministry, state: implemented}}\n  - {{date: \"[..2021]\", by: ministry, state: noted}}\n---\n";

    private static string Source(string id, string issued) => $"\n=== input/sources/{id}.md\n---\ntitle: {id}\nby: [author]\ntopics: [t]\ncitation: {{issued: \"{issued}\"}}\n---\n";

    private static readonly string[] Claims = ["d-span", "c-day", "b-open", "a-last", "f-sooner", "e-later", "g-none", "h-none"];
    private static readonly string[] Calls = ["b-first", "d-middle", "a-last", "c-none"];

    private static List<string> Ids(string page, string prefix, string list) =>
        [.. new HtmlParser().ParseDocument(Site[page]).QuerySelectorAll(list).Select(row => row.Id).OfType<string>().Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).Select(id => id[prefix.Length..])];

    [Theory]
    [InlineData("claims/index.html")]
    [InlineData("organisations/author.html")]
    [InlineData("organisations/ministry.html")]
    [InlineData("people/p.html")]
    [InlineData("topics/t.html")]
    public void Claims_in(string page) => Assert.Equal(Claims, Ids(page, "claim-", ".claim-row"));

    [Theory]
    [InlineData("recommendations/index.html")]
    [InlineData("organisations/author.html")]
    [InlineData("organisations/ministry.html")]
    [InlineData("topics/t.html")]
    public void Recommendations_in(string page) => Assert.Equal(Calls, Ids(page, "call-", ".claim-row"));

    [Fact]
    public void Claims_under_a_topic_of_the_front_page() =>
        Assert.Equal(Claims.Take(4), Claims.Take(4).Reverse().OrderBy(id => Place("index.html", $"href=\"claims/claim-{id}.html\"")));

    /// <summary>A publication without a date was at the latest on the day on which it was collected.</summary>
    [Fact]
    public void Sources_in_their_index() =>
        Assert.Equal(["b-first", "c-middle", "d-undated", "a-last"], ((string[])["a-last", "b-first", "c-middle", "d-undated"]).OrderBy(id => Place("sources/index.html", $"id=\"{id}\"")));

    [Fact]
    public void Answers_to_a_recommendation()
    {
        string page = Site["recommendations/call-a-last.html"];
        page = page[page.IndexOf("id=\"response-h\"", StringComparison.Ordinal)..];
        Assert.Equal(["Noted by", "Accepted by", "Carried out by"], ((string[])["Accepted by", "Noted by", "Carried out by"]).OrderBy(word => page.IndexOf(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Offices_of_a_person() =>
        Assert.Equal(["First office", "Later office", "Last office"], ((string[])["Later office", "Last office", "First office"]).OrderBy(office => Place("people/p.html", office)));

    private static int Place(string page, string text)
    {
        int at = Site[page].IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{page} has no {text}");
        return at;
    }
}
