using System.Diagnostics;

namespace Digest;

/// <summary>Where a build is.</summary>
/// <param name="Stage">Empty: it has not begun.</param>
/// <param name="Total">How many there are; 0: the stage is not counted, or it is not known yet.</param>
/// <param name="What">What is counted, in the plural: files, documents, checks.</param>
/// <param name="Elapsed">Since the counting of these began.</param>
public readonly record struct StageProgress(string Stage, int Done, int Total, string What, TimeSpan Elapsed);

/// <summary>How far a build has come, for whoever looks at it from another thread. Costs the build one addition for each file.</summary>
public sealed class BuildProgress
{
    private volatile Count now = new("", "", 0);

    public StageProgress Now => now is var count ? new(count.Stage, Math.Min(Volatile.Read(ref count.Done), count.Total), count.Total, count.What, Stopwatch.GetElapsedTime(count.Began)) : default;

    /// <summary>For tests: called with the stage whenever one more is done, on the thread that did it.</summary>
    internal Action<string>? Stepped { get; init; }

    internal void Begin(string stage) => now = new Count(stage, "", 0);

    /// <summary>What the stage will count from now on.</summary>
    internal void Expect(int total, string what) => now = new Count(now.Stage, what, total);

    /// <summary>One more is done. On any thread.</summary>
    internal void Step()
    {
        var count = now;
        Interlocked.Increment(ref count.Done);
        Stepped?.Invoke(count.Stage);
    }

    private sealed class Count(string stage, string what, int total)
    {
        public int Done;
        public string Stage { get; } = stage;
        public string What { get; } = what;
        public int Total { get; } = total;
        public long Began { get; } = Stopwatch.GetTimestamp();
    }
}
