using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Gaps;

/// <summary>The known gaps for the curator (<c>digest gaps</c>): as text with the files in which they can be mended, and for other programs.</summary>
internal static class GapsReport
{
    /// <param name="fileOf">A record's file as it is typed from the working folder.</param>
    public static void Text(TextWriter writer, IReadOnlyList<GapGroup> groups, Words words, Func<string, string> fileOf)
    {
        foreach (var group in groups)
        {
            writer.Write($"{Printable.Line(words[$"gaps.{group.Key}.title"])} ({words.Number(group.Gaps.Count)})\n");
            if (group.Gaps.Count == 0) { continue; }
            writer.Write($"  {Printable.Line(words[$"gaps.{group.Key}.means"])}\n  {Printable.Line(words[$"gaps.{group.Key}.not"])}\n");
            foreach (var gap in group.Gaps) { writer.Write($"    {Printable.Line(fileOf(gap.Record.Head.Path))}: {Printable.Line(Line(gap))}\n"); }
        }
        int total = groups.Sum(group => group.Gaps.Count);
        writer.Write($"{words.Count("gaps.count", total)}\n");
    }

    /// <summary><c>{"gaps":[{kind, title, means, means_not, count, records:[{path, id, kind, code, title, by, detail}]}]}</c>; what a record lacks is left out.</summary>
    public static void Json(Stream stream, IReadOnlyList<GapGroup> groups, Words words)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("gaps");
            foreach (var group in groups) { Write(json, group, words); }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static string Line(Gap gap)
    {
        string code = gap.Record.Head.Code is { } given ? given.Value + " " : "", by = gap.By.Count > 0 ? string.Join(", ", gap.By.Select(RecordName.Short)) + ": " : "";
        return $"{code}{by}{RecordName.Plain(gap.Record)}{(gap.Detail is null ? "" : $" ({gap.Detail})")}";
    }

    private static void Write(Utf8JsonWriter json, GapGroup group, Words words)
    {
        json.WriteStartObject();
        json.WriteString("kind", group.Key);
        json.WriteString("title", words[$"gaps.{group.Key}.title"]);
        json.WriteString("means", words[$"gaps.{group.Key}.means"]);
        json.WriteString("means_not", words[$"gaps.{group.Key}.not"]);
        json.WriteNumber("count", group.Gaps.Count);
        json.WriteStartArray("records");
        foreach (var gap in group.Gaps) { Write(json, gap); }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Gap gap)
    {
        json.WriteStartObject();
        json.WriteString("path", gap.Record.Head.Path);
        json.WriteString("id", gap.Record.Id);
        json.WriteString("kind", gap.Record.Kind.Name);
        if (gap.Record.Head.Code is { } code) { json.WriteString("code", code.Value); }
        json.WriteString("title", RecordName.Plain(gap.Record));
        json.WriteStartArray("by");
        foreach (var entity in gap.By) { json.WriteStringValue(entity.Id); }
        json.WriteEndArray();
        if (gap.Detail is { } detail) { json.WriteString("detail", detail); }
        json.WriteEndObject();
    }
}
