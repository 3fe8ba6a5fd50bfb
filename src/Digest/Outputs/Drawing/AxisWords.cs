using System.Globalization;
using Digest.Model;
using Edtf;

namespace Digest.Outputs.Drawing;

/// <summary>What stands at the lines of a grid.</summary>
internal static class AxisWords
{
    /// <summary>"2022", "44 BCE", "12,000".</summary>
    public static string Year(Words words, long year) => year switch
    {
        > 9999 => words.Number(year),
        >= 1000 => year.ToString(CultureInfo.InvariantCulture),
        _ => EdtfDate.TryParse(Text(year), out var date, out _) ? date!.ToWords(words.Dates) : words.Number(year),
    };

    public static string Month(Words words, int month)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"edtf.month_{month}");
        return words.Has(key) ? words[key] : month.ToString(CultureInfo.InvariantCulture);
    }

    public static string MonthOfYear(Words words, long year, int month) =>
        EdtfDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{Text(year)}-{month:00}"), out var date, out _) ? date!.ToWords(words.Dates) : $"{Month(words, month)} {Year(words, year)}";

    private static string Text(long year) => year is < -9999 or > 9999
        ? string.Create(CultureInfo.InvariantCulture, $"Y{year}") : year.ToString("0000;-0000", CultureInfo.InvariantCulture);
}

/// <summary>About how wide a text is: a drawing cannot measure letters. Rather too much than too little.</summary>
internal static class TextWidth
{
    public static double Of(string text, double size)
    {
        double width = 0;
        foreach (var rune in text.EnumerateRunes()) { width += Share(rune); }
        return width * size;
    }

    /// <summary>The text, or as much of it as fits, with an ellipsis at its own end: that of a text from right to left is on its left, though the drawing runs the other way.</summary>
    public static string Cut(string text, double room, double size)
    {
        if (Of(text, size) <= room) { return text; }
        double left = room - size;
        int end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((left -= Share(rune) * size) < 0) { break; }
            end += rune.Utf16SequenceLength;
        }
        string cut = text[..end].TrimEnd() + "…";
        return cut.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') < 0 ? cut : $"\u2068{cut}\u2069";
    }

    private static double Share(System.Text.Rune rune) => rune.Value switch
    {
        >= 0x1100 and < 0x1200 or >= 0x2E80 and < 0xA4D0 or >= 0xAC00 and < 0xD7B0 or >= 0xF900 and < 0xFB00 or >= 0xFF00 and < 0xFF61 or >= 0x1F000 => 1.05,
        >= 'A' and <= 'Z' or 'm' or 'w' or '—' => 0.72,
        'i' or 'l' or 'j' or 't' or 'f' or 'r' or 'I' or ' ' or '.' or ',' or ':' or ';' or '\'' or '’' or '(' or ')' => 0.33,
        _ => 0.56,
    };
}
