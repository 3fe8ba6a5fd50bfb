using Digest.Model;

namespace Digest.Sources.Formats.Tables;

/// <summary>How much the cells of one file may say: a string that many of them share, or a row that is repeated, takes little room in it. Asked before anything is copied.</summary>
internal sealed class CellBudget(InputFile file)
{
    private const long MostText = 64_000_000;
    private const int MostRows = 2_000_000;

    private long _left = MostText;
    private int _rows;

    /// <param name="length">UTF-16 code units.</param>
    /// <param name="times">How often they stand there.</param>
    public void Take(int length, int times = 1)
    {
        if ((_left -= ((long)length + 1) * times) < 0) { throw SeedRules.Oversized(file, $"has more than {MostText / 1_000_000} million characters in its cells"); }
    }

    /// <summary>More than spreadsheets have: nobody typed those.</summary>
    public void Repeat(int times)
    {
        if (times > MostRows - _rows) { throw SeedRules.Oversized(file, "repeats its rows more than two million times"); }
        _rows += times;
    }
}
