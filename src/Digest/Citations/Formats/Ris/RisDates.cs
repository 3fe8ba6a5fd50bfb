using System.Globalization;
using Digest.Model;
using Edtf;

namespace Digest.Citations.Formats.Ris;

/// <summary>Dates of RIS: <c>YYYY/MM/DD/more</c>, with parts left out, or as somebody typed them.</summary>
internal static class RisDates
{
    /// <summary>Between the two ends of an interval, where a slash would begin another part of the line.</summary>
    public const char Dash = '\u2013';

    public static void Add(DraftItem draft, string variable, RisField field)
    {
        var written = field.Whole;
        string[] parts = written.Value.Split('/', 4);
        // The slashes are the format's own where all three stand; with one, or with a hyphen in a field for the year, somebody typed it.
        bool isYear = field.Tag is "PY" or "Y1";
        if (DateText.MayBeTwoYears(written.Value, isYear ? "-/\u2013" : "/\u2013"))
        {
            if (!draft.Has(variable)) { draft.LeaveTwoYears(field.Tag, written); }
        }
        else if (parts.Length == 4 && parts[3].Length > 0 && EdtfDate.TryParse(parts[3].Trim().Replace(Dash, '/'), out var exact, out _) && IsWithin(exact, parts)) { Put(draft, variable, field, new Located<EdtfDate>(exact, written.Span)); }
        else if (Plain(parts) is { } plain && EdtfDate.TryParse(plain, out var date, out _))
        {
            Put(draft, variable, field, new Located<EdtfDate>(date, written.Span));
            // A time of day, as Zotero writes it, is no part of a citation.
            if (parts is [_, _, _, { Length: > 0 } more] && !TimeOnly.TryParse(more, CultureInfo.InvariantCulture, out _)) { draft.Leave(field.Tag, written.Span, $"'{DraftItem.Shorten(more)}' behind the date is not understood; {plain} is taken"); }
        }
        else if (!draft.Has(variable)) { draft.AddDate(variable, field.Tag, written); }
        else if (!(EdtfDate.TryParse(written.Value, out _, out var error) || error.Suggestion is not null)) { draft.Leave(field.Tag, written.Span, $"'{DraftItem.Shorten(written.Value)}' is no date that can be told for certain"); }
    }

    /// <summary>A second date is told where it contradicts the first one, not where it says less.</summary>
    private static void Put(DraftItem draft, string variable, RisField field, Located<EdtfDate> date)
    {
        if (draft.Add(variable, date)) { return; }
        var first = draft.Date(variable)!;
        if (!date.Value.MayOverlap(first)) { draft.Leave(field.Tag, date.Span, $"'{DraftItem.Shorten(field.Value)}' contradicts {first}, which is given already"); }
    }

    /// <summary>What stands behind the date says it more exactly, and says no other.</summary>
    private static bool IsWithin(EdtfDate exact, string[] parts) => Plain(parts) is not { } plain || !EdtfDate.TryParse(plain, out var date, out _) || exact.MayOverlap(date);

    /// <summary>Null where a part is no number, or one stands behind a gap.</summary>
    private static string? Plain(string[] parts)
    {
        string[] numbers = [.. parts.Take(3).Select(part => part.Trim()).Reverse().SkipWhile(part => part.Length == 0).Reverse()];
        bool fits = numbers.Length > 0 && numbers[0].Length == 4 && numbers.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) && numbers.Skip(1).All(part => part.Length <= 2);
        return fits ? string.Join('-', numbers.Select(part => part.PadLeft(2, '0'))) : null;
    }
}
