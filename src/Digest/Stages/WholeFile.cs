namespace Digest.Stages;

/// <summary>Files that are wholly old or wholly new: the new one is written beside the old, and takes its place in one step. Where it cannot, nothing of it is left.</summary>
internal static class WholeFile
{
    /// <summary>Where a new file waits: a name that begins with a dot, which no stage reads.</summary>
    public static string Beside(string path) => Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.new");

    /// <param name="how">How it waits.</param>
    /// <param name="staged">Where it waits, in the same folder; null: <see cref="Beside"/>.</param>
    /// <param name="overwrite">False: where something stands already it stays, and nothing is written.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Action<Stream> write, WaitingFile how = default, string? staged = null, bool overwrite = true)
    {
        staged ??= Beside(path);
        Stage(staged, write, how);
        try { HeldFile.Patiently(() => File.Move(staged, path, overwrite)); }
        catch
        {
            Discard(staged);
            throw;
        }
    }

    /// <summary>The first half: for files that take their places together.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Stage(string staged, Action<Stream> write, WaitingFile how = default)
    {
        File.Delete(staged);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (how.IsPrivate && !OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
            using (var file = new FileStream(staged, options))
            {
                write(file);
                if (how.IsFlushed) { file.Flush(flushToDisk: true); }
            }
            if (how.Like is { } like && !OperatingSystem.IsWindows() && File.Exists(like)) { File.SetUnixFileMode(staged, File.GetUnixFileMode(like)); }
        }
        catch
        {
            Discard(staged);
            throw;
        }
    }

    /// <summary>Best effort: whatever stays there is read by no stage.</summary>
    public static void Discard(string staged)
    {
        try { File.Delete(staged); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { _ = fault; }
    }
}
