using System.Text;
using Digest.Model;
using Edtf;

namespace Digest.Citations.Formats.Bib;

/// <summary>BibLaTeX (its own entry types and fields; biber reads it): UTF-8, LF, a field a line.</summary>
/// <remarks>Dates are EDTF by nature, as far as biber reads it: what it does not read has words beside it, in <c>year</c>. What BibLaTeX has no field for is left out: <see cref="FieldTable"/> says what.</remarks>
internal static class BibLatexFormat
{
    private static readonly HashSet<string> AsTheyStand = new(StringComparer.Ordinal) { "URL", "DOI" };
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "title", "title-short", "original-title", "container-title" };

    /// <param name="words">Says a date that biber does not read; null: its EDTF.</param>
    public static string Write(IEnumerable<BibliographyItem> items, Func<EdtfDate, string>? words = null)
    {
        var (made, keys) = (new StringBuilder(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var item in items)
        {
            if (made.Length > 0) { made.Append('\n'); }
            Write(made, item, Key(item.Id, keys), words ?? (date => date.ToString()));
        }
        return made.ToString();
    }

    private static void Write(StringBuilder made, BibliographyItem item, string key, Func<EdtfDate, string> words)
    {
        var (citation, type) = (item.Citation, TypeTable.Of(item.Citation.Type?.Value));
        made.Append('@').Append(type.Bib).Append('{').Append(key).Append(",\n");
        foreach (var (variable, names) in citation.Names) { Field(made, FieldTable.Bib(variable, type.Type), NameWriter.Write(names)); }
        foreach (var (variable, text) in citation.Text)
        {
            var (field, written) = variable == "language" ? BibWords.OfTag(text.Value) : (FieldTable.Bib(variable, type.Type), text.Value);
            Field(made, field, Value(citation, variable, written));
        }
        foreach (var (variable, date) in citation.Dates) { Field(made, FieldTable.Bib(variable, type.Type), date.Value.ToString()); }
        Field(made, "year", Year(citation, words));
        Field(made, "entrysubtype", type.Subtype ?? "");
        made.Append("}\n");
    }

    /// <summary>In words where biber takes the date for none. Of a work without any BibLaTeX prints the year of the visit in its place: that there is none has to be said.</summary>
    private static string Year(Citation citation, Func<EdtfDate, string> words) => citation.DateOf("issued") switch
    {
        { } issued => BibDates.IsReadByBiber(issued) ? "" : TexWriter.Encode(words(issued)),
        null => citation.DateOf("accessed") is not null && citation.DateOf("event-date") is null && citation.DateOf("original-date") is null ? BibDates.None : "",
    };

    private static string Value(Citation citation, string variable, string text) => variable switch
    {
        _ when AsTheyStand.Contains(variable) => TexWriter.Verbatim(text),
        // Ranges have two hyphens in TeX.
        "page" => TexWriter.Encode(text).Replace("{}-", "-", StringComparison.Ordinal).Replace("-", "--", StringComparison.Ordinal),
        _ => TexWriter.Encode(text, Titles.Contains(variable) && citation["language"] is null or ['e', 'n', ..]),
    };

    private static void Field(StringBuilder made, string? name, string value)
    {
        if (name is null || value.Length == 0) { return; }
        made.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    /// <summary>Letters, digits and a few marks alone, and no key twice.</summary>
    private static string Key(string id, HashSet<string> taken)
    {
        string safe = string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ':' or '.' or '+' ? c : '-'));
        if (safe.Length == 0) { safe = "item"; }
        string key = safe;
        for (int i = 2; !taken.Add(key); i++) { key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{safe}-{i}"); }
        return key;
    }
}
