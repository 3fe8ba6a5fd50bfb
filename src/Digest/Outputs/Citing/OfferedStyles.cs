using Csl;
using Digest.Citations;
using Digest.Model;

namespace Digest.Outputs.Citing;

/// <summary>A reference that stands alone.</summary>
/// <param name="Form">Key of its words: in a footnote, or as an entry of a list.</param>
internal sealed record OfferedText(string Style, string Form, string Html);

/// <summary>The styles in which a page offers its citation, each read once for all pages; for any number of threads.</summary>
/// <param name="styles">The digest's own first.</param>
internal sealed class OfferedStyles(IReadOnlyList<CitationStyle> styles, Words words)
{
    /// <summary>
    /// Each work is rendered by itself: what a reader takes along must not depend on what else the digest holds, and "2026a" would change with the next record.
    /// Addresses are no links, since the text is there to be copied.
    /// </summary>
    public IEnumerable<OfferedText> Of(BibliographyItem item)
    {
        foreach (var style in styles)
        {
            var work = CslItems.Of(item, style.Style, date => date.ToWords(words.Dates));
            var alone = style.Processor.Prepare([work]);
            string name = Name(words, style);
            if (style.IsNote) { yield return new OfferedText(name, "note", Html(alone.Cite([new CslCitation([new CslCite(work.Id)]) { NoteIndex = 1 }])[0])); }
            if (alone.Entry(work.Id) is { } entry) { yield return new OfferedText(name, style.IsNote ? "entry" : "reference", Html(entry)); }
            else if (!style.IsNote) { yield return new OfferedText(name, "text", Html(alone.Cite([new CslCitation([new CslCite(work.Id)])])[0])); }
        }
    }

    /// <summary>The program's own are named in the words of the interface; a file by its title.</summary>
    public static string Name(Words words, CitationStyle style) => style.Name switch
    {
        CitationStyle.AuthorDate => words["cite.style.author_date"],
        CitationStyle.Notes => words["cite.style.notes"],
        _ => style.Style.Title.Length > 0 ? style.Style.Title : style.Name,
    };

    private string Html(CslText text) => ReferenceHtml.Of(words, text.Tree, []);
}
