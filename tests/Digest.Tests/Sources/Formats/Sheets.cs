using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

/// <summary>Makes the workbooks that tests read.</summary>
internal static class Sheets
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet, of the XML within its <c>worksheet</c>.</summary>
    public static byte[] Xlsx(string sheet, string strings = "", string styles = "", string book = "", string space = Main) => Xlsx([("Sheet1", "", sheet)], strings, styles, book, space);

    /// <summary>A cell with a number, in the style that has this format.</summary>
    public static byte[] Formatted(string value, string format) =>
        Xlsx($"<sheetData><row><c s=\"1\"><v>{value}</v></c></row></sheetData>", styles: $"<numFmts><numFmt numFmtId=\"164\" formatCode=\"{format.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>");

    public static byte[] Xlsx(IReadOnlyList<(string Name, string State, string Xml)> sheets, string strings = "", string styles = "", string book = "", string space = Main)
    {
        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        string Part(string name, string kind) => $"<Override PartName=\"/xl/{name}.xml\" ContentType=\"{Type}{kind}+xml\"/>";
        string Relation(string id, string kind, string target) => $"<Relationship Id=\"{id}\" Type=\"{Relations}/{kind}\" Target=\"{target}\"/>";
        const string Package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/";
        return Zip([
            ("[Content_Types].xml", $"<Types {Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{Part("workbook", "sheet.main")}{Part("sharedStrings", "sharedStrings")}{Part("styles", "styles")}{string.Concat(sheets.Select((_, i) => Part($"sheet{i}", "worksheet")))}</Types>"),
            ("_rels/.rels", $"<Relationships {Package}relationships\">{Relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships {Package}relationships\">{Relation("strings", "sharedStrings", "sharedStrings.xml")}{Relation("styles", "styles", "styles.xml")}{string.Concat(sheets.Select((_, i) => Relation($"s{i}", "worksheet", $"sheet{i}.xml")))}</Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{space}\" xmlns:r=\"{Relations}\">{book}<sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"{(sheet.State.Length > 0 ? $" state=\"{sheet.State}\"" : "")}/>"))}</sheets></workbook>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{space}\">{strings}</sst>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{space}\">{styles}</styleSheet>"),
            .. sheets.Select((sheet, i) => ($"xl/sheet{i}.xml", $"<worksheet xmlns=\"{space}\">{sheet.Xml}</worksheet>"))]);
    }

    /// <summary>An OpenDocument spreadsheet, of the XML within <c>office:spreadsheet</c>.</summary>
    public static byte[] Ods(string tables, string styles = "", string manifest = "", string prologue = "")
    {
        const string Start = "urn:oasis:names:tc:opendocument:xmlns:";
        return Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", $"{prologue}<office:document-content xmlns:office=\"{Start}office:1.0\" xmlns:table=\"{Start}table:1.0\" xmlns:text=\"{Start}text:1.0\" xmlns:style=\"{Start}style:1.0\" xmlns:draw=\"{Start}drawing:1.0\"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"),
            ("META-INF/manifest.xml", $"<manifest:manifest xmlns:manifest=\"{Start}manifest:1.0\">{manifest}</manifest:manifest>"));
    }

    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
