using System.Runtime.InteropServices;
using Digest.Model;
using Digest.Prose;

namespace Digest.Stages.Linking;

/// <summary>For every record, who links to it and in which sentence. A record that links in several ways stands once, with its body's sentence where it has one, and all its reasons.</summary>
internal static class BacklinkIndex
{
    /// <param name="at">What links mean here, the words for what is not shown, and the map that these addresses have.</param>
    public static Dictionary<Record, IReadOnlyList<Backlink>> Of(IReadOnlyList<Record> records, IReadOnlyDictionary<Record, IReadOnlyList<Mention>> mentions, (Addresses Addresses, Words Words, LinkMap Links) at)
    {
        var found = new Dictionary<string, List<Backlink>>(records.Count, StringComparer.Ordinal);
        var told = new IReadOnlyList<(string Target, Backlink Link)>[records.Count];
        Parallel.For(0, records.Count, i => told[i] = Told(records[i], mentions, at));
        foreach (var links in told)
        {
            foreach (var (target, link) in links)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(found, target, out _);
                (list ??= []).Add(link);
            }
        }
        var byRecord = new Dictionary<Record, IReadOnlyList<Backlink>>(found.Count);
        foreach (var record in records) { if (found.TryGetValue(record.Id, out var links)) { byRecord[record] = links; } }
        return byRecord;
    }

    /// <summary>The same, of the build before, in which only those whom a changed record names or named are told something else.</summary>
    /// <param name="at">As above, and the order in which records stand; the map of links is that of the build before.</param>
    public static Dictionary<Record, IReadOnlyList<Backlink>> Of(Delta delta, IReadOnlyDictionary<string, Record> byId, IReadOnlyDictionary<Record, IReadOnlyList<Mention>> mentions, (Addresses Addresses, Words Words, LinkMap Links, RecordOrder Order) at)
    {
        var (addresses, words, links, order) = at;
        var mended = delta.Of(delta.Before.Backlinks, (_, old) => old);
        foreach (var (old, record) in delta.Changed)
        {
            var told = Told(record, mentions, (addresses, words, links)).ToDictionary(pair => pair.Target, pair => pair.Link, StringComparer.Ordinal);
            var targets = Told(old, delta.Before.Mentions, (addresses, words, links)).Select(pair => pair.Target);
            foreach (string id in targets.Union(told.Keys, StringComparer.Ordinal))
            {
                if (!byId.TryGetValue(id, out var target)) { continue; }
                var list = mended.GetValueOrDefault(target, []).Where(link => link.From != old).ToList();
                if (told.TryGetValue(id, out var own))
                {
                    int place = list.FindIndex(link => order.Compare(record, link.From) < 0);
                    list.Insert(place < 0 ? list.Count : place, own);
                }
                if (list.Count > 0) { mended[target] = list; } else { mended.Remove(target); }
            }
        }
        return mended;
    }

    /// <summary>What a record tells those whom it names, by their id.</summary>
    private static IReadOnlyList<(string Target, Backlink Link)> Told(Record record, IReadOnlyDictionary<Record, IReadOnlyList<Mention>> mentions, (Addresses Addresses, Words Words, LinkMap Links) at)
    {
        var named = mentions.GetValueOrDefault(record);
        return record.Worked.Known<IReadOnlyList<(string, Backlink)>>(Conclusion.Backlinks, at.Links, named)
            ?? record.Worked.Keep<IReadOnlyList<(string, Backlink)>>(Conclusion.Backlinks, From(record, named ?? [], (at.Addresses, at.Words)), at.Links, named);
    }

    private static List<(string Target, Backlink Link)> From(Record record, IReadOnlyList<Mention> mentions, (Addresses Addresses, Words Words) at)
    {
        var (addresses, words) = at;
        var targets = new Dictionary<Record, Backlink>();
        foreach (var link in record.Head.Body.Links)
        {
            if (addresses.Find(link, record) is { State: LinkState.Found, Record: { } target }) { targets.TryAdd(target, new Backlink(record, BacklinkReason.Body, link.Sentence.Titled(id => addresses.Told(id, record, words)))); }
        }
        foreach (var mention in mentions)
        {
            if (!targets.ContainsKey(mention.Target)) { targets.Add(mention.Target, new Backlink(record, BacklinkReason.Body, MentionSentence.Of(record.Head.Body, mention, id => addresses.Told(id, record, words)))); }
        }
        foreach (var reference in record.References)
        {
            if (addresses.Find(reference.Id.Value) is not { State: LinkState.Found, Record: { } target }) { continue; }
            ref var link = ref CollectionsMarshal.GetValueRefOrAddDefault(targets, target, out _);
            link = link?.And(reference.Reason) ?? new Backlink(record, reference.Reason, Summary(record));
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
