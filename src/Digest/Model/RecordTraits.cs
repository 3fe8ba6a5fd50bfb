namespace Digest.Model;

/// <summary>What few records have. A check that is of these alone looks at no others.</summary>
[Flags]
internal enum RecordTraits
{
    None = 0,
    /// <summary>Old addresses that lead to it.</summary>
    Redirects = 1 << 0,
    /// <summary>Pictures in its body, or words about them in its front matter.</summary>
    Pictures = 1 << 1,
    /// <summary>Texts of other records in its body.</summary>
    Includes = 1 << 2,
    /// <summary>Corrections, reviews, or that it was withdrawn.</summary>
    Amendments = 1 << 3,
    /// <summary>Keys of which it says that nothing is stated, or recorded.</summary>
    Gaps = 1 << 4,
    Code = 1 << 5,
    /// <summary>A date that no source states, without a word of how it is known.</summary>
    UnexplainedDate = 1 << 6,
    /// <summary>Quotes in its body.</summary>
    BodyQuotes = 1 << 7,
    /// <summary>Events that it comes after, or before.</summary>
    Order = 1 << 8,
    /// <summary>Claims or documents that it answers.</summary>
    Answers = 1 << 9,
}

/// <summary>Records by what they are and have, each list made when it is first asked for. For several threads.</summary>
/// <param name="records">In the order in which they are given back.</param>
internal sealed class RecordGroups(IReadOnlyList<Record> records)
{
    /// <summary>So many records are looked for one by one, without a look into any other.</summary>
    private const int Scanned = 8;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Type, object> byType = new();
    private Lazy<Dictionary<RecordTraits, List<Record>>> byTrait = new(() => ByTrait(records));

    public IReadOnlyList<T> Of<T>() where T : Record => (IReadOnlyList<T>)byType.GetOrAdd(typeof(T), static (_, all) => all.OfType<T>().ToArray(), records);

    /// <param name="trait">One.</param>
    public IReadOnlyList<Record> With(RecordTraits trait) => byTrait.Value.GetValueOrDefault(trait) ?? [];

    /// <summary>The groups of a list that differs in a few records alone, each of which stands in the place of another of its type. Lists that were made already are kept.</summary>
    /// <param name="now">As long, in the same order.</param>
    /// <param name="changed">What stood there, and what does.</param>
    public RecordGroups With(IReadOnlyList<Record> now, IReadOnlyDictionary<Record, Record> changed)
    {
        var groups = new RecordGroups(now);
        foreach (var (type, list) in byType)
        {
            // A copy has the type of its elements, too, by which the list is given back.
            groups.byType[type] = changed.Keys.Any(type.IsInstanceOfType) ? Mended((Record[])((Record[])list).Clone(), changed) : list;
        }
        if (byTrait.IsValueCreated && changed.All(pair => pair.Key.Traits == pair.Value.Traits))
        {
            groups.byTrait = new(byTrait.Value.ToDictionary(pair => pair.Key, pair => changed.Keys.Any(record => record.Traits.HasFlag(pair.Key)) ? [.. Mended([.. pair.Value], changed)] : pair.Value));
        }
        return groups;
    }

    /// <summary>The list itself, with other records in the places of those that are changed.</summary>
    /// <param name="changed">What stands there, and what shall.</param>
    public static Record[] Mended(Record[] list, IReadOnlyDictionary<Record, Record> changed)
    {
        if (changed.Count > Scanned)
        {
            for (int i = 0; i < list.Length; i++) { if (changed.TryGetValue(list[i], out var record)) { list[i] = record; } }
            return list;
        }
        foreach (var (old, record) in changed)
        {
            int at = Array.FindIndex(list, one => ReferenceEquals(one, old));
            if (at >= 0) { list[at] = record; }
        }
        return list;
    }

    private static Dictionary<RecordTraits, List<Record>> ByTrait(IReadOnlyList<Record> records)
    {
        var lists = Enum.GetValues<RecordTraits>().ToDictionary(trait => trait, _ => new List<Record>());
        foreach (var record in records)
        {
            for (int left = (int)record.Traits; left != 0; left &= left - 1) { lists[(RecordTraits)(left & -left)].Add(record); }
        }
        return lists;
    }
}
