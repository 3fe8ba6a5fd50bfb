using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary><c>cite.html</c>: how to cite the digest and its pages, which state of it this site is, and how anybody checks that.</summary>
internal static class CiteDigestPage
{
    public const string FirstAddress = "cite.html";

    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        var words = publication.Words;
        string title = words["citing.title"];
        var head = new PageHead(title) { Description = words["citing.description"], Crumbs = [new Crumb(title, null)], Item = scope => Citing.PageItem.OfDigest(scope, publication.Version) };
        yield return SitePages.File(publication, new PagePlan(FirstAddress, "cite", head, [], scope => View(publication, scope)));
    }

    private static View View(Publication publication, PageScope scope)
    {
        var version = publication.Version;
        return new View
        {
            ["cite"] = CitePanel.OfDigest(scope, version),
            ["has_publisher"] = publication.Site.Config.Publisher is not null,
            ["commit"] = version.Commit,
            ["is_dirty"] = version.IsDirty,
            ["hash"] = version.ContentSha256,
            ["changed"] = Citations.RecordItem.Changed(publication.Site) is { } changed ? DateView.Words(scope, changed) : null,
        };
    }
}
