using System.Globalization;
using Digest.Model;
using Edtf;

namespace Digest.Outputs.Drawing;

/// <summary>What stands at the lines of a grid.</summary>
internal static class AxisWords
{
    /// <summary>"2022", "44 BCE", "12,000", "-12,000": years of more than four digits are counted, before the year 0 as behind it.</summary>
    public static string Year(Words words, long year) => year switch
    {
        > 9999 or < -9999 => words.Number(year),
        >= 1000 => year.ToString(CultureInfo.InvariantCulture),
        _ => EdtfDate.TryParse(Text(year), out var date, out _) ? date!.ToWords(words.Dates) : words.Number(year),
    };

    /// <summary>The same on an axis: where it begins so far back, it counts all years before the year 1, "-8,000" beside "-16,000" and not "8001 BCE".</summary>
    public static string Year(Words words, long year, TimeAxis axis) => year < 1 && axis.Start < -9999 ? words.Number(year) : Year(words, year);

    public static string Month(Words words, int month) => words.Dates.Month(month);

    public static string MonthOfYear(Words words, long year, int month) =>
        EdtfDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{Text(year)}-{month:00}"), out var date, out _) ? date!.ToWords(words.Dates) : $"{Month(words, month)} {Year(words, year)}";

    private static string Text(long year) => year is < -9999 or > 9999
        ? string.Create(CultureInfo.InvariantCulture, $"Y{year}") : year.ToString("0000;-0000", CultureInfo.InvariantCulture);
}
