namespace Digest.Kinds;

internal enum FieldForm { Text, Texts, Id, Ids, Date, Flag, Number, Choice, Map, Maps }

/// <summary>One key of front matter: the single truth for reading, for "did you mean" and for the reference in <c>input/README.md</c>.</summary>
/// <param name="About">What it says, for a curator: one sentence or less.</param>
internal sealed record Field(string Name, FieldForm Form, string About)
{
    public bool Required { get; init; }
    /// <summary>The words that a <see cref="FieldForm.Choice"/> allows.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
    /// <summary>What the text must look like; null: anything.</summary>
    public TextForm? Looks { get; init; }
    /// <summary>A value that is right, for editors; null: none is needed.</summary>
    public string? Example { get; init; }
    /// <summary>The least and the most that a number may be.</summary>
    public (double Least, double Most)? Range { get; init; }
    /// <summary>The keys of a <see cref="FieldForm.Map"/> or of each entry of <see cref="FieldForm.Maps"/>; null: any keys.</summary>
    public Schema? Keys { get; init; }
    /// <summary>Of a <see cref="FieldForm.Map"/>: true or false may stand in its place.</summary>
    public bool IsSwitch { get; init; }

    public static Field Text(string name, string about) => new(name, FieldForm.Text, about);
    public static Field Texts(string name, string about) => new(name, FieldForm.Texts, about);
    public static Field Id(string name, string about) => new(name, FieldForm.Id, about);
    public static Field Ids(string name, string about) => new(name, FieldForm.Ids, about);
    public static Field Date(string name, string about) => new(name, FieldForm.Date, about);
    public static Field Flag(string name, string about) => new(name, FieldForm.Flag, about);
    public static Field Number(string name, string about) => new(name, FieldForm.Number, about);
    public static Field Choice<T>(string name, Choices<T> choices, string about) where T : struct => new(name, FieldForm.Choice, about) { Choices = choices.Words };
    public static Field Map(string name, Schema? keys, string about) => new(name, FieldForm.Map, about) { Keys = keys };
    public static Field Maps(string name, Schema keys, string about) => new(name, FieldForm.Maps, about) { Keys = keys };
    public static Field Language(string name, string about) => Text(name, about) with { Looks = TextForm.Language };
    public static Field Must(Field field) => field with { Required = true };
}

/// <summary>The keys that a map may have.</summary>
/// <param name="name">For messages: "a claim", "a quote".</param>
internal sealed class Schema(string name, params IEnumerable<Field> fields)
{
    private readonly Field[] required = [.. fields.Where(field => field.Required)];
    private readonly Dictionary<string, Field> byName = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    public string Name { get; } = name;
    public IReadOnlyCollection<Field> Fields => byName.Values;
    /// <summary>Those that a map must have, in the order of <see cref="Fields"/>.</summary>
    public ReadOnlySpan<Field> Required => required;
    public Field? this[string key] => byName.GetValueOrDefault(key);
    /// <summary>Keys of which a map has one, and not two.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];
}

/// <summary>The words that stand for the values of an enumeration, in the order in which people should see them.</summary>
internal sealed class Choices<T>(params (string Word, T Value)[] pairs) where T : struct
{
    public IReadOnlyList<string> Words { get; } = [.. pairs.Select(pair => pair.Word)];

    public bool TryGet(string word, out T value)
    {
        foreach (var pair in pairs)
        {
            if (pair.Word == word) { value = pair.Value; return true; }
        }
        value = default;
        return false;
    }

    public string WordFor(T value) => pairs.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;
}
