using System.Runtime.InteropServices;
using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>The entries that concern a record, found once for the whole site: the page of an entity, a topic or a document shows its own timeline.</summary>
internal sealed class TimelineIndex
{
    private readonly Dictionary<string, List<TimelineEntry>> byRecord = new(StringComparer.Ordinal);

    public TimelineIndex(Site site)
    {
        // One list for all: an entry concerns a handful.
        var ids = new List<string>();
        foreach (var entry in TimelineEntry.All(site))
        {
            ids.Clear();
            ids.AddRange(Concerned(site, entry));
            AddDocuments(site, entry, ids);
            for (int i = 0; i < ids.Count; i++)
            {
                if (ids.IndexOf(ids[i], 0, i) >= 0) { continue; }
                ref var entries = ref CollectionsMarshal.GetValueRefOrAddDefault(byRecord, ids[i], out _);
                (entries ??= []).Add(entry);
            }
        }
    }

    public IReadOnlyList<TimelineEntry> Of(Record record) => byRecord.GetValueOrDefault(record.Id, []);

    /// <summary>Ids of those who act in an entry or whom it is about.</summary>
    public static IEnumerable<string> Concerned(Site site, TimelineEntry entry)
    {
        var ids = entry.Record.Head.Topics.Select(topic => topic.Value);
        return entry.Record switch
        {
            Event happening => [.. ids, .. happening.Participants.Select(participant => participant.Id.Value), .. One(happening.Place)],
            Claim claim => [.. ids, .. claim.Concerns.Concat(claim.ConductOf).Select(id => id.Value), .. Asserted(site, claim)],
            Recommendation asked when entry.Response is { } answer => [.. ids, answer.By.Value, .. asked.IssuedBy.Select(id => id.Value)],
            Recommendation asked => [.. ids, .. asked.IssuedBy.Concat(asked.AddressedTo).Select(id => id.Value), .. asked.EchoedBy.Select(echo => echo.By.Value)],
            Source source when entry.Kind == EntryKind.Published => [.. ids, .. source.By.Select(by => by.Value)],
            _ => [],
        };
    }

    /// <summary>Ids of the documents that an entry is quoted from, or is about.</summary>
    private static void AddDocuments(Site site, TimelineEntry entry, List<string> ids)
    {
        if (entry.Record is Source source) { ids.Add(source.Id); return; }
        foreach (var quote in site.QuotesOf(entry.Record)) { if (quote.Use == QuoteUse.Quotes && quote.Source is { } document) { ids.Add(document.Id); } }
    }

    private static IEnumerable<string> One(Located<string>? id) => id is { } value ? [value.Value] : [];

    private static IEnumerable<string> Asserted(Site site, Claim claim) =>
        site.Findings.TryGetValue(claim, out var finding) ? finding.AssertedBy.Select(entity => entity.Id) : [];
}
