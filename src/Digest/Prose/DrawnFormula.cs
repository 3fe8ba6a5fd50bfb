using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Digest.Prose;

/// <summary>A formula that a script or a picture draws: KaTeX, MathJax, MediaWiki. What stands in such elements places figures by styles, so that 10⁶ would read 106; the MathML in them, shown or not, says it, and without one it cannot be read.</summary>
/// <remarks>The elements are those of KaTeX 0.16, MathJax 2 to 4 and MediaWiki's extension Math.</remarks>
internal static class DrawnFormula
{
    private const int MostCharacters = 20_000;

    /// <returns>Null: it is no such element. U+FFFD: it cannot be read.</returns>
    public static string? TextOf(IElement element)
    {
        if (!IsDrawn(element)) { return null; }
        string text = (element.QuerySelector("math") ?? Kept(element)) is { } math ? Formula.Read(math) : Line(element) ?? "";
        return text.Length > 0 ? text : Formula.Unreadable;
    }

    private static bool IsDrawn(IElement element) => element.LocalName == "mjx-container" || (element.ClassName is { Length: > 0 } && element.LocalName switch
    {
        "span" => element.ClassList.Contains("MathJax") || element.ClassList.Contains("MathJax_CHTML") || element.ClassList.Contains("MathJax_SVG") || element.ClassList.Contains("mwe-math-element")
            || (element.ClassList.Contains("katex") && element.Children.Any(static child => child.LocalName == "math" || child.ClassList.Contains("katex-html") || child.ClassList.Contains("katex-mathml"))),
        "div" => element.ClassList.Contains("mwe-math-element"),
        _ => false,
    });

    /// <summary>MathJax 2 keeps the formula in an attribute.</summary>
    private static IElement? Kept(IElement element) => element.GetAttribute("data-mathml") is { Length: > 0 and < MostCharacters } math ? new HtmlParser().ParseDocument(math).QuerySelector("math") : null;

    /// <summary>What KaTeX draws without MathML: read where nothing in it is raised, lowered, stacked or laid over another.</summary>
    private static string? Line(IElement element) =>
        element.ClassList.Contains("katex") && element.QuerySelector(".vlist-t, .vlist, .vbox, .rlap, .llap, .clap, svg") is null ? element.TextContent.Trim().Replace("\u200B", "", StringComparison.Ordinal) : null;
}
