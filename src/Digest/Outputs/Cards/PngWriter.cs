using System.Buffers.Binary;
using Digest.Model;
using Digest.Outputs.Data;

namespace Digest.Outputs.Cards;

/// <summary>A picture as PNG (ISO/IEC 15948) with a palette. Its own compression, since the bytes of a library's change with its version and the machine's processor.</summary>
internal static class PngWriter
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="pixels">Red, green and blue in the lower 24 bits, row by row.</param>
    /// <exception cref="ArgumentException">It has more than 256 colours.</exception>
    public static byte[] Write(int width, int height, ReadOnlySpan<int> pixels)
    {
        var palette = new Dictionary<int, byte>();
        int size = (width + 1) * height;
        using var borrowed = new BorrowedBytes();
        var rows = borrowed.GetSpan(size)[..size];
        var last = (Colour: -1, Index: (byte)0);
        for (int y = 0, at = 0; y < height; y++)
        {
            var row = pixels.Slice(y * width, width);
            if (y > 0 && row.SequenceEqual(pixels.Slice((y - 1) * width, width)))
            {
                rows.Slice(at - width - 1, width + 1).CopyTo(rows[at..]);
                at += width + 1;
                continue;
            }
            // Filter 0: the row is as it is.
            rows[at++] = 0;
            foreach (int colour in row)
            {
                if (colour != last.Colour)
                {
                    if (!palette.TryGetValue(colour, out byte index))
                    {
                        if (palette.Count == 256) { throw new ArgumentException("A card has more than 256 colours.", nameof(pixels)); }
                        palette[colour] = index = (byte)palette.Count;
                    }
                    last = (colour, index);
                }
                rows[at++] = last.Index;
            }
        }
        using var png = new MemoryStream();
        png.Write(Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "PLTE"u8, [.. palette.OrderBy(pair => pair.Value).SelectMany(pair => (byte[])[(byte)(pair.Key >> 16), (byte)(pair.Key >> 8), (byte)pair.Key])]);
        Chunk(png, "IDAT"u8, Deflate.Zlib(rows, width + 1));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(name);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(data, Crc32.Of(name)));
        png.Write(number);
    }
}
