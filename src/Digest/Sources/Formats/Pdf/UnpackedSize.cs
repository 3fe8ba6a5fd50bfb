using System.Buffers;
using System.IO.Compression;

namespace Digest.Sources.Formats.Pdf;

/// <summary>How many bytes a packed stream has when unpacked, without keeping them. Broken streams count as far as they can be read.</summary>
internal static class UnpackedSize
{
    private const int ZlibHeader = 2, LzwClear = 256, LzwEnd = 257, LzwFirst = 258, LzwCodes = 4096;

    /// <param name="most">Counting stops a little above.</param>
    public static long OfFlate(ReadOnlyMemory<byte> packed, long most)
    {
        if (packed.Length <= ZlibHeader) { return 0; }
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        long count = 0;
        try
        {
            // Without the header a broken check sum at the end stops nobody, as in readers of PDF.
            using var stream = new DeflateStream(new MemoryStream(packed[ZlibHeader..].ToArray(), writable: false), CompressionMode.Decompress);
            for (int read; count <= most && (read = stream.Read(buffer, 0, buffer.Length)) > 0;) { count += read; }
        }
        catch (InvalidDataException) { }
        finally { ArrayPool<byte>.Shared.Return(buffer); }
        return count;
    }

    /// <summary>TIFF's LZW: codes of 9 to 12 bits, most significant bit first.</summary>
    public static long OfLzw(ReadOnlySpan<byte> packed, long most)
    {
        Span<int> lengths = stackalloc int[LzwCodes];
        lengths[..256].Fill(1);
        int next = LzwFirst, width = 9, bits = 0, held = 0, before = 0;
        long count = 0;
        foreach (byte one in packed)
        {
            held = (held << 8) | one;
            bits += 8;
            if (bits < width) { continue; }
            bits -= width;
            int code = (held >> bits) & ((1 << width) - 1);
            held &= (1 << bits) - 1;
            if (code == LzwEnd || count > most) { break; }
            if (code == LzwClear) { (next, width, before) = (LzwFirst, 9, 0); continue; }
            int length = code < next ? Math.Max(1, lengths[code]) : before + 1;
            count += length;
            if (before > 0 && next < LzwCodes) { lengths[next++] = before + 1; }
            before = length;
            width = next switch { >= 2047 => 12, >= 1023 => 11, >= 511 => 10, _ => 9 };
        }
        return count;
    }

    public static long OfRunLength(ReadOnlySpan<byte> packed)
    {
        long count = 0;
        for (int at = 0; at < packed.Length && packed[at] != 128;)
        {
            int length = packed[at] < 128 ? packed[at] + 1 : 257 - packed[at];
            count += length;
            at += packed[at] < 128 ? length + 1 : 2;
        }
        return count;
    }
}
