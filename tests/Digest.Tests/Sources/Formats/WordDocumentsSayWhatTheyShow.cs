using System.IO.Compression;
using System.Text;
using Digest.Sources;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

/// <summary>No word that a reader of the document sees is passed over, and none that nobody sees is read.</summary>
public class WordDocumentsSayWhatTheyShow
{
    private const string Math = "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    private static string Text(string body, string? footnotes = null, string? styles = null)
    {
        var (seed, found) = Seeds.Read(Docx(body, footnotes, styles), path: "seeds/s.docx");
        Assert.Empty(found);
        return string.Join('|', seed!.Paragraphs.Select(paragraph => seed.Text.Substring(paragraph.Start, paragraph.Length)));
    }

    private static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Tag(string inner) => $"<w:smartTag w:uri=\"urn:schemas-microsoft-com:office:smarttags\" w:element=\"place\"><w:smartTagPr><w:attr w:name=\"a\" w:val=\"b\"/></w:smartTagPr>{inner}</w:smartTag>";

    private static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string Code(string text) => $"<w:r><w:instrText xml:space=\"preserve\">{text}</w:instrText></w:r>";

    private static string Field(string code, string result) => $"{Mark("begin")}{code}{Mark("separate")}{result}{Mark("end")}";

    private static string Box(string inner, string properties = "") =>
        $"<w:drawing><wp:inline><wp:docPr id=\"1\" name=\"n\" {properties}/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>";

    private static string Row(string properties, params string[] cells) => $"<w:tr><w:trPr>{properties}</w:trPr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string inner, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>";

    public static TheoryData<string> PlacesOfATag =>
    [
        Tag(Run("NOT ")), Tag(Tag(Run("NOT "))), $"<w:hyperlink>{Tag(Run("NOT "))}</w:hyperlink>", Tag($"<w:hyperlink>{Run("NOT ")}</w:hyperlink>"),
        Tag($"<w:sdt><w:sdtPr/><w:sdtContent>{Run("NOT ")}</w:sdtContent></w:sdt>"), $"<w:ins>{Tag(Run("NOT "))}</w:ins>", Tag($"<w:ins>{Run("NOT ")}</w:ins>"),
        $"<w:sdt><w:sdtPr/><w:sdtContent>{Tag(Run("NOT "))}</w:sdtContent></w:sdt>", Tag($"<w:fldSimple w:instr=\"REF x\">{Run("NOT ")}</w:fldSimple>"), Tag(Tag(Run("N")) + Run("OT ")),
        Tag($"<w:del>{Run("now ")}</w:del>{Run("NOT ")}"), Tag($"<w:moveFrom>{Run("now ")}</w:moveFrom><w:moveTo>{Run("NOT ")}</w:moveTo>"), Tag(Run("now ", "<w:vanish/>") + Run("NOT ")),
    ];

    [Theory]
    [MemberData(nameof(PlacesOfATag))]
    public void Words_in_a_smart_tag_are_words(string tag)
    {
        string sentence = $"<w:p>{Run("The police did ")}{tag}{Run("open fire.")}</w:p>";
        Assert.Equal("The police did NOT open fire.", Text(sentence));
        Assert.Equal("The police did NOT open fire.\tyes", Text($"<w:tbl><w:tr>{Cell(sentence)}{Cell(P("yes"))}</w:tr></w:tbl>"));
        Assert.Equal("x|The police did NOT open fire.", Text($"<w:p>{Run("x")}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", $"<w:footnote w:id=\"2\">{sentence}</w:footnote>"));
    }

    [Fact]
    public void A_quote_that_leaves_such_a_word_out_is_absent()
    {
        var (seed, _) = Seeds.Read(Docx($"<w:p>{Run("The police did ")}{Tag(Run("NOT "))}{Run("open fire.")}</w:p>"), path: "seeds/s.docx");
        Assert.Equal(QuoteFault.NotFound, new QuoteFinder(seed!).Find(Seeds.Quote("The police did open fire.")).Fault);
    }

    [Theory]
    [InlineData("<w:later>{0}</w:later>", "a b c")]
    [InlineData("<w:r><w:t xml:space=\"preserve\"><![CDATA[b]]><!-- x --> </w:t></w:r>", "a b c")]
    [InlineData("<q:new xmlns:q=\"urn:somebody\">{0}</q:new>", "a \uFFFDc")]
    [InlineData("<q:new xmlns:q=\"urn:somebody\"><q:pr/></q:new>", "a c")]
    public void What_stands_in_an_element_that_nobody_knows_is_not_passed_over(string element, string expected) =>
        Assert.Equal(expected, Text($"<w:p>{Run("a ")}{element.Replace("{0}", Run("b "), StringComparison.Ordinal)}{Run("c")}</w:p>"));

