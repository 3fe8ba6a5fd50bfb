using System.Globalization;
using System.Text;

namespace Digest.Protection.Scanning;

/// <summary>Characters that are written otherwise: percent and quoted-printable bytes, character references, escapes of JSON, scripts, styles and TeX.</summary>
internal static class Escape
{
    private const int LongestName = 32;

    /// <summary>How many characters of the text one escape takes; 0 where there is none.</summary>
    /// <param name="entity">The characters of a named reference (HTML), without <c>&amp;</c> and <c>;</c>; null for an unknown name.</param>
    public static int Read(ReadOnlySpan<char> text, int at, Func<string, string?> entity, CharBuffer plain) => text[at] switch
    {
        '%' or '=' => Bytes(text, at, plain),
        '&' => Reference(text, at, entity, plain),
        '\\' => Backslash(text, at, plain),
        _ => 0,
    };

    /// <summary>A run of bytes as two hexadecimal digits each; UTF-8, else Windows-1252's common part.</summary>
    private static int Bytes(ReadOnlySpan<char> text, int at, CharBuffer plain)
    {
        char mark = text[at];
        var bytes = new List<byte>();
        int end = at;
        while (end + 2 < text.Length && text[end] == mark && Hex(text.Slice(end + 1, 2), mark == '=') is { } value)
        {
            bytes.Add((byte)value);
            end += 3;
        }
        // The last line break of quoted-printable text is none.
        if (end == at && mark == '=' && at + 1 < text.Length && text[at + 1] is '\r' or '\n') { return text[at + 1] == '\r' && at + 2 < text.Length && text[at + 2] == '\n' ? 3 : 2; }
        if (bytes.Count == 0) { return 0; }
        byte[] all = [.. bytes];
        try { plain.Add(Strict.GetString(all)); }
        catch (DecoderFallbackException) { plain.Add(Encoding.Latin1.GetString(all)); }
        return end - at;
    }

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static int Reference(ReadOnlySpan<char> text, int at, Func<string, string?> entity, CharBuffer plain)
    {
        if (at + 2 < text.Length && text[at + 1] == '#') { return Number(text, at, plain); }
        int end = at + 1;
        while (end < text.Length && end - at <= LongestName && char.IsAsciiLetterOrDigit(text[end])) { end++; }
        if (end == at + 1 || entity(text[(at + 1)..end].ToString()) is not { } value) { return 0; }
        plain.Add(value);
        return end - at + (end < text.Length && text[end] == ';' ? 1 : 0);
    }

    private static int Number(ReadOnlySpan<char> text, int at, CharBuffer plain)
    {
        bool hex = text[at + 2] is 'x' or 'X';
        int start = at + (hex ? 3 : 2), end = start;
        while (end < text.Length && end - start < 10 && (hex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end]))) { end++; }
        if (end == start || !int.TryParse(text[start..end], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code)) { return 0; }
        Character(code, plain);
        return end - at + (end < text.Length && text[end] == ';' ? 1 : 0);
    }

    private static int Backslash(ReadOnlySpan<char> text, int at, CharBuffer plain)
    {
        if (at + 1 >= text.Length) { return 0; }
        var rest = text[(at + 2)..];
        switch (text[at + 1])
        {
            case 'u' when rest.Length >= 4 && Hex(rest[..4], false) is { } unit: plain.Add((char)unit); return 6;
            case 'u' when rest.Length >= 3 && rest[0] == '{' && rest[..Math.Min(9, rest.Length)].IndexOf('}') is var close and > 1 && Hex(rest[1..close], false) is { } code: Character(code, plain); return close + 3;
            case 'U' when rest.Length >= 8 && Hex(rest[..8], false) is { } code: Character(code, plain); return 10;
            case 'x' when rest.Length >= 2 && Hex(rest[..2], false) is { } code: Character(code, plain); return 4;
            case 'n' or 'r' or 't' or 'f': plain.Add(' '); return 2;
            case '\\': plain.Add('\\'); return 2;
            case var sign when IsDropped(sign): return 2;
            // TeX: \v{s}, \c c; where it is none, the letters before it were scanned as they stand.
            case 'c' or 'v' or 'H' or 'k' or 'b' or 'd' when rest.Length > 1 && rest[0] is '{' or ' ' && char.IsLetter(rest[1]): return 3;
            default: return 0;
        }
    }

    /// <summary>Behind a backslash, nothing that is read: a line that goes on, the accents of TeX, and with them quotation marks in strings.</summary>
    public static bool IsDropped(char sign) => sign is '\r' or '\n' or '\'' or '"' or '`' or '^' or '~' or '=' or '.' or '-' or '/';

    private static void Character(int code, CharBuffer plain)
    {
        if (Rune.IsValid(code)) { plain.Add(new Rune(code).ToString()); } else { plain.Add(' '); }
    }

    private static int? Hex(ReadOnlySpan<char> digits, bool upper)
    {
        foreach (char digit in digits) { if (upper ? !char.IsAsciiHexDigitUpper(digit) : !char.IsAsciiHexDigit(digit)) { return null; } }
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) && value >= 0 ? value : null;
    }
}
