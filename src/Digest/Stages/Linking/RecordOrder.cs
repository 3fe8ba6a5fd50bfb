using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>The order of records everywhere: by kind, then code, then title as readers sort, then id.</summary>
internal static class RecordOrder
{
    public static List<Record> Sort(IEnumerable<Record> records, IReadOnlyList<KindInfo> kinds)
    {
        var rank = new Dictionary<KindInfo, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < kinds.Count; i++) { rank[kinds[i]] = i; }
        var sorted = records.Select(record => (Record: record, Rank: rank.GetValueOrDefault(record.Kind, kinds.Count))).ToArray();
        Array.Sort(sorted, (a, b) =>
        {
            int order = a.Rank.CompareTo(b.Rank);
            if (order == 0) { order = string.CompareOrdinal(a.Record.SortedBy, b.Record.SortedBy); }
            return order != 0 ? order : string.CompareOrdinal(a.Record.Id, b.Record.Id);
        });
        return [.. sorted.Select(one => one.Record)];
    }
}
