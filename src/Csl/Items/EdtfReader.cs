using System.Globalization;
using System.Text.RegularExpressions;

namespace Csl;

/// <summary>What CSL can show of EDTF, levels 0 and 1; all else is left to be shown as it was written.</summary>
internal static partial class EdtfReader
{
    private const int MostYears = 9_999_999;

    [GeneratedRegex(@"^(?:(-?\d{4})|Y(-?\d{5,8}))(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?)?([?~%])?$", RegexOptions.CultureInvariant)]
    private static partial Regex One();

    /// <summary>A date, or an interval that has a beginning; null for what is none, and for what CSL has no parts for.</summary>
    public static CslDate? Read(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Day(text) is var (day, mark) ? Marked(new CslDate { Start = day }, mark) : null;
        }
        string end = text[(slash + 1)..];
        if (Day(text[..slash]) is not var (start, startMark))
        {
            return null;
        }
        if (end is "" or "..")
        {
            return Marked(new CslDate { Start = start, End = default(CslDay) }, startMark);
        }
        return Day(end) is var (last, endMark) ? Marked(new CslDate { Start = start, End = last }, startMark + endMark) : null;
    }

    private static CslDate Marked(CslDate date, string marks) => date with { Circa = marks.AsSpan().IndexOfAny('~', '%') >= 0, IsDoubtful = marks.AsSpan().IndexOfAny('?', '%') >= 0 };

    /// <summary>A month or a day that is left open is not shown: what is known of the date is.</summary>
    private static (CslDay Day, string Mark)? Day(string text)
    {
        if (text.Length > 40 || One().Match(text) is not { Success: true } match)
        {
            return null;
        }
        int year = int.Parse(match.Groups[1].Success ? match.Groups[1].ValueSpan : match.Groups[2].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        (int? month, int? day) = (Part(match.Groups[3]), Part(match.Groups[4]));
        bool isSeason = month is >= 21 and <= 24 && !match.Groups[4].Success;
        // CSL counts as people do: 1 BC, which EDTF writes as the year 0000, comes before 1 AD.
        return Math.Abs(year) <= MostYears && (isSeason || Holds(year, month, day))
            ? (new CslDay(year <= 0 ? year - 1 : year, CslDay.MonthOf(month ?? 0), day ?? 0), match.Groups[5].Value)
            : null;
    }

    private static bool Holds(int year, int? month, int? day) => month is null ? day is null : month is > 0 and <= 12 && (day is null || (day > 0 && day <= Days(year, month.Value)));

    private static int Days(int year, int month) => month switch { 2 => DateTime.IsLeapYear((Math.Abs(year) % 400) + 400) ? 29 : 28, 4 or 6 or 9 or 11 => 30, _ => 31 };

    /// <summary>Null where it is not there or left open.</summary>
    private static int? Part(Group group) => group is { Success: true, ValueSpan: not "XX" } ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;
}
