using System.Text;
using Xunit;

namespace Digest.Tests.Outputs;

public class WhoIsNotIndexedIsInNoExport
{
    /// <summary>A child and a person with <c>index: false</c>, each named in every field that takes an id.</summary>
    private static readonly string Written = TestDigest.WithSeed("Somebody said so. Nobody came.") + """

        === input/digest.yml
        title: Test
        url: https://example.org
        === input/people/zqchild.md
        ---
        title: Zqkid
        display: pseudonym
        minor: true
        consent: {scope: zqscope, review_by: 2027-01-31}
        corrections: [{date: 2026-11-20, text: zqmended}]
        ---
        === input/people/zqquiet.md
        ---
        title: Zqname
        index: false
        roles: [{title: zqrole, organisation: author}]
        ---
        About [[zqchild]].
        === input/claims/a.md
        ---
        title: A claim
        statement: Somebody said so.
        modality: states
        concerns: [zqchild, zqquiet]
        date: 2021
        conduct_of: [zqquiet]
        evidence: [{kind: interview, by: zqquiet, document: report}]
        quotes: [{source: report, exact: Somebody said so, speaker: zqchild}]
        corrections: [{date: 2026-11-20, text: The title was mended.}]
        ---
        Of [[zqquiet]].
        === input/recommendations/r.md
        ---
        title: A call
        statement: Somebody should come.
        issued_by: [zqquiet]
        addressed_to: [zqchild]
        echoed_by: [{by: zqquiet}]
        responses: [{by: zqquiet, state: noted, date: 2022-05}]
        quotes: [{source: report, exact: Nobody came}]
        ---
        === input/events/e.md
        ---
        title: An event
        date: 2022
        participants: [{id: zqchild, role: there}]
        quotes: [{source: report, exact: Nobody came}]
        ---
        === input/events/zqevent.md
        ---
        title: Zqhappened
        date: 1933-04-05
        index: false
        before: [{event: later}]
        ---
        === input/events/later.md
        ---
        title: Later
        ---
        === input/sources/zqpaper.md
        ---
        title: Zqpaper
        index: false
        by: [zqquiet]
        custody: {collected_at: 1934-05-06}
        ---
        """;

    private static readonly IReadOnlyDictionary<string, byte[]> Site = new TestDigest(Written).Build().Site;

    private static string Text(string path) => Encoding.UTF8.GetString(Site[path]);

    [Theory]
    [InlineData("data/digest.json")]
    [InlineData("data/annotations.jsonld")]
    [InlineData("corrections.xml")]
    [InlineData("corrections.json")]
    [InlineData("feed.xml")]
    [InlineData("feed.json")]
    [InlineData("sitemap.xml")]
    [InlineData("robots.txt")]
    [InlineData("data/timeline.json")]
    [InlineData("data/timeline.ics")]
    [InlineData("data/events.csv")]
    [InlineData("data/claims.csv")]
    [InlineData("data/sources.csv")]
    public void No_export_has_their_names_their_ids_or_what_is_said_of_them(string path) => Assert.DoesNotContain("zq", Text(path), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("data/timeline.json")]
    [InlineData("data/timeline.ics")]
    [InlineData("data/events.csv")]
    public void The_exported_timeline_tells_nothing_of_their_days_and_says_that_somebody_is_not_shown(string path)
    {
        Assert.DoesNotMatch("193[34]", Text(path));
        Assert.Contains("not shown here", Text(path).Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Later", Text("data/events.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people/zqchild.html", true)]
    [InlineData("people/zqquiet.html", true)]
    [InlineData("claims/a.html", false)]
    [InlineData("organisations/author.html", false)]
    public void Their_pages_ask_search_engines_away_and_pages_that_mention_them_do_not(string path, bool away) =>
        Assert.Equal(away, Text(path).Contains("<meta name=\"robots\" content=\"noindex\">", StringComparison.Ordinal));

    [Fact]
    public void Nothing_of_them_is_in_what_pages_tell_programs()
    {
        var pages = Site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).Select(file => (file.Key, Data: PageData.Of(Encoding.UTF8.GetString(file.Value)))).ToList();
        Assert.Null(pages.Single(page => page.Key == "people/zqquiet.html").Data);
        Assert.NotNull(pages.Single(page => page.Key == "claims/a.html").Data);
        Assert.All(pages, page => Assert.DoesNotContain("zq", page.Data ?? "", StringComparison.OrdinalIgnoreCase));
        Assert.All(Site.Keys, path => Assert.False(path.StartsWith("assets/cards/person", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_person_agreed_to_is_in_no_file() => Assert.All(Site, file => Assert.DoesNotContain("zqscope", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal));

    [Fact]
    public void Their_page_says_how_they_are_shown() => Assert.Contains("Under a pseudonym, chosen to protect this person", Text("people/zqchild.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("He said: {they came at night}, and Zoya Marlow saw it.", true, false)]
    [InlineData("Zoya Marlow heard: {they came at night}, and nobody saw it.", false, true)]
    [InlineData("ZOYA\n  MARLOW heard: {they came at night}. Z. Marlow saw it.", false, false)]
    [InlineData("It was O’Marlow: {they came at night}, and nobody saw it.", false, true)]
    [InlineData("Nobody knew Zoya {Marlow came at night}, and nobody saw it.", false, true)]
    [InlineData("Nobody knew it: {they came at night with Zoya} Marlow and others.", true, false)]
    [InlineData("This is what Zoya Marlow told us on that long day: {they came at night}. Nobody else was there: Zoya Marlow.", false, false)] // cut in half at the ends
    [InlineData("Zoya Marlow told us so, on that long day of the year: {they came at night}. Nobody else was there to see it, and to tell us: Zoya Marlow.", true, true)]
    [InlineData("Zoya Marlowe heard: {they came at night}. Marlow, and Zoya.", true, true)]
    public void Words_beside_a_quote_name_nobody_whom_its_record_keeps_out(string text, bool hasPrefix, bool hasSuffix)
    {
        string words = text[(text.IndexOf('{', StringComparison.Ordinal) + 1)..text.IndexOf('}', StringComparison.Ordinal)];
        string written = $"""
            === input/people/hidden.md
            ---
            title: Zoya Marlow
            aliases: [Z. Marlow, O'Marlow]
            index: false
            ---
            === seeds/s.txt
            {text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}
            === input/sources/s.md
            ---
            title: A letter
            custody: {"{"}seed: seeds/s.txt{"}"}
            rights: {"{"}publish: full{"}"}
            ---
            === input/claims/a.md
            ---
            title: A claim
            statement: They came.
            modality: states
            concerns: [hidden]
            quotes: [{"{"}source: s, exact: {words}{"}"}]
            ---
            """;
        string Annotations(string digest) => Encoding.UTF8.GetString(new TestDigest(digest).Build().Site["data/annotations.jsonld"]);
        string made = Annotations(written), open = Annotations(written.Replace("index: false", "index: true", StringComparison.Ordinal));
        Assert.Equal((hasPrefix, hasSuffix), (made.Contains("\"prefix\"", StringComparison.Ordinal), made.Contains("\"suffix\"", StringComparison.Ordinal)));
        Assert.Equal((true, true), (open.Contains("\"prefix\"", StringComparison.Ordinal), open.Contains("\"suffix\"", StringComparison.Ordinal)));
        Assert.Contains("TextPositionSelector", made, StringComparison.Ordinal);
    }
}
