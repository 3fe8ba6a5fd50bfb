using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The claims under one topic; null: under none.</summary>
/// <param name="Key">The group's anchor.</param>
internal sealed record ClaimGroup(string Key, Record? Topic, IReadOnlyList<Claim> Claims);

/// <summary>All claims, by topic. On one page filters help; over several, groups and the topics' and speakers' own pages do.</summary>
internal sealed class ClaimsIndex
{
    public const string FirstAddress = "claims/index.html";
    private const double PageLimit = 75;
    /// <summary>Of more topics than these, a page's contents lists its own alone: all of them would outweigh the claims.</summary>
    private const int MostContents = 100;
    private readonly Site site;
    private readonly Dictionary<string, int> pageOf;
    private readonly List<ClaimGroup> groups;

    public ClaimsIndex(Site site, Chronology order)
    {
        this.site = site;
        var byTopic = order.Sort(site.Of<Claim>()).ToLookup(claim => site.Find<Record>(claim.Head.Topics) is [var first, ..] ? first.Id : "");
        var topics = site.Records.Where(record => record.Kind.IsEntity && byTopic.Contains(record.Id)).ToList();
        groups = [.. topics.Select(topic => new ClaimGroup($"topic-{topic.Id}", topic, byTopic[topic.Id].ToList()))];
        if (byTopic.Contains("")) { groups.Add(new ClaimGroup("topic-none", null, byTopic[""].ToList())); }
        Pages = Slices.Of(groups.Select(group => (group, group.Claims)), _ => 1, PageLimit);
        pageOf = Pages.Index().SelectMany(page => page.Item.Where(slice => !slice.IsContinued).Select(slice => (slice.Group.Key, page.Index))).ToDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyList<IReadOnlyList<Slice<ClaimGroup, Claim>>> Pages { get; }

    /// <summary>Each claim once, under its first topic.</summary>
    public IReadOnlyList<ClaimGroup> Groups => groups;

    /// <summary>The lists that stand in for filters where the index has several pages; empty where it has one.</summary>
    public IReadOnlyList<ClaimsBy> Ways(Words words) => Pages.Count == 1 ? [] : ClaimsBy.All(site, words, [.. groups.SelectMany(group => group.Claims)]);

    /// <summary>Template <c>claims</c>.</summary>
    public View Of(PageScope scope, int page)
    {
        int total = groups.Sum(group => group.Claims.Count);
        bool isOne = Pages.Count == 1;
        var listed = groups.Count <= MostContents ? groups : [.. Pages[page].Where(slice => !slice.IsContinued).Select(slice => slice.Group)];
        return new View
        {
            ["is_empty"] = total == 0,
            ["is_filtered"] = isOne && total > 1,
            ["status"] = scope.Words.Count("claims.status", total),
            ["evidence_href"] = total == 0 ? null : scope.Href(EvidenceMatrix.FirstAddress),
            ["ways"] = isOne ? [] : ClaimsBy.Keys.Select(key => (object?)new View { ["text"] = scope.Words[$"claims.grouped.{key}"], ["href"] = scope.Href(ClaimsBy.AddressOf(key)) }).ToList(),
            ["facets"] = isOne && total > 1 ? ClaimFacets.Of(scope, groups.SelectMany(group => group.Claims).ToList()) : [],
            ["groups"] = Pages[page].Select(slice => (object?)new View
            {
                ["id"] = slice.IsContinued ? slice.Group.Key + "-more" : slice.Group.Key,
                ["title"] = slice.Group.Topic is { } topic ? RecordName.Link(scope, topic) : Markup.Text(scope.Words["claims.no_topic"]),
                ["continued"] = slice.IsContinued,
                ["count"] = scope.Words.Number(slice.Group.Claims.Count),
                ["rows"] = slice.Items.Select(claim => (object?)ClaimRowView.Of(scope, claim)).ToList(),
            }).ToList(),
            ["contents"] = isOne ? [] : listed.Select(group => (object?)new View
            {
                ["title"] = group.Topic?.Title ?? scope.Words["claims.no_topic"],
                ["href"] = scope.Href(Slices.Address(FirstAddress, pageOf[group.Key]), group.Key),
                ["count"] = scope.Words.Number(group.Claims.Count),
            }).ToList(),
            ["data"] = Data.DataLinks.OfClaims(scope),
            ["pager"] = Slices.Pager(scope, FirstAddress, page, Pages.Count),
        };
    }
}
