namespace Digest.Sources.Formats.Pdf;

/// <summary>Running heads, running feet and page numbers: lines at the edges of pages.</summary>
internal static class PageEdges
{
    /// <summary>Lines at either edge that may be furniture; pages that must share one before it is pointed out.</summary>
    private const int MostLines = 4, FewestPages = 3;

    /// <summary>Takes away, from the edge inwards, every line that <c>custody.ignore</c> names. They leave no trace, so that a quote may run from page to page.</summary>
    /// <returns>Lines that stand at one edge of many pages and are still there, as entries of <c>custody.ignore</c>.</returns>
    public static List<(string Entry, string Where, int Count)> Strip(List<PdfPage> pages, Furniture furniture)
    {
        foreach (var lines in pages.Select(page => page.Lines))
        {
            var fromTop = lines.OrderByDescending(line => line.Baseline).ToList();
            var furnished = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
            foreach (var line in fromTop.Take(MostLines).TakeWhile(line => furniture.Takes(line.Text))) { furnished.Add(line); }
            foreach (var line in fromTop.AsEnumerable().Reverse().Take(MostLines).TakeWhile(line => !furnished.Contains(line) && furniture.Takes(line.Text))) { furnished.Add(line); }
            lines.RemoveAll(furnished.Contains);
        }
        return [.. Repeated(pages, "top", lines => lines.MaxBy(line => line.Baseline)!), .. Repeated(pages, "bottom", lines => lines.MinBy(line => line.Baseline)!)];
    }

    private static IEnumerable<(string Entry, string Where, int Count)> Repeated(List<PdfPage> pages, string where, Func<List<PdfLine>, PdfLine> edge) =>
        pages.Where(page => page.Lines.Count > 1).GroupBy(page => Furniture.EntryFor(edge(page.Lines).Text), StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestPages && group.Count() * 3 > pages.Count && group.Key.Length <= 200)
            .Select(group => (group.Key, where, group.Count()));
}
