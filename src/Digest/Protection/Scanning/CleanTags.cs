using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Digest.Protection.Scanning;

/// <summary>A tag that was searched and is clean: it need not be read again in any file.</summary>
/// <param name="Text">From <c>&lt;</c> to <c>&gt;</c>.</param>
internal sealed record CleanTag(string Text, bool Parts, bool MayRefer);

/// <summary>Tags that are clean. A site has millions, and few of them differ: those that were met last are found without a search. For several threads.</summary>
internal sealed class CleanTags
{
    private const int LongestKept = 300, MostKept = 200_000;

    private readonly CleanTag?[] recent = new CleanTag?[1 << 14];
    private readonly ConcurrentDictionary<string, CleanTag> all = new(StringComparer.Ordinal);
    private int kept;

    /// <summary>Null where the tag has to be read.</summary>
    public CleanTag? Find(ReadOnlySpan<char> tag)
    {
        if (tag.Length is < 4 or > LongestKept) { return null; }
        ref var slot = ref recent[Slot(tag)];
        if (slot is { } last && tag.SequenceEqual(last.Text)) { return last; }
        if (all.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tag, out var known)) { slot = known; }
        return known;
    }

    public void Add(ReadOnlySpan<char> tag, bool parts, bool mayRefer)
    {
        if (tag.Length is < 4 or > LongestKept || Volatile.Read(ref kept) >= MostKept) { return; }
        var clean = new CleanTag(tag.ToString(), parts, mayRefer);
        if (all.TryAdd(clean.Text, clean)) { Interlocked.Increment(ref kept); }
    }

    /// <summary>Of the first, the middle and the last four characters, and the length.</summary>
    private int Slot(ReadOnlySpan<char> tag)
    {
        ulong first = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(tag)), middle = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(tag[((tag.Length - 4) / 2)..])),
            last = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(tag[^4..]));
        ulong mixed = ((first * 0x9E3779B97F4A7C15UL) ^ (middle * 0xC2B2AE3D27D4EB4FUL) ^ (last * 0x165667B19E3779F9UL) ^ (ulong)tag.Length) * 0x9E3779B97F4A7C15UL;
        return (int)(mixed >> 50) & (recent.Length - 1);
    }
}
