using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Editing;

/// <summary>The configuration of Pages CMS (<c>.pages.yml</c>): each kind a collection, each key a field of its form, so that front matter is edited on GitHub in a form.</summary>
/// <remarks>What the form does not show must survive it. So a key with several forms (a text or a map) is left to the file, where <c>merge</c> keeps it; a map is shown whole, since of
/// a map that is shown nothing else is kept; and true or false is a choice of two words, since a switch would write <c>false</c> wherever nobody touched it.</remarks>
internal sealed class PagesCms
{
    /// <summary>Ids whose kind is known: chosen from that collection. All others are written.</summary>
    private static readonly Dictionary<string, RecordKind> Targets = new(StringComparer.Ordinal)
    {
        ["source"] = RecordKind.Source,
        ["document"] = RecordKind.Source,
        ["through"] = RecordKind.Source,
        ["reports_on"] = RecordKind.Source,
        ["replaces"] = RecordKind.Source,
        ["claim"] = RecordKind.Claim,
        ["claims"] = RecordKind.Claim,
        ["rests_on"] = RecordKind.Claim,
        ["event"] = RecordKind.Event,
        ["elaborates"] = RecordKind.Recommendation,
        ["topics"] = RecordKind.Topic,
        ["broader"] = RecordKind.Topic,
    };

    private static readonly HashSet<string> Long = new(StringComparer.Ordinal)
    {
        "summary", "statement", "exact", "note", "date_note", "text", "reason", "what", "abstract", "annote",
    };

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _collections = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _translations;

    private PagesCms(IReadOnlyList<string> translations) => _translations = translations;

    /// <param name="kinds">The digest's own beside the built-in ones; pages last.</param>
    /// <param name="translations">Paths of the records' translations. A form of originals would ask for keys that no translation has; Pages CMS leaves out files by their names alone.</param>
    public static byte[] Of(IReadOnlyList<KindInfo> kinds, IReadOnlyList<string> translations)
    {
        var made = new PagesCms(translations);
        made.Write(kinds);
        return Encoding.UTF8.GetBytes(made._text.ToString());
    }

    private void Write(IReadOnlyList<KindInfo> kinds)
    {
        foreach (var kind in kinds) { _collections.TryAdd(kind.Like.ToString(), Name(kind)); }
        _text.Append("# Pages CMS (https://pagescms.org): forms for the front matter of this digest. Written by 'digest editor'; edit nothing here.\n");
        _text.Append("media:\n  input: input/pictures\n  output: /pictures\n  categories: [image]\n");
        // Keys that a form does not show stay in the file.
        _text.Append("settings:\n  content: {merge: true}\n");
        _text.Append("components:\n  quote:\n    type: object\n    fields:\n");
        Fields(QuoteFields.Schema, 6);
        _text.Append("  name:\n    type: object\n    fields:\n");
        Fields(CitationFields.Name, 6);
        _text.Append("content:\n");
        foreach (var kind in kinds) { Collection(kind); }
        _text.Append(CultureInfo.InvariantCulture, $"  - name: settings\n    label: \"The digest (digest.yml)\"\n    type: file\n    path: {DigestConfig.FilePath}\n    format: yaml\n    fields:\n");
        Fields(ConfigFields.Schema, 6);
    }

    private void Collection(KindInfo kind)
    {
        bool isPage = kind.Folder.Length == 0;
        string label = kind.Plural ?? Capital(isPage ? "pages" : kind.Folder);
        _text.Append(CultureInfo.InvariantCulture, $"  - name: {Name(kind)}\n    label: {Quoted(label)}\n    type: collection\n    path: input{(isPage ? "" : "/" + kind.Folder)}\n");
        _text.Append("    format: yaml-frontmatter\n");
        // The id is the file's name: whoever makes a record sees it, and may choose another.
        _text.Append("    filename: {template: \"{primary}.md\", field: create}\n");
        _text.Append(CultureInfo.InvariantCulture, $"    subfolders: {(isPage ? "false" : "true")}\n    exclude: [{(isPage ? "" : "index.md, ")}README.md{string.Concat(TranslationsIn(kind.Folder).Select(name => ", " + Quoted(name)))}]\n");
        _text.Append("    view: {primary: title, fields: [title, status], sort: [title], search: [title, name]}\n    fields:\n");
        Fields(AllKinds.For(kind.Like).Schema, 6);
        // As plain text: an editor of rich text would rewrite [[links]] and [@citations].
        _text.Append("      - {name: body, label: \"Text\", type: text, description: \"Markdown; [[id]] links a record, [@id] cites a source.\"}\n");
    }

