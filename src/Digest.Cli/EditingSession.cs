using Digest.Stages;
using Digest.Stages.Editing;

namespace Digest.Cli;

/// <summary>What commands that look into a digest or change it have in common.</summary>
internal static class EditingSession
{
    /// <returns>False where the digest cannot be read; why was told.</returns>
    public static bool TryOpen(Terminal terminal, string root, out Workplace place, out int fault, CancellationToken cancel)
    {
        place = Workplace.Read(root, cancel);
        fault = ExitCode.Clean;
        if (place.Digest is not null) { return true; }
        var report = place.Unreadable();
        terminal.Report(report, root, verbose: true);
        fault = ExitCode.Of(report);
        return false;
    }

    /// <summary>Writes new files, all or none.</summary>
    public static bool TryWrite(Terminal terminal, Workplace place, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        var written = new List<string>();
        try
        {
            foreach (var (path, bytes) in files)
            {
                NewFile.Write(place.Root, path, bytes);
                written.Add(path);
            }
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            foreach (string path in written) { File.Delete(Path.Join(place.Root, path)); }
            terminal.Refuse($"'{files[written.Count].Path}' cannot be written: {InputWalk.Reason(fault)}", "  help: Free some space, or make the folder yours to write to. Nothing was written.");
            return false;
        }
    }
}
