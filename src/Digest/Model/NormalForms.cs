using System.Buffers;
using System.Text;

namespace Digest.Model;

/// <summary>Unicode's normal forms of any text. The runtime's own refuse half a surrogate pair and U+FFFE, which an author can write (<c>"\ufffe"</c>,
/// <c>&amp;#xfffe;</c>): here each becomes U+FFFD.</summary>
internal static class NormalForms
{
    private const char Instead = '\uFFFD';

    private static readonly SearchValues<char> Refused = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(value => (char)value), '\uFFFE']);

    /// <param name="form">NFC unless said otherwise.</param>
    public static string InForm(this string text, NormalizationForm form = NormalizationForm.FormC) =>
        Ascii.IsValid(text) ? text : WithoutRefused(text).Normalize(form);

    private static string WithoutRefused(string text)
    {
        int at = text.AsSpan().IndexOfAny(Refused);
        if (at < 0) { return text; }
        char[]? mended = null;
        for (; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) { at++; continue; }
            if (char.IsSurrogate(text[at]) || text[at] == '\uFFFE') { (mended ??= text.ToCharArray())[at] = Instead; }
        }
        return mended is null ? text : new string(mended);
    }
}
