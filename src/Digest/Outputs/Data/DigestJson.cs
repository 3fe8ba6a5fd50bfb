using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary><c>data/digest.json</c>: every published record, its links and the state of its quotes. Keys are those of front matter.</summary>
/// <remarks>Records that say <c>index: false</c> are left out, and so are words whose rights or <c>show: false</c> forbid them.</remarks>
internal static class DigestJson
{
    public const string Path = "data/digest.json";
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static IEnumerable<OutputFile> Output(Publication publication)
    {
        var site = publication.Site;
        Record[] shown = [.. site.Records.Where(record => record.Head.Index)];
        yield return LargeFile.Of(Path, [.. shown.Select(record => record.Id).Order(StringComparer.Ordinal)], into => Make(site, shown, into));
    }

    private static void Make(Site site, Record[] records, IBufferWriter<byte> into)
    {
        using (var json = new Utf8JsonWriter(into, Layout))
        {
            json.WriteStartObject();
            json.WriteString("generator", "digest");
            json.WriteString("title", site.Config.Title.Value);
            json.WriteString("language", site.Config.Language);
            Text(json, "url", site.Config.Url?.Value);
            Text(json, "licence", site.Config.Licence);
            if (site.Config.Licence is not null) { json.WriteString("licence_covers", "the curator's words alone; the words of each quote are under the rights of its source"); }
            json.WriteStartArray("records");
            foreach (var record in records) { RecordJson.Write(json, site, record); }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        into.Write("\n"u8);
    }

    public static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) { json.WriteString(name, value); }
    }

    public static void Ids(Utf8JsonWriter json, string name, IEnumerable<Record> records)
    {
        string[] ids = [.. records.Where(record => record.Head.Index).Select(record => record.Id)];
        if (ids.Length == 0) { return; }
        json.WriteStartArray(name);
        foreach (string id in ids) { json.WriteStringValue(id); }
        json.WriteEndArray();
    }
}
