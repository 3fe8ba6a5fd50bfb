using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Claims that share a status, a speaker or a distance.</summary>
/// <param name="Key">The group's anchor.</param>
/// <param name="Name">Of words of the interface; null where a record names the group.</param>
internal sealed record ClaimsGroup(string Key, Html? Name, IReadOnlyList<Claim> Claims, Record? Named = null)
{
    public Html Label(PageScope scope) => Named is { } record ? RecordName.Title(scope, record) : Name!.Value;
}

/// <summary>All claims once more, in short lines, by status, by who says so and by distance: what the filters of a short index do, for one that stands on several pages, and without scripts.</summary>
internal sealed class ClaimsBy
{
    private const double PageLimit = 400;
    /// <summary>Of more groups than these, a page's contents lists its own alone.</summary>
    private const int MostContents = 100;
    private readonly Dictionary<string, int> pageOf;

    private ClaimsBy(string key, IEnumerable<ClaimsGroup> groups)
    {
        Key = key;
        Groups = [.. groups.Where(group => group.Claims.Count > 0)];
        Pages = Slices.Of(Groups.Select(group => (group, group.Claims)), _ => 1, PageLimit);
        pageOf = Pages.Index().SelectMany(page => page.Item.Where(slice => !slice.IsContinued).Select(slice => (slice.Group.Key, page.Index))).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary><c>status</c>, <c>who</c> or <c>steps</c>.</summary>
    public string Key { get; }
    public IReadOnlyList<ClaimsGroup> Groups { get; }
    public IReadOnlyList<IReadOnlyList<Slice<ClaimsGroup, Claim>>> Pages { get; }
    public string Address => AddressOf(Key);
    public static IReadOnlyList<string> Keys { get; } = ["status", "who", "steps"];
    /// <summary>No id holds a dot, so no claim has this address.</summary>
    public static string AddressOf(string key) => $"claims/index.by-{key}.html";

    /// <param name="claims">In the order in which each group lists them.</param>
    public static IReadOnlyList<ClaimsBy> All(Site site, Words words, IReadOnlyList<Claim> claims)
    {
        var standings = claims.ToLookup(claim => site.Findings[claim].Standing);
        var speakers = claims.SelectMany(claim => site.Findings[claim].AssertedBy.Distinct().Select(by => (by, claim))).ToLookup(pair => pair.by, pair => pair.claim);
        var nobody = claims.Where(claim => site.Findings[claim].AssertedBy.Count == 0).ToList();
        return
        [
            new("status", StandingView.All.Select(standing => new ClaimsGroup(StandingView.Key(standing), StandingView.Tag(words, standing), standings[standing].ToList()))),
            new("who", speakers.Select(group => new ClaimsGroup("by-" + group.Key.Id, null, group.ToList(), group.Key))
                .OrderBy(group => Model.SortKey.Of(RecordName.Plain(group.Named!)), StringComparer.Ordinal).ThenBy(group => group.Key, StringComparer.Ordinal).Append(new ClaimsGroup("nobody", SentenceStart.Of(words, Markup.Missing(words["attribution.unknown"])), nobody))),
            new("steps", claims.GroupBy(claim => site.Findings[claim].Steps).OrderBy(group => OriginsView.StepsOrder(group.Key)).Select(group => new ClaimsGroup("steps-" + OriginsView.StepsKey(group.Key), Markup.Text(OriginsView.Steps(words, group.Key)), group.ToList()))),
        ];
    }

    /// <summary>Template <c>claims-by</c>.</summary>
    public View View(PageScope scope, int page)
    {
        var listed = Groups.Count <= MostContents ? Groups : [.. Pages[page].Where(slice => !slice.IsContinued).Select(slice => slice.Group)];
        return new View
        {
            ["title"] = scope.Words["claims.title"],
            ["way"] = scope.Words[$"claims.grouped.{Key}"],
            ["contents"] = listed.Select(group => (object?)new View
            {
                ["label"] = group.Label(scope),
                ["href"] = scope.Href(Slices.Address(Address, pageOf[group.Key]), group.Key),
                ["count"] = scope.Words.Number(group.Claims.Count),
            }).ToList(),
            ["groups"] = Pages[page].Select(slice => (object?)new View
            {
                ["id"] = slice.Group.Key + (slice.IsContinued ? "-more" : ""),
                ["label"] = slice.Group.Label(scope),
                ["continued"] = slice.IsContinued,
                ["count"] = scope.Words.Number(slice.Group.Claims.Count),
                ["lines"] = slice.Items.Select(claim => (object?)Line(scope, claim)).ToList(),
            }).ToList(),
            ["pager"] = Slices.Pager(scope, Address, page, Pages.Count),
        };
    }

    private static View Line(PageScope scope, Claim claim) => new()
    {
        ["by"] = AttributionWords.Unlinked(scope, claim),
        ["link"] = RecordName.Link(scope, claim),
        ["code"] = claim.Head.Code?.Value,
    };
}
