using System.Text.RegularExpressions;

namespace Digest.Stages;

/// <summary>
/// The program's own styles in the form of a language: its marks, and the order of words that CSL knows in one form alone. A style has no other place
/// for them; those of others stay as their authors wrote them.
/// </summary>
internal static partial class StyleOfLanguage
{
    private const string Kept = "\u00A0";

    /// <param name="language">The primary tag.</param>
    /// <param name="style">The text of an own style.</param>
    public static string Of(string language, string style) => language switch
    {
        "ar" or "fa" or "ur" => style.Replace("\", \"", "\"، \"", StringComparison.Ordinal).Replace("\"; \"", "\"؛ \"", StringComparison.Ordinal)
            .Replace($"<group delimiter=\" \">{Edition}", $"<group delimiter=\"{Kept}\"><text term=\"edition\" form=\"short\"/><number variable=\"edition\"/>", StringComparison.Ordinal),
        "fr" => WithoutLastComma(style).Replace("delimiter=\": \"", $"delimiter=\"{Kept}: \"", StringComparison.Ordinal).Replace("delimiter=\"; \"", "delimiter=\"\u202F; \"", StringComparison.Ordinal),
        "es" or "ru" => WithoutLastComma(style),
        "zh" => Chinese(style),
        _ => style,
    };

    private const string Edition = "<number variable=\"edition\" form=\"ordinal\"/><text term=\"edition\" form=\"short\"/>";

    /// <summary>No comma stands before the "and" of three names.</summary>
    private static string WithoutLastComma(string style) =>
        style.Replace(" delimiter-precedes-last=\"contextual\"", "", StringComparison.Ordinal).Replace("<name ", "<name delimiter-precedes-last=\"never\" ", StringComparison.Ordinal);

    /// <summary>Marks as wide as a letter, which have their blank in themselves; 第3卷 and 李娜编 instead of 卷 3 and 编 李娜; titles in their own brackets, since no such letter leans.</summary>
    private static string Chinese(string style)
    {
        style = WithoutLastComma(style);
        style = Names().Replace(style, match => match.Value.Replace("delimiter=\", \"", "delimiter=\"、\"", StringComparison.Ordinal));
        style = RoleBeforeName().Replace(style, "$1$3<label form=\"verb\"/>").Replace("<label form=\"verb\" suffix=\" \"/>", "<label form=\"verb\"/>", StringComparison.Ordinal);
        foreach (string part in (string[])["volume", "issue", "page"])
        {
            string word = part == "page" ? "<label variable=\"page\" form=\"short\"/>" : $"<text term=\"{part}\" form=\"short\"/>", plain = $"<group delimiter=\"{Kept}\">{word}<text variable=\"{part}\"/></group>";
            style = style.Replace(plain, $"<choose><if is-numeric=\"{part}\"><group><text variable=\"{part}\" prefix=\"第\"/>{word}</group></if><else>{plain}</else></choose>", StringComparison.Ordinal);
        }
        string place = $"<else><group delimiter=\"{Kept}\"><label variable=\"locator\" form=\"short\"/><text variable=\"locator\"/></group></else>";
        style = style
            .Replace(place, "<else-if locator=\"page chapter article-locator volume issue line column part book folio verse\" match=\"any\"><group><text variable=\"locator\" prefix=\"第\"/><label variable=\"locator\" form=\"short\"/></group></else-if>" + place, StringComparison.Ordinal)
            .Replace($"<group delimiter=\" \">{Edition}", "<group><text value=\"第\"/><number variable=\"edition\"/><text term=\"edition\" form=\"short\"/>", StringComparison.Ordinal)
            .Replace(" font-style=\"italic\"/>", " prefix=\"《\" suffix=\"》\"/>", StringComparison.Ordinal)
            .Replace($" delimiter=\"{Kept}\"", "", StringComparison.Ordinal);
        style = style.Replace("<group delimiter=\" \" prefix=\"(\"", "<group prefix=\"(\"", StringComparison.Ordinal);
        style = Closed().Replace(style, "<group>$1");
        return style.Replace("prefix=\" (\" suffix=\")\"", "prefix=\"（\" suffix=\"）\"", StringComparison.Ordinal).Replace("prefix=\"(\" suffix=\")\"", "prefix=\"（\" suffix=\"）\"", StringComparison.Ordinal)
            .Replace("\", \"", "\"，\"", StringComparison.Ordinal).Replace("\"; \"", "\"；\"", StringComparison.Ordinal).Replace("\": \"", "\"：\"", StringComparison.Ordinal)
            .Replace("\". \"", "\"。\"", StringComparison.Ordinal).Replace("suffix=\".\"", "suffix=\"。\"", StringComparison.Ordinal)
            .Replace("</info>", "</info>\n  <locale xml:lang=\"zh\"><terms><term name=\"interviewer\" form=\"verb\">采访</term><term name=\"translator\" form=\"verb\">译</term></terms></locale>", StringComparison.Ordinal);
    }

    [GeneratedRegex("<name [^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    /// <summary>But for 致, which stands before the name.</summary>
    [GeneratedRegex("(<names variable=\"(?!recipient)[^>]*>)(<label form=\"verb\" suffix=\" \"/>)(<name [^>]*>)", RegexOptions.CultureInvariant)]
    private static partial Regex RoleBeforeName();

    /// <summary>Groups whose parts are Chinese words, or have brackets around them.</summary>
    [GeneratedRegex("<group delimiter=\" \">(\\s*(?:<text term=\"in\"|<text variable=\"URL\"|<text macro=\"(?:first|author)\"|<group delimiter=\", \">|<choose><if is-uncertain-date|<choose>\\s*<if variable=\"title\"><text macro=\"title\"))", RegexOptions.CultureInvariant)]
    private static partial Regex Closed();
}
