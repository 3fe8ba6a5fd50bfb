using Digest.Prose;
using Digest.Sources;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

public class RaisedFiguresStayRaised
{
    private const string Page = "<p>About 5,000 people<sup><a>1</a></sup> were held in the camp<sup>2</sup>, which closed in 2019.<sup>3</sup> The dose was 10<sup>6</sup> units on 3 km<sup>2</sup>.</p>";

    private static string Whole(string html) => WebPageText.Of(html, whole: true).Text!;

    [Theory]
    [InlineData("The dose was 10\u2076 units", true)]
    [InlineData("The dose was 106 units", false)]
    [InlineData("The dose was 10", false)]
    [InlineData("About 5,000 people", true)]
    [InlineData("About 5,000 people were held in the camp", true)]
    [InlineData("which closed in 2019", true)]
    [InlineData("which closed in 2019.", true)]
    [InlineData("on 3 km\u00B2", true)]
    [InlineData("on 3 km", false)]
    public void A_page_is_quoted_without_the_marks_of_its_notes_and_with_its_exponents(string exact, bool isFound) =>
        Assert.Equal(isFound ? QuoteFault.None : QuoteFault.NotFound, Seeds.Finder(Whole(Page)).Find(Seeds.Quote(exact)).Fault);

    [Theory]
    [InlineData("a<sup><a href='#n1'>[1]</a></sup> b", "a b")]
    [InlineData("a<a href='#n1'><sup>1</sup></a> b", "a b")]
    [InlineData("a<sup role=doc-noteref>1</sup> b", "a b")]
    [InlineData("a<sup><a href='#n1'>1</a>, <a href='#n2'>2</a></sup> b", "a b")]
    [InlineData("a<sup><a href='#n1'>note 1</a></sup> b", "a b")]
    [InlineData("in 10<sup><a href='#n1'>6</a></sup> b", "in 10\u2076 b")]
    [InlineData("in 10<sup><a href='#n1'>6</a></sup> b<i id=n1></i>", "in 10 b")]
    [InlineData("a<sup><a href='https://example.org/'>1</a></sup> b", "a\u00B9 b")]
    [InlineData("a<sup>1,2</sup> b", "a\u00B9,\u00B2 b")]
    [InlineData("10<sup>-6</sup> m", "10\u207B\u2076 m")]
    [InlineData("5<sup>1</sup>/<sub>2</sub> years", "5\u00B9/\u2082 years")]
    [InlineData("10<span style='vertical-align:super'>6</span>", "10\u2076")]
    [InlineData("the 1<sup>st</sup> M<sup>me</sup>", "the 1st Mme")]
    [InlineData("CO<sub>2</sub> and PM<sub>2.5</sub>", "CO2 and PM2.5")]
    [InlineData("log<sub>10</sub>5, 101<sub>2</sub>", "log\u2081\u20805, 101\u2082")]
    [InlineData("<sup>In 2019 all 5,000 were held.</sup>", "In 2019 all 5,000 were held.")]
    public void Each_in_its_place(string html, string text) => Assert.Equal(text, Whole("<p>" + html));

    [Theory]
    [InlineData("closed in 2019\u00B9 and", "closed in 2019", true)]
    [InlineData("closed in 2018\u20132019\u00B9, and", "in 2018\u20132019", true)]
    [InlineData("about 2019\u207B\u00B9 and", "about 2019", false)]
    [InlineData("about 12,019\u00B2 and", "12,019", false)]
    [InlineData("about 10\u00B2 and", "about 10", false)]
    [InlineData("in 5\u00B9/\u2082 years", "in 5\u00B9", false)]
    [InlineData("per km\u00B2 here", "per km", false)]
    [InlineData("5 m s\u207B\u00B9 here", "5 m s", false)]
    [InlineData("the men\u00B2 here", "the men", true)]
    [InlineData("the council\u2019s\u00B2 own", "the council\u2019s", true)]
    [InlineData("live in\u00B2 here", "live in", true)]
    [InlineData("10\u2076 units", "106 units", false)]
    public void A_raised_figure_behind_a_word_or_a_year_marks_a_note(string text, string exact, bool isFound) =>
        Assert.Equal(isFound ? QuoteFault.None : QuoteFault.NotFound, Seeds.Finder(text).Find(Seeds.Quote(exact)).Fault);

