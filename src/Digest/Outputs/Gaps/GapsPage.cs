using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs.Gaps;

/// <summary><c>gaps.html</c>: what the collection cannot show yet, where <c>publish_gaps</c> asks for it, over as many pages as it needs.</summary>
internal static class GapsPage
{
    public const string FirstAddress = "gaps.html";
    private const double PageLimit = 200;

    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        if (!publication.Site.Config.PublishGaps) { return []; }
        var (site, words) = (publication.Site, publication.Words);
        var groups = KnownGaps.Of(site, words);
        var pages = Slices.Of(groups.Select(group => (group, group.Gaps)), _ => 1, PageLimit);
        return pages.Select((_, page) => File(publication, groups, pages, page));
    }

    private static OutputFile File(Publication publication, IReadOnlyList<GapGroup> groups, IReadOnlyList<IReadOnlyList<Slice<GapGroup, Gap>>> pages, int page)
    {
        string title = publication.Words["gaps.title"];
        var head = new PageHead(Slices.Title(publication.Words, title, page)) { Description = page == 0 ? publication.Words["gaps.lede"] : null, Crumbs = [new Crumb(title, null)] };
        var shown = pages[page].SelectMany(slice => slice.Items).SelectMany(gap => gap.By.Prepend(gap.Record));
        return SitePages.File(publication, new PagePlan(Slices.Address(FirstAddress, page), "gaps", head, shown, scope => new View
        {
            ["is_empty"] = groups.All(group => group.Gaps.Count == 0),
            ["is_first"] = page == 0,
            ["kinds"] = page > 0 ? [] : groups.Select(group => (object?)Kind(scope, group, pages)).ToList(),
            ["groups"] = pages[page].Select(slice => (object?)Group(scope, slice)).ToList(),
            ["pager"] = Slices.Pager(scope, FirstAddress, page, pages.Count),
        }));
    }

    private static View Kind(PageScope scope, GapGroup group, IReadOnlyList<IReadOnlyList<Slice<GapGroup, Gap>>> pages) => new()
    {
        ["title"] = scope.Words[$"gaps.{group.Key}.title"],
        ["count"] = group.Gaps.Count,
        ["href"] = group.Gaps.Count == 0 ? null : scope.Href(Slices.Address(FirstAddress, PageOf(group, pages)), group.Key),
    };

    private static int PageOf(GapGroup group, IReadOnlyList<IReadOnlyList<Slice<GapGroup, Gap>>> pages)
    {
        for (int i = 0; i < pages.Count; i++) { if (pages[i].Any(slice => slice.Group == group)) { return i; } }
        return 0;
    }

    private static View Group(PageScope scope, Slice<GapGroup, Gap> slice) => new()
    {
        ["id"] = slice.IsContinued ? slice.Group.Key + "-more" : slice.Group.Key,
        ["title"] = scope.Words[$"gaps.{slice.Group.Key}.title"],
        ["continued"] = slice.IsContinued,
        ["count"] = slice.Group.Gaps.Count,
        ["means"] = scope.Words[$"gaps.{slice.Group.Key}.means"],
        ["means_not"] = scope.Words[$"gaps.{slice.Group.Key}.not"],
        ["rows"] = slice.Items.Select(gap => (object?)new View
        {
            ["icon"] = RecordName.Icon(gap.Record),
            ["label"] = RecordName.Label(scope, gap.Record),
            ["by"] = By(scope, gap),
            ["link"] = RecordName.Link(scope, gap.Record),
            ["tag"] = gap.Record is Claim claim ? StandingView.Tag(scope.Words, scope.Site.Findings[claim].Standing) : null,
            ["detail"] = gap.Shown is { } shown ? shown(scope) : gap.Detail,
        }).ToList(),
    };

    /// <summary>No statement stands without its speaker, nor without the way by which it is known; what is no statement has none.</summary>
    private static Html? By(PageScope scope, Gap gap) => gap.Record switch
    {
        Claim claim => AttributionWords.Told(scope, claim),
        Recommendation asked => RecommendationPage.By(scope, asked),
        _ => gap.By.Count == 0 ? null : Markup.List(scope.Words, gap.By.Select(entity => SpeakerName.Link(scope, entity)).ToList()),
    };
}
