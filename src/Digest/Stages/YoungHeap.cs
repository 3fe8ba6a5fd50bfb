namespace Digest.Stages;

/// <summary>Keeps short-lived garbage small. The runtime lets the youngest generation grow with the processor's cache, to hundreds of megabytes on a
/// server, though nearly all of a page is dead once it is staged; collecting it every so many bytes costs little and keeps a build's peak low.</summary>
internal sealed class YoungHeap
{
    private const long Most = 16_000_000;
    private long last = GC.GetTotalAllocatedBytes();

    /// <summary>Before a long stage: what the stages before it left goes, unless there is little.</summary>
    public void Begin()
    {
        if (GC.GetTotalMemory(false) > 8 * Most) { GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true); }
        Interlocked.Exchange(ref last, GC.GetTotalAllocatedBytes());
    }

    /// <summary>Called now and then, on any thread.</summary>
    public void Tend()
    {
        long before = Interlocked.Read(ref last), now = GC.GetTotalAllocatedBytes();
        if (now - before < Most || Interlocked.CompareExchange(ref last, now, before) != before) { return; }
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
    }
}
