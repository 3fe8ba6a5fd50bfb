using System.Runtime.CompilerServices;

namespace Digest.Pictures;

/// <summary>Rows of a PNG's pixels (ISO/IEC 15948, 7 to 9): whether they hold anything that is not drawn (colours that are wholly transparent, bits beyond the last pixel of a row), and the same picture without it.</summary>
internal sealed class PngPixels
{
    private const int Grey = 0, Colours = 2, Indexed = 3, GreyAlpha = 4, ColoursAlpha = 6;

    /// <summary>Of interlaced pictures: where each pass begins, and how far its pixels are apart.</summary>
    private static readonly (int X, int Y, int Across, int Down)[] Interlace = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private readonly int depth, kind, bits;
    private readonly bool isInterlaced;
    /// <summary>By index: whether it is wholly transparent; the first that is stands for all.</summary>
    private readonly bool[] clear = new bool[256];
    private readonly int firstClear = -1;

    /// <param name="header">The 13 bytes of IHDR.</param>
    /// <param name="alpha">The bytes of tRNS, if any.</param>
    public PngPixels(byte[] header, byte[] alpha)
    {
        (depth, kind, isInterlaced) = (header[8], header[9], header[12] == 1);
        bool isKnown = kind switch { Grey => depth is 1 or 2 or 4 or 8 or 16, Indexed => depth is 1 or 2 or 4 or 8, Colours or GreyAlpha or ColoursAlpha => depth is 8 or 16, _ => false };
        if (!isKnown || header[10] != 0 || header[11] != 0 || header[12] > 1) { throw PictureFault.Damaged("its kind of colours is unknown"); }
        bits = depth * kind switch { Colours => 3, GreyAlpha => 2, ColoursAlpha => 4, _ => 1 };
        if (kind != Indexed) { return; }
        for (int index = 0; index < Math.Min(256, alpha.Length); index++) { clear[index] = alpha[index] == 0; }
        firstClear = Array.IndexOf(clear, true);
    }

    public bool IsIndexed => kind == Indexed;

    /// <summary>How many bytes its tRNS has; 0: it can have none.</summary>
    public int AlphaLength(int colours) => kind switch { Grey => 2, Colours => 6, Indexed => colours, _ => 0 };

    /// <summary>Some of its pixels, or of the bits about them, may be none that are drawn.</summary>
    private bool MayHide => kind is GreyAlpha or ColoursAlpha || bits < 8 || Array.LastIndexOf(clear, true) > firstClear;

    /// <summary>The packed picture with nothing behind its end and no colours where nothing is seen; as it was packed, where there was none.</summary>
    /// <exception cref="PictureFault">It is cut off, damaged, or unpacks to more than its size says.</exception>
    public byte[] Clean(MemoryStream packed, (int Width, int Height) size)
    {
        var (isClean, end) = Read(packed, size, null);
        if (isClean) { return packed.GetBuffer()[..end]; }
        var writer = new ZlibWriter();
        Read(packed, size, writer);
        return writer.End();
    }

    /// <summary>A picture of that size with nothing in it.</summary>
    public byte[] Blank((int Width, int Height) size)
    {
        var writer = new ZlibWriter();
        foreach (var (width, height) in Passes(size)) { for (int y = 0; y < height; y++) { writer.Write(new byte[1 + Bytes(width)]); } }
        return writer.End();
    }

    /// <param name="into">Is given what is drawn, with the filters that each row has; null: nothing is.</param>
    /// <returns>Whether there is nothing else, and where the packed picture ends.</returns>
    private (bool IsClean, int End) Read(MemoryStream packed, (int Width, int Height) size, ZlibWriter? into)
    {
        bool isClean = true;
        try
        {
            using var unpacked = new ZlibReader(packed.GetBuffer(), (int)packed.Length);
            foreach (var (width, height) in Passes(size)) { isClean &= Pass(unpacked, (width, height), into); }
            return (isClean, unpacked.End() ?? throw PictureFault.Damaged("it unpacks to more than it says"));
        }
        catch (InvalidDataException) { throw PictureFault.Damaged("its picture cannot be unpacked"); }
    }

