using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Citations.Formats.Bib;

/// <summary>One entry as an item: first the fields that this program writes, then those of older BibTeX.</summary>
internal sealed partial class BibItem
{
    private static readonly HashSet<string> Used = new(StringComparer.Ordinal)
    {
        "entrysubtype", "crossref", "xdata", "options", "year", "month", "day", "subtitle", "booksubtitle", "mainsubtitle", "journalsubtitle", "eprinttype", "archiveprefix", "eprintclass", "primaryclass",
        "editortype", "editoratype", "editorbtype", "editorctype",
    };

    private readonly BibEntry entry;
    private readonly DraftItem draft;
    private readonly bool useprefix;

    public BibItem(BibEntry entry, Lazy<LineIndex> lines, ICollection<Diagnostic> diagnostics)
    {
        this.entry = entry;
        string? type = TypeTable.FromBib(entry.Type.Value, entry["entrysubtype"]?.Value.Trim());
        useprefix = !(entry["options"]?.Value.Replace(" ", "", StringComparison.Ordinal).Contains("useprefix=false", StringComparison.OrdinalIgnoreCase) ?? false);
        draft = new DraftItem((entry.Key, DraftItem.Call(entry.Key.Value, entry["title"] is { } title ? TexReader.Decode(title.Value) : null, lines, entry.Type.Span.Offset)), entry.Type with { Value = type ?? TypeTable.Unknown }, diagnostics);
        if (type is null) { draft.Leave("@" + entry.Type.Value, entry.Type.Span, "it is no entry type that is known here; it is a document", "Write the right type into the record."); }
    }

    [GeneratedRegex("-+")]
    private static partial Regex Hyphens();

    public BibliographyItem Item()
    {
        // What the file's own format holds comes before what others mean by the same.
        foreach (var (name, value) in entry.Fields.Where(field => !Used.Contains(field.Name)))
        {
            if (name == "howpublished" && IsAddress(value.Value)) { draft.Add("URL", name, value with { Value = TexReader.Verbatim(value.Value) }); }
            else if (FieldTable.FromBib(name, draft.Type) is { } row) { Take(row.Variable, name, value); }
        }
        foreach (var (name, value) in entry.Fields.Where(field => !Used.Contains(field.Name) && FieldTable.FromBib(field.Name, draft.Type) is null)) { Other(name, value); }
        // Of what archive an identifier is, that is not taken either.
        foreach (var (name, value) in entry.Fields.Where(field => field.Name is "eprinttype" or "archiveprefix" or "eprintclass" or "primaryclass" && !IsOfPubMed)) { draft.Leave(name, value.Span, NoPlace); }
        BibDates.Year(entry, draft);
        if (draft.Type == "thesis" && !draft.Has("genre") && Thesis(entry.Type.Value) is { } genre) { draft.Add("genre", entry.Type.Value, entry.Type with { Value = genre }); }
        return draft.Finish();
    }

    private void Take(string variable, string name, Located<string> value)
    {
        switch (FieldTable.Of(variable)!.Form)
        {
            case FieldForm.Names: Names(variable, name, value); break;
            case FieldForm.Date: draft.AddDate(variable, name, value with { Value = value.Value.Trim() }); break;
            default: draft.Add(variable, name, value with { Value = Text(variable, name, value) }); break;
        }
    }

    private string Text(string variable, string name, Located<string> value)
    {
        string tex = value.Value;
        switch (variable)
        {
            case "URL" or "DOI": return TexReader.Verbatim(tex);
            case "page": return Decode(name, value with { Value = Hyphens().Replace(tex, "-") });
            case "language": return BibWords.Language(Decode(name, value));
            case "genre": return BibWords.Genre(Decode(name, value));
        }
        string text = Decode(name, value);
        return entry[Sub(name)] is { } sub ? $"{text}: {Decode(Sub(name), sub)}" : text;
    }

    private static string Sub(string name) => name switch { "title" => "subtitle", "booktitle" => "booksubtitle", "maintitle" => "mainsubtitle", "journaltitle" or "journal" => "journalsubtitle", _ => "" };

    private string Decode(string name, Located<string> value)
    {
        string text = TexReader.Decode(value.Value, out var unknown);
        if (unknown.Count > 0) { draft.Leave(name, value.Span, $"the command {DraftItem.Shorten(unknown[0])} of TeX is not known and stays in the text"); }
        return text;
    }

    private void Names(string variable, string name, Located<string> value)
    {
        var faults = new List<string>();
        draft.Add(Role(variable, name), NameReader.Read(value.Value, useprefix, faults));
        foreach (string fault in faults) { draft.Leave(name, value.Span, fault); }
    }

    private string Role(string variable, string name) => entry[name + "type"]?.Value.Trim() switch { "compiler" => "compiler", "director" => "director", "organizer" => "organizer", "producer" => "producer", "redactor" => "collection-editor", "collaborator" => "contributor", _ => variable };

    /// <summary>Fields of BibTeX, and those that other programs write.</summary>
    private void Other(string name, Located<string> value)
    {
        switch (name)
        {
            case "file" or "bdsk-file-1" or "local-url" or "pdf": draft.Leave(name, value.Span with { Length = 0 }, "files of the exporting program are never taken"); return;
            case "editora" or "editorb" or "editorc" when Role("", name) is { Length: > 0 } role: Names(role, name, value); return;
            case "eprint" when IsOfPubMed: draft.Add("PMID", name, value); return;
        }
        if (BibWords.Older(name, draft.Type) is { } variable && (!draft.Has(variable) || draft.Text(variable) == TexReader.Decode(value.Value))) { Take(variable, name, value); }
        else { draft.Leave(name, value.Span, BibWords.Older(name, draft.Type) is null ? NoPlace : "its place is taken by another field"); }
    }

    private const string NoPlace = "a citation has no place for it";

    private bool IsOfPubMed => (entry["eprinttype"] ?? entry["archiveprefix"])?.Value.Trim().Equals("pubmed", StringComparison.OrdinalIgnoreCase) ?? false;

    private static bool IsAddress(string tex) => tex.TrimStart() is ['\\', 'u', 'r', 'l', '{', ..] || tex.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static string? Thesis(string type) => type switch { "phdthesis" => "PhD thesis", "mastersthesis" => "Master's thesis", _ => null };
}