    /// <summary>The names of a kind's translations, each once: those of pages stand in <c>input/</c> itself.</summary>
    private IEnumerable<string> TranslationsIn(string folder)
    {
        string from = folder.Length == 0 ? "input/" : $"input/{folder}/";
        return _translations.Where(path => path.StartsWith(from, StringComparison.Ordinal) && (folder.Length > 0 || path.IndexOf('/', from.Length) < 0))
            .Select(path => path[(path.LastIndexOf('/') + 1)..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private void Fields(Schema schema, int indent)
    {
        foreach (var field in schema.Fields.Where(IsShown)) { Field(field, indent); }
    }

    /// <summary>A key of one form; and no map of any keys, which no form can show.</summary>
    private static bool IsShown(Field field) => !(field.Form is FieldForm.Text or FieldForm.Texts && field.Keys is not null) && !(field.Form == FieldForm.Map && field.Keys is null);

    private void Field(Field field, int indent)
    {
        string pad = new(' ', indent);
        var line = new StringBuilder($"{pad}- {{name: {field.Name}, label: {Quoted(Label(field.Name))}");
        bool isList = field.Form is FieldForm.Maps or FieldForm.Texts || (field.Form == FieldForm.Ids && !Targets.ContainsKey(field.Name));
        bool isNested = field.Keys is { } keys && keys != QuoteFields.Schema && keys != CitationFields.Name;
        line.Append(field.Keys == QuoteFields.Schema ? ", component: quote" : field.Keys == CitationFields.Name ? ", component: name" : ", " + Type(field));
        if (isList) { line.Append(field.Form == FieldForm.Maps ? ", list: {collapsible: {collapsed: true}}" : ", list: true"); }
        if (field.Required) { line.Append(", required: true"); }
        if (field.Looks is { } looks && looks != TextForm.Decimal) { line.Append(CultureInfo.InvariantCulture, $", pattern: {{regex: {Quoted(looks.Pattern)}, message: {Quoted(field.About)}}}"); }
        line.Append(CultureInfo.InvariantCulture, $", description: {Quoted(field.About)}");
        if (!isNested) { _text.Append(line).Append("}\n"); return; }
        // What has fields of its own takes a block of lines.
        _text.Append(pad).Append("- ").AppendJoin("\n" + pad + "  ", Block(field, isList)).Append('\n').Append(pad).Append("  fields:\n");
        Fields(field.Keys!, indent + 4);
    }

    private static List<string> Block(Field field, bool isList)
    {
        List<string> lines = [$"name: {field.Name}", $"label: {Quoted(Label(field.Name))}", "type: object"];
        if (isList) { lines.Add("list: {collapsible: {collapsed: true}}"); }
        lines.Add($"description: {Quoted(field.About)}");
        return lines;
    }

    private string Type(Field field)
    {
        if (field.Form is FieldForm.Id or FieldForm.Ids && Targets.TryGetValue(field.Name, out var target) && _collections.TryGetValue(target.ToString(), out string? collection))
        {
            return $"type: reference, options: {{collection: {collection}, search: \"title,name\", value: \"{{name}}\", label: \"{{fields.title}}\"{(field.Form == FieldForm.Ids ? ", multiple: true" : "")}}}";
        }
        return field.Form switch
        {
            FieldForm.Choice or FieldForm.Texts when field.Choices.Count > 0 => $"type: select, options: {{values: [{string.Join(", ", field.Choices.Select(Quoted))}]}}",
            FieldForm.Flag => $"type: select, options: {{values: [{string.Join(", ", Vocabulary.Flag.Words.Select(Quoted))}]}}",
            FieldForm.Number => Number(field),
            _ => Long.Contains(field.Name) ? "type: text" : "type: string",
        };
    }

    private static string Number(Field field) => field.Range is var (least, most)
        ? string.Create(CultureInfo.InvariantCulture, $"type: number, options: {{min: {least}, max: {most}}}")
        : "type: number, options: {min: 0}";

    private static string Name(KindInfo kind) => kind.Folder.Length == 0 ? "pages" : kind.Folder;

    private static string Label(string key) => Capital(key.Replace('_', ' '));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A text in quotation marks, as JSON and so as YAML has it.</summary>
    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
