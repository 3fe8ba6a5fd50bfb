using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Kinds;

namespace Digest.Editing;

/// <summary>Writes the keys of a kind as JSON Schema (draft 7, which editors of YAML read best), so that an editor completes and checks what the program reads.</summary>
/// <remarks>YAML's editors guess types where this program does not: <c>title: 1984</c> is a number to them. So a text may be a number or a truth value too, and nothing where it may be empty.</remarks>
internal sealed class JsonSchema
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";
    private readonly Utf8JsonWriter _json;
    private readonly IReadOnlyList<string> _rules;
    private readonly Dictionary<Schema, string> _names = [];
    private readonly Queue<Schema> _waiting = new();

    private JsonSchema(Utf8JsonWriter json, IReadOnlyList<string> rules) => (_json, _rules) = (json, rules);

    /// <param name="title">What the file says: "a claim".</param>
    /// <param name="rules">The rules that <c>checks</c> of <c>digest.yml</c> may name.</param>
    public static byte[] Of(Schema schema, string title, IReadOnlyList<string> rules)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new JsonSchema(json, rules).Write(schema, title);
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private void Write(Schema schema, string title)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Draft);
        _json.WriteString("$comment", "Written by 'digest schema' from the program's own keys: edit nothing here.");
        _json.WriteString("title", title);
        Object(schema);
        _json.WriteStartObject("definitions");
        while (_waiting.TryDequeue(out var inner))
        {
            _json.WriteStartObject(_names[inner]);
            _json.WriteString("title", inner.Name);
            Object(inner);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Object(Schema schema)
    {
        _json.WriteString("type", "object");
        _json.WriteBoolean("additionalProperties", false);
        List("required", schema.Fields.Where(field => field.Required).Select(field => field.Name));
        if (schema.OneOf.Count > 0)
        {
            _json.WriteStartArray("oneOf");
            foreach (string key in schema.OneOf) { _json.WriteStartObject(); List("required", [key]); _json.WriteEndObject(); }
            _json.WriteEndArray();
        }
        _json.WriteStartObject("properties");
        foreach (var field in schema.Fields)
        {
            _json.WriteStartObject(field.Name);
            About(field);
            Value(field);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
    }

    private void About(Field field)
    {
        _json.WriteString("description", field.About);
        var more = new StringBuilder(field.About);
        if (field.Required) { more.Append("\n\n*Must be there.*"); }
        if (field.Choices.Count is > 0 and <= 20) { more.Append("\n\nOne of: ").AppendJoin(", ", field.Choices.Select(word => $"`{word}`")); }
        _json.WriteString("markdownDescription", more.ToString());
        List("examples", field.Form == FieldForm.Date ? TextForm.Date.Examples : field.Looks?.Examples ?? (field.Example is { } one ? [one] : []));
    }

    private void Value(Field field)
    {
        switch (field.Form)
        {
            case FieldForm.Map when field.Keys is null: AnyMap(field); return;
            case FieldForm.Text when field.Keys is { } keys: Any(() => Text(field), () => Reference(keys)); return;
            case FieldForm.Texts or FieldForm.Ids: OneOrMore(field.Required, Item(field)); return;
            case FieldForm.Map: Any([() => Reference(field.Keys!), .. Switch(field), .. Nothing(field)]); return;
            case FieldForm.Maps: OneOrMore(field.Required, () => Reference(field.Keys!)); return;
            default: Text(field); return;
        }
    }

    /// <summary>An entry of a list of texts; some may be maps too.</summary>
    private Action Item(Field field) => () =>
    {
        if (field.Choices.Count > 0) { List("enum", field.Choices); return; }
        if (field.Keys is { } keys) { Any(() => { Types("string", "number", "boolean"); _json.WriteString("pattern", "\\S"); }, () => Reference(keys)); return; }
        Types("string", "number", "boolean");
        _json.WriteString("pattern", "\\S");
    };

    private void Text(Field field)
    {
        switch (field.Form)
        {
            case FieldForm.Choice or FieldForm.Flag: Words(field); return;
            case FieldForm.Date:
                Types(["string", "integer", .. Null(field)]);
                _json.WriteString("pattern", TextForm.Date.Pattern);
                return;
            case FieldForm.Number when field.Looks is null: Number(field, "integer", "^[0-9]+$"); return;
            case FieldForm.Number: Number(field, "number", field.Looks!.Pattern); return;
        }
        if (field.Looks == TextForm.Decimal) { Number(field, "number", field.Looks.Pattern); return; }
        Types(field.Looks is null ? ["string", "number", "boolean", .. Null(field)] : ["string", .. Null(field)]);
        if ((field.Looks?.Pattern ?? (field.Required ? "\\S" : null)) is { } pattern) { _json.WriteString("pattern", pattern); }
    }

    private void Words(Field field)
    {
        _json.WriteStartArray("enum");
        if (field.Form == FieldForm.Flag) { _json.WriteBooleanValue(true); _json.WriteBooleanValue(false); }
        foreach (string word in field.Form == FieldForm.Flag ? Vocabulary.Flag.Words : field.Choices) { _json.WriteStringValue(word); }
        if (!field.Required) { _json.WriteNullValue(); }
        _json.WriteEndArray();
    }

    /// <summary>As a number, or as the same in quotation marks.</summary>
    private void Number(Field field, string type, string pattern)
    {
        Types([type, "string", .. Null(field)]);
        _json.WriteNumber("minimum", field.Range?.Least ?? 0);
        _json.WriteNumber("maximum", field.Range?.Most ?? int.MaxValue);
        _json.WriteString("pattern", pattern);
    }

    /// <summary>A map of any keys: of <c>checks</c> they are the rules, and so are completed.</summary>
    private void AnyMap(Field field)
    {
        Types(["object", .. Null(field)]);
        if (field.Choices.Count == 0) { return; }
        _json.WriteStartObject("properties");
        foreach (string rule in _rules) { _json.WriteStartObject(rule); List("enum", field.Choices); _json.WriteEndObject(); }
        _json.WriteEndObject();
        _json.WriteStartObject("additionalProperties");
        List("enum", field.Choices);
        _json.WriteEndObject();
    }

    private void OneOrMore(bool isRequired, Action item)
    {
        Action list = () => { _json.WriteString("type", "array"); _json.WriteStartObject("items"); item(); _json.WriteEndObject(); };
        Any(isRequired ? [list, item] : [list, item, () => _json.WriteString("type", "null")]);
    }

    private static readonly Field Flag = Field.Must(Field.Flag("", ""));

    private Action[] Switch(Field field) => field.IsSwitch ? [() => Words(Flag)] : [];

    private Action[] Nothing(Field field) => field.Required ? [] : [() => _json.WriteString("type", "null")];

    private void Any(params Action[] ways)
    {
        _json.WriteStartArray("anyOf");
        foreach (var way in ways) { _json.WriteStartObject(); way(); _json.WriteEndObject(); }
        _json.WriteEndArray();
    }

    private void Reference(Schema schema)
    {
        if (!_names.TryGetValue(schema, out string? name))
        {
            string plain = string.Join('-', schema.Name.Split(' ').SkipWhile(word => word is "a" or "an"));
            name = _names.ContainsValue(plain) ? $"{plain}-{_names.Count}" : plain;
            _names[schema] = name;
            _waiting.Enqueue(schema);
        }
        _json.WriteString("$ref", "#/definitions/" + name);
    }

    private static string[] Null(Field field) => field.Required ? [] : ["null"];

    private void Types(params string[] types) => List("type", types);

    private void List(string name, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count == 0) { return; }
        _json.WriteStartArray(name);
        foreach (string item in all) { _json.WriteStringValue(item); }
        _json.WriteEndArray();
    }
}
