using System.Buffers;
using System.Security.Cryptography;

namespace Digest.Stages;

/// <summary>Bytes that go to a file, and into its hash, as they are written; no more than a piece of them is held. Whoever writes is told when the build is given up.</summary>
internal sealed class PouredBytes : IBufferWriter<byte>, IDisposable
{
    private const int Size = 1 << 17;
    private readonly CancellationToken cancel;
    private readonly FileStream file;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] piece = ArrayPool<byte>.Shared.Rent(Size);
    private int length;
    private long poured;

    private PouredBytes(string path, CancellationToken cancel)
    {
        this.cancel = cancel;
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    /// <returns>The length of the file in bytes, and its SHA-256 in lower-case hexadecimal digits.</returns>
    /// <exception cref="IOException">It could not be written.</exception>
    public static (long Length, string Sha256) Into(string path, Action<IBufferWriter<byte>> write, CancellationToken cancel)
    {
        using var bytes = new PouredBytes(path, cancel);
        write(bytes);
        bytes.Empty(0);
        return (bytes.poured, Convert.ToHexStringLower(bytes.hash.GetHashAndReset()));
    }

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (piece.Length - length < Math.Max(sizeHint, 1)) { Empty(Math.Max(Size, sizeHint)); }
        return piece.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private void Empty(int room)
    {
        cancel.ThrowIfCancellationRequested();
        var written = piece.AsSpan(0, length);
        file.Write(written);
        hash.AppendData(written);
        (poured, length) = (poured + written.Length, 0);
        if (piece.Length >= room) { return; }
        ArrayPool<byte>.Shared.Return(piece);
        piece = ArrayPool<byte>.Shared.Rent(room);
    }

    public void Dispose()
    {
        file.Dispose();
        hash.Dispose();
        if (piece.Length > 0) { ArrayPool<byte>.Shared.Return(piece); }
        (piece, length) = ([], 0);
    }
}
