using System.Globalization;
using System.Xml;
using Digest.Model;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats.Tables;

/// <summary>Workbooks (.xlsx and .xlsm, ECMA-376): of each sheet that is shown, the rows and columns that are, with what their cells show. Formulas count by the values that were saved.</summary>
/// <remarks>Read as a stream, never as a tree: a workbook has a million rows, and a hostile one is nested without end.</remarks>
internal static class WorkbookSeed
{
    private const string Strings = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", StrictStrings = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static SeedContent Read(InputFile file)
    {
        if (file.Bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) { throw SeedRules.Protected(file, ", or is a workbook of Excel 97 under another ending"); }
        try
        {
            ZipLimits.Check(file);
            using var document = SpreadsheetDocument.Open(OfficeFile.Stream(file.Bytes), false, OfficeFile.Settings);
            if (document.WorkbookPart is not { } book) { throw SeedRules.Damaged(file, "it holds no workbook"); }
            return Read(file, book);
        }
        catch (Exception fault) when (OfficeFile.IsDamage(fault))
        {
            throw SeedRules.Damaged(file, "it is no workbook, or is damaged");
        }
    }

    private static SeedContent Read(InputFile file, WorkbookPart book)
    {
        var (sheets, is1904) = Sheets(file, book);
        var formats = book.WorkbookStylesPart is { } styles ? Formats(file, styles, is1904) : new CellFormats([], new Dictionary<int, string>(), is1904);
        var shared = book.SharedStringTablePart is { } table ? SharedStrings(file, table) : [];
        var (into, budget) = (new SheetText(), new CellBudget(file));
        foreach (var (name, part) in sheets)
        {
            if (sheets.Count > 1) { into.Heading(name); }
            foreach (var row in new WorkbookSheet(file, part, formats, shared, budget).Rows()) { into.Row(sheets.Count > 1 ? name : null, row.Number, row.Cells); }
        }
        return into.Content(new SeedFormat(SeedKind.Spreadsheet));
    }

    /// <summary>Those that are shown and have cells, in the order of their tabs.</summary>
    private static (List<(string Name, WorksheetPart Part)> Sheets, bool Is1904) Sheets(InputFile file, WorkbookPart book)
    {
        var sheets = new List<(string, WorksheetPart)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool is1904 = false, isBook = false;
        using var stream = book.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = WorkbookReader.Open(stream);
        while (WorkbookReader.Next(reader, file) is { } name)
        {
            isBook |= name == "workbook";
            if (name == "workbookPr") { is1904 = WorkbookReader.Is(reader, "date1904"); }
            if (name != "sheet" || reader.GetAttribute("state") is not (null or "visible")) { continue; }
            string? id = reader.GetAttribute("id", Strings) ?? reader.GetAttribute("id", StrictStrings);
            if (id is { Length: > 0 } && book.TryGetPartById(id, out var part) && part is WorksheetPart sheet)
            {
                if (!seen.Add(id)) { throw SeedRules.Damaged(file, "it shows one sheet under two names"); }
                sheets.Add((reader.GetAttribute("name") ?? "", sheet));
            }
        }
        return isBook ? (sheets, is1904) : throw SeedRules.Damaged(file, "it holds no workbook");
    }

    private static CellFormats Formats(InputFile file, OpenXmlPart part, bool is1904)
    {
        var codes = new Dictionary<int, string>();
        var styles = new List<int>();
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = WorkbookReader.Open(stream);
        while (WorkbookReader.Next(reader, file) is { } name)
        {
            // Those of tables and conditions stand elsewhere, under the same numbers.
            if (name is not ("numFmts" or "cellXfs") || reader.IsEmptyElement) { continue; }
            int depth = reader.Depth;
            while (WorkbookReader.Within(reader, file, depth) is { } inner)
            {
                if (inner == "numFmt" && Number(reader, "numFmtId") is { } id && reader.GetAttribute("formatCode") is { } code) { codes[id] = code; }
                else if (inner == "xf") { styles.Add(Number(reader, "numFmtId") ?? 0); }
            }
        }
        return new CellFormats(styles, codes, is1904);
    }

    private static List<string> SharedStrings(InputFile file, OpenXmlPart part)
    {
        var strings = new List<string>();
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = WorkbookReader.Open(stream);
        while (WorkbookReader.Next(reader, file) is { } name) { if (name == "si") { strings.Add(RichText(reader, file)); } }
        return strings;
    }

    /// <summary>The text of a string, its runs put together, without how it is pronounced.</summary>
    internal static string RichText(XmlReader reader, InputFile file)
    {
        if (reader.IsEmptyElement) { return ""; }
        int depth = reader.Depth, spoken = int.MaxValue;
        bool? isRaised = null;
        var text = new System.Text.StringBuilder();
        while (WorkbookReader.Within(reader, file, depth) is { } name)
        {
            if (reader.Depth <= spoken) { spoken = name == "rPh" && !reader.IsEmptyElement ? reader.Depth : int.MaxValue; }
            if (name == "r") { isRaised = null; }
            if (name == "vertAlign") { isRaised = reader.GetAttribute("val") switch { "superscript" => true, "subscript" => false, _ => null }; }
            if (name != "t" || reader.Depth > spoken) { continue; }
            string own = WorkbookReader.Content(reader);
            text.Append(isRaised is { } raised ? RaisedFigures.Of(own, raised, text.Length > 0 ? text[^1] : '\0') : own);
        }
        return text.ToString();
    }

    internal static int? Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
