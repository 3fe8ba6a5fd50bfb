using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The allegation and the reply, in that order, of one size. Without a reply the second side stays and says that none is recorded; where others only agree, that none is against it.</summary>
internal static class SidesView
{
    /// <summary>Passages that one statement shows in its side; the page of a claim has the others below.</summary>
    public const int MostPassages = 4;
    private const int MostReplies = 16;

    /// <summary>Partial <c>sides</c>: <c>first</c>, then a side for each party that answers or is set against it, or <c>is_unanswered</c>.</summary>
    /// <param name="passages">How many passages of each statement are shown.</param>
    public static View Of(PageScope scope, Claim claim, int passages = MostPassages)
    {
        var against = scope.Site.Findings[claim].Answers.Where(answer => answer.IsAgainst).ToList();
        var replies = Replies(scope, against, passages);
        replies.AddRange(SetAgainst(scope, claim, Challenges(scope.Site, claim).Take(MostReplies)));
        var agreeing = replies.Count == 0 ? AnswerView.Lines(scope, claim) : [];
        return new View
        {
            ["first"] = First(scope, claim, passages),
            ["replies"] = replies,
            ["is_unanswered"] = replies.Count == 0,
            ["none"] = scope.Words[agreeing.Count == 0 ? "sides.none" : "sides.none_against"],
            ["none_label"] = scope.Words[agreeing.Count == 0 ? "sides.reply" : "sides.reply_against"],
            ["agreeing"] = agreeing,
            ["more"] = More(scope, claim, against),
        };
    }

    /// <summary>Answers that do not stand against the claim: below the two sides, each with its reach.</summary>
    public static IReadOnlyList<object?> Agreeing(PageScope scope, Finding finding) =>
        Replies(scope, finding.Answers.Where(answer => !answer.IsAgainst).ToList(), 2);

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

    /// <summary>The passages that stand in the statement's own side, the leading one first.</summary>
    public static IReadOnlyList<ResolvedQuote> PassagesOf(Site site, Claim claim, int most = MostPassages)
    {
        var leading = Leading(site, claim);
        return leading is null ? [] : [leading, .. Supporting(site, claim).Where(quote => quote != leading && quote.IsShown).Take(most - 1)];
    }

