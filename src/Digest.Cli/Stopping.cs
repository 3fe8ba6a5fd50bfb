using System.Runtime.InteropServices;

namespace Digest.Cli;

/// <summary>
/// What Ctrl-C and SIGTERM do. Work is asked to end in good order. Where it may be left at any moment, since nothing that stays has been written, it
/// is left soon after: one long page must not keep anybody waiting. A second request is left to the system, which ends the process at once.
/// </summary>
internal sealed class Stopping : IDisposable
{
    private const int Bound = 0, Free = 1, Leaving = 2;
    // With what the process needs to end, less than half a second; enough to remove a large stage.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250), Look = TimeSpan.FromMilliseconds(5);
    /// <summary>Signals are sent to a process, which has one of these.</summary>
    private static Stopping? current;
    private readonly CancellationTokenSource cancel = new();
    private readonly PosixSignalRegistration interrupt, terminate;
    private int state = Bound;
    private Action? said;

    public Stopping()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        current = this;
    }

    public CancellationToken Token => cancel.Token;

    /// <summary>Does what may be left at any moment.</summary>
    /// <param name="told">Says what that means, if it comes to it.</param>
    public T While<T>(Action told, Func<T> work)
    {
        said = told;
        Volatile.Write(ref state, Free);
        try { return work(); }
        finally { Bind(); }
    }

    /// <summary>Reads what somebody else is still to give, through a pipe or standard input, before anything is written.</summary>
    public static T Waiting<T>(Terminal terminal, Func<T> read) => current is { } stop ? stop.While(() => terminal.Leave(Session.Cancelled), read) : read();

    /// <summary>From here on work is finished, whoever asks: what it writes would be half done otherwise.</summary>
    public void Bind()
    {
        // The process is about to end, and whoever ends it has spoken.
        if (Interlocked.CompareExchange(ref state, Bound, Free) == Leaving) { Thread.Sleep(Timeout.Infinite); }
    }

    public void Dispose()
    {
        current = null;
        interrupt.Dispose();
        terminate.Dispose();
        cancel.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = !cancel.IsCancellationRequested;
        if (!context.Cancel) { return; }
        new Thread(Leave) { IsBackground = true }.Start();
        cancel.Cancel();
    }

    private void Leave()
    {
        Thread.Sleep(Grace);
        while (Interlocked.CompareExchange(ref state, Leaving, Free) != Free) { Thread.Sleep(Look); }
        said?.Invoke();
        Environment.Exit(ExitCode.Cancelled);
    }
}
