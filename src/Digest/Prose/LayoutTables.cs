using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>Tells tables that a page is laid out by from those of data: pages of the first years of the web stand in the cells of a table.</summary>
internal static class LayoutTables
{
    /// <returns>Rows with a table in a cell, or a heading with other words beside it, and rows of one cell.</returns>
    public static HashSet<IElement> RowsOf(IElement root)
    {
        var rows = new HashSet<IElement>();
        foreach (var element in root.QuerySelectorAll("table, h1, h2, h3, h4, h5, h6, tr"))
        {
            if (element.LocalName == "tr") { if (element.Children.Count(static cell => cell.LocalName is "td" or "th") == 1) { rows.Add(element); } }
            else if (CellOf(element) is { ParentElement: { LocalName: "tr" } row } cell && !rows.Contains(row) && (element.LocalName == "table" ? element.QuerySelector("tr") is not null : Letters(cell) > Letters(element))) { rows.Add(row); }
        }
        return rows;
    }

    private static IElement? CellOf(IElement element)
    {
        var at = element.ParentElement;
        while (at is not null && at.LocalName is not ("td" or "th")) { at = at.ParentElement; }
        return at;
    }

    private static int Letters(IElement element) => element.TextContent.Count(static c => !char.IsWhiteSpace(c));
}
