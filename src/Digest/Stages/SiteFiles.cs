using System.Buffers;
using System.Security.Cryptography;

namespace Digest.Stages;

/// <summary>The files below a folder. Symbolic links are noted, never followed: nothing outside is opened, whatever a list may name.</summary>
internal sealed class SiteFiles
{
    private const int Chunk = 1 << 17;
    private readonly string _folder;
    private readonly Dictionary<string, FileInfo> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);

    /// <exception cref="IOException">A folder cannot be read.</exception>
    public SiteFiles(string folder, CancellationToken cancel = default)
    {
        _folder = folder;
        Enter(new DirectoryInfo(folder), "", cancel);
    }

    /// <summary>As it was named.</summary>
    public string Folder => _folder;

    /// <summary>Regular files by path from the folder, with <c>/</c>.</summary>
    public IReadOnlyDictionary<string, FileInfo> Files => _files;
    public IReadOnlySet<string> Links => _links;

    /// <summary>Whether a path, or a folder on the way to it, is a symbolic link.</summary>
    public bool IsLinked(string path)
    {
        for (string at = path; at.Length > 0; at = SitePath.Folder(at)) { if (_links.Contains(at)) { return true; } }
        return false;
    }

    /// <summary>SHA-256 of a file in hexadecimal digits, read piece by piece; null where it is longer than <paramref name="most"/>.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string? Hash(FileInfo file, long most, CancellationToken cancel = default)
    {
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        return Hash(file, most, sum, cancel) is not null ? Convert.ToHexStringLower(sum) : null;
    }

    /// <summary>The same in bytes.</summary>
    /// <param name="sum">Gets its 32 bytes.</param>
    /// <returns>How many bytes it has; null where it is longer.</returns>
    public static long? Hash(FileInfo file, long most, Span<byte> sum, CancellationToken cancel = default)
    {
        // A pipe or a device has no length, and opening one could wait for ever.
        if (file.Length == 0)
        {
            SHA256.HashData([], sum);
            return 0;
        }
        using var handle = HeldFile.Open(file.FullName);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            int got = RandomAccess.Read(handle, buffer, 0);
            // Most files are read at once: the whole of one that is as long as it was.
            if (got == file.Length && got < buffer.Length && got <= most)
            {
                SHA256.HashData(buffer.AsSpan(0, got), sum);
                return got;
            }
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long at = 0;
            for (; got > 0; got = RandomAccess.Read(handle, buffer, at))
            {
                cancel.ThrowIfCancellationRequested();
                if (at + got > most) { return null; }
                hash.AppendData(buffer, 0, got);
                at += got;
            }
            hash.GetHashAndReset(sum);
            return at;
        }
        finally { ArrayPool<byte>.Shared.Return(buffer); }
    }

    // Folders are walked with a list, not by recursion: depth is a stranger's to choose.
    private void Enter(DirectoryInfo top, string path, CancellationToken cancel)
    {
        var todo = new Stack<(DirectoryInfo Folder, string Path)>([(top, path)]);
        while (todo.TryPop(out var one))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var entry in one.Folder.EnumerateFileSystemInfos())
            {
                string name = one.Path.Length == 0 ? entry.Name : $"{one.Path}/{entry.Name}";
                if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) { _links.Add(name); }
                else if (entry is DirectoryInfo inner) { todo.Push((inner, name)); }
                else { _files[name] = (FileInfo)entry; }
            }
        }
    }
}
