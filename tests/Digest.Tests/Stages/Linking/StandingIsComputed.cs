using Digest.Model;
using Xunit;

namespace Digest.Tests.Stages.Linking;

public class StandingIsComputed
{
    private const string Seed = "Officials may have detained people.\n\nThe ministry says that nobody was detained.\n\nThe ministry later said: people were detained.";

    private static string Claim(string id, string exact, string more = "") => $$"""

        === input/claims/{{id}}.md
        ---
        title: {{id}}
        statement: Something.
        {{more}}
        quotes:
          - {source: report, exact: "{{exact}}", speaker: author}
        ---

        """;

    private static string Answer(string id, string stance, string target, string more = "") => $$"""

        === input/claims/{{id}}.md
        ---
        title: {{id}}
        statement: An answer.
        modality: denies
        {{more}}
        quotes:
          - {source: report, exact: "nobody was detained", speaker: ministry, through: [counter]}
        responds_to:
          - {{{target}}, stance: {{stance}}}
        ---
        === input/sources/counter.md
        ---
        title: The counter-report
        by: [ministry]
        ---

        """;

    private static Finding Of(string written, string id = "a")
    {
        var site = new TestDigest(TestDigest.WithSeed(Seed) + written).Site();
        return site.Findings[Assert.IsType<Claim>(site.Find(id))];
    }

    [Fact]
    public void A_claim_that_nobody_answers_is_alleged() =>
        Assert.Equal(Standing.Alleged, Of(Claim("a", "may have detained people", "modality: alleges")).Standing);

    [Theory]
    [InlineData("rejects", "Disputed")]
    [InlineData("other-explanation", "Disputed")]
    [InlineData("attacks-source", "Disputed")]
    [InlineData("upholds", "Alleged")]
    [InlineData("supports", "Alleged")]
    [InlineData("partly-accepts", "Alleged")]
    [InlineData("accepts", "Acknowledged")]
    public void An_answer_decides_by_its_stance(string stance, string expected) =>
        Assert.Equal(expected, Of(Claim("a", "may have detained people", "modality: alleges\nconduct_of: [ministry]") + Answer("b", stance, "claim: a")).Standing.ToString());

    /// <summary>Of several whose conduct is alleged, one may own it; nobody owns another's.</summary>
    [Theory]
    [InlineData("[author, ministry]", "Acknowledged")]
    [InlineData("[ministry, author]", "Acknowledged")]
    [InlineData("[author]", "Alleged")]
    public void Who_accepts_what_is_alleged_of_them_acknowledges_it(string conductOf, string expected) =>
        Assert.Equal(expected, Of(Claim("a", "may have detained people", $"modality: alleges\nconduct_of: {conductOf}") + Answer("b", "accepts", "claim: a")).Standing.ToString());

    [Fact]
    public void Both_sides_of_a_dispute_are_disputed() =>
        Assert.Equal(Standing.Disputed, Of(Claim("a", "may have detained people", "modality: alleges") + Answer("b", "rejects", "claim: a"), "b").Standing);

    [Fact]
    public void An_answer_to_a_source_answers_every_claim_whose_chain_runs_through_it_in_general_terms()
    {
        var answer = Assert.Single(Of(Claim("a", "may have detained people", "modality: alleges") + Answer("b", "rejects", "source: report")).Answers);
        Assert.Equal("b", answer.From.Id);
        Assert.True(answer.InGeneralTerms);
    }

    [Fact]
    public void Acceptance_by_somebody_else_acknowledges_nothing() =>
        Assert.Equal(Standing.Alleged, Of(Claim("a", "may have detained people", "modality: alleges\nconduct_of: [author]") + Answer("b", "accepts", "claim: a")).Standing);

    [Fact]
    public void An_opinion_is_a_position_and_its_dispute_is_said_beside_it()
    {
        var finding = Of(Claim("a", "may have detained people", "modality: holds") + Answer("b", "rejects", "claim: a"));
        Assert.Equal(Standing.Position, finding.Standing);
        Assert.Equal([Standing.Disputed], finding.Also);
    }

    [Fact]
    public void What_was_taken_back_is_retracted_whatever_else() =>
        Assert.Equal(Standing.Retracted, Of(Claim("a", "may have detained people", "modality: holds\nretracted: {date: 2024-01}")).Standing);

