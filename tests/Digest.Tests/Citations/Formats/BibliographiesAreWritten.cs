using System.Text.Json;
using Digest.Citations.Formats.Bib;
using Digest.Citations.Formats.CslJson;
using Digest.Citations.Formats.Ris;
using Xunit;

namespace Digest.Tests.Citations.Formats;

public class BibliographiesAreWritten
{
    [Fact]
    public void A_report_in_BibLaTeX()
    {
        string made = BibLatexFormat.Write([Works.Of("report", "author=|Office of the High Commissioner;van Gogh|Vincent", "title=Assessment of human rights in China", "publisher=United Nations", "number=A/HRC/1", "issued=2022-08-31", "URL=https://example.org/a_b?c=50%25&d#e")]);
        Assert.Equal("""
            @report{work,
              author = {{Office of the High Commissioner} and {van Gogh}, Vincent},
              title = {Assessment of human rights in {China}},
              institution = {United Nations},
              number = {A/HRC/1},
              url = {https://example.org/a_b?c=50%25&d#e},
              date = {2022-08-31},
            }

            """.ReplaceLineEndings("\n"), made);
    }

    [Theory]
    [InlineData("} \\input{x} {", "\\textbraceright{} \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\textbraceleft{}")]
    [InlineData("50 % of $5 & #1_2 ~ ^", "50 \\% of \\$5 \\& \\#1\\_2 \\textasciitilde{} \\textasciicircum{}")]
    [InlineData("a -- b", "a -{}- b")]
    [InlineData("two\nlines\u2028here", "two lines here")]
    [InlineData("<i>in vitro</i> and H<sub>2</sub>O", "\\textit{in vitro} and {H}\\textsubscript{2}{O}")]
    [InlineData("a </i> b <i>", "a </i> b <i>")]
    [InlineData("\u00c9l\u00e8ves \u2014 \u4e2d\u56fd", "\u00c9l\u00e8ves \u2014 \u4e2d\u56fd")]
    public void What_TeX_would_take_for_its_own_is_escaped(string title, string written) =>
        Assert.Contains($"  title = {{{written}}},\n", BibLatexFormat.Write([Works.Of("book", "title=" + title)]), StringComparison.Ordinal);

    [Fact]
    public void An_address_cannot_close_its_field() =>
        Assert.Contains("  url = {https://example.org/%7D%5Cinput},\n", BibLatexFormat.Write([Works.Of("book", "URL=https://example.org/}\\input")]), StringComparison.Ordinal);

