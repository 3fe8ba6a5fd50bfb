using System.Runtime.InteropServices;
using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>The entries that concern a record: the page of an entity, a topic or a document shows its own timeline.</summary>
/// <param name="naming">The records that name one, and it itself, in the site's order.</param>
internal sealed class TimelineIndex(Site site, Func<Record, IEnumerable<Record>> naming)
{
    // Whoever speaks may be named by the document alone that a claim is quoted from, so those entries are found once for the whole site.
    private readonly Lazy<Dictionary<string, List<TimelineEntry>>> byEntity = new(() => Entries(site));

    public IReadOnlyList<TimelineEntry> Of(Record record) => record is Source or { Kind.Like: RecordKind.Topic } ? Named(record) : byEntity.Value.GetValueOrDefault(record.Id, []);

    /// <summary>Those of the records that name it, which all do that it concerns.</summary>
    private List<TimelineEntry> Named(Record record)
    {
        var (found, ids) = (new List<TimelineEntry>(), new List<string>());
        foreach (var entry in naming(record).SelectMany(other => TimelineEntry.Of(site, other)))
        {
            ids.Clear();
            AddConcerned(site, entry, ids);
            AddDocuments(site, entry, ids);
            if (ids.Contains(record.Id)) { found.Add(entry); }
        }
        return found;
    }

    private static Dictionary<string, List<TimelineEntry>> Entries(Site site)
    {
        var byEntity = new Dictionary<string, List<TimelineEntry>>(StringComparer.Ordinal);
        // One list for all: an entry concerns a handful.
        var ids = new List<string>();
        foreach (var entry in TimelineEntry.All(site))
        {
            ids.Clear();
            AddConcerned(site, entry, ids);
            for (int i = 0; i < ids.Count; i++)
            {
                if (ids.IndexOf(ids[i], 0, i) >= 0) { continue; }
                ref var entries = ref CollectionsMarshal.GetValueRefOrAddDefault(byEntity, ids[i], out _);
                (entries ??= []).Add(entry);
            }
        }
        return byEntity;
    }

    /// <summary>Ids of those who act in an entry or whom it is about.</summary>
    public static List<string> Concerned(Site site, TimelineEntry entry)
    {
        var ids = new List<string>();
        AddConcerned(site, entry, ids);
        return ids;
    }

    private static void AddConcerned(Site site, TimelineEntry entry, List<string> ids)
    {
        switch (entry.Record)
        {
            case Event happening:
                Add(happening.Head.Topics, ids);
                foreach (var participant in happening.Participants) { ids.Add(participant.Id.Value); }
                if (happening.Place is { } place) { ids.Add(place.Value); }
                break;
            case Claim claim:
                Add(claim.Head.Topics, ids);
                Add(claim.Concerns, ids);
                Add(claim.ConductOf, ids);
                if (site.Findings.TryGetValue(claim, out var finding)) { foreach (var entity in finding.AssertedBy) { ids.Add(entity.Id); } }
                break;
            case Recommendation asked when entry.Response is { } answer:
                Add(asked.Head.Topics, ids);
                ids.Add(answer.By.Value);
                Add(asked.IssuedBy, ids);
                break;
            case Recommendation asked:
                Add(asked.Head.Topics, ids);
                Add(asked.IssuedBy, ids);
                Add(asked.AddressedTo, ids);
                foreach (var echo in asked.EchoedBy) { ids.Add(echo.By.Value); }
                break;
            case Source source when entry.Kind == EntryKind.Published:
                Add(source.Head.Topics, ids);
                Add(source.By, ids);
                break;
        }
    }

    /// <summary>Adds the ids that are named, without a list in between.</summary>
    public static void Add(IReadOnlyList<Located<string>> references, List<string> ids)
    {
        for (int i = 0; i < references.Count; i++) { ids.Add(references[i].Value); }
    }

    /// <summary>Ids of the documents that an entry is quoted from, or is about.</summary>
    private static void AddDocuments(Site site, TimelineEntry entry, List<string> ids)
    {
        if (entry.Record is Source source) { ids.Add(source.Id); return; }
        foreach (var quote in site.QuotesOf(entry.Record)) { if (quote.Use == QuoteUse.Quotes && quote.Source is { } document) { ids.Add(document.Id); } }
    }
}
