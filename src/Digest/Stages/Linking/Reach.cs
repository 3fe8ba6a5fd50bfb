using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>The allow-list. Sources, claims, recommendations, events and pages are shown because they are published; people, organisations,
/// groups, places and topics only because something that is shown names them.</summary>
internal static class Reach
{
    /// <param name="addresses">With all that is published.</param>
    /// <param name="links">The map that these addresses have.</param>
    public static HashSet<Record> From(IReadOnlyDictionary<string, Record> published, IReadOnlyDictionary<Record, IReadOnlyList<Mention>> mentions, Addresses addresses, LinkMap links)
    {
        var reached = new HashSet<Record>(published.Values.Where(record => !record.Kind.IsEntity), ReferenceEqualityComparer.Instance);
        // Whom a record names is worked out once, and most records will be asked.
        Parallel.ForEach(published.Values, record => NamedBy(record, addresses, links));
        var waiting = new Queue<Record>(reached);
        while (waiting.TryDequeue(out var record))
        {
            foreach (string id in NamedBy(record, addresses, links))
            {
                if (published.TryGetValue(id, out var named) && reached.Add(named)) { waiting.Enqueue(named); }
            }
            foreach (var mention in mentions.GetValueOrDefault(record, [])) { if (reached.Add(mention.Target)) { waiting.Enqueue(mention.Target); } }
        }
        return reached;
    }

    /// <summary>Whether the records name those that they named before, so that the same are shown.</summary>
    /// <param name="mentions">What the bodies name by themselves, now.</param>
    public static bool IsSame(Delta delta, IReadOnlyDictionary<Record, IReadOnlyList<Mention>> mentions, Addresses addresses, LinkMap links)
    {
        foreach (var (old, record) in delta.Changed)
        {
            if (!NamedBy(record, addresses, links).SequenceEqual(NamedBy(old, addresses, links), StringComparer.Ordinal)) { return false; }
            if (!Ids(mentions.GetValueOrDefault(record, [])).SequenceEqual(Ids(delta.Before.Mentions.GetValueOrDefault(old, [])), StringComparer.Ordinal)) { return false; }
        }
        return true;
    }

    private static IEnumerable<string> Ids(IReadOnlyList<Mention> mentions) => mentions.Select(mention => mention.Target.Id);

    /// <summary>Ids of the records that a record names.</summary>
    private static IReadOnlyList<string> NamedBy(Record record, Addresses addresses, LinkMap links) =>
        record.Worked.Known<IReadOnlyList<string>>(Conclusion.Named, links) ?? record.Worked.Keep<IReadOnlyList<string>>(Conclusion.Named, NamedBy(record, addresses), links);

    private static List<string> NamedBy(Record record, Addresses addresses)
    {
        if (record.References.Count == 0 && record.Head.Body.Links.Count == 0) { return []; }
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
