using Digest.Model;
using Digest.Sources;
using Digest.Sources.Formats.OpenDocument;
using Xunit;
using static Digest.Tests.Sources.Formats.OdfDocuments;

namespace Digest.Tests.Sources.Formats;

public class OpenDocumentTextsAreRead
{
    private static string Text(string body, string automatic = "", string? styles = null, params (string Name, string Text)[] more)
    {
        var (seed, found) = Seeds.Read(Odt(body, automatic, styles, more: more), path: "seeds/s.odt");
        Assert.Empty(found);
        Assert.Equal(SeedKind.OpenText, seed!.Format.Kind);
        return string.Join('|', seed.Paragraphs.Select(paragraph => seed.Text.Substring(paragraph.Start, paragraph.Length)));
    }

    [Theory]
    [InlineData("<text:p>One </text:p><text:h text:outline-level=\"1\">two</text:h><text:p/>", "One|two")]
    [InlineData("<text:p>one<text:line-break/>line<text:line-break/><text:line-break/>more</text:p>", "one\nline\nmore")]
    [InlineData("<text:p>a<text:tab/>b\u2011c\u00ADd</text:p>", "a\tb\u2011c\u00ADd")]
    [InlineData("<text:p>a<text:s/>b<text:s text:c=\"3\"/>c</text:p>", "a b   c")]
    [InlineData("<text:p>\n   a \n\t b<text:span> c</text:span><text:span> </text:span>\n d\n</text:p>", "a b c d")]
    [InlineData("<text:p>a <text:s text:c=\"2\"/> b</text:p>", "a    b")]
    [InlineData("<text:p>It was not<text:soft-page-break/> so<text:bookmark text:name=\"x\"/>.</text:p>", "It was not so.")]
    [InlineData("<text:p>See <text:a xlink:href=\"https://a.example/\">the <text:span>page</text:span></text:a><text:meta> of it</text:meta></text:p>", "See the page of it")]
    [InlineData("<text:p>“Größe” <![CDATA[𠀀 <x>]]> &amp; co</text:p>", "“Größe” 𠀀 <x> & co")]
    [InlineData("<text:section text:name=\"s\"><text:p>a</text:p></text:section>\n<text:p>b</text:p> loose", "a|b")]
    public void Paragraphs_and_their_lines(string body, string expected) => Assert.Equal(expected, Text(body));

    [Fact]
    public void Numbers_that_the_program_makes_are_no_text() => Assert.Equal("Head|one|two|three|four", Text(
        "<text:h><text:number>1.</text:number>Head</text:h><text:list><text:list-header><text:p>one</text:p></text:list-header><text:list-item><text:number>(a)</text:number><text:p>two</text:p>"
        + "<text:list><text:list-item><text:p>three</text:p></text:list-item></text:list></text:list-item></text:list><text:numbered-paragraph><text:number>9</text:number><text:p>four</text:p></text:numbered-paragraph>"));

    [Fact]
    public void What_was_inserted_is_text_and_what_was_deleted_is_not() => Assert.Equal("It may happen.|End", Text(
        "<text:tracked-changes><text:changed-region xml:id=\"c1\" text:id=\"c1\"><text:deletion><office:change-info><dc:creator>A</dc:creator><text:p>why</text:p></office:change-info><text:p>will</text:p><text:p>not</text:p></text:deletion></text:changed-region>"
        + "<text:changed-region text:id=\"c2\"><text:insertion><office:change-info><dc:date>2020-01-01</dc:date></office:change-info></text:insertion></text:changed-region><text:changed-region text:id=\"c3\"><text:format-change/></text:changed-region></text:tracked-changes>"
        + "<text:p>It <text:change text:change-id=\"c1\"/><text:change-start text:change-id=\"c2\"/>may<text:change-end text:change-id=\"c2\"/> <text:change-start text:change-id=\"c3\"/>happen<text:change-end text:change-id=\"c3\"/>.</text:p><text:p>End</text:p>"));

