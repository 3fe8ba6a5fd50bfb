using Digest.Model;
using Digest.Outputs.Drawing;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What the timeline has of an entity, a topic or a document: the same entries, with bars beside them where these tell one from another.</summary>
internal static class OwnTimeline
{
    /// <summary>Longer ones go on on the timeline itself; where that is on many pages, each filtered by itself, among the links to the record.</summary>
    public const int Most = 30;

    /// <summary>Partial <c>own-timeline</c>.</summary>
    /// <returns>Null where nothing is dated or asked for; of a document, where only its own publication and collection are.</returns>
    public static View? Of(Publication publication, PageScope scope, Record record, int most = Most)
    {
        var entries = publication.Indexes.Timelines.Of(record);
        if (entries.All(entry => entry.Record == record)) { return null; }
        var shown = TimelineOrder.Of(scope.Site, entries).Take(most).Select(placed => placed.Entry).ToList();
        var loom = LoomOf(shown);
        // Those of a document all name places on its own page.
        var page = record is Source ? scope.Alone() : scope;
        bool isSplit = publication.Indexes.Timeline.IsSplit;
        return new View
        {
            ["count"] = entries.Count,
            ["loom"] = loom?.Definitions(scope.Words),
            ["entries"] = shown.Select(entry => (object?)EntryView.Of(page, entry, loom)).ToList(),
            ["more"] = entries.Count > most ? scope.Words.Format(isSplit ? "list.first_of_links" : "list.first_of", ("shown", scope.Words.Number(most)), ("total", scope.Words.Number(entries.Count))) : null,
            ["href"] = scope.Href(TimelinePlan.FirstAddress),
            ["show"] = record switch
            {
                _ when isSplit => null,
                Entity when record.Kind.Like == RecordKind.Topic => $"topic:{record.Id}",
                Entity => $"entity:{record.Id}",
                _ => null,
            },
        };
    }

    /// <summary>One bar, or the same bar for all, would say no more than the words do.</summary>
    private static Loom? LoomOf(List<TimelineEntry> entries)
    {
        var extents = entries.SelectMany(entry => entry.Reaches).ToList();
        return extents.Select(extent => (extent.Earliest, extent.Latest)).Distinct().Count() > 1 && TimeAxis.Of(extents) is { } axis ? new Loom(axis) : null;
    }
}
