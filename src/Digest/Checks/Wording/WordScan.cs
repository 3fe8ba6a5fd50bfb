using System.Buffers;
using System.Globalization;
using System.Text;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks.Wording;

/// <summary>Where words begin and end, in any script.</summary>
internal static class WordScan
{
    public static bool IsLetter(char c) => char.IsAsciiLetterOrDigit(c) || (c > '\u007F' && IsLetter(char.GetUnicodeCategory(c)));

    /// <summary>The end of the word that begins at <paramref name="at"/>: an apostrophe between letters belongs to it, and so does what shows nothing, such as a soft hyphen.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (IsLetter(text[at]) || (IsJoint(text[at]) && at + 1 < text.Length && IsLetter(text[at + 1])))) { at++; }
        return at;
    }

    private static bool IsJoint(char c) => Letters.IsApostrophe(c) || c == '\u2019' || (c > '\u007F' && Letters.IsIgnorable(c));

    /// <summary>A word as it is looked up: in small letters, apostrophes straight, letters that only look otherwise as the ones that they are or look like. Not for display.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        string small = word.ToString().ToLowerInvariant();
        if (!small.AsSpan().ContainsAnyExceptInRange('a', 'z') || !small.AsSpan().ContainsAny(Odd)) { return small; }
        // Full-width, bold and joined letters: of other compatible characters none is looked up.
        if (small.AsSpan().ContainsAny(Compatible)) { small = small.InForm(NormalizationForm.FormKC).ToLowerInvariant(); }
        bool hasLatin = small.AsSpan().ContainsAnyInRange('a', 'z');
        return string.Create(small.Length, (small, hasLatin), static (folded, given) =>
        {
            for (int i = 0; i < folded.Length; i++)
            {
                char c = given.small[i];
                int like = given.hasLatin ? Lookalikes.IndexOf(c, StringComparison.Ordinal) : -1;
                folded[i] = like >= 0 ? Latin[like] : Letters.IsApostrophe(c) ? '\'' : c;
            }
        });
    }

    /// <summary>Small letters of Cyrillic and Greek that look like Latin ones: within a word of Latin letters they are meant to.</summary>
    private const string Lookalikes = "\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u0456\u0458\u0455\u04BB\u0501\u03BF\u03BD\u03B1\u03B9", Latin = "aeopcxyijshdovai";
    private static readonly SearchValues<char> Compatible = SearchValues.Create([.. Enumerable.Range(0xFF01, 0x5E).Concat(Enumerable.Range(0xFB00, 7)).Append(0xD835).Select(c => (char)c)]);
    private static readonly SearchValues<char> Odd = SearchValues.Create([.. Lookalikes, .. Letters.Apostrophes, .. Enumerable.Range(0xFF01, 0x5E).Concat(Enumerable.Range(0xFB00, 7)).Append(0xD835).Select(c => (char)c)]);

    private static bool IsLetter(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate;
}
