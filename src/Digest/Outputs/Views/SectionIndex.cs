using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Sections: folders with an <c>index.md</c> of their own, below those of a kind. Each record stands in the nearest one above its file; a section in the one above it.</summary>
internal sealed class SectionIndex
{
    private const double PageLimit = 200;
    private readonly Dictionary<string, Page> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<Page, IReadOnlyList<Record>> below = [];

    public SectionIndex(Site site)
    {
        var kinds = site.Kinds.Select(kind => kind.Folder).ToHashSet(StringComparer.Ordinal);
        foreach (var page in site.Of<Page>()) { if (page.IndexOf is { Length: > 0 } folder && !kinds.Contains(folder)) { sections[folder] = page; } }
        if (sections.Count == 0) { return; }
        foreach (var group in site.Records.Select(record => (record, section: Of(record))).Where(pair => pair.section is not null).GroupBy(pair => pair.section!, pair => pair.record))
        {
            below[group.Key] = [.. group.OrderBy(record => (record as Page)?.Order ?? int.MaxValue).ThenBy(record => SortKey.Of(record.Title), StringComparer.Ordinal).ThenBy(record => record.Id, StringComparer.Ordinal)];
        }
    }

    /// <summary>Those that a record stands in, outermost first.</summary>
    public IReadOnlyList<Page> Above(Record record)
    {
        if (sections.Count == 0) { return []; }
        var above = new List<Page>();
        for (var section = Of(record); section is not null; section = Of(section)) { above.Insert(0, section); }
        return above;
    }

    /// <summary>What a section lists; empty for any other record.</summary>
    public IReadOnlyList<Record> Below(Record section) => section is Page page ? below.GetValueOrDefault(page, []) : [];

    public int PagesOf(Record section) => Parts(section).Count;

    /// <summary>What stands on one of a section's pages.</summary>
    public IEnumerable<Record> On(Record section, int page) => Parts(section)[page].SelectMany(slice => slice.Items);

    /// <summary>Partial <c>section</c>; null for a record that is no section.</summary>
    public View? View(PageScope scope, Record section, int page)
    {
        if (section is not Page { IndexOf: { } folder } || !sections.ContainsKey(folder)) { return null; }
        return new View
        {
            ["count"] = Below(section).Count,
            ["rows"] = On(section, page).Select(record => (object?)Row(scope, record)).ToList(),
            ["pager"] = Slices.Pager(scope, section.Address, page, PagesOf(section)),
        };
    }

    private View Row(PageScope scope, Record record) => new()
    {
        ["icon"] = RecordName.Icon(record),
        ["link"] = RecordName.Link(scope, record),
        ["summary"] = record.Head.Summary?.Value,
        ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, record)),
        // Of a section within: how much there is.
        ["count"] = Below(record) is { Count: > 0 } inner ? scope.Words.Number(inner.Count) : null,
    };

    private IReadOnlyList<IReadOnlyList<Slice<bool, Record>>> Parts(Record section) => Slices.Of<bool, Record>([(true, Below(section))], _ => 1, PageLimit, keepsEmpty: true);

    /// <summary>The nearest section above a file; of an <c>index.md</c>, above its folder.</summary>
    private Page? Of(Record record)
    {
        string folder = record.Head.Path["input/".Length..];
        if (record is Page { IndexOf: not null }) { folder = Up(folder); }
        for (folder = Up(folder); folder.Length > 0; folder = Up(folder)) { if (sections.TryGetValue(folder, out var section)) { return section; } }
        return null;
    }

    private static string Up(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
