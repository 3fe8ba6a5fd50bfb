using System.Buffers.Binary;
using System.IO.Compression;

namespace Digest.Pictures;

/// <summary>Unpacks a zlib stream (RFC 1950), and tells where it ends, which the library does not.</summary>
internal sealed class ZlibReader : IDisposable
{
    private readonly byte[] packed;
    private readonly Sips sips;
    private readonly ZLibStream unpacked;
    private readonly Adler sum = new();

    /// <param name="length">Of the packed bytes that may be read.</param>
    public ZlibReader(byte[] packed, int length)
    {
        this.packed = packed;
        sips = new Sips(packed, length);
        unpacked = new ZLibStream(sips, CompressionMode.Decompress);
    }

    /// <returns>False: there is no more.</returns>
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    public bool TryRead(Span<byte> into)
    {
        if (unpacked.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) < into.Length) { return false; }
        sum.Add(into);
        return true;
    }

    /// <summary>The first byte behind it. Everything must have been read.</summary>
    /// <returns>Null: more can be unpacked.</returns>
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    public int? End()
    {
        if (unpacked.ReadByte() >= 0) { return null; }
        // The library asks for more only where it needs it, so the checksum that ends the stream ends in its last sip, or right before it.
        Span<byte> last = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(last, sum.Sum);
        int from = Math.Max(0, sips.LastAt - last.Length), found = packed.AsSpan(from, sips.At - from).IndexOf(last);
        return found < 0 ? throw new InvalidDataException() : from + found + 4;
    }

    public void Dispose()
    {
        unpacked.Dispose();
        sips.Dispose();
    }

    /// <summary>Gives few bytes at a time.</summary>
    private sealed class Sips(byte[] bytes, int length) : Stream
    {
        private const int Sip = 128;

        public int At { get; private set; }
        public int LastAt { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(Math.Min(Sip, buffer.Length), length - At);
            if (count == 0) { return 0; }
            bytes.AsSpan(At, count).CopyTo(buffer);
            (LastAt, At) = (At, At + count);
            return count;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
