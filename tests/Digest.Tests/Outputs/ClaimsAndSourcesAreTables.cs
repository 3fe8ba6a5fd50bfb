using CsvHelper;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary><c>data/claims.csv</c> and <c>data/sources.csv</c>, read by a library for such files.</summary>
public class ClaimsAndSourcesAreTables
{
    private static readonly BuiltSite Site = new(DisputedDigest.Base
        + DisputedDigest.Beaten("date: 2021-05~\ndate_basis: external\ndate_note: Known from a letter.\ntopics: [beatings]\nconcerns: [observer]")
        + DisputedDigest.Denial("{claim: beaten, stance: rejects}")
        + DisputedDigest.Claim("reply", "is not borne out", "author", "responds_to: [{claim: beaten, stance: rejects}]\nretracted: {date: 2022}")
        + DisputedDigest.Claim("hidden", "nobody was beaten", "ministry", "index: false\nresponds_to: [{claim: beaten, stance: rejects}]", "denies")
        + DisputedDigest.Claim("open", "The gate was open", "author", "code: \"=C-1\"", "states")
        + DisputedDigest.Source("letter", "title_supplied: true\nby: [ministry]\nrights: {publish: full}\ncitation: {URL: \"https://example.org/letter.html\"}", isHeld: true).Replace("seed: seeds/letter.txt", "seed: seeds/letter.txt, collected_at: 2022-03-01, collector: A curator, archived_at: \"https://archive.example/1\"", StringComparison.Ordinal)
        + DisputedDigest.Source("named")
        + """

        === input/digest.yml
        title: Test
        url: https://example.org/
        === input/topics/beatings.md
        ---
        title: Beatings
        ---
        === input/claims/typed.md
        ---
        title: Typed
        statement: Nobody said so.
        modality: denies
        asserted_by: [ministry]
        responds_to: [{claim: open, stance: rejects}]
        ---
        """);

    private static Dictionary<string, string> Row(string table, string id) => Rows(Site, table).Single(row => row["id"] == id);

