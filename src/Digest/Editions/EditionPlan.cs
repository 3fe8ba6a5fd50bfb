using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Digest.Model;
using Digest.Outputs;
using Digest.Outputs.Search;

namespace Digest.Editions;

/// <summary>What editions are made of: the finished site, its pages in reading order, each with a name.</summary>
internal sealed class EditionPlan
{
    private readonly FrozenDictionary<string, EditionPage> byPath;

    /// <param name="readable">In the order in which they were planned.</param>
    /// <param name="files">Every file of the site, proofs included.</param>
    public EditionPlan(Publication publication, IReadOnlyList<PlannedPage> readable, IEnumerable<string> files)
        : this(publication, [.. Ordered(publication, readable).Where(page => page.Path != SearchPage.Address)], [.. files.Where(path => !path.StartsWith(EditionPath.Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]) => Search = Ordered(publication, [.. readable.Where(page => page.Path == SearchPage.Address)]).SingleOrDefault();

    private EditionPlan(Publication publication, IReadOnlyList<EditionPage> pages, IReadOnlyList<string> files)
    {
        (Publication, Pages, Files) = (publication, pages, files);
        var found = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        foreach (var record in Site.Records)
        {
            // An old address leads where the record is now.
            foreach (var old in record.Head.RedirectFrom) { if (found.TryGetValue(record.Address, out var page)) { found.TryAdd(OldAddress.Of(old.Value), page); } }
        }
        byPath = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public Publication Publication { get; }
    public Site Site => Publication.Site;
    public Words Words => Publication.Words;

    /// <summary>Every page that an edition shows, in reading order; the page of the search is nothing on paper and in a book.</summary>
    public IReadOnlyList<EditionPage> Pages { get; }

    /// <summary>The page of the search; null where the site has none.</summary>
    public EditionPage? Search { get; private init; }

    /// <summary>Every file of the site but editions, ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The page at a path of the site, or that to which the path has moved; null: the edition has no such page.</summary>
    public EditionPage? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The place of a page in reading order, from 1.</summary>
    public FrozenDictionary<EditionPage, int> Numbers() => Pages.Select((page, at) => (page, at)).ToFrozenDictionary(pair => pair.page, pair => pair.at + 1);

    /// <summary>The full address of a file of the site; null where the digest has no <c>url</c>.</summary>
    public string? AddressOf(string path) => CanonicalAddress.Of(Site.Config, path);

    /// <summary>What paper needs: records, prose and overviews. Lists of records are left out, since the contents are one, unless their page has words of its own.</summary>
    public EditionPlan OnPaper() => new(Publication, [.. Pages.Where(page => page.Role switch
    {
        PageRole.About or PageRole.More => false,
        PageRole.Front => Publication.Indexes.Introductions.ContainsKey(""),
        PageRole.Index => Publication.Indexes.Introductions.ContainsKey(page.Folder) && page.Path.EndsWith("/index.html", StringComparison.Ordinal),
        _ => true,
    })], Files);

    /// <summary>With the page of the search, for an edition that can run it.</summary>
    public EditionPlan WithSearch() => Search is { } search ? new(Publication, [.. Pages, search], Files) { Search = search } : this;

    /// <summary>Pages in other languages follow all others, language by language; the page about editions is the last.</summary>
    private static IReadOnlyList<EditionPage> Ordered(Publication publication, IReadOnlyList<PlannedPage> readable)
    {
        var site = publication.Site;
        PageLanguage[] others = [.. publication.Languages.Where(language => language.Prefix.Length > 0)];
        var kinds = site.Kinds.Select((kind, at) => (kind.Folder, at)).Where(pair => pair.Folder.Length > 0).ToDictionary(pair => pair.Folder, pair => pair.at, StringComparer.Ordinal);
        var records = site.Records.GroupBy(record => record.Address, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // Names are given in ordinal order, so that a page's does not depend on where others are read.
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in readable.Select(page => page.Path).Order(StringComparer.Ordinal)) { keys[path] = KeyOf(path, taken); }
        return [.. readable.Where(page => keys.ContainsKey(page.Path)).Select(page => PageOf(page, keys[page.Path])).OrderBy(Rank)];

        EditionPage PageOf(PlannedPage page, string key)
        {
            string folder = page.Path.LastIndexOf('/') is > 0 and var slash && kinds.ContainsKey(page.Path[..slash]) ? page.Path[..slash] : "";
            var record = records.GetValueOrDefault(page.Path);
            var translated = Array.Find(others, language => page.Path.StartsWith(language.Prefix, StringComparison.Ordinal));
            return new EditionPage(page.Path, key, page.Title, RoleOf(page.Path, folder, record), folder) { Translated = translated?.Words };
        }

        (int, int, bool) Rank(EditionPage page) => page switch
        {
            { Translated: { } words } => ((int)PageRole.Translated, Array.FindIndex(others, language => language.Words == words), false),
            { Folder.Length: > 0 } => ((int)PageRole.Record, kinds[page.Folder], page.Role != PageRole.Index),
            _ => ((int)page.Role, 0, false),
        };
    }

    private static PageRole RoleOf(string path, string folder, Record? record) => path switch
    {
        "index.html" => PageRole.Front,
        ReadingPage.Address or OfflinePage.Address => PageRole.About,
        // No id holds a dot.
        _ when path.Contains(".links-", StringComparison.Ordinal) => PageRole.More,
        _ when folder.Length > 0 => record is null or Page { IndexOf: not null } && path[(folder.Length + 1)..].StartsWith("index", StringComparison.Ordinal) ? PageRole.Index : PageRole.Record,
        _ => record is null ? PageRole.Overview : PageRole.Prose,
    };

    /// <summary><c>claims/a.html</c> as <c>p-claims-a</c>: what a selector, a script and an address bar take as it stands. The beginning keeps it apart from the theme's own ids.</summary>
    private static string KeyOf(string path, HashSet<string> taken)
    {
        var key = new StringBuilder("p");
        bool gap = true;
        foreach (char one in path.EndsWith(".html", StringComparison.Ordinal) ? path.AsSpan(0, path.Length - 5) : path)
        {
            if (!char.IsLetterOrDigit(one) && one != '_' && !char.IsSurrogate(one) && CharUnicodeInfo.GetUnicodeCategory(one) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) { gap = true; continue; }
            if (gap) { key.Append('-'); }
            key.Append(one);
            gap = false;
        }
        string plain = key.ToString(), name = plain;
        for (int n = 2; !taken.Add(name); n++) { name = string.Create(CultureInfo.InvariantCulture, $"{plain}-{n}"); }
        return name;
    }
}
