using Xunit;

namespace Digest.Tests.Checks;

/// <summary>Dates, speakers, sources and evidence, as a hostile reader asks for them.</summary>
public class WhatStandsBehindAClaim
{
    private const string Seed = "In May 2022 the ministry closed the camp. On 5 June it denied that. Jane Roe spoke, too.";

    [Theory]
    [InlineData("date: 2022-05", "In May 2022 the ministry closed the camp.", "")]
    [InlineData("date: 2022", "In May 2022 the ministry closed the camp.", "")]
    [InlineData("date: 2022-05-31", "In May 2022 the ministry closed the camp.", "2022-05-31")]
    [InlineData("date: 2022-06", "In May 2022 the ministry closed the camp.", "2022-06")]
    [InlineData("date: 2022-05-31", "the ministry closed the camp", "2022-05-31")]
    [InlineData("date: 2022-05-31\ndate_basis: inferred\ndate_note: The last day.", "In May 2022 the ministry closed the camp.", "")]
    [InlineData("date: 2022-06-05", "On 5 June it denied that.", "2022-06-05")]
    [InlineData("date: 2022-06-05T23:10:00+08:00\ndate_basis: inferred\ndate_note: The clock.", "On 5 June it denied that.", "")]
    [InlineData("date: 202X", "In May 2022 the ministry closed the camp.", "")]
    [InlineData("date: 2022-05/2022-06", "In May 2022 the ministry closed the camp. On 5 June it denied that.", "")]
    [InlineData("date: 2022-05/2022-07", "In May 2022 the ministry closed the camp. On 5 June it denied that.", "2022-05/2022-07")]
    [InlineData("date: 2020-06-05", "The rain began before 5 June 2020.", "2020-06-05")]
    [InlineData("date: 2020-06-05", "The rain began about 5 June 2020.", "2020-06-05")]
    [InlineData("date: 2020-06-05", "The rain began on or about the 5 June 2020.", "2020-06-05")]
    [InlineData("date: 2020-06-05", "The rain began no later than 5 June 2020.", "2020-06-05")]
    [InlineData("date: 2020-06-05", "The rain began by 5 June 2020.", "2020-06-05")]
    [InlineData("date: 2020-06-05", "The rain began after 5 June 2020.", "2020-06-05")]
    [InlineData("date: 2020-06-05", "The rain began in the week of 5 June 2020.", "2020-06-05")]
    [InlineData("date: 2020-06", "The rain began around June 2020.", "2020-06")]
    [InlineData("date: 2020-06-05", "The rain began around June 2020, on 5 June.", "")]
    [InlineData("date: 2020-06", "The rain began about 5 June 2020.", "")]
    [InlineData("date: 2020-06-05", "The rain began before 5 June 2020. It was on 5 June 2020 that it ended.", "")]
    [InlineData("date: 2020-06-05", "He was asked about 5 June 2020 and said that it rained.", "")]
    [InlineData("date: 2020-06-05", "After the 5 June 2020 hearing it rained.", "")]
    [InlineData("date: 2020-06-05", "The camp was shut by 5 June 2020 order.", "")]
    [InlineData("date: 2020-06-05~", "The rain began about 5 June 2020.", "")]
    [InlineData("date: \"[..2020-06-05]\"", "The rain began by 5 June 2020.", "")]
    [InlineData("date: 2020-06-05/2020-06-09", "The rain lasted from 5 June 2020 until 9 June 2020.", "")]
    [InlineData("date: 2020-06-05", "The rain ended. Before, 5 June 2020 was dry.", "")]
    [InlineData("date: 2020-06-05\ndate_basis: inferred\ndate_note: By the weather.", "The rain began before 5 June 2020.", "")]
    public void A_date_is_no_finer_than_its_quotes(string date, string quote, string told) => Tells("overprecise-date", Claim(date, quote), told);

