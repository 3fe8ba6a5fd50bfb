using Xunit;

namespace Digest.Tests.Checks;

public class ChangesAreDatedAndReviewed
{
    private const string Seed = "They said that it was so. They say it still.";

    private static IReadOnlyList<string> Findings(string report, string claim, string more = "") =>
        [.. new TestDigest(TestDigest.WithSeed(Seed).Replace("title: The report", "title: The report\n" + report, StringComparison.Ordinal)
            + $"\n=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nquotes: [{{source: report, exact: They say it still}}]\n{claim}\n---\n" + more).Findings()];

    [Theory]
    [InlineData("corrections: [{date: 2026-11, text: T}]", "input/claims/a.md:6:22 error incomplete-day '2026-11'")]
    [InlineData("corrections: [{date: \"2026-11-20~\", text: T}]", "input/claims/a.md:6:22 error incomplete-day '\"2026-11-20~\"'")]
    [InlineData("corrections: [{date: 2026-11-19/2026-11-20, text: T}]", "input/claims/a.md:6:22 error incomplete-day '2026-11-19/2026-11-20'")]
    [InlineData("corrections: [{date: \"-0044-03-15\", text: T}]", "input/claims/a.md:6:22 error incomplete-day '\"-0044-03-15\"'")]
    [InlineData("corrections: [{date: 20.11.2026, text: T}]", "input/claims/a.md:6:24 error bad-date '.11.2026'")]
    [InlineData("corrections: [{date: 2062-11-20, text: T}]", "input/claims/a.md:6:22 warning future-day '2062-11-20'")]
    [InlineData("corrections: [{text: T}]", "input/claims/a.md:6:16 error missing-field 'text'")]
    [InlineData("corrections: [{date: 2026-11-20}]", "input/claims/a.md:6:16 error missing-field 'date'")]
    [InlineData("reviewed: [{id: nobody, date: 2026-11-20}]", "input/claims/a.md:6:17 error unknown-reference 'nobody'")]
    [InlineData("reviewed: [{id: ministry, date: 2026-11}]", "input/claims/a.md:6:33 error incomplete-day '2026-11'")]
    [InlineData("reviewed: [{id: report, date: 2026-11-20}]", "input/claims/a.md:6:17 warning needless-review 'report'")]
    [InlineData("withdrawn: {date: 2026-11-20, reason: R}", "input/claims/a.md:6:19 error unfinished-withdrawal '2026-11-20'")]
    [InlineData("status: withdrawn", "input/claims/a.md:2:8 warning incomplete-withdrawal 'A'")]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2026, reason: R}", "input/claims/a.md:7:19 error incomplete-day '2026'")]
    public void A_fault_is_told_where_it_stands(string fields, string finding) => Assert.Contains(finding, Findings("", fields));

    [Theory]
    [InlineData("", "'a' is withdrawn, but does not say when and why.")]
    [InlineData("withdrawn: {reason: R}", "'a' is withdrawn, but does not say when.")]
    [InlineData("withdrawn: {date: 2026-11-20}", "'a' is withdrawn, but does not say why.")]
    [InlineData("withdrawn: {notice: false}", null)]
    public void What_a_notice_does_not_say_is_told_where_there_is_one(string fields, string? message) =>
        Assert.Equal(message is null ? [] : [message], new TestDigest($"=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nstatus: withdrawn\n{fields}\n---\n").Check().Found
            .Where(fault => fault.Rule.Id == "incomplete-withdrawal").Select(fault => fault.Message));

    [Fact]
    public void Tomorrow_is_today_already_somewhere() =>
        Assert.DoesNotContain(Findings("", "corrections: [{date: 2026-11-24, text: T}]"), found => found.Contains("future-day", StringComparison.Ordinal));

    [Fact]
    public void What_rests_on_a_correction_is_listed_until_it_is_reviewed()
    {
        const string corrected = "corrections: [{date: 2026-11-20, text: T}]";
        Assert.Equal(["input/claims/a.md:5:19 warning unreviewed-change 'report'"], Findings(corrected, ""));
        Assert.Equal(["input/claims/a.md:6:31 warning unreviewed-change '2026-11-19'"], Findings(corrected, "reviewed: [{id: report, date: 2026-11-19}]"));
        Assert.Empty(Findings(corrected, "reviewed: [{id: report, date: 2026-11-20}]"));
    }

    [Fact]
    public void The_same_for_a_withdrawn_source_and_the_build_goes_on()
    {
        const string withdrawn = "status: withdrawn\nwithdrawn: {date: 2026-11-20, by: Editor, reason: R}";
        Assert.DoesNotContain(Findings(withdrawn, ""), found => found.Contains(" error ", StringComparison.Ordinal));
        Assert.Contains(Findings(withdrawn, ""), found => found.Contains("unreviewed-change 'report'", StringComparison.Ordinal));
        Assert.DoesNotContain(Findings(withdrawn, "reviewed: [{id: report, date: 2026-11-21}]"), found => found.Contains("unreviewed-change", StringComparison.Ordinal) || found.Contains("unpublished-reference", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_place_where_a_body_quotes_a_withdrawn_source_is_named()
    {
        var digest = new TestDigest(TestDigest.WithSeed(Seed).Replace("title: The report", "title: The report\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, by: Editor, reason: R}", StringComparison.Ordinal)
            + "\n=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nquotes: [{source: report, exact: They say it still}]\n---\nIt was “said that it was so” [@report].\n\nAnd “They say it still” [@report].\n");
        var told = Assert.Single(digest.Check().Found, one => one.Rule.Id == "unreviewed-change");
        Assert.Equal(2, told.Related.Count);
        Assert.All(told.Related, one => Assert.Equal("input/claims/a.md", one.Span.Path));
        Assert.True(told.Related[0].Span.Offset < told.Related[1].Span.Offset);
    }

    [Fact]
    public void A_link_in_a_body_to_a_withdrawn_record_is_told_once_and_can_be_kept()
    {
        const string gone = "\n=== input/people/gone.md\n---\ntitle: Gone\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, reason: R}\n---\n";
        Assert.Contains(Findings("", "", gone + "=== input/about.md\n---\ntitle: About\n---\n[[gone]]\n"), found => found == "input/about.md:4:3 warning unpublished-reference 'gone'");
        Assert.Empty(Findings("", "", gone + "=== input/about.md\n---\ntitle: About\nreviewed: [{id: gone, date: 2026-11-20}]\n---\n[[gone]]\n"));
    }

    [Theory]
    [InlineData("corrections")]
    [InlineData("gaps")]
    public void The_names_of_their_pages_are_taken(string id) =>
        Assert.Contains(Findings("", "", $"\n=== input/{id}.md\n---\ntitle: Mine\n---\n"), found => found == $"input/{id}.md:1:1 error repeated-id ''");
}
