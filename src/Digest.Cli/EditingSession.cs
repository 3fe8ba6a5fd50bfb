using Digest.Stages;
using Digest.Stages.Editing;

namespace Digest.Cli;

/// <summary>What commands that look into a digest or change it have in common.</summary>
internal static class EditingSession
{
    /// <summary>A command that only looks changes nothing, not even to finish what was interrupted: it says so.</summary>
    public static void WarnOfInterrupted(Terminal terminal, string root)
    {
        if (File.Exists(Path.Join(root, FileChanges.Journal))) { terminal.Warn("A rename or a mend was interrupted, and some files are as they were: 'digest check --fix' finishes it."); }
    }

    /// <summary>A command that writes: it finds the digest, finishes what was interrupted, reads all, and acts.</summary>
    /// <param name="asked">The folder and the private list, as they were named; null: they are looked for.</param>
    public static int Change((string? Root, string? Protected) asked, Func<Terminal, Workplace, int> act, CancellationToken cancel)
    {
        var terminal = new Terminal("text");
        if (DigestFolder.Find(asked.Root) is not { } root) { return terminal.Refuse(DigestFolder.Missing(asked.Root), DigestFolder.Needs); }
        if (!PrivateList.TryRead(asked.Protected, root, terminal, out _)) { return ExitCode.Usage; }
        return Session.Guarded(terminal, () => Resumed(terminal, root) ?? (TryOpen(terminal, root, out var place, out int fault, cancel) ? act(terminal, place) : fault));
    }

    /// <returns>False where the digest cannot be read; why was told.</returns>
    public static bool TryOpen(Terminal terminal, string root, out Workplace place, out int fault, CancellationToken cancel)
    {
        WarnOfInterrupted(terminal, root);
        place = Workplace.Read(root, cancel);
        fault = ExitCode.Clean;
        if (place.Digest is not null) { return true; }
        var report = place.Unreadable();
        terminal.Report(report, root, verbose: true);
        fault = ExitCode.Of(report);
        return false;
    }

    /// <summary>Writes new files, all or none.</summary>
    /// <param name="otherwise">What else may be done where one of them is there already.</param>
    public static bool TryWrite(Terminal terminal, string root, IReadOnlyList<(string Path, byte[] Bytes)> files, string otherwise = "give another id with --id")
    {
        var written = new List<string>();
        try
        {
            foreach (var (path, bytes) in files)
            {
                NewFile.Write(root, path, bytes);
                written.Add(path);
            }
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            foreach (string one in written) { File.Delete(Path.Join(root, one)); }
            string path = files[written.Count].Path;
            if (Path.Exists(Path.Join(root, path))) { terminal.Refuse($"'{path}' is there already, and nothing is ever written over", $"  help: Move it away, or {otherwise}. Nothing was written."); }
            else { terminal.Refuse($"'{path}' cannot be written: {InputWalk.Reason(fault)}", "  help: Free some space, or let its folder be one of the digest that is yours to write to. Nothing was written."); }
            return false;
        }
    }

    /// <summary>Finishes what a command that was killed had begun. Null: all is well.</summary>
    public static int? Resumed(Terminal terminal, string root)
    {
        try
        {
            int done = FileChanges.Resume(root);
            if (done > 0) { terminal.Warn($"A change that was interrupted is finished: {done} {(done == 1 ? "file" : "files")}."); }
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Refuse($"a change that was interrupted cannot be finished: {InputWalk.Reason(fault)}", "  help: Make input/ yours to write to, and run the command again.");
            return ExitCode.Environment;
        }
    }

    /// <summary>The diffs, in the colours of diffs.</summary>
    public static void Show(Terminal terminal, IEnumerable<FileChange> changes)
    {
        foreach (string line in changes.SelectMany(change => change.Diff.TrimEnd('\n').Split('\n', StringSplitOptions.RemoveEmptyEntries))) { terminal.Tell(Sealing.Coloured(line)); }
    }

    /// <summary>Writes all or nothing, and says so.</summary>
    public static int Apply(Terminal terminal, Workplace place, IReadOnlyList<FileChange> changes, string done)
    {
        try { FileChanges.Write(place.Root, changes); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Refuse($"the files cannot be changed: {InputWalk.Reason(fault)}", "  help: Mend that, and run the command again. Every file is as it was.");
            return ExitCode.Environment;
        }
        terminal.Tell($"[green]{Spectre.Console.Markup.Escape(done)}[/]");
        return ExitCode.Clean;
    }
}
