using System.Globalization;
using Digest.Model;
using Edtf;

namespace Digest.Citations.Formats.Bib;

/// <summary>The day of publication from the fields of older BibTeX: <c>year</c>, <c>month</c>, <c>day</c>.</summary>
internal static class BibDates
{
    public static void Year(BibEntry entry, DraftItem draft)
    {
        if (entry["year"] is not { } year) { return; }
        string text = TexReader.Decode(year.Value);
        if (draft.Date("issued") is { } date)
        {
            // BibTeX writes the year beside the date for those who do not read dates.
            if (!EdtfDate.TryParse(text, out var own, out _) || !own.MayOverlap(date)) { draft.Leave("year", year.Span, $"it contradicts {date}, which is given already"); }
            return;
        }
        if (entry["month"] is not { } month) { draft.AddDate("issued", "year", year with { Value = text }); }
        else if (Month(text, TexReader.Decode(month.Value), entry["day"] is { } day ? TexReader.Decode(day.Value) : "") is { } exact) { draft.Add("issued", new Located<EdtfDate>(exact, year.Span)); }
        else if (draft.AddDate("issued", "year", year with { Value = text })) { draft.Leave("month", month.Span, Unjoined(text, TexReader.Decode(month.Value))); }
    }

    /// <summary>Why a month is not taken: it is none by itself, or what stands beside it makes no date with it.</summary>
    private static string Unjoined(string year, string month) => Month("2000", month, "") is null ? $"'{DraftItem.Shorten(month)}' is no month"
        : Month(year, month, "") is null ? $"'{DraftItem.Shorten(month)}' cannot be joined with the year '{DraftItem.Shorten(year)}'"
        : $"'{DraftItem.Shorten(month)}' and the day beside it are no date";

    /// <summary>Null where the three are no date.</summary>
    private static EdtfDate? Month(string year, string month, string day)
    {
        string written = month.Replace('\u00A0', ' ').Trim('.', ' ');
        string? text = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? string.Create(CultureInfo.InvariantCulture, $"{year}-{number:00}{(int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out int of) ? $"-{of:00}" : day.Length > 0 ? "-?" : "")}")
            : $"{day} {written} {year}".Trim();
        if (EdtfDate.TryParse(text, out var date, out var error)) { return date; }
        return error.Suggestion is { } likely && EdtfDate.TryParse(likely, out date, out _) ? date : null;
    }
}
