using System.Globalization;
using ExcelNumberFormat;

namespace Digest.Sources.Formats.Tables;

/// <summary>What a workbook shows of the numbers in its cells (ECMA-376, part 1, 18.8.30), as a spreadsheet program in English would. Where the program's own language and
/// country decide how a day is written, it is the year, the month and the day (ISO 8601), so that nobody reads one for the other.</summary>
internal sealed class CellFormats
{
    /// <summary>Beyond what a spreadsheet program lets anybody type.</summary>
    private const int LongestCode = 255;
    private const string General = "General", DayForm = "yyyy-mm-dd", Minute = "yyyy-mm-dd hh:mm", Second = "yyyy-mm-dd hh:mm:ss", Clock = "hh:mm:ss";

    // Of currency and accounting no sign is told: it would be that of the reader's country.
    private static string BuiltIn(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 or 6 => "#,##0;-#,##0",
        7 or 8 => "#,##0.00;-#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => DayForm,
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => Minute,
        37 or 38 => "#,##0;(#,##0)",
        39 or 40 => "#,##0.00;(#,##0.00)",
        41 or 42 => "#,##0;-#,##0;-;@",
        43 or 44 => "#,##0.00;-#,##0.00;-;@",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        // Days and times of the calendars of East Asia, which are written in the program's own way.
        (>= 27 and <= 36) or (>= 50 and <= 58) => DayForm,
        _ => General,
    };

    /// <summary>What is shown and cannot be read; no quote runs over it.</summary>
    private const string Unread = "\uFFFD";
    private const double MostDays = 3_000_000;
    private static readonly DateTime Since1900 = new(1899, 12, 30), Since1904 = new(1904, 1, 1);

    private readonly List<NumberFormat> _styles;
    private readonly bool _is1904;

    /// <param name="styles">The format of each style of cells, in the order of the file.</param>
    /// <param name="codes">The formats that the file brings.</param>
    /// <param name="is1904">Days are counted from 1904.</param>
    public CellFormats(IReadOnlyList<int> styles, IReadOnlyDictionary<int, string> codes, bool is1904)
    {
        var known = new Dictionary<int, NumberFormat>();
        _is1904 = is1904;
        _styles = [.. styles.Select(id => known.TryGetValue(id, out var format) ? format : known[id] = Of(codes.TryGetValue(id, out string? own) ? Fixed(own) : BuiltIn(id)))];
    }

    private static NumberFormat Plain { get; } = new(General);

    /// <param name="style">Of the cell; a number that no style has counts as none.</param>
    /// <param name="written">As it stands in the file.</param>
    public string Number(int style, string written) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? Shown(style, value, written) : Text(style, written);

    /// <summary>A text with what its style puts around it; a style that shows nothing shows none of it.</summary>
    public string Text(int style, string text) => Shown(style, text, text);

    /// <summary>A day that stands there as ISO 8601 has it.</summary>
    public string Day(int style, string written)
    {
        if (!DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)) { return Text(style, written); }
        double serial = (day - (_is1904 ? Since1904 : Since1900)).TotalDays;
        return Of(style) is { IsDateTimeFormat: true } && serial >= 61 ? Shown(style, serial, written) : Text(style, written);
    }

    private NumberFormat Of(int style) => style >= 0 && style < _styles.Count ? _styles[style] : Plain;

    private string Shown(int style, object value, string written)
    {
        var format = Of(style);
        if (value is string && ReferenceEquals(format, Plain)) { return written; }
        // Before its first day no spreadsheet program shows one.
        if (value is < 0.0 && format.IsDateTimeFormat) { return Unread; }
        // The library cuts what it should round: 199:47:60.
        if (value is double days && format.IsTimeSpanFormat) { value = TimeSpan.FromSeconds(Math.Round(Math.Clamp(days, -MostDays, MostDays) * 86_400)); }
        // The library's own faults at forms that no spreadsheet program writes.
        try { return format.Format(value, CultureInfo.InvariantCulture, _is1904); }
        catch (Exception fault) when (fault is FormatException or OverflowException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException) { return written; }
    }

    private static NumberFormat Of(string code) => code.Length <= LongestCode && code != General && new NumberFormat(code) is { IsValid: true } format ? format : IsDay(code) ? new NumberFormat(DayForm) : Plain;

    /// <summary>A form of days alone that the library does not know, such as the name of the weekday.</summary>
    private static bool IsDay(string code) => code.AsSpan().Trim().TrimStart("adAD").IsEmpty && code.Length >= 3;

    /// <summary>The code, or, where the reader's country or a language other than English decides, one that is the same everywhere.</summary>
    private static string Fixed(string code)
    {
        if (code.Length > LongestCode) { return General; }
        if (code.Contains("[$-F800]", StringComparison.OrdinalIgnoreCase) || code.Contains("[$-x-sysdate]", StringComparison.OrdinalIgnoreCase)) { return DayForm; }
        if (code.Contains("[$-F400]", StringComparison.OrdinalIgnoreCase) || code.Contains("[$-x-systime]", StringComparison.OrdinalIgnoreCase)) { return Clock; }
        if (code.Contains("[DBNum", StringComparison.OrdinalIgnoreCase)) { return $"\"{Unread}\""; }
        bool isNamed = code.Contains("mmm", StringComparison.OrdinalIgnoreCase) || code.Contains("ddd", StringComparison.OrdinalIgnoreCase) || code.Contains("aaa", StringComparison.OrdinalIgnoreCase);
        int locale = code.IndexOf("[$-", StringComparison.Ordinal), end = locale < 0 ? -1 : code.IndexOf(']', locale);
        if (end < 0 || !IsForeign(code.AsSpan(locale + 3, end - locale - 3), isNamed)) { return code; }
        return code.Contains('y', StringComparison.OrdinalIgnoreCase) || code.Contains('e', StringComparison.OrdinalIgnoreCase) || code.Contains('d', StringComparison.OrdinalIgnoreCase)
            ? code.Contains('h', StringComparison.OrdinalIgnoreCase) ? Second : DayForm : $"\"{Unread}\"";
    }

    /// <summary>Names of months and days are another language's, or the calendar or the digits are others than those that are read here.</summary>
    private static bool IsForeign(ReadOnlySpan<char> locale, bool isNamed)
    {
        int comma = locale.IndexOf(',');
        if (!int.TryParse(comma < 0 ? locale : locale[..comma], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number)) { return isNamed && !locale.StartsWith("en", StringComparison.OrdinalIgnoreCase); }
        return (number & 0x00FF0000) >> 16 is > 1 || (uint)number >> 24 is > 1 || (isNamed && (number & 0x3FF) is not (0 or 0x09));
    }
}
