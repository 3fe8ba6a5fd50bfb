using Digest.Model;
using Digest.Outputs.Views;
using Xunit;

namespace Digest.Tests.Outputs;

public class RelatedClaimsShareTopics
{
    /// <summary>Every choice of six claims among many, by counting for each pair what they share.</summary>
    /// <param name="claims">Some of them, where there are more, have more topics than others.</param>
    /// <param name="most">Topics of the others.</param>
    [Theory]
    [InlineData(1, 60, 6, 3)]
    [InlineData(2, 60, 6, 3)]
    [InlineData(3, 60, 6, 3)]
    [InlineData(4, 200, 30, 4)]
    [InlineData(5, 200, 3, 3)]
    [InlineData(6, 120, 14, 14)]
    [InlineData(7, 400, 20, 12)]
    [InlineData(8, 40, 12, 1)]
    public void Those_that_share_most_come_first_then_by_topic_and_time(int seed, int claims, int all, int most)
    {
        var chance = new Random(seed);
        var sites = new Sites();
        string[] topics = [.. Enumerable.Range(0, all).Select(i => $"topic-{i}")];
        foreach (string topic in topics) { sites.Add(new Entity(Sites.Head(RecordKind.Topic, topic))); }
        for (int i = 0; i < claims; i++)
        {
            string[] own = [.. topics.OrderBy(_ => chance.Next()).Take(i % 20 == 7 ? all : chance.Next(0, most + 1))];
            sites.Claim($"claim-{i:000}", with: parts => (parts.Topics, parts.Dating) = (Sites.Ids(own), Sites.On($"20{chance.Next(10, 30)}")));
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
