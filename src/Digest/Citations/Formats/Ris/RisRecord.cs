using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Citations.Formats.Ris;

/// <summary>One record of RIS as an item. Programs differ in their tags: first the meaning that this program writes, then those of others.</summary>
internal sealed class RisRecord
{
    private readonly IReadOnlyList<RisField> fields;
    private readonly DraftItem draft;

    public RisRecord(IReadOnlyList<RisField> fields, Lazy<LineIndex> lines, ICollection<Diagnostic> diagnostics)
    {
        this.fields = fields;
        var type = fields[0].Whole;
        string? known = TypeTable.FromRis(type.Value.ToUpperInvariant());
        var id = fields.FirstOrDefault(field => field.Tag == "ID")?.Whole ?? new Located<string>("", type.Span);
        string? title = fields.FirstOrDefault(field => field.Tag is "TI" or "T1" or "CT" or "BT" && field.Value.Length > 0)?.Whole.Value;
        draft = new DraftItem((id, DraftItem.Call(id.Value, title, lines, type.Span.Offset)), type with { Value = known ?? TypeTable.Unknown }, diagnostics);
        if (known is null) { draft.Leave("TY", type.Span, $"'{DraftItem.Shorten(type.Value)}' is no type of RIS that is known here; it is a document", "Write the right type into the record."); }
    }

    public BibliographyItem Item()
    {
        Pages();
        Dates();
        Address();
        foreach (var field in fields.Where(field => field.Tag is not ("TY" or "ID" or "SP" or "EP" or "PY" or "Y1" or "DA" or "UR" or "LK"))) { Take(field); }
        return draft.Finish();
    }

    private void Take(RisField field)
    {
        var value = field.Whole;
        if (value.Value.Length == 0) { return; }
        switch (field.Tag)
        {
            case "SN": Number(field); return;
            case "KW": draft.Append("keyword", "KW", value, ", "); return;
            case "N1": draft.Append("note", "N1", value, "; "); return;
            case "AN" when !value.Value.All(char.IsAsciiDigit): draft.Leave("AN", value.Span, "a database's own number is no part of a citation"); return;
            case "C2" when !value.Value.StartsWith("PMC", StringComparison.Ordinal): draft.Leave("C2", value.Span, "its meaning differs from program to program"); return;
            case "M3" when value.Value.StartsWith("10.", StringComparison.Ordinal): draft.Add("DOI", "M3", value); return;
            case "JO" or "JF" when draft.Text("container-title") is { } title && title != value.Value: draft.Add("container-title-short", field.Tag, value); return;
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
        _ => null,
    };

    /// <summary>The first address on the web; several may stand in one field, parted by a semicolon. Without one the first field is taken as it stands, and the import tells why it cannot be.</summary>
    private void Address()
    {
        var all = ((string[])["UR", "LK"]).SelectMany(tag => fields.Where(field => field.Tag == tag && field.Value.Length > 0)).SelectMany(Parted).ToList();
        if (all.Count == 0) { return; }
        int taken = all.FindIndex(one => Identifiers.IsWebAddress(one.Value.Value));
        if (taken < 0)
        {
            var first = all[0].Field;
            draft.Add("URL", first.Tag, first.Whole);
            all = [.. all.Where(one => one.Field != first)];
        }
        else { draft.Add("URL", all[taken].Field.Tag, all[taken].Value); }
        foreach (var (field, value) in all.Where(one => one.Value.Value != draft.Text("URL")))
        {
            if (Identifiers.IsWebAddress(value.Value)) { draft.Leave(field.Tag, value.Span, "a citation has one address"); }
            else { draft.Leave(field.Tag, value.Span with { Length = 0 }, "it is no address on the web"); }
        }
    }

    private static IEnumerable<(RisField Field, Located<string> Value)> Parted(RisField field)
    {
        string whole = field.Whole.Value;
        for (int at = 0; at < whole.Length;)
        {
            int end = End(whole, at);
            string one = whole[at..end].Trim();
            // What stands in a line that goes on is told at the field's beginning.
            int from = at + whole[at..end].Length - whole[at..end].TrimStart().Length;
            if (one.Length > 0) { yield return (field, new Located<string>(one, from + one.Length <= field.Value.Length ? new Span(field.Span.Path, field.Span.Offset + from, one.Length) : field.Span)); }
            at = end + 1;
        }
    }

    /// <summary>The semicolon behind an address: a blank or another address follows it, or nothing more.</summary>
    private static int End(string whole, int at)
    {
        for (int end = whole.IndexOf(';', at); end >= 0; end = whole.IndexOf(';', end + 1))
        {
            var rest = whole.AsSpan(end + 1);
            if (rest.Trim(" ;").IsEmpty || rest.StartsWith(' ') || rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) { return end; }
        }
        return whole.Length;
    }

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
            if (draft.Text(variable) is { } old && old != one) { draft.Append(variable, "SN", new Located<string>(one, field.Span), " "); }
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
