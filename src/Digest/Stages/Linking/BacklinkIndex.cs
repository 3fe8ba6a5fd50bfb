using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>For every record, who links to it and in which sentence. A record that links in several ways stands once, with its body's sentence where it has one.</summary>
internal static class BacklinkIndex
{
    public static Dictionary<Record, IReadOnlyList<Backlink>> Of(IReadOnlyList<Record> records, Addresses addresses, IReadOnlyDictionary<Record, IReadOnlyList<Mention>> mentions, Words words)
    {
        var found = new Dictionary<Record, List<Backlink>>();
        foreach (var record in records)
        {
            var targets = new Dictionary<Record, Backlink>();
            foreach (var link in record.Head.Body.Links)
            {
                if (addresses.Find(link, record) is { State: LinkState.Found, Record: { } target }) { targets.TryAdd(target, new Backlink(record, BacklinkReason.Body, link.Sentence.Titled(id => addresses.Told(id, words)))); }
            }
            foreach (var mention in mentions.GetValueOrDefault(record, []))
            {
                if (!targets.ContainsKey(mention.Target)) { targets.Add(mention.Target, new Backlink(record, BacklinkReason.Body, Sentence.Around(record.Head.Body, mention))); }
            }
            foreach (var reference in record.References)
            {
                if (addresses.Find(reference.Id.Value) is { State: LinkState.Found, Record: { } target }) { targets.TryAdd(target, new Backlink(record, reference.Reason, Summary(record))); }
            }
            Add(found, record, targets);
        }
        return found.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Backlink>)pair.Value);
    }

    private static void Add(Dictionary<Record, List<Backlink>> found, Record from, Dictionary<Record, Backlink> targets)
    {
        foreach (var (target, link) in targets)
        {
            if (target == from) { continue; }
            if (!found.TryGetValue(target, out var list)) { found[target] = list = []; }
            list.Add(link);
        }
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
