using System.Text;
using Digest.Model;

namespace Digest.Sources;

/// <summary>The text of a file, by its byte order mark, else by what its record or the file itself declares, else as UTF-8. Nothing is guessed and nothing is replaced.</summary>
/// <param name="Text">Without the byte order mark; null where the bytes are not text.</param>
/// <param name="Name">The encoding's name for people.</param>
/// <param name="Fault">What is wrong, with the place in bytes; null where nothing is.</param>
/// <param name="FaultAt">UTF-16 offset of the fault in the text before it.</param>
internal sealed record SeedEncoding(string? Text, string Name, string? Fault = null, int FaultAt = 0)
{
    /// <param name="declared">A code page; null: nothing is declared.</param>
    public static SeedEncoding Decode(ReadOnlySpan<byte> bytes, int? declared = null) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => new(null, "UTF-32", "is in UTF-32, which is not read"),
        [0xFF, 0xFE, ..] => Marked(bytes, 2, (LegacyEncodings.Utf16, "UTF-16"), declared),
        [0xFE, 0xFF, ..] => Marked(bytes, 2, (LegacyEncodings.Utf16BigEndian, "UTF-16"), declared),
        [0xEF, 0xBB, 0xBF, ..] => Marked(bytes, 3, (LegacyEncodings.Utf8, "UTF-8"), declared),
        _ => Decode(bytes, 0, declared ?? LegacyEncodings.Utf8, LegacyEncodings.NameOf(declared ?? LegacyEncodings.Utf8)),
    };

    /// <summary>The encoding of that code page, which throws where it cannot decode; null: there is none.</summary>
    public static Encoding? Of(int codePage)
    {
        var throws = (Encoder: EncoderFallback.ExceptionFallback, Decoder: DecoderFallback.ExceptionFallback);
        return CodePagesEncodingProvider.Instance.GetEncoding(codePage, throws.Encoder, throws.Decoder) ?? codePage switch
        {
            LegacyEncodings.Utf8 => new UTF8Encoding(false, true),
            LegacyEncodings.Utf16 => new UnicodeEncoding(false, false, true),
            LegacyEncodings.Utf16BigEndian => new UnicodeEncoding(true, false, true),
            LegacyEncodings.Latin1 => Encoding.Latin1,
            _ => null,
        };
    }

    private static SeedEncoding Marked(ReadOnlySpan<byte> bytes, int mark, (int CodePage, string Name) marked, int? declared) =>
        declared is { } said && said != marked.CodePage
            ? new(null, marked.Name, $"begins with the byte order mark of {marked.Name}, and is declared to be in {LegacyEncodings.NameOf(said)}")
            : Decode(bytes, mark, marked.CodePage, marked.Name);

    private static SeedEncoding Decode(ReadOnlySpan<byte> bytes, int mark, int codePage, string name)
    {
        if (Of(codePage) is not { } encoding) { return new(null, name, $"is declared to be in {name}, which is not read"); }
        var body = bytes[mark..];
        string text;
        try { text = encoding.GetString(body); }
        catch (DecoderFallbackException fault) { return Undecodable(body, mark, encoding, (name, fault)); }
        int zero = text.IndexOf('\0', StringComparison.Ordinal);
        if (zero >= 0) { return new(null, name, $"holds a NUL byte at byte {mark + encoding.GetByteCount(text.AsSpan(0, zero))}: it is no text, or text in another encoding", zero); }
        // Bytes to which a Windows code page gives no character come out as control characters, which no such text holds.
        int control = IsWindows(codePage) ? text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') : -1;
        return control < 0 ? new(text, name)
            : new(null, name, $"is not {name}: byte {encoding.GetByteCount(text.AsSpan(0, control))} (0x{(int)text[control]:X2}) stands for no character there", control);
    }

    private static bool IsWindows(int codePage) => codePage is (>= 1250 and <= 1258) or 874;

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
