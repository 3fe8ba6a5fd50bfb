using System.Text;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs.Search;

/// <summary><c>search.html</c> and the index that it reads.</summary>
internal static class SearchPage
{
    public const string Id = "search";
    public const string Address = "search.html";
    private const int MostTopics = 30, MostInOneScript = 5000;

    /// <summary>The plural categories of the Unicode CLDR.</summary>
    private static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        if (!IsMade(publication.Site)) { return []; }
        var index = SearchIndex.Of(publication);
        string title = publication.Words["search.title"];
        var head = new PageHead(title) { Description = publication.Words["search.description"], Crumbs = [new Crumb(title, null)], IsIndexed = false };
        var topics = Topics(publication);
        return [SitePages.File(publication, new PagePlan(Address, "search", head, topics, scope => View(publication, scope, index, topics))), .. index.Files];
    }

    /// <summary>The whole index as the text of one script, for a page that has no files beside it: it runs behind <c>search.js</c>, in a <c>script</c> element as it is.</summary>
    /// <returns>Null: there is no search, or there are more pages than a reader's browser should read at once.</returns>
    public static string? InOneScript(Publication publication)
    {
        if (!IsMade(publication.Site) || publication.Site.Records.Count > MostInOneScript) { return null; }
        // Where "<" stands in a script it stands in a text.
        return string.Concat(SearchIndex.Of(publication).Pieces.Select(piece => Encoding.UTF8.GetString(piece))).Replace("<", @"\u003C", StringComparison.Ordinal);
    }

    /// <summary>Neither switched off, nor in the place of a page that the digest has, or had and withdrew.</summary>
    public static bool IsMade(Site site) => site.Config.Search && site.Find(Id) is null && !site.Tombstones.Any(gone => gone.Address == Address);

    private static View View(Publication publication, PageScope scope, SearchIndex index, IReadOnlyList<Record> topics) => new()
    {
        ["count"] = index.Order.Records.Count,
        ["words"] = index.Words,
        ["address"] = Address,
        ["script_href"] = scope.Href(publication.Theme.AssetPath("search.js")),
        ["index_href"] = scope.Href(index.StartAddress),
        ["folder"] = index.Folder + "/",
        ["kinds"] = index.Order.Kinds.Select(run => (object?)new View
        {
            ["key"] = run.Kind.Name,
            ["icon"] = RecordName.Icon(run.First),
            ["plural"] = KindWords.Plural(scope.Words, run.Kind),
            ["href"] = run.Kind.Folder.Length == 0 ? null : scope.Href($"{run.Kind.Folder}/index.html"),
            ["count"] = run.Count,
        }).ToList(),
        // The script counts: it needs the text of each plural category that the language has.
        ["plurals"] = Categories.Where(key => scope.Words.Has($"search.results.{key}")).Select(key => (object?)new View { ["key"] = key, ["text"] = scope.Words[$"search.results.{key}"] }).ToList(),
        ["timeline_href"] = scope.Href(TimelinePlan.FirstAddress),
        ["topics"] = topics.Select(topic => (object?)new View { ["link"] = RecordName.Link(scope, topic), ["count"] = publication.Indexes.ByTopic[topic.Id].Count }).ToList(),
        ["standings"] = StandingView.All.Select(standing => (object?)new View { ["key"] = StandingView.Key(standing), ["tag"] = StandingView.Tag(scope.Words, standing) }).ToList(),
    };

    /// <summary>Those of most claims.</summary>
    private static IReadOnlyList<Record> Topics(Publication publication) => [.. publication.Site.Of<Entity>()
        .Where(topic => topic.Head.Index && topic.Kind.Like == RecordKind.Topic && publication.Indexes.ByTopic.Contains(topic.Id))
        .OrderByDescending(topic => publication.Indexes.ByTopic[topic.Id].Count).ThenBy(topic => topic.Id, StringComparer.Ordinal).Take(MostTopics)];
}
