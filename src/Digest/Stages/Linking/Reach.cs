using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>The allow-list. Sources, claims, recommendations, events and pages are shown because they are published; people, organisations,
/// groups, places and topics only because something that is shown names them.</summary>
internal static class Reach
{
    public static HashSet<Record> From(IReadOnlyList<Record> published, IReadOnlyDictionary<Record, IReadOnlyList<Mention>> mentions, Addresses addresses)
    {
        var reached = new HashSet<Record>(published.Where(record => !record.Kind.IsEntity));
        var waiting = new Queue<Record>(reached);
        while (waiting.TryDequeue(out var record))
        {
            foreach (var next in NamedBy(record, mentions, addresses))
            {
                if (reached.Add(next)) { waiting.Enqueue(next); }
            }
        }
        return reached;
    }

    private static IEnumerable<Record> NamedBy(Record record, IReadOnlyDictionary<Record, IReadOnlyList<Mention>> mentions, Addresses addresses)
    {
        foreach (var reference in record.References)
        {
            if (addresses.Find(reference.Id.Value) is { State: LinkState.Found, Record: { } named }) { yield return named; }
        }
        foreach (var link in record.Head.Body.Links)
        {
            if (addresses.Find(link, record) is { State: LinkState.Found, Record: { } linked }) { yield return linked; }
        }
        foreach (var mention in mentions.GetValueOrDefault(record, [])) { yield return mention.Target; }
    }
}
