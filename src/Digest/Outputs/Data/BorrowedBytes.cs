using System.Buffers;

namespace Digest.Outputs.Data;

/// <summary>Bytes of a small text while it is written: one buffer, borrowed until it is done.</summary>
internal sealed class BorrowedBytes : IBufferWriter<byte>, IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(8_192);
    private int length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (buffer.Length - length < Math.Max(sizeHint, 1))
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + sizeHint));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        return buffer.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        if (buffer.Length > 0) { ArrayPool<byte>.Shared.Return(buffer); }
        (buffer, length) = ([], 0);
    }
}
