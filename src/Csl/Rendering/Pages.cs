using System.Text.RegularExpressions;

namespace Csl.Rendering;

/// <summary>Ranges of pages as the style wants them: in full, or without the digits that repeat.</summary>
internal static partial class Pages
{
    [GeneratedRegex(@"(?<![\d\p{L}])([\d]*[\p{L}]+)?(\d+)\s*[-–—]+\s*([\d]*[\p{L}]+)?(\d+)(?![\d\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"(?<=\w)\s*(?<!\\)[-–]+\s*(?=\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"(?<=\d)\s*[-–]+\s*(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\s*([,&])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\b([ivxlcdm]+)-([ivxlcdm]+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    /// <summary>One of the numbers is written with commas between its thousands, which part no list.</summary>
    public static bool HasThousands(string text) => text.Contains(',') && Thousands().IsMatch(text);

    /// <summary>Without the commas between thousands.</summary>
    public static string Joined(string text) => HasThousands(text) ? Thousands().Replace(text, match => match.Value.Replace(",", "", StringComparison.Ordinal)) : text;

    public static string First(string text)
    {
        int end = text.AsSpan().IndexOfAny("-–,& ");
        return end < 0 ? text : text[..end];
    }

    public static string Dashed(string text) => Hyphen().Replace(text, "–").Replace("\\-", "-", StringComparison.Ordinal);

    public static string Range(string text, string format, string dash)
    {
        if (text.Length > 500 || text.AsSpan().IndexOfAny("-–—,&") < 0)
        {
            return text;
        }
        text = Roman().Replace(text, "$1" + dash + "$2");
        string ranged = format.Length == 0 ? Between().Replace(text, dash) : FromTo().Replace(text, match => One(match, format, dash));
        ranged = ranged.AsSpan().IndexOfAny(",&") < 0 || !char.IsDigit(ranged[^1]) ? ranged : Separators().Replace(ranged, match => match.Groups[1].Value == "," ? ", " : " & ");
        return ranged.Replace("\\-", "-", StringComparison.Ordinal);
    }

    private static string One(Match match, string format, string dash)
    {
        (string prefix, string first, string again, string last) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value);
        if (again.Length > 0 && again != prefix)
        {
            return prefix + first + "-" + again + last;
        }
        if (again != prefix && last.Length < first.Length && prefix.Length > 0)
        {
            return prefix + first + "-" + last;
        }
        string full = last.Length < first.Length ? first[..^last.Length] + last : last;
        if (string.CompareOrdinal(full, first) < 0 && full.Length == first.Length)
        {
            return prefix + first + "-" + again + last;
        }
        string end = format switch
        {
            "minimal" => Minimal(first, full, 1),
            "minimal-two" => Minimal(first, full, 2),
            "chicago" or "chicago-15" => Chicago(first, full, true),
            "chicago-16" => Chicago(first, full, false),
            _ => prefix + full,
        };
        return prefix + first + dash + end;
    }

    private static string Minimal(string first, string last, int least)
    {
        if (first.Length != last.Length)
        {
            return last;
        }
        int same = 0;
        while (same < last.Length - least && first[same] == last[same])
        {
            same++;
        }
        return last[same..];
    }

    private static string Chicago(string first, string last, bool fifteenth)
    {
        if (first.Length < 3 || first.Length != last.Length || first.EndsWith("00", StringComparison.Ordinal))
        {
            return last;
        }
        if (fifteenth && first.Length == 4 && Minimal(first, last, 2).Length >= 3)
        {
            return last;
        }
        return first[^2] == '0' ? Minimal(first, last, 1) : Minimal(first, last, 2);
    }
}
