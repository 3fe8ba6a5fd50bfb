using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>The way by which a claim is known stands in tables and calendars only where all whom it names may stand there: the speaker, the bodies of their roles, the documents, and whose these are.</summary>
public class WaysAreToldInExportsWhole
{
    private static readonly string[] Exports = ["data/claims.csv", "data/timeline.ics", "data/timeline.json"];

    private static string Record(string path, string title, string? hidden, string more = "") => $"\n=== input/{path}.md\n---\ntitle: {title}\n{(hidden == path ? "index: false\n" : "")}{more}---\n";

    private static BuiltSite Built(string? hidden) => new(TestDigest.WithSeed("The gate was open.",
        Record("organisations/bureau", "The bureau", hidden)
        + Record("organisations/office", "The office", hidden)
        + Record("people/aide", "The aide", hidden, "roles: [{organisation: bureau, title: Head, from: 2020}]\n")
        + Record("sources/memo", "The memo", hidden, "by: [office]\n")
        + Record("claims/open", "It stood open", hidden, """
            statement: The gate was open.
            date: 2021-05-05
            modality: states
            quotes:
              - {source: report, exact: The gate was open, speaker: aide, voice: direct, through: [memo], date: 2021-05-05}

            """)));

    [Fact]
    public void Where_nobody_is_kept_out_all_is_told()
    {
        var site = Built(null);
        Assert.All(Exports, path => Assert.All((string[])["The aide", "Head", "The memo", "The author"], name => Assert.Contains(name, site[path], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("people/aide", "The aide")]
    [InlineData("organisations/bureau", "The bureau")]
    [InlineData("sources/memo", "The memo")]
    [InlineData("organisations/office", "The office")]
    public void Where_one_is_kept_out_neither_they_nor_the_way_are_told(string hidden, string name)
    {
        var site = Built(hidden);
        Assert.All(Exports, path =>
        {
            Assert.Contains("The gate was open", site[path], StringComparison.Ordinal);
            Assert.All((string[])[name, "Head", "The memo"], told => Assert.DoesNotContain(told, OfClaim(site[path]), StringComparison.Ordinal));
        });
    }

    /// <summary>What is said of the claim, without the entries of documents, which stand for themselves.</summary>
    private static string OfClaim(string export) => string.Join('\n', export.Split('\n').Where(line => line.Contains("open", StringComparison.Ordinal) || line.Contains("aide", StringComparison.OrdinalIgnoreCase)));
}