    private bool Pass(ZlibReader unpacked, (int Width, int Height) size, ZlibWriter? into)
    {
        bool isClean = true;
        int length = Bytes(size.Width);
        byte[] read = new byte[1 + length], above = new byte[length], drawn = new byte[length], drawnAbove = new byte[length], filtered = new byte[1 + length];
        for (int y = 0; y < size.Height; y++)
        {
            if (!unpacked.TryRead(read)) { throw PictureFault.Cut(); }
            if (read[0] > 4) { throw PictureFault.Damaged("its rows are filtered in an unknown way"); }
            if (!MayHide) { continue; }
            var row = read.AsSpan(1);
            Unfilter(read[0], row, above);
            row.CopyTo(drawn);
            isClean &= !Wipe(drawn, size.Width);
            row.CopyTo(above);
            if (into is null) { continue; }
            filtered[0] = read[0];
            for (int at = 0; at < length; at++) { filtered[1 + at] = (byte)(drawn[at] - Predicted(read[0], drawn, drawnAbove, at)); }
            into.Write(filtered);
            (drawn, drawnAbove) = (drawnAbove, drawn);
        }
        return isClean;
    }

    /// <summary>Takes out of a row what is not drawn.</summary>
    /// <returns>Whether there was anything.</returns>
    private bool Wipe(Span<byte> row, int width)
    {
        int colours = kind switch { GreyAlpha => depth / 8, ColoursAlpha => depth / 8 * 3, _ => 0 }, pixel = bits / 8;
        bool any = false;
        for (int at = 0; colours > 0 && at < row.Length; at += pixel)
        {
            if (row[at + colours] != 0 || (depth == 16 && row[at + pixel - 1] != 0) || !row.Slice(at, colours).ContainsAnyExcept((byte)0)) { continue; }
            row[at..(at + colours)].Clear();
            any = true;
        }
        for (int x = 0; kind == Indexed && x < width; x++)
        {
            int shift = 8 - depth - (x * depth % 8), mask = (1 << depth) - 1, at = x * depth / 8, index = (row[at] >> shift) & mask;
            if (!clear[index] || index == firstClear) { continue; }
            row[at] = (byte)((row[at] & ~(mask << shift)) | (firstClear << shift));
            any = true;
        }
        int spare = (row.Length * 8) - (width * bits);
        if (spare > 0 && (row[^1] & ((1 << spare) - 1)) != 0)
        {
            row[^1] &= (byte)(0xFF << spare);
            any = true;
        }
        return any;
    }

    private int Bytes(int width) => (int)((((long)width * bits) + 7) / 8);

    private IEnumerable<(int Width, int Height)> Passes((int Width, int Height) size) => isInterlaced
        ? Interlace.Select(pass => ((size.Width - pass.X + pass.Across - 1) / pass.Across, (size.Height - pass.Y + pass.Down - 1) / pass.Down)).Where(pass => pass.Item1 > 0 && pass.Item2 > 0) : [size];

    private void Unfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above)
    {
        int step = Math.Max(1, bits / 8);
        switch (filter)
        {
            case 0: return;
            case 1: for (int at = step; at < row.Length; at++) { row[at] += row[at - step]; } return;
            case 2: for (int at = 0; at < row.Length; at++) { row[at] += above[at]; } return;
            case 3:
                for (int at = 0; at < step && at < row.Length; at++) { row[at] += (byte)(above[at] / 2); }
                for (int at = step; at < row.Length; at++) { row[at] += (byte)((row[at - step] + above[at]) / 2); }
                return;
            default:
                for (int at = 0; at < step && at < row.Length; at++) { row[at] += above[at]; }
                for (int at = step; at < row.Length; at++) { row[at] += Nearest(row[at - step], above[at], above[at - step]); }
                return;
        }
    }

    /// <summary>Of three pixels the one that is nearest to what they say together (Paeth).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Nearest(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - corner - corner);
        return (byte)(toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner);
    }

    /// <summary>What a filter says that a byte likely is, by the pixel before it, the row above, and the pixel before that one.</summary>
    private byte Predicted(byte filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int at)
    {
        int step = Math.Max(1, bits / 8), left = at < step ? 0 : row[at - step];
        return filter switch
        {
            0 => 0,
            1 => (byte)left,
            2 => above[at],
            3 => (byte)((left + above[at]) / 2),
            _ => Nearest(left, above[at], at < step ? 0 : above[at - step]),
        };
    }
}
