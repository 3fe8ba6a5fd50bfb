using System.Globalization;
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

    private static bool IsJoint(char c) => c is '\'' or '\u2019' || (c > '\u007F' && Letters.IsIgnorable(c));

    private static bool IsLetter(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate;
}
