using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>The text of an HTML element as a reader sees it: a block is a paragraph, a table's row is one, <c>br</c> is a line's end.</summary>
internal static class HtmlText
{
    /// <summary>White space is one space, as browsers show it; within <c>pre</c> lines are kept.</summary>
    /// <param name="root">Without what is hidden: see <see cref="SeenText"/>.</param>
    public static List<string> Paragraphs(IElement? root) => Paragraphs(root, static (words, text) => text.Append(words.Data, IsPreformatted(words)), root is null ? null : LayoutTables.RowsOf(root));

    /// <param name="append">Adds a node's words to the text.</param>
    /// <param name="layout">Rows of tables that a page is laid out by: what stands in their cells is read as if it stood in none. Null: there are none.</param>
    public static List<string> Paragraphs(IElement? root, Action<IText, TextCollector> append, HashSet<IElement>? layout = null)
    {
        var text = new TextCollector();
        if (root is null) { return []; }
        DocumentOrder.Walk(root, node =>
        {
            if (node is IText words) { append(words, text); }
            if (node == root) { return true; }
            if (node is not IElement element || IsSilent(element)) { return false; }
            text.Enter(element.LocalName, layout?.Contains(element) is true);
            return true;
        }, node => { if (node != root && node is IElement element && !IsSilent(element)) { text.Leave(element.LocalName); } });
        return text.Done();
    }

    public static bool IsPreformatted(INode node) => node.ParentElement is { LocalName: "pre" } or { LocalName: "code", ParentElement.LocalName: "pre" };

    /// <summary>No text whether or not it is shown: code, styles, metadata, drawings, form controls. Of those among the words of a sentence see <see cref="ControlsInText"/>.</summary>
    public static bool IsSilent(IElement element) =>
        element.LocalName is "script" or "style" or "template" or "title" or "head" or "noscript" or "svg" or "iframe" or "object" or "select" or "textarea" or "button" or "datalist" or "rt" or "rp";

    /// <summary>A block, a row or a cell: words on its two sides stand in no line together.</summary>
    public static bool IsPart(string name) => IsBlock(name) || name is "td" or "th" or "tr";

    public static bool IsBlock(string name) => name is "p" or "div" or "li" or "ul" or "ol" or "dl" or "dt" or "dd" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hgroup"
        or "table" or "caption" or "thead" or "tbody" or "tfoot" or "blockquote" or "pre" or "hr" or "section" or "article" or "aside" or "header" or "footer" or "main" or "nav"
        or "address" or "figure" or "figcaption" or "details" or "summary" or "fieldset" or "legend" or "form" or "dialog" or "center" or "search";
}
