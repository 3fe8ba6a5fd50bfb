using System.Formats.Tar;

namespace Digest.Stages;

/// <summary>What stands under a file's name, told without opening what could keep its opener waiting.</summary>
internal static class FileNature
{
    /// <summary>Whether a file without length is one to read, and no pipe, socket or device. The system's own question for that is asked by the writer of archives alone.</summary>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static bool IsRegular(FileInfo empty)
    {
        if (OperatingSystem.IsWindows()) { return true; }
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true)) { writer.WriteEntry(empty.FullName, "file"); }
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
        }
        // A socket is nothing that an archive could hold.
        catch (IOException) when (empty.Exists) { return false; }
    }
}
