using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Csl.Output;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>Numbers as figures, ordinals or Roman figures; one, several or ranges of them.</summary>
internal static partial class Numbers
{
    /// <summary>Whole numbers; those of "3.1" are none.</summary>
    [GeneratedRegex(@"(?<![\d.])\d+(?!\d|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\s*(–|—|-|&|,)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    /// <summary>Numbers alone, which may have a few letters before and after them, and stand in a list or a range.</summary>
    public static bool IsNumeric(string text)
    {
        int at = 0;
        if (text.Length is 0 or > 199 || !Number(text, ref at))
        {
            return false;
        }
        while (at < text.Length)
        {
            if (!(text[at] is '-' or '–' or '—' or ',' or '&' ? ++at > 0 : string.CompareOrdinal(text, at, "and", 0, 3) == 0 && (at += 3) > 0) || !Number(text, ref at))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Number(string text, ref int at)
    {
        Spaces(text, ref at);
        Letters(text, ref at);
        int digits = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at > digits && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }
        bool found = at > digits;
        if (string.CompareOrdinal(text, at, "and", 0, 3) != 0)
        {
            Letters(text, ref at);
        }
        Spaces(text, ref at);
        return found;
    }

    private static void Letters(string text, ref int at)
    {
        for (int most = at + 4; at < text.Length && at < most && char.IsLetter(text[at]);)
        {
            at++;
        }
    }

    private static void Spaces(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    public static bool IsSeveral(string text) => text.Length < 200 && Figures().Count(text) > 1 && text.AsSpan().IndexOfAny("-–—,&") > 0;

    public static Node? Render(Scene scene, Element element)
    {
        string variable = element.Variable;
        scene.Called++;
        string text = scene.Text(variable);
        if (text.Length == 0)
        {
            return null;
        }
        scene.Fill(variable);
        if (!IsNumeric(text))
        {
            return RichText.Read(text);
        }
        string gender = scene.Words.Gender(variable);
        text = Between().Replace(text, match => match.Groups[1].Value switch { "," => ", ", "&" => " & ", _ => variable == "number" ? match.Groups[1].Value : "–" });
        return Node.Of(element.Form is "" or "numeric" ? text : Figures().Replace(text, match => Written(scene, match.Value, element.Form, gender)));
    }

    public static string Written(Scene scene, string figures, string form, string gender)
    {
        if (!int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return figures;
        }
        return form switch
        {
            "ordinal" => figures + scene.Words.Ordinal(number, gender),
            "long-ordinal" => (number is > 0 and <= 10 ? scene.Words.Term($"long-ordinal-{number:00}", "long", false, gender) : null) ?? figures + scene.Words.Ordinal(number, gender),
            "roman" when number is > 0 and < 4000 => Roman(number),
            _ => figures,
        };
    }

    private static string Roman(int number)
    {
        StringBuilder roman = new();
        foreach ((int value, string letters) in ((int, string)[])[(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
        {
            for (; number >= value; number -= value)
            {
                roman.Append(letters);
            }
        }
        return roman.ToString();
    }
}