    [Fact]
    public void A_Word_document_has_them_too()
    {
        static string Run(string text, string place) => $"<w:r><w:rPr><w:vertAlign w:val=\"{place}\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
        var (seed, _) = Seeds.Read(Docx($"<w:p>{Run("The dose was 10", "baseline")}{Run("6", "superscript")}{Run(" of CO", "baseline")}{Run("2", "subscript")}{Run(" in 101", "baseline")}{Run("2", "subscript")}{Run(", the 1", "baseline")}{Run("st", "superscript")}</w:p>"), path: "seeds/s.docx");
        Assert.Equal("The dose was 10\u2076 of CO2 in 101\u2082, the 1st", seed!.Text);
    }

    [Fact]
    public void A_Word_document_that_LibreOffice_wrote_of_a_pasted_page_has_them()
    {
        static string Run(string text, int position, int size) => $"<w:r><w:rPr><w:position w:val=\"{position}\"/><w:sz w:val=\"{size}\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
        var (seed, _) = Seeds.Read(Docx($"<w:p>{Run("The dose was 10", 0, 40)}{Run("6", 8, 30)}{Run(" per km", 0, 40)}{Run("2", 8, 30)}{Run(" in 101", 0, 40)}{Run("2", -2, 30)}{Run(" of 7", 0, 40)}{Run("3", 8, 40)}</w:p>"), path: "seeds/s.docx");
        Assert.Equal("The dose was 10\u2076 per km\u00B2 in 101\u2082 of 73", seed!.Text);
    }

    [Fact]
    public void A_Word_documents_style_says_it_too()
    {
        const string Styles = "<w:style w:type=\"character\" w:styleId=\"up\"><w:rPr><w:position w:val=\"8\"/><w:sz w:val=\"12\"/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"high\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>";
        static string Run(string style) => $"<w:r><w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr><w:t xml:space=\"preserve\">6</w:t></w:r>";
        var (seed, _) = Seeds.Read(Docx($"<w:p><w:r><w:t>10</w:t></w:r>{Run("up")}<w:r><w:t xml:space=\"preserve\"> or 10</w:t></w:r>{Run("high")}</w:p>", styles: Styles), path: "seeds/s.docx");
        Assert.Equal("10\u2076 or 10\u2076", seed!.Text);
    }

    [Fact]
    public void A_Word_documents_formula_has_them()
    {
        const string Formula = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup><m:r><m:t>=5</m:t></m:r></m:oMath>";
        var (seed, _) = Seeds.Read(Docx($"<w:p>{Formula}</w:p>"), path: "seeds/s.docx");
        Assert.Equal("10\u2076=5", seed!.Text);
    }

    [Fact]
    public void Whoever_types_a_figure_on_the_line_is_shown_the_raised_one()
    {
        var finder = Seeds.Finder(Whole(Page));
        Assert.Contains("10\u2076", finder.Explain(Seeds.Quote("The dose was 106 units"), []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(About 10) Tj 8 0 0 8 120.5 705 Tm (6) Tj 12 0 0 12 129 700 Tm (people said.) Tj 8 0 0 8 194 705 Tm (12) Tj 12 0 0 12 207 700 Tm (It) Tj", "About 10\u2076 people said.\u00B9\u00B2 It")]
    [InlineData("(The CO) Tj 8 0 0 8 114.1 697 Tm (2) Tj 12 0 0 12 122 700 Tm (rose) Tj", "The CO2 rose")]
    [InlineData("(by 10) Tj 8 0 0 8 102 705 Tm (-3) Tj 12 0 0 12 109 700 Tm (, he said on the 1) Tj 8 0 0 8 196.5 705 Tm (st) Tj", "by 10\u207B\u00B3, he said on the 1st")]
    [InlineData("(humanity) Tj 8 0 0 8 119.3 705 Tm (b) Tj 12 0 0 12 128 700 Tm (in) Tj", "humanity b in")]
    [InlineData("(Disputed) Tj 8 0 0 8 140 705 Tm (C-02) Tj", "Disputed C-02")]
    [InlineData("(A line with 44) Tj 8 0 0 8 160 700 Tm (in small 55) Tj", "A line with 44 in small 55")]
    public void A_pdfs_figures_stay_at_the_word_that_they_are_set_at(string operators, string expected) =>
        Assert.Equal(expected, Seeds.Read(PageOf(Stream("", Ascii($"BT /H 1 Tf 12 0 0 12 72 700 Tm {operators} ET"))), Seeds.Source(), "seeds/s.pdf").Seed!.Text);
}
