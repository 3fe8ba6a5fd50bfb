using System.Text;
using System.Text.Json;
using Xunit;

namespace Digest.Tests.Outputs;

public class RightsAreKept
{
    private const string Seed = "Zqone came here first. Zqtwo was there in 2021. Zqthree said so. Zqfour took it back. Zqfive repeats it. Zqsix answers no. Zqseven is a nurse. Before zqeight behind.";

    /// <summary>A quote in every place that takes one, each with everything that a quote may have.</summary>
    private static string Everywhere(string rights) => TestDigest.WithSeed(Seed).Replace("by: [author]", $"by: [author]\nrights: {rights}", StringComparison.Ordinal) + """

        === input/digest.yml
        title: Test
        url: https://example.org
        licence: CC-BY-4.0
        checks: {missing-consent: off}
        === input/people/nurse.md
        ---
        title: A person
        roles: [{title: Nurse, quote: {source: report, exact: Zqseven is a nurse}}]
        ---
        === input/claims/a.md
        ---
        title: A claim
        statement: Somebody was there.
        modality: states
        concerns: [nurse]
        date: 2021
        other_dates: [{date: 2020, quote: {source: report, exact: Zqtwo was there}}]
        evidence: [{kind: other, quote: {source: report, exact: Zqthree said so}}]
        retracted: {date: 2022, quote: {source: report, exact: Zqfour took it back}}
        quotes:
          - {source: report, exact: Zqone came here, mark: came, speaker: nurse, translation: {lang: fr, text: Zqtraduit est venu, by: Zqx}}
          - {source: report, exact: zqeight, prefix: Before, suffix: behind, role: context}
          - {source: report, exact: Zqtwo was there in 2021, role: term}
        topics: [words]
        ---
        === input/topics/words.md
        ---
        title: Words
        ---
        === input/recommendations/r.md
        ---
        title: A call
        statement: Somebody should come.
        issued_by: [author]
        addressed_to: [ministry]
        echoed_by: [{by: ministry, quote: {source: report, exact: Zqfive repeats it}}]
        responses: [{by: ministry, state: rejected, quote: {source: report, exact: Zqsix answers no}}]
        quotes: [{source: report, exact: Zqone came here first}]
        ---
        """;

