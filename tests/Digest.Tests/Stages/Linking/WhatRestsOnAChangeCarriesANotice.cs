using Digest.Model;
using Xunit;

namespace Digest.Tests.Stages.Linking;

public class WhatRestsOnAChangeCarriesANotice
{
    private const string Seed = "They said that it was so. They say it still.";

    private static TestDigest Digest(string report, string dependent, string more = "") => new(TestDigest.WithSeed(Seed).Replace("title: The report", "title: The report\n" + report, StringComparison.Ordinal) + "\n" + dependent + "\n" + more);

    private static string Claim(string fields, string body = "") => $"=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nasserted_by: [author]\n{fields}\n---\n{body}\n";

    private static string Other(string fields) => $"=== input/claims/b.md\n---\ntitle: B\nstatement: S.\nmodality: states\nasserted_by: [author]\n{fields}\n---\n";

    private static IEnumerable<string> Open(TestDigest digest, string id) => digest.Site() is var site ? site.UnreviewedOf(site.Find(id)!).Select(change => $"{change.Named.Value} {change.Date}") : [];

    private const string Corrected = "corrections: [{date: 2026-11-20, text: A day was wrong.}]";

    [Theory]
    [InlineData("quotes: [{source: report, exact: They said that it was so}]", "")]
    [InlineData("quotes: [{source: other, exact: Words, through: [report]}]", "")]
    [InlineData("evidence: [{kind: document, document: report}]", "")]
    [InlineData("evidence: [{kind: document, quote: {source: report, exact: They said that it was so}}]", "")]
    [InlineData("responds_to: [{source: report, stance: rejects}]", "")]
    [InlineData("translation_of: report", "")]
    [InlineData("", "It says “They said that it was so” [@report].")]
    [InlineData("", "As it says [@report].")]
    public void A_claim_rests_on_a_source_that_it_quotes_cites_or_answers(string fields, string body) =>
        Assert.Equal(["report 2026-11-20"], Open(Digest(Corrected, Claim(fields, body), "=== input/sources/other.md\n---\ntitle: Other\n---\n"), "a"));

    [Theory]
    [InlineData("concerns: [report]", "")]
    [InlineData("evidence: [{kind: document, by: author}]", "")]
    [InlineData("", "See [[report]].")]
    public void To_name_a_record_is_not_to_rest_on_it(string fields, string body) =>
        Assert.Empty(Open(Digest(Corrected, Claim(fields, body), "=== input/organisations/author.md\n---\ntitle: Twice\n" + Corrected + "\n---\n"), "a"));

    [Theory]
    [InlineData("claims", "statement: S.\nmodality: states\nresponds_to: [{claim: b, stance: rejects}]")]
    [InlineData("recommendations", "statement: S.\nrests_on: [b]")]
    [InlineData("events", "claims: [b]")]
    public void So_do_answers_recommendations_and_events_on_claims(string folder, string fields) =>
        Assert.Equal(["b 2026-11-20"], Open(Digest("", Other(Corrected), $"=== input/{folder}/x.md\n---\ntitle: X\n{fields}\n---\n"), "x"));

    [Fact]
    public void A_notice_does_not_travel_further()
    {
        var digest = Digest(Corrected, Other("quotes: [{source: report, exact: They say it still}]"), "=== input/events/x.md\n---\ntitle: X\nclaims: [b]\n---\n");
        Assert.Single(Open(digest, "b"));
        Assert.Empty(Open(digest, "x"));
    }

    [Theory]
    [InlineData("2026-11-19", true)]
    [InlineData("2026-11-20", false)]
    [InlineData("2026-11-21", false)]
    public void A_review_of_that_day_or_later_takes_it_off(string day, bool stays) =>
        Assert.Equal(stays, Open(Digest(Corrected, Claim($"quotes: [{{source: report, exact: They say it still}}]\nreviewed: [{{id: report, date: {day}}}]")), "a").Any());

    [Fact]
    public void A_later_correction_brings_it_back()
    {
        const string twice = "corrections: [{date: 2026-11-22, text: Again.}, {date: 2026-11-20, text: Once.}]";
        Assert.Equal(["report 2026-11-22"], Open(Digest(twice, Claim("quotes: [{source: report, exact: They say it still}]\nreviewed: [{id: report, date: 2026-11-21}]")), "a"));
    }

    [Theory]
    [InlineData("withdrawn: {date: 2026-11-20, reason: R}", "b 2026-11-20")]
    [InlineData("withdrawn: {reason: R}", "b ")]
    public void A_withdrawn_record_leaves_one_too(string withdrawn, string open)
    {
        string asked = "=== input/recommendations/x.md\n---\ntitle: X\nstatement: S.\nrests_on: [b]\n";
        Assert.Equal([open], Open(Digest("", Other("status: withdrawn\n" + withdrawn), asked + "---\n"), "x"));
        Assert.Empty(Open(Digest("", Other("status: withdrawn\n" + withdrawn), asked + "reviewed: [{id: b, date: 2026-11-20}]\n---\n"), "x"));
    }

    [Fact]
    public void Words_that_came_through_a_withdrawn_document_do_not_become_the_sources_own()
    {
        var digest = Digest("", Claim("quotes: [{source: report, exact: They say it still, speaker: author, through: [b]}]"), "=== input/sources/b.md\n---\ntitle: B\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, reason: R}\n---\n");
        var site = digest.Site();
        var quote = Assert.Single(site.QuotesOf(site.Find("a")!));
        Assert.Equal(Voice.Reported, quote.Voice);
        Assert.Empty(quote.Origins);
    }
}
