using Digest.Model;
using Digest.Outputs.Views;
using Xunit;

namespace Digest.Tests.Outputs;

public class RelatedClaimsShareTopics
{
    /// <summary>Every choice of six claims among many, by counting for each pair what they share.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Those_that_share_most_come_first_then_by_topic_and_time(int seed)
    {
        var chance = new Random(seed);
        var sites = new Sites();
        string[] topics = [.. Enumerable.Range(0, 6).Select(i => $"topic-{i}")];
        foreach (string topic in topics) { sites.Add(new Entity(Sites.Head(RecordKind.Topic, topic))); }
        for (int i = 0; i < 60; i++)
        {
            string[] own = [.. topics.OrderBy(_ => chance.Next()).Take(chance.Next(0, 4))];
            sites.Claim($"claim-{i:00}", with: parts => (parts.Topics, parts.Dating) = (Sites.Ids(own), Sites.On($"20{chance.Next(10, 30)}")));
        }
        var site = sites.Build();
        var order = Chronology.Of(site).Sort(site.Of<Claim>());
        var related = new RelatedClaims(site, Chronology.Of(site));
        foreach (var claim in site.Of<Claim>())
        {
            string[] own = [.. claim.Head.Topics.Select(topic => topic.Value)];
            int Shared(Claim other) => other.Head.Topics.Count(topic => own.Contains(topic.Value));
            int First(Claim other) => Array.FindIndex(own, topic => other.Head.Topics.Any(theirs => theirs.Value == topic));
            Assert.Equal(order.Where(other => other != claim && Shared(other) > 0).OrderByDescending(Shared).ThenBy(First).Take(6).Select(other => other.Id), related.Of(claim).Select(other => other.Id));
        }
    }
}
