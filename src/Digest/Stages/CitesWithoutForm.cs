using Digest.Citations;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Citations of works of which the digest's style prints nothing.</summary>
internal static class CitesWithoutForm
{
    public static readonly Rule Unprinted = new("unprinted-citation", Severity.Warning,
        "A body cites a work of which the citation style prints nothing.",
        "The work's title stands in the citation's place, so that readers find the document; the style itself has no words for it.",
        "A style of years alone, for a document without a date: write citation.issued, or take another style.");

    /// <param name="own">In the digest's own language.</param>
    /// <param name="translated">In its other languages: what is not translated there is the same text.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IEnumerable<Diagnostic> Of((Site Site, Words Words) own, IEnumerable<Site> translated, CitationStyle style, CancellationToken cancel = default)
    {
        var cites = own.Site.Records.Concat(translated.SelectMany(site => site.Records.Where(record => record.Head.Translated is not null)))
            .SelectMany(record => record.Head.Body.Links.Where(link => link.Kind is BodyLinkKind.Citation or BodyLinkKind.Narrative))
            .Select(link => (Link: link, Source: own.Site.Find(link.Target) as Source)).Where(cite => cite.Source is not null).ToList();
        var unprinted = style.Printed.Missing(own.Site, own.Words, style, [.. cites.Select(cite => cite.Source!).Distinct()], cancel);
        return cites.Where(cite => unprinted.Contains(cite.Source!)).Select(cite => Unprinted.At(cite.Link.TargetSpan, $"The citation style '{style.Name}' prints nothing of '{cite.Source!.Id}', so that its title stands here.",
            $"Fill in the citation of {cite.Source.Head.Path}: the style shows authors, titles, dates or numbers that it does not have."));
    }
}
