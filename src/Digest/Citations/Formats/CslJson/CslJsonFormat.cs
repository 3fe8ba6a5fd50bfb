using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Model;
using Edtf;

namespace Digest.Citations.Formats.CslJson;

/// <summary>CSL-JSON (schema of CSL 1.0.2): an array of items, two blanks a level, LF, UTF-8.</summary>
/// <remarks>A date stands by its parts where it has such, and beside them in <c>edtf</c> where the parts alone do not say it exactly; readers that do not know that key leave it alone.</remarks>
internal static class CslJsonFormat
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <param name="words">Says a date that has no parts, for programs that print it; null: its EDTF.</param>
    public static string Write(IEnumerable<BibliographyItem> items, Func<EdtfDate, string>? words = null)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartArray();
            foreach (var item in items) { Write(json, item, words ?? (date => date.ToString())); }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, BibliographyItem item, Func<EdtfDate, string> words)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("type", item.Citation.Type?.Value ?? TypeTable.Unknown);
        foreach (var (variable, text) in item.Citation.Text) { json.WriteString(variable, text.Value); }
        foreach (var (variable, names) in item.Citation.Names)
        {
            json.WriteStartArray(variable);
            foreach (var name in names) { Write(json, name); }
            json.WriteEndArray();
        }
        foreach (var (variable, date) in item.Citation.Dates)
        {
            json.WritePropertyName(variable);
            CslJsonDate.Write(json, date.Value, words);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CslName name)
    {
        json.WriteStartObject();
        if (name.Literal is { } literal) { json.WriteString("literal", literal); }
        if (name.Family is { } family) { json.WriteString("family", family); }
        if (name.Given is { } given) { json.WriteString("given", given); }
        foreach (var (part, value) in name.Other) { json.WriteString(part, value); }
        json.WriteEndObject();
    }
}
