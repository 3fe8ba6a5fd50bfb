using System.Buffers.Binary;
using System.Text;
using Digest.Model;

namespace Digest.Editions;

/// <summary>
/// Writes a ZIP archive (APPNOTE 6.3.10) of stored entries: compressed, the same bytes could differ from one machine to the next. No time,
/// no name of a machine; ZIP64 where sizes, places or numbers of entries need it. Linear, with one entry in memory.
/// </summary>
internal sealed class StoredZip(Stream into)
{
    /// <summary>1 January 1980, the first day that the format knows, at midnight.</summary>
    private const ushort Day = (1 << 5) | 1;
    private const ushort Utf8Names = 1 << 11, Plain = 20, Zip64 = 45, MadeOnUnix = 3 << 8;
    private const uint Mode = 0x81A4u << 16;
    private readonly List<(byte[] Name, uint Crc, uint Size, long At)> entries = [];
    private long at;

    /// <param name="bytes">Less than 4 GB.</param>
    public void Add(string name, ReadOnlySpan<byte> bytes)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        uint crc = Crc32.Of(bytes);
        entries.Add((utf8, crc, (uint)bytes.Length, at));
        Span<byte> head = stackalloc byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034B50);
        Common(head[4..], crc, (uint)bytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(head[26..], (ushort)utf8.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(head[28..], 0);
        Put(head);
        Put(utf8);
        Put(bytes);
    }

    /// <summary>Writes the list of entries, the end of the archive.</summary>
    public void Finish()
    {
        long start = at;
        Span<byte> head = stackalloc byte[46];
        Span<byte> far = stackalloc byte[12];
        foreach (var (name, crc, size, place) in entries)
        {
            bool isFar = place >= uint.MaxValue;
            head.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(head, 0x02014B50);
            BinaryPrimitives.WriteUInt16LittleEndian(head[4..], (ushort)(MadeOnUnix | (isFar ? Zip64 : Plain)));
            Common(head[6..], crc, size);
            if (isFar) { BinaryPrimitives.WriteUInt16LittleEndian(head[6..], Zip64); }
            BinaryPrimitives.WriteUInt16LittleEndian(head[28..], (ushort)name.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[30..], (ushort)(isFar ? 12 : 0));
            BinaryPrimitives.WriteUInt32LittleEndian(head[38..], Mode);
            BinaryPrimitives.WriteUInt32LittleEndian(head[42..], isFar ? uint.MaxValue : (uint)place);
            Put(head);
            Put(name);
            if (!isFar) { continue; }
            BinaryPrimitives.WriteUInt16LittleEndian(far, 1);
            BinaryPrimitives.WriteUInt16LittleEndian(far[2..], 8);
            BinaryPrimitives.WriteInt64LittleEndian(far[4..], place);
            Put(far);
        }
        End(start, at - start);
    }

    private void End(long start, long size)
    {
        bool isLarge = entries.Count >= ushort.MaxValue || start >= uint.MaxValue || size >= uint.MaxValue;
        if (isLarge) { LargeEnd(start, size); }
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        ushort count = isLarge ? ushort.MaxValue : (ushort)entries.Count;
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], isLarge ? uint.MaxValue : (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], isLarge ? uint.MaxValue : (uint)start);
        Put(end);
    }

    private void LargeEnd(long start, long size)
    {
        long record = at;
        Span<byte> end = stackalloc byte[76];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], 44);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], MadeOnUnix | Zip64);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], Zip64);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], size);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(end[56..], 0x07064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[64..], record);
        BinaryPrimitives.WriteUInt32LittleEndian(end[72..], 1);
        Put(end);
    }

    /// <summary>From the version that is needed to the sizes: the same in both places.</summary>
    private static void Common(Span<byte> head, uint crc, uint size)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(head, Plain);
        BinaryPrimitives.WriteUInt16LittleEndian(head[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(head[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(head[8..], Day);
        BinaryPrimitives.WriteUInt32LittleEndian(head[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(head[14..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(head[18..], size);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        into.Write(bytes);
        at += bytes.Length;
    }
}
