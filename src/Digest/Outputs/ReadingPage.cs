using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>
/// <c>reading-safely.html</c>: what this site gives away of its readers and what it cannot hide. A digest replaces it with a page of its own,
/// <c>input/reading-safely.md</c>, or leaves it out with <c>reading_safely: false</c>.
/// </summary>
internal static class ReadingPage
{
    public const string Id = "reading-safely";
    public const string Address = "reading-safely.html";

    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        if (!IsMade(publication.Site)) { yield break; }
        string title = publication.Words["safely.title"];
        var head = new PageHead(title) { Description = publication.Words["safely.lede"], Crumbs = [new Crumb(title, null)] };
        yield return SitePages.File(publication, new PagePlan(Address, "reading-safely", head, [], _ => new View()));
    }

    /// <summary>Neither switched off, nor in the place of a page that the digest has, or had and withdrew.</summary>
    public static bool IsMade(Site site) => site.Config.ReadingSafely && site.Find(Id) is null && !site.Tombstones.Any(gone => gone.Address == Address);
}
