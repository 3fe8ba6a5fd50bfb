using System.Text;
using Digest.Kinds;

namespace Digest.Stages.Editing;

/// <summary>Keys of a schema as a curator would write them, each with what it says: what a new record offers to be filled in.</summary>
internal static class SampleYaml
{
    private const int Column = 32;

    /// <summary>A key to be filled in.</summary>
    public static void Empty(StringBuilder text, Field field) => Line(text, $"{field.Name}:", Help(field));

    /// <summary>A key with its value, both as YAML.</summary>
    public static void Given(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append('\n');

    /// <summary>A key that may be filled in: out of the way behind <c># </c>, which is all that has to be taken away.</summary>
    public static void Offered(StringBuilder text, Field field)
    {
        var lines = Lines(field).ToList();
        Line(text, "# " + lines[0], Help(field));
        foreach (string line in lines.Skip(1)) { text.Append("# ").Append(line).Append('\n'); }
    }

    private static IEnumerable<string> Lines(Field field) => field.Form switch
    {
        FieldForm.Map or FieldForm.Maps when field.Keys is null => [$"{field.Name}: {{}}"],
        FieldForm.Map => [$"{field.Name}:", .. Inner(field.Keys!).Select(line => "  " + line)],
        FieldForm.Maps => [$"{field.Name}:", .. Inner(field.Keys!).Select((line, i) => (i == 0 ? "  - " : "    ") + line)],
        _ => [$"{field.Name}: {Value(field)}"],
    };

    /// <summary>The keys that it must have, or else the first two.</summary>
    private static IEnumerable<string> Inner(Schema keys)
    {
        var must = keys.Fields.Where(field => field.Required).ToList();
        return (must.Count > 0 ? must : [.. keys.Fields.Take(2)]).SelectMany(Lines);
    }

    private static string Value(Field field) => field.Form switch
    {
        FieldForm.Id => "ID",
        FieldForm.Ids => "[ID]",
        FieldForm.Texts => "[\"…\"]",
        FieldForm.Date => "2022-05",
        FieldForm.Flag => "true",
        FieldForm.Number => "1",
        FieldForm.Choice => field.Choices[0],
        _ => "\"…\"",
    };

    private static string Help(Field field) => field.Form == FieldForm.Choice && !field.Choices.All(word => field.About.Contains(word, StringComparison.Ordinal))
        ? $"{field.About} One of: {string.Join(", ", field.Choices)}."
        : field.About;

    private static void Line(StringBuilder text, string written, string help) => text.Append(written.PadRight(Column)).Append("# ").Append(help.ReplaceLineEndings(" ")).Append('\n');
}
