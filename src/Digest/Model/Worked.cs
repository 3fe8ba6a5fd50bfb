using System.Collections.Concurrent;

namespace Digest.Model;

/// <summary>What may be worked out of a record.</summary>
internal enum Conclusion { Names, Named, Backlinks, RestsOn, Quotes, Finding, Sound, WholeQuotes }

/// <summary>What records are worked out with: as long as it is the very same object, what was worked out holds.</summary>
/// <param name="line">Equal for those of which one takes the place of the other: the digest in one of its languages, build after build.</param>
internal class Ground(object line)
{
    private readonly ConcurrentDictionary<Type, object> kept = new();

    public object Line { get; } = line;

    /// <summary>What was worked out of it alone, the newest of that type; null: nothing yet. For several threads.</summary>
    public T? Known<T>() where T : class => kept.TryGetValue(typeof(T), out object? value) ? (T)value : null;

    public T Keep<T>(T value) where T : class
    {
        kept[typeof(T)] = value;
        return value;
    }
}

/// <summary>What was worked out of one record, each result kept with what it was worked out with, the newest of each line. For several threads.</summary>
internal sealed class Worked
{
    private readonly Entry?[] newest = new Entry?[(int)Conclusion.WholeQuotes + 1];

    private sealed record Entry(Ground By, object? And, object Value, Entry? Other);

    /// <param name="by">What it was worked out with, beside the record.</param>
    /// <param name="and">The same; null: nothing else.</param>
    /// <returns>Null where it has to be worked out.</returns>
    public T? Known<T>(Conclusion what, Ground by, object? and = null) where T : class
    {
        for (var entry = newest[(int)what]; entry is not null; entry = entry.Other)
        {
            if (ReferenceEquals(entry.By, by)) { return ReferenceEquals(entry.And, and) ? (T)entry.Value : null; }
        }
        return null;
    }

    /// <summary>Keeps a result, in the place of the one of that line.</summary>
    public T Keep<T>(Conclusion what, T value, Ground by, object? and = null) where T : class
    {
        newest[(int)what] = new Entry(by, and, value, Without(newest[(int)what], by.Line));
        return value;
    }

    /// <summary>Nothing is known any more.</summary>
    public void Forget() => Array.Clear(newest);

    private static Entry? Without(Entry? entry, object line) => entry switch
    {
        null => null,
        _ when entry.By.Line.Equals(line) => entry.Other,
        _ => entry with { Other = Without(entry.Other, line) },
    };
}
