using System.Globalization;
using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Kinds;

/// <summary>Reads the fields of one map by its schema; whatever is not as the schema says becomes a diagnostic, and the reading goes on.</summary>
internal sealed class FieldReader
{
    private readonly MapNode map;
    private readonly Schema schema;
    private readonly ICollection<Diagnostic> diagnostics;
    private readonly EdtfOptions dates;

    /// <param name="dates">How the digest reads dates; null: as the library does.</param>
    public FieldReader(MapNode map, Schema schema, ICollection<Diagnostic> diagnostics, EdtfOptions? dates = null)
    {
        (this.map, this.schema, this.diagnostics, this.dates) = (map, schema, diagnostics, dates ?? EdtfOptions.Default);
        for (int at = 0; at < map.Entries.Count; at++)
        {
            var entry = map.Entries[at];
            if (schema[entry.Key.Value] is not null) { continue; }
            string help = (entry.IsBare ? Comma(at) : null) ?? KeyHints.Renamed(entry.Key.Value, schema) ?? Suggestion.For(entry.Key.Value, schema.Fields.Select(field => field.Name)) ?? KeyHints.Within(entry.Key.Value, schema) ?? KeyHints.All(schema);
            diagnostics.Add(FieldRules.UnknownKey.At(entry.Key.Span, $"'{entry.Key.Value}' is not a key of {schema.Name}.", help));
        }
        foreach (var field in schema.Required)
        {
            if (IsEmpty(field.Name)) { diagnostics.Add(Missing(field)); }
        }
    }

    /// <summary>Text with a comma, of which braces make more keys than one.</summary>
    private string Comma(int at)
    {
        int first = at;
        while (first > 0 && map.Entries[first].IsBare) { first--; }
        string mended = map.Entries[first] is { Value: ScalarNode { Quoted: false, Text.Length: > 0 } value, IsBare: false } before
            ? $": {before.Key.Value}: \"{string.Join(", ", map.Entries.Take((first + 1)..(at + 1)).Select(entry => entry.Key.Value).Prepend(value.Text))}\"" : "";
        return $"A comma inside {{ }} parts keys; text with a comma needs quotation marks{mended}.";
    }

    /// <summary>Told where the key stands, if it does.</summary>
    private Diagnostic Missing(Field field)
    {
        string help = field.Choices.Count > 0 ? $"{field.About} One of: {string.Join(", ", field.Choices)}." : field.About;
        return map.Entries.FirstOrDefault(entry => entry.Key.Value == field.Name) is { } empty
            ? FieldRules.MissingField.At(empty.Key.Span, $"The key '{field.Name}' of {schema.Name} is empty.", help)
            : FieldRules.MissingField.At(Place, $"The key '{field.Name}' of {schema.Name} is missing or empty.", help);
    }

    public Span Span => map.Span;
    private Span Place => map.Entries.Count > 0 ? map.Entries[0].Key.Span : map.Span with { Length = 0 };
    public ICollection<Diagnostic> Diagnostics => diagnostics;

    private bool IsEmpty(string name) => Value(name) is null || (Value(name) is ScalarNode { Text: var text } && string.IsNullOrWhiteSpace(text));

    /// <summary>The value, or null where it is absent or empty (<c>key:</c> with nothing behind it).</summary>
    public Node? Value(string name) => map[name] switch
    {
        ScalarNode { Text: "", Quoted: false } or null => null,
        var node => node,
    };

    /// <summary>Whether a key has a value; one of a map within is written as <c>citation.issued</c>. What stands in the entries of a list is not asked.</summary>
    public bool Holds(string path)
    {
        Node? at = map;
        foreach (string part in path.Split('.')) { at = (at as MapNode)?[part]; }
        return at switch
        {
            ScalarNode scalar => !string.IsNullOrWhiteSpace(scalar.Text),
            ListNode list => list.Items.Count > 0,
            MapNode inner => inner.Entries.Count > 0,
            _ => false,
        };
    }

    public Located<string>? Text(string name) => Value(name) switch
    {
        null => null,
        ScalarNode scalar => new Located<string>(IsId(name) ? WithoutEnding(scalar.Text) : scalar.Text, scalar.Span),
        var other => Wrong<Located<string>?>(other, name, "a text"),
    };

    private bool IsId(string name) => schema[name]?.Form is FieldForm.Id or FieldForm.Ids;

    /// <summary>An id holds no dot: <c>report.md</c>, as forms write the file that was chosen, is <c>report</c>.</summary>
    public static string WithoutEnding(string id) => id.Length > 3 && id.EndsWith(".md", StringComparison.Ordinal) ? id[..^3] : id;

    public string? Plain(string name) => Text(name)?.Value;

    /// <summary>A language tag in the form of BCP 47 (RFC 5646, section 2.1); whether the language is registered is not looked up.</summary>
    public string? Language(string name) => Text(name) is { } tag ? Language(tag) : null;

    public string? Language(Located<string> tag)
    {
        string[] parts = tag.Value.Split('-');
        bool isTag = parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        if (isTag) { return Cased(parts); }
        diagnostics.Add(FieldRules.BadLanguage.At(tag.Span, $"'{tag.Value}' is no language tag.", "Write the tag of the language: en, fr, zh-Hans, ug; with a hyphen, not an underscore."));
        return null;
    }

