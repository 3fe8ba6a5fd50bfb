using Csl.Styles;

namespace Csl;

/// <summary>What a style sorts its bibliography by first.</summary>
public enum CslOrder
{
    /// <summary>The order in which works were handed in or cited.</summary>
    None,

    Names,
    Date,
    Title,

    /// <summary>Something else, such as the type of the work.</summary>
    Other,
}

/// <summary>Reads off the first key of a style's bibliography what it is.</summary>
internal static class FirstKey
{
    /// <summary>Macros that call each other deeper than this are not looked into; those of published styles are at most eight deep.</summary>
    private const int Deepest = 16;

    public static CslOrder Of(CslStyle style) => style.Bibliography?.Child("sort")?.Children is [var first, ..] ? Of(style, first) : CslOrder.None;

    private static CslOrder Of(CslStyle style, Element key) => key["macro"].Length > 0
        ? Within(style, style.Macros[key["macro"]], 0) ?? CslOrder.Other
        : Named(key["variable"]);

    private static CslOrder? Within(CslStyle style, Element element, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }
        if (Own(style, element, depth) is { } own)
        {
            return own;
        }
        foreach (Element child in element.Children)
        {
            if (Within(style, child, depth + 1) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    private static CslOrder? Own(CslStyle style, Element element, int depth) => element.Name switch
    {
        "names" => CslOrder.Names,
        "date" => CslOrder.Date,
        "text" or "number" when element["variable"].Length > 0 => Named(element["variable"]),
        "text" when element["macro"].Length > 0 && style.Macros.TryGetValue(element["macro"], out Element? macro) => Within(style, macro, depth + 1),
        _ => null,
    };

    private static CslOrder Named(string variable) => variable switch
    {
        "title" or "title-short" => CslOrder.Title,
        "citation-number" => CslOrder.None,
        "issued" or "original-date" or "event-date" => CslOrder.Date,
        "author" or "editor" or "translator" => CslOrder.Names,
        _ => CslOrder.Other,
    };
}
