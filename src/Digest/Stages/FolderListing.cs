using System.IO.Enumeration;

namespace Digest.Stages;

/// <summary>A file or folder by the name that it has on disk.</summary>
internal readonly record struct ListedEntry(string Name, bool IsFolder);

/// <summary>What a folder holds, by the system's listing alone: on Linux and macOS, asking each entry what it is takes longer than reading the names of all.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions WithoutLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <returns>Null where a symbolic link is among the entries: then each has to be asked.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static List<ListedEntry>? Of(string folder)
    {
        List<ListedEntry> plain = [.. new FileSystemEnumerable<ListedEntry>(folder, (ref entry) => new ListedEntry(entry.FileName.ToString(), entry.IsDirectory), WithoutLinks)];
        return new FileSystemEnumerable<bool>(folder, (ref _) => true, Everything).Count() == plain.Count ? plain : null;
    }
}
