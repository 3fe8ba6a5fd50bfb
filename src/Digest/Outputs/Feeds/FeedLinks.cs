using Digest.Templates;

namespace Digest.Outputs.Feeds;

/// <summary>The ways from a page to the feeds that fit it.</summary>
internal static class FeedLinks
{
    /// <summary>For programs, in the head of a page: new records and corrections on every one, a topic's own on its page.</summary>
    public static IReadOnlyList<object?> Announced(Publication publication, PageScope scope)
    {
        var feeds = publication.Indexes.Feeds;
        return [.. new[] { Of(publication, scope), feeds.New, feeds.Corrections }.OfType<Feed>().SelectMany(feed => Formats(scope, feed, (_, _) => feed.Title(scope.Words)))];
    }

    /// <summary>For readers: a feed in both formats; nothing where there is none.</summary>
    /// <param name="key">Words with a place for the format.</param>
    public static IReadOnlyList<object?> To(PageScope scope, Feed? feed, string key) =>
        feed is null ? [] : [.. Formats(scope, feed, (words, format) => words.Format(key, ("format", format)))];

    /// <summary>The feed of the topic whose page this is.</summary>
    public static Feed? Of(Publication publication, PageScope scope) => IsOfTopics(publication.Site, scope.Path) ? publication.Indexes.Feeds.ByTopic.GetValueOrDefault(scope.Path) : null;

    private static bool IsOfTopics(Model.Site site, string path) => site.Kinds.Any(kind => kind.Like == Model.RecordKind.Topic && path.StartsWith(kind.Folder + "/", StringComparison.Ordinal));

    private static IEnumerable<object?> Formats(PageScope scope, Feed feed, Func<Model.Words, string, string> text)
    {
        yield return new View { ["title"] = text(scope.Words, "Atom"), ["text"] = text(scope.Words, "Atom"), ["href"] = scope.Href(feed.Atom), ["type"] = new Html("application/atom+xml") };
        yield return new View { ["title"] = text(scope.Words, "JSON"), ["text"] = text(scope.Words, "JSON"), ["href"] = scope.Href(feed.Json), ["type"] = new Html("application/feed+json") };
    }
}
