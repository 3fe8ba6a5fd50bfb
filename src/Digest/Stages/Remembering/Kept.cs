using System.Collections.Concurrent;

namespace Digest.Stages.Remembering;

/// <summary>What a pure function gave, by what it was given. For several threads. What a whole build does not ask for again is forgotten at its end.</summary>
internal sealed class Kept<T>
{
    private ConcurrentDictionary<Identity, T> now = new(), before = new();

    public T Of(Identity key, Func<T> make)
    {
        if (now.TryGetValue(key, out var known)) { return known; }
        return now.GetOrAdd(key, before.TryGetValue(key, out var kept) ? kept : make());
    }

    /// <param name="whole">False: the build was broken off, so that what it did not ask for may still be wanted.</param>
    public void Turn(bool whole)
    {
        if (whole) { (before, now) = (now, new ConcurrentDictionary<Identity, T>()); return; }
        foreach (var (key, value) in now) { before[key] = value; }
        now.Clear();
    }
}
