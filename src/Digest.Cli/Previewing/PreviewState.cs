using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Diagnostics;

namespace Digest.Cli.Previewing;

/// <summary>What every open page is told: how the last build ended, and what it found.</summary>
internal sealed class PreviewState(Preview preview)
{
    private readonly Lock held = new();
    private bool isBuilding = true, isFoundLater;
    private string? stage;
    private BuildResult? result;
    private byte[] findings = "\"errors\":[],\"warnings\":[]"u8.ToArray();

    public Preview Preview => preview;

    /// <param name="what">The stage that begins, in words.</param>
    public void Begin(string what) { lock (held) { (isBuilding, stage) = (true, what); } }

    /// <param name="ended">Null: nothing that counts had changed.</param>
    /// <param name="foundLater">Its errors were found when all pages were looked over: the site that is shown has them.</param>
    public void End(BuildResult? ended, bool foundLater = false)
    {
        byte[] written = ended is null ? [] : Encoding.UTF8.GetBytes(Written(ended.Diagnostics, ended.TextOf));
        lock (held)
        {
            isBuilding = false;
            if (ended is null) { return; }
            (result, findings, isFoundLater) = (ended, written, foundLater);
        }
    }

    /// <summary>One message of an event stream (HTML, server-sent events).</summary>
    public string Message(Visitor visitor)
    {
        var site = preview.Site;
        bool reload = site is not null && site.Find(visitor.Page) is var file && (file?.Tag ?? "") != visitor.Tag && (file is not null || visitor.Tag.Length > 0);
        var faults = site?.FaultsOf(visitor.Page) ?? [];
        lock (held)
        {
            bool failed = result is { Outcome: not BuildOutcome.Clean } && !isFoundLater;
            string state = isBuilding && result is null ? "building" : failed ? "failed" : "ok";
            string found = faults.Count > 0 ? Written([.. faults, .. result?.Diagnostics ?? []], result?.TextOf ?? (_ => null)) : Encoding.UTF8.GetString(findings);
            return $"data: {{\"state\":\"{state}\",\"hasSite\":{Flag(site is not null)},\"reload\":{Flag(reload)},\"stage\":{JsonSerializer.Serialize(stage ?? "", Texts.Default.String)},{found}}}\n\n";
        }
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Written(IReadOnlyList<Diagnostic> found, Func<string, string?> textOf)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            var placed = Placed.Sort(found, textOf);
            foreach (var (name, level) in ((string, string)[])[("errors", "error"), ("warnings", "warning")])
            {
                json.WriteStartArray(name);
                foreach (var one in placed.Where(one => one.Level == level).Take(200)) { Write(json, one); }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray())[1..^1];
    }

    private static void Write(Utf8JsonWriter json, Placed one)
    {
        json.WriteStartObject();
        json.WriteString("severity", one.Level);
        json.WriteString("rule", one.Diagnostic.Rule.Id);
        json.WriteString("path", one.Path);
        json.WriteString("message", one.Diagnostic.Message);
        if (one.Diagnostic.Help is { } help) { json.WriteString("help", help); }
        if (one.Lines is { } lines)
        {
            json.WriteNumber("line", one.Start.Line);
            json.WriteNumber("column", one.Start.Column);
            var line = lines.Line(one.Start.Line);
            int from = Math.Min(one.Start.Column - 1, line.Length), to = one.End.Line == one.Start.Line ? Math.Min(one.End.Column - 1, line.Length) : line.Length;
            if (!line.Trim().IsEmpty && !one.IsSecret) { WriteLine(json, line, from, Math.Max(from, to)); }
        }
        json.WriteEndObject();
    }

    /// <summary>The line in which the fault is; of an endless one, the stretch around it.</summary>
    private static void WriteLine(Utf8JsonWriter json, ReadOnlySpan<char> line, int from, int to)
    {
        const int before = 120, most = 400;
        int start = Math.Max(0, from - before), end = Math.Min(line.Length, start + most);
        json.WriteString("source", line[start..end]);
        json.WriteNumber("from", from - start);
        json.WriteNumber("to", Math.Min(to, end) - start);
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class Texts : System.Text.Json.Serialization.JsonSerializerContext;
