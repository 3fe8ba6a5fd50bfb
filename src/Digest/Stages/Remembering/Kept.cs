using System.Collections.Concurrent;

namespace Digest.Stages.Remembering;

/// <summary>What a pure function gave, by what it was given. For several threads. What a whole build does not ask for again is forgotten at its end.</summary>
internal sealed class Kept<T>
{
    private readonly ConcurrentDictionary<Identity, Entry> entries = new();
    private int build, asked;

    /// <summary>What was given, and in which build it was asked for last.</summary>
    private sealed class Entry(T value)
    {
        public T Value => value;
        public int Build { get; set; } = -1;
    }

    public T Of(Identity key, Func<T> make)
    {
        var entry = entries.TryGetValue(key, out var known) ? known : entries.GetOrAdd(key, new Entry(make()));
        if (entry.Build != build)
        {
            entry.Build = build;
            // Two threads that ask for one at once count it twice: then too little is forgotten, until the next build.
            Interlocked.Increment(ref asked);
        }
        return entry.Value;
    }

    public void Forget() => entries.Clear();

    /// <param name="whole">False: the build was broken off, so that what it did not ask for may still be wanted.</param>
    public void Turn(bool whole)
    {
        if (whole && asked < entries.Count)
        {
            foreach (var (key, entry) in entries) { if (entry.Build != build) { entries.TryRemove(key, out _); } }
        }
        (build, asked) = (build + 1, 0);
    }
}
