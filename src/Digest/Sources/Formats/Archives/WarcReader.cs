using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Digest.Sources.Formats.Archives;

/// <summary>A record of a WARC file (ISO 28500:2017) whose block was not read yet.</summary>
/// <param name="Type"><c>response</c>, <c>resource</c>, <c>warcinfo</c> …</param>
/// <param name="Address"><c>WARC-Target-URI</c>, without the brackets that old writers put around it.</param>
/// <param name="Length">Of its block, in bytes.</param>
internal sealed record WarcRecord(string Type, string? Address, DateTimeOffset? Date, string? ContentType, string? BlockDigest, long Length);

/// <summary>Reads the records of a WARC file one after the other, packed or not; of their blocks what is asked for. Errors are <see cref="InvalidDataException"/>.</summary>
internal sealed class WarcReader : IDisposable
{
    private const int LongestHead = 64 << 10;
    private readonly Stream stream;
    private readonly bool isPacked;
    /// <summary>Bytes of the record's block that nobody took yet; -1 before the first record.</summary>
    private long rest = -1;

    /// <summary>How many bytes were read, unpacked.</summary>
    public long Position { get; private set; }

    public WarcReader(byte[] file)
    {
        var bytes = new MemoryStream(file, writable: false);
        // Each record is packed by itself; the stream reads one member after the other.
        isPacked = file is [0x1F, 0x8B, ..];
        stream = new BufferedStream(isPacked ? new GZipStream(bytes, CompressionMode.Decompress) : bytes, 1 << 16);
    }

    public void Dispose() => stream.Dispose();

    /// <returns>Null at the end of the file.</returns>
    public WarcRecord? Next()
    {
        if (rest >= 0) { Skip(rest); }
        string? version = Line(isFirst: true);
        while (version is "") { version = Line(isFirst: true); }
        if (version is null) { return null; }
        if (!version.StartsWith("WARC/", StringComparison.Ordinal)) { throw new InvalidDataException("a record does not begin as those of a WARC file do"); }
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        int taken = version.Length;
        for (string? line = Line(); line != ""; line = Line())
        {
            if (line is null || (taken += line.Length + 2) > LongestHead) { throw new InvalidDataException("the head of a record has no end"); }
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) { fields[line[..colon].Trim()] = line[(colon + 1)..].Trim(); }
        }
        if (!long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out rest)) { throw new InvalidDataException("a record does not say how long it is"); }
        return new WarcRecord(fields.GetValueOrDefault("WARC-Type") ?? "", fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>'), DateOf(fields.GetValueOrDefault("WARC-Date")),
            fields.GetValueOrDefault("Content-Type"), fields.GetValueOrDefault("WARC-Block-Digest"), rest);
    }

    /// <summary>The next bytes of the record's block: as many as are asked for, or as there are.</summary>
    public byte[] Take(int most)
    {
        byte[] bytes = new byte[(int)Math.Min(most, rest)];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        Position += read;
        if (read < bytes.Length) { throw new InvalidDataException("it ends within a record"); }
        rest -= read;
        return bytes;
    }

    public static DateTimeOffset? DateOf(string? written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    private void Skip(long count)
    {
        byte[] buffer = new byte[(int)Math.Min(count, 1 << 16)];
        while (count > 0)
        {
            int read = stream.Read(buffer, 0, (int)Math.Min(count, buffer.Length));
            if (read == 0) { throw new InvalidDataException("it ends within a record"); }
            Position += read;
            count -= read;
        }
        rest = -1;
    }

    /// <returns>Without its end; null at the end of the file.</returns>
    private string? Line(bool isFirst = false)
    {
        var line = new List<byte>(80);
        for (int one = stream.ReadByte(); one != '\n'; one = stream.ReadByte())
        {
            if (one < 0) { return line.Count == 0 && isFirst ? null : throw new InvalidDataException("it ends within a record"); }
            Position++;
            if (line.Count >= LongestHead) { throw new InvalidDataException("the head of a record has no end"); }
            line.Add((byte)one);
        }
        Position++;
        if (line is [.., (byte)'\r']) { line.RemoveAt(line.Count - 1); }
        return Encoding.UTF8.GetString([.. line]);
    }
}
