using Digest.Model;
using Digest.Outputs.Discovery;
using Digest.Outputs.Feeds;
using Digest.Outputs.Search;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>What <c>theme/layout.liquid</c> sees as <c>layout</c>.</summary>
internal static class LayoutView
{
    /// <summary>Works from disk, too; <c>frame-ancestors</c> would only print to the console from a meta tag.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";

    public static View Of(Publication publication, PageScope scope, PageHead head)
    {
        var view = Names(publication, head);
        var navigation = publication.Navigation;
        if (head.Item?.Invoke(scope) is { Exported: { } item } cited)
        {
            view["meta"] = Citing.MetaTags.Of(item, cited.Rights).Select(tag => (object?)new View { ["name"] = tag.Name, ["content"] = tag.Content }).ToList();
            view["coins"] = Citations.Formats.Coins.Of(item);
        }
        view["properties"] = OpenGraph.Of(publication, scope, head);
        view["data"] = StructuredData.Of(publication, scope, head);
        view["policy"] = Policy;
        view["mend"] = MendView.Of(scope, head.Written);
        view["proofs"] = scope.Proofs.Shared.Select((text, number) => (object?)new View { ["number"] = number, ["text"] = text }).ToList();
        view["canonical"] = CanonicalAddress.Of(publication.Site.Config, scope.ActualPath);
        view["languages"] = LanguageSwitch.Of(publication, scope);
        view["alternates"] = LanguageSwitch.Alternates(publication, scope);
        view["icon_href"] = scope.Href(publication.Theme.AssetPath("favicon.svg"));
        view["feeds"] = FeedLinks.Announced(publication, scope);
        view["follow"] = FeedLinks.To(scope, publication.Indexes.Feeds.New, "feeds.link_new");
        view["style"] = null;
        view["style_href"] = scope.Href(publication.Theme.AssetPath("style.css"));
        view["script_href"] = scope.Href(publication.Theme.AssetPath("site.js"));
        int shards = Previews.PreviewShards.Count(publication.Site);
        view["previews"] = new View { ["href"] = scope.Href(publication.Theme.AssetPath("previews.js")), ["shards"] = shards == 0 ? null : shards };
        view["more_scripts"] = head.Scripts.Select(name => (object?)scope.Href(publication.Theme.AssetPath(name))).ToList();
        view["home_href"] = scope.Href("index.html");
        view["search_href"] = SearchPage.IsMade(publication.Site) ? scope.Href(SearchPage.Address) : null;
        view["search_current"] = scope.Path == SearchPage.Address;
        view["navigation"] = Links(navigation.Main, scope.Path, scope.Href);
        view["footer"] = Links(navigation.Foot, scope.Path, scope.Href);
        view["crumbs"] = head.Crumbs.Count == 0 ? [] : head.Crumbs.Prepend(new Crumb(scope.Words["layout.start"], "index.html")).Select(crumb => (object?)new View
        {
            ["text"] = crumb.Text,
            ["href"] = crumb.Address is null ? null : scope.Href(crumb.Address),
            ["lang"] = Lang.Attributes(scope, crumb.Lang),
        }).ToList();
        return view;
    }

    /// <summary>The part that does not depend on where the page is.</summary>
    public static View Names(Publication publication, PageHead head)
    {
        var (config, words) = (publication.Site.Config, publication.Words);
        string name = config.Title.Value;
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return new View
        {
            ["lang"] = words.Language,
            ["dir"] = Lang.Direction(words.Language),
            ["title"] = head.Title == name ? name : words.Format("layout.title", ("page", head.Title), ("site", name)),
            ["description"] = head.Description,
            ["feeds"] = new List<object?>(),
            ["follow"] = Array.Empty<object?>(),
            ["languages"] = Array.Empty<object?>(),
            ["alternates"] = Array.Empty<object?>(),
            ["search_href"] = null,
            ["search_current"] = false,
            ["is_indexed"] = head.IsIndexed,
            ["is_draft"] = head.IsDraft,
            ["meta"] = Array.Empty<object?>(),
            ["coins"] = null,
            ["properties"] = Array.Empty<object?>(),
            ["data"] = null,
            ["mend"] = Array.Empty<object?>(),
            ["name_first"] = space < 0 ? name : name[..space],
            ["name_rest"] = space < 0 ? "" : name[space..],
            ["name_html"] = Markup.Element("strong", null, Markup.Text(name)),
            ["collection"] = publication.Navigation.Collection,
            ["licence"] = config.Licence is { } licence ? OutsideLink.Of(words, licence) : null,
            ["proofs"] = Array.Empty<object?>(),
            ["previews"] = null,
            ["more_scripts"] = Array.Empty<object?>(),
        };
    }

    public static IReadOnlyList<object?> Links(IEnumerable<NavigationLink> links, string path, Func<string, string?, string> href) =>
        links.Select(link => (object?)new View { ["text"] = link.Text, ["href"] = href(link.Address, null), ["count"] = link.Count, ["current"] = Current(link.Address, path) }).ToList();

    /// <summary>The page itself, or the part of the site that it stands in.</summary>
    private static string? Current(string address, string path)
    {
        if (address == path) { return "page"; }
        int folder = address.LastIndexOf('/');
        return folder > 0 && path.StartsWith(address[..(folder + 1)], StringComparison.Ordinal) ? "true" : null;
    }
}

/// <summary>Full addresses, for those few places that need them.</summary>
internal static class CanonicalAddress
{
    /// <returns>Null where <c>digest.yml</c> gives no <c>url</c>.</returns>
    public static string? Of(DigestConfig config, string path)
    {
        if (config.Url is not { Value: var url }) { return null; }
        string shown = path.EndsWith("/index.html", StringComparison.Ordinal) || path == "index.html" ? path[..^"index.html".Length] : path;
        return url.TrimEnd('/') + "/" + string.Join('/', shown.Split('/').Select(Uri.EscapeDataString));
    }
}
