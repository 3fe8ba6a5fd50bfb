using System.Threading.Channels;
using Digest.Model;

namespace Digest.Cli.Previewing;

/// <summary>Tells which files of a digest changed. Editors save in several steps, and a checkout touches thousands of files: what happens on end is told at once, when it is quiet again.</summary>
internal sealed class Watch : IDisposable
{
    private static readonly string[] Tops = ["input", "seeds", "theme"];
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(12), LongQuiet = TimeSpan.FromMilliseconds(250), Pause = TimeSpan.FromSeconds(1);
    /// <summary>What cannot be entered hides nothing else.</summary>
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };
    /// <summary>More changes than a person makes by saving: then it is worth waiting for the end.</summary>
    private const int Many = 20;

    private readonly string root;
    private readonly Channel<string?> changes = Channel.CreateUnbounded<string?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly Lock held = new();
    private Timer? poll;
    private long stamp;
    private bool isOver;

    /// <param name="polls">True: the system is not asked to tell, the files are looked at every second; for drives of other machines, which tell nothing.</param>
    public Watch(string root, bool polls)
    {
        this.root = root;
        IsPolling = polls || !TryWatch();
        if (IsPolling || HasLinks()) { Poll(); }
    }

    /// <summary>Changes are found by looking once a second, since the system cannot or should not tell them.</summary>
    public bool IsPolling { get; }

    /// <summary>Asks for a build of everything.</summary>
    public void All() => changes.Writer.TryWrite(null);

    /// <summary>Waits for the next changes.</summary>
    /// <returns>Paths from the root, with <c>/</c>; null: anything may have changed.</returns>
    public async Task<IReadOnlyCollection<string>?> Next(CancellationToken cancel)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        bool isAll = await changes.Reader.ReadAsync(cancel) is { } first ? !paths.Add(first) : true;
        while (true)
        {
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            quiet.CancelAfter(paths.Count > Many ? LongQuiet : Quiet);
            try
            {
                if (await changes.Reader.ReadAsync(quiet.Token) is { } next) { paths.Add(next); } else { isAll = true; }
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { return isAll ? null : paths; }
        }
    }

    public void Dispose()
    {
        lock (held)
        {
            isOver = true;
            poll?.Dispose();
            foreach (var watcher in watchers.Values) { watcher.Dispose(); }
        }
    }

    /// <summary>Looks once a second from now on.</summary>
    private void Poll()
    {
        lock (held)
        {
            if (poll is not null || isOver) { return; }
            stamp = Stamp();
            poll = new Timer(_ => Look(), null, Pause, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>What stands behind a link is in no folder of which the system tells.</summary>
    private bool HasLinks()
    {
        try { return Tops.Select(name => Path.Join(root, name)).Where(Directory.Exists).Any(top => IsLink(top) || Directory.EnumerateFileSystemEntries(top, "*", Everywhere).Any(IsLink)); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return true; }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <returns>False where the system gives no more watches.</returns>
    private bool TryWatch()
    {
        try
        {
            var top = new FileSystemWatcher(root) { NotifyFilter = NotifyFilters.DirectoryName };
            top.Created += (_, change) => Arrived(change.Name);
            top.Renamed += (_, change) =>
            {
                Left(change.OldName);
                Arrived(change.Name);
            };
            top.Deleted += (_, change) => Left(change.Name);
            Begin("", top);
            foreach (string name in Tops.Where(name => Directory.Exists(Path.Join(root, name)))) { Enter(name); }
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            lock (held)
            {
                foreach (var watcher in watchers.Values) { watcher.Dispose(); }
                watchers.Clear();
            }
            return false;
        }
    }

    private void Enter(string name)
    {
        var watcher = new FileSystemWatcher(Path.Join(root, name))
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 << 10,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => { if (!Directory.Exists(change.FullPath)) { Tell(name, change.Name); } };
        watcher.Created += (_, change) =>
        {
            if (IsLink(change.FullPath)) { Poll(); }
            Tell(name, change.Name);
        };
        watcher.Deleted += (_, change) => Tell(name, change.Name);
        watcher.Renamed += (_, change) =>
        {
            Tell(name, change.OldName);
            Tell(name, change.Name);
        };
        Begin(name, watcher);
    }

    private void Begin(string name, FileSystemWatcher watcher)
    {
        // An overflow says that something was not told.
        watcher.Error += (_, _) => All();
        lock (held)
        {
            if (watchers.Remove(name, out var old)) { old.Dispose(); }
            watchers[name] = watcher;
        }
        watcher.EnableRaisingEvents = true;
    }

    private void Arrived(string? name)
    {
        if (!Tops.Contains(name, StringComparer.Ordinal)) { return; }
        try { Enter(name!); }
        catch (Exception fault) when (fault is IOException or ArgumentException) { /* It is gone again. */ }
        All();
    }

    private void Left(string? name)
    {
        if (!Tops.Contains(name, StringComparer.Ordinal)) { return; }
        lock (held) { if (watchers.Remove(name!, out var old)) { old.Dispose(); } }
        All();
    }

    private void Tell(string top, string? path)
    {
        if (path is null) { All(); return; }
        changes.Writer.TryWrite($"{top}/{path.Replace('\\', '/').InForm()}");
    }

    private void Look()
    {
        long now = Stamp();
        if (Interlocked.Exchange(ref stamp, now) != now) { All(); }
        // In a large digest a look may last longer than the pause: the next begins when it has ended.
        lock (held) { if (!isOver) { poll?.Change(Pause, Timeout.InfiniteTimeSpan); } }
    }

    /// <summary>Of the names, lengths and times of all files; in whatever order the system lists them.</summary>
    private long Stamp()
    {
        long sum = 0;
        foreach (string top in Tops.Select(name => Path.Join(root, name)).Where(Directory.Exists))
        {
            try
            {
                foreach (var file in new DirectoryInfo(top).EnumerateFiles("*", Everywhere)) { sum += Stamp(file); }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { sum++; }
        }
        return sum;
    }

    private static int Stamp(FileInfo file)
    {
        try
        {
            // Length and time of a link are its own.
            var there = file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target : file;
            return HashCode.Combine(file.FullName, there.Length, there.LastWriteTimeUtc.Ticks);
        }
        // A link that leads in a circle, or a file that has just gone.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return HashCode.Combine(file.FullName); }
    }
}
