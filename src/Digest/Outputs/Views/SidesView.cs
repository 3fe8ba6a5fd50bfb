using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The allegation and the reply, in that order, of one size. Without a reply the second side stays and says that none is recorded.</summary>
internal static class SidesView
{
    /// <summary>Partial <c>sides</c>: <c>first</c>, then a side for each party that answers or is set against it, or <c>is_unanswered</c>.</summary>
    public static View Of(PageScope scope, Claim claim)
    {
        var replies = scope.Site.Findings[claim].Answers.Where(answer => AnswerView.IsAgainst(answer.Link.Stance.Value))
            .OrderBy(answer => answer.Link.Stance.Value).GroupBy(answer => AnswerView.Who(scope, answer.From).Text).Select(party => (object?)Reply(scope, party.ToList())).ToList();
        replies.AddRange(Challenges(scope.Site, claim).GroupBy(quote => AttributionWords.Speaker(scope, quote).Text).Select(party => (object?)Challenge(scope, claim, party)));
        return new View
        {
            ["first"] = First(scope, claim),
            ["replies"] = replies,
            ["is_unanswered"] = replies.Count == 0,
        };
    }

    /// <summary>Answers that do not stand against the claim: below the two sides, each with its reach.</summary>
    public static IReadOnlyList<object?> Agreeing(PageScope scope, Finding finding) =>
        finding.Answers.Where(answer => !AnswerView.IsAgainst(answer.Link.Stance.Value)).OrderBy(answer => answer.Link.Stance.Value)
            .Select(answer => (object?)Reply(scope, [answer])).ToList();

    /// <summary>The quote that a claim stands on before others: its first supporting one that may be shown.</summary>
    public static ResolvedQuote? Leading(Site site, Claim claim)
    {
        ResolvedQuote? first = null;
        foreach (var quote in site.QuotesOf(claim))
        {
            if (quote is not { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports }) { continue; }
            if (quote.IsShown) { return quote; }
            first ??= quote;
        }
        return first;
    }

    /// <summary>Passages that the claim's own record sets against it: a reply too, though it has no page of its own.</summary>
    public static IReadOnlyList<ResolvedQuote> Challenges(Site site, Claim claim) =>
        site.QuotesOf(claim).Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Challenges }).ToList();

    private static View Challenge(PageScope scope, Claim claim, IGrouping<string, ResolvedQuote> party) =>
        Side(scope.Words["answer.set_against.label"], new Html(party.Key), party.Select(quote =>
        {
            var part = Part(scope, claim);
            part["quote"] = QuoteView.Of(scope, quote);
            part["not_held"] = NotHeld(scope, quote);
            return (object?)part;
        }).ToList());

    private static View First(PageScope scope, Claim claim)
    {
        var leading = Leading(scope.Site, claim);
        return Side(ModalityWords.By(scope.Words, leading?.Quote.Modality ?? claim.Modality.Value), AnswerView.Who(scope, claim), [Part(scope, claim)]);
    }

    private static View Reply(PageScope scope, List<Answer> party) =>
        Side(Label(scope, party[0]), AnswerView.Who(scope, party[0].From), party.Select((answer, i) =>
        {
            var part = Part(scope, answer.From);
            part["label"] = i == 0 ? null : Label(scope, answer);
            part["reach"] = scope.Words[answer.InGeneralTerms ? "answer.reach_general" : "answer.reach_specific"];
            part["note"] = answer.Link.Note;
            part["claim"] = RecordName.Link(scope, answer.From);
            return (object?)part;
        }).ToList());

    private static string Label(PageScope scope, Answer answer) => scope.Words[$"answer.{AnswerView.Key(answer.Link.Stance.Value)}.label"];

    private static View Side(string label, Html who, IReadOnlyList<object?> parts) => new() { ["label"] = label, ["who"] = who, ["parts"] = parts };

    private static View Part(PageScope scope, Claim claim)
    {
        var leading = Leading(scope.Site, claim);
        return new View
        {
            ["label"] = null,
            ["quote"] = leading is null ? null : QuoteView.Of(scope, leading),
            ["statement"] = claim.Statement.Value,
            ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, claim)),
            ["not_held"] = NotHeld(scope, leading),
            ["reach"] = null,
            ["note"] = null,
            ["claim"] = null,
        };
    }

    // Distance: the reader of a side must see that its own document is not here.
    private static string? NotHeld(PageScope scope, ResolvedQuote? quote) =>
        quote is { Through: [var document, ..] } && !document.IsHeld
            ? scope.Words.Format(quote.Voice == Voice.Direct ? "sides.not_held_quoted" : "sides.not_held_reported", ("document", RecordName.Plain(document)))
            : null;
}