    [Theory]
    [InlineData("{kind: interview, document: report}, {kind: satellite-image, document: other}", "Corroborated")]
    [InlineData("{kind: interview, document: report}, {kind: interview, document: other}", "Alleged")]
    [InlineData("{kind: interview, document: report}, {kind: satellite-image, document: report}", "Alleged")]
    [InlineData("{kind: interview, document: report}, {kind: satellite-image, document: other, scope: general}", "Alleged")]
    [InlineData("{kind: interview, document: report}, {kind: satellite-image, document: echo}", "Alleged")]
    [InlineData("{kind: interview, document: report}, {kind: satellite-image, document: not-held}", "Alleged")]
    public void Corroboration_needs_two_kinds_of_specific_evidence_held_here_from_two_origins(string evidence, string expected) =>
        Assert.Equal(expected, Of(Claim("a", "may have detained people", $"modality: alleges\nevidence: [{evidence}]") + """

            === seeds/other.txt
            Pictures.
            === input/sources/other.md
            ---
            title: Other
            custody: {seed: seeds/other.txt}
            ---
            === seeds/echo.txt
            An echo.
            === input/sources/echo.md
            ---
            title: Echo
            custody: {seed: seeds/echo.txt}
            reports_on: [report]
            ---
            === input/sources/not-held.md
            ---
            title: Not held
            ---
            """).Standing.ToString());

    [Fact]
    public void A_draft_answers_nothing() =>
        Assert.Equal(Standing.Alleged, Of(Claim("a", "may have detained people", "modality: alleges") + Answer("b", "rejects", "claim: a", "status: draft")).Standing);

    [Theory]
    [InlineData("{kind: interview, document: both}, {kind: satellite-image, document: both}", "Alleged")]
    [InlineData("{kind: interview, document: both}, {kind: satellite-image, document: report}", "Alleged")]
    [InlineData("{kind: interview, document: both}, {kind: satellite-image, document: third}", "Corroborated")]
    [InlineData("{kind: interview, document: report}, {kind: interview, document: third}, {kind: research, document: report}", "Corroborated")]
    public void A_document_that_reports_on_several_corroborates_neither_itself_nor_these(string evidence, string expected) =>
        Assert.Equal(expected, Of(Claim("a", "may have detained people", $"modality: alleges\nevidence: [{evidence}]") + Held("third") + Held("both", "reports_on: [report, other]") + Held("other")).Standing.ToString());

    [Fact]
    public void What_makes_it_corroborated_is_named()
    {
        var finding = Of(Claim("a", "may have detained people", "modality: alleges\nevidence: [{kind: interview, document: report}, {kind: research, document: other}, {kind: statistics, document: other, scope: general}]") + Held("other"));
        Assert.Equal(["report", "other"], finding.Counted.Select(counted => counted.Document.Id));
        Assert.Equal(("report", "other"), (finding.Corroboration!.Value.First.Document.Id, finding.Corroboration.Value.Second.Document.Id));
    }

    [Fact]
    public void Whoever_rejects_a_document_is_disputed_only_where_a_claim_came_through_it()
    {
        string rejection = Answer("b", "rejects", "source: unused") + Held("unused");
        Assert.Equal(Standing.Alleged, Of(Claim("a", "may have detained people", "modality: alleges") + rejection, "b").Standing);
        Assert.Equal(Standing.Disputed, Of(Claim("a", "may have detained people", "modality: alleges") + Answer("b", "rejects", "source: report"), "b").Standing);
    }

    [Fact]
    public void Nobody_answers_himself()
    {
        string own = """

            === input/claims/b.md
            ---
            title: b
            statement: No.
            modality: denies
            quotes: [{source: report, exact: "nobody was detained", speaker: author}]
            responds_to: [{source: report, stance: rejects}]
            ---
            """;
        Assert.Empty(Of(Claim("a", "may have detained people", "modality: alleges") + own).Answers);
        Assert.Equal(Standing.Alleged, Of(Claim("a", "may have detained people", "modality: alleges\nresponds_to: [{claim: a, stance: rejects}]")).Standing);
    }

    [Fact]
    public void An_answer_to_the_claim_itself_stands_before_the_same_ones_answer_to_its_source()
    {
        var answer = Assert.Single(Of(Claim("a", "may have detained people", "modality: alleges\nconduct_of: [ministry]") + Answer("b", "accepts", "claim: a").Replace("responds_to:", "responds_to:\n  - {source: report, stance: rejects}", StringComparison.Ordinal)).Answers);
        Assert.Equal((Stance.Accepts, false), (answer.Link.Stance.Value, answer.InGeneralTerms));
    }

    [Fact]
    public void Two_who_answer_each_other_are_both_disputed()
    {
        string written = Claim("a", "may have detained people", "modality: alleges\nresponds_to: [{claim: b, stance: attacks-source}]") + Answer("b", "rejects", "claim: a");
        Assert.Equal((Standing.Disputed, Standing.Disputed), (Of(written).Standing, Of(written, "b").Standing));
    }

    [Fact]
    public void A_retracted_claim_that_was_accepted_and_disputed_says_all_of_it()
    {
        var finding = Of(Claim("a", "may have detained people", "modality: alleges\nconduct_of: [ministry]\nretracted: {date: 2024-01}") + Answer("b", "accepts", "claim: a") + Answer("c", "rejects", "claim: a").Split("=== input/sources/")[0]);
        Assert.Equal(Standing.Retracted, finding.Standing);
        Assert.Equal([Standing.Disputed, Standing.Acknowledged], finding.Also);
    }

