using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Digest.Protection;

/// <summary>A piece of source text as its reader will see it, roughly: character references, percent signs and backslashes decoded, tags and the marks of
/// emphasis left out. Finds what <see cref="ProtectedTerms.Find"/> cannot see in the text as it is written.</summary>
internal sealed class Undisguised
{
    private const int LongestReference = 32, LongestTag = 2_000;
    private static readonly SearchValues<char> Marks = SearchValues.Create("&%\\<*_~`");
    private readonly StringBuilder plain;
    private readonly List<(int Start, int End)> places = [];
    private readonly string text;

    private Undisguised(string text)
    {
        (this.text, plain) = (text, new StringBuilder(text.Length));
        for (int at = 0; at < text.Length;) { at = Next(at); }
    }

    /// <summary>Every place of a term in the text as it is written, and as it will be read; ascending and apart.</summary>
    public static IReadOnlyList<TermHit> Find(ProtectedTerms terms, string text)
    {
        var written = terms.Find(text);
        if (!text.AsSpan().ContainsAny(Marks)) { return written; }
        var read = new Undisguised(text);
        var more = terms.Find(read.plain.ToString());
        return more.Count == 0 ? written : Merge([.. written, .. more.Select(read.Placed)]);
    }

    private TermHit Placed(TermHit hit)
    {
        int start = places[hit.Start].Start, end = places[Math.Min(hit.End, places.Count) - 1].End;
        return hit with { Start = start, Length = end - start };
    }

    internal static List<TermHit> Merge(List<TermHit> hits)
    {
        hits.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var apart = new List<TermHit>(hits.Count);
        foreach (var hit in hits)
        {
            if (apart.Count == 0 || hit.Start >= apart[^1].End) { apart.Add(hit); }
            else if (hit.End > apart[^1].End) { apart[^1] = apart[^1] with { Length = hit.End - apart[^1].Start }; }
        }
        return apart;
    }

    private int Next(int at) => text[at] switch
    {
        '&' => Reference(at),
        '%' => Percent(at),
        '\\' => Escape(at),
        '<' => Tag(at),
        '*' or '_' or '~' or '`' => at + 1,
        var other => Put(other.ToString(), at, at + 1),
    };

    private int Put(string words, int start, int end)
    {
        plain.Append(words);
        for (int i = 0; i < words.Length; i++) { places.Add((start, end)); }
        return end;
    }

    private int Reference(int at)
    {
        int length = text.AsSpan(at, Math.Min(LongestReference, text.Length - at)).IndexOf(';');
        string written = length < 0 ? "&" : text.Substring(at, length + 1);
        string read = WebUtility.HtmlDecode(written);
        return read == written ? Put("&", at, at + 1) : Put(read, at, at + written.Length);
    }

    private int Percent(int at)
    {
        int end = at;
        while (end + 3 <= text.Length && text[end] == '%' && char.IsAsciiHexDigit(text[end + 1]) && char.IsAsciiHexDigit(text[end + 2])) { end += 3; }
        return end == at ? Put("%", at, at + 1) : Put(Encoding.UTF8.GetString(Convert.FromHexString(text[at..end].Replace("%", "", StringComparison.Ordinal))), at, end);
    }

    private int Escape(int at)
    {
        if (at + 1 >= text.Length) { return at + 1; }
        int digits = text[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        int code = 0;
        bool isCode = digits > 0 && at + 2 + digits <= text.Length && int.TryParse(text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code) && code is > 0 and <= 0x10FFFF;
        if (!isCode) { return text[at + 1] is 'n' or 'r' or 't' ? Put(" ", at, at + 2) : at + 1; }
        return Put(code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code), at, at + 2 + digits);
    }

    private int Tag(int at)
    {
        bool begins = at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!');
        int length = begins ? text.AsSpan(at, Math.Min(LongestTag, text.Length - at)).IndexOf('>') : -1;
        return length < 0 ? Put("<", at, at + 1) : at + length + 1;
    }
}
