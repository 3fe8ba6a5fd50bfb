using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>The difference between two builds of a digest that has the same records, under the same links and names: those that were read anew. What was linked before holds
/// for all others, and is only mended where these few reach.</summary>
internal sealed class Delta
{
    /// <summary>Of more records than this it is no less work to mend than to make.</summary>
    private const int Most = 500;
    private readonly Dictionary<Record, Record> now = new(ReferenceEqualityComparer.Instance);

    private Delta(Site before) => Before = before;

    /// <summary>As it was linked then.</summary>
    public Site Before { get; }
    /// <summary>What stood there, and what does.</summary>
    public IReadOnlyDictionary<Record, Record> Changed => now;
    public bool Has<T>() where T : Record => now.Keys.Any(record => record is T);

    /// <param name="records">Every record, in the order of <see cref="Site.All"/>.</param>
    /// <returns>Null where it is too much.</returns>
    public static Delta? Between(Site before, IReadOnlyList<Record> records)
    {
        if (before.All.Count != records.Count) { return null; }
        var delta = new Delta(before);
        for (int i = 0; i < records.Count; i++)
        {
            if (ReferenceEquals(before.All[i], records[i])) { continue; }
            if (delta.now.Count == Most || before.All[i].GetType() != records[i].GetType()) { return null; }
            delta.now.Add(before.All[i], records[i]);
        }
        return delta;
    }

    /// <summary>Of the records that are shown alone: the others are in nothing that is kept.</summary>
    public Delta Within(IReadOnlyDictionary<string, Record> shown)
    {
        var within = new Delta(Before);
        foreach (var (old, record) in now) { if (shown.TryGetValue(record.Id, out var there) && there == record) { within.now.Add(old, record); } }
        return within;
    }

    /// <summary>Whether links and names mean what they meant.</summary>
    public bool IsNamedAsBefore => now.All(pair => LinkMap.IsSame(pair.Key, pair.Value));

    /// <summary>Records by id, with those that were read anew in their places.</summary>
    public Dictionary<string, Record> ById(Dictionary<string, Record> kept)
    {
        var mended = new Dictionary<string, Record>(kept, kept.Comparer);
        foreach (var (old, record) in now) { if (ReferenceEquals(mended.GetValueOrDefault(old.Id), old)) { mended[record.Id] = record; } }
        return mended;
    }

    /// <summary>What is not shown, with the records that were read anew in their places.</summary>
    public IReadOnlyList<Skipped> Of(IReadOnlyList<Skipped> kept) => [.. kept.Select(skipped => now.TryGetValue(skipped.Record, out var record) ? skipped with { Record = record } : skipped)];

    /// <summary>A set with the records that were read anew in place of what they were.</summary>
    public HashSet<Record> Of(HashSet<Record> kept)
    {
        var mended = new HashSet<Record>(kept, kept.Comparer);
        foreach (var (old, record) in now) { if (mended.Remove(old)) { mended.Add(record); } }
        return mended;
    }

    /// <summary>A list with the records that were read anew in their places.</summary>
    public IReadOnlyList<Record> Of(IReadOnlyList<Record> list) => now.Count == 0 ? list : RecordGroups.Mended([.. list], now);

    /// <summary>What is kept by record, of all that were not read anew; of the others what is worked out now, or nothing.</summary>
    public Dictionary<TKey, TValue> Of<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> kept, Func<TKey, TValue?, TValue?> worked) where TKey : Record where TValue : class
    {
        var mended = new Dictionary<TKey, TValue>(kept);
        foreach (var (old, record) in now)
        {
            if (old is not TKey key || !mended.Remove(key, out var value)) { value = null; }
            if (record is TKey changed && worked(changed, value) is { } other) { mended[changed] = other; }
        }
        return mended;
    }
}
