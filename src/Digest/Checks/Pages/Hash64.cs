using System.Buffers.Binary;
using System.Numerics;

namespace Digest.Checks.Pages;

/// <summary>64 bits that stand for a text, so that a site's ids fit into little memory.</summary>
internal static class Hash64
{
    private const ulong Mix = 0x9E3779B97F4A7C15, Fold = 0xBF58476D1CE4E5B9;

    public static ulong Of(ReadOnlySpan<byte> text, ulong seed = 0)
    {
        ulong hash = (seed + 1) * Mix ^ (ulong)text.Length;
        for (; text.Length >= 8; text = text[8..]) { hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text)) * Fold, 31); }
        ulong rest = 0;
        foreach (byte one in text) { rest = (rest << 8) | one; }
        hash = (hash ^ rest) * Fold;
        hash = (hash ^ (hash >> 30)) * Mix;
        return hash ^ (hash >> 27);
    }
}
