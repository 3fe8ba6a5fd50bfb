using System.Security.Cryptography;
using System.Text;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>
/// <c>404.html</c> answers at any depth, so nothing in it is relative: its style is inline, it has no script, and its links are full addresses.
/// Without a <c>url</c> in <c>digest.yml</c> no address is known, and it has no links.
/// </summary>
internal static class NotFoundPage
{
    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        yield return new OutputFile("404.html", [], () => SitePages.Guarded(publication, () =>
        {
            var config = publication.Site.Config;
            var view = LayoutView.Names(publication, new PageHead(publication.Words["lost.title"]) { IsIndexed = false });
            string style = StyleSheets.Replace(Encoding.UTF8.GetString(publication.Theme.AssetBytes(StyleSheets.Main)), _ => "data:,").ReplaceLineEndings("\n").Replace("</", "<\\/", StringComparison.Ordinal);
            view["policy"] = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; img-src data:; base-uri 'none'; form-action 'none'";
            view["style"] = new Html(style);
            view["canonical"] = null;
            view["icon_href"] = null;
            view["style_href"] = null;
            view["script_href"] = null;
            view["home_href"] = CanonicalAddress.Of(config, "index.html");
            view["navigation"] = Links(publication, publication.Navigation.Main);
            view["footer"] = Links(publication, publication.Navigation.Foot);
            view["search_href"] = Search.SearchPage.IsMade(publication.Site) ? CanonicalAddress.Of(config, Search.SearchPage.Address) : null;
            view["crumbs"] = new List<object?>();
            return publication.Theme.Render("404", new View { ["layout"] = view, ["home_href"] = view["home_href"], ["links"] = view["navigation"] });
        }));
    }

    private static IReadOnlyList<object?> Links(Publication publication, IReadOnlyList<NavigationLink> links) =>
        publication.Site.Config is not { Url: not null } config ? [] : LayoutView.Links(publication.Words, links, "404.html", (address, _) => CanonicalAddress.Of(config, address)!);
}
