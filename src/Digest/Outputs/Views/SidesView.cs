using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The allegation and the reply, in that order, of one size. Without a reply the second side stays and says that none is recorded.</summary>
internal static class SidesView
{
    /// <summary>Partial <c>sides</c>: <c>first</c>, then one or more <c>replies</c>, or <c>is_unanswered</c>.</summary>
    public static View Of(PageScope scope, Claim claim)
    {
        var finding = scope.Site.Findings[claim];
        var replies = finding.Answers.Where(answer => AnswerView.IsAgainst(answer.Link.Stance.Value))
            .Concat(finding.Answers.Where(answer => !AnswerView.IsAgainst(answer.Link.Stance.Value))).ToList();
        return new View
        {
            ["first"] = First(scope, claim),
            ["replies"] = replies.Select(answer => (object?)Reply(scope, answer)).ToList(),
            ["is_unanswered"] = replies.Count == 0,
        };
    }

    /// <summary>The quote that a claim stands on before others: its first supporting one that may be shown.</summary>
    public static ResolvedQuote? Leading(Site site, Claim claim)
    {
        var supports = site.QuotesOf(claim).Where(quote => quote.Use == QuoteUse.Quotes && quote.Quote.Role == QuoteRole.Supports).ToList();
        return supports.FirstOrDefault(quote => quote.IsShown) ?? (supports.Count > 0 ? supports[0] : null);
    }

    private static View First(PageScope scope, Claim claim)
    {
        var leading = Leading(scope.Site, claim);
        return Side(scope, claim, ModalityWords.By(scope.Words, leading?.Quote.Modality ?? claim.Modality.Value), NotHeld(scope, leading));
    }

    private static View Reply(PageScope scope, Answer answer)
    {
        string key = $"answer.{AnswerView.Key(answer.Link.Stance.Value)}.label";
        var side = Side(scope, answer.From, scope.Words[key], NotHeld(scope, Leading(scope.Site, answer.From)));
        side["reach"] = scope.Words[answer.InGeneralTerms ? "answer.reach_general" : "answer.reach_specific"];
        side["note"] = answer.Link.Note;
        side["claim"] = RecordName.Link(scope, answer.From);
        return side;
    }

    private static View Side(PageScope scope, Claim claim, string label, string? notHeld)
    {
        var leading = Leading(scope.Site, claim);
        return new View
        {
            ["label"] = label,
            ["who"] = AnswerView.Who(scope, claim),
            ["quote"] = leading is null ? null : QuoteView.Of(scope, leading),
            ["statement"] = claim.Statement.Value,
            ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, claim)),
            ["not_held"] = notHeld,
            ["reach"] = null,
            ["note"] = null,
            ["note_lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, claim)),
            ["claim"] = null,
        };
    }

    // Distance: the reader of a side must see that its own document is not here.
    private static string? NotHeld(PageScope scope, ResolvedQuote? quote) =>
        quote is { Through: [var document, ..] } && !document.IsHeld
            ? scope.Words.Format(quote.Voice == Voice.Reported ? "sides.not_held_reported" : "sides.not_held_quoted", ("document", RecordName.Plain(document)))
            : null;
}
