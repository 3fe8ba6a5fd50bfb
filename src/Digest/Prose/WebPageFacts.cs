using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Digest.Prose;

/// <summary>What a saved web page says of itself in its head. Only for a page whose text could be read: that has bounded its size.</summary>
internal static class WebPageFacts
{
    public static (string? Title, IReadOnlyList<string> Authors, string? Issued, string? Lang, string? Url) Of(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var said = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            if ((meta.GetAttribute("name") ?? meta.GetAttribute("property")) is not { Length: > 0 } name || meta.GetAttribute("content")?.Trim() is not { Length: > 0 } content) { continue; }
            if (!said.TryGetValue(name, out var values)) { said[name] = values = []; }
            values.Add(content);
        }
        string? First(params string[] names) => names.Select(name => said.GetValueOrDefault(name)?[0]).FirstOrDefault(value => value is not null);
        return (
            First("citation_title", "dc.title", "dcterms.title", "og:title") ?? Words(page.QuerySelector("h1")) ?? Words(page.QuerySelector("title")),
            said.GetValueOrDefault("citation_author") ?? said.GetValueOrDefault("dc.creator") ?? said.GetValueOrDefault("dcterms.creator") ?? said.GetValueOrDefault("author") ?? [],
            First("citation_publication_date", "citation_date", "dcterms.issued", "dc.date.issued", "dc.date", "article:published_time", "datepublished"),
            page.DocumentElement?.GetAttribute("lang") ?? First("dc.language", "dcterms.language"),
            page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? First("og:url"));
    }

    private static string? Words(IElement? element) => element?.TextContent.Trim() is { Length: > 0 } words ? words : null;
}
