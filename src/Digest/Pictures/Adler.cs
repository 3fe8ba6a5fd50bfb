namespace Digest.Pictures;

/// <summary>Adler-32, by which a zlib stream ends (RFC 1950, 9).</summary>
internal sealed class Adler
{
    private const uint Prime = 65_521;

    /// <summary>So many bytes after which neither sum can have grown beyond 32 bits.</summary>
    private const int Most = 5552;

    private uint low = 1, high;

    public uint Sum => (high << 16) | low;

    public void Add(ReadOnlySpan<byte> data)
    {
        for (; data.Length > 0; data = data[Math.Min(Most, data.Length)..])
        {
            var part = data[..Math.Min(Most, data.Length)];
            // Eight at a time, of which none waits for the one before it.
            for (; part.Length >= 8; part = part[8..])
            {
                high += 8 * low + 8u * part[0] + 7u * part[1] + 6u * part[2] + 5u * part[3] + 4u * part[4] + 3u * part[5] + 2u * part[6] + part[7];
                low += (uint)part[0] + part[1] + part[2] + part[3] + part[4] + part[5] + part[6] + part[7];
            }
            foreach (byte one in part)
            {
                low += one;
                high += low;
            }
            (low, high) = (low % Prime, high % Prime);
        }
    }
}
