using System.Collections.Concurrent;
using System.Diagnostics;

namespace Digest;

/// <summary>What one stage of a build took.</summary>
/// <param name="Cpu">Processor time of all threads, of the program and of the system for it.</param>
/// <param name="Allocated">Bytes of objects made, whether they lived or not.</param>
/// <param name="Peak">The most bytes of memory that the process held at once, from its start to the end of the stage.</param>
public sealed record StageCost(string Stage, TimeSpan Wall, TimeSpan Cpu, long Allocated, long Peak)
{
    /// <summary>All threads stood still while memory was collected.</summary>
    public TimeSpan Paused { get; init; }
    /// <summary>How often memory was collected: of the youngest objects alone, of those that outlived one such too, of all.</summary>
    public (int Young, int Middle, int All) Collections { get; init; }
}

/// <summary>What the files of one kind took: to be made, looked over, hashed and staged.</summary>
/// <param name="Output">The template of pages; of other files their folder or name.</param>
/// <param name="Busy">Summed over all threads; what a thread waited for is in it.</param>
/// <param name="Bytes">Of the files.</param>
public sealed record OutputCost(string Output, int Files, TimeSpan Busy, long Allocated, long Bytes);

/// <summary>Where the time of a build goes, by stage and by output. For one build; costs nothing where none is asked for.</summary>
public sealed class BuildProfile
{
    private readonly List<StageCost> stages = [];
    private readonly ConcurrentDictionary<string, Sum> outputs = new(StringComparer.Ordinal);
    private string? stage;
    private long began, allocated;
    private TimeSpan cpu, paused;
    private (int Young, int Middle, int All) collected;

    /// <summary>In the order in which they ran.</summary>
    public IReadOnlyList<StageCost> Stages => stages;

    /// <summary>The dearest first.</summary>
    public IReadOnlyList<OutputCost> Outputs => [.. outputs.Select(one => one.Value.Cost(one.Key)).OrderByDescending(cost => cost.Busy).ThenBy(cost => cost.Output, StringComparer.Ordinal)];

    /// <summary>A stage begins; the one before it has ended.</summary>
    internal void Begin(string name)
    {
        End();
        (stage, began, allocated, cpu) = (name, Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime);
        (paused, collected) = (GC.GetTotalPauseDuration(), Collected());
    }

    /// <summary>The last stage has ended.</summary>
    internal void End()
    {
        if (stage is null) { return; }
        var now = Collected();
        stages.Add(new StageCost(stage, Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes() - allocated, PeakMemory())
        {
            Paused = GC.GetTotalPauseDuration() - paused,
            Collections = (now.Young - collected.Young, now.Middle - collected.Middle, now.All - collected.All),
        });
        stage = null;
    }

    /// <summary>Makes a file and counts what that took. On any thread.</summary>
    /// <param name="work">Gives the number of its bytes.</param>
    internal void Count(string output, Func<long> work)
    {
        long from = Stopwatch.GetTimestamp(), before = GC.GetAllocatedBytesForCurrentThread();
        long bytes = work();
        outputs.GetOrAdd(output, static _ => new Sum()).Add(Stopwatch.GetElapsedTime(from), GC.GetAllocatedBytesForCurrentThread() - before, bytes);
    }

    /// <summary>Each counted once: .NET counts a collection of older objects as one of all younger too.</summary>
    private static (int Young, int Middle, int All) Collected() => (GC.CollectionCount(0) - GC.CollectionCount(1), GC.CollectionCount(1) - GC.CollectionCount(2), GC.CollectionCount(2));

    /// <summary>Of the process; what the system says, where it says anything.</summary>
    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private sealed class Sum
    {
        private int files;
        private long ticks, made, length;

        public void Add(TimeSpan busy, long allocated, long bytes)
        {
            Interlocked.Increment(ref files);
            Interlocked.Add(ref ticks, busy.Ticks);
            Interlocked.Add(ref made, allocated);
            Interlocked.Add(ref length, bytes);
        }

        public OutputCost Cost(string output) => new(output, files, new TimeSpan(ticks), made, length);
    }
}
