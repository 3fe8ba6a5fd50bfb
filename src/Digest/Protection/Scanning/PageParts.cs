namespace Digest.Protection.Scanning;

/// <summary>Where the head of a page's body, its main part and its foot begin.</summary>
internal readonly record struct PageParts(int Body, int Main, int Foot)
{
    /// <summary>Characters at an edge that are read with either side.</summary>
    private const int Edge = 400;

    /// <returns>Null for a text that is no such page.</returns>
    public static PageParts? Of(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("<!DOCTYPE html>", StringComparison.OrdinalIgnoreCase)) { return null; }
        int body = text.IndexOf("<body"), main = body < 0 ? -1 : text[body..].IndexOf("<main");
        int foot = main < 0 ? -1 : text.LastIndexOf("</main>");
        return foot > body + main && main > 2 * Edge && text.Length - foot > 2 * Edge ? new PageParts(body, body + main, foot) : null;
    }

    /// <summary>The end of the first tag that ends an edge's length behind a place.</summary>
    public static int Behind(ReadOnlySpan<char> text, int place) =>
        text[Math.Min(text.Length, place + Edge)..].IndexOf('>') is var end and >= 0 ? Math.Min(text.Length, place + Edge) + end + 1 : text.Length;

    /// <summary>The beginning of the last tag that begins an edge's length before a place.</summary>
    public static int Before(ReadOnlySpan<char> text, int place) => Math.Max(0, text[..Math.Max(0, place - Edge)].LastIndexOf('<'));
}
