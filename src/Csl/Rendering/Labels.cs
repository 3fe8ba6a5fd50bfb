using Csl.Output;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>The word before a number or a locator, for one or for several.</summary>
internal static class Labels
{
    public static Node? Render(Scene scene, Element element)
    {
        string variable = element.Variable;
        string text = scene.Text(variable);
        if (text.Length == 0)
        {
            return null;
        }
        string name = variable == "locator" ? scene.Cite is { Label.Length: > 0 } cite ? cite.Label.Replace(' ', '-') : "page" : variable;
        bool several = element["plural"] switch
        {
            "always" => true,
            "never" => false,
            _ => variable.StartsWith("number-of", StringComparison.Ordinal) ? text.Trim() is not ("1" or "0") : Several(text) || text.Contains($" {scene.Words.Term("and")} ", StringComparison.Ordinal),
        };
        string form = element.TermForm;
        string? term = scene.Words.Term(name, form, several) ?? scene.Words.Term(name.Replace('-', ' '), form, several);
        return string.IsNullOrEmpty(term) ? null : Node.Of(term);
    }

    private static bool Several(string text) => Numbers.IsSeveral(text.Replace("\\-", "", StringComparison.Ordinal)) || text.Contains('–') || text.Contains(" and ", StringComparison.Ordinal) || (text.AsSpan().IndexOfAny(",&") > 0 && char.IsDigit(text[^1]))
        || (text.IndexOf('-') is var dash && dash > 0 && dash < text.Length - 1 && text[dash - 1] != '\\' && Numerals(text[..dash]) && Numerals(text[(dash + 1)..]));

    private static bool Numerals(string text) => text.All(letter => "ivxlcdm".Contains(letter, StringComparison.Ordinal));
}
