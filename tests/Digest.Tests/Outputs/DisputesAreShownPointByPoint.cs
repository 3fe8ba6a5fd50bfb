using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;
using static Digest.Tests.Outputs.DisputedDigest;

namespace Digest.Tests.Outputs;

public class DisputesAreShownPointByPoint
{
    private static IElement Page(string written, string path = "claims/beaten.html") => new HtmlParser().ParseDocument(new BuiltSite(written)[path]).QuerySelector("main")!;

    private static string Plain(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IElement Section(IElement page, string heading) => page.QuerySelector($"section[aria-labelledby='{heading}']") ?? throw new InvalidOperationException($"no {heading}");

    [Fact]
    public void A_reply_to_the_claim_itself_stands_opposite_its_words()
    {
        var columns = Section(Page(Base + Beaten() + Denial("{claim: beaten, stance: rejects}")), "sides-h").QuerySelectorAll(".sides__col");
        Assert.Equal(2, columns.Length);
        Assert.Contains("may have beaten people", Plain(columns[0]));
        Assert.Contains("nobody was beaten", Plain(columns[1]));
        Assert.Contains("It answers this statement.", Plain(columns[1]));
    }

    [Fact]
    public void A_reply_to_a_document_is_marked_as_in_general_terms_and_names_it() =>
        Assert.Contains("In general terms: it answers The report as a whole, not this statement by itself.", Plain(Section(Page(Base + Beaten() + Denial("{source: report, stance: rejects}")), "sides-h").QuerySelectorAll(".sides__col")[1]));

    [Fact]
    public void Without_a_reply_the_second_side_keeps_its_place()
    {
        var columns = Section(Page(Base + Beaten()), "sides-h").QuerySelectorAll(".sides__col");
        Assert.Contains("No reply is recorded in this collection.", Plain(columns[1].QuerySelector(".side .empty")));
    }

    [Fact]
    public void Every_passage_that_says_so_stands_in_the_statements_side_and_nowhere_again()
    {
        var page = Page(Base + Beaten().Replace("quotes:", "quotes:\n  - {source: report, exact: closed at night}", StringComparison.Ordinal));
        Assert.Equal(2, Section(page, "sides-h").QuerySelectorAll(".sides__col")[0].QuerySelectorAll("blockquote").Length);
        Assert.Equal(2, page.QuerySelectorAll("blockquote").Length);
    }

    [Fact]
    public void A_response_has_what_it_answers_first_and_itself_second()
    {
        var columns = Section(Page(Base + Beaten() + Denial("{claim: beaten, stance: rejects}, {source: other, stance: attacks-source}") + Source("other"), "claims/denial.html"), "answers-h").QuerySelectorAll(".sides__col");
        Assert.Equal(["side", "side"], columns[0].Children.Select(child => child.ClassName));
        Assert.Contains("may have beaten people", Plain(columns[0]));
        Assert.Contains("0 claims that it answers came here through this document.", Plain(columns[0]));
        Assert.Contains("nobody was beaten", Plain(columns[1]));
        Assert.Contains("Rejects “Title of beaten”. That statement itself.", Plain(columns[1]));
        Assert.Contains("Attacks “Document other” as a source. In general terms.", Plain(columns[1]));
    }

    [Theory]
    [InlineData("retracted: {date: 2022-01, quote: {source: report, exact: The gate was open}}", "See Title of beaten Retracted")]
    [InlineData("", "See Title of beaten Disputed")]
    public void What_is_answered_stands_with_its_standing(string more, string told) =>
        Assert.Contains(told, Plain(Section(Page(Base + Beaten(more) + Denial("{claim: beaten, stance: rejects}"), "claims/denial.html"), "answers-h").QuerySelector(".sides__col")));

    [Fact]
    public void Answers_to_answers_are_told_in_order_with_what_they_answer()
    {
        var items = Section(Page(Base + Beaten() + Denial("{claim: beaten, stance: rejects}") + Claim("rejoinder", "is not borne out", "author", "responds_to: [{claim: denial, stance: rejects}]")
            + Claim("third", "The gate was open", "observer", "responds_to: [{claim: rejoinder, stance: upholds}]")), "thread-h").QuerySelectorAll("ol.thread > li");
        Assert.Equal(["thread__1", "thread__2", "thread__3"], items.Select(item => item.ClassName));
        Assert.Equal("It answers the statement of this page.", Plain(items[0].QuerySelector(".meta")));
        Assert.Equal("It answers no. 1, Title of denial.", Plain(items[1].QuerySelector(".meta")));
        Assert.Equal("It answers no. 2, Title of rejoinder.", Plain(items[2].QuerySelector(".meta")));
        Assert.All(items, item => Assert.NotNull(item.QuerySelector("q")));
    }

    [Fact]
    public void An_answer_to_a_document_is_not_told_as_one_to_the_statement() =>
        Assert.Equal(["It answers The report as a whole, through which came the statement of this page.", "It answers no. 1, Title of denial."],
            Section(Page(Base + Beaten() + Denial("{source: report, stance: rejects}") + Claim("rejoinder", "is not borne out", "author", "responds_to: [{claim: denial, stance: rejects}]")), "thread-h").QuerySelectorAll("ol.thread > li > .meta").Select(Plain).Take(2));

    [Fact]
    public void Two_who_answer_each_other_are_told_once()
    {
        var items = Section(Page(Base + Beaten("responds_to: [{claim: denial, stance: rejects}]") + Denial("{claim: beaten, stance: rejects}")), "thread-h").QuerySelectorAll("ol.thread > li");
        Assert.Equal(2, items.Length);
        Assert.EndsWith("The answer is the statement of this page itself.", Plain(items[1].QuerySelector(".meta")));
    }

    [Fact]
    public void A_thread_of_any_length_is_cut_with_a_word()
    {
        string chain = string.Concat(Enumerable.Range(1, 200).Select(i => Claim($"c{i}", "The gate was open", i % 2 == 0 ? "author" : "ministry", $"responds_to: [{{claim: {(i == 1 ? "beaten" : $"c{i - 1}")}, stance: rejects}}]")));
        var thread = Section(Page(Base + Beaten() + chain), "thread-h");
        Assert.Equal(60, thread.QuerySelectorAll("ol.thread > li").Length);
        Assert.Contains("The answers that follow are on the pages of those above.", Plain(thread));
    }

    [Fact]
    public void A_statement_that_is_answered_in_general_terms_alone_is_not_addressed_by_name()
    {
        var section = Section(Page(Base + Beaten() + Denial("{source: report, stance: rejects}")), "unaddressed-h");
        Assert.Contains("No reply in this collection addresses this statement by name", Plain(section));
        Assert.Contains("The ministry: Title of denial", section.QuerySelectorAll("li").Select(Plain));
        Assert.Contains("it may have been addressed elsewhere", Plain(section));
    }

    [Fact]
    public void The_page_of_the_answer_lists_what_no_reply_addresses_by_name()
    {
        var section = Section(Page(Base + Beaten() + Claim("closed", "closed at night", "author") + Denial("{source: report, stance: rejects}, {claim: beaten, stance: rejects}"), "claims/denial.html"), "unaddressed-h");
        Assert.Contains("No reply in this collection addresses these by name (1 of 2 claims that came through The report and that this answers):", Plain(section));
        Assert.Equal(["The author: Title of closed"], section.QuerySelectorAll("li").Select(Plain));
    }

    [Fact]
    public void A_statement_that_is_answered_itself_but_in_general_terms_is_not_addressed_by_name()
    {
        string written = Base + Beaten() + Denial("{claim: beaten, stance: other-explanation, scope: general}");
        Assert.Contains("No reply in this collection addresses this statement by name", Plain(Section(Page(written), "unaddressed-h")));
        Assert.Contains("The author: Title of beaten", Section(Page(written, "claims/denial.html"), "unaddressed-h").QuerySelectorAll("li").Select(Plain));
    }

    [Fact]
    public void A_passage_set_against_a_reply_addresses_it()
    {
        string challenged = Denial("{claim: beaten, stance: rejects}").Replace("quotes:", "quotes:\n  - {source: report, exact: is not borne out, speaker: author, role: challenges}", StringComparison.Ordinal);
        var page = Page(Base + Beaten() + challenged);
        Assert.Equal("This statement, what it answers and the answers to it are each addressed by name in this collection.", Plain(Section(page, "unaddressed-h").QuerySelector("p")));
        Assert.Contains("Words of The author are quoted against it ¶4.", Plain(Section(page, "thread-h")));
    }

    [Fact]
    public void Where_nobody_disagrees_nothing_is_said_of_sides() =>
        Assert.Null(Page(Base + Beaten()).QuerySelector("#unaddressed-h"));

    [Fact]
    public void A_partys_page_has_what_is_said_of_its_conduct_with_its_own_reply_beside()
    {
        var page = Page(Base + Beaten() + Claim("closed", "closed at night", "author", "conduct_of: [ministry]") + Denial("{claim: beaten, stance: rejects}"), "organisations/ministry.html");
        var rows = Section(page, "conduct-h").QuerySelectorAll(".exchange");
        Assert.Equal(2, rows.Length);
        Assert.Contains("nobody was beaten", Plain(rows[0].QuerySelectorAll(".sides__col")[1]));
        Assert.Contains("No reply by this party is recorded in this collection.", Plain(rows[1].QuerySelectorAll(".sides__col")[1]));
        Assert.NotNull(page.QuerySelector("#entity-answers"));
    }

    [Fact]
    public void Another_partys_reply_is_not_shown_as_its_own()
    {
        var page = Page(Base + Beaten() + Claim("closed", "closed at night", "observer", "responds_to: [{claim: beaten, stance: rejects}]"), "organisations/ministry.html");
        Assert.Contains("No reply by this party is recorded", Plain(Section(page, "conduct-h")));
    }

    [Fact]
    public void Five_hundred_replies_to_each_of_a_hundred_statements_keep_pages_small()
    {
        string statements = string.Concat(Enumerable.Range(0, 100).Select(i => Claim($"s{i}", "may have beaten people", "author", "conduct_of: [ministry]")));
        string replies = string.Concat(Enumerable.Range(0, 500).Select(i => $"\n=== input/organisations/o{i}.md\n---\ntitle: Organisation number {i}\n---\n" + Claim($"r{i}", "nobody was beaten", i % 2 == 0 ? "ministry" : $"o{i}", "responds_to: [{source: report, stance: rejects}]", "denies")));
        var site = new BuiltSite(Base + statements + replies);
        Assert.All(site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => Assert.True(site.Size(path) <= 300_000, $"{path}: {site.Size(path)}"));
        Assert.Contains("484 more replies, among the pages that link to The report.", Plain(new HtmlParser().ParseDocument(site["claims/s0.html"]).QuerySelector("[aria-labelledby='sides-h']")));
    }
}
