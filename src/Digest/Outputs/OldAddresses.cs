using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>Addresses that once held a page: they lead on, or say that it was withdrawn.</summary>
internal static class OldAddresses
{
    /// <summary>In a translation: those of what has, or had, a page in its language, unless a record names such an address itself.</summary>
    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        var site = publication.Site;
        string folder = publication.Language?.Prefix ?? "";
        var named = publication.IsTranslation ? site.Records.SelectMany(record => record.Head.RedirectFrom).Select(old => OldAddress.Of(old.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];
        foreach (var record in site.Records.Where(record => record.Head.RedirectFrom.Count > 0 && (!publication.IsTranslation || Lang.IsOf(publication.Words.Tag, site, record))))
        {
            foreach (var old in record.Head.RedirectFrom)
            {
                string path = OldAddress.Of(old.Value);
                if (named.Contains(folder + path)) { continue; }
                yield return new OutputFile(folder + path, [record.Id], () => SitePages.Guarded(publication, () => Redirect(publication, record, publication.At(path))));
            }
        }
        foreach (var tombstone in site.Tombstones.Where(gone => !publication.IsTranslation || gone.IsTranslated))
        {
            foreach (string path in tombstone.OldAddresses.Prepend(tombstone.Address).Where(path => !named.Contains(folder + path))) { yield return Notice(publication, tombstone, path); }
        }
    }

    private static OutputFile Notice(Publication publication, Tombstone tombstone, string path)
    {
        var head = new PageHead(publication.Words["withdrawn.title"]) { IsIndexed = false, Crumbs = [new Crumb(publication.Words["withdrawn.title"], null)] };
        Record[] instead = [.. publication.Site.Find<Record>(tombstone.ReplacedBy)];
        return SitePages.File(publication, new PagePlan(path, "withdrawn", head, instead, scope => new View
        {
            ["date"] = tombstone.Date is { } date ? DateView.Words(scope, date) : null,
            ["by"] = tombstone.By,
            ["reason"] = tombstone.Reason,
            ["instead"] = instead.Length == 0 ? null : RecordName.Links(scope, instead),
            // Whoever withdrew it wrote in the digest's own language.
            ["reason_lang"] = Lang.Attributes(scope, publication.Site.Config.Language),
            ["all_href"] = scope.Href(CorrectionsPlan.FirstAddress),
        }));
    }

    private static byte[] Redirect(Publication publication, Record record, PageScope scope) => publication.Theme.RenderAlone("moved", new View
    {
        ["lang"] = publication.Words.Language,
        ["dir"] = Lang.Direction(publication.Words.Language),
        ["policy"] = LayoutView.PolicyOf(publication.Theme),
        ["title"] = RecordName.Plain(record),
        ["title_lang"] = Lang.Attributes(scope, Lang.Of(publication.Site, record)),
        ["href"] = scope.Href(record),
        ["canonical"] = CanonicalAddress.Of(publication.Site.Config, scope.Locate(record.Address)),
        ["style_href"] = scope.Href(publication.Theme.AssetPath("style.css")),
        ["script_href"] = scope.Href(publication.Theme.AssetPath("site.js")),
    });
}
