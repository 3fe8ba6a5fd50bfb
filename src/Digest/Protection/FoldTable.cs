using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Protection;

/// <summary>What becomes of a character before it is compared: Unicode compatibility (NFKD), letter case, accents, what cannot be
/// seen, and letters of other alphabets that look like Latin ones. Whatever is neither letter nor digit parts words.</summary>
internal static class FoldTable
{
    public const char Gone = '\0', Gap = ' ', Several = '\uFFFF';

    /// <summary>Letters that no decomposition leads to their base, and letters that look alike (lower case).</summary>
    private const string Alike =
        "ßss æae œoe øo đd ðd łl ħh ŧt ıi ŋn þth ƒf ɑa ɡg ſs ȷj ƀb ɨi ʉu ɓb ɗd ɛe ɔo "
        + "аa еe оo рp сc уy хx іi ѕs јj һh ԁd ԛq ԝw кk мm нh тt вb ӏl ґr "
        + "αa βb εe ζz ηh ιi κk μm νv οo ρp τt υy χx ςσ "
        + "օo ոn սu հh ցg զq յj տs լl "
        + "ꭰd ꭱr ꭲt ꭵi ꭹy ꭺa ꭻj ꭼe ꮃw ꮇm ꮋh ꮍy ꮐg ꮓz ꮟb ꮢr ꮤw ꮥs ꮩv ꮪs ꮮl ꮯc ꮲp ꮶk ꮷd ᏼb "
        + "ꓐb ꓑp ꓓd ꓔt ꓖg ꓗk ꓙj ꓚc ꓜz ꓝf ꓟm ꓠn ꓡl ꓢs ꓣr ꓦv ꓧh ꓪw ꓫx ꓬy ꓮa ꓰe ꓲi ꓳo ꓴu "
        + "ⲁa ⲃb ⲉe ⲏh ⲓi ⲕk ⲙm ⲛn ⲟo ⲣp ⲥc ⲧt ⲩy ⲭx "
        + "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz "
        + "ىي یي کك ہه ھه";

    /// <summary>White letters on black, and those of flags, which no decomposition leads to theirs: where each alphabet begins.</summary>
    private static readonly int[] Boxed = [0x1F150, 0x1F170, 0x1F1E6];

    private static readonly Lazy<(char[] One, Dictionary<char, string> More)> Tables = new(Make);

    /// <summary>Of the first 128 characters.</summary>
    public static ReadOnlySpan<byte> Ascii => Narrow.Value;

    private static readonly Lazy<byte[]> Narrow = new(() => [.. One.AsSpan(0, 128).ToArray().Select(unit => (byte)unit)]);

    /// <summary>By UTF-16 code unit: the folded character, <see cref="Gone"/>, <see cref="Gap"/> or <see cref="Several"/>. Surrogates: see <see cref="Of(Rune)"/>.</summary>
    public static char[] One => Tables.Value.One;

    /// <summary>The folded characters of a unit for which <see cref="One"/> says <see cref="Several"/>.</summary>
    public static string More(char unit) => Tables.Value.More[unit];

    /// <summary>Of a character beyond the basic plane; empty: it cannot be seen.</summary>
    public static string Of(Rune rune)
    {
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().InForm(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (part.IsBmp) { Append(folded, (char)part.Value); }
            else if (Array.FindLast(Boxed, first => part.Value - first is >= 0 and < 26) is > 0 and var alphabet) { folded.Append((char)('a' + part.Value - alphabet)); }
            else if (Kind(Rune.GetUnicodeCategory(part)) is { } kind) { folded.Append(kind); }
            else { folded.Append(Rune.ToLowerInvariant(part).ToString()); }
        }
        return folded.ToString();

        static void Append(StringBuilder folded, char unit)
        {
            char one = One[unit];
            if (one == Several) { folded.Append(More(unit)); } else if (one != Gone) { folded.Append(one); }
        }
    }

    private static (char[], Dictionary<char, string>) Make()
    {
        var alike = Alike.Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);
        var (one, more) = (new char[65536], new Dictionary<char, string>());
        Span<char> buffer = stackalloc char[32];
        for (int unit = 0; unit < 65536; unit++)
        {
            string folded = char.IsSurrogate((char)unit) ? " " : Fold((char)unit, alike);
            if (folded.Length > 1 && folded.Trim(Gap).Length == 0) { folded = " "; }
            if (folded.Length > 1) { more[(char)unit] = folded; }
            one[unit] = folded.Length switch { 0 => Gone, 1 => folded[0], _ => Several };
        }
        return (one, more);
    }

    private static string Fold(char unit, Dictionary<char, string> alike)
    {
        var folded = new StringBuilder();
        // Noncharacters cannot be normalised; they part words.
        string parts = unit is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE' ? " " : unit.ToString().InForm(NormalizationForm.FormKD);
        foreach (char part in parts)
        {
            if (Kind(part) is { } kind) { folded.Append(kind); continue; }
            foreach (char low in LowerOf(part)) { folded.Append(alike.GetValueOrDefault(low) ?? low.ToString()); }
        }
        return folded.ToString();
    }

    // A capital İ becomes a small i with a dot above.
    private static IEnumerable<char> LowerOf(char part) =>
        part.ToString().ToLowerInvariant().InForm(NormalizationForm.FormKD).Where(low => Kind(low) is null);

    /// <returns>Empty: it cannot be seen; a space: it parts words; null: letter or digit.</returns>
    private static string? Kind(char unit) => unit switch
    {
        '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' => " ",
        // Fillers, the Arabic stroke between letters, and marks of transliteration: letters to Unicode, nothing to the eye or the ear.
        '\u3164' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u0640' or >= '\u02B9' and <= '\u02DF' or >= '\u02EC' and <= '\u02FF' => "",
        _ => Kind(CharUnicodeInfo.GetUnicodeCategory(unit)),
    };

    private static string? Kind(UnicodeCategory category) => category switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => "",
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.PrivateUse => null,
        _ => " ",
    };
}
