using System.Globalization;
using Digest.Model;
using Edtf;

namespace Digest.Citations.Formats.Bib;

/// <summary>The day of publication from the fields of older BibTeX: <c>year</c>, <c>month</c>, <c>day</c>.</summary>
internal static class BibDates
{
    /// <summary>In a <c>year</c>: the work has no date.</summary>
    public const string None = "n.d.";

    private const string AnyYear = "2000";

    /// <summary>Sets, marks within a date, and years as powers are EDTF; biber warns of each and takes it for no date at all, so that the work would be printed as undated.</summary>
    public static bool IsReadByBiber(EdtfDate date) =>
        date.ToString().Split('/').All(end => !end.AsSpan().ContainsAny("[{ES") && end.AsSpan().TrimEnd("?~%").IndexOfAny("?~%") < 0);

    public static void Year(BibEntry entry, DraftItem draft)
    {
        if (entry["year"] is not { } field) { return; }
        var year = field with { Value = TexReader.Decode(field.Value) };
        if (year.Value == None) { return; }
        if (draft.Date("issued") is { } date)
        {
            // BibTeX writes the year beside the date for those who do not read dates; so do we, in words.
            if (EdtfDate.TryParse(year.Value, out var own, out _) ? !own.MayOverlap(date) : IsReadByBiber(date)) { draft.Leave("year", year.Span, $"it contradicts {date}, which is given already"); }
            return;
        }
        var (month, day) = (entry["month"] is { } named ? TexReader.Decode(named.Value) : "", entry["day"] is { } counted ? TexReader.Decode(counted.Value) : "");
        if (month.Length > 0 && Joined(year.Value, month, day) is { } exact)
        {
            draft.Add("issued", new Located<EdtfDate>(exact, year.Span));
            return;
        }
        if (DateText.MayBeTwoYears(year.Value, "-/\u2013")) { draft.LeaveTwoYears("year", year); }
        else { draft.AddDate("issued", "year", year); }
        if (month.Length > 0 && !Says(draft.Date("issued"), month)) { draft.Leave("month", entry["month"]!.Value.Span, Unjoined(year.Value, month)); }
        if (month.Length == 0 && day.Length > 0) { draft.Leave("day", entry["day"]!.Value.Span, "there is no month beside it"); }
    }

    /// <summary>Why a month is not taken: it is none by itself, or what stands beside it makes no date with it.</summary>
    private static string Unjoined(string year, string month) => Joined(AnyYear, month, "") is null ? $"'{DraftItem.Shorten(month)}' is no month"
        : Joined(year, month, "") is null ? $"'{DraftItem.Shorten(month)}' cannot be joined with the year '{DraftItem.Shorten(year)}'"
        : $"'{DraftItem.Shorten(month)}' and the day beside it are no date";

    /// <summary>Whether a date that stands whole where the year should says the month already.</summary>
    private static bool Says(EdtfDate? date, string month) => date is { Shape: EdtfShape.Month or EdtfShape.Day, Earliest.Year: > 0 and < 10_000 }
        && Joined(date.Earliest.Value.Year.ToString("0000", CultureInfo.InvariantCulture), month, "") is { } other && date.MayOverlap(other);

    /// <summary>Null where the three are no date, or the year by itself is not one year: a month can then stand in none of them.</summary>
    /// <param name="year">As EDTF; its mark (<c>?</c>, <c>~</c>, <c>%</c>) stays with it alone.</param>
    private static EdtfDate? Joined(string year, string month, string day)
    {
        if (!EdtfDate.TryParse(year, out var alone, out _) || alone.Shape != EdtfShape.Year) { return null; }
        string bare = alone.ToString().TrimEnd('?', '~', '%'), mark = alone.ToString()[bare.Length..];
        string? text = Month(bare, month.Replace('\u00A0', ' ').Trim('.', ' '), day)?.ToString();
        return text is not null && text.StartsWith(bare + "-", StringComparison.Ordinal) && EdtfDate.TryParse(bare + mark + text[bare.Length..], out var date, out _) ? date : null;
    }

    /// <summary>A number, or a name with which a day may stand; never more exact than what is given.</summary>
    private static EdtfDate? Month(string year, string month, string day)
    {
        if (int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            string counted = day.Length == 0 ? "" : int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out int of) ? of.ToString("'-'00", CultureInfo.InvariantCulture) : "-?";
            return number is >= 1 and <= 12 && EdtfDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year}-{number:00}{counted}"), out var exact, out _) ? exact : null;
        }
        if (!month.Any(char.IsLetter) || EdtfDate.TryParse($"{day} {month} {year}".Trim(), out _, out var error) || error.Suggestion is not { } likely || !EdtfDate.TryParse(likely, out var date, out _)) { return null; }
        bool givesDay = day.Length > 0 || month.Any(char.IsAsciiDigit);
        return date.Shape is EdtfShape.Month or EdtfShape.Season || (date.Shape == EdtfShape.Day && givesDay) ? date : null;
    }
}
