namespace Digest.Outputs.Views;

/// <summary>A group on one page; one that is longer than its page goes on on the next.</summary>
internal sealed record Slice<TGroup, TItem>(TGroup Group, IReadOnlyList<TItem> Items, bool IsContinued);

/// <summary>Spreads groups over pages, so that no page grows too large; every item stands on one page.</summary>
internal static class Slices
{
    /// <summary>What a group without items weighs: its heading and a line.</summary>
    private const double Empty = 0.5;

    /// <param name="weight">Of an item: 1 for an ordinary one.</param>
    /// <param name="limit">The weight that a page may hold; at least one item stands on each.</param>
    /// <param name="keepsEmpty">Groups without items stand in their place, too.</param>
    public static IReadOnlyList<IReadOnlyList<Slice<TGroup, TItem>>> Of<TGroup, TItem>(IEnumerable<(TGroup Group, IReadOnlyList<TItem> Items)> groups, Func<TItem, double> weight, double limit, bool keepsEmpty = false)
    {
        var pages = new List<IReadOnlyList<Slice<TGroup, TItem>>>();
        var page = new List<Slice<TGroup, TItem>>();
        double used = 0;
        foreach (var (group, items) in groups)
        {
            var part = new List<TItem>();
            bool isContinued = false;
            foreach (var item in items)
            {
                if (used > 0 && used + weight(item) > limit)
                {
                    if (part.Count > 0) { page.Add(new(group, part, isContinued)); isContinued = true; }
                    pages.Add(page);
                    (page, part, used) = ([], [], 0);
                }
                part.Add(item);
                used += weight(item);
            }
            if (keepsEmpty && items.Count == 0)
            {
                if (used + Empty > limit) { pages.Add(page); (page, used) = ([], 0); }
                used += Empty;
                page.Add(new(group, part, false));
            }
            else if (part.Count > 0) { page.Add(new(group, part, isContinued)); }
        }
        if (page.Count > 0 || pages.Count == 0) { pages.Add(page); }
        return pages;
    }

    /// <summary>The same pages, but for those over a second limit: each of these becomes several of about the same weight.</summary>
    public static IReadOnlyList<IReadOnlyList<Slice<TGroup, TItem>>> Within<TGroup, TItem>(double limit, Func<TItem, double> weight, IReadOnlyList<IReadOnlyList<Slice<TGroup, TItem>>> pages)
    {
        var within = new List<IReadOnlyList<Slice<TGroup, TItem>>>();
        foreach (var page in pages)
        {
            var items = page.SelectMany(slice => slice.Items).ToList();
            double total = items.Sum(weight);
            if (total <= limit) { within.Add(page); continue; }
            double heaviest = items.Max(weight), parts = Math.Ceiling(total / Math.Max(heaviest, limit - heaviest));
            within.AddRange(Of(page.Select(slice => (slice, slice.Items)), weight, Math.Min(limit, total / parts + heaviest))
                .Select(part => (IReadOnlyList<Slice<TGroup, TItem>>)[.. part.Select(cut => new Slice<TGroup, TItem>(cut.Group.Group, cut.Items, cut.IsContinued || cut.Group.IsContinued))]));
        }
        return within;
    }

    /// <summary><c>timeline.html</c>, <c>timeline.2.html</c>: the first page has the plain address.</summary>
    public static string Address(string first, int page) => page == 0 ? first : $"{first[..^".html".Length]}.{page + 1}.html";

    /// <summary>A title that says which page of several it is.</summary>
    public static string Title(Model.Words words, string title, int page) => page == 0 ? title : words.Format("pager.titled", ("title", title), ("page", words.Number(page + 1)));

    /// <summary>The first page, the last one, this one and its neighbours; -1 stands for those between.</summary>
    private static IEnumerable<int> Shown(int page, int pages)
    {
        const int all = 20, near = 2;
        for (int i = 0, last = -1; i < pages; i++)
        {
            if (pages > all && i > 0 && i < pages - 1 && Math.Abs(i - page) > near) { continue; }
            // A gap of one page is that page.
            if (i - last == 2) { yield return i - 1; }
            else if (i - last > 2) { yield return -1; }
            yield return last = i;
        }
    }

    /// <summary>Partial <c>pager</c>; null where there is but one page.</summary>
    public static Templates.View? Pager(PageScope scope, string first, int page, int pages) => Pager(scope.Words, page, pages, i => scope.Href(Address(first, i)));

    /// <summary>Partial <c>pager</c>; null where there is but one page.</summary>
    public static Templates.View? Pager(Model.Words words, int page, int pages, Func<int, string> href, string label = "pager.label") => pages < 2 ? null : new Templates.View
    {
        ["label"] = words[label],
        ["pages"] = Shown(page, pages).Select(i => (object?)new Templates.View { ["label"] = i < 0 ? "…" : words.Number(i + 1), ["href"] = i < 0 ? null : href(i), ["is_current"] = i == page }).ToList(),
        ["previous"] = page > 0 ? href(page - 1) : null,
        ["next"] = page + 1 < pages ? href(page + 1) : null,
    };
}
