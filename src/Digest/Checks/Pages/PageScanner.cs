using System.Collections.Concurrent;

namespace Digest.Checks.Pages;

/// <summary>Checks the finished pages: every link names a file of the site and a place in it, none loads anything from elsewhere, ids are
/// distinct, pages are small. Pages are scanned once each, on any thread; their bytes are not kept.</summary>
/// <param name="home">The site's own address with a closing slash: a link below it does not leave the site; null: none is known.</param>
/// <param name="known">Every file of the site that is known beforehand; then of sound links next to nothing is kept.</param>
/// <param name="languages">What the addresses of pages in other languages begin with: <c>ar/</c>.</param>
internal sealed class PageScanner(string? home = null, IEnumerable<string>? known = null, IReadOnlyList<string>? languages = null)
{
    /// <summary>Bytes of a page that still loads well.</summary>
    public const int LargestPage = 300_000;

    private const string NoFile = "Link to a record by its file or its id (about.md, [[about]]), to a file of the site by its address as seen from this page, or to another site by its whole address, https:// and all; or take the link out.";
    private const string NoScheme = "Readers' browsers refuse such a link, or find nothing behind it. Link to the whole address of a page, https:// and all, to what the site holds; or take the link out.";
    private const string NoPlace = "Write behind # the id of a heading that is there: its words in small letters, hyphens for blanks, punctuation left out (## How we work is #how-we-work). Or take # and what follows out: the link then leads to the page.";

    private readonly ConcurrentQueue<PageFacts> _pages = new();
    private readonly ConcurrentBag<PageFacts.Draft> _drafts = [];
    private readonly Dictionary<string, int>? _known = known is null ? null : Numbered(known);
    private readonly IReadOnlyList<string> _languages = languages ?? [];

    /// <summary>Scans <c>.html</c>, <c>.svg</c> and <c>.css</c>; of any other file the path alone is kept.</summary>
    public void Add(string path, ReadOnlySpan<byte> utf8)
    {
        if (!_drafts.TryTake(out var draft)) { draft = new PageFacts.Draft(_known); }
        _pages.Enqueue(Scan(draft.Begin(path), utf8, new PageGuard(home), _languages));
        _drafts.Add(draft);
    }

    /// <summary>With every link.</summary>
    internal static PageFacts Scan(string path, ReadOnlySpan<byte> utf8) => Scan(new PageFacts.Draft().Begin(path), utf8, null, []);

    /// <param name="guard">Null: whether the page guards its reader is not asked.</param>
    private static PageFacts Scan(PageFacts.Draft facts, ReadOnlySpan<byte> utf8, PageGuard? guard, IReadOnlyList<string> languages)
    {
        string path = facts.Path;
        bool isHtml = path.EndsWith(".html", StringComparison.Ordinal);
        if (isHtml || HasPlaces(path)) { PageLinks.Find(utf8, !isHtml, facts, isHtml ? guard : null); }
        else if (path.EndsWith(".css", StringComparison.Ordinal)) { CssLinks.Find(utf8, facts); }
        if (isHtml && utf8.Length > LargestPage && !IsTimeline(OwnPath(path, languages)))
        {
            facts.Fault(PageRules.PageTooLarge, path, $"'{path}' has {utf8.Length / 1000} KB; a page is at most {LargestPage / 1000} KB", "Split what makes it long: a text into several records or pages, a list by topics or years; or take pictures out of the text that are written into it (data:).");
        }
        return facts.Finish();
    }

    /// <summary>The timeline, and a great year of it, is one list on purpose, to be filtered and printed as a whole; a setting of the digest bounds it, and browsers lay out no more of it than is in view. One that goes on on further pages is no such list.</summary>
    private static bool IsTimeline(string path) => path == "timeline.html" || path.StartsWith("timeline/", StringComparison.Ordinal) && path.IndexOf('.', StringComparison.Ordinal) == path.Length - ".html".Length;

    /// <summary>The path of the same page in the digest's own language.</summary>
    private static string OwnPath(string path, IReadOnlyList<string> languages)
    {
        foreach (string prefix in languages) { if (path.StartsWith(prefix, StringComparison.Ordinal)) { return path[prefix.Length..]; } }
        return path;
    }

