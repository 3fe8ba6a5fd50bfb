using System.Globalization;

namespace Digest.Kinds;

/// <summary>Shows the form that the value of a key needs, as a line that can be written.</summary>
internal static class FormExample
{
    private const int LongestGiven = 60;

    /// <param name="given">The text that stands there in a wrong form; null: none does. It is kept where the first key of the map takes a text.</param>
    /// <returns>Null where the form is no map and no list of maps.</returns>
    public static string? Of(Field field, string? given = null) => field switch
    {
        { Form: FieldForm.Maps, Keys: { } keys } => $"{field.Name}: [{Map(keys, given)}]",
        { Form: FieldForm.Map, Keys: { } keys } => $"{field.Name}: {Numbers(keys, given) ?? Map(keys, null)}",
        _ => null,
    };

    /// <summary>As many numbers as the map needs, written one behind the other: "43.825, 87.616".</summary>
    private static string? Numbers(Schema schema, string? given)
    {
        string[] parts = given?.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var keys = schema.Required.ToArray();
        bool fits = parts.Length > 1 && parts.Length == keys.Length && keys.All(key => key.Looks == TextForm.Decimal)
            && parts.All(part => part.Length < 20 && decimal.TryParse(part, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));
        return fits ? $"{{{string.Join(", ", keys.Zip(parts, (key, part) => $"{key.Name}: {part}"))}}}" : null;
    }

    /// <summary>The keys that it must have, else the first two.</summary>
    private static string Map(Schema schema, string? given)
    {
        List<Field> keys = [.. schema.OneOf.Take(1).Select(name => schema[name]!), .. schema.Required];
        if (keys.Count == 0) { keys = [.. schema.Fields.Where(field => field.Form is not (FieldForm.Map or FieldForm.Maps)).Take(2)]; }
        bool keeps = given is { Length: > 0 and <= LongestGiven } && keys.Count > 0 && keys[0] is { Form: FieldForm.Id } or { Form: FieldForm.Text, Looks: null };
        return $"{{{string.Join(", ", keys.Select((key, i) => $"{key.Name}: {(keeps && i == 0 ? Written(given!) : Value(key))}"))}}}";
    }

    private static string Value(Field field) => field.Form switch
    {
        FieldForm.Choice => field.Choices[0],
        FieldForm.Flag => "true",
        FieldForm.Date => TextForm.Date.Examples[0],
        FieldForm.Number => "3",
        FieldForm.Id or FieldForm.Ids => "ID",
        _ => field.Example is { } example ? Written(example) : field.Looks is { Examples: [var first, ..] } ? Written(first) : "\"…\"",
    };

    public static string Written(string text) => text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_') ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
