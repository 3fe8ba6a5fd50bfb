using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Protection;

/// <summary>How addresses spell a term that is not in ASCII, beside the percent-encoding of UTF-8: by the bytes of an older encoding (<c>%C7%E0</c>), by numbers of letters
/// (<c>%u738B</c>, as the old <c>escape</c> of scripts writes), and as a label of a domain (<c>xn--</c>, RFC 5890). Browsers show some of them as the letters that they are.</summary>
internal static class EncodedSpellings
{
    /// <summary>In characters without the signs: fewer occur by chance, in a hash for instance.</summary>
    private const int Shortest = 8;

    /// <summary>The first code point whose letters the encodings of East Asia are for.</summary>
    private const char EastAsian = '\u1100';

    private static readonly IdnMapping Domains = new() { AllowUnassigned = true };

    private static readonly Lazy<Encoding[]> Encodings = new(() => [.. LegacyEncodings.All.Select(one => one.CodePage)
        .Where(page => page is not (LegacyEncodings.Utf8 or LegacyEncodings.Utf16 or LegacyEncodings.Utf16BigEndian))
        .Select(page => CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)).OfType<Encoding>()]);

    /// <summary>Each once; none for a term in ASCII.</summary>
    public static IEnumerable<string> Of(string term)
    {
        string composed = term.InForm(NormalizationForm.FormC).Trim();
        if (Ascii.IsValid(composed)) { return []; }
        string[] cases = [.. ((string[])[composed, composed.ToLowerInvariant(), composed.ToUpperInvariant()]).Distinct(StringComparer.Ordinal)];
        return cases.SelectMany(written => Encodings.Value.SelectMany(encoding => Percent(written, encoding)).Append(Numbers(written))).SelectMany(Blanks).Append(Domain(composed, "")).Append(Domain(composed, "-"))
            .OfType<string>().Where(spelling => spelling.Count(char.IsAsciiLetterOrDigit) >= Shortest).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>With every byte beyond ASCII escaped, and with every byte of a letter beyond ASCII: its second may be one of ASCII.</summary>
    private static IEnumerable<string> Percent(string written, Encoding encoding)
    {
        if (!encoding.IsSingleByte && !written.AsSpan().ContainsAnyInRange(EastAsian, '\uFFEF')) { yield break; }
        byte[]? bytes = Bytes(written, encoding);
        if (bytes is null) { yield break; }
        yield return string.Concat(bytes.Select(one => Sign(one, one >= 0x80)));
        if (!encoding.IsSingleByte) { yield return string.Concat(written.EnumerateRunes().SelectMany(rune => encoding.GetBytes(rune.ToString()).Select(one => Sign(one, !rune.IsAscii)))); }
    }

    /// <summary>As forms write them in a query, and as a path has them.</summary>
    private static IEnumerable<string> Blanks(string spelling) => spelling.Contains(' ', StringComparison.Ordinal) ? [spelling.Replace(' ', '+'), spelling.Replace(" ", "%20", StringComparison.Ordinal)] : [spelling];

    private static byte[]? Bytes(string written, Encoding encoding)
    {
        try { return encoding.GetBytes(written); }
        catch (EncoderFallbackException) { return null; }
    }

    private static string Sign(byte one, bool isEscaped) => isEscaped ? $"%{one:X2}" : ((char)one).ToString();

    private static string Numbers(string written) => string.Concat(written.Select(unit => unit < '\u0080' ? unit.ToString() : $"%u{(int)unit:X4}"));

    private static string? Domain(string composed, string joint)
    {
        try
        {
            string label = Domains.GetAscii(composed.ToLowerInvariant().Replace(" ", joint, StringComparison.Ordinal));
            return label.StartsWith("xn--", StringComparison.Ordinal) ? label : null;
        }
        // No domain can have such a label.
        catch (ArgumentException) { return null; }
    }
}
