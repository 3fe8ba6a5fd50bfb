using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A claim in a list: who says it, what, in which words, and how it is answered.</summary>
internal static class ClaimRowView
{
    /// <summary>Partial <c>claim-row</c>. Carries the keys that filters use.</summary>
    public static View Of(PageScope scope, Claim claim) => scope.Shared?.Of(scope, "claim-row", claim, Make) ?? Make(scope, claim);

    /// <summary>The same in a list of what somebody says: with their own words, where others stand before them on the claim's page.</summary>
    public static View Of(PageScope scope, Claim claim, Entity speaker)
    {
        if (SidesView.Leading(scope.Site, claim) is not { } leading || leading.Speakers.Contains(speaker)) { return Of(scope, claim); }
        var own = scope.Site.QuotesOf(claim).FirstOrDefault(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports, IsShown: true } && quote.Speakers.Contains(speaker));
        return own is null ? Of(scope, claim) : Make(scope, claim, own);
    }

    private static View Make(PageScope scope, Claim claim) => Make(scope, claim, SidesView.Leading(scope.Site, claim));

    private static View Make(PageScope scope, Claim claim, ResolvedQuote? leading)
    {
        var finding = scope.Site.Findings[claim];
        return new View
        {
            ["id"] = claim.Id,
            ["href"] = scope.Href(claim),
            ["code"] = claim.Head.Code?.Value,
            ["title"] = claim.Title,
            ["in_lang"] = Lang.Label(scope, claim),
            ["statement"] = claim.Statement.Value,
            ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, claim), claim.Statement.Value),
            ["standing"] = StandingView.Of(scope, finding),
            ["by"] = SentenceStart.Of(scope.Words, AttributionWords.Told(scope, claim, leading)),
            ["modality"] = scope.Words[$"claim.modality.{ModalityWords.Key(leading?.Quote.Modality ?? claim.Modality.Value)}"],
            ["quote"] = QuoteView.Inline(scope, leading),
            ["answers"] = AnswerView.Lines(scope, claim),
            ["answered"] = AnswerView.AnsweredLines(scope, claim.RespondsTo).Select(line => (object?)line).ToList(),
            ["keys"] = Keys(claim, finding),
        };
    }

    private static View Keys(Claim claim, Finding finding) => new()
    {
        ["status"] = StandingView.Key(finding.Standing),
        ["topic"] = string.Join(' ', claim.Head.Topics.Select(topic => topic.Value)),
        ["who"] = string.Join(' ', finding.AssertedBy.Select(entity => entity.Id)),
        ["steps"] = OriginsView.StepsKey(finding.Steps),
    };
}
