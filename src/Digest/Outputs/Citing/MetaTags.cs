using Digest.Citations;
using Digest.Citations.Formats;
using Digest.Model;

namespace Digest.Outputs.Citing;

/// <summary>Tags in a page's head that tell programs what it is cited as: Highwire's for scholarly search and reference managers, Dublin Core's for all others.</summary>
/// <remarks>
/// Zotero takes any page with <c>citation_title</c> for an article of a journal, unless another tag of Highwire's tells the type, or <c>DC.type</c> does by the name
/// that Zotero has for it.
/// </remarks>
internal static class MetaTags
{
    /// <returns>Names and contents; none for an item without a title.</returns>
    public static IEnumerable<(string Name, string Content)> Of(BibliographyItem item, string? rights)
    {
        if (item.Citation["title"] is null) { return []; }
        return Highwire(item.Citation).Concat(DublinCore(item.Citation, rights)).Where(tag => tag.Content is { Length: > 0 }).Select(tag => (tag.Name, tag.Content!));
    }

    private static IEnumerable<(string Name, string? Content)> Highwire(Citation citation)
    {
        yield return ("citation_title", citation["title"]);
        foreach (var author in TagText.Authors(citation)) { yield return ("citation_author", TagText.Name(author)); }
        yield return ("citation_publication_date", TagText.Date(citation.Issued?.Value, '/'));
        foreach (var tag in Kind(citation)) { yield return tag; }
        yield return ("citation_volume", citation["volume"]);
        yield return ("citation_issue", citation["issue"]);
        string[] pages = (citation["page"] ?? "").Split('-', '–');
        yield return ("citation_firstpage", pages[0].Trim());
        yield return ("citation_lastpage", pages.Length == 2 ? pages[1].Trim() : null);
        yield return ("citation_doi", citation["DOI"]);
        yield return ("citation_isbn", citation["ISBN"]);
        yield return ("citation_issn", citation["ISSN"]);
        yield return ("citation_publisher", citation["publisher"]);
        yield return ("citation_language", citation["language"]);
        yield return ("citation_public_url", citation["URL"]);
    }

    /// <summary>What tells the type.</summary>
    private static IEnumerable<(string Name, string? Content)> Kind(Citation citation)
    {
        switch (ZoteroTypes.Of(citation.Type?.Value))
        {
            case "journalArticle":
                yield return ("citation_journal_title", citation["container-title"]);
                break;
            case "bookSection":
                yield return ("citation_inbook_title", citation["container-title"]);
                break;
            case "conferencePaper":
                yield return ("citation_conference_title", citation["event-title"] ?? citation["container-title"]);
                break;
            case "thesis":
                yield return ("citation_dissertation_institution", citation["publisher"]);
                break;
            case "report":
                yield return ("citation_technical_report_institution", citation["publisher"]);
                yield return ("citation_technical_report_number", citation["number"]);
                break;
        }
    }

    private static IEnumerable<(string Name, string? Content)> DublinCore(Citation citation, string? rights)
    {
        yield return ("DC.title", citation["title"]);
        foreach (var author in TagText.Authors(citation)) { yield return ("DC.creator", TagText.Name(author)); }
        yield return ("DC.date", TagText.Date(citation.Issued?.Value));
        yield return ("DC.publisher", citation["publisher"]);
        yield return ("DC.source", citation["container-title"]);
        yield return ("DC.type", ZoteroTypes.Of(citation.Type?.Value));
        yield return ("DC.identifier", citation["DOI"] is { } doi ? "doi:" + doi : citation["URL"]);
        yield return ("DC.language", citation["language"]);
        yield return ("DC.rights", rights);
    }
}
