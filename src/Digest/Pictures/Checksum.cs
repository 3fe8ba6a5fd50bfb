namespace Digest.Pictures;

/// <summary>CRC-32 as PNG has it (ISO 3309).</summary>
internal static class Checksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> data, uint before = 0)
    {
        uint sum = ~before;
        foreach (byte one in data) { sum = Table[(byte)(sum ^ one)] ^ (sum >> 8); }
        return ~sum;
    }

    private static uint Entry(int number)
    {
        uint sum = (uint)number;
        for (int bit = 0; bit < 8; bit++) { sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1); }
        return sum;
    }
}
