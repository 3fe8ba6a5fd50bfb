using System.Globalization;
using System.Text;
using Digest.Model;
using Edtf;

namespace Digest.Citations.Formats.Ris;

/// <summary>RIS (Research Information Systems, 2011): UTF-8, lines of <c>XX  - value</c> that end with CR LF, as its specification wants.</summary>
/// <remarks>What RIS has no tag for is left out: <see cref="FieldTable"/> says what.</remarks>
internal static class RisFormat
{
    public static string Write(IEnumerable<BibliographyItem> items)
    {
        var made = new StringBuilder();
        foreach (var item in items)
        {
            if (made.Length > 0) { made.Append("\r\n"); }
            Write(made, item);
        }
        return made.ToString();
    }

    private static void Write(StringBuilder made, BibliographyItem item)
    {
        var (citation, type) = (item.Citation, TypeTable.Of(item.Citation.Type?.Value));
        Line(made, "TY", type.Ris);
        Line(made, "ID", item.Id);
        foreach (var (variable, names) in citation.Names)
        {
            foreach (var name in names) { Line(made, FieldTable.Ris(variable, type.Type), Name(name)); }
        }
        foreach (var (variable, text) in citation.Text) { Field(made, variable, FieldTable.Ris(variable, type.Type), text.Value); }
        foreach (var (variable, date) in citation.Dates)
        {
            string written = Date(date.Value);
            if (variable == "issued" && written is not ['/', ..]) { Line(made, "PY", written[..written.IndexOf('/', StringComparison.Ordinal)]); }
            Line(made, FieldTable.Ris(variable, type.Type), written);
        }
        Line(made, "ER", "");
    }

    private static void Field(StringBuilder made, string variable, string? tag, string text)
    {
        switch (variable)
        {
            case "page" when Pages(text) is var (first, last):
                Line(made, "SP", first);
                Line(made, "EP", last);
                break;
            case "keyword":
                foreach (string word in text.Split(',')) { Line(made, tag, word); }
                break;
            default: Line(made, tag, text); break;
        }
    }

    /// <summary>Null where it is not one range.</summary>
    private static (string First, string Last)? Pages(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && dash < text.Length - 1 && text.LastIndexOf('-') == dash && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? (text[..dash], text[(dash + 1)..]) : null;
    }

    /// <summary><c>Family, Given, Suffix</c>: particles stand where they are spoken. Nothing escapes a comma: with its own the Committee on Economic, Social and Cultural Rights would be a person.</summary>
    private static string Name(CslName name)
    {
        string? Other(string part) => name.Other.FirstOrDefault(pair => pair.Key == part).Value;
        if (name.Family is not { Length: > 0 } family) { return (name.Literal ?? name.Given ?? "").Trim(' ', ',').Replace(',', ' '); }
        string last = string.Join(' ', new[] { Other("non-dropping-particle"), family }.OfType<string>());
        string first = string.Join(' ', new[] { name.Given, Other("dropping-particle") }.OfType<string>());
        return Other("suffix") is { } suffix ? $"{last}, {first}, {suffix}" : first.Length == 0 ? last + "," : $"{last}, {first}";
    }

    /// <summary><c>YYYY/MM/DD/more</c>; what these do not say exactly stands behind them, as EDTF, of an interval with a dash in place of the slash.</summary>
    public static string Date(EdtfDate date)
    {
        string text = date.ToString();
        string[] parts = text.Split('-');
        bool plain = parts.Length <= 3 && parts[0].Length == 4 && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) && (parts.Length == 1 || string.CompareOrdinal(parts[1], "12") <= 0);
        if (plain) { return $"{parts[0]}/{parts.ElementAtOrDefault(1)}/{parts.ElementAtOrDefault(2)}/"; }
        // The year alone, and only where the date lies in no other.
        string year = date is { Earliest: { } first, Latest: { } last } && first.Year == last.Year && first.Year is > 0 and <= 9999 ? first.Year.ToString("0000", CultureInfo.InvariantCulture) : "";
        // Programs part the line at every slash: of 2022-05/.. they would keep 2022-05, a month in place of all the time since.
        return $"{year}///{text.Replace('/', RisDates.Dash)}";
    }

    /// <summary>One line whatever the value holds: nothing in it can begin another.</summary>
    private static void Line(StringBuilder made, string? tag, string value)
    {
        if (tag is null || (value.Length == 0 && tag != "ER")) { return; }
        made.Append(tag).Append("  - ");
        bool blank = true;
        foreach (char c in value)
        {
            bool space = char.IsControl(c) || c is '\u2028' or '\u2029' or ' ';
            if (!space) { made.Append(c); }
            else if (!blank) { made.Append(' '); }
            blank = space;
        }
        made.Append("\r\n");
    }
}
