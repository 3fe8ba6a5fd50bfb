namespace Digest.Stages;

/// <summary>The output folder while files are moved into it and removed from it. No step leads through a symbolic link.</summary>
internal sealed class WriterFolder(string output)
{
    private readonly HashSet<string> _made = new(StringComparer.Ordinal), _walked = new(StringComparer.Ordinal), _left = new(StringComparer.Ordinal);

    public string this[string path] => Path.Join(output, path);

    /// <summary>Moves a staged file into place; one that is not in the stage has been moved before.</summary>
    public void Place(string staged, string path)
    {
        var file = new FileInfo(staged);
        if (!file.Exists || file.Attributes.HasFlag(FileAttributes.ReparsePoint)) { return; }
        Make(SitePath.Folder(path));
        HeldFile.Patiently(() => File.Move(staged, this[path], overwrite: true));
    }

    /// <summary>The same for many files at once, on all cores; each is moved as a whole.</summary>
    /// <exception cref="IOException">The first that could not be moved.</exception>
    public void Place(IReadOnlyCollection<(string Staged, string Path)> files, BuildProgress? progress)
    {
        foreach (string folder in files.Where(file => File.Exists(file.Staged)).Select(file => SitePath.Folder(file.Path)).Distinct(StringComparer.Ordinal)) { Make(folder); }
        try
        {
            Parallel.ForEach(files, file =>
            {
                Place(file.Staged, file.Path);
                progress?.Step();
            });
        }
        catch (AggregateException several) { throw several.Flatten().InnerException is IOException or UnauthorizedAccessException ? several.Flatten().InnerException! : several; }
    }

    private void Make(string folder)
    {
        lock (_made)
        {
            if (!_made.Add(folder)) { return; }
            RefuseLinks(folder);
            Directory.CreateDirectory(this[folder]);
        }
    }

    /// <summary>Whether there was something to remove.</summary>
    public bool Remove(string path)
    {
        RefuseLinks(SitePath.Folder(path));
        var file = new FileInfo(this[path]);
        if (!file.Exists && file.LinkTarget is null) { return false; }
        HeldFile.Patiently(file.Delete);
        for (string folder = SitePath.Folder(path); folder.Length > 0 && _left.Add(folder);) { folder = SitePath.Folder(folder); }
        return true;
    }

    /// <summary>Removes the folders that the removals emptied, innermost first; never the output itself.</summary>
    public void RemoveEmptied()
    {
        foreach (string folder in _left.OrderByDescending(folder => folder.Length))
        {
            if (Directory.Exists(this[folder]) && !Directory.EnumerateFileSystemEntries(this[folder]).Any()) { Directory.Delete(this[folder]); }
        }
    }

    private void RefuseLinks(string folder)
    {
        for (; folder.Length > 0 && _walked.Add(folder); folder = SitePath.Folder(folder))
        {
            if (new DirectoryInfo(this[folder]).LinkTarget is not null) { throw new IOException($"'{folder}' in the output is a symbolic link"); }
        }
    }
}
