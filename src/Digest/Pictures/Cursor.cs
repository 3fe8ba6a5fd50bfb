using System.Buffers.Binary;

namespace Digest.Pictures;

/// <summary>Reads a file from its first byte to its last; whatever asks for more than there is meets <see cref="PictureFault"/>.</summary>
internal sealed class Cursor(byte[] bytes, int start, int end)
{
    public int At { get; private set; } = start;
    public int Left => end - At;

    public Cursor(byte[] bytes) : this(bytes, 0, bytes.Length) { }

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > Left) { throw PictureFault.Cut(); }
        At += count;
        return bytes.AsSpan(At - count, count);
    }

    /// <summary>All before the next such byte; where there is none, the file is cut off.</summary>
    public ReadOnlySpan<byte> Before(byte mark) => Take(bytes.AsSpan(At, Left).IndexOf(mark));

    /// <summary>What was read is read again.</summary>
    public void Back(int count) => At -= count;

    public byte Byte() => Take(1)[0];
    public int Big16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    /// <summary>A length; one beyond two gigabytes is beyond any file.</summary>
    public int Big32() => Fits(BinaryPrimitives.ReadUInt32BigEndian(Take(4)));
    public int Little32() => Fits(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)));

    /// <summary>A reader of the next bytes alone.</summary>
    public Cursor Part(int count)
    {
        int from = At;
        Take(count);
        return new Cursor(bytes, from, At);
    }

    private static int Fits(uint value) => value <= int.MaxValue ? (int)value : throw PictureFault.Cut();
}