    [Fact]
    public void A_deletion_that_was_left_in_its_place_is_none_either() => Assert.Equal("It may happen.|Then", Text(
        "<text:tracked-changes><text:changed-region xml:id=\"c1\"><text:deletion/></text:changed-region></text:tracked-changes>"
        + $"<text:p>It may<text:change-start text:change-id=\"c1\"/> not{Note(Par("gone"))}</text:p><text:p>or never</text:p><text:p>will<text:change-end text:change-id=\"c1\"/> happen.</text:p><text:p>Then</text:p>"));

    [Fact]
    public void Hidden_text_is_none_whether_its_own_style_or_one_before_it_hides_it() => Assert.Equal("a d e f|h|k", Text(
        Par($"a {Span("T1", "b ")}{Span("T2", "c ")}{Span("T3", "d ")}{Span("T4", "e ")}<text:span text:class-names=\"T4 T1\">x</text:span>f") + Par($"g {Span("T3", "h")}", "P1") + Par("i", "Hidden") + Par("j", "P2") + Par("k", "P3"),
        Styles(("text", "T1", "", "text:display=\"none\""), ("text", "T2", "style:parent-style-name=\"Secret\"", ""), ("text", "T3", "", "text:display=\"true\""), ("text", "T4", "", "fo:color=\"#ffffff\""),
            ("paragraph", "P1", "", "text:display=\"none\""), ("paragraph", "P2", "style:parent-style-name=\"Hidden\"", ""), ("paragraph", "P3", "style:parent-style-name=\"Hidden\"", "text:display=\"true\"")),
        $"<office:styles>{Each(("text", "Secret", "", "text:display=\"none\""), ("paragraph", "Hidden", "", "text:display=\"none\""))}</office:styles><office:automatic-styles>{Each(("text", "T4", "", "text:display=\"none\""))}</office:automatic-styles>"));

    [Fact]
    public void The_default_of_paragraphs_hides_those_that_do_not_say_otherwise() => Assert.Equal("b", Text(Par("a") + Par("b", "P1"), Styles(("paragraph", "P1", "", "text:display=\"true\"")),
        "<office:styles><style:default-style style:family=\"paragraph\"><style:text-properties text:display=\"none\"/></style:default-style></office:styles>"));

    [Fact]
    public void A_row_is_a_paragraph() => Assert.Equal("before|Name\tAge|Zeynep\t34\nyears|after", Text(
        Par("before") + Table($"<table:table-header-rows>{Row(Cell(Par("Name")), Cell(Par("Age")))}</table:table-header-rows>", Row(Cell(Par("Zeynep")), Cell(Par("34") + Par("years")))) + Par("after")));

    [Fact]
    public void A_table_in_a_cell_is_part_of_its_row() => Assert.Equal("outer\none\ttwo\nthree\nend\tlast", Text(
        Table(Row(Cell(Par("outer") + Table(Row(Cell(Par("one")), Cell(Par("two"))), Row(Cell(Par("three")))) + Par("end")), Cell(Par("last"))))));

    [Fact]
    public void Cells_that_others_cover_have_no_words_of_their_own() => Assert.Equal("one\ttwo|\uFFFD\tfour|six", Text(Table(
        Row(Cell(Par("one"), "table:number-columns-spanned=\"2\""), "<table:covered-table-cell/>", Cell(Par("two"))),
        Row($"<table:covered-table-cell>{Par("three")}</table:covered-table-cell>", Cell(Par("four"))), Row("<table:covered-table-cell/>", Cell(Par("six"))))));

    [Fact]
    public void Rows_and_cells_that_repeat_stand_there_as_often() => Assert.Equal("a\tb\tb\tb|a\tb\tb\tb|c", Text(Table(
        $"<table:table-row table:number-rows-repeated=\"2\">{Cell(Par("a"))}{Cell(Par("b"), "table:number-columns-repeated=\"3\"")}</table:table-row>",
        Row(Cell("", "table:number-columns-repeated=\"16000\"")), "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>", Row(Cell(Par("c"))))));

    [Fact]
    public void Notes_stand_behind_the_text_in_the_order_of_their_signs() => Assert.Equal("A sentence that goes on.|In a cell|First note.|It has two.|Third, in a table.|An endnote.", Text(
        Par($"A sentence{Note(Par("First note.") + Par("It has two."))} that{Note(Par("An endnote."), "endnote", "i")} goes on.") + Table(Row(Cell(Par($"In a cell{Note(Par("Third, in a table."))}"))))));

    [Fact]
    public void A_text_box_is_a_text_of_its_own_and_splits_no_word() => Assert.Equal("in the box|in the box's table\tx|in a shape|before after|boxed|row\tcell", Text(
        Par($"before {Box(Par("in the box") + Table(Row(Cell(Par("in the box's table")), Cell(Par("x")))))}<draw:g><draw:custom-shape><svg:title>t</svg:title><text:p>in a shape</text:p></draw:custom-shape></draw:g>after")
        + Table(Row(Cell(Par($"row{Box(Par("boxed"))}")), Cell(Par("cell"))))));

    [Fact]
    public void A_table_of_contents_is_text_and_its_pattern_is_not() => Assert.Equal("Contents|One\t1", Text(
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Pattern</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title><text:p>One<text:tab/>1</text:p></text:index-body></text:table-of-content>"));

    [Fact]
    public void Comments_descriptions_and_what_is_read_above_a_word_are_no_text() => Assert.Equal("It was 東京.", Text(Par(
        "It <office:annotation><dc:creator>A</dc:creator><text:p>a remark</text:p></office:annotation>was<office:annotation-end office:name=\"1\"/> <text:ruby>\n<text:ruby-base>東京</text:ruby-base>\n<text:ruby-text>とうきょう</text:ruby-text></text:ruby>."
        + "<draw:frame><draw:image><office:binary-data>QUJD</office:binary-data></draw:image><svg:title>A photograph</svg:title><svg:desc>of a well</svg:desc></draw:frame><text:script>alert(1)</text:script>")));

    [Fact]
    public void A_quote_runs_over_notes_and_paragraphs()
    {
        var (seed, _) = Seeds.Read(Odt(Par($"It may{Note(Par("x"))} have been") + Par("unsafe.")), path: "seeds/s.odt");
        var found = new QuoteFinder(seed!).Find(Seeds.Quote("may have been unsafe"));
        Assert.Equal((QuoteFault.None, 1, 2, null), (found.Fault, found.Parts[0].FirstParagraph, found.Parts[0].LastParagraph, found.Parts[0].FirstPage));
    }

    [Fact]
    public void Raised_figures_stay_raised() => Assert.Equal("The dose was 10\u2076 of CO2, the 1st in 5\u207B\u00B2", Text(
        Par($"The dose was 10{Span("Up", "6")} of CO{Span("Down", "2")}, the 1{Span("Up", "st")} in 5{Span("High", "-2")}"),
        Styles(("text", "Up", "", "style:text-position=\"super 58%\""), ("text", "Down", "", "style:text-position=\"sub 58%\""), ("text", "High", "", "style:text-position=\"33% 58%\""))));

    [Fact]
    public void What_the_file_says_of_itself_is_found()
    {
        static DocumentFacts Facts(string said) => OdfFacts.Read(new InputFile("seeds/s.odt", InputRole.Seed, Odt(Par("x"), more: Meta(said))), "text");
        var facts = Facts("<dc:title>A &amp; B</dc:title><meta:initial-creator>Ann</meta:initial-creator><dc:creator>Bob</dc:creator><meta:creation-date>2019-05-02T10:11:12.5</meta:creation-date><dc:date>2020-01-01T00:00:00</dc:date><dc:language>en-GB</dc:language><meta:user-defined meta:name=\"x\">y</meta:user-defined>");
        Assert.Equal(("A & B", "Ann", new DateOnly(2019, 5, 2), "en-GB"), (facts.Title, Assert.Single(facts.Authors), facts.Made, facts.Lang));
        Assert.Equal("Bob", Assert.Single(Facts("<dc:creator>Bob</dc:creator>").Authors));
        Assert.Equal(new DocumentFacts().Made, Facts("<dc:date>soon</dc:date>").Made);
        Assert.Same(DocumentFacts.None, OdfFacts.Read(new InputFile("seeds/s.odt", InputRole.Seed, Odt(Par("x"), more: ("meta.xml", "<a>"))), "text"));
    }
}
