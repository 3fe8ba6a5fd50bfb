using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>
/// <c>offline.html</c>: the editions, what each is for and where it is. It tells neither their sizes nor their hashes, since it stands in each
/// of them. A digest replaces it with a page of its own, <c>input/offline.md</c>.
/// </summary>
internal static class OfflinePage
{
    public const string Id = "offline";
    public const string Address = "offline.html";

    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        if (!IsMade(publication.Site)) { yield break; }
        string title = publication.Words["offline.title"];
        var head = new PageHead(title) { Description = publication.Words["offline.lede"], Crumbs = [new Crumb(title, null)] };
        yield return SitePages.File(publication, new PagePlan(Address, "offline", head, [], scope => new View
        {
            ["editions"] = publication.Site.Config.Editions.Select(kind => (object?)Edition(scope, kind)).ToList(),
            ["sums_href"] = publication.Site.Config.Editions.Count > 0 ? Href(scope, EditionPath.Sums) : null,
        }));
    }

    /// <summary>Editions are asked for, if only elsewhere (a preview makes none, and no build that shows drafts), and no page of the digest's own stands, or stood and was withdrawn, in its place.</summary>
    public static bool IsMade(Site site) => site.Config.OffersEditions && site.Find(Id) is null && !site.Tombstones.Any(gone => gone.Address == Address);

    /// <summary>Every file of <c>editions/</c> that a build with these settings makes.</summary>
    public static IEnumerable<string> Paths(DigestConfig config) =>
        config.Editions.Count == 0 ? [] : config.Editions.Select(kind => EditionPath.Of(kind, config)).Append(EditionPath.Sums);

    /// <summary>Where links may lead: those that this build leaves out are on the published site.</summary>
    public static IEnumerable<string> LinkedPaths(DigestConfig config) => Paths(config with { Editions = [.. config.Editions, .. config.LeftEditions] });

    private static View Edition(PageScope scope, EditionKind kind)
    {
        string path = EditionPath.Of(kind, scope.Site.Config), key = kind.ToString().ToLowerInvariant();
        return new View
        {
            ["name"] = path[EditionPath.Folder.Length..],
            ["href"] = Href(scope, path),
            ["title"] = scope.Words[$"offline.{key}"],
            ["text"] = scope.Words[$"offline.{key}_text"],
            ["is_page"] = kind == EditionKind.Print,
        };
    }

    /// <summary>Whole where the site's address is known: a copy of the site, taken along without them, still says where they are.</summary>
    private static string Href(PageScope scope, string path) => CanonicalAddress.Of(scope.Site.Config, path) ?? scope.Href(path);
}
