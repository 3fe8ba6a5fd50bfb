using Csl;
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

    public static IEnumerable<Diagnostic> Of(Site site, Words words, CitationStyle style)
    {
        var printed = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var record in site.Records)
        {
            foreach (var link in record.Head.Body.Links)
            {
                if (link.Kind is not (BodyLinkKind.Citation or BodyLinkKind.Narrative) || site.Find(link.Target) is not Source source) { continue; }
                if (!printed.TryGetValue(source.Id, out bool isPrinted)) { printed[source.Id] = isPrinted = IsPrinted(site, words, style, source); }
                if (!isPrinted)
                {
                    yield return Unprinted.At(link.TargetSpan, $"The citation style '{style.Name}' prints nothing of '{source.Id}', so that its title stands here.",
                        $"Fill in the citation of {source.Head.Path}: the style shows authors, titles, dates or numbers that it does not have.");
                }
            }
        }
    }

    private static bool IsPrinted(Site site, Words words, CitationStyle style, Source source)
    {
        var item = CslItems.Of(SourceItem.Printed(site, source), style.Style, date => date.ToWords(words.Dates));
        return !style.Processor.Prepare([item]).Cite([new CslCitation([new CslCite(item.Id)]) { NoteIndex = style.IsNote ? 1 : 0 }])[0].IsMissing;
    }
}
