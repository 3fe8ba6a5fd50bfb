using System.Collections.Concurrent;

namespace Digest.Stages.Remembering;

/// <summary>What a pure function gave, by what it was given. For several threads. What a whole build does not ask for again is forgotten at its end.</summary>
internal sealed class Kept<T>
{
    private readonly ConcurrentDictionary<Identity, Entry> entries = new();
    private int build;

    /// <summary>What was given, and in which build it was asked for last.</summary>
    private sealed class Entry(T value)
    {
        public T Value => value;
        public int Build { get; set; }
    }

    public T Of(Identity key, Func<T> make)
    {
        var entry = entries.TryGetValue(key, out var known) ? known : entries.GetOrAdd(key, new Entry(make()));
        entry.Build = build;
        return entry.Value;
    }

    public void Forget() => entries.Clear();

    /// <param name="whole">False: the build was broken off, so that what it did not ask for may still be wanted.</param>
    public void Turn(bool whole)
    {
        if (whole)
        {
            foreach (var (key, entry) in entries) { if (entry.Build != build) { entries.TryRemove(key, out _); } }
        }
        build++;
    }
}
