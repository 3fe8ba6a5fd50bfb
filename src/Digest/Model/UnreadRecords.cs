namespace Digest.Model;

/// <summary>Records and documents that are there and could not be read, be it the file or what it says: a reference to one of them is no mistake of whoever wrote it.</summary>
/// <param name="ids">Ids of records, as the names of their files have them.</param>
/// <param name="documents">Paths of documents, and of folders of them.</param>
/// <param name="isFolder">A whole folder of records could not be read: any id may stand in it.</param>
internal sealed class UnreadRecords(IReadOnlySet<string> ids, IReadOnlySet<string> documents, bool isFolder)
{
    public static UnreadRecords None { get; } = new(new HashSet<string>(), new HashSet<string>(), false);

    /// <summary>Every record was read.</summary>
    public bool IsNone => ids.Count == 0 && !isFolder;

    /// <param name="written">An id, or a path that ends in one.</param>
    public bool MayHold(string written)
    {
        if (IsNone) { return false; }
        string name = written[(written.LastIndexOf('/') + 1)..];
        int end = name.IndexOfAny(['.', '#']);
        return isFolder || ids.Contains((end < 0 ? name : name[..end]).Trim().InForm());
    }

    /// <summary>Whether the document is one of them, or may lie in a folder that could not be read.</summary>
    /// <param name="path">Of a file in <c>seeds/</c>.</param>
    public bool MayHoldDocument(string path)
    {
        for (int end = path.Length; documents.Count > 0 && end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (documents.Contains(path[..end])) { return true; }
        }
        return false;
    }

    /// <param name="paths">Paths of what could not be read, files and folders.</param>
    public static UnreadRecords Of(IReadOnlyCollection<string> paths)
    {
        var own = paths.Where(path => path.StartsWith("input/", StringComparison.Ordinal) || path == "input").ToList();
        var documents = paths.Where(path => path.StartsWith("seeds/", StringComparison.Ordinal) || path == "seeds").ToHashSet(StringComparer.Ordinal);
        if (own.Count + documents.Count == 0) { return None; }
        return new UnreadRecords(own.Select(path => Path.GetFileName(path).Split('.')[0].InForm()).ToHashSet(StringComparer.Ordinal), documents, own.Exists(path => !Path.HasExtension(path)));
    }
}
