using Xunit;

namespace Digest.Tests.Checks;

public class DaysAndOrdersAgree
{
    private static List<string> Of(string files, string rule) => [.. new TestDigest(files).Findings().Where(found => found.Contains($" {rule} ", StringComparison.Ordinal))];

    private static string Asked(string fields) => $"=== input/recommendations/r.md\n---\ntitle: R\nstatement: Close it.\n{fields}\n---\n=== input/organisations/office.md\n---\ntitle: Office\n---\n";

    [Theory]
    [InlineData("date: 2022-08-31\ndeadline: 2021", "input/recommendations/r.md:5:11 warning impossible-day '2021'")]
    [InlineData("date: 2022-08-31\ndeadline: 2022-08-30", "input/recommendations/r.md:5:11 warning impossible-day '2022-08-30'")]
    [InlineData("date: \"[2022..2023]\"\ndeadline: \"[..2021-12]\"", "input/recommendations/r.md:5:11 warning impossible-day '\"[..2021-12]\"'")]
    [InlineData("date: 2022-08-31\nresponses: [{by: office, state: noted, date: 2020}]", "input/recommendations/r.md:5:46 warning impossible-day '2020'")]
    [InlineData("date: 2022-08-31T23:30:00+10:00\ndeadline: 2022-08-29", "input/recommendations/r.md:5:11 warning impossible-day '2022-08-29'")]
    [InlineData("date: 2022-08-31\ndeadline: 2022-08-29T23:30:00Z", "input/recommendations/r.md:5:11 warning impossible-day '2022-08-29T23:30:00Z'")]
    public void What_must_follow_and_cannot_is_told(string fields, string finding) => Assert.Equal(finding, Assert.Single(Of(Asked(fields), "impossible-day")));

    [Theory]
    [InlineData("date: 2022-08-31\ndeadline: 2022-08-31")]
    [InlineData("date: 2022-08-31\ndeadline: 2022-08")]
    [InlineData("date: 2022-08-31\ndeadline: 2022")]
    [InlineData("date: 2022-08-31\ndeadline: 2021~")]
    [InlineData("date: 2022?\ndeadline: 2021")]
    [InlineData("date: \"[..2022-08-31]\"\ndeadline: 2021")]
    [InlineData("date: 2022-08-31/2023\ndeadline: ../2022-10")]
    [InlineData("date: 2022-08-31T23:30:00+10:00\ndeadline: 2022-08-30")]
    [InlineData("date: 2022-08-31\ndeadline: 2022-08-30T23:30:00Z")]
    [InlineData("deadline: 2021")]
    [InlineData("date: 2022-08-31\nresponses: [{by: office, state: noted, date: 2022}, {by: office, state: noted}]")]
    public void What_may_be_is_not(string fields) => Assert.Empty(Of(Asked(fields), "impossible-day"));

    [Theory]
    [InlineData("from: 2022-05, to: 2021", true)]
    [InlineData("from: 2022-05, to: 2022", false)]
    [InlineData("from: 2022-05, to: 2021?", false)]
    [InlineData("from: 2022-05", false)]
    public void A_role_ends_after_it_begins(string role, bool found) =>
        Assert.Equal(found ? ["input/people/p.md:3:46 warning impossible-day '2021'"] : [],
            Of($"=== input/people/p.md\n---\ntitle: P\nroles: [{{title: Minister, {role}}}]\n---\n=== input/about.md\n---\ntitle: A\n---\n[[p]]\n", "impossible-day"));

    [Theory]
    [InlineData("custody: {collected_at: 2062-11-20}", "'2062-11-20'")]
    [InlineData("custody: {collected_at: 2027}", "'2027'")]
    [InlineData("custody: {log: [{date: 2062-11-20, what: Copied.}]}", "'2062-11-20'")]
    [InlineData("citation: {accessed: 2062-11-20}", "'2062-11-20'")]
    [InlineData("custody: {collected_at: 2026-11-25}", "'2026-11-25'")]
    [InlineData("custody: {collected_at: 2026}", null)]
    [InlineData("custody: {collected_at: 2026-11-24}", null)]
    [InlineData("custody: {collected_at: 2027~}", null)]
    [InlineData("custody: {log: [{date: 2026-11-23, what: Copied.}]}", null)]
    public void Nothing_was_collected_after_today(string fields, string? text) =>
        Assert.Equal(text is null ? [] : [$"warning future-day {text}"], Of($"=== input/sources/s.md\n---\ntitle: S\n{fields}\n---\n", "future-day").Select(found => found[(found.IndexOf(' ', StringComparison.Ordinal) + 1)..]));

    private static string Events(string fields, string other = "date: 2021-05-03") => $"=== input/events/a.md\n---\ntitle: A\n{fields}\n---\n=== input/events/fair.md\n---\ntitle: Fair\n{other}\n---\n";

    [Theory]
    [InlineData("date: 2020\nafter: [{event: fair}]", "input/events/a.md:4:17 warning contradicted-order 'fair'")]
    [InlineData("date: 2022\nbefore: [{event: fair}]", "input/events/a.md:4:18 warning contradicted-order 'fair'")]
    [InlineData("date: 2020~\nafter: [{event: fair}]", null)]
    [InlineData("date: 2021\nafter: [{event: fair}]", null)]
    [InlineData("date: \"[2020..2022]\"\nafter: [{event: fair}]", null)]
    [InlineData("date: 2020\nbefore: [{event: fair}]", null)]
    [InlineData("after: [{event: fair}]", null)]
    [InlineData("date: 2021-05-01\nduration: P5D\nafter: [{event: fair}]", null)]
    [InlineData("date: 2021-04-01\nduration: P5D\nafter: [{event: fair}]", "input/events/a.md:5:17 warning contradicted-order 'fair'")]
    [InlineData("date: 2020\nother_dates: [{date: 2022}]\nafter: [{event: fair}]", null)]
    [InlineData("date: 2020\nother_dates: [{date: 2019}]\nafter: [{event: fair}]", "input/events/a.md:5:17 warning contradicted-order 'fair'")]
    public void An_order_that_the_dates_contradict_is_told(string fields, string? finding) => Assert.Equal(finding is null ? [] : [finding], Of(Events(fields), "contradicted-order"));

    [Theory]
    [InlineData("after: [{event: fair}]", "input/events/a.md:3:17 warning unstated-order 'fair'")]
    [InlineData("after: [{event: fair, basis: inferred}]", null)]
    [InlineData("after: [{event: fair}]\nquotes: [{source: s, exact: Then it rained}]", null)]
    [InlineData("after: [{event: fair, words: a day after}]\nquotes: [{source: s, exact: Then it rained}]", "input/events/a.md:3:17 warning unstated-order 'fair'")]
    [InlineData("after: [{event: fair, words: 'a day after'}]\nquotes: [{source: s, exact: A day after the fair it rained}]", null)]
    [InlineData("after: [{event: fair, words: the next day}]", null)]
    [InlineData("after: [{event: fair}]\nbefore: [{event: fair, basis: inferred}]", null)]
    public void An_order_that_no_quote_states_is_told(string fields, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Of(Events(fields, "quotes: [{source: s, exact: \"The next day, the fair closed\"}]") + "=== input/sources/s.md\n---\ntitle: S\n---\n", "unstated-order"));
}
