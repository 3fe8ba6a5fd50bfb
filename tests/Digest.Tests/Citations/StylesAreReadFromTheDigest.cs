using System.Text;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Citations;

public class StylesAreReadFromTheDigest
{
    private const string Simple = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Simple</title></info><citation><layout prefix="{" suffix="}"><text variable="title"/></layout></citation></style>""";

    private static TestDigest Digest(string style, string files = "", string language = "en") => new($$"""
        === input/digest.yml
        title: Test
        language: {{language}}
        citation_style: {{style}}
        checks: {missing-url: off}
        === input/sources/report.md
        ---
        title: The report
        ---
        === input/about.md
        ---
        title: About
        ---
        So [@report].
        {{files}}
        """);

    private static string[] Findings(string style, string files = "")
    {
        var digest = Digest(style, files);
        return [.. digest.Build().Made.Diagnostics.Select(fault => $"{digest.Describe(fault)}: {fault.Message} {fault.Help}")];
    }

    private static string About(string style, string files = "") => Encoding.UTF8.GetString(Digest(style, files).Build().Site["about.html"]);

    [Theory]
    [InlineData("note", "unknown-citation-style 'note': 'note' is no citation style. Did you mean 'notes'?")]
    [InlineData("apa", "unknown-citation-style 'apa': 'apa' is no citation style. Write author-date or notes, or put the style's file into theme/citations/ and name it: citation_style: theme/citations/my.csl. Nothing is downloaded.")]
    [InlineData("theme/citations/apa.csl", "There is no style file 'theme/citations/apa.csl' in input/ or theme/ of the digest.")]
    [InlineData("../apa.csl", "There is no style file '../apa.csl' in input/ or theme/ of the digest.")]
    [InlineData("https://www.zotero.org/styles/apa", "There is no style file 'https://www.zotero.org/styles/apa'")]
    public void A_style_that_is_not_there_is_told_where_it_is_named(string style, string told) => Assert.Contains(told, Assert.Single(Findings(style)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<style", "theme/citations/my.csl:1:7 error unreadable-citation-style", "no XML")]
    [InlineData("\n\n<style\nclass='note' version='0.8'/>", "theme/citations/my.csl:3:2 error unreadable-citation-style", "version '0.8' of CSL")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>]><style>&a;</style>", "theme/citations/my.csl:1:", "no document type")]
    [InlineData("<style version='1.0' class='note'>\n<macro name='a'><text macro='a'/></macro><citation><layout><text macro='a'/></layout></citation></style>", "theme/citations/my.csl:2:", "calls itself")]
    public void A_style_that_cannot_be_read_is_told_at_its_line_and_column(string xml, string place, string why)
    {
        string fault = Assert.Single(Findings("theme/citations/my.csl", "=== theme/citations/my.csl\n" + xml));
        Assert.Contains(why, fault, StringComparison.Ordinal);
        if (!xml.StartsWith('\n')) { Assert.StartsWith(place, fault, StringComparison.Ordinal); }
    }

    /// <summary>A file of American terms that changes a few is no reason to lose the others.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("en-US")]
    public void What_ones_own_terms_leave_out_the_programs_have(string language)
    {
        const string style = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Simple</title></info><citation><layout prefix="{" suffix="}" delimiter=" "><text term="ibid"/><text term="no date" form="short" prefix=" "/></layout></citation></style>""";
        const string terms = """<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms><term name="ibid">SAME</term></terms></locale>""";
        var digest = Digest("theme/citations/my.csl", $"=== theme/citations/my.csl\n{style}\n=== theme/citations/locales-en-US.xml\n{terms}", language);
        Assert.Contains(">SAME n.d.<", Encoding.UTF8.GetString(digest.Build().Site["about.html"]), StringComparison.Ordinal);
    }

    /// <summary>Nine of ten styles of the CSL project write "about 2022" as they write 2022.</summary>
    [Theory]
    [InlineData("2022~", "<date variable='issued'><date-part name='year'/></date>", "about 2022")]
    [InlineData("2022-05?", "<date variable='issued'><date-part name='year'/></date>", "[2022?]")]
    [InlineData("2022", "<date variable='issued'><date-part name='year'/></date>", "2022")]
    [InlineData("2022~", "<choose><if is-uncertain-date='issued'><text value='c. '/></if></choose><date variable='issued'><date-part name='year'/></date>", "c. 2022")]
    [InlineData("-0043", "<date variable='issued'><date-part name='year'/></date>", "44 BCE")]
    public void A_date_is_no_surer_for_a_style_that_cannot_say_how_sure_it_is(string issued, string date, string expected)
    {
        var digest = new TestDigest($$"""
            === input/digest.yml
            title: Test
            citation_style: theme/citations/plain.csl
            === input/sources/report.md
            ---
            title: The report
            citation: {issued: "{{issued}}"}
            ---
            === input/about.md
            ---
            title: About
            ---
            So [@report].
            === theme/citations/plain.csl
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Plain</title></info><citation><layout prefix="{" suffix="}">{{date}}</layout></citation></style>
            """);
        Assert.Contains($">{expected}</a>", Encoding.UTF8.GetString(digest.Build().Site["about.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_of_ten_megabytes_of_entities_ends_soon_and_is_told()
    {
        var digest = Digest("theme/citations/my.csl");
        digest.Add("theme/citations/my.csl", "<!DOCTYPE a [" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<!ENTITY e{i} '&e{i + 1};&e{i + 1};'>")) + "]><style>&e0;</style>");
        Assert.Contains(digest.Build().Made.Diagnostics, fault => fault.Rule.Id == "unreadable-citation-style");
    }

    [Theory]
    [InlineData("theme/citations/my.csl")]
    [InlineData("input/styles/my.csl")]
    [InlineData("./theme/citations/my.csl")]
    public void A_file_of_the_digest_is_taken(string path) =>
        Assert.Contains(">The report</a>}", About(path, $"=== {path.TrimStart('.', '/')}\n{Simple}"), StringComparison.Ordinal);

    [Fact]
    public void A_dependent_style_needs_its_parent_beside_it()
    {
        const string dependent = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>A journal</title><link href="http://www.zotero.org/styles/simple" rel="independent-parent"/></info></style>""";
        string files = $"=== theme/citations/my.csl\n{dependent}";
        Assert.Contains("depends on 'http://www.zotero.org/styles/simple', which is not beside it. Save that style as theme/citations/simple.csl; nothing is downloaded.", Assert.Single(Findings("theme/citations/my.csl", files)), StringComparison.Ordinal);
        Assert.Contains(">The report</a>}", About("theme/citations/my.csl", $"{files}\n=== theme/citations/simple.csl\n{Simple}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_same_path_stands_in_place_of_the_programs_own() =>
        Assert.Contains(">The report</a>}", About("author-date", $"=== theme/citations/author-date.csl\n{Simple}"), StringComparison.Ordinal);

    [Fact]
    public void Terms_of_the_digest_stand_in_place_of_the_programs_and_a_broken_file_is_told()
    {
        const string terms = """<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB"><terms><term name="no date" form="short">undated</term></terms></locale>""";
        Assert.Contains("undated", About("author-date", $"=== theme/citations/locales-en-GB.xml\n{terms}"), StringComparison.Ordinal);
        Assert.StartsWith("theme/citations/locales-en-GB.xml:1:", Assert.Single(Findings("author-date", "=== theme/citations/locales-en-GB.xml\n<terms/>")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "s.\u00A0d.")]
    [InlineData("fr-CA", "s.\u00A0d.")]
    [InlineData("kk", "n.d.")]
    public void Terms_are_those_of_the_language_then_of_its_main_dialect_then_English(string language, string undated)
    {
        var found = new List<Digest.Diagnostics.Diagnostic>();
        var items = new InputFile("works.json", InputRole.Record, """[{"id": "a", "type": "book", "title": "A"}]"""u8.ToArray());
        Assert.Contains(undated, new CiteRequest("author-date", null, items, null, language).Run(found)!.Text.Citations[0].Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "2019-05-01", "1er mai 2019")]
    [InlineData("fr", "2019-05-11", "11 mai 2019")]
    [InlineData("fr", "2019-05-01?", "[1er mai 2019\u202F?]")]
    [InlineData("en", "2019-05-31?", "[31 May 2019?]")]
    [InlineData("en", "2019-05-31~", "c. 31 May 2019")]
    [InlineData("ar", "2019-05-31?", "[31 أيار/مايو 2019؟]")]
    [InlineData("ru", "2019-03", "март 2019")]
    [InlineData("ru", "2019-03-05", "5 марта 2019")]
    [InlineData("zh", "2004-06/2006-08", "2004年6月–2006年8月")]
    [InlineData("zh", "2004-02-01/2004-03-08", "2004年2月1日–3月8日")]
    [InlineData("zh", "2004-21", "2004年春")]
    [InlineData("zh", "2004-06?", "[2004年6月？]")]
    public void Dates_of_works_are_written_as_the_language_does(string language, string date, string expected)
    {
        var found = new List<Digest.Diagnostics.Diagnostic>();
        var items = new InputFile("works.json", InputRole.Record, Encoding.UTF8.GetBytes($$$"""[{"id": "a", "type": "book", "title": "A", "issued": {"edtf": "{{{date}}}"}}]"""));
        Assert.Contains(expected, new CiteRequest("notes", null, items, null, language).Run(found)!.Text.Citations[0].Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", null, "works.json:1 unreadable-citations")]
    [InlineData("{\"id\": \"a\"}", null, "works.json:0 unreadable-citations")]
    [InlineData("[{\"id\": \"a\",\n \"type\": }]", null, "works.json:22 unreadable-citations")]
    [InlineData("[{\"id\": \"a\", \"type\": \"web-page\"}]", null, "works.json:22 unknown-type-of-work")]
    [InlineData("[{\"id\": \"a\", \"type\": \"book\"}]", "[[\"b\"]]", "citations.json:3 unreadable-citations")]
    [InlineData("[{\"id\": \"a\", \"type\": \"book\"}]", "[\n[]]", "citations.json:2 unreadable-citations")]
    [InlineData("[{\"id\": \"a\", \"type\": \"book\"}]", "[[\"a\"],\n 7]", "citations.json:9 unreadable-citations")]
    [InlineData("[{\"id\": \"a\", \"type\": \"book\"}]", "[[\"a\"], // ё\n [\"a\", 7,]]", "citations.json:20 unreadable-citations")]
    [InlineData("[{\"id\": \"a\", \"type\": \"book\"}]", "[{\"id\": [], \"citationItems\": [{\"id\": \"a\"}, {\"locator\": \"4\"}]}]", "citations.json:43 unreadable-citations")]
    [InlineData("[{\"id\": \"a\", \"type\": \"book\"}]", "[[{\"prefix\": \"b\", \"id\": \"b\"}]]", "citations.json:25 unreadable-citations")]
    [InlineData("[{\"id\": \"a\", \"type\": \"book\"}]", "{\"id\": \"a\"}", "citations.json:0 unreadable-citations")]
    [InlineData("[{\"id\": \"a\", \"type\": \"book\"}]", "[[\"ёж\" \"a\"]]", "citations.json:7 unreadable-citations")]
    [InlineData("[{\"id\": \"a\", \"type\": \"book\"}]", "[\n[", "citations.json:3 unreadable-citations")]
    public void What_cannot_be_cited_is_told_at_its_place(string works, string? citations, string told)
    {
        var found = new List<Digest.Diagnostics.Diagnostic>();
        new CiteRequest("author-date", null, new InputFile("works.json", InputRole.Record, Encoding.UTF8.GetBytes(works)), citations is null ? null : new InputFile("citations.json", InputRole.Record, Encoding.UTF8.GetBytes(citations)), null).Run(found);
        var fault = Assert.Single(found);
        Assert.Equal(told, $"{fault.Span.Path}:{fault.Span.Offset} {fault.Rule.Id}");
        Assert.NotNull(fault.Help);
    }
}
