using System.Globalization;

namespace Edtf.Suggesting;

/// <summary>Reads a period as people name it: "19th century", "spring 2001", "Q2 2001", "first half of 2001", "44 BC".</summary>
internal static class SpokenPeriod
{
    private static readonly (string Words, int Code)[] PartsOfAYear =
    [
        ("spring", 21), ("summer", 22), ("autumn", 23), ("fall", 23), ("winter", 24),
        ("first quarter", 33), ("second quarter", 34), ("third quarter", 35), ("fourth quarter", 36), ("last quarter", 36),
        ("q1", 33), ("q2", 34), ("q3", 35), ("q4", 36),
        ("first half", 40), ("second half", 41), ("h1", 40), ("h2", 41),
    ];

    private const int Winter = 24;

    /// <summary>The EDTF text, not yet checked; <see langword="null"/> where the text names no such period, or more than one.</summary>
    /// <param name="text">In lower case.</param>
    public static string? Read(string text)
    {
        string bare = text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
        return ReadCentury(bare) ?? (ReadPartOfAYear(bare) is (var year, not Winter and var code) ? Text(year, code) : null) ?? ReadEra(bare);
    }

    /// <summary>
    /// Both readings of a winter that is named by one year: that in which it begins, as EDTF has it, or that in which most of it lies;
    /// <see langword="null"/> for what is none.
    /// </summary>
    /// <param name="text">In lower case, without an article.</param>
    public static (string ThatBegins, string ThatEnds)? Winters(string text) => ReadPartOfAYear(text) is ( > 0 and var year, Winter) ? (Text(year, Winter), Text(year - 1, Winter)) : null;

    private static string Text(int year, int code) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{code}");

    // As catalogues have it: the 19th century is 18XX.
    private static string? ReadCentury(string text)
    {
        int digits = CountDigits(text);
        string rest = text[digits..];
        bool isCentury = digits is 1 or 2 && rest.Length > 3 && rest[..2] is "st" or "nd" or "rd" or "th"
            && rest[2..].TrimStart(' ', '-') is "century" or "cent." or "c.";
        return isCentury && int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture) is > 0 and var century
            ? string.Create(CultureInfo.InvariantCulture, $"{century - 1:00}XX")
            : null;
    }

    private static (int Year, int Code)? ReadPartOfAYear(string text)
    {
        foreach ((string words, int code) in PartsOfAYear)
        {
            string? rest = text.StartsWith(words, StringComparison.Ordinal) ? text[words.Length..]
                : text.EndsWith(words, StringComparison.Ordinal) ? text[..^words.Length]
                : null;
            string? year = rest?.Trim(' ', ',', '-').Replace("of ", "", StringComparison.Ordinal);
            if (year is { Length: 4 } && CountDigits(year) == 4)
            {
                return (int.Parse(year, CultureInfo.InvariantCulture), code);
            }
        }

        return null;
    }

    // Astronomical years have a year 0: 44 BC is -0043.
    private static string? ReadEra(string text)
    {
        string compact = text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        int digits = CountDigits(compact);
        if (compact.StartsWith("ad", StringComparison.Ordinal) && CountDigits(compact[2..]) == compact.Length - 2)
        {
            return OfEra(compact[2..], isBefore: false);
        }

        return compact[digits..] switch
        {
            "bc" or "bce" => OfEra(compact[..digits], isBefore: true),
            "ad" or "ce" => OfEra(compact[..digits], isBefore: false),
            _ => null,
        };
    }

    private static string? OfEra(string digits, bool isBefore)
    {
        if (digits.Length is 0 or > 4 || int.Parse(digits, CultureInfo.InvariantCulture) is not (> 0 and var number))
        {
            return null;
        }

        int year = isBefore ? 1 - number : number;
        return year.ToString("0000;-0000", CultureInfo.InvariantCulture);
    }

    private static int CountDigits(string text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
