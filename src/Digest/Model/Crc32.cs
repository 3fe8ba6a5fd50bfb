using System.Buffers.Binary;

namespace Digest.Model;

/// <summary>The checksum of ZIP and PNG (CRC-32, ISO-HDLC), eight bytes a step.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = Make();

    /// <param name="before">The checksum of what stands before these bytes.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        uint crc = ~before;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc, high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = Table[(7 * 256) + (low & 255)] ^ Table[(6 * 256) + ((low >> 8) & 255)] ^ Table[(5 * 256) + ((low >> 16) & 255)] ^ Table[(4 * 256) + (low >> 24)]
                ^ Table[(3 * 256) + (high & 255)] ^ Table[(2 * 256) + ((high >> 8) & 255)] ^ Table[256 + ((high >> 16) & 255)] ^ Table[high >> 24];
        }
        foreach (byte one in bytes) { crc = Table[(crc ^ one) & 255] ^ (crc >> 8); }
        return ~crc;
    }

    private static uint[] Make()
    {
        uint[] table = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++) { value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1; }
            table[i] = value;
        }
        for (int i = 256; i < table.Length; i++) { table[i] = (table[i - 256] >> 8) ^ table[table[i - 256] & 255]; }
        return table;
    }
}
