using System.Text;
using Digest.Model;

namespace Digest.Sources.Formats.OpenDocument;

/// <summary>Rows and cells that stand there several times and once in the file. A file of a few bytes could be made to fill a machine's memory so.</summary>
internal sealed class OdfRepeats(InputFile file)
{
    /// <summary>Characters that all repetitions may add.</summary>
    private const long Most = 4_000_000;

    private long _added;

    /// <summary>A cell, or a row within a row, that ends where the row's text does.</summary>
    public void Cell(StringBuilder row, OdfFrame frame)
    {
        if (frame.Times == 1 || frame.At >= row.Length) { return; }
        string own = row.ToString(frame.At, row.Length - frame.At);
        if (own.All(Letters.IsBlank)) { return; }
        Count(own.Length, frame.Times);
        for (int time = 1; time < frame.Times; time++) { row.Append(own); }
    }

    /// <param name="closed">The row is the last of it.</param>
    public void Row(List<string> closed, int times)
    {
        if (times == 1) { return; }
        string own = closed[^1];
        Count(own.Length, times);
        for (int time = 1; time < times; time++) { closed.Add(own); }
    }

    private void Count(long length, int times)
    {
        _added += length * (times - 1);
        if (_added > Most) { throw SeedRules.Oversized(file, $"repeats cells of tables to more than {Most / 1_000_000} million characters"); }
    }
}
