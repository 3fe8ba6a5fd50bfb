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
        if (Runs(text) || error.Suggestion is not { } likely || !EdtfDate.TryParse(likely, out date, out _)) { return null; }
        if (likely != text.Replace('/', '-')) { diagnostics.Add(FormatRules.ReadDate.At(written.Span, $"The date '{DraftItem.Shorten(text)}' was read as {likely}.", "Compare it with the document; if it is another, write it into the record as EDTF.")); }
        return new Located<EdtfDate>(date, written.Span);
    }

    /// <summary>An interval that runs backwards: which of the two is the slip nobody can tell.</summary>
    private static bool Runs(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && EdtfDate.TryParse(text.AsSpan(0, slash), out _, out _) && EdtfDate.TryParse(text.AsSpan(slash + 1), out _, out _);
    }
}
