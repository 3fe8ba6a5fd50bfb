using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Citations.Formats.Ris;

/// <summary>One record of RIS as an item. Programs differ in their tags: first the meaning that this program writes, then those of others.</summary>
internal sealed class RisRecord
{
    private readonly IReadOnlyList<RisField> fields;
    private readonly DraftItem draft;

    public RisRecord(IReadOnlyList<RisField> fields, ICollection<Diagnostic> diagnostics)
    {
        this.fields = fields;
        var type = fields[0].Whole;
        string? known = TypeTable.FromRis(type.Value.ToUpperInvariant());
        draft = new DraftItem(fields.FirstOrDefault(field => field.Tag == "ID")?.Whole ?? new Located<string>("", type.Span), type with { Value = known ?? TypeTable.Unknown }, diagnostics);
        if (known is null) { draft.Leave("TY", type.Span, $"'{DraftItem.Shorten(type.Value)}' is no type of RIS that is known here; it is a document", "Write the right type into the record."); }
    }

    public BibliographyItem Item()
    {
        Pages();
        Dates();
        foreach (var field in fields.Where(field => field.Tag is not ("TY" or "ID" or "SP" or "EP" or "PY" or "Y1" or "DA"))) { Take(field); }
        return draft.Finish();
    }

    private void Take(RisField field)
    {
        var value = field.Whole;
        if (value.Value.Length == 0) { return; }
        switch (field.Tag)
        {
            case "SN": Number(field); return;
            case "KW": draft.Append("keyword", value, ", "); return;
            case "N1": draft.Append("note", value, "; "); return;
            case "AN" when !value.Value.All(char.IsAsciiDigit): draft.Leave("AN", value.Span, "a database's own number is no part of a citation"); return;
            case "C2" when !value.Value.StartsWith("PMC", StringComparison.Ordinal): draft.Leave("C2", value.Span, "its meaning differs from program to program"); return;
            case "M3" when value.Value.StartsWith("10.", StringComparison.Ordinal): draft.Add("DOI", "M3", value); return;
            case "JO" or "JF" when draft.Text("container-title") is { } title && title != value.Value: draft.Add("container-title-short", field.Tag, value); return;
            case "UR" or "LK" when draft.Has("URL"): draft.Leave(field.Tag, value.Span, "a citation has one address"); return;
            case "L1" or "L2" or "L3" or "L4": draft.Leave(field.Tag, value.Span with { Length = 0 }, "files of the exporting program are never taken"); return;
        }
        if ((FieldTable.FromRis(field.Tag, draft.Type)?.Variable ?? Other(field.Tag)) is not { } variable) { draft.Leave(field.Tag, value.Span, "a citation has no place for it"); }
        else if (FieldTable.Of(variable)!.Form == FieldForm.Names) { draft.Add(variable, [Name(value.Value)]); }
        else if (FieldTable.Of(variable)!.Form == FieldForm.Date) { RisDates.Add(draft, variable, field); }
        else { draft.Add(variable, field.Tag, value); }
    }

    /// <summary>Tags of other programs, and of older versions of the format.</summary>
    private string? Other(string tag) => tag switch
    {
        "T1" or "CT" => "title",
        "BT" => draft.Type is "book" or "manuscript" ? "title" : "container-title",
        "A1" => "author",
        "A2" or "A3" => "editor",
        "TA" => "translator",
        "JF" or "JO" or "T2" => "container-title",
        "J1" or "JA" or "J2" => "container-title-short",
        "N2" => "abstract",
        "VO" => "volume",
        "CP" => "issue",
        "PP" => "publisher-place",
        "PB" => "publisher",
        "DI" => "DOI",
        "LK" => "URL",
        _ => null,
    };

    private void Pages()
    {
        var (first, last) = (fields.FirstOrDefault(field => field.Tag == "SP")?.Whole, fields.FirstOrDefault(field => field.Tag == "EP")?.Whole);
        bool one = last is not { Value.Length: > 0 } || last.Value.Value == first?.Value;
        if (first is { Value.Length: > 0 } start) { draft.Add("page", "SP", one ? start : start with { Value = $"{start.Value}-{last!.Value.Value}" }); }
        else if (last is { Value.Length: > 0 } end) { draft.Leave("EP", end.Span, "a last page without a first one"); }
    }

    /// <summary>The exact day before the year: PY repeats what DA says.</summary>
    private void Dates()
    {
        foreach (string tag in (string[])["DA", "Y1", "PY"])
        {
            foreach (var field in fields.Where(field => field.Tag == tag && field.Value.Length > 0)) { RisDates.Add(draft, "issued", field); }
        }
    }

    /// <summary>ISBN, ISSN or a report's number, told by their form.</summary>
    private void Number(RisField field)
    {
        foreach (string one in field.Whole.Value.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int digits = one.Count(c => char.IsAsciiDigit(c) || c is 'X' or 'x');
            bool plain = one.All(c => char.IsAsciiDigit(c) || c is '-' or 'X' or 'x');
            string? variable = plain && digits == 8 ? "ISSN" : plain && digits is 10 or 13 ? "ISBN" : null;
            if (variable is null)
            {
                if (draft.Type is "report" or "standard" or "patent" or "legislation" or "bill") { draft.Add("number", "SN", field.Whole); }
                else if (one is not ['(', ..]) { draft.Leave("SN", field.Span, $"'{DraftItem.Shorten(field.Value)}' is neither an ISBN nor an ISSN"); }
                return;
            }
            if (draft.Text(variable) is { } old && old != one) { draft.Append(variable, new Located<string>(one, field.Span), " "); }
            else { draft.Add(variable, "SN", new Located<string>(one, field.Span)); }
        }
    }

    /// <summary><c>Family, Given, Suffix</c>; without a comma a whole name.</summary>
    private static CslName Name(string written)
    {
        string[] parts = written.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 1 || parts[0].Length == 0 ? new CslName(written, null, null, [])
            : Particles.Parted(parts[0], parts[1], parts.Length > 2 ? string.Join(", ", parts[2..]) : "");
    }
}
