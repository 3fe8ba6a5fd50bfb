using System.Collections.Concurrent;

namespace Digest.Outputs;

/// <summary>What was asked for last, a bounded number. For any number of threads.</summary>
/// <param name="most">Twice as many are kept at the most, more or less.</param>
internal sealed class Recent<TKey, TValue>(int most) where TKey : notnull where TValue : class
{
    private ConcurrentDictionary<TKey, TValue> young = new(), old = new();

    /// <summary>How many are kept.</summary>
    public int Count => young.Count + old.Count;

    public TValue? Find(TKey key)
    {
        if (young.TryGetValue(key, out var value)) { return value; }
        if (!old.TryGetValue(key, out value)) { return null; }
        Keep(key, value);
        return value;
    }

    public void Keep(TKey key, TValue value)
    {
        var now = young;
        now[key] = value;
        // Counting takes all its locks: once in a while is enough.
        if ((key.GetHashCode() & 63) == 0 && now.Count > most && Interlocked.CompareExchange(ref young, new ConcurrentDictionary<TKey, TValue>(), now) == now) { old = now; }
    }
}
