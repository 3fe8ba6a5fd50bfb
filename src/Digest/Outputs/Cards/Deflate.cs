using Digest.Pictures;

namespace Digest.Outputs.Cards;

/// <summary>DEFLATE (RFC 1951) in a zlib stream (RFC 1950), with fixed codes: repeats of the byte before and of the row above are all that flat drawings have.</summary>
internal sealed class Deflate
{
    private const int Shortest = 3, Longest = 258;

    private readonly List<byte> bytes = [];
    private uint bits;
    private int count;

    /// <param name="row">Bytes of a row: how far back the row above begins; at most 32,768.</param>
    public static byte[] Zlib(ReadOnlySpan<byte> data, int row)
    {
        var deflate = new Deflate();
        deflate.bytes.AddRange([0x78, 0x01]);
        deflate.Block(data, row);
        var adler = new Adler();
        adler.Add(data);
        uint sum = adler.Sum;
        deflate.bytes.AddRange([(byte)(sum >> 24), (byte)(sum >> 16), (byte)(sum >> 8), (byte)sum]);
        return [.. deflate.bytes];
    }

    private void Block(ReadOnlySpan<byte> data, int row)
    {
        // The last block, with fixed codes.
        Put(1, 1);
        Put(1, 2);
        for (int at = 0; at < data.Length;)
        {
            int above = at >= row ? Repeats(data, at, row) : 0, before = at > 0 ? Repeats(data, at, 1) : 0;
            int length = Math.Max(above, before);
            if (length < Shortest) { Symbol(data[at++]); continue; }
            Match(length, above >= before ? row : 1);
            at += length;
        }
        Symbol(256);
        if (count > 0) { Put(0, 8 - count); }
    }

    private static int Repeats(ReadOnlySpan<byte> data, int at, int distance) =>
        data.Slice(at, Math.Min(Longest, data.Length - at)).CommonPrefixLength(data[(at - distance)..]);

    private void Match(int length, int distance)
    {
        int code = ZlibWriter.LengthBase.Length - 1;
        while (ZlibWriter.LengthBase[code] > length) { code--; }
        Symbol(257 + code);
        Put((uint)(length - ZlibWriter.LengthBase[code]), ZlibWriter.LengthExtra[code]);
        int start = 1, extra = 0, number = 0;
        // Two codes each have the same number of further bits; the first four have none.
        while (distance >= start + (1 << extra))
        {
            start += 1 << extra;
            number++;
            if (number >= 4 && number % 2 == 0) { extra++; }
        }
        Code((uint)number, 5);
        Put((uint)(distance - start), extra);
    }

    /// <summary>RFC 1951, 3.2.6.</summary>
    private void Symbol(int symbol)
    {
        switch (symbol)
        {
            case < 144: Code((uint)(0x30 + symbol), 8); break;
            case < 256: Code((uint)(0x190 + symbol - 144), 9); break;
            case < 280: Code((uint)(symbol - 256), 7); break;
            default: Code((uint)(0xC0 + symbol - 280), 8); break;
        }
    }

    /// <summary>Codes begin with their highest bit.</summary>
    private void Code(uint code, int length)
    {
        uint turned = 0;
        for (int i = 0; i < length; i++) { turned |= ((code >> i) & 1) << (length - 1 - i); }
        Put(turned, length);
    }

    private void Put(uint value, int length)
    {
        bits |= value << count;
        count += length;
        while (count >= 8)
        {
            bytes.Add((byte)bits);
            bits >>= 8;
            count -= 8;
        }
    }
}