    /// <summary>Whether a fragment names an id of the file; in others it has a meaning of its own (a page of a PDF).</summary>
    private static bool HasPlaces(string path) => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".svg", StringComparison.Ordinal);

    /// <summary>Every fault, by page and link. Call it once all pages are added.</summary>
    /// <param name="otherPaths">Files of the site that were not added.</param>
    /// <param name="again">Makes a page once more, to tell which of its links was meant; asked where one names a place that is not there.</param>
    public IReadOnlyList<BrokenLink> Finish(IReadOnlySet<string> otherPaths, Func<string, byte[]>? again = null)
    {
        var pages = _pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToArray();
        var places = new SitePlaces(pages, otherPaths);
        var files = new PageFacts?[_known?.Count ?? 0];
        foreach (var page in pages) { if (_known is not null && _known.TryGetValue(page.Path, out int number)) { files[number] = page; } }
        var faults = new List<BrokenLink>?[pages.Length];
        Parallel.For(0, pages.Length, i => faults[i] = Judge(pages[i], places, IsSound(pages[i], files) ? pages[i] : Scan(pages[i].Path, again!(pages[i].Path))));
        return [.. PageGuard.Together(faults.OfType<List<BrokenLink>>().SelectMany(found => found).ToList())];
    }

    private static Dictionary<string, int> Numbered(IEnumerable<string> paths)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string path in paths) { numbers.TryAdd(path, numbers.Count); }
        return numbers;
    }

    /// <summary>Every place that it names is there.</summary>
    private static bool IsSound(PageFacts page, PageFacts?[] files)
    {
        foreach (var (file, id) in page.Places)
        {
            // In a file that is no page a place has a meaning of its own.
            if (file == PageFacts.Here || files[file] is { } other && !other.HasId(id)) { return false; }
        }
        return true;
    }

    /// <param name="links">The page with all links that are to be looked at.</param>
    private static List<BrokenLink>? Judge(PageFacts page, SitePlaces places, PageFacts links)
    {
        List<BrokenLink>? found = page.Faults.Count > 0 ? [.. page.Faults] : null;
        foreach (var (kind, link) in links.Links())
        {
            if (Judge(page, kind, link, places) is { } fault) { (found ??= []).Add(fault); }
        }
        found?.Sort((a, b) => string.CompareOrdinal(a.Target, b.Target));
        return found;
    }

    private static BrokenLink? Judge(PageFacts page, LinkKind kind, string link, SitePlaces places)
    {
        var target = LinkTarget.Of(page.Path, link);
        return target.Fate switch
        {
            LinkFate.Nothing => null,
            LinkFate.Elsewhere => kind == LinkKind.Navigation ? null
                : Fault($"'{page.Path}' loads '{link}' from elsewhere") with { Rule = PageRules.RemoteRequest },
            LinkFate.Scheme => Fault($"The link '{link}' in '{page.Path}' runs a script or names a file of one machine") with { Help = NoScheme },
            LinkFate.Out => Fault($"The link '{link}' in '{page.Path}' leads out of the site"),
            // The page for what is not found is shown at any depth, so it alone writes addresses from the root.
            LinkFate.Rooted => page.Path == "404.html" ? null
                : Fault($"The link '{link}' in '{page.Path}' starts at the host's root, where the site need not stand", places.Rooted(page.Path, link)),
            _ => Inside(),
        };

        BrokenLink Fault(string why, string? suggestion = null) => new(page.Path, link, why, suggestion) { Help = NoFile };

        BrokenLink? Inside()
        {
            if (kind == LinkKind.Request && link.AsSpan().Trim().IsEmpty) { return Fault($"An address to load in '{page.Path}' is empty") with { Help = "Write the address of the picture or the file that is to be loaded, or take the element out." }; }
            if (places.Lacks(target.Path) is { } why)
            {
                return Fault($"The link '{link}' in '{page.Path}' {why}", places.Near(page.Path, target.Path, target.Fragment));
            }
            return target.Fragment is { } id && HasPlaces(target.Path) && places.Lacks(target.Path, id)
                ? Fault($"The link '{link}' in '{page.Path}' names a place that '{target.Path}' does not have: '{id}'") with { Help = NoPlace }
                : null;
        }
    }
}
