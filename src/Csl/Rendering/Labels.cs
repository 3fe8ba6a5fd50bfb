using System.Buffers;
using Csl.Output;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>The word before a number or a locator, for one or for several.</summary>
internal static class Labels
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("ivxlcdm");

    public static Node? Render(Scene scene, Element element)
    {
        string variable = element.Variable;
        string text = scene.Text(variable);
        if (text.Length == 0)
        {
            return null;
        }
        string name = variable != "locator" ? variable : scene.Cite is { Label.Length: > 0 } cite ? cite.Label.Replace(' ', '-') : "page";
        bool several = element["plural"] switch
        {
            "always" => true,
            "never" => false,
            _ when variable.StartsWith("number-of", StringComparison.Ordinal) => text.Trim() is not ("1" or "0"),
            _ => Several(scene, variable == "locator" ? Pages.Joined(text) : variable == "number" ? text.Replace("-", "", StringComparison.Ordinal) : text),
        };
        string? term = scene.Words.Term(name, element.TermForm, several) ?? scene.Words.Term(name.Replace('-', ' '), element.TermForm, several);
        return string.IsNullOrEmpty(term) ? null : Node.Of(term);
    }

    /// <summary>A list or a range; a hyphen that is written with a backslash makes none.</summary>
    private static bool Several(Scene scene, string text) =>
        Numbers.IsSeveral(text.Replace("\\-", "", StringComparison.Ordinal))
        || text.Contains('–')
        || text.Contains(" and ", StringComparison.Ordinal)
        || text.Contains($" {scene.Words.Term("and")} ", StringComparison.Ordinal)
        || (text.AsSpan().IndexOfAny(",&") > 0 && char.IsDigit(text[^1]))
        || IsRangeOfNumerals(text);

    private static bool IsRangeOfNumerals(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && dash < text.Length - 1 && text[dash - 1] != '\\' && !text.AsSpan(0, dash).ContainsAnyExcept(Numerals) && !text.AsSpan(dash + 1).ContainsAnyExcept(Numerals);
    }
}
