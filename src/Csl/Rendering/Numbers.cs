using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Csl.Output;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>Numbers as figures, ordinals or Roman figures; one, several or ranges of them.</summary>
internal static partial class Numbers
{
    [GeneratedRegex(@"^\s*[\p{L}]{0,4}\d+(?:\.\d+)*[\p{L}]{0,4}(?:\s*(?:[-–—,&]|and)\s*[\p{L}]{0,4}\d+(?:\.\d+)*[\p{L}]{0,4})*\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numeric();

    /// <summary>Whole numbers; those of "3.1" are none.</summary>
    [GeneratedRegex(@"(?<![\d.])\d+(?!\d|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\s*(–|—|-|&|,)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    public static bool IsNumeric(string text) => text.Length < 200 && Numeric().IsMatch(text);

    public static bool IsSeveral(string text) => text.Length < 200 && Figures().Count(text) > 1 && text.AsSpan().IndexOfAny("-–—,&") > 0;

    public static Node? Render(Scene scene, Element element)
    {
        string variable = element.Variables.Length > 0 ? element.Variables[0] : "";
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
        return Node.Of(element["form"] is "" or "numeric" ? text : Figures().Replace(text, match => Written(scene, match.Value, element["form"], gender)));
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
