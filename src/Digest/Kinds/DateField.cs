using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Kinds;

/// <summary>Reads one date as it stands in front matter, and says in the file's own columns what is wrong with it.</summary>
internal static class DateField
{
    public static readonly Rule BadDate = new("bad-date", Severity.Error,
        "A date is not EDTF text (ISO 8601-2).",
        "A date that cannot be read cannot say how sure it is.",
        "date: 05/2022      # write 2022-05");

    public static readonly Rule SpacedDate = new("spaced-date", Severity.Warning,
        "There are spaces within a date.",
        "The standard has none: another program that reads the same file refuses the date.",
        "date: \"[1667, 1668]\"      # write \"[1667,1668]\"");

    private const string Forms = "Dates are EDTF: 2022-05-31, 2022-05, 2022, 2022~ (about), \"[..2022-05]\" (by the end of May 2022), 2017/2019.";

    public static Located<EdtfDate>? Read(ScalarNode written, EdtfOptions options, ICollection<Diagnostic> diagnostics)
    {
        if (!EdtfDate.TryParse(written.Text, options, out var date, out var error))
        {
            diagnostics.Add(BadDate.At(Place(written, error.Column), $"'{written.Text}' is not an EDTF date: expected {error.Expected}.", Help(error)));
            return null;
        }
        int space = written.Text.IndexOf(' ', StringComparison.Ordinal);
        if (space >= 0) { diagnostics.Add(SpacedDate.At(Place(written, space), $"'{written.Text}' has spaces, which EDTF has not.", $"Write \"{date}\".")); }
        return new Located<EdtfDate>(date, written.Span);
    }

    /// <summary>A date in brackets without quotation marks is a list or a map to YAML.</summary>
    public static Diagnostic Unquoted(Node node, string name)
    {
        var place = node.Span with { Length = Math.Min(node.Span.Length, 80) };
        return UnquotedSet.Of(node) is { } set
            ? FieldRules.WrongForm.At(place, $"YAML takes the brackets of '{set}' for a list or a map, but '{name}' is a date.", $"Put it into quotation marks: {name}: \"{set}\".")
            : FieldRules.WrongForm.At(place, $"'{name}' is {(node is ListNode ? "a list" : "a map")}, but a date is needed.", $"Put a date that begins with [ or {{ in quotation marks: {name}: \"[..2022-05]\".");
    }

    private static string Help(EdtfError error) => error.Suggestion is { } likely ? $"Write {Quoted(likely)}, if that is what is meant."
        : error.Explanation is { } why ? $"{why} {Forms}"
        : Forms;

    private static string Quoted(string date) => date[0] is '[' or '{' or '%' or '?' ? $"\"{date}\"" : date;

    /// <summary>From the column to the end of the date; the whole of it where it is written with escapes or over lines.</summary>
    private static Span Place(ScalarNode written, int column)
    {
        int marks = written.Span.Length - written.Text.Length;
        if (marks != (written.Quoted ? 2 : 0)) { return written.Span; }
        // What is missing at the end is missing at the closing mark, or else at the last character.
        int at = written.Quoted ? column + 1 : Math.Min(column, Math.Max(0, written.Text.Length - 1));
        int end = Math.Max(written.Span.Length - (marks / 2), at + 1);
        return new Span(written.Span.Path, written.Span.Offset + at, Math.Min(end, written.Span.Length) - at);
    }
}
