using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>Addresses that once held a page: they lead on, or say that it was withdrawn.</summary>
internal static class OldAddresses
{
    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        foreach (var record in publication.Site.Records)
        {
            foreach (var old in record.Head.RedirectFrom)
            {
                string path = OldAddress.Of(old.Value);
                yield return new OutputFile(path, [record.Id], () => SitePages.Guarded(publication, () => Redirect(publication, record, publication.At(path))));
            }
        }
        foreach (var tombstone in publication.Site.Tombstones)
        {
            foreach (string path in tombstone.OldAddresses.Prepend(tombstone.Address)) { yield return Notice(publication, tombstone, path); }
        }
    }

    private static OutputFile Notice(Publication publication, Tombstone tombstone, string path)
    {
        var head = new PageHead(publication.Words["withdrawn.title"]) { IsIndexed = false, Crumbs = [new Crumb(publication.Words["withdrawn.title"], null)] };
        return SitePages.File(publication, new PagePlan(path, "withdrawn", head, [], scope => new View
        {
            ["date"] = tombstone.Date is { } date ? DateView.Words(scope, date) : null,
            ["by"] = tombstone.By,
            ["reason"] = tombstone.Reason,
            ["all_href"] = scope.Href(CorrectionsPlan.FirstAddress),
        }));
    }

    private static byte[] Redirect(Publication publication, Record record, PageScope scope) => publication.Theme.RenderAlone("moved", new View
    {
        ["lang"] = publication.Words.Language,
        ["dir"] = Lang.Direction(publication.Words.Language),
        ["policy"] = LayoutView.Policy,
        ["title"] = RecordName.Plain(record),
        ["title_lang"] = Lang.Attributes(scope, Lang.Of(publication.Site, record)),
        ["href"] = scope.Href(record),
        ["canonical"] = CanonicalAddress.Of(publication.Site.Config, record.Address),
        ["style_href"] = scope.Href(publication.Theme.AssetPath("style.css")),
        ["script_href"] = scope.Href(publication.Theme.AssetPath("site.js")),
    });
}
