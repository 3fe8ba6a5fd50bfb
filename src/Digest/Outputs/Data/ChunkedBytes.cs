using System.Buffers;

namespace Digest.Outputs.Data;

/// <summary>Bytes of a large file while it is written: pieces that are never moved, where one buffer would be copied each time it has to grow.</summary>
internal sealed class ChunkedBytes : IBufferWriter<byte>
{
    private const int Size = 65_536;
    private readonly List<ArraySegment<byte>> full = [];
    private byte[] chunk = new byte[Size];
    private int length;

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (chunk.Length - length < Math.Max(sizeHint, 1))
        {
            full.Add(new ArraySegment<byte>(chunk, 0, length));
            (chunk, length) = (new byte[Math.Max(Size, sizeHint)], 0);
        }
        return chunk.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public byte[] ToArray()
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(full.Sum(piece => piece.Count) + length);
        int at = 0;
        foreach (var piece in full)
        {
            piece.CopyTo(bytes, at);
            at += piece.Count;
        }
        chunk.AsSpan(0, length).CopyTo(bytes.AsSpan(at));
        return bytes;
    }
}
