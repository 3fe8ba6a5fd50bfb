using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Xunit;
using static Digest.Tests.Sources.Formats.Sheets;

namespace Digest.Tests.Sources.Formats;

public class TablesAreRead
{
    private static (SeedText? Seed, List<Diagnostic> Found) Read(byte[] bytes, string path) => Seeds.Read(bytes, path: path);

    /// <summary>Each paragraph with its row, its cells parted by strokes.</summary>
    private static string[] Rows(byte[] bytes, string path = "seeds/s.xlsx")
    {
        var (seed, found) = Read(bytes, path);
        Assert.Empty(found);
        return [.. seed!.Paragraphs.Select(paragraph => $"{(paragraph.Row is { } row ? $"{row}: " : "")}{seed.Part(paragraph.Start, paragraph.Length).Replace('\t', '|').ReplaceLineEndings("/")}")];
    }

    private static string[] Csv(string text, string path = "seeds/s.csv") => Rows(Encoding.UTF8.GetBytes(text), path);

    [Theory]
    [InlineData("place,people\nHarbour,12\n", "row 1: place|people", "row 2: Harbour|12")]
    [InlineData("place;people\r\nHarbour;1,5\r\n", "row 1: place|people", "row 2: Harbour|1,5")]
    [InlineData("place\tpeople\nHarbour\t12", "row 1: place|people", "row 2: Harbour|12")]
    [InlineData("sep=|\na|b,c\nd|e\n", "row 1: a|b,c", "row 2: d|e")]
    [InlineData("place,people\n\nHarbour,12\n", "row 1: place|people", "row 3: Harbour|12")]
    [InlineData("a,b\n\"He said \"\"no\"\", twice\",\"two\n\nlines\"\n", "row 1: a|b", "row 2: He said \"no\", twice|two/lines")]
    [InlineData("a,b\n,,  ,x,\n", "row 1: a|b", "row 2: x")]
    [InlineData("\uFEFFa,b\nc,5\" pipe\n", "row 1: a|b", "row 2: c|5\" pipe")]
    public void Of_a_csv_file_each_row_is_a_paragraph(string text, string first, string second) => Assert.Equal([first, second], Csv(text));

    [Fact]
    public void In_a_tsv_file_tabs_alone_part_the_cells() => Assert.Equal(["row 1: a, b; c|d"], Csv("a, b; c\td\n", "seeds/s.tsv"));

