using Digest.Model;

namespace Digest.Stages.Git;

/// <summary>What git said, for as long as nothing was committed or staged since: asking it again takes longer than all else that an edit needs.</summary>
internal sealed class KeptHistory(string root)
{
    private readonly Lock held = new();
    private volatile Tuple<string, ChangeHistory>? history;
    private (string State, string Files, GitTraces Traces)? traces;

    public ChangeHistory Of(CancellationToken cancel)
    {
        lock (held)
        {
            string state = State();
            if (history is { } known && known.Item1 == state) { return known.Item2; }
            var read = GitChanges.Read(root, cancel);
            history = new(state, read);
            return read;
        }
    }

    /// <summary>Something was committed or staged since git was asked last: pages tell of it. Nobody waits for what git is being asked meanwhile.</summary>
    public bool IsPast => history is { } known && known.Item1 != State();

    public GitTraces Look(IReadOnlyList<GuardedFile> guarded, CancellationToken cancel)
    {
        lock (held)
        {
            string state = State() + Ignoring(guarded), files = string.Join('\n', guarded.Select(file => $"{file.Path} {file.File?.Hash}"));
            if (traces is { } known && known.State == state && known.Files == files) { return known.Traces; }
            var read = GitHistory.Look(root, guarded, cancel);
            traces = (state, files, read);
            return read;
        }
    }

    /// <summary>Changes with every commit, checkout and staged file.</summary>
    private string State()
    {
        for (string? folder = RealPath.Of(root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string git = Path.Join(folder, ".git");
            if (Directory.Exists(git)) { return Stamp(git); }
            // A work tree beside its repository, or a submodule, says where it is.
            if (File.Exists(git)) { return File.ReadAllText(git).Split(": ", 2) is [_, var place] ? Stamp(Path.Combine(folder, place.Trim())) : ""; }
        }
        return "";
    }

    /// <param name="git">Of a linked work tree its own folder, which says where the one is that all share: refs and the end of a history that is cut off are there.</param>
    private static string Stamp(string git)
    {
        string common = Text(Path.Join(git, "commondir")) is { Length: > 0 } shared ? Path.Combine(git, shared) : git;
        // Where no log of references is kept, a commit changes the branch alone; the last is a list of tables (reftable).
        string branch = Text(Path.Join(git, "HEAD")) is var head && head.StartsWith("ref: ", StringComparison.Ordinal) ? head["ref: ".Length..] : "HEAD";
        return Stamps(((string[])["HEAD", "logs/HEAD", "index", "reftable/tables.list"]).Select(name => Path.Join(git, name)).Concat(((string[])[branch, "packed-refs", "shallow", "reftable/tables.list"]).Select(name => Path.Join(common, name))));
    }

    private static string Text(string path)
    {
        try { return File.Exists(path) ? File.ReadAllText(path).Trim() : ""; }
        // Git is just writing it.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return ""; }
    }

    /// <summary>Changes with every <c>.gitignore</c> that may leave one of the files out.</summary>
    private string Ignoring(IReadOnlyList<GuardedFile> guarded)
    {
        string real = RealPath.Of(root);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in guarded)
        {
            for (string? folder = Path.GetDirectoryName(Path.Join(real, file.Path)); folder is not null && folders.Add(folder); folder = Path.GetDirectoryName(folder)) { }
        }
        return Stamps(folders.Order(StringComparer.Ordinal).Select(folder => Path.Join(folder, ".gitignore")));
    }

    private static string Stamps(IEnumerable<string> paths) => string.Join('\n', paths.Select(path => new FileInfo(path)).Select(file => file.Exists ? $"{file.LastWriteTimeUtc.Ticks} {file.Length}" : "-"));
}