    private static (IReadOnlyList<string> Rules, IReadOnlyDictionary<string, string> Files) Build(string written)
    {
        var (made, site) = new TestDigest(written).Build();
        return ([.. made.Diagnostics.Where(fault => fault.Severity == global::Digest.Diagnostics.Severity.Error).Select(fault => fault.Rule.Id)], site.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value)));
    }

    [Fact]
    public void Of_a_source_that_may_only_be_cited_no_word_is_in_any_file_whatever_quotes_it()
    {
        var (errors, files) = Build(Everywhere("{holder: The author, publish: citation}"));
        Assert.Empty(errors);
        Assert.True(files.Count > 10);
        Assert.All(files, file => Assert.DoesNotContain("zq", file.Key + StyleHash.Without(file.Value), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_same_site_shows_every_one_of_them_where_excerpts_are_allowed()
    {
        var (errors, files) = Build(Everywhere("{holder: The author}"));
        Assert.Empty(errors);
        string all = string.Join('\n', files.Values);
        Assert.All((string[])["Zqone", "Zqtwo", "Zqthree", "Zqfour", "Zqfive", "Zqsix", "Zqseven", "zqeight", "Zqtraduit"], word => Assert.Contains(word, all, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_excerpt_carries_its_rights_and_the_licence_is_for_the_curators_words_alone()
    {
        var (_, files) = Build(Everywhere("{holder: \"The <author>\", statement: Quoting is allowed.}"));
        string page = files["claims/a.html"];
        Assert.Contains("<span class=\"rights\">Rights in the document: <a href=\"../sources/report.html#provenance\">The &lt;author&gt;</a></span>", page, StringComparison.Ordinal);
        Assert.Contains("Rights in these words: The &lt;author&gt;. Quoting is allowed.", page, StringComparison.Ordinal);
        Assert.Contains("Only the digest’s own words are under this licence: CC-BY-4.0.", page, StringComparison.Ordinal);
        Assert.Contains("Quoting is allowed.", files["sources/report.html"], StringComparison.Ordinal);

        using var json = JsonDocument.Parse(files["data/digest.json"]);
        Assert.StartsWith("the curator's words alone", json.RootElement.GetProperty("licence_covers").GetString(), StringComparison.Ordinal);
        var records = json.RootElement.GetProperty("records").EnumerateArray().ToDictionary(record => record.GetProperty("id").GetString()!);
        Assert.Equal("""{"holder":"The <author>","statement":"Quoting is allowed.","publish":"excerpts"}""", records["report"].GetProperty("rights").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal).Replace("\": ", "\":", StringComparison.Ordinal));
        Assert.All(records["a"].GetProperty("quotes").EnumerateArray(), quote => Assert.True(records.ContainsKey(quote.GetProperty("source").GetString()!)));

        using var annotations = JsonDocument.Parse(files["data/annotations.jsonld"]);
        var items = annotations.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal("https://example.org/sources/report.html#provenance", item.GetProperty("rights").GetString()));
        Assert.All(items, item => Assert.Equal("https://creativecommons.org/licenses/by/4.0/", item.GetProperty("body")[0].GetProperty("rights").GetString()));
    }

    [Fact]
    public void A_block_quotation_in_a_text_carries_its_rights_too()
    {
        string page = Build(Everywhere("{holder: The author}") + "\n=== input/page.md\n---\ntitle: T\n---\n> Zqone came here [@report]\n\nHe wrote “Zqthree said so” [@report].\n").Files["page.html"];
        Assert.Equal(1, page.Split("<span class=\"rights\">Rights in the document: <a href=\"sources/report.html#provenance\">The author</a></span></figcaption>").Length - 1);
        Assert.Equal(1, page.Split("class=\"rights\"").Length - 1);
    }

    [Fact]
    public void Words_of_a_source_that_is_in_no_export_are_in_none()
    {
        var (_, files) = Build(Everywhere("{holder: The author}").Replace("title: The report", "title: The report\nindex: false", StringComparison.Ordinal));
        Assert.DoesNotContain("zq", files["data/digest.json"] + files["data/annotations.jsonld"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Zqone", files["claims/a.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rights: {publish: citation}", "{holder: The author}", 0)]
    [InlineData("rights: {publish: citation}", "{publish: excerpts}", 3)]
    [InlineData("rights: {max_words: 2}", "{holder: The author}", -1)]
    public void What_the_digest_allows_holds_where_a_source_is_silent(string digest, string source, int words)
    {
        string written = TestDigest.WithSeed(Seed).Replace("by: [author]", $"by: [author]\nrights: {source}", StringComparison.Ordinal)
            + $"\n=== input/digest.yml\ntitle: T\n{digest}\nchecks: {{missing-url: off}}\n=== input/claims/a.md\n---\ntitle: A\nstatement: A.\nmodality: states\nquotes: [{{source: report, exact: Zqone came here}}]\n---\n";
        var (site, found) = new TestDigest(written).Check();
        if (words < 0) { Assert.Contains(found, fault => fault.Rule.Id == "too-many-words"); }
        else { Assert.Equal(words, site!.Uses.Values.Single().ShownWords); }
    }

    private static string Unheld(string rights, params string[] quotes) =>
        $"=== input/sources/report.md\n---\ntitle: R\nrights: {rights}\n---\n=== input/claims/a.md\n---\ntitle: A\nstatement: A.\nmodality: states\nquotes:\n{string.Join('\n', quotes.Select(quote => $"  - {{source: report, exact: \"{quote}\"}}"))}\n---\n";

    [Theory]
    [InlineData("{max_words: 5}", 5, false, "one two […] three [so] four five")]
    [InlineData("{max_words: 4}", 5, true, "one two […] three four five")]
    [InlineData("{max_words: 3}", 3, false, "one two three", "two three", "one two three")]
    [InlineData("{max_words: 3}", 3, false, "[withheld: a resident] one two three")]
    [InlineData("{publish: citation, max_words: 1}", 0, false, "one two three")]
    public void Words_count_without_a_seed_as_they_are_typed(string rights, int words, bool tooMany, params string[] quotes)
    {
        var (site, found) = new TestDigest(Unheld(rights, quotes)).Check();
        Assert.Equal(words, site!.Uses.Values.Single().ShownWords);
        Assert.Equal(tooMany, found.Any(fault => fault.Rule.Id == "too-many-words"));
    }

    [Fact]
    public void Of_a_source_that_is_not_held_the_excerpts_say_their_rights_and_its_page_does()
    {
        var (errors, files) = Build(Unheld("{holder: The author, statement: Quoting is allowed.}", "one two three") + "=== input/digest.yml\ntitle: T\nchecks: {missing-url: off}\n");
        Assert.Empty(errors);
        Assert.Contains("Rights in the document: <a href=\"../sources/report.html\">The author</a>", files["claims/a.html"], StringComparison.Ordinal);
        Assert.Contains("The author", files["sources/report.html"], StringComparison.Ordinal);
        Assert.Contains("Quoting is allowed.", files["sources/report.html"], StringComparison.Ordinal);
    }

    private static string Shared(string first, string second) => TestDigest.WithSeed("One two three four five. Six seven eight.").Replace("by: [author]", $"by: [author]\nrights: {first}", StringComparison.Ordinal) + $$"""

        === input/sources/twin.md
        ---
        title: Twin
        custody: {seed: seeds/copy.txt, sha256: {{TestDigest.Sha256("One two three four five. Six seven eight.")}}}
        rights: {{second}}
        ---
        === seeds/copy.txt
        One two three four five. Six seven eight.
        === input/claims/a.md
        ---
        title: A
        statement: A.
        modality: states
        quotes: [{source: report, exact: One two three}, {source: twin, exact: three four five}]
        ---
        """;

    [Theory]
    [InlineData("{max_words: 5}", "{max_words: 9}", null)]
    [InlineData("{max_words: 4}", "{max_words: 4}", "too-many-words '4'")]
    [InlineData("{max_words: 9}", "{max_words: 4}", "too-many-words '4'")]
    [InlineData("{max_words: 4}", "{holder: X}", "too-many-words '4'")]
    [InlineData("{publish: excerpts}", "{publish: full}", "differing-rights 'seeds/copy.txt'")]
    public void Two_records_of_one_document_share_one_measure(string first, string second, string? finding)
    {
        var found = new TestDigest(Shared(first, second)).Findings().Where(one => one.Contains("words", StringComparison.Ordinal) || one.Contains("rights", StringComparison.Ordinal)).ToList();
        if (finding is null) { Assert.Empty(found); } else { Assert.EndsWith(finding, Assert.Single(found), StringComparison.Ordinal); }
    }

    private const string Long = "The conditions in the camp were worse than anybody among the visitors had been ready to believe at the time.";

    [Theory]
    [InlineData("claims/a.md", "statement: \"X. The conditions in the camp were worse than anybody among the visitors had been ready.\"\nmodality: states\nquotes: [{source: report, exact: The conditions in the camp}]", "", true)]
    [InlineData("claims/a.md", "statement: A.\nmodality: states\nquotes: [{source: report, exact: The conditions in the camp, note: \"“the conditions in the camp were worse than anybody among the visitors had been”\"}]", "", true)]
    [InlineData("claims/a.md", "statement: A.\nmodality: states\nsummary: The conditions in the camp were worse than anybody among the visitors had been.\nquotes: [{source: report, exact: The conditions in the camp}]", "", true)]
    [InlineData("page.md", "summary: S", "He wrote that “the conditions in the camp were worse than *anybody* among the visitors had been ready” in it. [@report]", true)]
    [InlineData("page.md", "summary: S", "The conditions were bad, worse than anybody had been ready for. [@report]", false)]
    [InlineData("page.md", "summary: S", "See The visitors, Report on the conditions of everybody in the camp by the river in winter. [@report]", false)]
    public void Words_that_may_not_be_shown_are_found_where_a_curator_types_them(string path, string fields, string body, bool isFound)
    {
        string written = TestDigest.WithSeed("Report on the conditions of everybody in the camp by the river in winter\n\n" + Long)
            .Replace("title: The report", "title: Report on the conditions of everybody in the camp by the river in winter", StringComparison.Ordinal).Replace("by: [author]", "by: [author]\nrights: {publish: citation}", StringComparison.Ordinal)
            + $"\n=== input/{path}\n---\ntitle: T\n{fields}\n---\n{body}\n";
        Assert.Equal(isFound, new TestDigest(written).Findings().Any(found => found.StartsWith("input/" + path, StringComparison.Ordinal) && found.Contains("error copied-beyond-rights", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_paragraph_in_which_they_stand_is_told_and_no_quote_of_another_document()
    {
        string other = TestDigest.WithSeed(Long).Replace("input/sources/report.md", "input/sources/other.md", StringComparison.Ordinal).Split("=== input/organisations", 2)[0];
        string written = TestDigest.WithSeed(Long).Replace("by: [author]", "by: [author]\nrights: {publish: citation}", StringComparison.Ordinal) + "\n" + other.Replace("seeds/report.txt", "seeds/other.txt", StringComparison.Ordinal)
            + $"\n=== input/claims/a.md\n---\ntitle: T\nstatement: A.\nmodality: states\nquotes: [{{source: other, exact: \"{Long}\"}}]\n---\nSee [@report].\n\nAs \"{Long}\" says.\n\nThe end.\n";
        Assert.Equal($"input/claims/a.md:9:1 error copied-beyond-rights 'As \"{Long}\" says.'", Assert.Single(new TestDigest(written).Findings(), found => found.Contains("copied-beyond-rights", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(30, true)]
    public void A_translation_brings_in_no_words_that_the_quote_has_not(int words, bool warned)
    {
        string written = TestDigest.WithSeed(Seed) + $"\n=== input/claims/a.md\n---\ntitle: A\nstatement: A.\nmodality: states\nquotes: [{{source: report, exact: Zqone came here, translation: {{lang: fr, text: {string.Join(' ', Enumerable.Repeat("encore", words))}}}}}]\n---\n";
        Assert.Equal(warned, new TestDigest(written).Findings().Any(found => found.EndsWith("warning overlong-translation 'Zqone came here'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("published")]
    [InlineData("draft")]
    public void A_body_may_not_quote_a_source_that_allows_a_citation_alone_be_it_shown_or_not(string status)
    {
        string written = TestDigest.WithSeed("It may amount to crimes.").Replace("by: [author]", $"by: [author]\nstatus: {status}\nrights: {{publish: citation}}", StringComparison.Ordinal) + "\n=== input/page.md\n---\ntitle: T\n---\n> may amount to crimes [@report]\n";
        Assert.Contains("input/page.md:4:3 error forbidden-quotation 'may amount to crimes'", new TestDigest(written).Findings());
    }

    [Theory]
    [InlineData("{publish: citation}", false, false)]
    [InlineData("{publish: excerpts}", true, false)]
    [InlineData("{publish: full}", true, true)]
    public void What_is_left_out_as_furniture_is_shown_as_far_as_the_rights_allow(string rights, bool label, bool paragraph)
    {
        string written = TestDigest.WithSeed("Words.\n\nScroll to Top\n\nThis whole long paragraph was called furniture to have it printed.").Replace("custody: {", $"rights: {rights}\ncustody: {{ignore: [Scroll to Top, This whole long paragraph was called furniture to have it printed.], ", StringComparison.Ordinal);
        string page = Build(written + "\n=== input/a.md\n---\ntitle: A\n---\n[@report]\n").Files["sources/report.html"];
        Assert.Equal((label, paragraph), (page.Contains("Scroll to Top", StringComparison.Ordinal), page.Contains("was called furniture", StringComparison.Ordinal)));
    }
}
