using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;

namespace Digest.Checks.Pages;

/// <summary>Decodes an attribute's value as HTML does: numbers, HTML 4's names, and HTML 5's names for ASCII, which could hide an address.</summary>
internal static class CharacterReferences
{
    private static readonly FrozenDictionary<string, char> Ascii = FrozenDictionary.ToFrozenDictionary<(string Name, char Value), string, char>(
    [
        ("Tab", '\t'), ("NewLine", '\n'), ("excl", '!'), ("quot", '"'), ("QUOT", '"'), ("num", '#'), ("dollar", '$'), ("percnt", '%'),
        ("amp", '&'), ("AMP", '&'), ("apos", '\''), ("lpar", '('), ("rpar", ')'), ("ast", '*'), ("midast", '*'), ("plus", '+'),
        ("comma", ','), ("period", '.'), ("sol", '/'), ("colon", ':'), ("semi", ';'), ("lt", '<'), ("LT", '<'), ("equals", '='),
        ("gt", '>'), ("GT", '>'), ("quest", '?'), ("commat", '@'), ("lsqb", '['), ("lbrack", '['), ("bsol", '\\'), ("rsqb", ']'),
        ("rbrack", ']'), ("Hat", '^'), ("lowbar", '_'), ("UnderBar", '_'), ("grave", '`'), ("DiacriticalGrave", '`'), ("lcub", '{'),
        ("lbrace", '{'), ("verbar", '|'), ("vert", '|'), ("VerticalLine", '|'), ("rcub", '}'), ("rbrace", '}'), ("COPY", '©'), ("REG", '®'),
    ], pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Names that HTML 4 had in ASCII; the others that may stand without a semicolon are those of Latin-1.</summary>
    private static readonly FrozenSet<string> Bare = FrozenSet.ToFrozenSet(["amp", "AMP", "lt", "LT", "gt", "GT", "quot", "QUOT", "COPY", "REG"], StringComparer.Ordinal);

    /// <summary>The value itself where nothing in it is to be decoded.</summary>
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> value)
    {
        if (!value.ContainsAny("&\r\0"u8)) { return value; }
        string text = Encoding.UTF8.GetString(value).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');
        var decoded = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int next = text.IndexOf('&', at);
            if (next < 0) { next = text.Length; }
            decoded.Append(text, at, next - at);
            at = next;
            if (at < text.Length) { at += Reference(text, at, decoded); }
        }
        return Encoding.UTF8.GetBytes(decoded.ToString());
    }

    /// <summary>Appends what a reference stands for; how many characters it takes, 1 where the ampersand is just one.</summary>
    private static int Reference(string text, int start, StringBuilder decoded)
    {
        int at = start + 1;
        if (at < text.Length && text[at] == '#') { return Number(text, start, decoded); }
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at])) { at++; }
        bool closed = at < text.Length && text[at] == ';';
        if (Named(text[(start + 1)..at], closed) is { } found && (closed || at == text.Length || text[at] != '='))
        {
            decoded.Append(found);
            return at - start + (closed ? 1 : 0);
        }
        decoded.Append('&');
        return 1;
    }

    private static string? Named(string name, bool closed)
    {
        if (Ascii.TryGetValue(name, out char ascii)) { return closed || Bare.Contains(name) ? ascii.ToString() : null; }
        if (name.Length is 0 or > 8) { return null; }
        string found = WebUtility.HtmlDecode($"&{name};");
        return found.Length == 1 && (closed || found[0] <= '\u00FF') ? found : null;
    }

    private static int Number(string text, int start, StringBuilder decoded)
    {
        int at = start + 2;
        bool isHex = at < text.Length && text[at] is 'x' or 'X';
        int digits = isHex ? ++at : at, value = 0;
        for (; at < text.Length && (isHex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])); at++)
        {
            int digit = int.Parse(text.AsSpan(at, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            value = Math.Min((value * (isHex ? 16 : 10)) + digit, 0x110000);
        }
        if (at == digits) { decoded.Append('&'); return 1; }
        decoded.Append(value != 0 && Rune.IsValid(value) ? new Rune(value) : Rune.ReplacementChar);
        return at - start + (at < text.Length && text[at] == ';' ? 1 : 0);
    }
}