    /// <summary>What <c>digest date</c> makes of such words is no finer than they are.</summary>
    [Theory]
    [InlineData("[..2019-04-03]", "It stood before 4 April 2019.", "")]
    [InlineData("[..2019-04-04]", "It stood before 4 April 2019.", "")]
    [InlineData("[..2018-12-31]", "It stood prior to the 1st of January 2019.", "")]
    [InlineData("[2018-03-03..]", "It fell after 2 March 2018.", "")]
    [InlineData("2018-03-03/..", "It fell after 2 March 2018.", "")]
    [InlineData("[2018-03-03..2019-04-03]", "It fell after 2 March 2018 and before 4 April 2019.", "")]
    [InlineData("[..2019-04]", "It stood before May 2019.", "")]
    [InlineData("[..2019-04]", "It is to be done by May 2019.", "")]
    [InlineData("[2018-09..]", "It fell after August 2018.", "")]
    [InlineData("[..2018]", "It stood before 2019.", "")]
    [InlineData("2019-04-03", "It stood before 4 April 2019.", "2019-04-03")]
    [InlineData("[2019-04-03..]", "It stood before 4 April 2019.", "[2019-04-03..]")]
    [InlineData("[2019-04-05..]", "It stood before 4 April 2019.", "[2019-04-05..]")]
    [InlineData("[..2019-04-02]", "It stood before 4 April 2019.", "[..2019-04-02]")]
    [InlineData("[..2019-04-03]", "It stood no later than 4 April 2019.", "[..2019-04-03]")]
    [InlineData("[..2019-04-03]", "It stood not before 4 April 2019.", "[..2019-04-03]")]
    [InlineData("[..2019-04-03]", "It stood by 4 April 2019.", "[..2019-04-03]")]
    [InlineData("[..2019-04]", "It stood in May 2019.", "[..2019-04]")]
    public void Before_a_day_is_the_day_before_at_the_latest(string date, string quote, string told) => Tells("overprecise-date", Claim($"date: \"{date}\"", quote), told.Length == 0 ? "" : $"\"{told}\"");

    /// <summary>Whatever has no quote of its own is stated by the record's, or by none.</summary>
    [Theory]
    [InlineData("other_dates: [{date: 2022-07-31}]", 1)]
    [InlineData("responses: [{by: ministry, state: accepted, date: 2022-07-31}]", 1)]
    [InlineData("responses: [{by: ministry, state: accepted, date: 2022-05}]", 0)]
    [InlineData("responses: [{by: ministry, state: accepted, date: 2022-07-31, date_basis: external, date_note: By its letter.}]", 0)]
    public void A_date_without_a_quote_of_its_own_stands_in_those_of_its_record(string fields, int told) =>
        Assert.Equal(told, Asked(fields + "\n---\n\n=== input/organisations/ministry.md\n---\nname: The ministry").Check().Found.Count(one => one.Rule.Id == "overprecise-date"));

    [Theory]
    [InlineData("2022-07-31", 1)]
    [InlineData("2022-05", 0)]
    public void Nor_was_a_claim_taken_back_on_a_day_that_nothing_states(string date, int told) =>
        Assert.Equal(told, new TestDigest(TestDigest.WithSeed(Seed) + $"\n=== input/claims/c.md\n---\ntitle: C\nstatement: It closed the camp.\nmodality: states\nquotes: [{{source: report, exact: In May 2022 the ministry closed the camp.}}]\nretracted: {{date: {date}}}\n---\n").Check().Found.Count(one => one.Rule.Id == "overprecise-date"));

    [Theory]
    [InlineData("deadline: 2022-07-31", "take 'deadline' out and write not_stated: [deadline].")]
    [InlineData("date: 2022-07-31", "date_basis: inferred (or external) and a date_note")]
    [InlineData("other_dates: [{date: 2022-07-31, quote: {source: report, exact: In May 2022}}]", "date_basis: inferred (or external) beside it.")]
    [InlineData("other_dates: [{date: 2022-07-31}]", "Write the date as the quotes state it, give it a quote of its own, or date_basis: inferred (or external) beside it.")]
    public void The_remedy_for_a_date_is_one_that_its_place_allows(string fields, string remedy) => Assert.Contains(remedy, Assert.Single(Asked(fields).Check().Found, one => one.Rule.Id == "overprecise-date").Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("not_stated: [deadline]")]
    [InlineData("other_dates: [{date: 2022-07-31, date_basis: external, quote: {source: report, exact: In May 2022}}]")]
    public void And_it_works(string fields) => Assert.Empty(Asked(fields).Findings());

    private static TestDigest Asked(string fields) =>
        new(TestDigest.WithSeed(Seed) + $"\n=== input/recommendations/r.md\n---\ntitle: R\nstatement: The ministry should answer.\nquotes: [{{source: report, exact: In May 2022 the ministry closed the camp.}}]\n{fields}\n---\n");

