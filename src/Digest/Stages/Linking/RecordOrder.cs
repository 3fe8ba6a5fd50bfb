using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>The order of records everywhere: by kind, then code, then title as readers sort, then id.</summary>
internal sealed class RecordOrder : IComparer<Record>
{
    private readonly Dictionary<KindInfo, int> ranks = new(ReferenceEqualityComparer.Instance);

    public RecordOrder(IReadOnlyList<KindInfo> kinds)
    {
        for (int i = 0; i < kinds.Count; i++) { ranks[kinds[i]] = i; }
    }

    public int Compare(Record? x, Record? y) => Compare((x!, RankOf(x!)), (y!, RankOf(y!)));

    public IReadOnlyList<Record> Sort(IEnumerable<Record> records)
    {
        var sorted = records.Select(record => (Record: record, Rank: RankOf(record))).ToArray();
        Array.Sort(sorted, Compare);
        return [.. sorted.Select(one => one.Record)];
    }

    /// <summary>Whether the records that were read anew stand where they stood.</summary>
    public static bool IsSame(Delta delta) => delta.Changed.All(pair => pair.Key.SortedBy == pair.Value.SortedBy && ReferenceEquals(pair.Key.Kind, pair.Value.Kind));

    private static int Compare((Record Record, int Rank) a, (Record Record, int Rank) b)
    {
        int order = a.Rank.CompareTo(b.Rank);
        if (order == 0) { order = string.CompareOrdinal(a.Record.SortedBy, b.Record.SortedBy); }
        return order != 0 ? order : string.CompareOrdinal(a.Record.Id, b.Record.Id);
    }

    private int RankOf(Record record) => ranks.GetValueOrDefault(record.Kind, ranks.Count);
}
