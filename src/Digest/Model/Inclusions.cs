namespace Digest.Model;

/// <summary>Texts that stand in other texts: <c>![[id]]</c> in a body.</summary>
internal static class Inclusions
{
    /// <summary>Texts of one page, however deep they stand in each other: without it, ten files that include each other twice would make a page of a thousand.</summary>
    public const int Most = 100;

    /// <param name="chain">What stands around the link, outermost first; nothing is included in itself.</param>
    /// <returns>The page that is included; null: none that can be.</returns>
    public static Page? Target(Site site, BodyLink link, IReadOnlyList<Record> chain) =>
        link is { IsInclude: true, Fragment: null } && chain.Count <= Most && site.Find(link.Target.InForm()) is Page { Head.Body.IsEmpty: false } page && !chain.Contains(page) ? page : null;

    /// <summary>Every text that a record's page shows beside its own, in the order of the text, at most one more than <see cref="Most"/>.</summary>
    public static IReadOnlyList<Page> All(Site site, Record record)
    {
        if (!record.Head.Body.Links.Any(link => link.IsInclude)) { return []; }
        var all = new List<Page>();
        Add(site, [record], all);
        return all;
    }

    private static void Add(Site site, IReadOnlyList<Record> chain, List<Page> all)
    {
        foreach (var link in chain[^1].Head.Body.Links)
        {
            if (all.Count > Most) { return; }
            if (Target(site, link, chain) is not { } page) { continue; }
            all.Add(page);
            Add(site, [.. chain, page], all);
        }
    }
}
