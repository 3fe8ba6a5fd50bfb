using System.Globalization;
using System.Text;

namespace Digest.Stages.Linking;

/// <summary>What a character is for the bounds of words. <c>Word</c>: of a script that sets blanks between words.</summary>
internal enum LetterKind { None, Word, Han, Hiragana, Katakana, Southeast }

/// <summary>Characters as Unicode's word boundaries (UAX #29) sort them, as far as names need it.</summary>
internal static class Letters
{
    public static LetterKind KindOf(Rune rune)
    {
        int code = rune.Value;
        if (code < 0x0E00) { return IsWord(rune) ? LetterKind.Word : LetterKind.None; }
        if (code is 0x3005 or 0x3007) { return LetterKind.Han; }
        if (code is >= 0x3041 and <= 0x309F) { return LetterKind.Hiragana; }
        if (code is (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F)) { return LetterKind.Katakana; }
        bool isSoutheast = code is (<= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x1AAF) or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAADF);
        if (isSoutheast) { return IsWord(rune) ? LetterKind.Southeast : LetterKind.None; }
        bool isHan = code is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFD);
        return isHan ? LetterKind.Han : IsWord(rune) ? LetterKind.Word : LetterKind.None;
    }

    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>The character before a place; half a pair is a character of no kind.</summary>
    public static Rune Before(ReadOnlySpan<char> text, int at) => at > 0 && Rune.DecodeLastFromUtf16(text[..at], out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : default;
    public static Rune At(ReadOnlySpan<char> text, int at) => at < text.Length && Rune.DecodeFromUtf16(text[at..], out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : default;

    /// <summary>The kind of the letter before a place, whatever marks stand on it.</summary>
    public static LetterKind KindBefore(ReadOnlySpan<char> text, int at)
    {
        const int mostMarks = 16;
        for (int marks = 0; marks < mostMarks; marks++)
        {
            var rune = Before(text, at);
            if (!IsMark(rune)) { return KindOf(rune); }
            at -= rune.Utf16SequenceLength;
        }
        return LetterKind.Word;
    }

    /// <summary>Whether two neighbours are of one word. Blanks between words are all that tells in most scripts; a run of one Kana is a word, too.</summary>
    public static bool Join(LetterKind before, LetterKind after) => (before, after) switch
    {
        (LetterKind.None, _) or (_, LetterKind.None) => false,
        (LetterKind.Word, LetterKind.Word) or (LetterKind.Hiragana, LetterKind.Hiragana) or (LetterKind.Katakana, LetterKind.Katakana) => true,
        _ => false,
    };

    /// <summary>Whether what stands behind a place cannot begin anything: a mark, half a pair, the sign of a long or repeated sound, a vowel of the syllable before it, a letter set under another.</summary>
    public static bool IsWithinSyllable(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at >= text.Length) { return false; }
        if (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1])) { return true; }
        // Thai and Lao write some vowels before their consonant, and some behind it without a sign that they belong to it.
        if (text[at] is '\u3005' or '\u30FC' or '\u0E30' or '\u0E32' or '\u0E33' or '\u0E45' or '\u0E46' or '\u0EB0' or '\u0EB2' or '\u0EB3' or '\u0EC6' || IsMark(At(text, at))) { return true; }
        return text[at - 1] is (>= '\u0E40' and <= '\u0E44') or (>= '\u0EC0' and <= '\u0EC4') or '\u1039' or '\u17D2';
    }

    public static bool IsSmall(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter;

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || IsMark(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
