using Digest.Kinds;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Kinds;

public class DurationsAreReadAsWritten
{
    private static TestDigest With(string duration) => new($"=== input/events/e.md\n---\ntitle: E\ndate: 2022\nduration: {duration}\ndate_basis: external\ndate_note: Known.\n---\n");

    [Theory]
    [InlineData("P5D")]
    [InlineData("P2W")]
    [InlineData("P1Y6M")]
    [InlineData("PT2H30M")]
    [InlineData("P1Y2M3W4DT5H6M7S")]
    [InlineData("P0D")]
    public void What_is_one_is_kept(string duration)
    {
        Assert.Empty(With(duration).Findings());
        Assert.Equal(duration, With(duration).Site().All.OfType<Event>().Single().Dating.Duration?.Value);
    }

    [Theory]
    [InlineData("5 dayz", "Write P5D,")]
    [InlineData("5 days", "Write P5D,")]
    [InlineData("2 hours", "Write PT2H,")]
    [InlineData("90 min", "Write PT90M,")]
    [InlineData("p5d", "Write P5D,")]
    [InlineData("P1DT", "Write P1D,")]
    [InlineData("P2H", "Write PT2H,")]
    [InlineData("PT5D", "Write P5D,")]
    [InlineData("p1y6m", "Write P1Y6M,")]
    [InlineData("5 m", "Durations are ISO 8601")]
    [InlineData("5 fortnights", "Durations are ISO 8601")]
    [InlineData("P5", "Durations are ISO 8601")]
    [InlineData("PT", "Durations are ISO 8601")]
    [InlineData("P", "Durations are ISO 8601")]
    [InlineData("P1D2Y", "Durations are ISO 8601")]
    [InlineData("PT1.5H", "Durations are ISO 8601")]
    [InlineData("2 months", "Write P2M,")]
    [InlineData("P9999999999D", "Durations are ISO 8601")]
    public void What_is_none_is_told_where_it_stands_and_printed_nowhere(string duration, string help)
    {
        Assert.Equal($"input/events/e.md:4:11 error bad-duration '{duration}'", Assert.Single(With(duration).Findings()));
        Assert.StartsWith(help, Assert.Single(With(duration).Check().Found).Help, StringComparison.Ordinal);
        Assert.Null(With(duration).Site().All.OfType<Event>().Single().Dating.Duration);
        Assert.DoesNotMatch(TextForm.Duration.Pattern, duration);
    }
}
