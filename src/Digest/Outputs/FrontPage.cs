using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>The front page: what this is, how much, the matter most in dispute, the ways in.</summary>
internal static class FrontPage
{
    private const int MostTopics = 12;
    private const int ClaimsEach = 4;
    private const int MostNames = 150;

    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        var site = publication.Site;
        var front = publication.Indexes.Introductions.GetValueOrDefault("");
        var lead = Lead(site);
        var head = new PageHead(site.Config.Title.Value) { Description = site.Config.Summary ?? front?.Head.Summary?.Value, IsIndexed = front is not { Head: { Index: false } or { IsDraft: true } }, IsDraft = front is { Head.IsDraft: true }, Written = front };
        Record[] shown = [.. publication.Indexes.Timeline.Periods.SelectMany(period => period.Entries).Select(entry => entry.Record), .. site.Of<Source>(), .. site.Records.Where(record => record.Kind.IsEntity)];
        yield return SitePages.File(publication, new PagePlan("index.html", "home", head, shown.Concat(new Record?[] { front, lead }.OfType<Record>()).Concat(front is null ? [] : Inclusions.All(site, front)), scope => new View
        {
            ["title"] = front?.Title ?? site.Config.Title.Value,
            ["lang"] = Lang.Attributes(scope, front is null ? Lang.OfName(site, publication.Words) : Lang.Of(site, front)),
            ["lede_lang"] = Lang.Attributes(scope, front?.Head.Summary is null ? Lang.OfSummary(site, publication.Words) : Lang.Of(site, front)),
            ["lede"] = front?.Head.Summary?.Value ?? site.Config.Summary,
            ["search_href"] = Search.SearchPage.IsMade(site) ? scope.Href(Search.SearchPage.Address) : null,
            ["ledger"] = Ledger(publication, scope),
            ["lead"] = lead is null ? null : LeadView(scope, lead),
            ["body"] = RecordPages.Body(scope, front),
            ["changes"] = ChangesView.Of(scope, front),
            ["corrections"] = HeadView.Corrections(scope, front),
            ["strip"] = Strip(publication, scope),
            ["timeline_href"] = scope.Href(TimelinePlan.FirstAddress),
            ["topics"] = Topics(publication, scope),
            ["topics_href"] = scope.Href("topics/index.html"),
            ["latest"] = Latest(publication, scope),
            ["cited"] = site.Of<Source>().Where(source => !source.IsHeld).Take(6).Select(source => (object?)RecordName.Link(scope, source)).ToList(),
            ["sources_href"] = scope.Href(SourcesIndex.FirstAddress),
            ["standings"] = StandingView.All.Select(standing => (object?)StandingView.Of(scope.Words, standing)).ToList(),
            ["names"] = Names(scope),
            ["kinds"] = Kinds(scope),
        }));
    }

    /// <summary>The drawing of the timeline, each line a link to its entry there.</summary>
    private static View? Strip(Publication publication, PageScope scope)
    {
        var plan = publication.Indexes.Timeline;
        return plan.Parts[0].Strip?.View(scope, entry => plan.HrefOf(scope, entry), entry => plan.HrefOfPeriod(scope, entry));
    }

    /// <summary>The first disputed claim in the site's order, else the first claim.</summary>
    private static Claim? Lead(Site site) => site.Of<Claim>().FirstOrDefault(claim => site.Findings[claim].Standing == Standing.Disputed) ?? (site.Of<Claim>() is [var first, ..] ? first : null);

    /// <summary>The statement and one reply, of one size; the claim's own page has the others.</summary>
    private static View LeadView(PageScope scope, Claim claim)
    {
        var finding = scope.Site.Findings[claim];
        var sides = SidesView.Of(scope, claim, 1);
        var replies = (IReadOnlyList<object?>)sides["replies"]!;
        int answers = finding.Answers.Count(answer => answer.IsAgainst) + SidesView.Challenges(scope.Site, claim).Count;
        if (replies.Count > 1) { sides["replies"] = new List<object?> { replies[0] }; }
        return new View
        {
            ["head"] = HeadView.Of(scope, claim),
            ["in_lang"] = Lang.Label(scope, claim),
            ["href"] = scope.Href(claim),
            ["standing"] = StandingView.Of(scope, finding),
            ["sides"] = sides,
            ["more"] = replies is [View shown, ..] ? answers - ((IReadOnlyList<object?>)shown["parts"]!).Count : 0,
        };
    }

    private static List<object?> Ledger(Publication publication, PageScope scope)
    {
        var site = scope.Site;
        var claims = site.Of<Claim>().ToList();
        var sources = site.Of<Source>().ToList();
        View One(string key, long n, string? address, string? fragment = null) => new()
        {
            ["label"] = scope.Words.Count($"ledger.{key}", n),
            ["n"] = n,
            ["href"] = address is null ? null : scope.Href(address, fragment),
            // Read out in one breath; in it stands the figure that is seen.
            ["said"] = scope.Words.Count("ledger.said", n, ("label", scope.Words.Count($"ledger.{key}", n))),
        };
        return
        [
            One("claims", claims.Count, ClaimsIndex.FirstAddress),
            One("disputed", claims.Count(claim => site.Findings[claim].Standing == Standing.Disputed), null),
            One("recommendations", site.Of<Recommendation>().Count, RecommendationsIndex.FirstAddress),
            One("timeline", publication.Indexes.Timeline.Count, TimelinePlan.FirstAddress),
            One("held", sources.Count(source => source.IsHeld), SourcesIndex.FirstAddress),
            One("cited", sources.Count(source => !source.IsHeld), SourcesIndex.FirstAddress),
        ];
    }

    private static List<object?> Topics(Publication publication, PageScope scope) => scope.Site.Of<Entity>()
        .Where(topic => topic.Kind.Like == RecordKind.Topic && publication.Indexes.ByTopic.Contains(topic.Id)).Take(MostTopics)
        .Select(topic =>
        {
            var claims = publication.Indexes.ByTopic[topic.Id].ToList();
            return (object?)new View
            {
                ["link"] = RecordName.Link(scope, topic),
                ["count"] = claims.Count,
                ["claims"] = claims.Take(ClaimsEach).Select(claim => (object?)new View
                {
                    ["standing"] = StandingView.Of(scope.Words, scope.Site.Findings[claim].Standing),
                    ["by"] = SentenceStart.Of(scope.Words, AnswerView.Who(scope, claim)),
                    ["link"] = RecordName.Link(scope, claim),
                }).ToList(),
                ["more"] = Math.Max(0, claims.Count - ClaimsEach),
                ["href"] = scope.Href(topic),
            };
        }).ToList();

    private static View? Latest(Publication publication, PageScope scope) =>
        scope.Site.Of<Source>().Where(source => source.IsHeld).OrderByDescending(source => source.Custody?.CollectedAt.SortDay).FirstOrDefault() is { } latest
            ? SourceRowView.Of(scope, latest, publication.Indexes.Through) : null;

    /// <summary>Empty where there are so many that only the indexes can list them.</summary>
    private static List<object?> Names(PageScope scope)
    {
        var names = scope.Site.Of<Entity>().Where(entity => entity.Kind.Like != RecordKind.Topic).ToList();
        return names.Count > MostNames ? [] : names.OrderBy(entity => SortKey.Of(entity.Title), StringComparer.Ordinal).Select(entity => (object?)NamesIndex.Name(scope, entity)).ToList();
    }

    private static List<object?> Kinds(PageScope scope) => scope.Site.Of<Entity>().CountBy(entity => entity.Kind).Select(pair => (object?)new View
    {
        ["text"] = KindWords.Plural(scope.Words, pair.Key),
        ["href"] = scope.Href($"{pair.Key.Folder}/index.html"),
        ["count"] = pair.Value,
    }).ToList();
}
