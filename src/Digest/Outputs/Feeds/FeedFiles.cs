using Digest.Model;

namespace Digest.Outputs.Feeds;

/// <summary>Every feed of the site, in both formats.</summary>
internal static class FeedFiles
{
    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        foreach (var feed in publication.Indexes.Feeds.All)
        {
            var ids = SitePages.Ids(feed.Entries.SelectMany(entry => entry.Shows));
            yield return new OutputFile(feed.Atom, ids, () => SitePages.Guarded(publication, () => AtomFeed.Write(Scope(publication, feed.Atom), feed)));
            yield return new OutputFile(feed.Json, ids, () => SitePages.Guarded(publication, () => JsonFeed.Write(Scope(publication, feed.Json), feed)));
        }
    }

    private static PageScope Scope(Publication publication, string path) => publication.At(path) with { IsAbsolute = true };
}
