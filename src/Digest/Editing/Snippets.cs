using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Editing;

/// <summary>Snippets for Visual Studio Code: a record of each kind, and a quote, with the keys that must be there and those that are mostly wanted.</summary>
internal static class Snippets
{
    private static readonly HashSet<string> Usual = new(StringComparer.Ordinal) { "date", "quotes", "by", "custody", "seed", "topics" };

    /// <summary>Quotes belong to whatever somebody says; of a document and of a name they are the exception.</summary>
    private static bool IsWanted(Field field, KindInfo kind) =>
        field.Required || (Usual.Contains(field.Name) && (field.Name is not ("quotes" or "topics") || kind.Like is RecordKind.Claim or RecordKind.Recommendation or RecordKind.Event));

    public static byte[] Of(IReadOnlyList<KindInfo> kinds)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var kind in kinds)
            {
                var schema = AllKinds.For(kind.Like).Schema;
                var lines = new List<string> { "---" };
                int stop = 0;
                foreach (var field in schema.Fields.Where(field => IsWanted(field, kind))) { lines.AddRange(Lines(field, ref stop)); }
                Snippet(json, kind.Label ?? kind.Name, kind.Name, $"A new record: {kind.Label ?? schema.Name}", [.. lines, "---", "$0"]);
            }
            int own = 0;
            Snippet(json, "quote", "quote", "An entry of quotes", [.. Entry(QuoteFields.Schema, ref own), "$0"]);
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Snippet(Utf8JsonWriter json, string name, string prefix, string about, IEnumerable<string> body)
    {
        json.WriteStartObject("Digest: " + name);
        json.WriteString("scope", "markdown");
        json.WriteString("prefix", prefix);
        json.WriteString("description", about);
        json.WriteStartArray("body");
        foreach (string line in body) { json.WriteStringValue(line); }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static List<string> Lines(Field field, ref int stop)
    {
        if (field.Form == FieldForm.Map) { int inner = stop; var made = Inner(field.Keys!, ref inner); stop = inner; return [$"{field.Name}:", .. made.Select(line => "  " + line)]; }
        if (field.Form == FieldForm.Maps) { int inner = stop; var made = Entry(field.Keys!, ref inner); stop = inner; return [$"{field.Name}:", .. made.Select(line => "  " + line)]; }
        return [Line(field, ref stop)];
    }

    private static List<string> Inner(Schema schema, ref int stop)
    {
        var lines = new List<string>();
        foreach (var field in schema.Fields.Where(field => field.Required || Usual.Contains(field.Name))) { lines.Add(Line(field, ref stop)); }
        return lines;
    }

    private static List<string> Entry(Schema schema, ref int stop)
    {
        var lines = new List<string>();
        foreach (var field in schema.Fields.Where(field => field.Required)) { lines.Add((lines.Count == 0 ? "- " : "  ") + Line(field, ref stop)); }
        return lines;
    }

    private static string Line(Field field, ref int stop)
    {
        stop++;
        string value = field.Choices.Count > 0 ? $"${{{stop}|{string.Join(',', field.Choices)}|}}"
            : field.Form is FieldForm.Ids or FieldForm.Texts ? $"[${stop}]"
            : field.Name is "exact" ? $"\"${stop}\""
            : field.Name is "seed" ? $"seeds/${{{stop}:FILE}}"
            : $"${stop}";
        return $"{field.Name}: {value}";
    }
}
