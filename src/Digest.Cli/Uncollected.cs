using System.Runtime;

namespace Digest.Cli;

/// <summary>Spares the start of a program the collecting of memory: what comes to be then is kept, or the program ends with it. Ends by itself once more is asked for.</summary>
internal sealed class Uncollected : IDisposable
{
    /// <summary>Bytes that may come to be; none of them is taken before it is asked for. A digest of 10,000 records is read within.</summary>
    private const long Most = 128_000_000;

    private Uncollected() { }

    public static Uncollected Begin()
    {
        // Where it cannot be had, memory is collected as ever.
        try { GC.TryStartNoGCRegion(Most); }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or InvalidOperationException) { _ = fault; }
        return new Uncollected();
    }

    /// <summary>Again and again, too.</summary>
    public void Dispose()
    {
        // It has ended where more was asked for: between the question and the answer, too.
        try { if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) { GC.EndNoGCRegion(); } }
        catch (InvalidOperationException fault) { _ = fault; }
    }
}
