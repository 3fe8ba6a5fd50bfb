using Digest.Sources;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

public class WordDocumentsAreRead
{
    private static string Text(string body, string? footnotes = null, string? styles = null)
    {
        var (seed, found) = Seeds.Read(Docx(body, footnotes, styles), path: "seeds/s.docx");
        Assert.Empty(found);
        return string.Join('|', seed!.Paragraphs.Select(paragraph => seed.Text.Substring(paragraph.Start, paragraph.Length)));
    }

    private static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    [Theory]
    [InlineData("<w:p><w:r><w:t>One </w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p>", "One|two")]
    [InlineData("<w:p><w:r><w:t>one</w:t><w:br/><w:t>line</w:t><w:br/><w:br/><w:t>more</w:t></w:r></w:p>", "one\nline\nmore")]
    [InlineData("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r></w:p>", "a\tb-c\u00ADd")]
    [InlineData("<w:p><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText></w:r></w:p>", "a link")]
    [InlineData("<w:p><w:r><w:t>“Größe” 𠀀</w:t></w:r></w:p><w:p/>", "“Größe” 𠀀")]
    public void Paragraphs_and_their_lines(string body, string expected) => Assert.Equal(expected, Text(body));

    [Fact]
    public void What_was_inserted_is_text_and_what_was_deleted_or_moved_away_is_not() => Assert.Equal("It may happen.", Text(
        $"<w:p>{Run("It ")}<w:del><w:r><w:delText>will </w:delText></w:r></w:del><w:del>{Run("shall ")}</w:del><w:ins>{Run("may ")}</w:ins><w:moveFrom>{Run("never ")}</w:moveFrom><w:moveTo>{Run("happen.")}</w:moveTo></w:p>"));

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs() => Assert.Equal("One two|three", Text(
        $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{Run("One ")}</w:p>{P("two")}{P("three")}"));

    [Fact]
    public void A_deleted_mark_at_the_end_loses_nothing() => Assert.Equal("One", Text($"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{Run("One ")}</w:p>"));

    [Fact]
    public void Hidden_text_is_none_whether_its_run_or_its_style_hides_it() => Assert.Equal("a d e|f", Text(
        $"<w:p>{Run("a ")}{Run("b ", "<w:vanish/>")}{Run("c ", "<w:rStyle w:val=\"Secret2\"/>")}{Run("d ", "<w:vanish w:val=\"false\"/>")}{Run("e", "<w:rStyle w:val=\"Open\"/>")}</w:p>"
        + $"<w:p><w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr>{Run("g")}</w:p><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{Run("f")}</w:p>",
        styles: "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"Secret2\"><w:basedOn w:val=\"Secret\"/></w:style>"
        + "<w:style w:styleId=\"Open\"><w:basedOn w:val=\"Secret\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style>"));

    [Theory]
    [InlineData("<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "a b c")]
    [InlineData("<w:rPrChange w:id=\"1\"><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr></w:rPrChange>", "a b c")]
    [InlineData("<w:vanish/><w:rPrChange w:id=\"1\"><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:rPrChange>", "a c")]
    [InlineData("<w:vanish/><w:rPrChange w:id=\"1\"><w:rPr/></w:rPrChange>", "a c")]
    [InlineData("<w:rStyle w:val=\"Shown\"/>", "a b c")]
    [InlineData("<w:rStyle w:val=\"Hidden\"/>", "a c")]
    public void A_tracked_change_of_formatting_hides_as_if_it_were_accepted(string properties, string expected) => Assert.Equal(expected, Text(
        $"<w:p>{Run("a ")}{Run("b ", properties)}{Run("c")}</w:p>", styles: "<w:style w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:styleId=\"Shown\"><w:rPr><w:rPrChange w:id=\"2\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr></w:style>"
        + "<w:style w:styleId=\"Hidden\"><w:rPr><w:vanish/><w:rPrChange w:id=\"3\"><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:rPrChange></w:rPr></w:style>"));

    [Theory]
    [InlineData("<w:pPrChange w:id=\"1\"><w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr></w:pPrChange>", "One|two")]
    [InlineData("<w:pStyle w:val=\"Secret\"/><w:pPrChange w:id=\"1\"><w:pPr><w:pStyle w:val=\"Open\"/></w:pPr></w:pPrChange>", "two")]
    [InlineData("<w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:del w:id=\"2\"/></w:rPr></w:rPrChange></w:rPr>", "One|two")]
    public void So_does_one_of_a_paragraph(string properties, string expected) => Assert.Equal(expected, Text(
        $"<w:p><w:pPr>{properties}</w:pPr>{Run("One")}</w:p>{P("two")}", styles: "<w:style w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"Open\"/>"));

    [Fact]
    public void A_row_is_a_paragraph_and_a_deleted_row_none() => Assert.Equal("before|Name\tAge|Zeynep\t34\nyears|after", Text(
        $"{P("before")}<w:tbl><w:tr><w:tc>{P("Name")}</w:tc><w:tc>{P("Age")}</w:tc></w:tr><w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr><w:tc>{P("Gone")}</w:tc></w:tr>"
        + $"<w:tr><w:tc>{P("Zeynep")}</w:tc><w:tc>{P("34")}{P("years")}</w:tc></w:tr></w:tbl>{P("after")}"));

    [Fact]
    public void Footnotes_stand_behind_the_text_in_the_order_of_their_signs() => Assert.Equal("A sentence that goes on.|Second note.|First note.|It has two.", Text(
        $"<w:p>{Run("A sentence")}<w:r><w:footnoteReference w:id=\"7\"/></w:r>{Run(" that goes on.")}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
        footnotes: $"<w:footnote w:id=\"0\">{P("Separator")}</w:footnote><w:footnote w:id=\"2\">{P("First note.")}{P("It has two.")}</w:footnote><w:footnote w:id=\"7\">{P("Second note.")}</w:footnote>"));

    [Fact]
    public void A_text_box_is_read_once_and_splits_no_word() => Assert.Equal("in the box|before after", Text(
        $"<w:p><w:r><w:t xml:space=\"preserve\">before </w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx><w:txbxContent>{P("in the box")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        + $"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{P("in the box")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>{Run("after")}</w:p>"));

    [Fact]
    public void A_quote_runs_over_notes_and_paragraphs()
    {
        var (seed, _) = Seeds.Read(Docx($"<w:p>{Run("It may")}<w:r><w:footnoteReference w:id=\"7\"/></w:r>{Run(" have been")}</w:p>{P("unsafe.")}"), path: "seeds/s.docx");
        var found = new QuoteFinder(seed!).Find(Seeds.Quote("may have been unsafe"));
        Assert.Equal((QuoteFault.None, 1, 2, null), (found.Fault, found.Parts[0].FirstParagraph, found.Parts[0].LastParagraph, found.Parts[0].FirstPage));
    }
}
