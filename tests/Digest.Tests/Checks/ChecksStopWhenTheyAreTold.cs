using Digest.Checks;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>Checks that look at much by themselves: who edits does not wait until they are through.</summary>
public class ChecksStopWhenTheyAreTold
{
    private const string Told = """

        === input/people/doe.md
        ---
        title: John Doe
        ---
        === input/claims/closed.md
        ---
        title: Closed
        statement: The report was published only minutes before the High Commissioner left her office for good in 1987.
        modality: states
        quotes:
          - {source: report, speaker: doe, exact: "The report was published"}
        ---
        """;

    [Theory]
    [InlineData("absent-speaker")]
    [InlineData("copied-sentence")]
    [InlineData("unquoted-number")]
    public void And_no_sooner(string rule)
    {
        var site = new TestDigest(TestDigest.WithSeed("The report was published only minutes before the High Commissioner left her office for good.") + Told).Site();
        var check = AllChecks.List.Single(one => one.Rules.Any(own => own.Id == rule));
        Assert.Contains(check.Run(site, Run(TestContext.Current.CancellationToken)), fault => fault.Rule.Id == rule);
        Assert.Throws<OperationCanceledException>(() => check.Run(site, Run(new CancellationToken(canceled: true))).ToList());
    }

    private static CheckRun Run(CancellationToken cancel) => new(new DateOnly(2026, 11, 23), new ParallelOptions { CancellationToken = cancel });
}
