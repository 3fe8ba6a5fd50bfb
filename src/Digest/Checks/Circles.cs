using Digest.Model;

namespace Digest.Checks;

/// <summary>Links between records that lead back to where they began.</summary>
internal static class Circles
{
    /// <summary>Each circle once: its records, each with its link to the next, the last with the link that closes it. Depth-first with a stack of its own, so that a line of any length is safe.</summary>
    /// <param name="behind">The record that a link leads to; null where it leads to none.</param>
    public static List<List<(Record Record, TLink Link)>> Of<TLink>(IEnumerable<Record> records, Func<Record, IReadOnlyList<TLink>> linksOf, Func<Record, TLink, Record?> behind)
    {
        var found = new List<List<(Record, TLink)>>();
        var done = new Dictionary<Record, bool>();
        var path = new List<(Record Record, IReadOnlyList<TLink> Links, int Next)>();
        foreach (var start in records)
        {
            if (done.TryAdd(start, false)) { path.Add((start, linksOf(start), 0)); }
            while (path.Count > 0)
            {
                var at = path[^1];
                if (at.Next >= at.Links.Count)
                {
                    done[at.Record] = true;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                path[^1] = at with { Next = at.Next + 1 };
                if (behind(at.Record, at.Links[at.Next]) is not { } next) { continue; }
                if (done.TryAdd(next, false)) { path.Add((next, linksOf(next), 0)); }
                else if (!done[next]) { found.Add([.. path.Skip(path.FindIndex(one => one.Record == next)).Select(one => (one.Record, one.Links[one.Next - 1]))]); }
            }
        }
        return found;
    }
}
