using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace Digest.Sources.Formats.Archives;

/// <summary>What a server answered (RFC 9112), as a crawler wrote it down.</summary>
internal sealed record HttpAnswer(int Status, IReadOnlyDictionary<string, string> Fields, int HeadLength)
{
    /// <param name="block">The answer's first bytes.</param>
    /// <returns>Null: it is none, or its head is not whole.</returns>
    public static HttpAnswer? Of(ReadOnlySpan<byte> block)
    {
        int end = block.IndexOf("\r\n\r\n"u8), length = end + 4;
        if (end < 0 && (end = block.IndexOf("\n\n"u8)) >= 0) { length = end + 2; }
        if (end < 0 || !block.StartsWith("HTTP/"u8)) { return null; }
        string[] lines = Encoding.Latin1.GetString(block[..end]).Split('\n');
        int status = lines[0].Split(' ') is [_, var number, ..] && int.TryParse(number.AsSpan().Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int found) ? found : 0;
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) { fields[line[..colon].Trim()] = line[(colon + 1)..].Trim(); }
        }
        return new HttpAnswer(status, fields, length);
    }

    public string? Field(string name) => Fields.GetValueOrDefault(name);

    /// <summary>Its body as a browser has it: crawlers keep what came over the wire, or undo a part of it and leave the head as it was.</summary>
    /// <param name="most">Bytes that it may unpack to.</param>
    /// <returns>Null: it unpacks to more.</returns>
    /// <exception cref="InvalidDataException">It is packed in a way that is not known, or damaged.</exception>
    public byte[]? Body(byte[] raw, int most)
    {
        byte[] body = "chunked".Equals(Field("Transfer-Encoding"), StringComparison.OrdinalIgnoreCase) && Joined(raw) is { } whole ? whole : raw;
        return (Field("Content-Encoding") ?? "").ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => Unpacked(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), most),
            "deflate" when body is [0x78, ..] => Unpacked(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress), most),
            "br" when !IsMarkup(body) => Unpacked(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), most),
            "zstd" when body is [0x28, 0xB5, 0x2F, 0xFD, ..] => throw new InvalidDataException("the page is packed with Zstandard, which this program does not unpack"),
            _ => body,
        };
    }

    /// <summary>A crawler that unpacks pages keeps the field that says they are packed.</summary>
    private static bool IsMarkup(byte[] body) => body.AsSpan().TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..];

    /// <returns>Null: it is not in chunks.</returns>
    private static byte[]? Joined(ReadOnlySpan<byte> raw)
    {
        var whole = new MemoryStream(raw.Length);
        while (true)
        {
            int end = raw.IndexOf("\r\n"u8);
            if (end <= 0 || !Utf8Parser.TryParse(raw[..end], out int length, out int digits, 'x') || digits == 0 || length < 0 || (digits < end && raw[digits] is not ((byte)';' or (byte)' '))) { return null; }
            raw = raw[(end + 2)..];
            if (length == 0) { return whole.ToArray(); }
            if (raw.Length < length) { return null; }
            whole.Write(raw[..length]);
            raw = raw[length..];
            if (raw.StartsWith("\r\n"u8)) { raw = raw[2..]; }
        }
    }

    private static byte[]? Unpacked(Stream packed, int most)
    {
        using (packed)
        {
            var whole = new MemoryStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
            {
                if (whole.Length + read > most) { return null; }
                whole.Write(buffer, 0, read);
            }
            return whole.ToArray();
        }
    }
}
