using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Citations.Formats.CslJson;

/// <summary>Reads CSL-JSON: an array of items, <c>{"items": […]}</c> or one item. What is broken is told with its place, all before it is kept.</summary>
internal sealed class CslJsonReader(Lazy<LineIndex> lines, ICollection<Diagnostic> diagnostics)
{
    private static readonly Dictionary<string, string> OldNames = new(StringComparer.Ordinal)
    {
        ["shortTitle"] = "title-short",
        ["journalAbbreviation"] = "container-title-short",
        ["event"] = "event-title",
        ["archive-location"] = "archive_location",
        ["doi"] = "DOI",
        ["url"] = "URL",
        ["isbn"] = "ISBN",
        ["issn"] = "ISSN",
    };

    public static IReadOnlyList<BibliographyItem> Read(string path, string text, ICollection<Diagnostic> diagnostics)
    {
        var root = new JsonTreeReader(path, text).Read(out var fault);
        if (fault is { } broken) { diagnostics.Add(FormatRules.Broken.At(broken.Span, $"This is not valid JSON: {broken.Message}.", "Export the bibliography again. The items before this place were read.")); }
        var reader = new CslJsonReader(new Lazy<LineIndex>(() => new LineIndex(text)), diagnostics);
        return root is null ? [] : [.. reader.Items(root).Where(item => item.IsWhole).Select(reader.Item).OfType<BibliographyItem>()];
    }

    private IEnumerable<JsonMap> Items(JsonTree root)
    {
        if (root is JsonMap map)
        {
            if (!map.IsWhole && map.Entries.Count == 0) { return []; }
            if (map.Entries.FirstOrDefault(entry => entry.Key.Value == "items").Value is not { } inner) { return [map]; }
            root = inner;
        }
        if (root is not JsonList list)
        {
            diagnostics.Add(FormatRules.Broken.At(root.Span with { Length = Math.Min(1, root.Span.Length) }, "This is no CSL-JSON: a list of items is needed.", "Export the bibliography as 'CSL JSON'."));
            return [];
        }
        foreach (var other in list.Items.Where(item => item is not JsonMap)) { diagnostics.Add(FormatRules.Broken.At(other.Span, "This is no item of CSL-JSON: a map in braces is needed.", "Remove it, or export the bibliography again.")); }
        return list.Items.OfType<JsonMap>();
    }

    private BibliographyItem? Item(JsonMap map)
    {
        var start = map.Span with { Length = 1 };
        var leaves = map.Entries.Where(entry => entry.Value is JsonLeaf).ToLookup(entry => entry.Key.Value, entry => (JsonLeaf)entry.Value, StringComparer.Ordinal);
        if (!leaves.Contains("type") && leaves.Contains("itemType"))
        {
            diagnostics.Add(FormatRules.Broken.At(start, "This is an item of Zotero's own JSON, not of CSL-JSON.", "Export the bibliography as 'CSL JSON'."));
            return null;
        }
        var id = leaves["id"].FirstOrDefault() is { Form: JsonTokenType.String or JsonTokenType.Number } named ? new Located<string>(named.Text, named.Span) : new Located<string>("", start);
        var type = leaves["type"].FirstOrDefault();
        bool known = type is not null && TypeTable.IsKnown(type.Text);
        var draft = new DraftItem((id, DraftItem.Call(id.Value, leaves["title"].FirstOrDefault()?.Text, lines, start.Offset)), new Located<string>(known ? type!.Text : TypeTable.Unknown, type?.Span ?? start), diagnostics);
        if (type is not null && !known) { draft.Leave("type", type.Span, $"'{DraftItem.Shorten(type.Text)}' is no item type of CSL; it is a document here", "Write the right type into the record."); }
        foreach (var (key, value) in map.Entries.Where(entry => entry.Key.Value is not ("id" or "type"))) { Field(draft, key, value); }
        return draft.Finish();
    }

    private static void Field(DraftItem draft, Located<string> key, JsonTree value)
    {
        string variable = OldNames.GetValueOrDefault(key.Value, key.Value);
        switch (FieldTable.Of(variable)?.Form, value)
        {
            case (_, JsonLeaf { Form: JsonTokenType.Null } or JsonLeaf { Text: "", Form: JsonTokenType.String } or JsonList { Items.Count: 0 }): break;
            case (FieldForm.Text, JsonLeaf { Form: JsonTokenType.String or JsonTokenType.Number } leaf): draft.Add(variable, key.Value, new Located<string>(leaf.Text, leaf.Span)); break;
            case (FieldForm.Names, JsonList list): draft.Add(variable, [.. list.Items.Select(one => Name(draft, key.Value, one)).OfType<CslName>()]); break;
            case (FieldForm.Date, _): CslJsonDateReader.Read(draft, variable, key.Value, value); break;
            case (null, _): draft.Leave(key.Value, key.Span, "it is no variable of CSL 1.0.2"); break;
            default: draft.Leave(key.Value, value.Span, "its value has another form than CSL-JSON wants"); break;
        }
    }

    private static CslName? Name(DraftItem draft, string field, JsonTree written)
    {
        if (written is JsonLeaf { Form: JsonTokenType.String } whole) { return whole.Text.Length == 0 ? null : new CslName(whole.Text, null, null, []); }
        if (written is not JsonMap map)
        {
            draft.Leave(field, written.Span, "a name must have its parts: {\"family\": …, \"given\": …} or {\"literal\": …}");
            return null;
        }
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            bool known = key.Value is "literal" or "family" or "given" or "dropping-particle" or "non-dropping-particle" or "suffix";
            if (value is JsonLeaf { Form: JsonTokenType.String } leaf && known) { if (leaf.Text.Length > 0) { parts[key.Value] = leaf.Text; } }
            else { draft.Leave($"{field}.{key.Value}", key.Span, "names have no such part here"); }
        }
        string[] others = ["dropping-particle", "non-dropping-particle", "suffix"];
        return parts.Count == 0 ? null : new CslName(parts.GetValueOrDefault("literal"), parts.GetValueOrDefault("family"), parts.GetValueOrDefault("given"),
            [.. others.Where(parts.ContainsKey).Select(part => KeyValuePair.Create(part, parts[part]))]);
    }
}
