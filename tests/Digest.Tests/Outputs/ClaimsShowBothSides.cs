using System.Net;
using System.Text;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;
using Xunit;

namespace Digest.Tests.Outputs;

public sealed class ClaimsShowBothSides
{
    private readonly Sites sites = new();
    private readonly Entity csw, government;

    public ClaimsShowBothSides() => (csw, government) = (sites.Organisation("csw", "CSW"), sites.Organisation("government", "The government"));

    [Fact]
    public void Without_a_reply_the_second_side_says_that_none_is_recorded()
    {
        var claim = sites.Claim("c", with: parts => parts.By = [csw]);
        var sides = SidesView.Of(sites.Scope(), claim);
        Assert.Equal(true, sides["is_unanswered"]);
        Assert.Empty((IReadOnlyList<object?>)sides["replies"]!);
    }

    [Fact]
    public void The_reply_stands_second_with_its_reach()
    {
        var reply = sites.Claim("reply", with: parts => parts.By = [government]);
        var link = new RespondsTo { Source = Sites.At("report"), Stance = Sites.At(Stance.Rejects), Scope = ResponseScope.General };
        var claim = sites.Claim("c", Standing.Disputed, parts => { parts.By = [csw]; parts.Answers = [new Answer(reply, link, true)]; });
        var sides = SidesView.Of(sites.Scope(), claim);
        Assert.Equal("CSW", Plain(((View)sides["first"]!)["who"]));
        var second = (View)((IReadOnlyList<object?>)sides["replies"]!)[0]!;
        Assert.Equal("Rejected by", second["label"]);
        Assert.Equal("The government", Plain(second["who"]));
        var part = (View)((IReadOnlyList<object?>)second["parts"]!)[0]!;
        Assert.Equal("It answers in general terms, not this statement by itself.", Plain(part["reach"]));
    }

    [Fact]
    public void Answers_of_one_party_are_one_side_and_one_line()
    {
        var link = new RespondsTo { Source = Sites.At("report"), Stance = Sites.At(Stance.Rejects), Scope = ResponseScope.General };
        var other = link with { Stance = Sites.At(Stance.Supports) };
        var (first, second, third) = (Reply("r1", government), Reply("r2", government), Reply("r3", csw));
        var claim = sites.Claim("c", Standing.Disputed, parts => parts.Answers = [new Answer(third, other, true), new Answer(first, link, true), new Answer(second, link, true)]);
        var scope = sites.Scope();
        Assert.Single((IReadOnlyList<object?>)SidesView.Of(scope, claim)["replies"]!);
        Assert.Equal(["Rejected in general terms by The government.", "Supported in general terms by CSW."], AnswerView.Lines(scope, scope.Site.Findings[claim].Answers).Select(Plain));
    }

