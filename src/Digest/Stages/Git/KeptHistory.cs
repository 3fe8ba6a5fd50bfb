using Digest.Model;

namespace Digest.Stages.Git;

/// <summary>What git said, for as long as nothing was committed or staged since: asking it again takes longer than all else that an edit needs.</summary>
internal sealed class KeptHistory(string root)
{
    private readonly Lock held = new();
    private (string State, ChangeHistory History)? history;
    private (string State, string Files, GitTraces Traces)? traces;

    public ChangeHistory Of(CancellationToken cancel)
    {
        lock (held)
        {
            string state = State();
            if (history is { } known && known.State == state) { return known.History; }
            var read = GitChanges.Read(root, cancel);
            history = (state, read);
            return read;
        }
    }

    public GitTraces Look(IReadOnlyList<GuardedFile> guarded, CancellationToken cancel)
    {
        lock (held)
        {
            string state = State(), files = string.Join('\n', guarded.Select(file => $"{file.Path} {file.File?.Hash}"));
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

    private static string Stamp(string git) => string.Join('\n', ((string[])["HEAD", "logs/HEAD", "index", "packed-refs", "shallow"]).Select(name => new FileInfo(Path.Join(git, name)))
        .Select(file => file.Exists ? $"{file.LastWriteTimeUtc.Ticks} {file.Length}" : "-"));
}
