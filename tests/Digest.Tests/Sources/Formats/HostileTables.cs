using System.Text;
using CsCheck;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;
using static Digest.Tests.Sources.Formats.Sheets;

namespace Digest.Tests.Sources.Formats;

public class HostileTables
{
    private static void Refuses(byte[] bytes, string rule, string message, string path = "seeds/s.xlsx")
    {
        var (seed, found) = Seeds.Read(bytes, path: path);
        Assert.Null(seed);
        var fault = Assert.Single(found);
        Assert.Equal(rule, fault.Rule.Id);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Help!);
    }

    [Theory]
    [InlineData("seeds/s.xlsx", "no workbook")]
    [InlineData("seeds/s.ods", "no OpenDocument spreadsheet")]
    public void Files_that_are_none(string path, string message)
    {
        Refuses("PK or not"u8.ToArray(), "damaged-seed", message, path);
        Refuses([], "empty-seed", "0 bytes", path);
        Refuses(Zip(("a.txt", "text")), "damaged-seed", "no", path);
    }

    [Fact]
    public void Halves_of_files()
    {
        Refuses(Xlsx($"<sheetData><row>{Text("a")}</row></sheetData>")[..^200], "damaged-seed", "damaged");
        Refuses(Xlsx($"<sheetData><row>{Text("a")}"), "damaged-seed", "damaged");
        Refuses(Ods("<table:table><table:table-row>"), "damaged-seed", "damaged", "seeds/s.ods");
    }

    [Fact]
    public void Files_of_another_kind_under_the_ending()
    {
        Refuses(Docx(P("text")), "damaged-seed", "no workbook");
        Refuses(Zip(("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:body><office:text/></office:body></office:document-content>")), "damaged-seed", "no spreadsheet", "seeds/s.ods");
    }

    [Fact]
    public void Files_with_a_password()
    {
        Refuses([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "protected-seed", "password");
        Refuses(Ods("", manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"), "protected-seed", "password", "seeds/s.ods");
    }

    [Fact]
    public void A_document_type_is_not_followed()
    {
        Refuses(Ods("<table:table/>", prologue: "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"), "damaged-seed", "damaged", "seeds/s.ods");
        Refuses(Xlsx("<!DOCTYPE x []>"), "damaged-seed", "damaged");
    }

    [Fact]
    public void A_string_that_many_cells_share() =>
        Refuses(Xlsx($"<sheetData>{string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 7000))}</sheetData>", $"<si><t>{new string('a', 10_000)}</t></si>"), "oversized-seed", "million characters");

    [Fact]
    public void A_long_string_in_all_cells_of_a_row() =>
        Refuses(Xlsx($"<sheetData><row>{string.Concat(Enumerable.Repeat("<c t=\"s\" s=\"1\"><v>0</v></c>", 16_384))}</row></sheetData>", $"<si><t>{new string('a', 1_000_000)}</t></si>", "<numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;y&quot;@\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>"), "oversized-seed", "million characters");

    [Fact]
    public void A_long_text_in_all_columns() =>
        Refuses(Ods($"<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"16384\"><text:p>{new string('a', 1_000_000)}</text:p></table:table-cell></table:table-row></table:table>"), "oversized-seed", "million characters", "seeds/s.ods");

    [Fact]
    public void Repeated_rows_on_many_sheets() =>
        Refuses(Ods(string.Concat(Enumerable.Repeat("<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>", 200))), "oversized-seed", "repeats its rows", "seeds/s.ods");

    [Theory]
    [InlineData("<sheetData><row r=\"5\"/><row r=\"5\"/></sheetData>")]
    [InlineData("<sheetData><row><c r=\"B1\"/><c r=\"A1\"/></row></sheetData>")]
    [InlineData("<sheetData><row r=\"3\"><c r=\"A4\"/></row></sheetData>")]
    [InlineData("<sheetData><row/></sheetData><cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>")]
    public void What_programs_show_differently(string sheet) => Refuses(Xlsx(sheet), "damaged-seed", "not in their order");

    [Fact]
    public void Rows_that_are_repeated_without_end() =>
        Refuses(Ods("<table:table><table:table-row table:number-rows-repeated=\"2147483647\"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>"), "oversized-seed", "repeats its rows", "seeds/s.ods");

    [Fact]
    public void Cells_that_are_repeated_without_end() =>
        Assert.Equal(16_384, Seeds.Read(Ods("<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"2147483647\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"), path: "seeds/s.ods").Seed!.Words);

    [Fact]
    public void Elements_without_end()
    {
        string deep = string.Concat(Enumerable.Repeat("<x>", 600)), up = string.Concat(Enumerable.Repeat("</x>", 600));
        Refuses(Xlsx($"<sheetData><row><c>{deep}{up}</c></row></sheetData>"), "oversized-seed", "512 deep");
        Refuses(Ods($"<table:table><table:table-row><table:table-cell><text:p>{deep}{up}</text:p></table:table-cell></table:table-row></table:table>"), "oversized-seed", "512 deep", "seeds/s.ods");
    }

    [Fact]
    public void Cells_merged_over_one_another_without_end() =>
        Refuses(Xlsx($"<sheetData>{string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 5000))}</sheetData><mergeCells>{string.Concat(Enumerable.Repeat("<mergeCell ref=\"B1:C1048576\"/>", 50_000))}</mergeCells>"), "oversized-seed", "merges too many");

    [Fact]
    public void Columns_without_end() =>
        Refuses(Xlsx($"<cols>{string.Concat(Enumerable.Repeat("<col min=\"1\" max=\"16384\" hidden=\"1\"/>", 17_000))}</cols><sheetData/>"), "oversized-seed", "more columns");

    [Theory]
    [InlineData("<row r=\"2147483647\"><c r=\"ZZZ2147483647\"><v>1</v></c><c><v>2</v></c></row>")]
    [InlineData("<row r=\"-4\"><c r=\"\" s=\"-1\"><v>4</v></c><c r=\"AAAAAAAAAA1\"><v>3</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>99999999999</v></c><c t=\"nonsense\"><v>1e999</v></c><c s=\"9999\"><v>7</v></c></row>")]
    public void Numbers_that_nobody_writes(string rows) => Assert.NotNull(Seeds.Read(Xlsx($"<sheetData>{rows}</sheetData>"), path: "seeds/s.xlsx").Seed);

    [Fact]
    public void Forms_of_numbers_that_nobody_writes() => Gen.Select(Gen.String[Gen.Char["0#?.,%eE+-_*\\\"[]@/;:hmsydaGn$ é"], 0, 30], Gen.Double).Sample((code, value) =>
    {
        string format = string.Concat(code.Where(c => c >= ' ')), number = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Seeds.Read(Formatted(number, format), path: "seeds/s.xlsx");
    }, iter: 2000);

    [Fact]
    public void Bytes_that_were_changed_in_a_file()
    {
        byte[] xlsx = Xlsx($"<cols><col min=\"3\" max=\"4\" hidden=\"1\"/></cols><sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>{Text("b")}</row></sheetData><mergeCells><mergeCell ref=\"A8:B9\"/></mergeCells>", "<si><t>a</t></si>"), ods = Ods("<table:table table:name=\"a\"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>"), csv = Encoding.UTF8.GetBytes("a,\"b\"\"c\"\nd;é\te\n\"f\ng\",h\n");
        foreach (var (bytes, path) in ((byte[], string)[])[(xlsx, "seeds/s.xlsx"), (ods, "seeds/s.ods"), (csv, "seeds/s.csv")])
        {
            Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample((at, to, other, what) =>
            {
                byte[] changed = [.. bytes];
                (changed[at], changed[other]) = (to, what);
                Seeds.Read(changed, path: path);
            }, iter: 1500);
        }
    }
}
