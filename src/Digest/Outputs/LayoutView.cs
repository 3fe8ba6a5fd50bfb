using System.Buffers;
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
    /// <summary>Works from disk, too: to Firefox a form of a file leads to no 'self', and the box for searching did nothing. No page of a network may send a form to a file.
    /// <c>frame-ancestors</c> would only print to the console from a meta tag.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self' file:";

    /// <summary>What pages may load; typefaces where a style sheet brings some.</summary>
    public static string PolicyOf(Theme theme) => theme.HasFonts ? Policy + "; font-src 'self' data:" : Policy;

    public static View Of(Publication publication, PageScope scope, PageHead head)
    {
        var view = (scope.Shared?.OfFolder(scope, "layout", publication, Frame) ?? Frame(scope, publication)).With(20);
        Tell(view, publication, head);
        if (head.Item?.Invoke(scope) is { Exported: { } item } cited)
        {
            view["meta"] = Citing.MetaTags.Of(item, cited.Rights).Select(tag => (object?)new View(2) { ["name"] = tag.Name, ["content"] = tag.Content }).ToList();
            view["coins"] = Citations.Formats.Coins.Of(item);
        }
        view["properties"] = OpenGraph.Of(publication, scope, head);
        view["data"] = StructuredData.Of(publication, scope, head);
        view["mend"] = MendView.Of(scope, head.Written);
        view["proofs"] = scope.Proofs.Shared.Select((text, number) => (object?)new View(2) { ["number"] = number, ["text"] = text }).ToList();
        view["canonical"] = CanonicalAddress.Of(publication.Site.Config, scope.ActualPath);
        view["languages"] = LanguageSwitch.Of(publication, scope);
        view["alternates"] = LanguageSwitch.Alternates(publication, scope);
        if (FeedLinks.Of(publication, scope) is not null) { view["feeds"] = FeedLinks.Announced(publication, scope); }
        if (head.Scripts.Count > 0) { view["more_scripts"] = head.Scripts.Select(name => (object?)scope.Href(publication.Theme.AssetPath(name))).ToList(); }
        view["crumbs"] = head.Crumbs.Count == 0 ? [] : head.Crumbs.Prepend(new Crumb(scope.Words["layout.start"], "index.html")).Select(crumb => (object?)new View(3)
        {
            ["text"] = crumb.Text,
            ["href"] = crumb.Address is null ? null : scope.Href(crumb.Address),
            ["lang"] = Lang.Attributes(scope, crumb.Lang),
        }).ToList();
        return view;
    }

    /// <summary>What all pages of a folder have in common.</summary>
    private static View Frame(PageScope scope, Publication publication)
    {
        var view = Site(publication);
        var navigation = publication.Navigation;
        view["policy"] = PolicyOf(publication.Theme);
        view["icon_href"] = scope.Href(publication.Theme.AssetPath("favicon.svg"));
        view["feeds"] = FeedLinks.Announced(publication, scope);
        view["follow"] = ViewValue.Of(FeedLinks.To(scope, publication.Indexes.Feeds.New, "feeds.link_new"));
        view["style"] = null;
        view["style_href"] = scope.Href(publication.Theme.AssetPath("style.css"));
        view["script_href"] = scope.Href(publication.Theme.AssetPath("site.js"));
        view["plain_style_href"] = publication.Theme.PlainStylePath is { } plain ? scope.Href(plain) : null;
        int shards = Previews.PreviewShards.Count(publication.Site);
        // The cards of all pages are written once, in the digest's own language.
        string? cards = publication.IsTranslation ? publication.Languages[0].Words.Language : null;
        view["previews"] = new View(4)
        {
            ["href"] = scope.Href(publication.Theme.AssetPath("previews.js")),
            ["shards"] = shards == 0 ? null : shards,
            ["lang"] = cards,
            ["dir"] = cards is null ? null : Lang.Direction(cards),
        };
        view["home_href"] = scope.Href("index.html");
        view["search_href"] = SearchPage.IsMade(publication.Site) ? scope.Href(SearchPage.Address) : null;
        view["search_current"] = SearchPage.IsMade(publication.Site) && scope.IsPage(SearchPage.Address);
        view["search_hreflang"] = Lang.Elsewhere(scope, SearchPage.Address);
        view["search_in_lang"] = Lang.Label(scope, SearchPage.Address);
        view["navigation"] = ViewValue.Of(Links(navigation.Main, scope));
        view["footer"] = ViewValue.Of(Links(navigation.Foot, scope));
        return view;
    }

    private static IReadOnlyList<object?> Links(IReadOnlyList<NavigationLink> links, PageScope scope) => Links(scope.Words, links, scope.Path, (address, fragment) =>
    {
        scope.IsPage(address);
        return scope.Href(address, fragment);
    }, address => (Lang.Elsewhere(scope, address), Lang.Label(scope, address)));

    /// <summary>The part that does not depend on where the page is.</summary>
    public static View Names(Publication publication, PageHead head)
    {
        var view = Site(publication);
        Tell(view, publication, head);
        return view;
    }

    private static void Tell(View view, Publication publication, PageHead head)
    {
        string name = publication.Site.Config.Title.Value;
        view["title"] = head.Title == name ? name : publication.Words.Format("layout.title", ("page", head.Alone(publication.Words)), ("site", name));
        view["description"] = head.Description;
        view["is_indexed"] = head.IsIndexed;
        view["is_draft"] = head.IsDraft;
    }

    private static View Site(Publication publication)
    {
        var (config, words) = (publication.Site.Config, publication.Words);
        string name = config.Title.Value, lang = Lang.OfName(publication.Site, words);
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return new View(32)
        {
            ["lang"] = words.Language,
            ["dir"] = Lang.Direction(words.Language),
            ["feeds"] = new List<object?>(),
            ["follow"] = Array.Empty<object?>(),
            ["languages"] = Array.Empty<object?>(),
            ["alternates"] = Array.Empty<object?>(),
            ["search_href"] = null,
            ["search_current"] = false,
            ["search_hreflang"] = Markup.None,
            ["search_in_lang"] = Markup.None,
            ["meta"] = Array.Empty<object?>(),
            ["coins"] = null,
            ["properties"] = Array.Empty<object?>(),
            ["data"] = null,
            ["mend"] = Array.Empty<object?>(),
            ["name_first"] = space < 0 ? name : name[..space],
            ["name_rest"] = space < 0 ? "" : name[space..],
            ["name_lang"] = Lang.Attributes(words, lang),
            ["name_html"] = new Html($"<strong{Lang.Attributes(words, lang)}>{Markup.Text(name)}</strong>"),
            ["collection"] = publication.Navigation.Collection,
            ["licence"] = config.Licence is { } licence ? OutsideLink.Of(words, licence) : null,
            ["proofs"] = Array.Empty<object?>(),
            ["previews"] = null,
            ["more_scripts"] = Array.Empty<object?>(),
        };
    }

    /// <param name="language">The attribute and the sign of the language that an address leads to; null: it leads to that of the page.</param>
    public static IReadOnlyList<object?> Links(Words words, IEnumerable<NavigationLink> links, string path, Func<string, string?, string> href, Func<string, (Html Attribute, Html Sign)>? language = null) => links.Select(link =>
    {
        var (attribute, sign) = language?.Invoke(link.Address) ?? (Markup.None, Markup.None);
        return (object?)new View(7) { ["text"] = link.Text, ["lang"] = Lang.Attributes(words, link.Lang), ["href"] = href(link.Address, null), ["count"] = link.Count, ["current"] = Current(link.Address, path), ["hreflang"] = attribute, ["in_lang"] = sign };
    }).ToList();

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
        if (config.Url is not { Value: var whole }) { return null; }
        string url = whole.EndsWith("//", StringComparison.Ordinal) ? whole.TrimEnd('/') : whole;
        string shown = path.EndsWith("/index.html", StringComparison.Ordinal) || path == "index.html" ? path[..^"index.html".Length] : path;
        return url.EndsWith('/') ? url + Escape(shown) : url + "/" + Escape(shown);
    }

    /// <summary>Most addresses hold nothing that has to be escaped.</summary>
    private static string Escape(string path) => path.AsSpan().IndexOfAnyExcept(Plain) < 0 ? path : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");
}