    /// <summary>A time is as much of a date as its day.</summary>
    [Theory]
    [InlineData("T23:10:00+08:00", "On 5 June 2022 it denied that.", "state no more than '2022-06-05'.")]
    [InlineData("T23:10:00+08:00", "At 11.15 p.m. on 5 June 2022 it denied that.", "state no more than '2022-06-05'.")]
    [InlineData("T23:10:00+08:00", "At 11.10 a.m. on 5 June 2022 it denied that.", "state no more than '2022-06-05'.")]
    [InlineData("T23:10:05", "At 23:10 on 5 June 2022 it denied that.", "state no more than '2022-06-05'.")]
    [InlineData("T00:00:00Z", "On 5 June 2022 it denied that.", "state no more than '2022-06-05'.")]
    [InlineData("T23:10:00+08:00", "At 23:10 on 5 June 2022 it denied that.", null)]
    [InlineData("T23:10:05Z", "At 23:10:05 on 5 June 2022 it denied that.", null)]
    [InlineData("T23:10:00+08:00", "At 11.10 p.m. on 5 June 2022 it denied that.", null)]
    [InlineData("T23:10:00", "At 23 h 10 on 5 June 2022 it denied that.", null)]
    [InlineData("T23:10:00", "On 5 June 2022 at 2310 hours it denied that.", null)]
    [InlineData("T23:00:00", "On 5 June 2022 at 11 pm it denied that.", null)]
    [InlineData("T12:00:00", "At noon on 5 June 2022 it denied that.", null)]
    [InlineData("T00:00:00", "At midnight on 5 June 2022 it denied that.", null)]
    [InlineData("T22:30:00", "At half past ten on 5 June 2022 it denied that.", null)]
    public void A_time_of_day_stands_in_a_quote(string time, string quote, string? told)
    {
        var found = new TestDigest(TestDigest.WithSeed(quote) + $"\n=== input/claims/c.md\n---\ntitle: C\nstatement: It was so.\nmodality: states\ndate: 2022-06-05{time}\nquotes: [{{source: report, exact: \"{quote}\"}}]\n---\n").Check().Found.Where(one => one.Rule.Id == "overprecise-date").ToList();
        if (told is null) { Assert.Empty(found); } else { Assert.EndsWith(told, Assert.Single(found).Message, StringComparison.Ordinal); }
    }

    [Fact]
    public void A_year_may_come_from_the_date_of_the_document() => Tells("overprecise-date", Claim("date: 2022-06-05", "On 5 June it denied that."), "", "citation: {issued: 2022-06-07}");