    [Fact]
    public void The_front_page_shows_an_answer_that_stands_before_one_that_was_taken_back_and_counts_the_others()
    {
        string observer(int n) => DisputedDigest.Claim($"doubt{n}", "The gate was open", "observer", "responds_to: [{claim: beaten, stance: rejects}]", "denies");
        var site = new TestDigest(DisputedDigest.Base + DisputedDigest.Beaten() + DisputedDigest.Claim("denial", "nobody was beaten", "ministry", "responds_to: [{claim: beaten, stance: rejects}]\nretracted: {date: 2024-01, quote: {source: report, exact: The camp was closed at night}}", "denies")
            + observer(1) + observer(2) + DisputedDigest.Claim("later", "nobody was beaten", "ministry", "responds_to: [{claim: beaten, stance: rejects, scope: general}]", "denies")).Build().Site;
        string front = Encoding.UTF8.GetString(site["index.html"]);
        int denied = front.IndexOf("Rejected by", StringComparison.Ordinal);
        Assert.True(denied > 0);
        Assert.StartsWith("The observer", WebUtility.HtmlDecode(front[front.IndexOf("The observer", denied, StringComparison.Ordinal)..]), StringComparison.Ordinal);
        Assert.DoesNotContain("taken back", front[denied..front.IndexOf("more answer", denied, StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("2 more answers", front, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_set_against_it_is_a_reply()
    {
        var release = sites.Source("release", "One sentence. However, no.", "csw");
        var claim = sites.Claim("c", with: parts => parts.By = [government]);
        sites.Quote(claim, release, "However, no.", with => { with.Role = QuoteRole.Challenges; with.Speakers = [csw]; });
        var scope = sites.Scope();
        Assert.Equal("CSW", Plain(((View)((IReadOnlyList<object?>)SidesView.Of(scope, claim)["replies"]!)[0]!)["who"]));
        Assert.Equal(["Words of CSW are quoted against it ¶1."], ((IReadOnlyList<object?>)ClaimRowView.Of(scope, claim)["answers"]!).Select(Plain));
    }

    private Claim Reply(string id, Entity by) => sites.Claim(id, with: parts => parts.By = [by]);

    [Fact]
    public void The_other_standings_are_said_in_words()
    {
        var finding = new Finding { Standing = Standing.Disputed, Also = [Standing.Acknowledged, Standing.Corroborated], AssertedBy = [], Answers = [], Origins = [], Sources = [], Steps = 0 };
        Assert.Equal("It is also acknowledged, corroborated.", StandingView.Of(sites.Scope(), finding)["also"]);
    }

    [Fact]
    public void A_chain_says_of_each_document_whether_it_is_held_and_ends_with_this_page()
    {
        var report = sites.Source("report", null, "government", title: "The report");
        var release = sites.Source("release", "One sentence.", "csw", title: "The release");
        var claim = sites.Claim("c");
        sites.Quote(claim, release, "One sentence.", with => { with.Speakers = [government]; with.Through = [report]; });
        var scope = sites.Scope();
        var steps = ((IReadOnlyList<object?>)((View)ChainView.Of(scope, scope.Site.QuotesOf(claim))[0]!)["steps"]!).Cast<View>().ToList();
        Assert.Equal(["The government", "The government: The report", "CSW: The release", "This page"], steps.Select(step => Plain(step["who"])));
        Assert.Equal([false, true, false, false], steps.Select(step => (bool)step["is_gap"]!));
        Assert.Equal("Held here, ¶1.", Plain(steps[2]["note"]));
        Assert.Equal("Quotes The release at ¶1.", Plain(steps[3]["note"]));
    }

    [Fact]
    public void Evidence_is_held_or_only_reported_and_its_number_is_never_made_up()
    {
        var document = sites.Source("paper", "Text.", "csw");
        var claim = sites.Claim("c", with: parts => parts.Evidence =
        [
            new Evidence { Kind = Sites.At(EvidenceKind.Interview), OutOf = 26, Scope = EvidenceScope.General },
            new Evidence { Kind = Sites.At(EvidenceKind.Document), Document = Sites.At("paper") },
        ]);
        var view = EvidenceView.Of(sites.Scope(), claim);
        var rows = ((IReadOnlyList<object?>)view["rows"]!).Cast<View>().ToList();
        Assert.Equal(["Reported by the source, not held", "Held here"], rows.Select(row => row["held"]));
        Assert.Equal(["26 in all; how many bear on this is not stated.", "Number not stated."], rows.Select(row => row["count"]));
        Assert.NotNull(document);
    }

    [Theory]
    [InlineData("2022-05", DateBasis.Stated, "May 2022")]
    [InlineData("2022-08-31", DateBasis.External, "31 August 2022 (known from elsewhere)")]
    [InlineData("[..2022-05]", DateBasis.Inferred, "by the end of May 2022 (inferred by this digest)")]
    internal void How_a_date_is_known_is_always_said(string date, DateBasis basis, string expected)
    {
        var happening = sites.Event("e", Sites.On(date, basis, "Because."));
        Assert.Equal(expected, Plain(DateView.Line(sites.Scope(), happening, happening.Dating, "date")));
    }

    [Fact]
    public void What_is_missing_has_its_reason()
    {
        var stated = sites.Claim("stated", with: parts => parts.NotStated = Sites.Ids("date"));
        var silent = sites.Claim("silent");
        Assert.Equal("not stated in the source", MissingWords.Of(Sites.Words, stated, "date"));
        Assert.Equal("not given", MissingWords.Of(Sites.Words, silent, "date"));
    }

    [Fact]
    public void Long_lists_go_on_over_pages()
    {
        for (int i = 0; i < 250; i++) { sites.Claim($"c{i:000}"); }
        var index = new ClaimsIndex(sites.Build(), new Chronology(sites.Build()));
        Assert.Equal([75, 75, 75, 25], index.Pages.Select(page => page.Sum(slice => slice.Items.Count)));
        var second = index.Of(sites.Scope("claims/index.2.html"), 1);
        Assert.Equal("index.html", ((View)second["pager"]!)["previous"]);
    }

    private static string Plain(object? html) => QuotesSayWhoSpeaks.Plain(html!.ToString()!);
}
