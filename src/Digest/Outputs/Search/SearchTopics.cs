using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Model;
using Digest.Searching;

namespace Digest.Outputs.Search;

/// <summary>The topics of the records, those of most records first, each with a list of its records.</summary>
internal sealed class SearchTopics
{
    private readonly List<(Record Topic, List<int> Records)> topics;

    public SearchTopics(Site site, IReadOnlyList<Record> records)
    {
        var lists = new Dictionary<Record, List<int>>();
        for (int i = 0; i < records.Count; i++)
        {
            foreach (var topic in site.Find<Record>(records[i].Head.Topics).Where(topic => topic.Head.Index))
            {
                if (!lists.TryGetValue(topic, out var list)) { lists.Add(topic, list = []); }
                list.Add(i);
            }
        }
        topics = [.. lists.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key.Id, StringComparer.Ordinal)];
        Numbers = topics.Select((pair, number) => (pair.Topic, number)).ToDictionary(pair => pair.Topic, pair => pair.number);
    }

    public IReadOnlyDictionary<Record, int> Numbers { get; }

    /// <summary>Arrays of id, title, language and records (in <see cref="Symbols"/>, each as the distance from the one before).</summary>
    /// <returns>The files, and how many topics each has.</returns>
    public (IReadOnlyList<byte[]> Shards, IReadOnlyList<long> Counts) Shards(int size)
    {
        var shards = new List<byte[]>();
        var counts = new List<long>();
        for (int at = 0; at < topics.Count;)
        {
            var content = new ArrayBufferWriter<byte>();
            int first = at;
            using (var json = new Utf8JsonWriter(content, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartArray();
                for (; at < topics.Count && (at == first || json.BytesCommitted + json.BytesPending < size); at++) { Write(json, topics[at]); }
                json.WriteEndArray();
            }
            shards.Add(content.WrittenSpan.ToArray());
            counts.Add(at - first);
        }
        return (shards, counts);
    }

    /// <summary>The topics of a file.</summary>
    public IReadOnlyList<Record> Of(IReadOnlyList<long> counts, int file) => [.. topics.Skip((int)counts.Take(file).Sum()).Take((int)counts[file]).Select(one => one.Topic)];

    private static void Write(Utf8JsonWriter json, (Record Topic, List<int> Records) one)
    {
        int last = -1;
        json.WriteStartArray();
        json.WriteStringValue(one.Topic.Id);
        json.WriteStringValue(one.Topic.Title);
        json.WriteStringValue(one.Topic.Head.Lang ?? "");
        json.WriteStringValue(Symbols.Of(one.Records.Select(record => { long step = record - last - 1; last = record; return step; })));
        json.WriteEndArray();
    }
}
