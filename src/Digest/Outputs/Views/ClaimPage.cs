using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The page of a claim: who says it, who answers, in which words, by which way they came, and what is said to stand behind it.</summary>
internal static class ClaimPage
{
    private const int MostNames = 12;

    /// <summary>Template <c>claim</c>.</summary>
    public static View Of(Publication publication, PageScope scope, Claim claim)
    {
        var finding = scope.Site.Findings[claim];
        var quotes = scope.Site.QuotesOf(claim).Where(quote => quote.Use == QuoteUse.Quotes).ToList();
        var leading = SidesView.Leading(scope.Site, claim);
        var support = quotes.Where(quote => quote.Quote.Role == QuoteRole.Supports).ToList();
        return new View
        {
            ["head"] = HeadView.Of(scope, claim),
            ["standing"] = StandingView.Of(scope, finding),
            ["reasons"] = StandingReasons.Of(scope, claim),
            ["statement"] = claim.Statement.Value,
            ["lede"] = Lede(scope, claim, leading),
            ["lede_answers"] = AnswerView.Lede(scope, claim),
            ["agreeing"] = SidesView.Agreeing(scope, finding),
            ["agreeing_count"] = finding.Answers.Count(answer => !answer.IsAgainst),
            ["sides"] = SidesView.Of(scope, claim),
            ["thread"] = ThreadView.Of(scope, claim),
            ["unaddressed"] = UnaddressedView.Of(publication, scope, claim),
            ["others"] = Others(scope, quotes, SidesView.PassagesOf(scope.Site, claim)),
            ["chains"] = ChainView.Of(scope, support),
            ["evidence"] = EvidenceView.Of(scope, claim),
            ["evidence_href"] = scope.Href(EvidenceMatrix.FirstAddress),
            ["origins"] = OriginsView.Of(scope, finding, support),
            ["answered"] = AnsweredView.Of(publication, scope, claim),
            ["retraction"] = Retraction(scope, claim),
            ["facts"] = Facts(scope, claim, finding, quotes),
            ["related"] = publication.Indexes.Related.Of(claim).Select(other => (object?)ClaimRowView.Of(scope, other)).ToList(),
            ["cite"] = CitePanel.Of(scope, claim),
            ["corrections"] = HeadView.Corrections(scope, claim),
        };
    }

    private static Html Lede(PageScope scope, Claim claim, ResolvedQuote? leading) => Markup.Format(scope.Words, "claim.lede",
        ("by", Markup.Text(ModalityWords.By(scope.Words, leading?.Quote.Modality ?? claim.Modality.Value))),
        ("who", AttributionWords.Told(scope, claim, leading)));

    private static List<object?> Others(PageScope scope, List<ResolvedQuote> quotes, IReadOnlyList<ResolvedQuote> beside) =>
        quotes.Where(quote => !beside.Contains(quote) && quote.Quote.Role != QuoteRole.Challenges).OrderBy(quote => quote.Quote.Role).GroupBy(quote => quote.Quote.Role switch
        {
            QuoteRole.Supports => "supports",
            QuoteRole.Endorses => "endorses",
            _ => "context",
        }).Select(group => (object?)new View
        {
            ["heading"] = scope.Words[$"claim.passages.{group.Key}"],
            ["quotes"] = HeadView.Quotes(scope, group),
        }).ToList();

    private static View? Retraction(PageScope scope, Claim claim) => claim.Retracted is not { } retracted ? null : new()
    {
        ["lede"] = SentenceStart.Of(StandingReasons.Retracted(scope, claim)),
        ["date"] = DateView.Line(scope, claim, retracted.Date, "retracted.date", withNote: true),
        ["quote"] = scope.Site.QuotesOf(claim).FirstOrDefault(quote => quote.Use == QuoteUse.Retraction) is { } quote ? QuoteView.Of(scope, quote) : null,
    };

    private static IReadOnlyList<object?> Facts(PageScope scope, Claim claim, Finding finding, List<ResolvedQuote> quotes)
    {
        var site = scope.Site;
        // In its own record, or by an answer; each party once for each paragraph.
        var endorsing = quotes.FindAll(quote => quote.Quote.Role == QuoteRole.Endorses);
        var named = endorsing.SelectMany(quote => quote.Speakers).ToHashSet();
        List<Html> agree = [.. endorsing.Select(quote => new Html($"{AttributionWords.Speaker(scope, quote)} {Pinpoint.Of(scope, quote)}")),
            .. finding.Answers.Where(answer => answer.Link.Stance.Value is Stance.Upholds or Stance.Supports && !site.Findings[answer.From].AssertedBy.Any(named.Contains))
                .Select(answer => (answer, who: AnswerView.Named(scope, answer.From, AnswerView.WhoAndWhere(scope, answer.From))))
                .Select(one => one.answer.InGeneralTerms ? Markup.Format(scope.Words, "claim.fact.agrees_general", ("who", one.who)) : one.who).DistinctBy(Markup.Plain)];
        var events = HeadView.Pointing(site, claim, BacklinkReason.Tells);
        return new FactsView(scope, claim)
            .Add("claim.fact.standing", StandingView.Tag(scope.Words, finding.Standing))
            .Add("claim.fact.who", AnswerView.Who(scope, claim))
            .Add("claim.fact.against", Against(scope, claim, finding))
            .AddIf(agree.Count > 0, "claim.fact.agrees", () => Markup.Semicolons(scope.Words, agree.Count <= MostNames ? agree : [.. agree.Take(MostNames), Markup.Count(scope.Words, "standing.because.more", agree.Count - MostNames)]))
            .Add("claim.fact.steps", Markup.Text(OriginsView.Steps(scope.Words, finding.Steps)))
            .Date("claim.fact.when", claim.Dating, "date")
            .Links("claim.fact.concerns", site.Find<Record>(claim.Concerns), "concerns")
            .Links("claim.fact.conduct_of", site.Find<Record>(claim.ConductOf), "conduct_of")
            .Links("claim.fact.topics", HeadView.Topics(site, claim), "topics")
            .AddIf(events.Count > 0, "claim.fact.events", () => RecordName.Links(scope, events))
            .Rows;
    }

    private static Html Against(PageScope scope, Claim claim, Finding finding)
    {
        var who = finding.Answers.Where(answer => answer.IsAgainst).Select(answer => AnswerView.Named(scope, answer.From, AnswerView.Who(scope, answer.From)))
            .Concat(SidesView.Challenges(scope.Site, claim).Select(quote => AttributionWords.Speaker(scope, quote))).Distinct().ToList();
        if (who.Count == 0) { return Markup.Missing(scope.Words[finding.Answers.Count == 0 ? "claim.no_reply_short" : "claim.none_against_short"]); }
        return Markup.List(scope.Words, who.Count <= MostNames ? who : [.. who.Take(MostNames), Markup.Count(scope.Words, "standing.because.more", who.Count - MostNames)]);
    }
}
