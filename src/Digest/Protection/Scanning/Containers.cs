using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Digest.Protection.Scanning;

/// <summary>A file within a file.</summary>
/// <param name="Name">Null where it has none.</param>
internal readonly record struct InnerFile(string? Name, byte[] Bytes);

/// <summary>Opens what is packed: ZIP (EPUB, DOCX), gzip, zlib streams of PNG.</summary>
internal static class Containers
{
    /// <summary>Bytes that one file may unpack to: what is larger cannot be scanned, and is then told, not published.</summary>
    public const long Most = 1 << 30;

    /// <exception cref="InvalidDataException">It is damaged, encrypted or unpacks to more than <see cref="Most"/>.</exception>
    public static IEnumerable<InnerFile> Open(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) || bytes.AsSpan().StartsWith("PK\u0005\u0006"u8)) { return Zip(bytes); }
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8])) { return [new InnerFile(null, Unpack(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), Most))]; }
        return bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? Png(bytes) : [];
    }

    private static IEnumerable<InnerFile> Zip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        long left = Most;
        yield return new InnerFile(zip.Comment, []);
        foreach (var entry in zip.Entries)
        {
            if (entry.IsEncrypted) { throw new InvalidDataException("It is encrypted."); }
            byte[] inner = Unpack(entry.Open(), left);
            left -= inner.Length;
            yield return new InnerFile($"{entry.FullName} {entry.Comment}", inner);
        }
    }

    /// <summary>Compressed texts and colour profiles; the others stand in the file as they are.</summary>
    private static IEnumerable<InnerFile> Png(byte[] bytes)
    {
        for (long at = 8; at + 12 <= bytes.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            if (at + 12 + length > bytes.Length) { yield break; }
            string kind = Encoding.ASCII.GetString(bytes, (int)at + 4, 4);
            byte[] data = bytes.AsSpan((int)at + 8, (int)length).ToArray();
            if (kind is "zTXt" or "iCCP" or "iTXt") { yield return new InnerFile(null, Inflate(data)); }
            at += 12 + length;
        }
    }

    /// <summary>From the first byte on that begins a zlib stream; nothing where there is none.</summary>
    private static byte[] Inflate(byte[] data)
    {
        for (int at = Array.IndexOf(data, (byte)0); at >= 0 && at + 2 < data.Length && at < 1200; at++)
        {
            if (data[at] != 0x78 || ((data[at] << 8) | data[at + 1]) % 31 != 0) { continue; }
            try { return Unpack(new ZLibStream(new MemoryStream(data, at, data.Length - at), CompressionMode.Decompress), 1 << 26); }
            catch (InvalidDataException) { continue; }
        }
        return [];
    }

    private static byte[] Unpack(Stream packed, long most)
    {
        using (packed)
        {
            var plain = new MemoryStream();
            byte[] buffer = new byte[1 << 16];
            for (int got; (got = packed.Read(buffer)) > 0;)
            {
                if (plain.Length + got > most) { throw new InvalidDataException("It unpacks to more than can be scanned."); }
                plain.Write(buffer, 0, got);
            }
            return plain.ToArray();
        }
    }
}
