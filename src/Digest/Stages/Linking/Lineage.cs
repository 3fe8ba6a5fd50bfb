using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Lineage of documents: a press release about a report is no second origin.</summary>
internal static class Lineage
{
    /// <summary>The documents at the end of <c>reports_on</c>, by id; the source itself where it reports on none (or only on itself).</summary>
    public static IReadOnlyList<Source> Ends(Source source, IReadOnlyDictionary<string, Record> byId)
    {
        var ends = new List<Source>();
        var seen = new HashSet<Source> { source };
        var waiting = new Stack<Source>([source]);
        while (waiting.TryPop(out var next))
        {
            var behind = next.ReportsOn.Select(id => byId.GetValueOrDefault(id.Value)).OfType<Source>().ToList();
            if (behind.Count == 0) { ends.Add(next); }
            foreach (var document in behind) { if (seen.Add(document)) { waiting.Push(document); } }
        }
        return ends.Count == 0 ? [source] : [.. ends.OrderBy(end => end.Id, StringComparer.Ordinal)];
    }
}
