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
    private const char Unread = '\uFFFD';

    private const string Start = "urn:oasis:names:tc:opendocument:xmlns:", Table = Start + "table:1.0", Text = Start + "text:1.0", Office = Start + "office:1.0", Style = Start + "style:1.0";
    private const int MostColumns = 16_384;

    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal), _secret = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _raised = new(StringComparer.Ordinal);
    private readonly CellBudget _budget = new(file);
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
                // Of a protected sheet: what "hide all" hides.
                case (Style, "table-cell-properties") when reader.GetAttribute("cell-protect", Style) == "hidden-and-protected": _secret.Add(style); break;
                case (Style, "text-properties") when Height(reader.GetAttribute("text-position", Style)) is { } isRaised: _raised[style] = isRaised; break;
                case (Office, "spreadsheet"): isSheet = true; break;
                case (Table, "table") when isSheet: Sheet(); break;
                case (Table, "tracked-changes" or "dde-links"): Skip(); break;
            }
        }
        return isSheet ? Content() : null;
    }

    private SeedContent Content()
    {
        var into = new SheetText();
        foreach (var (name, rows) in _sheets)
        {
            if (_sheets.Count > 1) { into.Heading(name); }
            foreach (var (row, cells) in rows) { into.Row(_sheets.Count > 1 ? name : null, row, cells); }
        }
        return into.Content(new SeedFormat(SeedKind.Spreadsheet));
    }

    private void Sheet()
    {
        bool isHidden = reader.GetAttribute("style-name", Table) is { } style && _hidden.Contains(style);
        var rows = new List<(int, List<string>)>();
        var columns = new List<(bool IsGone, bool IsSecret)>();
        string name = reader.GetAttribute("name", Table) ?? "";
        if (reader.IsEmptyElement) { return; }
        // What is kept of sheets of other files.
        isHidden |= name.StartsWith("'file:", StringComparison.Ordinal);
        bool isProtected = reader.GetAttribute("protected", Table) == "true";
        int depth = reader.Depth;
        long row = 0;
        var waiting = new List<(int Row, string Text, long LastRow)>();
        while (Next(depth))
        {
            switch (reader.NamespaceURI, reader.LocalName)
            {
                case (Table, "table-column"):
                    var column = (IsGone(), isProtected && reader.GetAttribute("default-cell-style-name", Table) is { } usual && _secret.Contains(usual));
                    for (int i = Repeated("number-columns-repeated"); i > 0 && columns.Count < MostColumns; i--) { columns.Add(column); }
                    break;
                case (Table, "table-row"):
                    int times = Repeated("number-rows-repeated");
                    bool isRowGone = IsGone();
                    var cells = Row(columns, isProtected);
                    // Merged with cells below it, a cell of a hidden row is seen where one of those rows is.
                    if (isRowGone) { waiting.AddRange(cells.Where(cell => cell.Rows > 1).Select(cell => (Number(row + 1), cell.Text, row + cell.Rows))); }
                    else if (!isHidden)
                    {
                        rows.AddRange(waiting.Where(cell => cell.LastRow > row).GroupBy(cell => cell.Row).Select(group => (group.Key, group.Select(cell => cell.Text).ToList())));
                        waiting.Clear();
                        List<string> said = [.. cells.Select(cell => cell.Text)];
                        if (said.Count > 0) { _budget.Repeat(times); }
                        _budget.Take(said.Sum(text => text.Length), times - 1);
                        for (int i = 1; said.Count > 0 && i <= times; i++) { rows.Add((Number(row + i), said)); }
                    }
                    row += times;
                    break;
                // Drawings, pictures and forms, and tables of other documents that are kept here.
                case (Table, "shapes") or (Office, "forms") or (Table, "table-source") or (Table, "scenario"): Skip(); break;
            }
        }
        if (!isHidden) { _sheets.Add((name, rows)); }
    }

    private static int Number(long row) => (int)Math.Min(row, int.MaxValue);

    /// <summary>The cells that are shown and say something, each with the rows that it takes.</summary>
    private List<(string Text, int Rows)> Row(List<(bool IsGone, bool IsSecret)> columns, bool isProtected)
    {
        var cells = new List<(string, int)>();
        string? usual = reader.GetAttribute("default-cell-style-name", Table);
        if (reader.IsEmptyElement) { return cells; }
        int depth = reader.Depth, column = 0;
        while (Next(depth))
        {
            if (reader.NamespaceURI != Table || reader.LocalName is not ("table-cell" or "covered-table-cell")) { continue; }
            bool isCovered = reader.LocalName != "table-cell";
            int times = Repeated("number-columns-repeated"), end = (int)Math.Min((long)column + times, MostColumns), wide = Repeated("number-columns-spanned"), rows = Repeated("number-rows-spanned");
            string? style = reader.GetAttribute("style-name", Table) ?? usual;
            string text = Cell();
            for (; text.Length > 0 && !isCovered && column < end; column++)
            {
                bool isSecret = isProtected && (style is null ? column < columns.Count && columns[column].IsSecret : _secret.Contains(style));
                if (isSecret || !IsSeen(columns, column, wide)) { continue; }
                _budget.Take(text.Length);
                cells.Add((text, rows));
            }
            column = Math.Max(column, end);
        }
        return cells;
    }

    /// <summary>One of the columns that a cell takes is.</summary>
    private static bool IsSeen(List<(bool IsGone, bool IsSecret)> columns, int column, int wide)
    {
        for (int at = column; at < Math.Min((long)column + wide, MostColumns); at++) { if (at >= columns.Count || !columns[at].IsGone) { return true; } }
        return false;
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
        var spans = new Stack<bool?>();
        while (reader.Read() && reader.Depth > depth)
        {
            MustBeShallow();
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: text.Append(Placed(reader.Value, text, spans)); break;
                case XmlNodeType.EndElement when (reader.NamespaceURI, reader.LocalName) is (Text, "span"): spans.TryPop(out _); break;
                case XmlNodeType.Element when (reader.NamespaceURI, reader.LocalName) is (Text, "span") && !reader.IsEmptyElement: spans.Push(_raised.TryGetValue(reader.GetAttribute("style-name", Text) ?? "", out bool isRaised) ? isRaised : spans.TryPeek(out bool? around) ? around : null); break;
                // What each program fills anew.
                case XmlNodeType.Element when (reader.NamespaceURI, reader.LocalName) is (Text, "date" or "time" or "file-name" or "sheet-name" or "page-number" or "page-count" or "title"): text.Append(Unread); Skip(); break;
                case XmlNodeType.Element when (reader.NamespaceURI, reader.LocalName) is (Text, "s" or "tab"): text.Append(' '); break;
                case XmlNodeType.Element when (reader.NamespaceURI, reader.LocalName) is (Text, "line-break"): text.Append('\n'); break;
                // A note at a cell, a drawing over it, how a word is pronounced.
                case XmlNodeType.Element when (reader.NamespaceURI, reader.LocalName) is (Office, "annotation") or (Text, "ruby-text" or "note") || reader.NamespaceURI == Start + "drawing:1.0": Skip(); break;
            }
        }
    }

    private static string Placed(string text, StringBuilder before, Stack<bool?> spans) =>
        spans.TryPeek(out bool? isRaised) && isRaised is { } raised ? RaisedFigures.Of(text, raised, before.Length > 0 ? before[^1] : '\0') : text;

    /// <summary>Of a text's position: above the line, or below it; null: on it.</summary>
    private static bool? Height(string? position) => position?.Split(' ')[0] switch
    {
        null or "" => null,
        "super" => true,
        "sub" => false,
        var share => double.TryParse(share.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out double percent) && percent != 0 ? percent > 0 : null,
    };

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
