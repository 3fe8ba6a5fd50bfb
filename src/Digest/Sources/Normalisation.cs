using System.Buffers;
using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Sources;

/// <summary>The published normalisation under which a quote and its seed are compared, and nothing beyond it.</summary>
/// <remarks>In this order: characters that show nothing removed; typographic quotation marks, apostrophes and primes made straight; <c>…</c> to
/// <c>...</c>; Unicode NFC; a run of white space to one space, and none between two Han or Kana characters. Marks on one letter are composed in
/// stretches of at most 64, so that no text takes quadratic time.</remarks>
internal static class Normalisation
{
    private const int LongestCluster = 64, Block = 256;
    private const string Apostrophes = "\u2018\u2019\u201A\u201B\u2032";
    private const string QuotationMarks = "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\u300C\u300D\u300E\u300F";

    // Half a surrogate pair and U+FFFE make the runtime's normalisation throw; here they become U+FFFD.
    private static readonly SearchValues<char> Replaced = SearchValues.Create(
        [.. Letters.Ignorable, .. Apostrophes, .. QuotationMarks, '\u2026', '\uFFFE', .. Enumerable.Range(0xD800, 0x800).Select(value => (char)value)]);
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(
        [.. Enumerable.Range(0, 0x3001).Select(value => (char)value).Where(char.IsWhiteSpace)]);

    // All but spaces; two of them are looked for by themselves.
    private static readonly SearchValues<char> OddWhiteSpace = SearchValues.Create(
        [.. Enumerable.Range(0, 0x3001).Select(value => (char)value).Where(c => c != ' ' && char.IsWhiteSpace(c))]);

    public static string Of(string text) => IsNormal(text) ? text : Map(text).Text;

    /// <summary>The normalised text with the way back to the one given.</summary>
    public static MappedText Map(string text) => IsNormal(text) ? new MappedText(text) : CollapseWhiteSpace(Compose(Straighten(new MappedText(text))));

    /// <summary>Surely nothing but white space would be made another, and none between letters taken away.</summary>
    public static bool KeepsWords(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\0', '\u02FF') && !text.ContainsAny(Replaced);

    /// <summary>Surely as it would be made: Latin letters, straight signs, single spaces. Most quotes are so.</summary>
    private static bool IsNormal(ReadOnlySpan<char> text) => KeepsWords(text) && !text.ContainsAny(OddWhiteSpace) && !text.Contains("  ", StringComparison.Ordinal);

    private static MappedText Straighten(MappedText beneath)
    {
        string text = beneath.Text;
        if (!text.AsSpan().ContainsAny(Replaced)) { return beneath; }
        var maker = new MappedText.Maker(beneath);
        for (int at = 0; at < text.Length;)
        {
            int found = text.AsSpan(at).IndexOfAny(Replaced);
            maker.Copy(at, found < 0 ? text.Length - at : found);
            if (found < 0) { break; }
            at += found;
            at += Straighten(maker, text, at);
        }
        return maker.Make();
    }

    private static int Straighten(MappedText.Maker maker, string text, int at)
    {
        char c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) { maker.Copy(at, 2); return 2; }
        if (c == '\u2026') { maker.Put("...", at, 1); }
        else if (Apostrophes.Contains(c, StringComparison.Ordinal)) { maker.Put("'", at, 1); }
        else if (QuotationMarks.Contains(c, StringComparison.Ordinal)) { maker.Put("\"", at, 1); }
        else if (!Letters.IsIgnorable(c)) { maker.Put("\uFFFD", at, 1); }
        return 1;
    }

    private static MappedText Compose(MappedText beneath)
    {
        string text = beneath.Text;
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u02FF')) { return beneath; }
        var maker = new MappedText.Maker(beneath);
        for (int at = 0; at < text.Length;)
        {
            int plain = text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\u02FF');
            plain = plain < 0 ? text.Length - at : Math.Max(plain - 1, 0);
            maker.Copy(at, plain);
            at += plain;
            int end = at;
            while (end < text.Length && end - at < Block) { end = ClusterEnd(text, end); }
            ComposeBlock(maker, text, at, end);
            at = end;
        }
        return maker.Make();
    }

    private static void ComposeBlock(MappedText.Maker maker, string text, int at, int end)
    {
        if (at == end || text.AsSpan(at, end - at).IsNormalized(NormalizationForm.FormC)) { maker.Copy(at, end - at); return; }
        for (int next; at < end; at = next)
        {
            next = ClusterEnd(text, at);
            var cluster = text.AsSpan(at, next - at);
            if (cluster.IsNormalized(NormalizationForm.FormC)) { maker.Copy(at, next - at); }
            else { maker.Put(cluster.ToString().InForm(NormalizationForm.FormC), at, next - at); }
        }
    }

    /// <summary>The next offset at which composing may start afresh: before what never joins the character that precedes it.</summary>
    private static int ClusterEnd(string text, int at)
    {
        int end = at + Width(text, at);
        while (end < text.Length && end - at < LongestCluster && Joins(text, end)) { end += Width(text, end); }
        return end;
    }

    private static int Width(string text, int at) => char.IsHighSurrogate(text[at]) ? 2 : 1;

    /// <summary>Marks, the vowels and finals of Hangul, and the vowel signs of Kirat Rai: all that canonical composition ever appends.</summary>
    private static bool Joins(string text, int at) => text[at] >= '\u0300' && (text[at] is (>= '\u1160' and <= '\u11FF') or (>= '\uD7B0' and <= '\uD7FF')
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        || char.ConvertToUtf32(text, at) is >= 0x16D63 and <= 0x16D6A);

    private static MappedText CollapseWhiteSpace(MappedText beneath)
    {
        string text = beneath.Text;
        var maker = new MappedText.Maker(beneath);
        int copied = 0;
        for (int at = 0; at < text.Length;)
        {
            int found = text.AsSpan(at).IndexOfAny(WhiteSpace);
            if (found < 0) { break; }
            at += found;
            int length = text.AsSpan(at).IndexOfAnyExcept(WhiteSpace);
            length = length < 0 ? text.Length - at : length;
            bool isInside = IsInsideHanOrKana(text, at, at + length);
            // A single space between words stays, and is copied together with them.
            if (length > 1 || text[at] != ' ' || isInside)
            {
                maker.Copy(copied, at - copied);
                if (!isInside) { maker.Put(" ", at, length); }
                copied = at + length;
            }
            at += length;
        }
        maker.Copy(copied, text.Length - copied);
        return maker.Make();
    }

    internal static bool IsInsideHanOrKana(ReadOnlySpan<char> text, int start, int end)
    {
        if (start == 0 || end == text.Length || text[start - 1] < '\u2E80' || text[end] < '\u2E80') { return false; }
        Rune.DecodeLastFromUtf16(text[..start], out var before, out _);
        Rune.DecodeFromUtf16(text[end..], out var after, out _);
        return Letters.IsHanOrKana(before) && Letters.IsHanOrKana(after);
    }
}
