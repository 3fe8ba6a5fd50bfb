using System.Runtime.InteropServices;
using Digest.Model;
using Digest.Stages.Remembering;

namespace Digest.Stages.Linking;

/// <summary>For every record, who links to it and in which sentence. A record that links in several ways stands once, with its body's sentence where it has one.</summary>
internal static class BacklinkIndex
{
    /// <param name="at">What links mean here, and the words for what is not shown.</param>
    /// <param name="memory">With the map of links that these addresses have.</param>
    public static Dictionary<Record, IReadOnlyList<Backlink>> Of(IReadOnlyList<Record> records, IReadOnlyDictionary<Record, IReadOnlyList<Mention>> mentions, (Addresses Addresses, Words Words) at, (BuildMemory Memory, object Map) memory)
    {
        var found = new Dictionary<string, List<Backlink>>(records.Count, StringComparer.Ordinal);
        foreach (var record in records)
        {
            var named = mentions.GetValueOrDefault(record, []);
            foreach (var (target, link) in memory.Memory.Backlinks.Of(new Identity(record, memory.Map, named.Count == 0 ? null : named), () => From(record, named, at)))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(found, target, out _);
                (list ??= []).Add(link);
            }
        }
        var byRecord = new Dictionary<Record, IReadOnlyList<Backlink>>(found.Count);
        foreach (var record in records) { if (found.TryGetValue(record.Id, out var links)) { byRecord[record] = links; } }
        return byRecord;
    }

    private static List<(string Target, Backlink Link)> From(Record record, IReadOnlyList<Mention> mentions, (Addresses Addresses, Words Words) at)
    {
        var (addresses, words) = at;
        var targets = new Dictionary<Record, Backlink>();
        foreach (var link in record.Head.Body.Links)
        {
            if (addresses.Find(link, record) is { State: LinkState.Found, Record: { } target }) { targets.TryAdd(target, new Backlink(record, BacklinkReason.Body, link.Sentence.Titled(id => addresses.Told(id, words)))); }
        }
        foreach (var mention in mentions)
        {
            if (!targets.ContainsKey(mention.Target)) { targets.Add(mention.Target, new Backlink(record, BacklinkReason.Body, Sentence.Around(record.Head.Body, mention))); }
        }
        foreach (var reference in record.References)
        {
            if (addresses.Find(reference.Id.Value) is { State: LinkState.Found, Record: { } target }) { targets.TryAdd(target, new Backlink(record, reference.Reason, Summary(record))); }
        }
        return [.. targets.Where(pair => pair.Key != record).Select(pair => (pair.Key.Id, pair.Value))];
    }

    private static Sentence Summary(Record record)
    {
        string text = record switch
        {
            Claim claim => claim.Statement.Value,
            Recommendation asked => asked.Statement.Value,
            _ => record.Head.Summary?.Value ?? "",
        };
        return text.Length == 0 ? Sentence.None : new Sentence(text, 0, 0);
    }
}
