using Digest.Checks.Pages;

namespace Digest.Editions;

internal enum EditionLinkKind { Page, Outside, Home, Carried, None }

/// <summary>Where a link of a page leads once the page stands in an edition.</summary>
/// <param name="Page">With <see cref="EditionLinkKind.Page"/>.</param>
/// <param name="Id">A place in it that the edition has; null: the page.</param>
/// <param name="Address">In full, with <see cref="EditionLinkKind.Outside"/>, as it was written; with <see cref="EditionLinkKind.Home"/>: in the published site; with <see cref="EditionLinkKind.Carried"/>: the file itself.</param>
internal readonly record struct EditionLink(EditionLinkKind Kind, EditionPage? Page = null, string? Id = null, string? Address = null);

/// <summary>Resolves the links of pages among the pages of an edition. What the edition does not hold is a link to the published site, or none where its address is not known.</summary>
/// <param name="has">Whether the edition has a place of a page.</param>
internal sealed class EditionLinks(EditionPlan plan, Func<EditionPage, string, bool> has)
{
    /// <summary>Whether the edition has an element of the page.</summary>
    public bool Has(EditionPage page, string id) => has(page, id);

    /// <param name="link">Decoded.</param>
    public EditionLink Of(EditionPage from, string link)
    {
        var target = LinkTarget.Of(from.Path, link);
        switch (target.Fate)
        {
            case LinkFate.Elsewhere: return new EditionLink(EditionLinkKind.Outside, Address: link);
            case LinkFate.Inside: break;
            case LinkFate.Nothing when LinkTarget.IsInItself(link): return new EditionLink(EditionLinkKind.Carried, Address: link);
            default: return new EditionLink(EditionLinkKind.None);
        }
        if (plan.Find(target.Path) is { } page)
        {
            return new EditionLink(EditionLinkKind.Page, page, target.Fragment is { } id && has(page, id) ? id : null);
        }
        return plan.AddressOf(target.Path) is { } address
            ? new EditionLink(EditionLinkKind.Home, Address: address + (target.Fragment is { } place ? "#" + Uri.EscapeDataString(place) : ""))
            : new EditionLink(EditionLinkKind.None);
    }

    /// <summary>The path in the site of what an address of a page loads; null: nothing of the site.</summary>
    public static string? FileOf(EditionPage from, string link) => LinkTarget.Of(from.Path, link) is { Fate: LinkFate.Inside, Path: { Length: > 0 } path } ? path : null;
}
