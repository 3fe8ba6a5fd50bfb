using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;
using static Digest.Tests.Outputs.DisputedDigest;

namespace Digest.Tests.Outputs;

public class WhyIsSaidInWords
{
    private static IElement Page(string written, string path = "claims/beaten.html") => new HtmlParser().ParseDocument(new BuiltSite(written)[path]).QuerySelector("main")!;

    private static string Plain(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Why(string written, string path = "claims/beaten.html") => Plain(Page(written, path).QuerySelector("[aria-labelledby='why-h']"));

    private static string Origins(string sources, params string[] quoted)
    {
        string quotes = string.Join(", ", quoted.Select(id => $"{{source: {id}, exact: The words, speaker: author, voice: reported}}"));
        string claim = $"\n=== input/claims/beaten.md\n---\ntitle: T\nstatement: S.\nmodality: states\nquotes: [{quotes}]\n---\n";
        return Plain(Page(Base + sources + claim).QuerySelector("[aria-labelledby='chain-h'] .lede"));
    }

    private const string Dated = "by: [ministry]\ncitation: {type: report, issued: 2022-08}";

    [Fact]
    public void Several_that_report_one_document_are_one_origin_by_author_and_year() =>
        Assert.Equal("3 sources, 1 origin: all report The ministry (2022).", Origins(Source("x", Dated) + Source("a", "reports_on: [x]", true) + Source("b", "reports_on: [a]", true) + Source("c", "reports_on: [x]", true), "a", "b", "c"));

    [Theory]
    [InlineData("", "1 source, 1 origin: Document a itself.")]
    [InlineData("reports_on: [x]", "1 source, 1 origin: the source reports Document x.")]
    [InlineData("reports_on: [x, y]", "1 source; which document the words go back to is not told.")]
    public void One_source_is_its_own_origin_or_reports_another(string reports, string expected) =>
        Assert.Equal(expected, Origins(Source("x") + Source("y") + Source("a", reports, true), "a"));

    [Fact]
    public void A_source_whose_own_origin_is_not_told_stands_beside_one_that_speaks_for_itself() =>
        Assert.Equal("2 sources, 1 origin: Document a.", Origins(Source("x") + Source("y") + Source("a", "", true) + Source("b", "reports_on: [x, y]", true), "a", "b"));

    [Fact]
    public void A_document_and_a_report_on_it_are_told_apart() =>
        Assert.Equal("2 sources, 1 origin: Document a, which the other reports.", Origins(Source("a", "", true) + Source("b", "reports_on: [a]", true), "a", "b"));

    [Fact]
    public void Several_that_report_a_document_which_is_quoted_too_are_others() =>
        Assert.Equal("3 sources, 1 origin: Document a, which the others report.", Origins(Source("a", "", true) + Source("b", "reports_on: [a]", true) + Source("c", "reports_on: [a]", true), "a", "b", "c"));

    [Fact]
    public void A_document_and_its_translation_are_told_apart() =>
        Assert.Equal("2 sources, 1 origin: Document a, to which the other goes back.", Origins(Source("a", "", true) + Source("b", "translation_of: a", true), "a", "b"));

    [Fact]
    public void A_translation_goes_back_to_what_it_translates() =>
        Assert.Equal("1 source, 1 origin: it goes back to Document a.", Origins(Source("a", "", true) + Source("b", "translation_of: a", true), "b"));

    [Fact]
    public void A_translation_and_its_original_name_each_other()
    {
        string written = Base + Source("a", "", true) + Source("b", "translation_of: a", true) + "\n=== input/claims/beaten.md\n---\ntitle: T\nstatement: S.\nmodality: states\nquotes: [{source: b, exact: The words}]\n---\n";
        Assert.Contains("Translation ofDocument a", Plain(Page(written, "sources/b.html")), StringComparison.Ordinal);
        Assert.Contains("TranslationsDocument b", Plain(Page(written, "sources/a.html")), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(new BuiltSite(written)["data/digest.json"]);
        var original = json.RootElement.GetProperty("records").EnumerateArray().Single(record => record.GetProperty("id").GetString() == "b").GetProperty("translation_of");
        Assert.Equal("a", original.GetString());
    }

    [Fact]
    public void Two_of_one_author_and_year_have_their_titles() =>
        Assert.Equal("2 sources, 2 origins: The ministry (2022), Document a and The ministry (2022), Document b.", Origins(Source("a", Dated, true) + Source("b", Dated, true), "a", "b"));

    [Theory]
    [InlineData("citation: {issued: \"2022?\"}", "The ministry (2022, uncertain)")]
    [InlineData("citation: {issued: \"[2021..2022]\"}", "The ministry (between 2021 and 2022)")]
    [InlineData("citation: {issued: 2022-08-31}", "The ministry (2022)")]
    [InlineData("", "Document a")]
    public void A_year_is_no_surer_than_its_source(string date, string expected) =>
        Assert.Equal($"1 source, 1 origin: {expected} itself.", Origins(Source("a", "by: [ministry]\n" + date, true), "a"));

    [Fact]
    public void That_no_source_is_held_is_said() =>
        Assert.StartsWith("No source held", Plain(Page(Base + Source("a") + "\n=== input/claims/beaten.md\n---\ntitle: T\nstatement: S.\nmodality: states\nquotes: [{source: a, exact: Words, speaker: author}]\n---\n").QuerySelector("[aria-labelledby='chain-h'] .sub-lede")));

    [Theory]
    [InlineData(1, "The source is held here.")]
    [InlineData(2, "Both sources are held here.")]
    [InlineData(3, "All 3 sources are held here.")]
    public void That_all_sources_are_held_is_said_in_the_words_for_so_many(int sources, string told)
    {
        string[] ids = [.. "abc"[..sources].Select(id => id.ToString())];
        string quotes = string.Join(", ", ids.Select(id => $"{{source: {id}, exact: The words, speaker: author, voice: reported}}"));
        var page = Page(Base + string.Concat(ids.Select(id => Source(id, "", true))) + $"\n=== input/claims/beaten.md\n---\ntitle: T\nstatement: S.\nmodality: states\nquotes: [{quotes}]\n---\n");
        Assert.StartsWith(told, Plain(page.QuerySelector("[aria-labelledby='chain-h'] .sub-lede")));
    }

    [Fact]
    public void A_document_between_that_is_not_shown_is_a_step_all_the_same()
    {
        string hidden = "\n=== input/sources/hidden.md\n---\ntitle: Secret title\nstatus: draft\n---\n";
        var page = Page(Base + hidden + Beaten().Replace("voice: direct", "voice: direct, through: [hidden]", StringComparison.Ordinal));
        Assert.Equal("A document that is not shown", Plain(page.QuerySelector(".chain .chain__gap b")));
        Assert.DoesNotContain("Secret", page.InnerHtml);
        Assert.Equal("1 source, 0 origins: the document that it goes back to is not shown here.", Plain(page.QuerySelector("[aria-labelledby='chain-h'] .lede")));
    }

    [Fact]
    public void Words_of_a_document_that_was_withdrawn_are_quoted_all_the_same()
    {
        var page = Page(Base + Source("gone", "status: withdrawn\nwithdrawn: {date: 2026-01-02, by: The editors, reason: Mistaken.}") + "\n=== input/claims/beaten.md\n---\ntitle: T\nstatement: S.\nmodality: states\nquotes: [{source: gone, exact: Words, speaker: author}]\n---\n");
        string chain = Plain(page.QuerySelector("[aria-labelledby='chain-h']"));
        Assert.Contains("No source that is shown here is quoted for it, so no origin can be counted.", chain, StringComparison.Ordinal);
        Assert.Contains("Nothing of what is quoted for this statement comes from a document that is shown here", chain, StringComparison.Ordinal);
        Assert.DoesNotContain("No passage is quoted", chain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dispute_names_who_says_what_and_that_both_sides_are_disputed()
    {
        string written = Base + Beaten() + Denial("{claim: beaten, stance: rejects}");
        Assert.Contains("Disputed: rejected by The ministry in Title of denial. That answer is disputed in the same way.", Why(written));
        Assert.Contains("Disputed: It rejects “Title of beaten”.", Why(written, "claims/denial.html"));
    }

    [Fact]
    public void A_general_rejection_is_said_to_be_one() =>
        Assert.Contains("Disputed: rejected in general terms by The ministry in Title of denial.", Why(Base + Beaten() + Denial("{source: report, stance: rejects}")));

    [Fact]
    public void Acceptance_is_said_with_whose_it_is() =>
        Assert.Contains("Acknowledged: accepted by The ministry, whose conduct is at issue, in Title of denial.", Why(Base + Beaten() + Denial("{claim: beaten, stance: accepts}")));

    [Fact]
    public void Corroboration_names_evidence_and_origins() =>
        Assert.Contains("Corroborated: Interviews in The report and Research in Document other. Both are held here, bear on this very statement, and go back to different origins: The report and Document other.",
            Why(Base + Source("other", "", true) + Beaten("evidence: [{kind: interview, document: report}, {kind: research, document: other}]")));

    [Theory]
    [InlineData("{kind: interview, document: report, scope: general}", "None of it counts towards corroboration")]
    [InlineData("{kind: interview, document: report}", "1 entry bears on this very statement and is held here. Corroboration needs two kinds.")]
    [InlineData("{kind: interview, document: report}, {kind: research, document: report}", "No two kinds of them go back to two origins")]
    public void Why_evidence_does_not_corroborate_is_said(string evidence, string expected) =>
        Assert.Contains(expected, Plain(Page(Base + Beaten($"evidence: [{evidence}]")).QuerySelector("[aria-labelledby='evidence-h']")));

    [Fact]
    public void Where_one_standing_wins_the_others_are_said_with_their_reasons()
    {
        string why = Why(Base + Beaten("retracted: {date: 2024-01}") + Denial("{claim: beaten, stance: rejects}"));
        Assert.Contains("Retracted: The author took it back (January 2024).", why);
        Assert.Contains("Also disputed: rejected by The ministry", why);
        Assert.DoesNotContain("disputed in the same way", why);
    }

    [Theory]
    [InlineData("rejects", "Rejected by")]
    [InlineData("accepts", "Accepted by")]
    public void Of_an_answer_that_was_taken_back_it_is_said_wherever_it_is_shown(string stance, string label)
    {
        string written = Base + Beaten() + Denial($"{{claim: beaten, stance: {stance}}}").Replace("modality: denies", "modality: denies\nretracted: {date: 2024-01}", StringComparison.Ordinal);
        Assert.StartsWith("Why it has this status Alleged: Said by The author.", Why(written), StringComparison.Ordinal);
        string page = Plain(Page(written)), list = Plain(Page(written, "claims/index.html"));
        Assert.Contains($"{label}The ministry", page.Replace(label + " ", label, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("It answers this statement. This answer was taken back (January 2024).", page, StringComparison.Ordinal);
        Assert.Contains("This answer was taken back (January 2024).", list, StringComparison.Ordinal);
        if (stance == "rejects") { Assert.Contains("The ministry (answer taken back: January 2024)", page, StringComparison.Ordinal); }
        using var json = JsonDocument.Parse(new BuiltSite(written)["data/digest.json"]);
        var answer = json.RootElement.GetProperty("records").EnumerateArray().Single(record => record.GetProperty("id").GetString() == "beaten").GetProperty("answered_by").EnumerateArray().Single();
        Assert.Equal("2024-01", answer.GetProperty("retracted").GetProperty("date").GetString());
    }

    [Fact]
    public void An_answer_to_what_was_taken_back_is_not_said_to_be_disputed_for_it() =>
        Assert.StartsWith("Why it has this status Alleged", Why(Base + Beaten("retracted: {date: 2024-01}") + Denial("{claim: beaten, stance: rejects}"), "claims/denial.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("quotes: [{source: report, exact: Guards may have beaten people}]", "None, the speaker’s own document", "0")]
    [InlineData("quotes: [{source: report, exact: Guards may have beaten people, speaker: ministry, voice: direct}]", "1 document on the way", "1")]
    [InlineData("asserted_by: [ministry]", "Not known, no passage is quoted", "unknown")]
    public void How_far_the_words_stand_from_the_speaker_is_not_guessed(string basis, string expected, string key)
    {
        string written = Base + Claim("other", "The gate was open", "author") + $"\n=== input/claims/beaten.md\n---\ntitle: T\nstatement: S.\nmodality: states\n{basis}\n---\n";
        Assert.Contains("Steps from the speaker" + expected, Plain(Page(written)), StringComparison.Ordinal);
        var list = Page(written, "claims/index.html");
        Assert.Equal(key, list.QuerySelector("#beaten")!.GetAttribute("data-steps"));
        Assert.Contains(expected, Plain(list), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(new BuiltSite(written)["data/digest.json"]);
        var steps = json.RootElement.GetProperty("records").EnumerateArray().Single(record => record.GetProperty("id").GetString() == "beaten").GetProperty("steps");
        Assert.Equal(key == "unknown" ? "null" : key, steps.GetRawText());
    }

    [Fact]
    public void The_data_has_reasons_chains_origins_and_answers()
    {
        using var json = JsonDocument.Parse(new BuiltSite(Base + Source("other", "", true) + Beaten("evidence: [{kind: interview, document: report}, {kind: research, document: other, count: 3}]") + Denial("{source: report, stance: rejects}"))["data/digest.json"]);
        var claim = json.RootElement.GetProperty("records").EnumerateArray().First(record => record.GetProperty("id").GetString() == "beaten");
        Assert.Equal("disputed", claim.GetProperty("standing").GetString());
        var reasons = claim.GetProperty("standing_reasons").EnumerateArray().ToList();
        Assert.Equal(["disputed", "corroborated"], reasons.Select(reason => reason.GetProperty("standing").GetString()));
        Assert.Equal("denial", reasons[0].GetProperty("answers")[0].GetProperty("id").GetString());
        Assert.Equal(["report", "other"], reasons[1].GetProperty("evidence").EnumerateArray().Select(one => one.GetProperty("document").GetString()));
        var answer = claim.GetProperty("answered_by")[0];
        Assert.True(answer.GetProperty("in_general_terms").GetBoolean());
        Assert.Equal("report", answer.GetProperty("through").GetString());
        Assert.Equal("report", claim.GetProperty("sources")[0].GetString());
        Assert.Equal(3, claim.GetProperty("evidence")[1].GetProperty("count").GetInt32());
        Assert.True(claim.GetProperty("evidence")[1].GetProperty("held").GetBoolean());
        var chain = claim.GetProperty("chains")[0];
        Assert.Equal(["author", "report"], [chain.GetProperty("speakers")[0].GetString(), chain.GetProperty("documents")[0].GetProperty("id").GetString()]);
        Assert.True(chain.GetProperty("documents")[0].GetProperty("held").GetBoolean());
    }
}
