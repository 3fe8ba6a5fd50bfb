using System.Globalization;
using System.Xml;
using Digest.Model;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats.Tables;

/// <summary>The rows of one sheet of a workbook.</summary>
internal sealed class WorkbookSheet(InputFile file, WorksheetPart part, CellFormats formats, List<string> shared, CellBudget budget)
{
    private const int MostColumns = 16_384;

    private readonly List<(int Row, List<Cell> Cells)> _rows = [];
    private readonly HashSet<int> _hiddenRows = [];
    /// <summary>By the number of the column; as many as a spreadsheet program has.</summary>
    private readonly bool[] _hidden = new bool[MostColumns + 1];
    private readonly List<CellRange> _merged = [];
    private int _columns;
    private bool _hidesZeros;

    /// <summary>Those that are shown, by their numbers, with the cells that say something.</summary>
    public IEnumerable<(int Number, IEnumerable<string> Cells)> Rows()
    {
        Walk();
        var covered = new CoveredCells(file, _merged);
        var wide = new Dictionary<(int, int), CellRange>();
        foreach (var range in _merged) { wide.TryAdd((range.Row, range.Column), range); }
        foreach (var (row, cells) in _rows)
        {
            yield return (row, cells.Where(cell => (!cell.IsHidden || (wide.TryGetValue((row, cell.Column), out var range) && IsSeen(range))) && !covered.Has(row, cell.Column)).Select(cell => cell.Text));
        }
    }

    /// <summary>Of merged cells something is seen where one of their rows and one of their columns is.</summary>
    private bool IsSeen(CellRange range) => Enumerable.Range(range.Row, Math.Min(range.LastRow - range.Row + 1, MostColumns)).Any(row => !_hiddenRows.Contains(row))
        && Enumerable.Range(range.Column, range.LastColumn - range.Column + 1).Any(column => column > MostColumns || !_hidden[column]);

    private void Walk()
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = WorkbookReader.Open(stream);
        int row = 0;
        while (WorkbookReader.Next(reader, file) is { } name)
        {
            switch (name)
            {
                case "sheetView": _hidesZeros |= reader.GetAttribute("showZeros") is "0" or "false"; break;
                case "cols" when row > 0: throw OutOfOrder();
                case "col" when WorkbookReader.Is(reader, "hidden") || IsNothing(reader.GetAttribute("width")): Hide(WorkbookSeed.Number(reader, "min") ?? 1, WorkbookSeed.Number(reader, "max") ?? 0); break;
                case "row":
                    int next = WorkbookSeed.Number(reader, "r") ?? row + 1;
                    // Programs differ in which of two they show.
                    if (next <= row) { throw OutOfOrder(); }
                    row = next;
                    Row(reader, row);
                    break;
                case "mergeCell" when CellRange.Read(reader.GetAttribute("ref")) is { } range: _merged.Add(range); break;
            }
        }
    }

    private UnreadableSeed OutOfOrder() => SeedRules.Damaged(file, "the rows, columns or cells of a sheet are not in their order");

    private void Row(XmlReader reader, int row)
    {
        bool isHidden = WorkbookReader.Is(reader, "hidden") || IsNothing(reader.GetAttribute("ht"));
        if (isHidden) { _hiddenRows.Add(row); }
        if (reader.IsEmptyElement) { return; }
        int depth = reader.Depth, column = 0;
        var cells = new List<Cell>();
        while (WorkbookReader.Within(reader, file, depth) is { } name)
        {
            if (name != "c") { continue; }
            string? place = reader.GetAttribute("r");
            int next = CellRange.ColumnOf(place) ?? column + 1;
            if (next <= column || (place is not null && CellRange.RowOf(place) is { } own && own != row)) { throw OutOfOrder(); }
            column = next;
            string text = Text(reader);
            if (text.Length > 0) { cells.Add(new Cell(column, text, isHidden || (column <= MostColumns && _hidden[column]))); }
        }
        if (cells.Count > 0) { _rows.Add((row, cells)); }
    }

    private void Hide(int first, int last)
    {
        if (++_columns > MostColumns) { throw SeedRules.Oversized(file, "describes more columns than a sheet has"); }
        for (int column = Math.Max(first, 0); column <= Math.Min(last, MostColumns); column++) { _hidden[column] = true; }
    }

    private string Text(XmlReader reader)
    {
        string type = reader.GetAttribute("t") ?? "n";
        int style = WorkbookSeed.Number(reader, "s") ?? 0;
        if (reader.IsEmptyElement) { return ""; }
        int depth = reader.Depth;
        string written = "", inline = "";
        while (WorkbookReader.Within(reader, file, depth) is { } name)
        {
            if (name == "v") { written = WorkbookReader.Content(reader); }
            else if (name == "is") { inline = WorkbookSeed.RichText(reader, file); }
        }
        string own = type switch
        {
            "s" => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < shared.Count ? shared[at] : "",
            "inlineStr" => inline,
            "b" => written is "1" or "true" ? "TRUE" : written is "0" or "false" ? "FALSE" : written,
            _ => written,
        };
        if (own.Length == 0) { return ""; }
        budget.Take(own.Length);
        return type switch
        {
            "s" or "inlineStr" or "str" or "b" => formats.Text(style, own),
            "e" => own,
            "d" => formats.Day(style, own),
            _ => _hidesZeros && double.TryParse(own, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value == 0 ? "" : formats.Number(style, own),
        };
    }

    /// <summary>A width or a height of nothing hides as well.</summary>
    private static bool IsNothing(string? size) => size is not null && double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value == 0;

    /// <param name="IsHidden">In a row or a column that is.</param>
    private readonly record struct Cell(int Column, string Text, bool IsHidden);
}
