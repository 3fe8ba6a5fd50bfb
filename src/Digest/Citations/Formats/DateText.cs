using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Citations.Formats;

/// <summary>Dates as other programs write them.</summary>
internal static class DateText
{
    /// <summary>EDTF as it is; else the one date that the text can mean, which is told. Null: there is none, or more than one.</summary>
    public static Located<EdtfDate>? Read(Located<string> written, ICollection<Diagnostic> diagnostics)
    {
        string text = written.Value.Trim();
        if (EdtfDate.TryParse(text, out var date, out var error)) { return new Located<EdtfDate>(date, written.Span); }
        if (Runs(text) || (error.Suggestion ?? Volumes(text)) is not { } likely || !EdtfDate.TryParse(likely, out date, out _)) { return null; }
        if (likely != text.Replace('/', '-')) { diagnostics.Add(FormatRules.ReadDate.At(written.Span, $"The date '{DraftItem.Shorten(text)}' was read as {likely}.", "Compare it with the document; if it is another, write it into the record as EDTF.")); }
        return new Located<EdtfDate>(date, written.Span);
    }

    /// <summary><c>2010-11</c> where a year is asked for: the month, or the years 2010 and 2011. No year of the century before <c>05</c> ends in <c>2010-05</c>.</summary>
    /// <param name="separators">What may stand between the two numbers.</param>
    public static bool MayBeTwoYears(string text, string separators) => text is [_, _, _, _, var between, _, _] && separators.Contains(between, StringComparison.Ordinal)
        && text[..4].All(char.IsAsciiDigit) && text[5..].All(char.IsAsciiDigit) && string.CompareOrdinal(text[5..], "12") <= 0 && string.CompareOrdinal(text[5..], text[2..4]) > 0;

    /// <summary><c>2019–2020</c>, with whatever dash: in a bibliography, a work that came out over years. Null: it is none.</summary>
    private static string? Volumes(string text) => TwoYears.Of(text) is var (first, last) && text.StartsWith(first, StringComparison.Ordinal) ? $"{first}/{last}" : null;

    /// <summary>An interval that runs backwards: which of the two is the slip nobody can tell.</summary>
    private static bool Runs(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && EdtfDate.TryParse(text.AsSpan(0, slash), out _, out _) && EdtfDate.TryParse(text.AsSpan(slash + 1), out _, out _);
    }
}
