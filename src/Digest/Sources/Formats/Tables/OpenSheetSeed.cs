using System.Globalization;
using System.Text;
using System.Xml;
using Digest.Model;
using Digest.Sources.Formats.Docx;
using Digest.Sources.Formats.OpenDocument;

namespace Digest.Sources.Formats.Tables;

/// <summary>OpenDocument spreadsheets (.ods, ISO/IEC 26300): of each sheet that is shown, the rows and columns that are, with the text that the program which saved the file showed in their cells.</summary>
/// <remarks>Read as a stream, never as a tree.</remarks>
internal static class OpenSheetSeed
{
    public static SeedContent Read(InputFile file)
    {
        try
        {
            using var package = OdfPackage.Open(file, "spreadsheet");
            using var stream = package.Part("content.xml") ?? throw SeedRules.Damaged(file, "it holds no content.xml, which has a spreadsheet's cells");
            using var reader = WorkbookReader.Open(stream);
            return new OpenSheets(file, reader).Read() ?? throw SeedRules.Damaged(file, "it holds no spreadsheet");
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw SeedRules.Damaged(file, "it is no OpenDocument spreadsheet, or is damaged");
        }
    }
}

/// <summary>A walk through the content of an OpenDocument spreadsheet.</summary>
internal sealed class OpenSheets(InputFile file, XmlReader reader)
{
    private const string Start = "urn:oasis:names:tc:opendocument:xmlns:", Table = Start + "table:1.0", Text = Start + "text:1.0", Office = Start + "office:1.0", Style = Start + "style:1.0";
    private const int MostColumns = 16_384;

    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);
    private readonly List<(string Name, List<(int Row, List<string> Cells)> Rows)> _sheets = [];

    /// <returns>Null where the file holds another kind of document.</returns>
    public SeedContent? Read()
    {
        bool isSheet = false;
        string style = "";
        while (Next(-1))
        {
            switch (reader.NamespaceURI, reader.LocalName)
            {
                case (Style, "style"): style = reader.GetAttribute("name", Style) ?? ""; break;
                case (Style, "table-properties") when reader.GetAttribute("display", Table) == "false": _hidden.Add(style); break;
                case (Office, "spreadsheet"): isSheet = true; break;
                case (Table, "table") when isSheet: Sheet(); break;
                case (Table, "tracked-changes"): Skip(); break;
            }
        }
        return isSheet ? Content() : null;
    }

    private SeedContent Content()
    {
        var into = new SheetText(file);
        foreach (var (name, rows) in _sheets)
        {
            if (_sheets.Count > 1) { into.Heading(name); }
            foreach (var (row, cells) in rows) { into.Row(new SheetRow(_sheets.Count > 1 ? name : null, row), cells); }
        }
        return into.Content(new SeedFormat(SeedKind.Spreadsheet));
    }

    private void Sheet()
    {
        bool isHidden = reader.GetAttribute("style-name", Table) is { } style && _hidden.Contains(style);
        var rows = new List<(int, List<string>)>();
        var columns = new List<bool>();
        string name = reader.GetAttribute("name", Table) ?? "";
        if (reader.IsEmptyElement) { return; }
        int depth = reader.Depth;
        long row = 0, repeated = 0;
        while (Next(depth))
        {
            switch (reader.NamespaceURI, reader.LocalName)
            {
                case (Table, "table-column"):
                    bool isGone = IsGone();
                    for (int i = Repeated("number-columns-repeated"); i > 0 && columns.Count < MostColumns; i--) { columns.Add(isGone); }
                    break;
                case (Table, "table-row"):
                    int times = Repeated("number-rows-repeated");
                    bool isRowGone = IsGone();
                    var cells = Row(columns);
                    if (cells.Count > 0 && !isRowGone && !isHidden)
                    {
                        // More than a spreadsheet has: nobody typed that.
                        if ((repeated += times) > 2_000_000) { throw SeedRules.Oversized(file, "repeats its rows more than two million times"); }
                        for (int i = 1; i <= times; i++) { rows.Add(((int)Math.Min(row + i, int.MaxValue), cells)); }
                    }
                    row += times;
                    break;
                // Drawings, pictures and forms, and tables of other documents that are kept here.
                case (Table, "shapes") or (Office, "forms") or (Table, "table-source") or (Table, "scenario"): Skip(); break;
            }
        }
        if (!isHidden) { _sheets.Add((name, rows)); }
    }

    private List<string> Row(List<bool> columns)
    {
        var cells = new List<string>();
        if (reader.IsEmptyElement) { return cells; }
        int depth = reader.Depth, column = 0;
        while (Next(depth))
        {
            if (reader.NamespaceURI != Table || reader.LocalName is not ("table-cell" or "covered-table-cell")) { continue; }
            bool isCovered = reader.LocalName != "table-cell";
            int times = Repeated("number-columns-repeated");
            string text = Cell();
            for (int end = (int)Math.Min((long)column + times, MostColumns); text.Length > 0 && !isCovered && column < end; column++) { if (column >= columns.Count || !columns[column]) { cells.Add(text); } }
            column = text.Length > 0 && !isCovered ? column : (int)Math.Min((long)column + times, MostColumns);
        }
        return cells;
    }

    /// <summary>The text that was shown; where a program saved the value alone, that.</summary>
    private string Cell()
    {
        string value = reader.GetAttribute("string-value", Office) ?? reader.GetAttribute("date-value", Office) ?? reader.GetAttribute("time-value", Office) ?? reader.GetAttribute("boolean-value", Office)?.ToUpperInvariant() ?? reader.GetAttribute("value", Office) ?? "";
        if (reader.IsEmptyElement) { return value; }
        int depth = reader.Depth;
        StringBuilder? text = null;
        while (Next(depth))
        {
            if (reader.NamespaceURI == Text && reader.LocalName is "p" or "h") { text = text is null ? new() : text.Append('\n'); Paragraph(text); }
            else { Skip(); }
        }
        return text?.ToString() ?? value;
    }

    private void Paragraph(StringBuilder text)
    {
        if (reader.IsEmptyElement) { return; }
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            MustBeShallow();
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: text.Append(reader.Value); break;
                case XmlNodeType.Element when (reader.NamespaceURI, reader.LocalName) is (Text, "s" or "tab"): text.Append(' '); break;
                case XmlNodeType.Element when (reader.NamespaceURI, reader.LocalName) is (Text, "line-break"): text.Append('\n'); break;
                // A note at a cell, a drawing over it, how a word is pronounced.
                case XmlNodeType.Element when (reader.NamespaceURI, reader.LocalName) is (Office, "annotation") or (Text, "ruby-text" or "note") || reader.NamespaceURI == Start + "drawing:1.0": Skip(); break;
            }
        }
    }

    /// <summary>The next element within one.</summary>
    private bool Next(int depth)
    {
        while (reader.Read() && reader.Depth > depth)
        {
            MustBeShallow();
            if (reader.NodeType == XmlNodeType.Element) { return true; }
        }
        return false;
    }

    /// <summary>Goes to the element's end.</summary>
    private void Skip()
    {
        if (reader.IsEmptyElement) { return; }
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) { MustBeShallow(); }
    }

    private void MustBeShallow()
    {
        if (reader.Depth >= WordReader.MostDepth) { throw SeedRules.Oversized(file, $"nests its elements more than {WordReader.MostDepth} deep"); }
    }

    private bool IsGone() => reader.GetAttribute("visibility", Table) is "collapse" or "filter";

    private int Repeated(string attribute) => int.TryParse(reader.GetAttribute(attribute, Table), NumberStyles.None, CultureInfo.InvariantCulture, out int times) && times > 0 ? times : 1;
}