    [Fact]
    public void Keys_are_safe_and_never_the_same()
    {
        var work = Works.Of("book", "title=A");
        string made = BibLatexFormat.Write([work with { Id = "a,b}" }, work with { Id = "a b " }]);
        Assert.Contains("@book{a-b-,\n", made, StringComparison.Ordinal);
        Assert.Contains("@book{a-b--2,\n", made, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "language = {english}")]
    [InlineData("ar", "language = {arabic}")]
    [InlineData("pt-BR", "language = {brazilian}")]
    [InlineData("zh-Hans", "langid = {zh-Hans}")]
    public void No_tag_of_a_language_is_printed_in_a_reference(string tag, string written) =>
        Assert.Contains($"  {written},\n", BibLatexFormat.Write([Works.Of("book", "title=A", "language=" + tag)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("[..2018]", "by the end of 2018")]
    [InlineData("[2017..2019]", "between 2017 and 2019")]
    [InlineData("2004-06-~11", "words")]
    [InlineData("Y17E7", "words")]
    public void A_date_that_biber_takes_for_none_is_said_in_words_too(string date, string words)
    {
        string made = BibLatexFormat.Write([Works.Of("book", "title=A", "issued=" + date)], _ => words);
        Assert.Contains($"  date = {{{date}}},\n  year = {{{words}}},\n", made, StringComparison.Ordinal);
        var read = Reading.Of("bibtex", made);
        Assert.Equal(date, Assert.Single(read.Items).Citation.DateOf("issued")?.ToString());
        Assert.Empty(read.Told);
    }

    [Fact]
    public void A_work_without_a_date_says_so_beside_the_day_of_the_visit_which_BibLaTeX_would_print_in_its_place()
    {
        string made = BibLatexFormat.Write([Works.Of("webpage", "title=A", "accessed=2026-11-20")]);
        Assert.Contains("  year = {n.d.},\n", made, StringComparison.Ordinal);
        var read = Reading.Of("bibtex", made);
        Assert.Null(Assert.Single(read.Items).Citation.DateOf("issued"));
        Assert.Empty(read.Told);
        Assert.All((string[][])[["title=A"], ["accessed=2026-11-20", "issued=2020"], ["accessed=2026-11-20", "event-date=2020"]],
            fields => Assert.DoesNotContain("year", BibLatexFormat.Write([Works.Of("webpage", fields)]), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2022?")]
    [InlineData("2022-05~/2023~")]
    [InlineData("2022-05/..")]
    [InlineData("199X")]
    [InlineData("2021-21")]
    [InlineData("-0043")]
    public void A_date_that_biber_reads_stands_alone(string date) =>
        Assert.DoesNotContain("year", BibLatexFormat.Write([Works.Of("book", "title=A", "issued=" + date)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("2022-05/..")]
    [InlineData("../2018")]
    [InlineData("2017/2019~")]
    public void No_slash_parts_an_interval_in_RIS_since_programs_would_take_its_beginning_for_all_of_it(string date)
    {
        string made = RisFormat.Write([Works.Of("book", "title=A", "issued=" + date)]), line = made.Split("\r\n").Single(one => one.StartsWith("DA", StringComparison.Ordinal));
        Assert.Equal(3, line.Count(c => c == '/'));
        Assert.Equal(date, Assert.Single(Reading.Of("ris", made).Items).Citation.DateOf("issued")?.ToString());
    }

    [Fact]
    public void A_report_in_RIS()
    {
        string made = RisFormat.Write([Works.Of("article-journal", "author=|Office;Berg|Ann|||Jr.", "title=A\r\nER  - \r\nTY  - BOOK", "container-title=The Journal", "page=4-19", "keyword=law, China", "issued=2022-05/2022-06", "accessed=2023-01-02")]);
        Assert.Equal("TY  - JOUR|ID  - work|AU  - Office|AU  - Berg, Ann, Jr.|TI  - A ER - TY - BOOK|T2  - The Journal|SP  - 4|EP  - 19|KW  - law|KW  - China|PY  - 2022|DA  - 2022///2022-05\u20132022-06|Y2  - 2023/01/02/|ER  - |".Replace("|", "\r\n", StringComparison.Ordinal), made);
    }

    [Fact]
    public void An_institution_with_commas_in_its_name_is_no_person_in_RIS() =>
        Assert.Contains("\r\nAU  - Committee on Economic Social and Cultural Rights\r\n", RisFormat.Write([Works.Of("report", "title=A", "author=|Committee on Economic, Social and Cultural Rights,")]), StringComparison.Ordinal);

    [Theory]
    [InlineData("2022-08-31", """{"date-parts":[[2022,8,31]]}""")]
    [InlineData("2022-05/2022-08", """{"date-parts":[[2022,5],[2022,8]]}""")]
    [InlineData("2022~", """{"date-parts":[[2022]],"circa":true}""")]
    [InlineData("2022?", """{"date-parts":[[2022]],"circa":true,"edtf":"2022?"}""")]
    [InlineData("2022-22", """{"date-parts":[[2022]],"season":2}""")]
    [InlineData("[1667,1668]", """{"literal":"in words","edtf":"[1667,1668]"}""")]
    [InlineData("2019/..", """{"literal":"in words","edtf":"2019/.."}""")]
    [InlineData("-0043-03-15", """{"date-parts":[[-44,3,15]]}""")]
    [InlineData("0000", """{"date-parts":[[-1]]}""")]
    public void A_date_of_CSL_JSON_says_neither_more_nor_less(string date, string written)
    {
        using var made = JsonDocument.Parse(CslJsonFormat.Write([Works.Of("book", "issued=" + date)], _ => "in words"));
        Assert.Equal(written, JsonSerializer.Serialize(made.RootElement[0].GetProperty("issued")));
    }

    [Fact]
    public void CSL_JSON_keeps_other_scripts_readable_and_names_in_their_parts()
    {
        string made = CslJsonFormat.Write([Works.Of("book", "title=中国 \"x\"", "author=Beethoven|Ludwig|van||")]);
        Assert.Contains("\"title\": \"中国 \\\"x\\\"\"", made, StringComparison.Ordinal);
        Assert.Contains("\"dropping-particle\": \"van\"", made, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', made);
    }
}
