using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Somebody calls on somebody to do something: who, on whom, in which words, and what came of it as far as documents held here tell.</summary>
internal static class RecommendationPage
{
    /// <summary>Template <c>recommendation</c>.</summary>
    public static View Of(PageScope scope, Recommendation asked)
    {
        var site = scope.Site;
        var quotes = site.QuotesOf(asked).Where(quote => quote.Use == QuoteUse.Quotes).ToList();
        return new View
        {
            ["head"] = HeadView.Of(scope, asked),
            ["statement"] = asked.Statement.Value,
            ["by"] = By(scope, asked),
            ["to"] = To(scope, asked),
            ["quotes"] = HeadView.Quotes(scope, quotes),
            ["chains"] = ChainView.Of(scope, quotes.Where(quote => quote.Quote.Role == QuoteRole.Supports).ToList()),
            ["echoes"] = asked.EchoedBy.Select(echo => (object?)Echo(scope, asked, echo)).ToList(),
            ["rests_on"] = site.Find<Claim>(asked.RestsOn).Select(claim => (object?)ClaimRowView.Of(scope, claim)).ToList(),
            ["responses"] = Chronology.Sort(asked.Responses, response => response.Date).Select(response => (object?)Response(scope, asked, response)).ToList(),
            ["facts"] = Facts(scope, asked),
            ["cite"] = CitePanel.Of(scope, asked),
            ["corrections"] = HeadView.Corrections(scope, asked),
        };
    }

    /// <summary>Partial <c>recommendation-row</c>.</summary>
    public static View Row(PageScope scope, Recommendation asked) => new()
    {
        ["id"] = asked.Id,
        ["href"] = scope.Href(asked),
        ["code"] = asked.Head.Code?.Value,
        ["title"] = asked.Title,
        ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, asked)),
        ["in_lang"] = Lang.Label(scope, asked),
        ["by"] = By(scope, asked),
        ["to"] = To(scope, asked),
        ["quote"] = QuoteView.Inline(scope, Leading(scope.Site, asked)),
        ["states"] = Chronology.Sort(asked.Responses, response => response.Date).Select(response => (object?)State(scope, response)).ToList(),
        ["deadline"] = asked.Deadline.Value is null ? null : DateView.Line(scope, asked, asked.Deadline, "deadline"),
    };

    /// <summary>The words that stand for it: its own, shown ones first; null where it has none.</summary>
    public static ResolvedQuote? Leading(Site site, Recommendation asked)
    {
        var own = site.QuotesOf(asked).Where(quote => quote.Use == QuoteUse.Quotes).ToList();
        return own.FirstOrDefault(quote => quote.IsShown) ?? own.FirstOrDefault();
    }

    /// <summary>Whoever asks. The words' own attribution says more than the issuer's name: at what distance it is known.</summary>
    public static Html By(PageScope scope, Recommendation asked)
    {
        if (AttributionWords.Way(scope, asked) is { } way) { return way; }
        var by = scope.Site.Find<Entity>(asked.IssuedBy);
        return by.Count == 0 ? MissingWords.Html(scope.Words, asked, "issued_by") : Markup.List(scope.Words, by.Select(entity => SpeakerName.LongLink(scope, entity)).ToList());
    }

    private static Html To(PageScope scope, Recommendation asked)
    {
        var to = scope.Site.Find<Record>(asked.AddressedTo);
        if (to.Count == 0) { return MissingWords.Html(scope.Words, asked, "addressed_to"); }
        var names = RecordName.Links(scope, to);
        return asked.AddresseeBasis == DateBasis.Stated ? names : Markup.Format(scope.Words, $"recommendation.addressee_{DateView.BasisKey(asked.AddresseeBasis)}", ("names", names));
    }

    private static View Echo(PageScope scope, Recommendation asked, Echo echo) => new()
    {
        ["by"] = scope.Site.Find<Record>(echo.By) is { } by ? SpeakerName.LongLink(scope, by) : Markup.Missing(scope.Words["missing.not_shown"]),
        ["quote"] = Find(scope, asked, echo.Quote, QuoteUse.Echo),
    };

    private static View Response(PageScope scope, Recommendation asked, RecommendationResponse response) => new()
    {
        ["state"] = State(scope, response),
        ["date"] = DateView.Line(scope, asked, response.Date, "responses.date", withNote: true),
        ["quote"] = Find(scope, asked, response.Quote, QuoteUse.Response),
    };

    /// <summary>"Accepted by the ministry."</summary>
    public static Html State(PageScope scope, RecommendationResponse response) => Markup.Format(scope.Words, StateKey(response.State.Value),
        ("who", scope.Site.Find<Record>(response.By) is { } by ? SpeakerName.LongLink(scope, by) : Markup.Missing(scope.Words["missing.not_shown"])));

    /// <summary>The word for it, which has a place for <c>who</c>.</summary>
    public static string StateKey(ResponseState state) => state switch
    {
        ResponseState.Accepted => "recommendation.state.accepted",
        ResponseState.PartlyAccepted => "recommendation.state.partly-accepted",
        ResponseState.Rejected => "recommendation.state.rejected",
        ResponseState.Implemented => "recommendation.state.implemented",
        _ => "recommendation.state.noted",
    };

    private static View? Find(PageScope scope, Recommendation asked, Quote? quote, QuoteUse use) =>
        quote is not null && scope.Site.QuotesOf(asked).FirstOrDefault(found => found.Use == use && ReferenceEquals(found.Quote, quote)) is { } found ? QuoteView.Of(scope, found) : null;

    private static IReadOnlyList<object?> Facts(PageScope scope, Recommendation asked)
    {
        var site = scope.Site;
        var elaborates = site.Find<Record>(asked.Elaborates);
        var elaborated = HeadView.Pointing(site, asked, BacklinkReason.Elaborates);
        var echoed = site.Find<Record>(asked.EchoedBy.Select(echo => echo.By));
        return new FactsView(scope, asked)
            .Add("recommendation.fact.by", By(scope, asked))
            .Add("recommendation.fact.to", To(scope, asked))
            .AddIf(echoed.Count > 0, "recommendation.fact.echoed", () => RecordName.Links(scope, echoed))
            .AddIf(elaborates.Count > 0, "recommendation.fact.elaborates", () => RecordName.Links(scope, elaborates))
            .AddIf(elaborated.Count > 0, "recommendation.fact.elaborated", () => RecordName.Links(scope, elaborated))
            .Date("recommendation.fact.date", asked.Dating, "date")
            .Date("recommendation.fact.deadline", asked.Deadline, "deadline")
            .Links("recommendation.fact.topics", HeadView.Topics(site, asked), "topics")
            .Rows;
    }
}
