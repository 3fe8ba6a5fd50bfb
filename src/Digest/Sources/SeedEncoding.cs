using System.Text;

namespace Digest.Sources;

/// <summary>The text of a file that is UTF-8, or UTF-16 with a byte order mark. Nothing is guessed and nothing is replaced.</summary>
/// <param name="Text">Without the byte order mark; null where the bytes are not text.</param>
/// <param name="Name">The encoding's name for people.</param>
/// <param name="Fault">What is wrong, with the place in bytes; null where nothing is.</param>
/// <param name="FaultAt">UTF-16 offset of the fault in the text before it.</param>
internal sealed record SeedEncoding(string? Text, string Name, string? Fault = null, int FaultAt = 0)
{
    public static SeedEncoding Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => new(null, "UTF-32", "is in UTF-32, which is not read"),
        [0xFF, 0xFE, ..] => Decode(bytes, 2, new UnicodeEncoding(false, false, true), "UTF-16"),
        [0xFE, 0xFF, ..] => Decode(bytes, 2, new UnicodeEncoding(true, false, true), "UTF-16"),
        [0xEF, 0xBB, 0xBF, ..] => Decode(bytes, 3, new UTF8Encoding(false, true), "UTF-8"),
        _ => Decode(bytes, 0, new UTF8Encoding(false, true), "UTF-8"),
    };

    private static SeedEncoding Decode(ReadOnlySpan<byte> bytes, int mark, Encoding encoding, string name)
    {
        var body = bytes[mark..];
        string text;
        try { text = encoding.GetString(body); }
        catch (DecoderFallbackException fault) { return Undecodable(body, mark, encoding, (name, fault)); }
        int zero = text.IndexOf('\0', StringComparison.Ordinal);
        if (zero < 0) { return new(text, name); }
        int at = mark + encoding.GetByteCount(text.AsSpan(0, zero));
        return new(null, name, $"holds a NUL byte at byte {at}: it is no text, or text in another encoding", zero);
    }

    private static SeedEncoding Undecodable(ReadOnlySpan<byte> body, int mark, Encoding encoding, (string Name, DecoderFallbackException Fault) found)
    {
        int at = Math.Clamp(found.Fault.Index, 0, body.Length);
        string bytes = Convert.ToHexString(found.Fault.BytesUnknown ?? []);
        // The bytes before the fault are well-formed unless the decoder counts otherwise: then the place in the text is its start.
        int before = 0;
        try { before = encoding.GetCharCount(body[..at]); }
        catch (DecoderFallbackException) { }
        return new(null, found.Name, $"is not {found.Name}: byte {mark + at}{(bytes.Length > 0 ? $" (0x{bytes})" : "")} begins no character", before);
    }
}
