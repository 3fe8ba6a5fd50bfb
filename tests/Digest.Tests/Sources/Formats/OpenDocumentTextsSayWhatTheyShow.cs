using Xunit;
using static Digest.Tests.Sources.Formats.OdfDocuments;

namespace Digest.Tests.Sources.Formats;

/// <summary>No word that a reader of the document sees is passed over, and none that nobody sees is read.</summary>
public class OpenDocumentTextsSayWhatTheyShow
{
    private static string Text(string body, string automatic = "", params (string Name, string Text)[] more)
    {
        var (seed, found) = Seeds.Read(Odt(body, automatic, more: more), path: "seeds/s.odt");
        Assert.Empty(found);
        return string.Join('|', seed!.Paragraphs.Select(paragraph => seed.Text.Substring(paragraph.Start, paragraph.Length)));
    }

    [Theory]
    [InlineData("<text:date text:date-value=\"2020-01-02\" text:fixed=\"true\">2 January 2020</text:date>", "a 2 January 2020 c")]
    [InlineData("<text:date text:date-value=\"2020-01-02\">2 January 2020</text:date>", "a \uFFFD c")]
    [InlineData("<text:page-number text:select-page=\"current\">0</text:page-number>", "a \uFFFD c")]
    [InlineData("<text:page-number/>", "a \uFFFD c")]
    [InlineData("<text:creation-date>2 January 2020</text:creation-date>", "a 2 January 2020 c")]
    [InlineData("<text:sequence></text:sequence>", "a \uFFFD c")]
    [InlineData("<text:author-name text:fixed=\"false\">Whoever reads</text:author-name>", "a \uFFFD c")]
    [InlineData("<text:author-name text:fixed=\"true\">Ann</text:author-name>", "a Ann c")]
    [InlineData("<text:sender-lastname>Whoever reads</text:sender-lastname>", "a \uFFFD c")]
    [InlineData("<text:title/>", "a c")]
    [InlineData("<text:user-field-get text:name=\"x\"><text:span>b</text:span></text:user-field-get>", "a b c")]
    [InlineData("<text:variable-set text:name=\"x\" text:display=\"none\">b</text:variable-set>", "a c")]
    [InlineData("<text:conditional-text text:condition=\"x\" text:string-value-if-true=\"y\" text:string-value-if-false=\"b\">b</text:conditional-text>", "a b c")]
    [InlineData("<text:hidden-text text:condition=\"x\" text:string-value=\"b\" text:is-hidden=\"true\">b</text:hidden-text>", "a c")]
    [InlineData("<text:hidden-text text:condition=\"x\" text:string-value=\"b\">b</text:hidden-text>", "a \uFFFD c")]
    [InlineData("<text:bookmark-ref text:ref-name=\"x\">b</text:bookmark-ref>", "a b c")]
    [InlineData("<text:placeholder text:placeholder-type=\"text\">&lt;b&gt;</text:placeholder>", "a <b> c")]
    [InlineData("<text:drop-down><text:label text:value=\"x\"/>b</text:drop-down>", "a b c")]
    [InlineData("<loext:content-control loext:showing-place-holder=\"false\">b</loext:content-control>", "a b c")]
    [InlineData("<text:bookmark-start text:name=\"x\" loext:condition=\"1\" loext:hidden=\"true\"/>b<text:bookmark-end text:name=\"x\"/>", "a c")]
    [InlineData("<text:bookmark-start text:name=\"x\"/>b<text:bookmark-end text:name=\"x\"/>", "a b c")]
    [InlineData("<field:fieldmark-start/>REF x <field:fieldmark-separator/>b<field:fieldmark-end/>", "a b c")]
    [InlineData("<field:fieldmark-start><field:param field:name=\"p\" field:value=\"v\"/></field:fieldmark-start>b<field:fieldmark-end/>", "a b c")]
    [InlineData("<field:fieldmark field:type=\"vnd.oasis.opendocument.field.FORMCHECKBOX\"/>", "a \uFFFD c")]
    [InlineData("<text:later>b</text:later>", "a b c")]
    [InlineData("<q:new xmlns:q=\"urn:somebody\">b</q:new>", "a \uFFFD c")]
    [InlineData("<q:new xmlns:q=\"urn:somebody\"><text:span>not</text:span><q:pr/></q:new>", "a \uFFFD c")]
    [InlineData("<q:new xmlns:q=\"urn:somebody\"><q:pr/></q:new>", "a c")]
    public void What_fields_and_marks_show(string element, string expected) => Assert.Equal(expected, string.Join(' ', Text(Par($"a {element} c")).Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_stretch_that_hides_and_has_no_end_swallows_nothing()
    {
        Assert.Equal("It was not so.|Nor was this.", Text(Par("It was <text:bookmark-start text:name=\"x\" loext:hidden=\"true\"/>not so.") + Par("Nor was this.")));
        Assert.Equal("It was not so.|Nor this.", Text("<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion/></text:changed-region></text:tracked-changes>"
            + Par("It was <text:change-start text:change-id=\"c1\"/>not so.") + Par("Nor <text:bookmark-start text:name=\"x\" loext:hidden=\"true\"/>gone <text:bookmark-end text:name=\"x\"/>this.")));
    }

    [Fact]
    public void A_paragraph_that_a_field_hides_takes_its_notes_and_boxes_along()
    {
        static string Field(string hidden) => $"<text:hidden-paragraph text:condition=\"x\" {hidden}/>";
        Assert.Equal("a|c", Text(Par("a") + Par($"b {Field("text:is-hidden=\"true\"")}{Note(Par("n"))}{Box(Par("box"))}") + Par("c")));
        Assert.Equal("a|\uFFFD|c", Text(Par("a") + Par($"b {Field("")}") + Par("c")));
        Assert.Equal("one\ttwo", Text(Table(Row(Cell(Par("one") + Par($"{Field("text:is-hidden=\"true\"")}gone")), Cell(Par("two"))))));
    }

    [Theory]
    [InlineData("text:display=\"none\"", "a|c")]
    [InlineData("text:display=\"condition\" text:condition=\"x\" text:is-hidden=\"true\"", "a|c")]
    [InlineData("text:display=\"condition\" text:condition=\"x\"", "a|\uFFFD|c")]
    [InlineData("text:display=\"true\" text:protected=\"true\"", "a|b|c")]
    public void A_section_may_hide(string display, string expected) => Assert.Equal(expected, Text($"{Par("a")}<text:section text:name=\"s\" {display}>{Par("b")}{Table(Row(Cell(Par(""))))}</text:section>{Par("c")}"));

    [Fact]
    public void A_section_of_another_file_that_is_not_there_stands_as_a_sign()
    {
        Assert.Equal("a|\uFFFD|c", Text($"{Par("a")}<text:section text:name=\"s\"><text:section-source xlink:href=\"../other.odt\"/>{Par("")}</text:section>{Par("c")}"));
        Assert.Equal("a|b|c", Text($"{Par("a")}<text:section text:name=\"s\"><text:section-source xlink:href=\"../other.odt\"/>{Par("b")}</text:section>{Par("c")}"));
    }

    [Theory]
    [InlineData("", "never|a c")]
    [InlineData("draw:display=\"none\"", "\uFFFD|a c")]
    [InlineData("draw:display=\"printer\"", "\uFFFD|a c")]
    [InlineData("draw:display=\"screen\"", "never|a c")]
    public void A_hidden_text_box_is_none_or_stands_as_a_sign(string attributes, string expected)
    {
        Assert.Equal("a c", Text(Par($"a <draw:rect draw:display=\"none\">{Par("never")}</draw:rect>c")));
        Assert.Equal(expected, Text(Par($"a {Box(Par("never"), attributes)}c")));
        Assert.Equal("a c", Text(Par($"a {Span("T1", Box(Par("never"), attributes) + Note(Par("nor this")))}c"), Styles(("text", "T1", "", "text:display=\"none\""))));
    }

    [Fact]
    public void Of_two_forms_of_one_frame_the_first_is_shown() => Assert.Equal("known|a c", Text(Par(
        $"a <draw:frame><svg:title>t</svg:title><draw:text-box>{Par("known")}</draw:text-box><draw:image>{Par("other")}</draw:image><draw:text-box>{Par("last")}</draw:text-box></draw:frame>c")));

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.formula", "x = \uFFFD, so")]
    [InlineData("application/vnd.oasis.opendocument.spreadsheet", "x = \uFFFD, so")]
    [InlineData("", "x = \uFFFD, so")]
    [InlineData("application/vnd.oasis.opendocument.chart", "x = , so")]
    public void An_object_is_a_picture_where_it_is_drawn_and_a_sign_where_it_has_words(string type, string expected) => Assert.Equal(expected, Text(
        Par("x = <draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image xlink:href=\"./ObjectReplacements/Object 1\"/></draw:frame>, so"),
        more: Manifest($"<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{TextType}\"/><manifest:file-entry manifest:full-path=\"Object 1/\" manifest:media-type=\"{type}\"/>")));

    [Fact]
    public void A_formula_in_the_text_itself_is_a_sign() => Assert.Equal("x = \uFFFD, so", Text(
        Par("x = <draw:frame><draw:object><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mfrac><mn>1</mn><mn>2</mn></mfrac></math></draw:object></draw:frame>, so")));

    [Theory]
    [InlineData("style:font-name=\"Symbol\"", "5 m", "5 \uFFFD")]
    [InlineData("style:font-name=\"Symbol\"", "\uF06D", "μ")]
    [InlineData("fo:font-family=\"Wingdings\" style:font-charset=\"x-symbol\"", "\uF0FE", "☑")]
    [InlineData("style:font-name=\"F2\"", "ab", "\uFFFD\uFFFD")]
    [InlineData("style:font-name=\"OpenSymbol\"", "•", "•")]
    [InlineData("style:font-name=\"Arial\"", "m", "m")]
    [InlineData("fo:font-size=\"1pt\"", "not", "\uFFFD")]
    [InlineData("fo:font-size=\"0.3mm\"", "not", "\uFFFD")]
    [InlineData("fo:font-size=\"50%\"", "not", "not")]
    [InlineData("fo:font-size=\"1%\"", "not", "\uFFFD")]
    [InlineData("style:text-position=\"super 1%\"", "not", "\uFFFD")]
    [InlineData("style:text-position=\"-100% 1%\" fo:font-size=\"12pt\"", "not", "\uFFFD")]
    [InlineData("style:text-position=\"33% 0%\"", "not", "not")]
    [InlineData("style:text-position=\"0% 100%\"", "not", "not")]
    [InlineData("style:text-scale=\"1%\"", "not", "\uFFFD")]
    [InlineData("style:text-scale=\"80%\"", "not", "not")]
    [InlineData("text:display=\"condition\"", "not", "\uFFFD")]
    public void What_is_not_seen_as_the_letters_that_it_is_stands_as_a_sign(string says, string text, string expected) => Assert.Equal($"a {expected} m", Text(Par($"a {Span("T1", text)} m"),
        "<office:font-face-decls><style:font-face style:name=\"F2\" svg:font-family=\"'Some Ornaments'\" style:font-charset=\"x-symbol\"/><style:font-face style:name=\"OpenSymbol\" svg:font-family=\"OpenSymbol\" style:font-charset=\"x-symbol\"/></office:font-face-decls>"
        + Styles(("text", "T1", "", says))));

    [Fact]
    public void Rows_that_programs_differ_in_and_values_that_nobody_wrote_out_are_signs()
    {
        Assert.Equal("one|\uFFFD|three", Text(Table(Row(Cell(Par("one"))), $"<table:table-row table:visibility=\"collapse\">{Cell(Par("two"))}</table:table-row>", Row(Cell(Par("three"))))));
        Assert.Equal("one\t\uFFFD\t3", Text(Table(Row(Cell(Par("one"), "office:value-type=\"string\""), Cell("", "office:value-type=\"float\" office:value=\"2\""), Cell(Par("3"), "office:value-type=\"float\" office:value=\"3\"")))));
    }

    [Fact]
    public void A_style_of_the_pages_edges_hides_no_other_text() => Assert.Equal("a", Seeds.Read(Odt(Par(Span("T1", "a")), styles:
        $"<office:styles/><office:automatic-styles>{Each(("text", "T1", "", "text:display=\"none\""))}</office:automatic-styles><office:master-styles><style:master-page style:name=\"S\"><style:header><text:p>head</text:p></style:header></style:master-page></office:master-styles>"), path: "seeds/s.odt").Seed!.Text);

    [Fact]
    public void A_document_of_such_signs_alone_has_no_text() =>
        Assert.Equal("empty-seed", Assert.Single(Seeds.Read(Odt(Par("<text:page-number/>")), path: "seeds/s.odt").Diagnostics).Rule.Id);
}
