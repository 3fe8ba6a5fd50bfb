using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>Claims under the same topics; those that share most topics come first.</summary>
internal sealed class RelatedClaims
{
    private const int Most = 6;
    private readonly Site site;
    private readonly ILookup<string, Claim> byTopic;

    public RelatedClaims(Site site, Chronology order)
    {
        this.site = site;
        byTopic = order.Sort(site.Of<Claim>()).SelectMany(claim => claim.Head.Topics.Select(topic => (topic.Value, claim))).ToLookup(pair => pair.Value, pair => pair.claim);
    }

    /// <summary>At most six; the topics' own pages list all.</summary>
    public IReadOnlyList<Claim> Of(Claim claim)
    {
        var shared = new Dictionary<Claim, int>();
        foreach (var topic in site.Find<Record>(claim.Head.Topics))
        {
            foreach (var other in byTopic[topic.Id].Where(other => other != claim)) { shared[other] = shared.GetValueOrDefault(other) + 1; }
        }
        // A stable sort: the order of time holds among equals.
        return shared.OrderByDescending(pair => pair.Value).Take(Most).Select(pair => pair.Key).ToList();
    }
}
