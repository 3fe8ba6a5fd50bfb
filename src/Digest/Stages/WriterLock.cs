using Digest.Diagnostics;

namespace Digest.Stages;

/// <summary>One build at a time for an output. The system lets go of the lock when its process ends, however it ends.</summary>
internal static class WriterLock
{
    /// <summary>Null, with a diagnostic: another build holds it, or the stage's folder leads elsewhere.</summary>
    /// <param name="place">Becomes the one that is locked: where a publication was begun and not ended, else the first of its stages that can be written to.</param>
    /// <exception cref="IOException">None can be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static FileStream? Take(ref WriterPlace place, ICollection<Diagnostic> diagnostics)
    {
        var first = place;
        if (first.All.FirstOrDefault(other => WriterJournal.Read(other.Stage) is not null) is { } begun) { return Take(place = begun, diagnostics); }
        foreach (string stage in first.Others)
        {
            try { return Take(place, diagnostics); }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { place = first with { Stage = stage }; }
        }
        return Take(place, diagnostics);
    }

    private static FileStream? Take(WriterPlace place, ICollection<Diagnostic> diagnostics)
    {
        string folder = Path.GetDirectoryName(place.Stage)!, path = place.Stage + ".lock";
        if (RealPath.Of(place.Stage) != place.Stage)
        {
            diagnostics.Add(StageRules.ForeignOutput.At(place.Span, "The folder '.digest', where the site is staged, is a symbolic link", "Remove the link; the folder is made anew."));
            return null;
        }
        Directory.CreateDirectory(folder);
        try { return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose); }
        catch (IOException fault) when (fault is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            diagnostics.Add(StageRules.OutputBusy.At(place.Span, $"Another build is writing to '{place.Name}'", "Wait until it has finished, or name another folder with --output."));
            return null;
        }
    }

    /// <summary>Lets others write, and leaves no empty folders behind.</summary>
    public static void Release(FileStream held, WriterPlace place)
    {
        held.Dispose();
        try
        {
            for (string folder = Path.GetDirectoryName(place.Stage)!; Path.GetFileName(folder) is "stage" || folder.EndsWith(".digest", StringComparison.Ordinal); folder = Path.GetDirectoryName(folder)!)
            {
                if (Directory.EnumerateFileSystemEntries(folder).Any()) { return; }
                Directory.Delete(folder);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another build has just begun to use the folder.
        }
    }
}
