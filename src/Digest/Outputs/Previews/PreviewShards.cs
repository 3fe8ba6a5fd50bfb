using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Model;
using Digest.Outputs.Data;

namespace Digest.Outputs.Previews;

/// <summary>
/// <c>previews/N.js</c>: the cards of records, which <c>previews.js</c> shows for links. Classic scripts, since a page from disk may load nothing else; each holds about twenty
/// cards and is loaded when a link to one of them is pointed at. Their names are stable: a page says how many there are, not what is in them, so that a changed record changes one of them and no page.
/// </summary>
internal static class PreviewShards
{
    private const int MostAtOnce = 24;
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static IEnumerable<OutputFile> Output(Publication publication)
    {
        int count = Count(publication.Site);
        if (count == 0) { yield break; }
        var shards = Enumerable.Range(0, count).Select(_ => new List<Record>()).ToList();
        foreach (var record in publication.Site.Records) { if (IsShown(publication.Site, record)) { shards[ShardOf(record.Address, count)].Add(record); } }
        for (int n = 0; n < count; n++)
        {
            var records = shards[n].OrderBy(record => record.Address, StringComparer.Ordinal).ToList();
            string path = string.Create(CultureInfo.InvariantCulture, $"previews/{n}.js");
            yield return new OutputFile(path, SitePages.Ids(records.SelectMany(record => PreviewView.Shown(publication.Site, record))), () => SitePages.Guarded(publication, () => Make(publication, path, records)));
        }
    }

    /// <summary>A power of two, from the number of records alone; 0: the digest has no previews.</summary>
    public static int Count(Site site) => !site.Config.Previews || site.Records.Count == 0 ? 0
        : (int)BitOperations.RoundUpToPowerOf2((uint)((site.Records.Count + MostAtOnce - 1) / MostAtOnce));

    /// <summary>Where the script looks for a page's card: FNV-1a (32 bits) of the address from the site's root, by UTF-16 code units.</summary>
    public static int ShardOf(string address, int count)
    {
        uint hash = 2166136261;
        foreach (char unit in address) { hash = (hash ^ unit) * 16777619; }
        return (int)(hash & (uint)(count - 1));
    }

    /// <summary>What is to be kept out of search engines and exports is in no script either.</summary>
    private static bool IsShown(Site site, Record record) => record.Head.Index && !IndexPages.IsIntroduction(site, record);

    private static byte[] Make(Publication publication, string path, List<Record> records)
    {
        var scope = publication.At(path);
        var buffer = new ChunkedBytes();
        buffer.Write("digestPreviews({"u8);
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            for (int i = 0; i < records.Count; i++)
            {
                json.Flush();
                buffer.Write(i == 0 ? "\n"u8 : ",\n"u8);
                json.Reset();
                json.WriteStringValue(records[i].Address);
                json.Flush();
                buffer.Write(":"u8);
                json.Reset();
                json.WriteStringValue(Encoding.UTF8.GetString(publication.Theme.RenderAlone("preview", new() { ["card"] = PreviewView.Of(publication, scope, records[i]) })).Trim());
            }
        }
        buffer.Write("\n});\n"u8);
        return buffer.ToArray();
    }
}
