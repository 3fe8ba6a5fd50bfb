using System.Globalization;
using Digest.Model;

namespace Digest.Sources.Formats.Tables;

/// <summary>Cells of a sheet from one to another, both included, from 1.</summary>
internal readonly record struct CellRange(int Row, int Column, int LastRow, int LastColumn)
{
    /// <summary>As in <c>A1:C3</c>; null: it is none.</summary>
    public static CellRange? Read(string? written)
    {
        if (written?.Split(':') is not [var first, var last] || (ColumnOf(first), RowOf(first), ColumnOf(last), RowOf(last)) is not ({ } column, { } row, { } lastColumn, { } lastRow)) { return null; }
        return new CellRange(Math.Min(row, lastRow), Math.Min(column, lastColumn), Math.Max(row, lastRow), Math.Max(column, lastColumn));
    }

    /// <summary>Of <c>C3</c>: 3; null: it is no cell.</summary>
    public static int? ColumnOf(string? cell)
    {
        int column = 0, letters = 0;
        foreach (char letter in cell ?? "")
        {
            if (!char.IsAsciiLetter(letter)) { break; }
            if (++letters > 3) { return null; }
            column = (column * 26) + (letter | 0x20) - 'a' + 1;
        }
        return column > 0 ? column : null;
    }

    /// <summary>Of <c>C3</c>: 3; null: it is no cell.</summary>
    public static int? RowOf(string cell) => int.TryParse(cell.AsSpan().TrimStart(Letters), NumberStyles.None, CultureInfo.InvariantCulture, out int row) ? row : null;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
}

/// <summary>Cells that lie under others with which they were merged: whatever is in them, nobody sees. Asked for by ascending rows.</summary>
internal sealed class CoveredCells
{
    /// <summary>Comparisons of cells with ranges: a sheet of a million cells has few ranges over each of its rows.</summary>
    private const long MostWork = 200_000_000;

    private readonly InputFile _file;
    private readonly List<CellRange> _ranges, _open = [];
    private int _next;
    private long _work;

    public CoveredCells(InputFile file, IEnumerable<CellRange> ranges) => (_file, _ranges) = (file, [.. ranges.OrderBy(range => range.Row)]);

    public bool Has(int row, int column)
    {
        while (_next < _ranges.Count && _ranges[_next].Row <= row) { _open.Add(_ranges[_next++]); }
        _open.RemoveAll(range => range.LastRow < row);
        if ((_work += _open.Count) > MostWork) { throw SeedRules.Oversized(_file, "merges too many cells of the same rows"); }
        return _open.Exists(range => range.Column <= column && column <= range.LastColumn && (range.Row != row || range.Column != column));
    }
}
