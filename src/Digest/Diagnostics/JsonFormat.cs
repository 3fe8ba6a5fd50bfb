using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Digest.Diagnostics;

/// <summary>For other programs: <c>{"diagnostics":[{path, line, column, endLine, endColumn, severity, rule, message, help, related}]}</c>, where <c>related</c> is a list
/// of <c>{path, line, column, endLine, endColumn, message}</c>;
/// what is not known is left out.</summary>
internal static class JsonFormat
{
    /// <param name="old">Warnings that the baseline lists: they are counted, as <c>baseline</c>, and left out.</param>
    public static void Write(TextWriter writer, IReadOnlyList<Placed> listed, int old = 0) => Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("diagnostics");
        foreach (var one in listed) { Write(json, one); }
        json.WriteEndArray();
        if (old > 0) { json.WriteNumber("baseline", old); }
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Placed one)
    {
        json.WriteStartObject();
        if (one.Path.Length > 0) { json.WriteString("path", one.Path); }
        if (one.Lines is not null) { Region(json, one.Start, one.End); }
        json.WriteString("severity", one.Level);
        json.WriteString("rule", one.Diagnostic.Rule.Id);
        json.WriteString("message", one.Diagnostic.Message);
        if (one.Diagnostic.Help is { } help) { json.WriteString("help", help); }
        if (one.Related.Count > 0) { Related(json, one.Related); }
        json.WriteEndObject();
    }

    private static void Related(Utf8JsonWriter json, IReadOnlyList<PlacedRelated> related)
    {
        json.WriteStartArray("related");
        foreach (var one in related)
        {
            json.WriteStartObject();
            json.WriteString("path", one.Path);
            if (one.HasLines) { Region(json, one.Start, one.End); }
            json.WriteString("message", one.Related.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Region(Utf8JsonWriter json, Place start, Place end)
    {
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }

    /// <summary>Lets one document be written, indented, with the text readable as it is and the line ends of every system alike.</summary>
    internal static void Write(TextWriter writer, Action<Utf8JsonWriter> document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options)) { document(json); }
        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }
}
