using Digest.Model;
using Digest.Stages.Remembering;

namespace Digest.Stages.Linking;

/// <summary>The allow-list. Sources, claims, recommendations, events and pages are shown because they are published; people, organisations,
/// groups, places and topics only because something that is shown names them.</summary>
internal static class Reach
{
    /// <param name="addresses">With all that is published.</param>
    /// <param name="memory">With the map of links that these addresses have.</param>
    public static HashSet<Record> From(IReadOnlyDictionary<string, Record> published, IReadOnlyDictionary<Record, IReadOnlyList<Mention>> mentions, Addresses addresses, (BuildMemory Memory, object Map) memory)
    {
        var reached = new HashSet<Record>(published.Values.Where(record => !record.Kind.IsEntity), ReferenceEqualityComparer.Instance);
        var waiting = new Queue<Record>(reached);
        while (waiting.TryDequeue(out var record))
        {
            foreach (string id in memory.Memory.Named.Of(new Identity(record, memory.Map), () => NamedBy(record, addresses)))
            {
                if (published.TryGetValue(id, out var named) && reached.Add(named)) { waiting.Enqueue(named); }
            }
            foreach (var mention in mentions.GetValueOrDefault(record, [])) { if (reached.Add(mention.Target)) { waiting.Enqueue(mention.Target); } }
        }
        return reached;
    }

    private static List<string> NamedBy(Record record, Addresses addresses)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in record.References)
        {
            if (addresses.Find(reference.Id.Value) is { State: LinkState.Found, Record: { } target }) { named.Add(target.Id); }
        }
        foreach (var link in record.Head.Body.Links)
        {
            if (addresses.Find(link, record) is { State: LinkState.Found, Record: { } target }) { named.Add(target.Id); }
        }
        return [.. named];
    }
}