    /// <summary>Letter case does not count in tags, and folders and files are named for them: so each has one form, which RFC 5646 (2.1.1) advises, zh-Hans-CN.</summary>
    private static string Cased(string[] parts)
    {
        int single = Array.FindIndex(parts, part => part.Length == 1);
        return string.Join('-', parts.Select((part, i) =>
        {
            string lower = part.ToLowerInvariant();
            return i == 0 || (single >= 0 && i > single) ? lower
                : part.Length == 2 ? part.ToUpperInvariant()
                : part.Length == 4 ? char.ToUpperInvariant(lower[0]) + lower[1..]
                : lower;
        }));
    }

    public Located<string> MustHave(string name) => Text(name) ?? new Located<string>("", Place);

    /// <summary>A list of texts; one text alone is a list of one.</summary>
    public IReadOnlyList<Located<string>> Texts(string name)
    {
        switch (Value(name))
        {
            case null: return [];
            case ScalarNode one: return Texts(name, [one]);
            case ListNode list: return Texts(name, list.Items);
            case var other: return Wrong<IReadOnlyList<Located<string>>>(other, name, "a list of texts") ?? [];
        }
    }

    private List<Located<string>> Texts(string name, IReadOnlyList<Node> items)
    {
        var texts = new List<Located<string>>(items.Count);
        foreach (var item in items)
        {
            if (item is not ScalarNode scalar) { Wrong<bool>(item, name, "a text", isEntry: true); }
            else if (!string.IsNullOrWhiteSpace(scalar.Text)) { texts.Add(new Located<string>(IsId(name) ? WithoutEnding(scalar.Text) : scalar.Text, scalar.Span)); }
            else { diagnostics.Add(FieldRules.WrongForm.At(scalar.Span, $"An entry of '{name}' is empty.", "Write it, or take it out.")); }
        }
        return texts;
    }

    public bool? Flag(string name) => Choice(name, Vocabulary.Flag)?.Value;

    public Located<int>? Number(string name)
    {
        if (Text(name) is not { } text) { return null; }
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) { return new Located<int>(number, text.Span); }
        diagnostics.Add(FieldRules.BadNumber.At(text.Span, $"'{text.Value}' is not a whole number.", $"Write '{name}' with digits alone."));
        return null;
    }

    public double? Decimal(string name)
    {
        if (Text(name) is not { } text) { return null; }
        if (double.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)) { return number; }
        diagnostics.Add(FieldRules.BadNumber.At(text.Span, $"'{text.Value}' is not a number.", $"Write '{name}' with digits and a point."));
        return null;
    }

    public Located<T>? Choice<T>(string name, Choices<T> choices) where T : struct
    {
        if (Text(name) is not { } text) { return null; }
        if (choices.TryGet(text.Value, out var value)) { return new Located<T>(value, text.Span); }
        string help = Suggestion.For(text.Value, choices.Words) ?? $"'{name}' may be: {string.Join(", ", choices.Words)}.";
        diagnostics.Add(FieldRules.UnknownWord.At(text.Span, $"'{text.Value}' is no value of '{name}'.", help));
        return null;
    }

    public Located<EdtfDate>? Date(string name)
    {
        if (Value(name) is not { } value) { return null; }
        if (value is ScalarNode written) { return DateField.Read(written, dates, diagnostics); }
        diagnostics.Add(DateField.Unquoted(value, name));
        return null;
    }

    public FieldReader? Map(string name) => Value(name) switch
    {
        null => null,
        MapNode inner => new FieldReader(inner, schema[name]!.Keys!, diagnostics, dates),
        var other => Wrong<FieldReader?>(other, name, "a map of keys and values"),
    };

    /// <summary>What each entry of a list of maps says.</summary>
    public IReadOnlyList<T> Each<T>(string name, Func<FieldReader, T> read) => Value(name) is null ? [] : [.. Maps(name).Select(read)];

    /// <summary>A list of maps; one map alone is a list of one.</summary>
    public IEnumerable<FieldReader> Maps(string name)
    {
        switch (Value(name))
        {
            case null: yield break;
            case MapNode one: yield return new FieldReader(one, schema[name]!.Keys!, diagnostics, dates); yield break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    if (item is MapNode inner) { yield return new FieldReader(inner, schema[name]!.Keys!, diagnostics, dates); }
                    else { Wrong<bool>(item, name, "a map of keys and values", isEntry: true); }
                }
                yield break;
            case var other: Wrong<bool>(other, name, "a list of maps"); yield break;
        }
    }

    /// <param name="isEntry">The node is one of the list that the key has.</param>
    private T? Wrong<T>(Node node, string name, string needed, bool isEntry = false)
    {
        string found = node switch { ListNode => "a list", MapNode => "a map", _ => "a text" };
        string? example = schema[name] is { } field ? FormExample.Of(field, (node as ScalarNode)?.Text) : null;
        string? remedy = example is not null ? $"Write it so: {example}" : !isEntry && node is ListNode list ? OneText.Of(name, list) : null;
        diagnostics.Add(FieldRules.WrongForm.At(node.Span with { Length = Math.Min(node.Span.Length, 80) }, $"{(isEntry ? "An entry of " : "")}'{name}' is {found}, but {needed} is needed.",
            remedy is null ? schema[name]?.About : $"{schema[name]!.About} {remedy}"));
        return default;
    }
}
