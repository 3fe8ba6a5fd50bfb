using System.Globalization;
using System.Text.RegularExpressions;

namespace Csl;

/// <summary>A day, month (1 to 12), season (13 to 16 as month) or year; 0 where a part is not known.</summary>
public readonly record struct CslDay(int Year, int Month, int Day)
{
    /// <summary>Seasons are numbered from 13 in CSL-JSON and from 21 in EDTF; those from 17 stand for the same four.</summary>
    internal static int MonthOf(int number) => number switch { >= 1 and <= 12 => number, >= 13 and <= 24 => 13 + ((number - 13) % 4), _ => 0 };
}

/// <summary>One date or, with <see cref="End"/>, a range; or words alone.</summary>
public sealed partial record CslDate
{
    /// <summary>The date, or the beginning of the range; year 0 where none is known.</summary>
    public CslDay Start { get; init; }

    /// <summary>Of a range the end, year 0 where it is open; null for one date.</summary>
    public CslDay? End { get; init; }

    /// <summary>1 for spring to 4 for winter; 0 for none.</summary>
    public int Season { get; init; }

    /// <summary>What stands for the season where it is no number.</summary>
    public string SeasonText { get; init; } = "";

    /// <summary>There is something to show.</summary>
    internal bool IsKnown => Start.Year != 0 || Literal.Length > 0 || Season > 0 || SeasonText.Length > 0;

    /// <summary>The date is approximate: what CSL asks for with <c>is-uncertain-date</c>, and styles write as "circa".</summary>
    public bool Circa { get; init; }

    /// <summary>The date is doubtful, which is another thing than approximate and which styles cannot ask for: it is shown as a guess, [1984?].</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>What is shown where there is no date.</summary>
    public string Literal { get; init; } = "";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Seasons = ["spring", "summer", "fall", "winter"];

    [GeneratedRegex(@"^(-?\d{1,5})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    /// <summary>EDTF of levels 0 and 1; what is none, or has no parts in CSL (a decade, an open beginning), stays as it was written.</summary>
    public static CslDate FromEdtf(string text) => EdtfReader.Read(text.Trim()) ?? new CslDate { Literal = text.Trim() };

    /// <summary>EDTF, or a date as people type it; what is not understood stays as words.</summary>
    public static CslDate FromText(string text)
    {
        string bare = text.Trim();
        if (bare.Length > 80)
        {
            return new CslDate { Literal = bare };
        }
        if (EdtfReader.Read(bare) is { } edtf)
        {
            return edtf;
        }
        (string typed, bool circa, bool isDoubtful) = Certain(bare);
        if (Day(typed) is { } one)
        {
            return new CslDate { Start = one, Circa = circa, IsDoubtful = isDoubtful };
        }
        foreach (string separator in (string[])["/", "–", "--", " - ", "-"])
        {
            string[] ends = typed.Split(separator, 2, StringSplitOptions.TrimEntries);
            if (ends.Length == 2 && Day(ends[0]) is { } start && (ends[1] is "" or ".." ? default(CslDay) : Day(ends[1])) is { } end)
            {
                return new CslDate { Start = start, End = end, Circa = circa, IsDoubtful = isDoubtful };
            }
        }
        return new CslDate { Literal = bare };
    }

    /// <summary>Without the signs that it is approximate or doubtful, and whether it is.</summary>
    private static (string Text, bool Circa, bool IsDoubtful) Certain(string text)
    {
        string bare = text.TrimEnd('?', '~', '%');
        string? word = Array.Find(["ca. ", "circa ", "c. "], one => bare.StartsWith(one, StringComparison.OrdinalIgnoreCase));
        string marks = text[bare.Length..];
        return (word is null ? bare : bare[word.Length..].Trim(), word is not null || marks.AsSpan().IndexOfAny('~', '%') >= 0, marks.AsSpan().IndexOfAny('?', '%') >= 0);
    }

    private static CslDay? Day(string text)
    {
        if (Iso().Match(text) is { Success: true } iso)
        {
            int month = Part(iso.Groups[2]);
            int day = Part(iso.Groups[3]);
            return month is > 20 and < 25 ? new CslDay(Part(iso.Groups[1]), month - 8, 0) : month <= 12 && day <= 31 && (month > 0 || day == 0) ? new CslDay(Part(iso.Groups[1]), month, day) : null;
        }
        if (Slashed().Match(text) is { Success: true } slashed)
        {
            (int first, int second) = (Part(slashed.Groups[1]), Part(slashed.Groups[2]));
            return new CslDay(Part(slashed.Groups[3]), first > 12 ? second : first, first > 12 ? first : second);
        }
        return Words(text);
    }

    private static CslDay? Words(string text)
    {
        int year = 0, month = 0, day = 0;
        string[] words = text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        foreach (string word in words)
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                (year, day) = word.Length > 2 ? (number, day) : (year, number);
                continue;
            }
            int found = word.Length < 3 ? -1 : Array.IndexOf(Months, word[..3].ToLowerInvariant());
            int season = Array.IndexOf(Seasons, word.ToLowerInvariant() is "autumn" ? "fall" : word.ToLowerInvariant());
            if (month > 0 || (found < 0 && season < 0))
            {
                return null;
            }
            month = season >= 0 ? season + 13 : found + 1;
        }
        return year > 0 && words.Length <= 3 && (month > 0 || day == 0) ? new CslDay(year, month, day) : null;
    }

    private static int Part(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
}
