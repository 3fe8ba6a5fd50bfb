using System.Globalization;
using System.Runtime;
using Digest.Diagnostics;
using Digest.Model;
using Spectre.Console;

namespace Digest.Cli.Previewing;

/// <summary>Builds when something changed, tells the open pages and the terminal; between changes it looks over what only warns, and every page.</summary>
internal sealed class PreviewLoop(PreviewState state, Visitors visitors, Terminal terminal, string root)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(400), Longest = TimeSpan.FromSeconds(4);
    // So many times as long as the last build took.
    private const int Builds = 4;
    private TimeSpan pause = Least;
    /// <summary>How often on end a change came while pages were being looked over: for each time they wait twice as long, since whoever writes has no use for what slows the next change.</summary>
    private int disturbed;
    private bool wasClean = true;
    private Task look = Task.CompletedTask;

    /// <summary>The first build: with progress, of all there is.</summary>
    public void First(CancellationToken cancel) => Build(null, cancel);

    public async Task Run(Watch watch, CancellationToken cancel)
    {
        // Old objects are collected beside the work, and not while somebody waits for a change.
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        while (!cancel.IsCancellationRequested)
        {
            var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var before = look;
            look = Task.Run(() => LookOver(before, stop.Token), CancellationToken.None);
            try
            {
                var changed = await watch.Next(cancel);
                // What is being looked over stops when it can; a change does not wait for that.
                await stop.CancelAsync();
                Build(changed, cancel);
            }
            catch (OperationCanceledException)
            {
                await stop.CancelAsync();
                await look;
                throw;
            }
            finally { DisposeAfter(look, stop); }
        }
    }

    /// <summary>What stops a look is held for as long as that lasts.</summary>
    private static void DisposeAfter(Task look, CancellationTokenSource stop) => _ = look.ContinueWith(_ => stop.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private void Build(IReadOnlyCollection<string>? changed, CancellationToken cancel)
    {
        state.Begin("");
        try
        {
            var result = state.Preview.Update(changed, visitors.Pages, cancel);
            state.End(result);
            if (result is not null)
            {
                // The first build reads everything, and says nothing of how long the next ones take.
                pause = changed is null ? Least : TimeSpan.FromTicks(Math.Max(Least.Ticks, Builds * result.Summary.Elapsed.Ticks));
                visitors.Tell();
                Tell(changed, result);
            }
        }
        catch (Exception fault) when (Session.IsOf<ChangedWhileRead>(fault))
        {
            state.End(null);
            terminal.Warn("A document was changed while the digest was being read; it is read again with the next change.");
        }
        // The next change must find the preview alive, whatever this one did to it.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            state.End(null);
            terminal.Warn($"error: this change could not be built ({(terminal.Silence is null ? fault.ToString() : fault.GetType().Name)})");
        }
    }

    /// <param name="before">The same of the build before: two at once would only be in each other's way, and in that of the next change.</param>
    private async Task LookOver(Task before, CancellationToken cancel)
    {
        bool isLooking = false;
        try
        {
            await before;
            // Who saves once often saves again, and in a large digest would wait for what is being looked over.
            await Task.Delay(Pause, cancel);
            isLooking = true;
            if (state.Preview.CheckWhole(warned => { if (!cancel.IsCancellationRequested) { state.End(warned); visitors.Tell(); } }, cancel) is not { } whole) { return; }
            cancel.ThrowIfCancellationRequested();
            state.End(whole, foundLater: true);
            visitors.Tell();
            int errors = whole.Diagnostics.Count(fault => fault.Severity == Severity.Error), warnings = whole.Diagnostics.Count(fault => fault is { Severity: Severity.Warning, IsOld: false });
            if (errors > 0) { terminal.Report(whole, root, verbose: false); }
            if (errors > 0 || !wasClean || warnings > 0) { Line($"{whole.Summary.Pages.ToString("#,0", CultureInfo.InvariantCulture)} pages looked over: {Counted(errors, "error")}, {Counted(warnings, "warning")}", errors == 0); }
            wasClean = errors + warnings == 0;
            disturbed = 0;
        }
        // Something changed: it is looked over again after that.
        catch (OperationCanceledException) { disturbed += isLooking ? 1 : 0; }
        catch (Exception fault) when (terminal.Silence is not null || fault is not OutOfMemoryException)
        {
            terminal.Warn($"error: the pages could not be looked over ({(terminal.Silence is null ? fault.ToString() : fault.GetType().Name)})");
        }
    }

    private TimeSpan Pause => TimeSpan.FromTicks(Math.Max(pause.Ticks, Math.Min(pause.Ticks << Math.Min(disturbed, 8), Longest.Ticks)));

    private void Tell(IReadOnlyCollection<string>? changed, BuildResult result)
    {
        bool isClean = result.Outcome == BuildOutcome.Clean;
        if (!isClean) { terminal.Report(result, root, verbose: false); }
        string what = changed switch { null => "all", { Count: 1 } => changed.First(), _ => $"{Counted(changed.Count, "file")}" };
        int errors = result.Diagnostics.Count(fault => fault.Severity == Severity.Error);
        Line($"{what}: {(isClean ? "built" : $"{Counted(errors, "error")}, the last good site stays")} in {Math.Max(1, result.Summary.Elapsed.TotalMilliseconds).ToString("#,0", CultureInfo.InvariantCulture)} ms", isClean);
    }

    private void Line(string text, bool isGood) =>
        terminal.Tell($"[grey]{DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}[/] {(isGood ? "[green]" : "[red]")}{Markup.Escape(terminal.Hidden(text))}[/]");

    private static string Counted(int number, string noun) => $"{number.ToString("#,0", CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";
}
