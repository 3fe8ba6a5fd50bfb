using System.Text;

namespace Edtf.Suggesting;

/// <summary>
/// What somebody most likely meant by a text that is no EDTF. A guess is given only when it reads as EDTF itself, and none where
/// there are two likely readings, as for <c>05/06/2022</c>.
/// </summary>
internal static class Suggestion
{
    // Nobody types a longer date by mistake, and hostile text costs nothing.
    private const int LongestText = 64;

    /// <returns>The suggestion, or else why there is none; both null where there is nothing to say.</returns>
    public static (string? Text, string? Explanation) For(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestText)
        {
            return default;
        }

        string tidy = Tidy(text);
        string lower = tidy.ToLowerInvariant();
        string? suggestion = Check(tidy, text) ?? Check(Respelled(tidy), text) ?? Check(WrittenDate.Read(tidy), text)
            ?? Check(SpokenPeriod.Read(lower), text) ?? ForTwo(tidy, text) ?? Check(SpokenRange.Read(lower, Date), text);
        return (suggestion, suggestion is null ? Misreading.Of(lower, Date) : null);
    }

    // What an editor or a keyboard does to a date: spaces around it, typographic hyphens.
    private static string Tidy(ReadOnlySpan<char> text)
    {
        StringBuilder tidy = new(text.Length);
        foreach (char character in text.Trim())
        {
            tidy.Append(character switch
            {
                '\u2010' or '\u2011' or '\u2212' => '-',
                '\u2026' => "..",
                '\u00A0' or '\u202F' => ' ',
                _ => character.ToString(),
            });
        }

        return tidy.ToString();
    }

    // Lower case; the marks of EDTF before 2019 (u, open, unknown); ?~ for %; a slash in a set; a needless Y or minus sign.
    private static string Respelled(string text)
    {
        string spelled = text
            .Replace("unknown", "", StringComparison.OrdinalIgnoreCase)
            .Replace("open", "..", StringComparison.OrdinalIgnoreCase)
            .ToUpperInvariant().Replace('U', 'X')
            .Replace("?~", "%", StringComparison.Ordinal)
            .Replace("~?", "%", StringComparison.Ordinal);
        return spelled switch
        {
            "-0000" => "0000",
            ['[' or '{', ..] => spelled.Replace("/", "..", StringComparison.Ordinal),
            ['Y', .. { Length: 4 or 5 } year] when year.AsSpan().IndexOfAny('E', 'S') < 0 => year,
            [_, _, _, _, '-', _, _, '-', _, _, ' ', ..] => $"{spelled[..10]}T{spelled[11..]}",
            _ => spelled,
        };
    }

    // An interval of two dates, each of which is EDTF or has one likely reading; or one that runs backwards.
    private static string? ForTwo(string text, ReadOnlySpan<char> original)
    {
        if (TwoYears.Of(text) is not null)
        {
            return null;
        }

        foreach (string separator in new[] { "/", " to ", "\u2013", "\u2014", " - ", " until " })
        {
            int at = text.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && Side(text[..at]) is { } start && Side(text[(at + separator.Length)..]) is { } end)
            {
                return Check($"{start}/{end}", original) ?? Check($"{end}/{start}", original);
            }
        }

        return null;
    }

    private static string? Side(string text)
    {
        string side = text.Trim();
        return Point(side) ?? Point(Respelled(side)) ?? Point(WrittenDate.Read(side)) ?? Point(SpokenPeriod.Read(side.ToLowerInvariant()));
    }

    private static EdtfDate? Date(string text)
    {
        Reading.Scanner scanner = new(Side(text));
        return !scanner.AtEnd && Reading.PointReader.TryRead(ref scanner, out Model.Point? point) ? Model.Composition.Of(point, scanner.Seasons) : null;
    }

    private static string? Point(string? text)
    {
        Reading.Scanner scanner = new(text);
        return text is not null && Reading.PointReader.TryRead(ref scanner, out _) && scanner.AtEnd ? text : null;
    }

    // The guess in canonical form, if it is EDTF and not the very text that failed.
    private static string? Check(string? guess, ReadOnlySpan<char> original)
    {
        if (guess is null || original.SequenceEqual(guess))
        {
            return null;
        }

        Reading.Scanner scanner = new(guess);
        return Reading.DateReader.TryRead(ref scanner, out EdtfDate? date) ? date.ToString() : null;
    }
}
