using System.Buffers.Binary;

namespace Digest.Pictures;

/// <summary>How a picture is to be turned, the one thing in Exif that a reader sees: read from what is thrown away, written anew alone.</summary>
internal static class Orientation
{
    private const int Tag = 0x0112, MostEntries = 1000;

    /// <param name="tiff">From the byte order on ("II" or "MM").</param>
    /// <returns>2 to 8; 1 where it is upright, not said, or not to be read.</returns>
    public static int In(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) { return 1; }
        bool little = tiff[..2].SequenceEqual("II"u8);
        if (!little && !tiff[..2].SequenceEqual("MM"u8)) { return 1; }
        uint first = U32(tiff[4..], little);
        if (first > tiff.Length - 2) { return 1; }
        var directory = tiff[(int)first..];
        int entries = Math.Min(U16(directory, little), MostEntries);
        for (int i = 0; i < entries && directory.Length >= 2 + ((i + 1) * 12); i++)
        {
            var entry = directory.Slice(2 + (i * 12), 12);
            if (U16(entry, little) == Tag && U16(entry[2..], little) == 3) { return U16(entry[8..], little) is >= 1 and <= 8 and var turn ? turn : 1; }
        }
        return 1;
    }

    /// <summary>A directory with this one entry.</summary>
    public static byte[] Tiff(int turn) => [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0];

    /// <summary>Width and height change places.</summary>
    public static bool IsAcross(int turn) => turn >= 5;

    private static int U16(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
    private static uint U32(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