    [Theory]
    [InlineData("On 5 June it denied that.", "which state no date; of their document's, '2022-06-07', only the year may be taken.")]
    [InlineData("In May 2022 the ministry closed the camp.", "which state no more than '2022'.")]
    public void What_the_quotes_say_is_told_apart_from_the_date_of_their_document(string quote, string told) =>
        Assert.Contains(told, Assert.Single(new TestDigest(TestDigest.WithSeed(Seed).Replace("custody:", "citation: {issued: 2022-06-07}\ncustody:", StringComparison.Ordinal) + $"\n=== input/claims/c.md\n---\ntitle: C\nstatement: It was so.\nmodality: states\ndate: 2022-07-09\nquotes: [{{source: report, exact: \"{quote}\"}}]\n---\n").Check().Found, one => one.Rule.Id == "overprecise-date").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ministry", "the ministry closed the camp", "")]
    [InlineData("author", "the ministry closed the camp", "")]
    [InlineData("roe", "Jane Roe spoke", "")]
    [InlineData("doe", "Jane Roe spoke", "doe")]
    [InlineData("hidden", "Jane Roe spoke", "")]
    public void A_speaker_is_mentioned_up_to_the_quote(string speaker, string quote, string told) => Tells("absent-speaker", Claim("concerns: [roe, doe, hidden]", quote, $", speaker: {speaker}"), told);

    [Fact]
    public void A_mention_two_paragraphs_later_is_too_late() =>
        Tells("absent-speaker", Claim("", "The camp was closed.", ", speaker: ministry"), "ministry", seed: "The camp was closed.\n\nIt was small.\n\nThe ministry wrote.");

    [Fact]
    public void A_mention_in_the_next_paragraph_is_near_enough() =>
        Tells("absent-speaker", Claim("", "The camp was closed.", ", speaker: ministry"), "", seed: "The camp was closed.\n\nThe ministry wrote so.");

    [Fact]
    public void A_mention_in_another_document_is_none()
    {
        string others = string.Concat(Enumerable.Range(0, 40).Select(i => $"\n=== seeds/s{i}.txt\nThe {(i % 2 == 0 ? "ministry" : "committee")} said that all was well.\n=== input/sources/s{i}.md\n---\ntitle: Source {i}\ncustody: {{seed: seeds/s{i}.txt}}\n---\n"
            + $"=== input/claims/c{i}.md\n---\ntitle: C{i}\nstatement: Something.\nmodality: states\nquotes: [{{source: s{i}, exact: all was well, speaker: ministry}}]\n---"));
        var told = new TestDigest(TestDigest.WithSeed(Seed) + others).Findings().Where(found => found.Contains(" warning absent-speaker ", StringComparison.Ordinal)).Select(found => found.Split(':')[0]);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"input/claims/c{2 * i + 1}.md").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_between_counts_as_a_mention() =>
        Tells("absent-speaker", Claim("", "the survey says more", ", speaker: doe, through: [survey]") + "\n=== input/sources/survey.md\n---\ntitle: Survey\n---\n", "", seed: "As the survey says more.");

    [Theory]
    [InlineData("asserted_by: [ministry]", "unquoted-claim", "Something.")]
    [InlineData("quotes: [{source: report, exact: In May 2022, role: context}]\nasserted_by: [ministry]", "unquoted-claim", "Something.")]
    [InlineData("quotes: [{source: report, exact: In May 2022}]", "unquoted-claim", "")]
    [InlineData("quotes: [{source: bare, exact: words}, {source: report, exact: In May 2022}]", "unasserted-claim", "words")]
    [InlineData("quotes: [{source: bare, exact: words, speaker: ministry}, {source: report, exact: In May 2022}]", "unasserted-claim", "")]
    public void A_claim_has_a_quote_and_each_quote_a_speaker(string fields, string rule, string told) =>
        Tells(rule, $"\n=== input/claims/a.md\n---\ntitle: A\nstatement: Something.\nmodality: states\n{fields}\n---\n=== input/sources/bare.md\n---\ntitle: Bare\n---\n", told);

    /// <summary>The record that may tell it cannot be read, or there are two of its id: that is told instead.</summary>
    [Theory]
    [InlineData("claims", "modality: states\nquotes: [{source: bare, exact: words}]")]
    [InlineData("claims", "modality: states\nasserted_by: [keeper]")]
    [InlineData("claims", "modality: states\nquotes: [{source: keeper, exact: words}]")]
    [InlineData("claims", "modality: states\nquotes: [{source: report, exact: In May 2022}, {source: bare, exact: words}]")]
    [InlineData("claims", "modality: states\nquotes: [{source: report, exact: In May 2022}, {source: keeper, exact: words}]", false)]
    [InlineData("recommendations", "quotes: [{source: bare, exact: words}]")]
    [InlineData("recommendations", "issued_by: [ministry]\nquotes: [{source: bare, exact: words}]")]
    public void Whose_words_they_are_is_not_asked_where_a_record_that_may_tell_cannot_be_read(string kind, string fields, bool isAskedElse = true)
    {
        string written = TestDigest.WithSeed(Seed) + $"\n=== input/{kind}/a.md\n---\ntitle: A\nstatement: Something.\n{fields}\n---\n=== input/sources/bare.md\n---\ntitle: Bare\nby: [keeper]\n---\n";
        bool IsAsked(string more) => new TestDigest(written + more).Findings().Any(found => found.Contains(" unasserted-claim ", StringComparison.Ordinal));
        Assert.Equal(isAskedElse, IsAsked(""));
        Assert.False(IsAsked("=== input/organisations/keeper.md\n---\ntitle: Keeper: of things\n---\n"));
        Assert.False(IsAsked("=== input/organisations/keeper.md\n---\ntitle: K\n---\n=== input/people/keeper.md\n---\ntitle: K\n---\n"));
    }

    [Fact]
    public void Nor_where_there_are_two_documents_of_the_id()
    {
        const string Records = "\n=== input/claims/a.md\n---\ntitle: A\nstatement: Something.\nmodality: states\nquotes: [{source: report, exact: In May 2022}, {source: bare, exact: words}]\n---\n=== input/sources/bare.md\n---\ntitle: Bare\n---\n";
        Assert.Contains(new TestDigest(TestDigest.WithSeed(Seed) + Records).Findings(), found => found.Contains(" unasserted-claim ", StringComparison.Ordinal));
        Assert.DoesNotContain(new TestDigest(TestDigest.WithSeed(Seed) + Records + "=== input/sources/more/bare.md\n---\ntitle: Bare\n---\n").Findings(), found => found.Contains(" unasserted-claim ", StringComparison.Ordinal));
    }

    /// <summary>What the quotes tell goes before what is typed, and nothing typed is passed over in silence.</summary>
    [Theory]
    [InlineData("[ministry]", "", "ministry")]
    [InlineData("[author, ministry]", "", "ministry")]
    [InlineData("[ministry]", ", speaker: ministry", "")]
    [InlineData("[author]", "", "")]
    [InlineData("[ministry]", ", role: context", "")]
    [InlineData("[ministry]", ", speaker: draft", "")]
    public void A_speaker_that_is_typed_is_one_of_its_quotes_where_it_has_any(string typed, string more, string told) =>
        Tells("unused-speaker", Claim($"asserted_by: {typed}", "In May 2022", more) + "\n=== input/people/draft.md\n---\ntitle: Draft\nstatus: draft\n---\n", told);

    [Theory]
    [InlineData("speaker: ministry")]
    [InlineData("role: supports}, {source: other, exact: In May 2022, speaker: ministry")]
    public void The_remedy_for_one_that_is_not_works(string more)
    {
        var told = Assert.Single(new TestDigest(TestDigest.WithSeed(Seed) + TwoSources + Typed("role: supports")).Check().Found, one => one.Rule.Id == "unused-speaker");
        Assert.Equal("asserted_by names 'ministry', and the supporting quotes of this claim have another speaker: 'author'. So nothing says that 'ministry' claims it.", told.Message);
        Assert.DoesNotContain(new TestDigest(TestDigest.WithSeed(Seed) + TwoSources + Typed(more)).Check().Found, one => one.Rule.Id == "unused-speaker");
    }

    private static string Typed(string more) => $"\n=== input/claims/a.md\n---\ntitle: A\nstatement: Something.\nmodality: states\nasserted_by: [ministry]\nquotes: [{{source: report, exact: In May 2022, {more}}}]\n---\n";

    [Fact]
    public void A_recommendation_has_somebody_who_asks_for_it() =>
        Tells("unasserted-claim", "\n=== input/recommendations/a.md\n---\ntitle: A\nstatement: Something.\n---\n", "Something.");

    [Theory]
    [InlineData("conduct_of: [ministry]", "alleges", "report", true)]
    [InlineData("conduct_of: [ministry]", "alleges", "report other", false)]
    [InlineData("conduct_of: [ministry]", "alleges", "report echo", true)]
    [InlineData("conduct_of: [ministry]", "holds", "report", false)]
    [InlineData("conduct_of: [ministry]", "denies", "report", false)]
    [InlineData("concerns: [ministry]", "alleges", "report", false)]
    public void An_accusation_has_a_second_source_where_the_digest_has_one(string field, string modality, string sources, bool told) => Assert.Equal(told, Has("single-source", TwoSources +
        $"\n=== input/claims/a.md\n---\ntitle: A\nstatement: Something.\nmodality: {modality}\n{field}\nquotes:\n{string.Concat(sources.Split(' ').Select(Quoted))}---\n"));

    /// <summary>A source that reports on two documents tells not from which of them it has the words; one may stand behind a document that is not shown.</summary>
    [Theory]
    [InlineData("echo", "", "rests on 2 sources, and all of them go back to 'report'.")]
    [InlineData("digest", "", "rests on 2 sources, of whose origins one is told, 'report'. What words of 'digest' go back to is not told.")]
    [InlineData("digest", ", through: [draft]", "rests on 2 sources, of whose origins one is told, 'report'. Words of 'digest' go back to a document that the site does not show.")]
    [InlineData("digest", ", through: [other]", null)]
    [InlineData("digest", ", through: [report]", "rests on 2 sources, and all of them go back to 'report'.")]
    public void What_is_not_told_of_an_origin_is_not_said(string second, string more, string? told)
    {
        string digest = TestDigest.WithSeed(Seed) + TwoSources + $"\n=== seeds/digest.txt\n{Seed} A digest.\n=== input/sources/digest.md\n---\ntitle: The digest\nby: [ministry]\nreports_on: [report, other]\ncustody: {{seed: seeds/digest.txt}}\n---\n=== input/sources/draft.md\n---\ntitle: Draft\nstatus: draft\n---"
            + $"\n=== input/claims/a.md\n---\ntitle: A\nstatement: Something.\nmodality: alleges\nconduct_of: [ministry]\nquotes:\n{Quoted("report")}{(second == "echo" ? Quoted(second) : $"  - {{source: digest, exact: In May 2022, speaker: author, voice: reported{more}}}\n")}---\n";
        var found = new TestDigest(digest).Check().Found.Where(one => one.Rule.Id == "single-source" && one.Span.Path == "input/claims/a.md").ToList();
        Assert.Equal(told is null ? [] : [$"This claim about somebody's conduct {told}"], found.Select(one => one.Message));
        Assert.All(found, one => Assert.Equal(told!.Contains("not told", StringComparison.Ordinal), one.Help!.Contains("through: [ID]", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_digest_of_one_source_is_not_blamed_for_it() => Assert.False(Has("single-source", Claim("conduct_of: [ministry]", "In May 2022")));

    [Theory]
    [InlineData("{kind: interview}", true)]
    [InlineData("{kind: interview}, {kind: document}", false)]
    [InlineData("{kind: interview, scope: general}", false)]
    public void An_accusation_has_a_second_kind_of_evidence_where_the_digest_names_one(string evidence, bool told) => Assert.Equal(told, Has("single-evidence",
        Claim($"conduct_of: [ministry]\nevidence: [{evidence}]", "In May 2022") + "\n=== input/claims/b.md\n---\ntitle: B\nstatement: Something.\nmodality: states\nevidence: [{kind: research}, {kind: statistics}]\nquotes: [{source: report, exact: In May 2022}]\n---\n"));

    [Fact]
    public void A_digest_of_one_kind_of_evidence_is_not_blamed_for_it() => Assert.False(Has("single-evidence", Claim("conduct_of: [ministry]\nevidence: [{kind: interview}]", "In May 2022")));

    private static string Quoted(string source) => $"  - {{source: {source}, exact: In May 2022{(source == "echo" ? ", voice: reported, speaker: author, through: [report]" : "")}}}\n";

    private static readonly string TwoSources = string.Concat(((string[])["other", "echo"]).Select(id =>
        $"\n=== seeds/{id}.txt\n{Seed} So says the {id}.\n=== input/sources/{id}.md\n---\ntitle: The {id}\nby: [ministry]\ncustody: {{seed: seeds/{id}.txt}}\n---"))
        + "\n=== input/claims/z.md\n---\ntitle: Z\nstatement: Something.\nmodality: states\nquotes: [{source: other, exact: In May 2022}]\n---";

    private static string Claim(string fields, string quote, string more = "") =>
        $"\n=== input/claims/a.md\n---\ntitle: A\nstatement: Something.\nmodality: states\n{fields}\nquotes:\n  - {{source: report, exact: \"{quote}\"{more}}}\n---\n=== input/people/roe.md\n---\ntitle: Jane Roe\n---\n=== input/people/doe.md\n---\ntitle: John Doe\n---\n=== input/people/hidden.md\n---\ntitle: Witness X\ndisplay: pseudonym\n---\n";

    private static void Tells(string rule, string files, string told, string source = "", string seed = Seed)
    {
        string digest = TestDigest.WithSeed(seed).Replace("by: [author]", "by: [author]\n" + source, StringComparison.Ordinal) + files;
        var found = new TestDigest(digest).Findings().Where(one => one.Contains($" warning {rule} ", StringComparison.Ordinal)).ToList();
        if (told.Length == 0) { Assert.Empty(found); }
        else { Assert.EndsWith($"'{told}'", Assert.Single(found), StringComparison.Ordinal); }
    }

    private static bool Has(string rule, string files) =>
        new TestDigest(TestDigest.WithSeed(Seed) + files).Findings().Any(found => found.Contains($"input/claims/a.md:", StringComparison.Ordinal) && found.Contains($" warning {rule} ", StringComparison.Ordinal));
}
