using System.Buffers;
using System.IO.Compression;
using Digest.Model;

namespace Digest.Sources.Formats;

/// <summary>Stops before a zip file unpacks to more than a document ever does. What the file says of its own sizes is not believed: it is unpacked and counted.</summary>
internal static class ZipLimits
{
    /// <summary>Bytes that all entries may unpack to.</summary>
    public const long MostBytes = 512_000_000;
    /// <summary>Bytes that one part of XML may unpack to.</summary>
    public const long MostXmlBytes = 128_000_000;
    public const int MostEntries = 20_000;

    public static void Check(InputFile file)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries) { throw SeedRules.Oversized(file, $"holds {archive.Entries.Count} files; at most {MostEntries} are read"); }
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            long left = MostBytes;
            foreach (var entry in archive.Entries) { left -= Count(file, entry, buffer, left); }
        }
        finally { ArrayPool<byte>.Shared.Return(buffer); }
    }

    private static long Count(InputFile file, ZipArchiveEntry entry, byte[] buffer, long left)
    {
        bool isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        long most = isXml ? Math.Min(left, MostXmlBytes) : left, count = 0;
        using var stream = entry.Open();
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            count += read;
            if (count > most) { throw SeedRules.Oversized(file, $"unpacks to more than {most / 1_000_000} MB"); }
        }
        return count;
    }
}
