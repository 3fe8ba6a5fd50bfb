using Digest.Model;
using Xunit;

namespace Digest.Tests.Stages.Linking;

public class ChainsAndOriginsAreCounted
{
    private static Finding Of(string quotes)
    {
        var site = new TestDigest(TestDigest.WithSeed("One thing. Another thing.") + $$"""

            === input/claims/a.md
            ---
            title: A
            statement: Something.
            modality: states
            quotes: [{{quotes}}]
            ---
            === seeds/release.txt
            The report tells one thing and another thing.
            === input/sources/release.md
            ---
            title: Release
            by: [ministry]
            custody: {seed: seeds/release.txt}
            reports_on: [report, counter]
            ---
            === input/sources/counter.md
            ---
            title: Counter
            ---
            """).Site();
        return site.Findings[(Claim)site.Find("a")!];
    }

    private static string[] Ids(IEnumerable<Digest.Model.Record> records) => [.. records.Select(record => record.Id)];

    [Theory]
    [InlineData("{source: report, exact: One thing}", new[] { "report" }, 0)]
    [InlineData("{source: release, exact: one thing}", new[] { "release" }, 0)]
    [InlineData("{source: release, exact: one thing, speaker: author, voice: direct}", new[] { "release" }, 0)]
    [InlineData("{source: release, exact: one thing, speaker: author, voice: reported}", new[] { "counter", "report" }, 1)]
    [InlineData("{source: release, exact: one thing, speaker: author, through: [report]}", new[] { "report" }, 2)]
    [InlineData("{source: release, exact: one thing, speaker: author, through: [report]}, {source: report, exact: Another thing}", new[] { "report" }, 2)]
    public void Origins_are_the_documents_that_a_claim_really_goes_back_to(string quotes, string[] origins, int steps)
    {
        var finding = Of(quotes);
        Assert.Equal(origins, Ids(finding.Origins));
        Assert.Equal(steps, finding.Steps);
    }

    [Fact]
    public void Two_sources_may_have_one_origin()
    {
        var finding = Of("{source: release, exact: one thing, through: [report]}, {source: report, exact: One thing}");
        Assert.Equal(["release", "report"], Ids(finding.Sources));
        Assert.Equal(["report"], Ids(finding.Origins));
    }

    [Fact]
    public void Who_says_so_is_told_by_the_supporting_quotes_alone()
    {
        var finding = Of("{source: report, exact: One thing}, {source: release, exact: another thing, role: context, speaker: ministry}");
        Assert.Equal(["author"], Ids(finding.AssertedBy));
    }
}