    [Fact]
    public void The_strict_form_of_a_document_is_read_alike()
    {
        byte[] strict = Replaced(Docx($"<w:p>{Run("The police did ")}{Tag(Run("NOT "))}{Run("now ", "<w:vanish/>")}{Run("open fire.")}</w:p>"), "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main");
        Assert.Equal("The police did NOT open fire.", Seeds.Read(strict, path: "seeds/s.docx").Seed!.Text);
    }

    [Fact]
    public void Of_a_field_only_the_result_is_seen()
    {
        string inner = Field(Code(" MERGEFIELD x "), Run("certainly "));
        Assert.Equal("It was perhaps so.", Text($"<w:p>{Run("It was ")}{Field(Code(" IF ") + inner + Code(" = 1 \"a\" \"b\" "), Run("perhaps "))}{Run("so.")}</w:p>"));
        Assert.Equal("It was certainly so.", Text($"<w:p>{Run("It was ")}{Field(Code(" QUOTE "), inner)}{Run("so.")}</w:p>"));
        Assert.Equal("It was so.", Text($"<w:p>{Run("It was ")}{Mark("begin")}{Code(" XE ")}{Run("never ")}{Mark("end")}{Run("so.")}</w:p>"));
        Assert.Equal("It was|so.", Text($"<w:p>{Run("It was ")}{Mark("begin")}{Code(" IF ")}{Run("never ")}</w:p>{P("nor now")}<w:p>{Mark("end")}{Run("so.")}</w:p>"));
        Assert.Equal("It was so.", Text($"<w:p>{Run("It was ")}{Mark("begin")}{Code(" IF ")}<w:r>{Box(P("never"))}<w:footnoteReference w:id=\"2\"/></w:r>{Mark("end")}{Run("so.")}</w:p>", $"<w:footnote w:id=\"2\">{P("nor this")}</w:footnote>"));
    }

    [Fact]
    public void A_field_without_an_end_swallows_nothing()
    {
        Assert.Equal("It was not so.|Nor was this.", Text($"<w:p>{Run("It was ")}{Mark("begin")}{Code(" IF ")}{Run("not ")}{Run("so.")}</w:p>{P("Nor was this.")}"));
        Assert.Equal("in a box|It was not so.", Text($"<w:p><w:r>{Box($"<w:p>{Mark("begin")}{Run("in a box")}</w:p>")}</w:r>{Run("It was not so.")}</w:p>"));
    }

    [Theory]
    [InlineData(" EQ \\f(1,2) ", "a \uFFFDc")]
    [InlineData(" eq \\o(b) ", "a \uFFFDc")]
    [InlineData("MACROBUTTON x b", "a \uFFFDc")]
    [InlineData(" TC \"b\" ", "a c")]
    public void What_a_field_shows_without_a_result_cannot_be_read(string code, string expected)
    {
        Assert.Equal(expected, Text($"<w:p>{Run("a ")}{Field(Code(code), "")}{Run("c")}</w:p>"));
        Assert.Equal(expected, Text($"<w:p>{Run("a ")}{Mark("begin")}{Code(code)}{Mark("end")}{Run("c")}</w:p>"));
    }

    [Theory]
    [InlineData("", "", "never|a c")]
    [InlineData("", "hidden=\"1\"", "a c")]
    [InlineData("", "hidden=\"false\"", "never|a c")]
    [InlineData("<w:vanish/>", "", "a c")]
    [InlineData("<w:rStyle w:val=\"Secret\"/>", "", "a c")]
    public void A_hidden_text_box_is_none(string run, string drawing, string expected) => Assert.Equal(expected, Text(
        $"<w:p>{Run("a ")}<w:r><w:rPr>{run}</w:rPr>{Box(P("never"), drawing)}</w:r>{Run("c")}</w:p>", styles: "<w:style w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"));

    [Theory]
    [InlineData("width:10pt", "never|a c")]
    [InlineData("width:10pt; visibility: hidden", "a c")]
    public void An_old_one_neither(string style, string expected) => Assert.Equal(expected, Text(
        $"<w:p>{Run("a ")}<w:r><w:pict><v:shape style=\"{style}\"><v:textbox><w:txbxContent>{P("never")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>{Run("c")}</w:p>"));

    [Fact]
    public void Rows_and_cells_that_are_deleted_or_hidden_are_none()
    {
        Assert.Equal("one\tthree", Text($"<w:tbl>{Row("", Cell(P("one")), Cell(P("two"), "<w:cellDel w:id=\"1\"/>"), Cell(P("three")))}</w:tbl>"));
        Assert.Equal("one\ttwo", Text($"<w:tbl>{Row("", Cell(P("one")), Cell(P("two"), "<w:tcPrChange w:id=\"1\"><w:tcPr><w:cellDel w:id=\"2\"/><w:vMerge/></w:tcPr></w:tcPrChange>"))}</w:tbl>"));
        Assert.Equal("one", Text($"<w:tbl>{Row("", Cell(P("one")))}{Row("<w:hidden/>", Cell(P("two")))}</w:tbl>"));
        Assert.Equal("one|two", Text($"<w:tbl>{Row("", Cell(P("one")))}{Row("<w:hidden w:val=\"0\"/>", Cell(P("two")))}</w:tbl>"));
        string nested = $"<w:tbl>{Row("", Cell(P("kept")))}{Row("<w:del w:id=\"1\"/>", Cell(P("gone") + $"<w:tbl>{Row("", Cell(P("gone, too")))}</w:tbl>"))}</w:tbl>";
        Assert.Equal("outer\nkept\tend\tlast", Text($"<w:tbl>{Row("", Cell(P("outer") + nested + P("end")), Cell(P("last")))}</w:tbl>"));
        Assert.Equal("one", Text($"<w:tbl>{Row("", Cell(P("one")))}{Row("<w:del w:id=\"1\"/>", Cell("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"))}</w:tbl>", $"<w:footnote w:id=\"2\">{P("gone")}</w:footnote>"));
    }

    [Fact]
    public void A_cell_that_is_part_of_the_one_above_has_no_words_of_its_own() => Assert.Equal("one\ttwo|\uFFFD\tfour|six", Text(
        $"<w:tbl>{Row("", Cell(P("one"), "<w:vMerge w:val=\"restart\"/>"), Cell(P("two")))}{Row("", Cell(P("three"), "<w:vMerge/>"), Cell(P("four")))}{Row("", Cell("<w:p/>", "<w:vMerge/>"), Cell(P("six")))}</w:tbl>"));

    [Fact]
    public void A_formula_hides_as_its_runs_do()
    {
        static string Part(string text, string properties = "") => $"<m:r>{properties}<m:t>{text}</m:t></m:r>";
        Assert.Equal("a 5 c", Text($"<w:p>{Run("a ")}<m:oMath {Math}>{Part("5")}{Part("6", "<w:rPr><w:vanish/></w:rPr>")}{Part("7", "<w:del w:id=\"1\"/>")}<w:del>{Part("8")}</w:del></m:oMath>{Run(" c")}</w:p>"));
        Assert.Equal("f(x|y)=\uFFFD+2", Text($"<w:p><m:oMath {Math}>{Part("f")}<m:d><m:e>{Part("x")}</m:e><m:e>{Part("y")}</m:e></m:d>{Part("=")}<m:f><m:num>{Part("1")}</m:num><m:den>{Part("2")}</m:den></m:f>{Part("+2")}</m:oMath></w:p>"));
        Assert.Equal("x\uFFFD+[y]", Text($"<w:p><m:oMath {Math}><m:sSup><m:e>{Part("x")}</m:e><m:sup>{Part("n")}</m:sup></m:sSup>{Part("+")}<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e>{Part("y")}</m:e></m:d></m:oMath></w:p>"));
    }

    [Theory]
    [InlineData("wps", "known")]
    [InlineData("wps new", "other")]
    [InlineData("new", "other")]
    [InlineData("w2099", "other")]
    [InlineData("undeclared", "other")]
    public void Of_two_forms_the_first_is_read_that_Word_understands(string requires, string expected) => Assert.Equal($"a {expected} c", Text(
        $"<w:p xmlns:new=\"urn:somebody\" xmlns:w2099=\"http://schemas.microsoft.com/office/word/2099/wordml\">{Run("a ")}<mc:AlternateContent><mc:Choice Requires=\"{requires}\">{Run("known")}</mc:Choice><mc:Choice Requires=\"w\">{Run("other")}</mc:Choice><mc:Fallback>{Run("last")}</mc:Fallback></mc:AlternateContent>{Run(" c")}</w:p>"));

    [Fact]
    public void Without_such_a_choice_the_fallback_is() => Assert.Equal("a last c", Text(
        $"<w:p xmlns:new=\"urn:somebody\">{Run("a ")}<mc:AlternateContent><mc:Choice Requires=\"new\">{Run("known")}</mc:Choice><mc:Fallback>{Run("last")}</mc:Fallback></mc:AlternateContent>{Run(" c")}</w:p>"));

    [Theory]
    [InlineData("Wingdings", "0041", "\uFFFD")]
    [InlineData("Wingdings", "F041", "\uFFFD")]
    [InlineData("Wingdings", "F0FE", "☑")]
    [InlineData("wingdings", "00A8", "☐")]
    [InlineData("Wingdings 2", "0052", "\uFFFD")]
    [InlineData("Symbol", "F06D", "μ")]
    [InlineData("Symbol", "0061", "α")]
    [InlineData("Symbol", "F0B3", "≥")]
    [InlineData("Symbol", "F0F2", "∫")]
    [InlineData("Symbol", "F0FF", "\uFFFD")]
    [InlineData("Some Ornaments", "0041", "\uFFFD")]
    [InlineData("Some Font", "2022", "•")]
    [InlineData("Times New Roman", "00E9", "é")]
    [InlineData("Times New Roman", "F041", "\uFFFD")]
    public void A_character_of_a_symbol_font_is_no_letter(string font, string code, string expected) =>
        Assert.Equal($"a {expected} c", Text($"<w:p>{Run("a ")}<w:r><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r>{Run(" c")}</w:p>"));

    [Fact]
    public void An_emoji_is_read_once() => Assert.Equal("a \U0001F60A c", Text(
        $"<w:p xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\">{Run("a ")}<w:r><mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx w16se:font=\"Segoe UI Emoji\" w16se:char=\"1F60A\"/></mc:Choice><mc:Fallback><w:t>\U0001F60A</w:t></mc:Fallback></mc:AlternateContent></w:r>{Run(" c")}</w:p>"));

    [Theory]
    [InlineData("w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"", "5 m", "5 \uFFFD")]
    [InlineData("w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"", "\uF06D", "μ")]
    [InlineData("w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"", "·", "·")]
    [InlineData("w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"", "\uF0FE", "☑")]
    [InlineData("w:ascii=\"Symbol\" w:asciiTheme=\"minorHAnsi\"", "m", "m")]
    [InlineData("w:ascii=\"Arial\" w:hAnsi=\"Symbol\"", "m", "m")]
    public void Nor_is_a_run_in_one(string fonts, string text, string expected) => Assert.Equal($"a {expected} m", Text($"<w:p>{Run("a ")}{Run(text, $"<w:rFonts {fonts}/>")}{Run(" m")}</w:p>"));

    [Fact]
    public void Ends_of_paragraphs_that_are_not_seen_end_none()
    {
        Assert.Equal("It was unsafe.", Text($"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{Run("It was un")}</w:p>{P("safe.")}"));
        Assert.Equal("It was unsafe.", Text($"<w:p><w:pPr><w:rPr><w:moveFrom w:id=\"1\"/></w:rPr></w:pPr>{Run("It was un")}</w:p>{P("safe.")}"));
        Assert.Equal("Atypical.|x", Text($"<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>{Run("A")}</w:p>{P("typical.")}{P("x")}"));
        Assert.Equal("box|One two", Text($"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r>{Box(P("box"))}</w:r>{Run("One ")}</w:p>{P("two")}"));
    }

    [Fact]
    public void Styles_hide_tables_and_paragraphs_that_name_none()
    {
        const string Hides = "<w:rPr><w:vanish/></w:rPr>";
        Assert.Equal("a", Text($"{P("a")}<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/></w:tblPr>{Row("", Cell(P("b")))}</w:tbl>", styles: $"<w:style w:type=\"table\" w:styleId=\"T\">{Hides}</w:style>"));
        Assert.Equal("a|b", Text($"{P("a")}<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/></w:tblPr>{Row("", Cell(P("b")))}</w:tbl>", styles: $"<w:style w:type=\"table\" w:styleId=\"T\"><w:tblStylePr w:type=\"firstRow\">{Hides}</w:tblStylePr></w:style>"));
        Assert.Equal("b", Text($"{P("a")}<w:p><w:pPr><w:pStyle w:val=\"Open\"/></w:pPr>{Run("b")}</w:p>", styles: $"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\">{Hides}</w:style><w:style w:type=\"paragraph\" w:styleId=\"Open\"/>"));
        Assert.Equal("b", Text($"{P("a")}<w:p>{Run("b", "<w:vanish w:val=\"0\"/>")}</w:p>", styles: $"<w:docDefaults><w:rPrDefault>{Hides}</w:rPrDefault></w:docDefaults>"));
    }

    [Fact]
    public void What_is_shown_and_not_read_stands_there_as_a_sign()
    {
        Assert.Equal("a|\uFFFD|c", Text($"{P("a")}<w:altChunk/>{P("c")}"));
        Assert.Equal("a \uFFFDc", Text($"<w:p>{Run("a ")}<w:r><w:yearLong/></w:r>{Run("c")}</w:p>"));
        Assert.Equal("a \uFFFDc", Text($"<w:p>{Run("a ")}{Run("not ", "<w:sz w:val=\"1\"/>")}{Run("c", "<w:sz w:val=\"14\"/>")}</w:p>"));
        Assert.Equal("a\tc", Text($"<w:p>{Run("a")}<w:r><w:ptab w:alignment=\"right\"/></w:r>{Run("c")}</w:p>"));
    }

    [Theory]
    [InlineData("<w:rStyle w:val=\"Tiny\"/>", "")]
    [InlineData("<w:rStyle w:val=\"Based\"/>", "")]
    [InlineData("", "Small")]
    [InlineData("<w:rStyle w:val=\"Wing\"/>", "")]
    [InlineData("<w:sz w:val=\"0.5pt\"/>", "")]
    [InlineData("<w:szCs w:val=\"1\"/><w:rtl/>", "")]
    [InlineData("<w:w w:val=\"1\"/>", "")]
    public void Letters_that_a_style_makes_unreadable_are_signs_too(string run, string paragraph) => Assert.Equal("He accepted \uFFFD",
        Text($"<w:p>{(paragraph.Length > 0 ? $"<w:pPr><w:pStyle w:val=\"{paragraph}\"/></w:pPr>" : "")}{Run("He accepted ", "<w:sz w:val=\"24\"/>")}{Run("not", run)}</w:p>", styles: Unreadable).Replace("\uFFFD\uFFFD\uFFFD", "\uFFFD", StringComparison.Ordinal));

    private const string Unreadable = "<w:style w:type=\"character\" w:styleId=\"Tiny\"><w:rPr><w:sz w:val=\"1\"/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"Based\"><w:basedOn w:val=\"Tiny\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Small\"><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"Wing\"><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Large\"><w:basedOn w:val=\"Tiny\"/><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:style>";

    [Theory]
    [InlineData("<w:rStyle w:val=\"Tiny\"/><w:sz w:val=\"20\"/>", "")]
    [InlineData("<w:rStyle w:val=\"Large\"/>", "Small")]
    [InlineData("<w:rStyle w:val=\"Wing\"/><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>", "")]
    [InlineData("<w:szCs w:val=\"1\"/>", "")]
    [InlineData("<w:w w:val=\"0\"/>", "")]
    [InlineData("<w:w w:val=\"50%\"/>", "")]
    public void What_stands_nearer_makes_them_readable_again(string run, string paragraph) =>
        Assert.Equal("not", Text($"<w:p>{(paragraph.Length > 0 ? $"<w:pPr><w:pStyle w:val=\"{paragraph}\"/></w:pPr>" : "")}{Run("not", run)}</w:p>", styles: Unreadable));

    [Fact]
    public void The_documents_defaults_count_where_nothing_else_says_it() => Assert.Equal("\uFFFD|b",
        Text($"{P("a")}<w:p>{Run("b", "<w:sz w:val=\"20\"/>")}</w:p>", styles: "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"1\"/></w:rPr></w:rPrDefault></w:docDefaults>"));

    [Fact]
    public void A_document_of_such_signs_alone_has_no_text()
    {
        var (seed, found) = Seeds.Read(Docx("<w:altChunk/>"), path: "seeds/s.docx");
        Assert.Null(seed);
        Assert.Equal("empty-seed", Assert.Single(found).Rule.Id);
    }

    private static byte[] Replaced(byte[] zip, string old, string by)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return Zip(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return (entry.FullName, reader.ReadToEnd().Replace(old, by, StringComparison.Ordinal));
        }));
    }
}
