namespace Digest.Cli;

/// <summary>
/// Tells how far a build is while it takes long. On a terminal one line that is written over and over, from the first second on, and is gone at the end;
/// in the log of a continuous integration a line now and then, so that nobody takes a long build for one that hangs.
/// </summary>
internal sealed class ProgressLine
{
    private static readonly TimeSpan FirstShown = TimeSpan.FromSeconds(1), Rewritten = TimeSpan.FromMilliseconds(150), Logged = TimeSpan.FromSeconds(30);
    private const string Cleared = "\r\e[K";
    private readonly BuildProgress progress;
    private readonly TextWriter log;
    private readonly int width;
    private readonly object writing = new();
    private string shown = "";
    private bool isOver;

    /// <param name="width">Columns of the terminal; 0: there is none, and each text is a line of its own.</param>
    public ProgressLine(BuildProgress progress, TextWriter log, int width)
    {
        (this.progress, this.log, this.width) = (progress, log, width);
        // A timer would wait for a thread of the pool, and a build has taken them all.
        new Thread(Run) { IsBackground = true, Name = "progress", Priority = ThreadPriority.AboveNormal }.Start();
    }

    /// <summary>Nothing of it is left, and nothing more comes. On any thread.</summary>
    public void End()
    {
        lock (writing)
        {
            isOver = true;
            if (width > 0 && shown.Length > 0) { log.Write(Cleared); }
            shown = "";
            Monitor.PulseAll(writing);
        }
    }

    private void Run()
    {
        lock (writing)
        {
            Wait(width > 0 ? FirstShown : Logged);
            while (!isOver)
            {
                Show();
                Wait(width > 0 ? Rewritten : Logged);
            }
        }
    }

    private void Wait(TimeSpan time)
    {
        if (!isOver) { Monitor.Wait(writing, time); }
    }

    private void Show()
    {
        string text = ProgressText.Of(progress.Now, width > 0 ? width - 1 : int.MaxValue);
        if (text.Length == 0 || (text == shown && width > 0)) { return; }
        shown = text;
        log.Write(width > 0 ? $"\r{text}\e[K" : $"{text}{log.NewLine}");
        log.Flush();
    }
}
