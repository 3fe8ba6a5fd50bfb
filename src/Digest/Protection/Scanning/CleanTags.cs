using System.Runtime.InteropServices;

namespace Digest.Protection.Scanning;

/// <summary>A tag that was searched and is clean: it need not be read again in any file.</summary>
/// <param name="Text">From <c>&lt;</c> to <c>&gt;</c>.</param>
internal sealed record CleanTag(string Text, bool Parts, bool MayRefer);

/// <summary>Tags that are clean. A site has millions, and nine in ten of them are a few thousand. Memory is bounded: new ones push each other
/// out, and one that is met again moves to where only its like do. For several threads.</summary>
internal sealed class CleanTags
{
    private const int Shortest = 4, Longest = 300;

    private readonly CleanTag?[] met = new CleanTag?[1 << 14], known = new CleanTag?[1 << 15];

    /// <summary>Null where the tag has to be read.</summary>
    public CleanTag? Find(ReadOnlySpan<char> tag)
    {
        if (tag.Length is < Shortest or > Longest) { return null; }
        int hash = Hash(tag);
        if (known[hash & (known.Length - 1)] is { } kept && tag.SequenceEqual(kept.Text)) { return kept; }
        if (met[hash & (met.Length - 1)] is not { } seen || !tag.SequenceEqual(seen.Text)) { return null; }
        known[hash & (known.Length - 1)] = seen;
        return seen;
    }

    public void Add(ReadOnlySpan<char> tag, bool parts, bool mayRefer)
    {
        if (tag.Length is >= Shortest and <= Longest) { met[Hash(tag) & (met.Length - 1)] = new CleanTag(tag.ToString(), parts, mayRefer); }
    }

    private static int Hash(ReadOnlySpan<char> tag)
    {
        ulong mixed = (ulong)tag.Length, last = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(tag[^4..]));
        foreach (ulong four in MemoryMarshal.Cast<char, ulong>(tag)) { mixed = System.Numerics.BitOperations.RotateLeft(mixed ^ four, 23) * 0x9E3779B97F4A7C15UL; }
        return (int)(((mixed ^ last) * 0xC2B2AE3D27D4EB4FUL) >> 33);
    }
}
