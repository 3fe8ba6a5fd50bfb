using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>The order of records everywhere: by kind, then code, then title as readers sort, then id.</summary>
internal static class RecordOrder
{
    public static List<Record> Sort(IEnumerable<Record> records, IReadOnlyList<KindInfo> kinds)
    {
        var rank = new Dictionary<KindInfo, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < kinds.Count; i++) { rank[kinds[i]] = i; }
        return [.. records.Select(record => (record, key: Key(record)))
            .OrderBy(pair => rank.GetValueOrDefault(pair.record.Kind, kinds.Count)).ThenBy(pair => pair.key, StringComparer.Ordinal).ThenBy(pair => pair.record.Id, StringComparer.Ordinal)
            .Select(pair => pair.record)];
    }

    /// <summary>Records with a code come first.</summary>
    private static string Key(Record record) => record.Head.Code is { } code ? "0" + SortKey.Of(code.Value) : "1" + SortKey.Of(record.Title);
}
