using Xunit;

namespace Digest.Tests.Checks;

public class DatesAreNotStatedByNobody
{
    private const string Quote = "quotes: [{source: report, exact: In May it was closed}]";

    private static List<string> Of(string files, string rule) => [.. new TestDigest(TestDigest.WithSeed("In May it was closed.", files)).Findings().Where(found => found.Contains($" {rule} ", StringComparison.Ordinal))];

    private static string Record(string folder, string fields) => $"=== input/{folder}/a.md\n---\ntitle: A\n{(folder == "events" ? "" : "statement: It was so.\n")}{(folder == "claims" ? "modality: states\n" : "")}{fields}\n---\n";

    [Theory]
    [InlineData("events", "date: 2022-05", "input/events/a.md:3:7 warning unsourced-date '2022-05'")]
    [InlineData("events", "date: 2022-05\ndate_basis: stated", "input/events/a.md:3:7 warning unsourced-date '2022-05'")]
    [InlineData("events", "date: 2022-05\n" + Quote, null)]
    [InlineData("events", "date: 2022-05\ndate_basis: external\ndate_note: From a letter.", null)]
    [InlineData("events", "date: 2022-05\ndate_basis: inferred\ndate_note: From a letter.", null)]
    [InlineData("events", "after: [{event: b}]", null)]
    [InlineData("events", "date: 2022-05\ndate_basis: external\ndate_note: From a letter.\nother_dates: [{date: 2023}]", "input/events/a.md:6:22 warning unsourced-date '2023'")]
    [InlineData("claims", "date: 2022-05", "input/claims/a.md:5:7 warning unsourced-date '2022-05'")]
    [InlineData("claims", "date: 2022-05\nevidence: [{kind: document, quote: {source: report, exact: In May it was closed}}]", null)]
    [InlineData("claims", "retracted: {date: 2023}", "input/claims/a.md:5:19 warning unsourced-date '2023'")]
    [InlineData("claims", "date: 2022-05\nretracted: {date: 2023, date_basis: external, date_note: Told., quote: {source: report, exact: In May it was closed}}", null)]
    [InlineData("recommendations", "date: 2022-05", "input/recommendations/a.md:4:7 warning unsourced-date '2022-05'")]
    [InlineData("recommendations", "deadline: 2022-05", "input/recommendations/a.md:4:11 warning unsourced-date '2022-05'")]
    [InlineData("recommendations", "responses: [{date: 2022-05, by: ministry, state: noted}]", "input/recommendations/a.md:4:20 warning unsourced-date '2022-05'")]
    [InlineData("recommendations", "date: 2022-05\nechoed_by: [{by: ministry, quote: {source: report, exact: In May it was closed}}]", null)]
    public void A_date_of_a_record_that_quotes_nothing_is_told(string folder, string fields, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Of(Record(folder, fields), "unsourced-date"));

    [Fact]
    public void A_quotation_in_the_text_is_a_quote() =>
        Assert.Empty(Of(Record("events", "date: 2022-05") + "“In May it was closed” [@report].\n", "unsourced-date"));

    [Theory]
    [InlineData(Quote, null)]
    [InlineData("asserted_by: [ministry]", "input/events/a.md:3:7 warning unsourced-date '2022-05'")]
    public void An_event_rests_on_the_quotes_of_the_claims_that_tell_it(string fields, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Of(Record("events", "date: 2022-05\nclaims: [c]") + $"=== input/claims/c.md\n---\ntitle: C\nstatement: It was closed.\nmodality: states\n{fields}\n---\n", "unsourced-date"));

    [Fact]
    public void The_remedies_are_fields_that_there_are()
    {
        var fault = Assert.Single(new TestDigest(Record("events", "date: 2022-05")).Check().Found, found => found.Rule.Id == "unsourced-date");
        Assert.Equal("The date '2022-05' counts as stated, but 'a' has no quote: no source is named for it.", fault.Message);
        Assert.Equal("Quote the words that give it, or write date_basis: external (or inferred) and a date_note that says how it is known.", fault.Help);
    }

    [Fact]
    public void No_author_can_write_that_a_date_has_no_source() =>
        Assert.Equal(["input/events/a.md:4:13 error unknown-word 'unsourced'"], Of(Record("events", "date: 2022-05\ndate_basis: unsourced\n" + Quote), "unknown-word"));

    [Theory]
    [InlineData("events", "date_basis: inferred", "input/events/a.md:3:13 warning basis-without-date 'inferred'")]
    [InlineData("events", "date_note: From a letter.", "input/events/a.md:3:12 warning basis-without-date 'From a letter.'")]
    [InlineData("events", "date_basis: inferred\ndate_note: From a letter.\nbefore: [{event: b, basis: inferred}]", "input/events/a.md:3:13 warning basis-without-date 'inferred'")]
    [InlineData("events", "date: 2022\n" + Quote + "\nother_dates: [{date_basis: external}]", "input/events/a.md:5:28 warning basis-without-date 'external'")]
    [InlineData("events", "quotes: [{source: report, exact: In May it was closed, date_basis: inferred}]", "input/events/a.md:3:68 warning basis-without-date 'inferred'")]
    [InlineData("events", "date: 05/2022\ndate_basis: inferred\ndate_note: From a letter.", null)]
    [InlineData("events", "date:\ndate_basis:\ndate_note: \"\"", null)]
    [InlineData("claims", "retracted: {date_note: Told.}", "input/claims/a.md:5:24 warning basis-without-date 'Told.'")]
    [InlineData("recommendations", "responses: [{by: ministry, state: noted, date_basis: external}]", "input/recommendations/a.md:4:54 warning basis-without-date 'external'")]
    public void How_a_date_is_known_is_not_said_of_none(string folder, string fields, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Of(Record(folder, fields), "basis-without-date"));

    [Theory]
    [InlineData("date_basis: inferred\ndate_note: From a letter.\ncitation: {issued: 2022}", 0)]
    [InlineData("date_basis: inferred\ndate_note: From a letter.", 1)]
    public void How_the_day_of_a_document_is_known_may_be_said_of_its_citation(string fields, int found) =>
        Assert.Equal(found, Of($"=== input/sources/s.md\n---\ntitle: S\n{fields}\n---\n", "basis-without-date").Count);
}
