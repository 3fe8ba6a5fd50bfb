namespace Digest.Pictures;

/// <summary>Packs bytes into a zlib stream (RFC 1950, 1951) with codes made for each block. Our own, since the bytes that a library makes change with its version and the machine's processor.</summary>
internal sealed class ZlibWriter
{
    private const int Window = 32_768, Block = 65_536, Shortest = 3, Longest = 258, Tries = 16, EndOfBlock = 256;
    /// <summary>RFC 1951, 3.2.5: by code from 257 on, the shortest repeat, and how many bits say how much longer it is.</summary>
    internal static readonly int[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258], LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly int[] DistanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly int[] DistanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    private static readonly int[] OrderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly List<byte> packed = [0x78, 0x9C];
    private readonly Adler sum = new();
    /// <summary>What was packed already and may be repeated, then what is still to be packed.</summary>
    private readonly byte[] data = new byte[Window + Block];
    private readonly int[] heads = new int[Window], before = new int[Window + Block];
    /// <summary>A byte, or a length above and how far back.</summary>
    private readonly List<int> tokens = [];
    private int known, filled, bits, count;

    public void Write(ReadOnlySpan<byte> more)
    {
        sum.Add(more);
        while (more.Length > 0)
        {
            if (filled == data.Length) { Pack(isLast: false); }
            int part = Math.Min(more.Length, data.Length - filled);
            more[..part].CopyTo(data.AsSpan(filled));
            filled += part;
            more = more[part..];
        }
    }

    public byte[] End()
    {
        Pack(isLast: true);
        if (count > 0) { Put(0, 8 - count); }
        packed.AddRange([(byte)(sum.Sum >> 24), (byte)(sum.Sum >> 16), (byte)(sum.Sum >> 8), (byte)sum.Sum]);
        return [.. packed];
    }

    private void Pack(bool isLast)
    {
        Find();
        int[] symbols = new int[286], distances = new int[30];
        symbols[EndOfBlock] = 1;
        foreach (int token in tokens)
        {
            if (token < 256) { symbols[token]++; continue; }
            symbols[257 + CodeOf(LengthBase, token >> 16)]++;
            distances[CodeOf(DistanceBase, token & 0xFFFF)]++;
        }
        var (first, second) = (new HuffmanCode(symbols, 15), new HuffmanCode(distances, 15));
        Put(isLast ? 1 : 0, 1);
        Put(2, 2);
        Codes([.. first.Lengths, .. second.Lengths]);
        foreach (int token in tokens) { Put(token, first, second); }
        Put(first, EndOfBlock);
        int kept = Math.Min(Window, filled);
        data.AsSpan(filled - kept, kept).CopyTo(data);
        known = filled = kept;
    }

    /// <summary>Splits what is to be packed into bytes and repeats.</summary>
    private void Find()
    {
        tokens.Clear();
        Array.Fill(heads, -1);
        for (int at = 0; at < known; at++) { Note(at); }
        for (int at = known; at < filled;)
        {
            var (length, distance) = Repeat(at);
            tokens.Add(length == 0 ? data[at] : (length << 16) | distance);
            for (int end = at + Math.Max(1, length); at < end; at++) { Note(at); }
        }
    }

    private int HashAt(int at) => ((data[at] << 10) ^ (data[at + 1] << 5) ^ data[at + 2]) & (Window - 1);

    private void Note(int at)
    {
        if (at + Shortest > filled) { return; }
        int hash = HashAt(at);
        (before[at], heads[hash]) = (heads[hash], at);
    }

    private (int Length, int Distance) Repeat(int at)
    {
        if (at + Shortest > filled) { return default; }
        var ahead = data.AsSpan(at, Math.Min(Longest, filled - at));
        var (best, distance) = (0, 0);
        int from = heads[HashAt(at)];
        for (int tries = Tries; from >= 0 && at - from < Window && tries > 0 && best < ahead.Length; tries--, from = before[from])
        {
            int length = ahead.CommonPrefixLength(data.AsSpan(from, ahead.Length));
            if (length >= Shortest && length > best) { (best, distance) = (length, at - from); }
        }
        return (best, distance);
    }

    /// <summary>RFC 1951, 3.2.7; no run of lengths is shortened.</summary>
    private void Codes(byte[] lengths)
    {
        int[] counts = new int[19];
        foreach (byte length in lengths) { counts[length]++; }
        var code = new HuffmanCode(counts, 7);
        Put(286 - 257, 5);
        Put(30 - 1, 5);
        Put(19 - 4, 4);
        foreach (int length in OrderOfLengths) { Put(code.Lengths[length], 3); }
        foreach (byte length in lengths) { Put(code, length); }
    }

    private void Put(int token, HuffmanCode first, HuffmanCode second)
    {
        if (token < 256) { Put(first, token); return; }
        int length = CodeOf(LengthBase, token >> 16), distance = CodeOf(DistanceBase, token & 0xFFFF);
        Put(first, 257 + length);
        Put((token >> 16) - LengthBase[length], LengthExtra[length]);
        Put(second, distance);
        Put((token & 0xFFFF) - DistanceBase[distance], DistanceExtra[distance]);
    }

    private static int CodeOf(int[] bases, int value) => Array.BinarySearch(bases, value) is >= 0 and var exact ? exact : ~Array.BinarySearch(bases, value) - 1;

    private void Put(HuffmanCode code, int symbol) => Put((int)code.Words[symbol], code.Lengths[symbol]);

    private void Put(int value, int length)
    {
        bits |= value << count;
        count += length;
        for (; count >= 8; count -= 8, bits >>= 8) { packed.Add((byte)bits); }
    }
}