    /// <summary>Passages that the claim's own record sets against it: a reply too, though it has no page of its own.</summary>
    public static IReadOnlyList<ResolvedQuote> Challenges(Site site, Claim claim) =>
        site.QuotesOf(claim).Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Challenges }).ToList();

    /// <summary>A statement as a side: how it is said, by whom, in which words.</summary>
    public static View First(PageScope scope, Claim claim, int passages = MostPassages) =>
        Side(ModalityWords.By(scope.Words, Leading(scope.Site, claim)?.Quote.Modality ?? claim.Modality.Value), SentenceStart.Of(scope.Words, AnswerView.Who(scope, claim)), [Part(scope, claim, passages)]);

    /// <summary>What stands before what was taken back, and what answers the claim itself before what does so in general terms.</summary>
    public static IEnumerable<Answer> InOrder(IEnumerable<Answer> answers) =>
        answers.OrderBy(answer => answer.From.Retracted is not null).ThenBy(answer => answer.InGeneralTerms).ThenBy(answer => answer.Link.Stance.Value);

    /// <summary>A side for each party, in the order of their first answers.</summary>
    public static List<object?> Replies(PageScope scope, IReadOnlyList<Answer> answers, int passages = MostPassages) =>
        [.. InOrder(answers).Take(MostReplies)
            .GroupBy(answer => AnswerView.Who(scope, answer.From).Text).Select(party => (object?)Reply(scope, party.ToList(), passages))];

    public static View Side(string label, Html who, IReadOnlyList<object?> parts) => new() { ["label"] = label, ["who"] = who, ["parts"] = parts, ["lines"] = new List<object?>() };

    public static View Part(PageScope scope, Claim claim, int passages)
    {
        var quotes = PassagesOf(scope.Site, claim, passages);
        return new View
        {
            ["label"] = null,
            ["quotes"] = HeadView.Quotes(scope, quotes),
            ["statement"] = claim.Statement.Value,
            ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, claim), claim.Statement.Value),
            ["not_held"] = NotHeld(scope, quotes),
            ["reach"] = null,
            ["note"] = null,
            ["note_lang"] = Lang.Attributes(scope, Lang.OfRest(scope.Site, claim)),
            ["claim"] = null,
        };
    }

    private static List<ResolvedQuote> Supporting(Site site, Claim claim) =>
        site.QuotesOf(claim).Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports }).ToList();

    // Where the others are to be found: all link to what they answer.
    private static Html? More(PageScope scope, Claim claim, List<Answer> against)
    {
        if (against.Count <= MostReplies) { return null; }
        var targets = against.Select(answer => (Record?)answer.Source ?? claim).Distinct().Select(target => Markup.Link(scope.Href(target, "links"), RecordName.Title(scope, target)));
        return Markup.Format(scope.Words, "sides.more", ("n", Markup.Text(scope.Words.Number(against.Count - MostReplies))), ("targets", Markup.List(scope.Words, targets.ToList())));
    }

    /// <summary>A side for each whose words are set against a claim.</summary>
    public static IEnumerable<object?> SetAgainst(PageScope scope, Claim claim, IEnumerable<ResolvedQuote> challenges) =>
        challenges.GroupBy(quote => AttributionWords.Speaker(scope, quote).Text).Select(party => (object?)Challenge(scope, claim, party));

    private static View Challenge(PageScope scope, Claim claim, IGrouping<string, ResolvedQuote> party) =>
        Side(scope.Words["answer.set_against.label"], SentenceStart.Of(scope.Words, new Html(party.Key)), party.Select(quote =>
        {
            var part = Part(scope, claim, 1);
            part["quotes"] = HeadView.Quotes(scope, [quote]);
            part["not_held"] = NotHeld(scope, [quote]);
            return (object?)part;
        }).ToList());

    private static View Reply(PageScope scope, List<Answer> party, int passages) =>
        Side(Label(scope, party[0]), SentenceStart.Of(scope.Words, AnswerView.Who(scope, party[0].From)), party.Select((answer, i) =>
        {
            var part = Part(scope, answer.From, passages);
            part["label"] = i == 0 ? null : Markup.Format(scope.Words, "sides.again", ("label", Markup.Text(Label(scope, answer))), ("who", AnswerView.Who(scope, answer.From)));
            part["reach"] = Reach(scope, answer);
            (part["note"], part["note_lang"]) = (answer.Link.Note, Lang.Attributes(scope, Lang.OfRest(scope.Site, answer.From), answer.Link.Note ?? ""));
            part["claim"] = RecordName.Link(scope, answer.From);
            return (object?)part;
        }).ToList());

    private static Html Reach(PageScope scope, Answer answer)
    {
        var reach = answer.Source is { } source
            ? Markup.Format(scope.Words, "answer.reach_source", ("source", RecordName.Link(scope, source)))
            : Markup.Text(scope.Words[answer.InGeneralTerms ? "answer.reach_general" : "answer.reach_specific"]);
        return AnswerView.TakenBack(scope, answer.From) is { } taken ? Markup.Concat(" ", [reach, taken]) : reach;
    }

    private static string Label(PageScope scope, Answer answer) => scope.Words[$"answer.{AnswerView.Key(answer.Link.Stance.Value)}.label"];

    // Distance: the reader of a side must see that its own document is not here.
    private static Html? NotHeld(PageScope scope, IReadOnlyList<ResolvedQuote> quotes)
    {
        var sentences = quotes.Where(quote => quote.Through is [var document, ..] && !document.IsHeld).GroupBy(quote => quote.Through[0]).Select(group =>
        {
            int direct = group.Count(quote => quote.Voice == Voice.Direct);
            string key = direct == group.Count() ? "sides.not_held_quoted" : direct == 0 ? "sides.not_held_reported" : "sides.not_held_both";
            return Markup.Format(scope.Words, key, ("document", RecordName.Title(scope, group.Key)));
        }).ToList();
        return sentences.Count == 0 ? null : Markup.Concat(" ", sentences);
    }
}
