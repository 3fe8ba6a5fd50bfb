using Csl;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs;

/// <summary><c>bibliography.html</c>: every document as the citation style prints it, over as many pages as it needs; none where there is no document.</summary>
internal static class BibliographyPages
{
    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        if (!publication.Site.Of<Source>().Any()) { return []; }
        var index = Index(publication);
        string title = publication.Words["bibliography.title"];
        return index.Pages.Select((slices, page) => SitePages.File(publication, new PagePlan(
            Slices.Address(BibliographyIndex.FirstAddress, page), "bibliography",
            new PageHead(Slices.Title(publication.Words, title, page)) { Description = page == 0 ? publication.Words["bibliography.description"] : null, Crumbs = [new Crumb(title, null)] },
            // What an entry supports is named under it.
            slices.SelectMany(slice => slice.Items).SelectMany(entry => publication.Indexes.ByChain(entry.Source).Prepend<Record>(entry.Source)),
            scope => BibliographyView.Of(publication, scope, index, page))));
    }

    /// <summary>In the order of the style; where it has no bibliography, in that of the site.</summary>
    private static BibliographyIndex Index(Publication publication)
    {
        var (site, references) = (publication.Site, publication.References);
        var entries = references.Bibliography.Entries.Select(entry => (entry.Id, Text: entry.Plain)).ToList();
        var sources = entries.Count > 0 ? entries.Select(entry => (Source: site.Find(entry.Id) as Source, entry.Text)) : site.Of<Source>().Select(source => (Source: (Source?)source, Text: source.Title));
        var grouping = entries.Count == 0 ? CslOrder.None : references.Style.Style.Order;
        return new BibliographyIndex([.. sources.Where(pair => pair.Source is not null).Select(pair => new BibliographyEntry(pair.Source!, pair.Text, Math.Min(BibliographyView.MostNamed, publication.Indexes.ByChain(pair.Source!).Count)))], grouping, publication.Words) { IsExported = Data.BibliographyFiles.Exist(site) };
    }
}
