using System.Text;

namespace Digest.Stages.Editing;

/// <summary>Changes and moves files all together: what waits is written beside them first, with a list of what is to be done, so that a run that was killed
/// is finished by the next one.</summary>
internal static class FileChanges
{
    /// <summary>From the digest's root. A name with a dot: no stage reads it.</summary>
    public const string Journal = "input/.digest-changes";

    /// <exception cref="IOException">A file changed meanwhile, or cannot be written; everything is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; everything is as it was.</exception>
    public static void Write(string root, IReadOnlyList<FileChange> changes)
    {
        var staged = new List<string>();
        string journal = Path.Join(root, Journal);
        try
        {
            foreach (var change in changes)
            {
                Check(root, change);
                // One that is only begun when the disk is full has to go, too.
                staged.Add(Waiting(root, change.To));
                WholeFile.Stage(staged[^1], file => file.Write(change.After), new WaitingFile(IsFlushed: true, Like: DiskPath.Of(root, change.Path)));
            }
            byte[] list = Encoding.UTF8.GetBytes(string.Concat(changes.Select(change => $"{change.Path}\t{change.To}\n")) + "end\n");
            WholeFile.Stage(journal, file => file.Write(list), new WaitingFile(IsFlushed: true));
        }
        catch
        {
            foreach (string path in staged) { File.Delete(path); }
            File.Delete(journal);
            throw;
        }
        try { Finish(root, [.. changes.Select(change => (change.Path, change.To))]); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Undo(root, changes);
            foreach (string path in staged) { File.Delete(path); }
            File.Delete(journal);
            throw;
        }
        File.Delete(journal);
    }

    /// <summary>Does what a run that was killed had begun. A list that is not whole was never acted upon.</summary>
    /// <returns>How many files were changed; 0: there was nothing to do.</returns>
    public static int Resume(string root)
    {
        string journal = Path.Join(root, Journal);
        if (!File.Exists(journal)) { return 0; }
        string[] lines = File.ReadAllText(journal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        List<(string From, string To)> moves = [.. lines.Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];
        bool isOurs = moves.TrueForAll(move => IsInside(root, move.From) && IsInside(root, move.To));
        if (lines is [.., "end"] && isOurs) { Finish(root, moves); }
        File.Delete(journal);
        return lines is [.., "end"] && isOurs ? moves.Count : 0;
    }

    private static bool IsInside(string root, string path) => path.StartsWith("input/", StringComparison.Ordinal) && !path.Contains('\0', StringComparison.Ordinal) && !path.Split('/').Contains("..") && RealPath.IsInside(RealPath.Of(root), RealPath.Of(Path.Join(root, path)));

    private static void Check(string root, FileChange change)
    {
        var file = new FileInfo(RealPath.Of(DiskPath.Of(root, change.Path)));
        if (change.Before.Length == 0 ? file is { Exists: true, Length: > 0 } : !file.Exists || !WriterBytes.Equal(file, change.Before)) { throw new IOException($"'{change.Path}' changed on the disk meanwhile"); }
        if (file is { Exists: true, IsReadOnly: true }) { throw new IOException($"'{change.Path}' is read-only"); }
        bool isCase = change.To.Equals(change.Path, StringComparison.OrdinalIgnoreCase);
        if (change.To != change.Path && !isCase && File.Exists(Path.Join(root, change.To))) { throw new IOException($"'{change.To}' is there already"); }
    }

    private static string Waiting(string root, string to) => WholeFile.Beside(RealPath.Of(DiskPath.Of(root, to)));

    /// <summary>Doing it twice does no more than once.</summary>
    private static void Finish(string root, IReadOnlyList<(string From, string To)> moves)
    {
        foreach (var (from, to) in moves)
        {
            string staged = Waiting(root, to);
            if (!File.Exists(staged)) { continue; }
            if (from != to) { HeldFile.Patiently(() => File.Delete(DiskPath.Of(root, from))); }
            HeldFile.Patiently(() => File.Move(staged, RealPath.Of(DiskPath.Of(root, to)), overwrite: true));
        }
    }

    private static void Undo(string root, IReadOnlyList<FileChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.To != change.Path) { File.Delete(Path.Join(root, change.To)); }
            if (change.Before.Length > 0) { File.WriteAllBytes(RealPath.Of(DiskPath.Of(root, change.Path)), change.Before); }
            else if (change.To == change.Path) { File.Delete(Path.Join(root, change.Path)); }
        }
    }
}
