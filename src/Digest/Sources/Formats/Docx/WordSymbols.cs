using System.Globalization;
using System.Text;

namespace Digest.Sources.Formats.Docx;

/// <summary>What the characters of symbol fonts look like; one that only that font knows is U+FFFD, never the letter that has its code.</summary>
internal static class WordSymbols
{
    public const char Unknown = '\uFFFD';

    // The font Symbol (Adobe's Symbol encoding; unicode.org, VENDORS/APPLE/SYMBOL.TXT), from 0x20 and from 0xA0.
    private const string Low = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\uFFFDαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
    private const string High = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\uFFFD\uFFFD↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑";

    private static readonly HashSet<string> Fonts = new(
        ["Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "ZapfDingbats", "Zapf Dingbats", "ITC Zapf Dingbats", "Monotype Sorts", "MT Extra", "Marlett", "Bookshelf Symbol 7", "MS Outlook", "MS Reference Specialty"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> TextFonts = new(
        ["Times New Roman", "Arial", "Calibri", "Cambria", "Cambria Math", "Courier New", "Georgia", "Verdana", "Tahoma", "Segoe UI", "Segoe UI Symbol", "Arial Unicode MS", "MS Gothic", "MS Mincho", "SimSun", "Aptos"],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsSymbols(string? font) => font is not null && (font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) || Fonts.Contains(font));

    /// <summary>A <c>w:sym</c> (17.3.3.30).</summary>
    /// <param name="code">Hexadecimal; of a symbol font by its own code, or that in the private use area (F000 and up).</param>
    public static string Of(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int value)) { return Unknown.ToString(); }
        return value > char.MaxValue && Rune.IsValid(value) ? new Rune(value).ToString() : Of(font, value).ToString();
    }

    private static char Of(string? font, int value)
    {
        int own = value is >= 0xF000 and <= 0xF0FF ? value - 0xF000 : value;
        if (IsSymbols(font) && own <= 0xFF) { return Meaning(font!, own); }
        // Of a font that may be one of symbols a low code tells nothing.
        return value is < 0x20 or (>= 0xD800 and < 0xF900) or > 0xFFFF || (value <= 0xFF && font is not null && !TextFonts.Contains(font)) ? Unknown : (char)value;
    }

    /// <summary>Text of a run that is set in a symbol font. Programs differ in what they show of its letters, so none is taken for either.</summary>
    public static string Read(string text, string? low, string? high)
    {
        if (!IsSymbols(low) && !IsSymbols(high)) { return text; }
        return string.Create(text.Length, (text, low, high), static (made, given) =>
        {
            for (int at = 0; at < made.Length; at++)
            {
                char c = given.text[at];
                string? font = c < 0x80 ? given.low : given.high ?? given.low;
                made[at] = !IsSymbols(font) || char.IsWhiteSpace(c) ? c : c is >= '\uF000' and <= '\uF0FF' ? Meaning(font!, c - 0xF000) : c > 0xFF || c == '\u00B7' || Meaning(font!, c) == c ? c : Unknown;
            }
        });
    }

    private static char Meaning(string font, int code)
    {
        if (code < 0x20) { return Unknown; }
        if (font.Equals("Symbol", StringComparison.OrdinalIgnoreCase))
        {
            if (code is 0xF1 or 0xF2) { return code == 0xF1 ? '⟩' : '∫'; }
            return code - 0x20 < Low.Length ? Low[code - 0x20] : code >= 0xA0 && code - 0xA0 < High.Length ? High[code - 0xA0] : Unknown;
        }
        return font.Equals("Wingdings", StringComparison.OrdinalIgnoreCase) ? Wingding(code) : Unknown;
    }

    /// <summary>Check boxes and marks, bullets and arrows that documents are full of.</summary>
    private static char Wingding(int code) => code switch
    {
        0x20 => ' ',
        0x6C => '●',
        0x6E => '■',
        0x6F => '□',
        0x9F => '•',
        0xA7 => '▪',
        0xA8 => '☐',
        0xDF => '←',
        0xE0 => '→',
        0xFB => '✗',
        0xFC => '✓',
        0xFD => '☒',
        0xFE => '☑',
        _ => Unknown,
    };
}
