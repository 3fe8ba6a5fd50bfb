using System.Globalization;

namespace Edtf.Suggesting;

/// <summary>Reads one date as people write it: "31 August 2022", "05/2022", "2022-5", "c. 1920", "the 1990s".</summary>
internal static class WrittenDate
{
    private static readonly string[] Circa = ["circa ", "about ", "around ", "approximately ", "approx. ", "c. ", "ca. ", "ca ", "c.", "ca.", "~", "c"];

    private static readonly string[] Weekdays =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ];

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>The EDTF text, not yet checked against the calendar; <see langword="null"/> where there is not one likely reading.</summary>
    public static string? Read(string text)
    {
        foreach (string word in Circa)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                string rest = text[word.Length..].Trim();
                string? date = ReadPlain(rest) ?? SpokenPeriod.Read(rest.ToLowerInvariant()) ?? (IsYear(rest) ? rest : null);
                return date is null ? null : date + "~";
            }
        }

        return ReadPlain(text);
    }

    private static string? ReadPlain(string text)
    {
        if (text.StartsWith('-'))
        {
            return null;
        }

        List<string> tokens = Tokens(text);
        return ReadDecade(text) ?? ReadNamed(tokens) ?? ReadNumbers(tokens, text);
    }

    // The 1900s may be ten years or a hundred: no one reading.
    private static string? ReadDecade(string text)
    {
        string bare = text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        return bare is [_, _, not '0', '0', 's'] && IsNumber(bare[..4]) ? $"{bare[..3]}X" : null;
    }

    // May 2022 · 2022 May · 31 August 2022 · August 31, 2022 · 2022 August 31; but "Dec 2010/11" gives two years, and no day.
    private static string? ReadNamed(List<string> tokens)
    {
        int named = tokens.FindIndex(token => MonthOf(token) > 0);
        if (named < 0 || tokens.Count > 3)
        {
            return null;
        }

        string month = MonthOf(tokens[named]).ToString("00", CultureInfo.InvariantCulture);
        List<string> numbers = [.. tokens.Where((_, index) => index != named)];
        return numbers switch
        {
            [var year] when IsYear(year) => $"{year}-{month}",
            [var day, var year] when IsYear(year) && IsShort(day) => $"{year}-{month}-{Padded(day)}",
            [var year, var day] when named > 0 && IsYear(year) && IsShort(day) => $"{year}-{month}-{Padded(day)}",
            _ => null,
        };
    }

    /// <summary>2010/11 is November, or the years 2010 and 2011; 2010/05 is May.</summary>
    public static bool MayBeTwoYears(string text) =>
        text.Split('/') is [var year, var end] && IsYear(year) && IsMonth(end) && string.CompareOrdinal(Padded(end), year[2..]) > 0;

    // 2010-11/12 is two months, or a day.
    private static bool MayBeTwoMonths(string text) =>
        text.Split('/') is [var start, var end] && start.Contains('-') && IsShort(end);

    private static string? ReadNumbers(List<string> tokens, string text) => tokens switch
    {
        _ when MayBeTwoYears(text) || MayBeTwoMonths(text) => null,
        [var year, var month] when IsYear(year) && IsMonth(month) => $"{year}-{Padded(month)}",
        [var month, var year] when IsYear(year) && IsMonth(month) => $"{year}-{Padded(month)}",
        [var year, var month, var day] when IsYear(year) && IsShort(month) && IsShort(day) => $"{year}-{Padded(month)}-{Padded(day)}",
        [var first, var second, var year] when IsYear(year) && IsShort(first) && IsShort(second) => DayAndMonth(first, second, year, text.Contains('.')),
        [{ Length: 8 } digits] when IsNumber(digits) => $"{digits[..4]}-{digits[4..6]}-{digits[6..]}",
        _ => null,
    };

    // With full stops the day stands first everywhere; with slashes only a number above 12 tells the day.
    private static string? DayAndMonth(string first, string second, string year, bool dayIsFirst)
    {
        string dayThenMonth = $"{year}-{Padded(second)}-{Padded(first)}";
        string monthThenDay = $"{year}-{Padded(first)}-{Padded(second)}";
        bool firstIsDay = dayIsFirst || string.CompareOrdinal(Padded(first), "12") > 0;
        bool secondIsDay = !dayIsFirst && string.CompareOrdinal(Padded(second), "12") > 0;
        return firstIsDay == secondIsDay
            ? (dayThenMonth == monthThenDay ? dayThenMonth : null)
            : firstIsDay ? dayThenMonth : monthThenDay;
    }

    // Runs of letters and of digits; ordinal endings ("31st"), weekdays and "of" are dropped. A character of any other kind but a separator ends it all.
    private static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            Func<char, bool> kind = char.IsAsciiDigit(text[at]) ? char.IsAsciiDigit : char.IsAsciiLetter;
            while (at < text.Length && kind(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                string token = text[start..at];
                bool isEnding = start > 0 && char.IsAsciiDigit(text[start - 1]) && token is "st" or "nd" or "rd" or "th";
                bool isWeekday = Array.Exists(Weekdays, day => day.Equals(token, StringComparison.OrdinalIgnoreCase));
                tokens.AddRange(isEnding || isWeekday || token == "of" ? [] : [token]);
            }
            else if (" -/.,".Contains(text[at++]) is false)
            {
                return [];
            }
        }

        return tokens;
    }

    // The full name, or its first three or more letters.
    private static int MonthOf(string token) =>
        token.Length < 3 ? 0 : Array.FindIndex(Months, month => month.StartsWith(token, StringComparison.OrdinalIgnoreCase)) + 1;

    private static bool IsYear(string token) => token.Length == 4 && IsNumber(token);

    private static bool IsShort(string token) => token.Length is 1 or 2 && IsNumber(token);

    // A number above 12 beside a year is a mistake, never a season.
    private static bool IsMonth(string token) => IsShort(token) && string.CompareOrdinal(Padded(token), "12") <= 0;

    private static bool IsNumber(string token) => token.All(char.IsAsciiDigit);

    private static string Padded(string number) => number.PadLeft(2, '0');
}