    [Theory]
    [InlineData("rejects")]
    [InlineData("attacks-source")]
    [InlineData("accepts")]
    public void An_answer_that_was_taken_back_decides_nothing(string stance)
    {
        string written = Claim("a", "may have detained people", "modality: alleges\nconduct_of: [ministry]") + Answer("b", stance, "claim: a", "retracted: {date: 2024-01}");
        Assert.Equal((Standing.Alleged, Standing.Retracted), (Of(written).Standing, Of(written, "b").Standing));
        Assert.Empty(Of(written, "b").Also);
        Assert.Single(Of(written).Answers);
    }

    [Fact]
    public void Who_rejects_what_was_taken_back_since_is_in_no_dispute() =>
        Assert.Equal(Standing.Alleged, Of(Claim("a", "may have detained people", "modality: alleges\nretracted: {date: 2024-01}") + Answer("b", "rejects", "claim: a"), "b").Standing);

    [Fact]
    public void Who_rejects_another_statement_as_well_still_is() =>
        Assert.Equal(Standing.Disputed, Of(Claim("a", "may have detained people", "modality: alleges\nretracted: {date: 2024-01}") + Claim("c", "may have detained people", "modality: alleges") + Answer("b", "rejects", "source: report"), "b").Standing);

    /// <summary>A reply that the report itself tells of.</summary>
    private static string Told(string id, string speaker, string answers, string more = "") => $$"""

        === input/claims/{{id}}.md
        ---
        title: {{id}}
        statement: A reply.
        modality: denies
        quotes: [{source: report, exact: "nobody was detained", speaker: {{speaker}}, voice: reported}]
        {{(answers.Length > 0 ? $"responds_to: [{answers}]" : "")}}
        {{more}}
        ---
        """;

    private const string Court = "\n=== input/organisations/court.md\n---\ntitle: Court\n---\n=== input/people/clerk.md\n---\ntitle: Clerk\nroles: [{title: Clerk, organisation: court}]\n---\n";
    private static readonly string Accused = Claim("a", "may have detained people", "modality: alleges");

    [Theory]
    [InlineData("{source: report, stance: rejects}")]
    [InlineData("{source: report, stance: other-explanation}")]
    [InlineData("{source: report, stance: partly-accepts}")]
    [InlineData("{claim: a, stance: rejects}")]
    [InlineData("{claim: a, stance: accepts}")]
    public void Who_replies_to_a_document_is_not_answered_by_another_who_does(string answers)
    {
        string written = Court + Accused + Told("b", "ministry", answers) + Told("c", "court", "{source: report, stance: rejects}");
        Assert.Empty(Of(written, "b").Answers);
        Assert.Empty(Of(written, "c").Answers);
        Assert.Equal(2, Of(written).Answers.Count);
    }

    [Theory]
    [InlineData("", "{claim: b, stance: rejects}")]
    [InlineData("conduct_of: [ministry]", "{claim: b, stance: rejects}")]
    public void A_denial_of_the_whole_still_answers_what_the_document_says_against_that_denial(string more, string answers)
    {
        // The author's own word, and an accusation, came through the report as much as any other.
        string own = Told("d", more.Length == 0 ? "author" : "court", answers, more);
        Assert.Equal(["c"], Of(Court + Accused + Told("b", "ministry", "") + own + Told("c", "ministry", "{source: report, stance: rejects}"), "d").Answers.Select(answer => answer.From.Id));
    }

    [Theory]
    [InlineData("{source: report, stance: upholds}")]
    [InlineData("{claim: a, stance: supports}")]
    public void Who_says_again_what_a_document_says_is_answered_as_it_is(string answers) =>
        Assert.Equal(["c"], Of(Court + Accused + Told("b", "court", answers) + Told("c", "ministry", "{source: report, stance: rejects}"), "b").Answers.Select(answer => answer.From.Id));

    [Fact]
    public void Who_rejects_the_answering_partys_own_words_is_answered_by_it() =>
        Assert.Equal(["c"], Of(Court + Accused + Told("b", "ministry", "") + Told("d", "court", "{claim: b, stance: rejects}") + Told("c", "ministry", "{source: report, stance: rejects}"), "d").Answers.Select(answer => answer.From.Id));

    [Theory]
    [InlineData("clerk", "court", "", 0)]
    [InlineData("court", "clerk", "", 0)]
    [InlineData("clerk", "court", "conduct_of: [court]", 1)]
    [InlineData("clerk", "ministry", "", 1)]
    public void Nobody_answers_whom_he_speaks_for_unless_that_alleges_conduct(string speaker, string answering, string more, int answers) =>
        Assert.Equal(answers, Of(Court + Told("b", speaker, "", more) + Told("c", answering, "{source: report, stance: other-explanation}"), "b").Answers.Count);

    private static string Held(string id, string more = "") => $$"""

        === seeds/{{id}}.txt
        The words of {{id}}.
        === input/sources/{{id}}.md
        ---
        title: {{id}}
        custody: {seed: seeds/{{id}}.txt}
        {{more}}
        ---

        """;
}
