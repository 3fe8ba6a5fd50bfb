using Digest.Model;

namespace Digest.Checks.Pages;

/// <summary>The files of the site and the places in its pages.</summary>
internal sealed class SitePlaces
{
    private readonly Dictionary<string, PageFacts?> _files = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> _folded;
    private readonly Lazy<HashSet<string>> _folders;

    public SitePlaces(IEnumerable<PageFacts> pages, IEnumerable<string> others)
    {
        foreach (string path in others) { _files[path] = null; }
        foreach (var page in pages) { _files[page.Path] = page; }
        // Both are made only when something is amiss.
        _folded = new(() => Folded(_files.Keys));
        _folders = new(() => Folders(_files.Keys));
    }

    /// <summary>What is wrong with a path; null: it names a file.</summary>
    public string? Lacks(string path)
    {
        if (_files.ContainsKey(path)) { return null; }
        if (path.Length == 0 || path.EndsWith('/') || _folders.Value.Contains(path)) { return "names a folder, not a file"; }
        return _folded.Value.TryGetValue(Fold(path), out var near)
            ? $"differs only in letter case or Unicode form from '{near}'"
            : $"names no file of the site: there is no '{path}'";
    }

    /// <summary>Whether a page has no such place; false for a file whose places are not known.</summary>
    public bool Lacks(string path, string id) => _files[path] is { } page && !page.HasId(id);

    /// <summary>The link that was meant: the same path in its own letter case, or the folder's page.</summary>
    public string? Near(string page, string path, string? fragment)
    {
        string file = path.Length == 0 || path.EndsWith('/') || _folders.Value.Contains(path) ? $"{path.TrimEnd('/')}/index.html".TrimStart('/') : path;
        foreach (string candidate in (string[])[file, file + ".html"])
        {
            if (_folded.Value.TryGetValue(Fold(candidate), out var near)) { return Between(page, near) + (fragment is null ? "" : "#" + fragment); }
        }
        return null;
    }

    /// <summary>The relative link for one that starts at the host's root.</summary>
    public string? Rooted(string page, string link)
    {
        var target = LinkTarget.Of("index.html", link.Trim().TrimStart('/', '\\'));
        if (target.Fate != LinkFate.Inside) { return null; }
        return _files.ContainsKey(target.Path) ? Between(page, target.Path) + (target.Fragment is { } id ? "#" + id : "") : Near(page, target.Path, target.Fragment);
    }

    private static string Between(string from, string to)
    {
        int shared = 0;
        for (int i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/') { shared = i + 1; }
        }
        return string.Concat(Enumerable.Repeat("../", from.AsSpan(shared).Count('/'))) + to[shared..];
    }

    private static Dictionary<string, string> Folded(IEnumerable<string> paths)
    {
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in paths.Order(StringComparer.Ordinal)) { folded.TryAdd(Fold(path), path); }
        return folded;
    }

    private static HashSet<string> Folders(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            for (int slash = path.LastIndexOf('/'); slash > 0 && folders.Add(path[..slash]);) { slash = path.LastIndexOf('/', slash - 1); }
        }
        return folders;
    }

    private static string Fold(string path) => path.InForm().ToUpperInvariant().InForm();
}
