using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Searching;

/// <summary>
/// What of a character counts for the search: compatibility forms, letter case, accents and vowel points are folded away. <c>theme/assets/search.js</c>
/// folds what a reader types in the same way; a test compares the two over all of Unicode's first plane.
/// </summary>
/// <remarks>Texts come in Unicode's form NFC. One object serves all threads of a build: it remembers what it has folded.</remarks>
internal sealed class Folding
{
    /// <summary>The character parts words.</summary>
    public const string Gap = " ";

    /// <summary>Letters that no decomposition leads to their base, and letters that are written one for another.</summary>
    private const string Alike = "ßss æae œoe øo đd ðd þth łl ħh ŧt ıi ŋn ςσ ىي یي کك ہه ھه ةه ٱا";

    /// <summary>The zeros of the decimal digits that Unicode's compatibility forms do not lead to ASCII.</summary>
    private const string Zeros = "٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐";

    private static readonly FrozenDictionary<char, string> Alikes = Alike.Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>Marks that readers leave out when they type: accents, the points of Hebrew, the vowels of Arabic and Syriac. Others are parts of their letters.</summary>
    private static readonly (int First, int Last)[] Marks =
    [
        (0x0300, 0x036F), (0x0483, 0x0487), (0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F),
        (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E4), (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x0711, 0x0711), (0x0730, 0x074A), (0x08D3, 0x08E1), (0x08E3, 0x08FF),
        (0x093C, 0x093C), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F),
    ];

    private readonly string?[] known = new string?[0x10000];

    /// <summary>Empty: it cannot be seen or heard; <see cref="Gap"/>: it parts words; else letters, digits and marks, mostly one.</summary>
    public string Of(Rune rune)
    {
        if (!rune.IsBmp) { return Make(rune); }
        return known[rune.Value] ??= Make(rune);
    }

    /// <summary>Scripts that put no space between words: of these each two neighbouring characters are a word to the search.</summary>
    public static bool IsUnspaced(Rune rune) => rune.Value switch
    {
        < 0x0E00 => false,
        <= 0x0EFF => true,
        >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF or >= 0x3041 and <= 0x30FF or >= 0x31F0 and <= 0x31FF => true,
        0x3005 or 0x3006 or 0x3007 or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xA9E0 and <= 0xA9FF or >= 0xAA60 and <= 0xAA7F or >= 0x20000 and <= 0x3FFFF => true,
        _ => false,
    };

    private static string Make(Rune rune)
    {
        if (rune.Value == 0x0640 || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format) { return ""; }
        if (!IsOfWords(rune)) { return Gap; }
        var folded = new StringBuilder();
        char last = '\0';
        foreach (var part in rune.ToString().InForm(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            if (!IsOfWords(part) || (IsMark(part.Value) && !IsOfItsLetter(last, part.Value))) { continue; }
            last = part.IsBmp ? (char)part.Value : '\0';
            if (part.IsBmp && Alikes.TryGetValue(last, out string? other)) { folded.Append(other); }
            else { folded.Append(Digit(part) is { } digit ? digit.ToString() : part.ToString()); }
        }
        return folded.ToString().InForm(NormalizationForm.FormC);
    }

    /// <summary>The short и, the Ukrainian ї and the Belarusian ў are letters of their own; ё is written е as often as not.</summary>
    private static bool IsOfItsLetter(char last, int mark) => (last, mark) is ('и', 0x306) or ('у', 0x306) or ('і', 0x308);

    private static bool IsMark(int value)
    {
        foreach (var (first, end) in Marks)
        {
            if (value <= end) { return value >= first; }
        }
        return false;
    }

    private static char? Digit(Rune part)
    {
        if (Rune.GetUnicodeCategory(part) != UnicodeCategory.DecimalDigitNumber) { return null; }
        foreach (char zero in Zeros)
        {
            if (part.Value - zero is >= 0 and <= 9 and var digit) { return (char)('0' + digit); }
        }
        return null;
    }

    private static bool IsOfWords(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
