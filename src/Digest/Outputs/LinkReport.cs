using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Outputs;

/// <summary>Which names in which texts were linked by themselves, and which were not, for the curator (<c>digest links</c>): as text, and for other programs. In no output of the site.</summary>
internal sealed class LinkReport
{
    private readonly List<(Record In, IReadOnlyList<Line> Lines)> texts = [];
    private readonly bool asked;

    /// <param name="Target">Null where the name is shared.</param>
    private sealed record Line(Body Body, int Offset, int Length, Record? Target, IReadOnlyList<Record> Owners)
    {
        public string Words => Body.FileText.Substring(Offset, Length).ReplaceLineEndings(" ");
    }

    /// <param name="sites">The digest in its own language, then in the others, whose untranslated texts are told once.</param>
    /// <param name="id">Only this record: the names in its text, and its own in other texts; null: all.</param>
    public LinkReport(IEnumerable<Site> sites, string? id)
    {
        asked = id is not null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var site in sites)
        {
            var shared = site.SharedNames.SelectMany(name => name.Places.Select(place => (place.In, Line: new Line(place.In.Head.Body, place.Offset, place.Length, null, [.. name.Owners.Select(owner => owner.Record)])))).ToLookup(one => one.In, one => one.Line);
            foreach (var record in site.Records)
            {
                Line[] lines = [.. site.Mentions.GetValueOrDefault(record, []).Select(mention => new Line(record.Head.Body, mention.Offset, mention.Length, mention.Target, [mention.Target])).Concat(shared[record])
                    .Where(line => id is null || record.Id == id || line.Owners.Any(owner => owner.Id == id)).OrderBy(line => line.Offset)];
                if (lines.Length > 0 && seen.Add(record.Head.Body.Path)) { texts.Add((record, lines)); }
            }
        }
        texts.Sort((a, b) => string.CompareOrdinal(a.In.Head.Body.Path, b.In.Head.Body.Path));
    }

    /// <param name="fileOf">A file as it is typed from the working folder.</param>
    public void Text(TextWriter writer, Func<string, string> fileOf)
    {
        foreach (var (_, lines) in texts)
        {
            foreach (var line in lines)
            {
                var (row, column) = Place(line);
                string end = line.Target is { } target ? $"-> {target.Id}" : $"not linked: {string.Join(", ", line.Owners.Select(owner => owner.Id))} have this name";
                writer.Write(Printable.Line(FormattableString.Invariant($"{fileOf(line.Body.Path)}:{row}:{column} \"{line.Words}\" {end}")) + "\n");
            }
        }
        int linked = texts.Sum(text => text.Lines.Count(line => line.Target is not null)), left = texts.Sum(text => text.Lines.Count) - linked;
        writer.Write(FormattableString.Invariant($"{linked} {(linked == 1 ? "name" : "names")} linked in {texts.Count} {(texts.Count == 1 ? "text" : "texts")}{(left > 0 ? FormattableString.Invariant($", {left} not linked because records share the name") : "")}{(asked ? " (of this record)" : "")}\n"));
    }

    /// <summary><c>{"texts":[{path, id, names:[{words, line, column, linked_to | shared_by}]}]}</c>; lines and columns count from 1.</summary>
    public void Json(Stream stream, Func<string, string> shown)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("texts");
            foreach (var (record, lines) in texts)
            {
                json.WriteStartObject();
                json.WriteString("path", record.Head.Body.Path);
                json.WriteString("id", record.Id);
                json.WriteStartArray("names");
                foreach (var line in lines) { Write(json, line, shown); }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Line line, Func<string, string> shown)
    {
        var (row, column) = Place(line);
        json.WriteStartObject();
        json.WriteString("words", shown(line.Words));
        json.WriteNumber("line", row);
        json.WriteNumber("column", column);
        if (line.Target is { } target) { json.WriteString("linked_to", target.Id); }
        else
        {
            json.WriteStartArray("shared_by");
            foreach (var owner in line.Owners) { json.WriteStringValue(owner.Id); }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static (int Row, int Column) Place(Line line)
    {
        var before = line.Body.FileText.AsSpan(0, line.Offset);
        return (before.Count('\n') + 1, line.Offset - before.LastIndexOf('\n'));
    }
}
