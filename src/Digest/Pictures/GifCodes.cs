namespace Digest.Pictures;

/// <summary>The codes of a frame of a GIF (LZW with codes of growing length, GIF 89a appendix F): read as far as they draw something.</summary>
internal static class GifCodes
{
    private const int Most = 4096, LongestCode = 12;

    /// <summary>The codes up to the one that ends them or draws the last pixel, and an end.</summary>
    /// <param name="bits">Of a pixel.</param>
    /// <returns>The same bytes where they end before.</returns>
    /// <exception cref="PictureFault">There is a code that says nothing.</exception>
    public static byte[] Drawn(byte[] packed, int bits, long pixels)
    {
        if (bits is < 1 or > 8) { throw PictureFault.Damaged("its colours have a number of bits that no GIF has"); }
        int clear = 1 << bits, next = clear + 2, size = bits + 1, before = -1;
        // How many pixels a code stands for.
        int[] lengths = new int[Most];
        Array.Fill(lengths, 1, 0, clear);
        long drawn = 0, at = 0;
        while (at + size <= packed.Length * 8L)
        {
            int code = Read(packed, at, size);
            at += size;
            if (code == clear + 1) { return Cut(packed, at); }
            if (code == clear)
            {
                (next, size, before) = (clear + 2, bits + 1, -1);
                continue;
            }
            if (code > next || (code >= next && before < 0)) { throw PictureFault.Damaged("it has a code that says nothing"); }
            if (before >= 0 && next < Most)
            {
                lengths[next++] = lengths[before] + 1;
                if (next == 1 << size && size < LongestCode) { size++; }
            }
            before = code;
            drawn += lengths[code];
            if (drawn >= pixels) { return End(Cut(packed, at), at, size, clear + 1); }
        }
        return packed;
    }

    private static int Read(byte[] packed, long at, int size)
    {
        int first = (int)(at / 8), value = packed[first] | (Ahead(first + 1) << 8) | (Ahead(first + 2) << 16);
        return (value >> (int)(at % 8)) & ((1 << size) - 1);

        int Ahead(int place) => place < packed.Length ? packed[place] : 0;
    }

    /// <summary>The first bits, and no others in the last byte.</summary>
    private static byte[] Cut(byte[] packed, long bits)
    {
        byte[] kept = packed[..(int)((bits + 7) / 8)];
        if (bits % 8 > 0) { kept[^1] &= (byte)((1 << (int)(bits % 8)) - 1); }
        return kept;
    }

    private static byte[] End(byte[] codes, long at, int size, int end)
    {
        byte[] whole = [.. codes, .. new byte[(int)((at + size + 7) / 8) - codes.Length]];
        for (int bit = 0; bit < size; bit++) { whole[(at + bit) / 8] |= (byte)(((end >> bit) & 1) << (int)((at + bit) % 8)); }
        return whole;
    }
}
