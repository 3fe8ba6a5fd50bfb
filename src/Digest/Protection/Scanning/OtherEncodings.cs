using System.Buffers;
using System.Text;
using Digest.Model;

namespace Digest.Protection.Scanning;

/// <summary>How a file may be read that is no UTF-8, or only seems to be: by every encoding that a seed may be declared in, and as UTF-16 without a mark.</summary>
internal static class OtherEncodings
{
    /// <summary>In bytes: a few words in another encoding may chance to be UTF-8, more are not.</summary>
    private const int Few = 256;

    /// <summary>Of so many bytes of a text one at most is a control character; of those of a picture or a packed file one in nine.</summary>
    private const int Rare = 50;

    /// <summary>Letters of a script in UTF-16, half of whose bytes say which script it is. Line ends, tabs, form feeds and escapes stand in texts.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(1, 31).Select(unit => (char)unit).Where(unit => unit is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u001B'))]);

    private static readonly Lazy<Encoding[]> Shifting = new(() => [.. ((int[])[50220, 50225, 52936]).Select(CodePagesEncodingProvider.Instance.GetEncoding).OfType<Encoding>()]);

    private static readonly Lazy<Encoding[]> Legacy = new(() => [.. LegacyEncodings.All.Where(one => one.CodePage is not (LegacyEncodings.Utf8 or LegacyEncodings.Utf16 or LegacyEncodings.Utf16BigEndian or LegacyEncodings.Latin1))
        .Select(one => CodePagesEncodingProvider.Instance.GetEncoding(one.CodePage)).OfType<Encoding>()]);

    /// <summary>Whether a text without NUL bytes may be another one: nearly no file of a site is.</summary>
    /// <param name="text">The bytes, read as UTF-8.</param>
    /// <param name="isBroken">They are no UTF-8.</param>
    public static bool MayBe(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> text, bool isBroken) => isBroken || bytes.Length <= Few || text.ContainsAny(Controls) || IsShifted(bytes);

    /// <summary>Letters written in ASCII, behind a sign that says so: ISO-2022-JP and -KR, and HZ (RFC 1468, 1557, 1843).</summary>
    private static bool IsShifted(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\u001B$"u8) >= 0 || bytes.IndexOf("~{"u8) >= 0;

    /// <summary>A text in which a few bytes are none, such as a table of dBASE; no picture, font or packed file.</summary>
    public static bool IsNearlyText(ReadOnlySpan<byte> bytes)
    {
        int most = bytes.Length / Rare;
        foreach (byte one in bytes)
        {
            if (one < 32 && one is not (9 or 10 or 13) && --most < 0) { return false; }
        }
        return true;
    }

    /// <summary>UTF-32 of the order that the first characters are in, of which one byte in four is 0 and the one beside it nearly; null: they are none.</summary>
    public static Encoding? Utf32(ReadOnlySpan<byte> bytes)
    {
        var (little, big) = (bytes.Length >= 4, bytes.Length >= 4);
        for (int at = 0; at + 4 <= Math.Min(bytes.Length, Few); at += 4)
        {
            little &= bytes[at + 3] == 0 && bytes[at + 2] <= 0x10;
            big &= bytes[at] == 0 && bytes[at + 1] <= 0x10;
        }
        return little ? Encoding.UTF32 : big ? new UTF32Encoding(bigEndian: true, byteOrderMark: false) : null;
    }

    /// <summary>Every reading that is not that of UTF-8, each lent for the time of a call.</summary>
    /// <param name="wide">In UTF-16 too, from even and from odd bytes.</param>
    public static void Each(byte[] bytes, bool wide, Action<ReadOnlySpan<char>> read)
    {
        char[] units = ArrayPool<char>.Shared.Rent(Math.Max(Legacy.Value.Concat(Shifting.Value).Max(encoding => encoding.GetMaxCharCount(bytes.Length)), 1));
        try
        {
            // ASCII is the same in all of them, but for those that say in ASCII what it stands for.
            if (!Ascii.IsValid(bytes)) { foreach (var encoding in Legacy.Value) { One(encoding, 0); } }
            if (IsShifted(bytes)) { foreach (var encoding in Shifting.Value) { One(encoding, 0); } }
            for (int from = 0; wide && from < Math.Min(2, bytes.Length); from++)
            {
                One(Encoding.Unicode, from);
                One(Encoding.BigEndianUnicode, from);
            }
        }
        finally { ArrayPool<char>.Shared.Return(units); }

        void One(Encoding encoding, int from)
        {
            var text = units.AsSpan(0, encoding.GetChars(bytes.AsSpan(from), units));
            text.Replace('\0', ' ');
            read(text);
        }
    }
}