    private static List<Dictionary<string, string>> Rows(BuiltSite site, string table)
    {
        using var csv = CsvReader.FromText(site[$"data/{table}.csv"].TrimStart('\uFEFF'));
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) { rows.Add(csv.Headers.ToArray().ToDictionary(column => column, csv.GetString)); }
        return rows;
    }

    [Fact]
    public void A_statement_stands_beside_who_says_it_its_words_and_every_answer()
    {
        var row = Row("claims", "beaten");
        Assert.Equal(("Title of beaten", "Statement of beaten.", "The author", "author", "alleges"), (row["title"], row["statement"], row["who"], row["asserted_by"], row["modality"]));
        Assert.Equal(("disputed", "denial reply"), (row["standing"], row["answered_by"]));
        Assert.Equal("Rejected by The ministry ¶3. Rejected by [not shown here]. Rejected by The author ¶4. This answer was taken back (2022).", row["answers"]);
        Assert.Equal(("may have beaten people", "report", "¶1", "1", "1"), (row["quote"], row["quote_source"], row["quote_place"], row["quotes"], row["verified"]));
        Assert.Equal(("report", "report", "The report"), (row["source_ids"], row["origins"], row["sources"]));
        Assert.Equal(("observer", "ministry", "beatings", "https://example.org/claims/beaten.html"), (row["concerns"], row["conduct_of"], row["topics"], row["url"]));
    }

    [Fact]
    public void A_date_is_the_written_one_with_its_bounds_words_and_basis()
    {
        var row = Row("claims", "beaten");
        Assert.Equal(("2021-05~", "2021-05-01", "2021-05-31", "about May 2021", "external", "Known from a letter."), (row["date"], row["earliest"], row["latest"], row["words"], row["basis"], row["note"]));
        Assert.Equal(("", "", "", "not given"), (Row("claims", "open")["date"], Row("claims", "open")["earliest"], Row("claims", "open")["latest"], Row("claims", "open")["words"]));
    }

    [Fact]
    public void Every_claim_that_exports_may_tell_is_a_row_and_answers_say_what_they_answer()
    {
        Assert.Equal(["beaten", "denial", "open", "reply", "typed"], Rows(Site, "claims").Select(row => row["id"]).Order(StringComparer.Ordinal));
        Assert.Equal("beaten", Row("claims", "denial")["responds_to"]);
        Assert.Equal("'=C-1", Row("claims", "open")["code"]);
        Assert.Equal(("", "", "0"), (Row("claims", "typed")["quote"], Row("claims", "typed")["quote_source"], Row("claims", "typed")["quotes"]));
    }

    /// <summary>Where an answer has no passage there is no place to name.</summary>
    [Fact]
    public void An_answer_without_words_ends_its_sentence_without_a_blank()
    {
        Assert.Equal("Rejected by The ministry.", Row("claims", "open")["answers"]);
        Assert.Contains("The ministry</a>.", Site["claims/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_says_what_proves_it_and_what_rests_on_it()
    {
        var row = Row("sources", "report");
        Assert.Equal(("The report", "author", "The author", "yes", "4", "4"), (row["title"], row["by_ids"], row["by"], row["held"], row["quotes"], row["verified"]));
        Assert.Equal(["beaten", "denial", "open", "reply"], row["claims"].Split(' ').Order(StringComparer.Ordinal));
        Assert.Matches("^[0-9a-f]{64}$", row["sha256"]);
        var letter = Row("sources", "letter");
        Assert.Equal(("[Document letter]", "https://example.org/letter.html", "https://archive.example/1", "2022-03-01", "full", "4", "4"), (letter["title"], letter["address"], letter["archived_at"], letter["collected_at"], letter["publish"], letter["words_of_text"], letter["words_shown"]));
        Assert.Contains("[Document letter]", letter["reference"], StringComparison.Ordinal);
        var named = Row("sources", "named");
        Assert.Equal(("no", "", "", "", "0", "not given"), (named["held"], named["sha256"], named["words_of_text"], named["words_shown"], named["quotes"], named["words"]));
    }

    [Theory]
    [InlineData("URL: \"https://example.org/a\"", "https://example.org/a.")]
    [InlineData("DOI: 10.1000/182", "https://doi.org/10.1000/182.")]
    public void A_reference_ends_with_its_address_and_says_nothing_of_links(string citation, string end)
    {
        var site = new BuiltSite(DisputedDigest.Base + DisputedDigest.Beaten() + DisputedDigest.Source("cited", $"citation: {{type: report, {citation}}}"));
        Assert.EndsWith(end, Rows(site, "sources").Single(row => row["id"] == "cited")["reference"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_restricted_document_neither_hash_nor_length_nor_copy_is_told()
    {
        var site = new TestDigest(DisputedDigest.Base.Replace("custody: {", "custody: {restricted: true, archived_at: \"https://archive.example/1\", ", StringComparison.Ordinal) + DisputedDigest.Beaten()).Build().Site;
        string table = System.Text.Encoding.UTF8.GetString(site["data/sources.csv"]);
        Assert.Contains("\"The report\"", table, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9a-f]{64}|archive\\.example|\"2[0-9]\"", table);
    }

    [Fact]
    public void Their_pages_link_to_them_where_they_have_a_row()
    {
        Assert.Contains("<a href=\"../data/claims.csv\">table</a>", Site["claims/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"../data/sources.csv\">table</a>", Site["sources/index.html"], StringComparison.Ordinal);
        var empty = new BuiltSite("=== input/digest.yml\ntitle: T\n");
        Assert.Equal((0, 0), (Rows(empty, "claims").Count, Rows(empty, "sources").Count));
        Assert.DoesNotContain("data/sources.csv", empty["sources/index.html"], StringComparison.Ordinal);
    }
}
