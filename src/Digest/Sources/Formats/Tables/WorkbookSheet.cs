using System.Globalization;
using System.Xml;
using Digest.Model;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats.Tables;

/// <summary>The rows of one sheet of a workbook.</summary>
internal sealed class WorkbookSheet(InputFile file, WorksheetPart part, CellFormats formats, List<string> shared)
{
    private const int MostColumns = 16_384;

    private readonly List<(int Row, List<(int Column, string Text)> Cells)> _rows = [];
    /// <summary>By the number of the column; as many as a spreadsheet program has.</summary>
    private readonly bool[] _hidden = new bool[MostColumns + 1];
    private int _columns;
    private readonly List<CellRange> _merged = [];

    /// <summary>Those that are shown, by their numbers, with the cells that say something.</summary>
    public IEnumerable<(int Number, IEnumerable<string> Cells)> Rows()
    {
        Walk();
        var covered = new CoveredCells(file, _merged);
        foreach (var (row, cells) in _rows.OrderBy(one => one.Row))
        {
            yield return (row, cells.OrderBy(cell => cell.Column).Where(cell => !covered.Has(row, cell.Column)).Select(cell => cell.Text));
        }
    }

    private void Walk()
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = WorkbookReader.Open(stream);
        int row = 0;
        while (WorkbookReader.Next(reader, file) is { } name)
        {
            switch (name)
            {
                case "col" when WorkbookReader.Is(reader, "hidden") || IsNothing(reader.GetAttribute("width")): Hide(WorkbookSeed.Number(reader, "min") ?? 1, WorkbookSeed.Number(reader, "max") ?? 0); break;
                case "row": row = WorkbookSeed.Number(reader, "r") ?? Math.Min(row, int.MaxValue - 1) + 1; Row(reader, row); break;
                case "mergeCell" when CellRange.Read(reader.GetAttribute("ref")) is { } range: _merged.Add(range); break;
            }
        }
    }

    private void Row(XmlReader reader, int row)
    {
        bool isHidden = WorkbookReader.Is(reader, "hidden") || IsNothing(reader.GetAttribute("ht"));
        if (reader.IsEmptyElement) { return; }
        int depth = reader.Depth, column = 0;
        var cells = new List<(int, string)>();
        while (WorkbookReader.Within(reader, file, depth) is { } name)
        {
            if (name != "c") { continue; }
            column = CellRange.ColumnOf(reader.GetAttribute("r")) ?? column + 1;
            string text = Cell(reader);
            if (text.Length > 0 && !isHidden && !(column <= MostColumns && _hidden[column])) { cells.Add((column, text)); }
        }
        if (cells.Count > 0) { _rows.Add((row, cells)); }
    }

    private void Hide(int first, int last)
    {
        if (++_columns > MostColumns) { throw SeedRules.Oversized(file, "describes more columns than a sheet has"); }
        for (int column = first; column <= Math.Min(last, MostColumns); column++) { _hidden[column] = true; }
    }

    private string Cell(XmlReader reader)
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
        return type switch
        {
            "s" => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < shared.Count ? formats.Text(style, shared[at]) : "",
            "inlineStr" => formats.Text(style, inline),
            "str" => formats.Text(style, written),
            "b" => written is "1" or "true" ? "TRUE" : written is "0" or "false" ? "FALSE" : written,
            "e" or "d" => written,
            _ => written.Length > 0 ? formats.Number(style, written) : "",
        };
    }

    /// <summary>A width or a height of nothing hides as well.</summary>
    private static bool IsNothing(string? size) => size is not null && double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value == 0;
}