    [Fact]
    public void A_csv_file_is_in_the_encoding_that_its_record_says()
    {
        var source = new Source(Seeds.Source().Head) { Rights = new Rights(), Custody = new Custody { Seed = Seeds.At("seeds/s.csv"), Encoding = new Located<int>(1252, default) } };
        var (seed, found) = Seeds.Read([(byte)'p', (byte)'r', 0xE9, (byte)';', (byte)'1', (byte)'\n'], source, "seeds/s.csv");
        Assert.Empty(found);
        Assert.Equal("pré\t1", seed!.Text);
        Assert.Equal("undecodable-seed", Assert.Single(Seeds.Read([(byte)'p', 0xE9, (byte)';', (byte)'1'], path: "seeds/s.csv").Diagnostics).Rule.Id);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_told_at_its_place()
    {
        string text = "a,b\nc,é\nd,\"and all the rest\ne,f\n";
        var (seed, found) = Read(Encoding.UTF8.GetBytes(text), "seeds/s.csv");
        Assert.Null(seed);
        var fault = Assert.Single(found);
        Assert.Equal("damaged-seed", fault.Rule.Id);
        Assert.Equal(3, text[..fault.Span.Offset].Count(c => c == '\n') + 1);
    }

    [Fact]
    public void Of_a_workbook_the_cells_are_read_that_are_shown()
    {
        byte[] book = Xlsx("""
            <cols><col min="3" max="4" hidden="1"/></cols>
            <sheetData>
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><r><t>rich </t></r><r><t xml:space="preserve">text</t></r></is></c><c r="C2" t="str"><v>hidden</v></c><c r="E2"><f>1+1</f><v>2</v></c></row>
            <row r="3" hidden="1"><c r="A3"><v>99</v></c></row>
            <row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="E5" t="d"><v>2018-03-01</v></c></row>
            <row><c t="s"><v>1</v></c><c t="s"><v>7</v></c><c/></row>
            <row r="8"><c r="A8"><v>1</v></c><c r="B8"><v>2</v></c><c r="E8"><v>3</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A8:B9"/></mergeCells>
            """, "<si><t>共</t><rPh sb=\"0\" eb=\"1\"><t>gong</t></rPh><phoneticPr/></si><si><t>two_x000D_\nlines_x0041_x</t></si>");
        Assert.Equal(["row 2: 共|rich text|2", "row 5: TRUE|#N/A|2018-03-01", "row 6: two/linesAx", "row 8: 1|3"], Rows(book));
    }

    [Fact]
    public void The_rows_of_several_sheets_have_their_names()
    {
        byte[] book = Xlsx([("One", "", $"<sheetData><row>{Text("a")}</row></sheetData>"), ("Secret", "veryHidden", $"<sheetData><row>{Text("s")}</row></sheetData>"), ("Gone", "hidden", $"<sheetData><row>{Text("g")}</row></sheetData>"), ("Two &amp; 2", "", $"<sheetData><row r=\"4\">{Text("b")}</row></sheetData>")]);
        Assert.Equal(["One", "'One', row 1: a", "Two & 2", "'Two & 2', row 4: b"], Rows(book));
    }

    [Fact]
    public void A_workbook_of_the_strict_form_is_read() => Assert.Equal(["row 1: a"], Rows(Xlsx($"<sheetData><row>{Text("a")}</row></sheetData>", space: "http://purl.oclc.org/ooxml/spreadsheetml/main")));

    [Theory]
    [InlineData("1204.5", "#,##0.00", "1,204.50")]
    [InlineData("0.256", "0%", "26%")]
    [InlineData("-5", "#,##0;[Red](#,##0)", "(5)")]
    [InlineData("5", "00000", "00005")]
    [InlineData("0.30000000000000004", "General", "0.3")]
    [InlineData("5551234567", "(###) ###-####", "(555) 123-4567")]
    [InlineData("43160", "yyyy\\-mm\\-dd", "2018-03-01")]
    [InlineData("43160.75", "d mmmm yyyy h:mm", "1 March 2018 18:00")]
    [InlineData("1.5", "[h]:mm:ss", "36:00:00")]
    [InlineData("3", "[$€-407] #,##0.00", "€ 3.00")]
    // Whose form another machine decides.
    [InlineData("43160", "[$-F800]dddd, mmmm dd, yyyy", "2018-03-01")]
    [InlineData("43160", "[$-419]d mmmm yyyy", "2018-03-01")]
    [InlineData("43160.5", "[$-zh-CN]d mmmm yyyy h:mm", "2018-03-01 12:00:00")]
    [InlineData("43160", "[$-409]d-mmm-yy", "1-Mar-18")]
    // No form at all: as it stands there.
    [InlineData("43160", "0.0.0;;x[", "43160")]
    [InlineData("twelve", "0.00", "twelve")]
    [InlineData("8.325", "[h]:mm:ss", "199:48:00")]
    [InlineData("43160", "aaaa", "2018-03-01")]
    // Digits that are seen in another script, and days before the first: nobody can tell what is shown.
    [InlineData("43161", "[$-2000401]#,##0", "\uFFFD")]
    [InlineData("1235", "[DBNum2]General", "\uFFFD")]
    [InlineData("-1", "yyyy-mm-dd", "\uFFFD")]
    [InlineData("43160", "[$-2010401]d/m/yyyy", "2018-03-01")]
    public void Numbers_are_written_as_a_spreadsheet_program_shows_them(string value, string format, string shown) => Assert.Equal([$"row 1: {shown}"], Rows(Formatted(value, format)));

    [Theory]
    [InlineData("<c t=\"b\" s=\"1\"><v>1</v></c>")]
    [InlineData("<c t=\"d\" s=\"1\"><v>2018-03-01T00:00:00</v></c>")]
    [InlineData("<c s=\"1\"><v>abc</v></c>")]
    [InlineData("<c t=\"str\" s=\"1\"><v>abc</v></c>")]
    public void What_a_form_hides_is_hidden_of_every_kind(string cell) =>
        Assert.Equal(["row 1: seen"], Rows(Xlsx($"<sheetData><row>{cell}{Text("seen")}</row></sheetData>", styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\";;;\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs><dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"General\"/></dxf></dxfs>")));

    [Fact]
    public void A_day_as_ISO_has_it_is_shown_by_the_form_of_its_cell() =>
        Assert.Equal(["row 1: 1 Mar 2018|2018-03-01"], Rows(Xlsx("<sheetData><row><c t=\"d\" s=\"1\"><v>2018-03-01T00:00:00</v></c><c t=\"d\"><v>2018-03-01</v></c></row></sheetData>", styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"d mmm yyyy\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>")));

    [Fact]
    public void Raised_figures_stay_raised()
    {
        Assert.Equal(["row 1: over 10⁶ of 106"], Rows(Xlsx("<sheetData><row><c t=\"inlineStr\"><is><r><t>over 10</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>6</t></r><r><t xml:space=\"preserve\"> of 106</t></r></is></c></row></sheetData>")));
        Assert.Equal(["row 1: over 10⁶ of 106"], Rows(Ods("<table:table><table:table-row><table:table-cell><text:p>over 10<text:span text:style-name=\"T1\">6</text:span> of 106</text:p></table:table-cell></table:table-row></table:table>", "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>"), "seeds/s.ods"));
    }

    [Fact]
    public void Merged_cells_are_seen_where_a_part_of_them_is()
    {
        Assert.Equal(["row 1: wide|x", "row 2: high", "row 4: y"], Rows(Xlsx($"<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData><row>{Text("wide")}<c/>{Text("x")}</row><row r=\"2\" hidden=\"1\"><c/>{Text("high")}{Text("gone")}</row><row r=\"4\">{Text("gone")}<c/>{Text("y")}</row></sheetData><mergeCells><mergeCell ref=\"B1:A1\"/><mergeCell ref=\"B2:B3\"/></mergeCells>")));
        Assert.Equal(["row 1: wide", "row 2: high", "row 3: y"], Rows(Ods("<table:table><table:table-column table:visibility=\"collapse\"/><table:table-column/><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>wide</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row table:visibility=\"collapse\"><table:table-cell/><table:table-cell table:number-rows-spanned=\"2\"><text:p>high</text:p></table:table-cell><table:table-cell><text:p>gone</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell/><table:covered-table-cell/><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>"), "seeds/s.ods"));
    }

    [Fact]
    public void What_only_other_programs_see_is_none()
    {
        Assert.Equal(["row 1: seen"], Rows(Xlsx($"<sheetViews><sheetView showZeros=\"0\"/></sheetViews><sheetData><row>{Text("seen")}<c><v>0</v></c></row></sheetData><extLst><ext><sheetData><row r=\"9\">{Text("ext")}</row></sheetData></ext></extLst>")));
        Assert.Equal(["row 1: seen"], Rows(Ods("<table:table table:name=\"S\" table:protected=\"true\"><table:table-row><table:table-cell table:style-name=\"ce1\"><text:p>secret</text:p></table:table-cell><table:table-cell><text:p>seen</text:p></table:table-cell></table:table-row></table:table><table:table table:name=\"'file:///a.ods'#$S\"><table:table-row><table:table-cell><text:p>kept</text:p></table:table-cell></table:table-row></table:table><table:dde-links><table:table><table:table-row><table:table-cell><text:p>dde</text:p></table:table-cell></table:table-row></table:table></table:dde-links>", "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:table-cell-properties style:cell-protect=\"hidden-and-protected\"/></style:style>"), "seeds/s.ods"));
    }

    [Fact]
    public void A_name_that_turns_the_direction_stands_in_no_place()
    {
        byte[] book = Xlsx([("\u202Eevil", "", $"<sheetData><row>{Text("a")}</row></sheetData>"), ("Two", "Hidden", $"<sheetData><row>{Text("b")}</row></sheetData>"), ("Three", "", $"<sheetData><row>{Text("c")}</row></sheetData>")]);
        Assert.Equal(["\u202Eevil", "'evil', row 1: a", "Three", "'Three', row 1: c"], Rows(book));
    }

    [Theory]
    [InlineData("Notes\nCamp built 2017; closed 2019\nNobody said why\n", "row 2: Camp built 2017; closed 2019")]
    [InlineData("He came, she said, and went.\nNotes\nThey left, all.\nOne, two, three, four.\n", "row 2: Notes")]
    [InlineData("place\tnote\nHarbour\tshut, then open\nMill\told, then new\n", "row 2: Harbour|shut, then open")]
    [InlineData("Notes\nHe said a|b|c\nNothing more\nAnd that\n", "row 2: He said a|b|c")]
    public void Sentences_are_not_parted_at_their_commas(string text, string second) => Assert.Equal(second, Csv(text)[1]);

    [Fact]
    public void A_cell_whose_form_shows_nothing_is_none() => Assert.Equal("empty-seed", Assert.Single(Read(Formatted("5", ";;;"), "seeds/s.xlsx").Found).Rule.Id);

    [Theory]
    [InlineData(14, "", "2018-03-01")]
    [InlineData(22, "", "2018-03-01 18:00")]
    [InlineData(14, "<workbookPr date1904=\"1\"/>", "2022-03-02")]
    [InlineData(9, "", "4316075%")]
    [InlineData(31, "", "2018-03-01")]
    [InlineData(99, "", "43160.75")]
    public void Forms_that_every_program_has_need_not_stand_in_the_file(int id, string book, string shown) =>
        Assert.Equal([$"row 1: {shown}"], Rows(Xlsx("<sheetData><row><c s=\"1\"><v>43160.75</v></c></row></sheetData>", styles: $"<cellStyleXfs><xf numFmtId=\"3\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{id}\"><alignment/></xf></cellXfs>", book: book)));

    [Fact]
    public void Of_an_OpenDocument_spreadsheet_the_text_is_read_that_was_shown()
    {
        byte[] sheet = Ods("""
            <table:tracked-changes><table:cell-content-change><text:p>before</text:p></table:cell-content-change></table:tracked-changes>
            <table:table table:name="List"><office:forms/><table:shapes><draw:frame><text:p>drawn</text:p></draw:frame></table:shapes>
            <table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-column/>
            <table:table-header-rows><table:table-row><table:table-cell><text:p>Place</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>twice</text:p></table:table-cell></table:table-row></table:table-header-rows>
            <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="float" office:value="1204.5"><office:annotation><text:p>a note</text:p></office:annotation><text:p>1,204<text:span>.50</text:span></text:p><text:p>more<text:s text:c="3"/>of<text:line-break/>it</text:p></table:table-cell><table:covered-table-cell><text:p>covered</text:p></table:covered-table-cell><table:table-cell><text:p>hidden</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2018-03-01"/></table:table-row>
            <table:table-row table:visibility="filter"><table:table-cell><text:p>filtered</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>again</text:p></table:table-cell></table:table-row>
            </table:table>
            <table:table table:name="Secret" table:style-name="ta2"><table:table-row><table:table-cell><text:p>secret</text:p></table:table-cell></table:table-row></table:table>
            """, "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style><style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>");
        Assert.Equal(["row 1: Place|twice", "row 5: 1,204.50/more of/it|2018-03-01", "row 7: again", "row 8: again"], Rows(sheet, "seeds/s.ods"));
    }

    [Fact]
    public void What_is_kept_of_a_workbook_between_builds_is_the_same()
    {
        byte[] book = Xlsx([("One", "", $"<sheetData><row>{Text("a")}</row><row>{Text("b")}</row></sheetData>"), ("Two", "", $"<sheetData><row r=\"9\">{Text("c")}</row></sheetData>")]);
        var content = Digest.Sources.Formats.Tables.WorkbookSeed.Read(new InputFile("seeds/s.xlsx", InputRole.Seed, book));
        using var packed = new MemoryStream();
        using (var writer = new BinaryWriter(packed, Encoding.UTF8, leaveOpen: true)) { Digest.Sources.Formats.Tables.SheetText.Form.Pack(writer, content); }
        packed.Position = 0;
        var again = Digest.Sources.Formats.Tables.SheetText.Form.Unpack(new BinaryReader(packed));
        Assert.Equal((content.Text, packed.Length), (again.Text, packed.Position));
        Assert.Equal(content.Rows, again.Rows);
    }
}
