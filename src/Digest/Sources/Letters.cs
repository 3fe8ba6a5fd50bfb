using System.Buffers;
using System.Globalization;
using System.Text;

namespace Digest.Sources;

/// <summary>What kinds of characters matter when words are compared and cut.</summary>
internal static class Letters
{
    /// <summary>Removed before words are compared: they show nothing and come and go with the program that saved a text.</summary>
    public const string Ignorable = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    private const int LongestLook = 64;

    public static readonly SearchValues<char> IgnorableSet = SearchValues.Create(Ignorable);

    public static bool IsIgnorable(char c) => c >= '\u00AD' && IgnorableSet.Contains(c);

    /// <summary>White space, or a character that shows nothing.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsIgnorable(c);

    /// <summary>Ideographs and Kana (not their punctuation): white space between two of them is no more than a line's end.</summary>
    public static bool IsHanOrKana(Rune rune) => rune.Value >= 0x2E80 && rune.Value switch
    {
        <= 0x2FD5 or 0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x3038 and <= 0x303B) => true,
        (>= 0x3041 and <= 0x309A) or (>= 0x309D and <= 0x309F) or (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF) => true,
        (>= 0x31F0 and <= 0x31FF) or (>= 0x32D0 and <= 0x32FE) or (>= 0x3300 and <= 0x3357) => true,
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F) => true,
        (>= 0x1AFF0 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF) => true,
        _ => false,
    };

    /// <summary>Letters of scripts that put no space between words, so that a word's end cannot be seen.</summary>
    public static bool IsUnspaced(Rune rune) => rune.Value >= 0x0E00 && (IsHanOrKana(rune) || rune.Value switch
    {
        <= 0x0FFF => true, // Thai, Lao, Tibetan
        (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x19DF) => true, // Myanmar, Khmer, Tai Le, New Tai Lue
        (>= 0x1A20 and <= 0x1AAF) or (>= 0x1B00 and <= 0x1B7F) or (>= 0x3100 and <= 0x312F) => true, // Tai Tham, Balinese, Bopomofo
        (>= 0xA000 and <= 0xA4CF) or (>= 0xA980 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAADF) => true, // Yi, Javanese, Myanmar, Tai Viet
        _ => false,
    });

    public static bool IsMark(Rune rune) => rune.Value >= 0x0300
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>A letter, a digit or a mark on one, in a script that puts spaces between words.</summary>
    public static bool IsWordPart(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsDigit(rune) || ((Rune.IsLetter(rune) || IsMark(rune)) && !IsUnspaced(rune));

    /// <summary>Whether a cut at this offset parts a word, or a letter from its marks.</summary>
    public static bool CutsWord(ReadOnlySpan<char> text, int at)
    {
        if (at <= 0 || at >= text.Length) { return false; }
        Rune.DecodeFromUtf16(text[at..], out var after, out _);
        Rune.DecodeLastFromUtf16(text[..at], out var before, out _);
        return IsMark(after) ? !Rune.IsWhiteSpace(before) : IsWordPart(after) && IsWordPart(before);
    }

    /// <summary>Whether a cut at this offset parts a word at its hyphen: "violent" of "non-violent". Dashes join nothing.</summary>
    public static bool CutsAtHyphen(ReadOnlySpan<char> text, int at) => IsInCompound(text, at - 1) || IsInCompound(text, at);

    private static bool IsInCompound(ReadOnlySpan<char> text, int at)
    {
        if (at < 1 || at + 1 >= text.Length || text[at] is not ('-' or '\u2010' or '\u2011')) { return false; }
        Rune.DecodeFromUtf16(text[(at + 1)..], out var after, out _);
        Rune.DecodeLastFromUtf16(text[..at], out var before, out _);
        return IsWordPart(after) && IsWordPart(before);
    }

    /// <summary>What is typed for an apostrophe, in a text whose typographic ones were made straight.</summary>
    public const string Apostrophes = "'\u00B4`\u02BC\uFF07";

    public static bool IsApostrophe(char c) => Apostrophes.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether an end at this offset leaves the "not" out of a contraction: "the court can" of "the court can't".</summary>
    public static bool CutsNegation(ReadOnlySpan<char> text, int at) => at > 0 && at + 1 < text.Length && IsApostrophe(text[at]) && text[at + 1] is 't' or 'T'
        && text[at - 1] is 'n' or 'N' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));

    /// <summary>Whether a cut at this offset parts what a reader sees as one character: a letter and its vowel sign, the people of one emoji, a flag.</summary>
    /// <remarks>By the grapheme clusters of Unicode (UAX 29), looked at from at most 64 code units before: of a longer cluster, that is from its midst.</remarks>
    /// <param name="text">Not normalised: the joiner within an emoji is still there.</param>
    public static bool CutsCharacter(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsIgnorable(text[at])) { at++; }
        if (at <= 0 || at >= text.Length || text[at] < '\u0300') { return false; }
        int from = at - 1;
        while (from > 0 && at - from < LongestLook && (text[from] >= '\u0300' || char.IsLowSurrogate(text[from]))) { from--; }
        text = text[..Math.Min(text.Length, at + LongestLook)];
        while (from < at) { from += StringInfo.GetNextTextElementLength(text[from..]); }
        return from > at;
    }
}
