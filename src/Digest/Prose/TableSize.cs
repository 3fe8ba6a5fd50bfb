using System.Buffers;

namespace Digest.Prose;

/// <summary>How many cells a table would have that the lines up to here may be, once its rows are as long as the longest. Lines that stand together may be one.</summary>
internal struct TableSize
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create("|-: \t");
    private int rows, columns;
    private bool isTable;

    /// <param name="line">Without what it is indented with.</param>
    /// <returns>0: so far it is no table.</returns>
    public long Add(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace()) { this = default; return 0; }
        rows++;
        int bars = line.Count('|');
        columns = Math.Max(columns, bars + 1);
        isTable |= bars > 0 && line[0] is '|' or '-' or ':' && !line.ContainsAnyExcept(Delimiters);
        return isTable ? (long)rows * columns : 0;
    }
}
