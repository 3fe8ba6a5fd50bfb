namespace Digest.Model;

/// <summary>Records that are there and could not be read: a reference to one of them is no mistake of whoever wrote it.</summary>
/// <param name="ids">Their ids, as the names of their files have them.</param>
/// <param name="isFolder">A whole folder could not be read: any id may stand in it.</param>
internal sealed class UnreadRecords(IReadOnlySet<string> ids, bool isFolder)
{
    public static UnreadRecords None { get; } = new(new HashSet<string>(), false);

    public bool IsNone => ids.Count == 0 && !isFolder;

    /// <param name="written">An id, or a path that ends in one.</param>
    public bool MayHold(string written)
    {
        if (IsNone) { return false; }
        string name = written[(written.LastIndexOf('/') + 1)..];
        int end = name.IndexOfAny(['.', '#']);
        return isFolder || ids.Contains((end < 0 ? name : name[..end]).Trim().InForm());
    }

    /// <param name="paths">Paths of what could not be read, files and folders.</param>
    public static UnreadRecords Of(IEnumerable<string> paths)
    {
        var own = paths.Where(path => path.StartsWith("input/", StringComparison.Ordinal) || path == "input").ToList();
        if (own.Count == 0) { return None; }
        return new UnreadRecords(own.Select(path => Path.GetFileName(path).Split('.')[0].InForm()).ToHashSet(StringComparer.Ordinal), own.Exists(path => !Path.HasExtension(path)));
    }
}
