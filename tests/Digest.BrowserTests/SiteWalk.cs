namespace Digest.BrowserTests;

/// <summary>A reader who follows every link, from the front page on.</summary>
internal sealed class SiteWalk
{
    private const string Links = "[...document.querySelectorAll('a[href]:not([href^=data][download]), link[rel=stylesheet], link[rel=icon], script[src], img[src]')].map(e => e instanceof SVGElement ? new URL(e.getAttribute('href'), document.baseURI).href : e.href || e.src)";
    private const string Ids = "[...document.querySelectorAll('[id]')].map(e => e.id)";

    private readonly Dictionary<string, HashSet<string>> idsByPage = new(StringComparer.Ordinal);
    private readonly List<(string From, Uri To)> links = [];

    /// <summary>Pages read, from the site's root.</summary>
    public IReadOnlyCollection<string> Visited => idsByPage.Keys;

    /// <summary>Links to a file or a place in a page that is not there, and links to a folder.</summary>
    public IReadOnlyList<string> Broken { get; private set; } = [];

    public static async Task<SiteWalk> From(BuiltSite site, ReaderWindow window)
    {
        var walk = new SiteWalk();
        var todo = new Queue<string>(["index.html"]);
        while (todo.TryDequeue(out string? page))
        {
            if (walk.idsByPage.ContainsKey(page)) { continue; }
            foreach (string next in await walk.Read(site, window, page)) { todo.Enqueue(next); }
        }
        walk.Broken = [.. walk.links.Where(link => !walk.Leads(site, link.To)).Select(link => $"{link.From} -> {link.To}").Distinct()];
        return walk;
    }

    private async Task<IReadOnlyList<string>> Read(BuiltSite site, ReaderWindow window, string page)
    {
        await window.Read(site.At(page));
        idsByPage[page] = [.. await window.Ask<string[]>(Ids)];
        Uri[] found = [.. (await window.Ask<string[]>(Links)).Select(href => new Uri(href)).Where(link => link.IsFile)];
        links.AddRange(found.Select(link => (page, link)));
        return [.. found.Select(link => PageOf(site, link)).OfType<string>().Where(next => File.Exists(Path.Combine(site.Output, next)))];
    }

    private bool Leads(BuiltSite site, Uri link)
    {
        if (!File.Exists(link.LocalPath) || !link.AbsoluteUri.StartsWith(site.Home, StringComparison.Ordinal)) { return false; }
        string place = Uri.UnescapeDataString(link.Fragment.TrimStart('#'));
        return place.Length == 0 || PageOf(site, link) is not { } page || idsByPage[page].Contains(place);
    }

    private static string? PageOf(BuiltSite site, Uri link) =>
        link.LocalPath.EndsWith(".html", StringComparison.Ordinal) ? Path.GetRelativePath(site.Output, link.LocalPath).Replace('\\', '/') : null;
}
