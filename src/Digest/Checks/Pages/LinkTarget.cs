using System.Buffers;

namespace Digest.Checks.Pages;

internal enum LinkFate { Inside, Nothing, Elsewhere, Rooted, Out, Scheme }

/// <summary>Where a link leads.</summary>
/// <param name="Path">For <see cref="LinkFate.Inside"/>: in the site; with a slash at its end, or empty, for a folder.</param>
/// <param name="Fragment">Percent-decoded; null: none is asked for.</param>
internal readonly record struct LinkTarget(LinkFate Fate, string Path = "", string? Fragment = null)
{
    private static readonly char[] Controls = [.. Enumerable.Range(0, 33).Select(value => (char)value)];
    /// <summary>What has a meaning of its own in an address, is trimmed or left out.</summary>
    private static readonly SearchValues<char> Meaning = SearchValues.Create([.. Controls, '%', ':', '?', '\\', '#']);

    /// <summary>Resolves a link against its page, as a browser does (WHATWG URL), for relative ones without any base but the page.</summary>
    public static LinkTarget Of(string page, string link)
    {
        string clean = Clean(link);
        if (Scheme(clean) is { } scheme)
        {
            return new LinkTarget(scheme switch
            {
                "data" or "blob" or "about" => LinkFate.Nothing,
                "javascript" or "vbscript" or "file" => LinkFate.Scheme,
                _ => LinkFate.Elsewhere,
            });
        }
        int hash = clean.IndexOf('#', StringComparison.Ordinal);
        string? fragment = hash < 0 ? null : Place(clean[(hash + 1)..]);
        string path = hash < 0 ? clean : clean[..hash];
        if (path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query) { path = path[..query]; }
        path = path.Replace('\\', '/');
        if (path.StartsWith("//", StringComparison.Ordinal)) { return new LinkTarget(LinkFate.Elsewhere); }
        if (path.StartsWith('/')) { return new LinkTarget(LinkFate.Rooted); }
        if (path.Length == 0) { return new LinkTarget(LinkFate.Inside, page, fragment); }
        return Walk(page, path) is { } found ? new LinkTarget(LinkFate.Inside, found, fragment) : new LinkTarget(LinkFate.Out);
    }

    /// <summary>Whether a link names no place but holds what it shows.</summary>
    public static bool IsInItself(string link) => Scheme(Clean(link)) is "data" or "blob";

    /// <summary>Null: it leads above the site's root.</summary>
    private static string? Walk(string page, string path)
    {
        var parts = page.Split('/').ToList();
        parts.RemoveAt(parts.Count - 1);
        bool folder = true;
        foreach (string raw in path.Split('/'))
        {
            string part = Decode(raw);
            folder = part is "" or "." or "..";
            if (part is ".") { continue; }
            if (part != "..") { if (part.Length > 0) { parts.Add(part); } continue; }
            if (parts.Count == 0) { return null; }
            parts.RemoveAt(parts.Count - 1);
        }
        string found = string.Join('/', parts);
        return folder && found.Length > 0 ? found + "/" : found;
    }

    /// <summary>Resolves what most links are, some steps up and then names, as <see cref="Of"/> does, without making a text.</summary>
    /// <param name="path">The link without its fragment.</param>
    /// <param name="target">Gets the path in the site; room for both others.</param>
    /// <returns>The length of that path; -1 for a link of any other form.</returns>
    public static int Plain(ReadOnlySpan<char> page, ReadOnlySpan<char> path, Span<char> target)
    {
        if (path.IsEmpty)
        {
            page.CopyTo(target);
            return page.Length;
        }
        int folder = page.LastIndexOf('/') + 1;
        for (; path.StartsWith("../"); path = path[3..])
        {
            if (folder == 0) { return -1; }
            folder = page[..(folder - 1)].LastIndexOf('/') + 1;
        }
        if (path.IsEmpty || path[0] is '.' or '/' || path[^1] == '/' || path.ContainsAny(Meaning) || path.IndexOf("//") >= 0 || path.IndexOf("/.") >= 0) { return -1; }
        page[..folder].CopyTo(target);
        path.CopyTo(target[folder..]);
        return folder + path.Length;
    }

    /// <summary>Whether a fragment is an id as it stands: nothing to decode, and not the page's top, which browsers know without an id.</summary>
    public static bool IsPlainPlace(ReadOnlySpan<char> fragment) =>
        !fragment.IsEmpty && !fragment.ContainsAny(Meaning) && !fragment.Equals("top", StringComparison.OrdinalIgnoreCase);

    /// <summary>A slash that was written as <c>%2F</c> is no slash.</summary>
    private static string Decode(string part)
    {
        if (!part.Contains('%', StringComparison.Ordinal)) { return part; }
        string decoded = Uri.UnescapeDataString(part);
        return decoded.Contains('/', StringComparison.Ordinal) ? part : decoded;
    }

    /// <summary>Null for what browsers take for the page's top, and for a fragment that is a text to find alone.</summary>
    private static string? Place(string fragment)
    {
        int directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        string id = Uri.UnescapeDataString(directive < 0 ? fragment : fragment[..directive]);
        return id.Length == 0 || id.Equals("top", StringComparison.OrdinalIgnoreCase) ? null : id;
    }

    private static string Clean(string link)
    {
        if (link.AsSpan().IndexOfAnyInRange('\0', ' ') < 0) { return link; }
        string trimmed = link.Trim(Controls);
        return trimmed.AsSpan().ContainsAny("\t\r\n")
            ? string.Concat(trimmed.Split('\t', '\r', '\n'))
            : trimmed;
    }

    private static string? Scheme(string link)
    {
        int colon = link.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !char.IsAsciiLetter(link[0])) { return null; }
        foreach (char one in link.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(one) && one is not ('+' or '-' or '.')) { return null; }
        }
        return link[..colon].ToLowerInvariant();
    }
}
