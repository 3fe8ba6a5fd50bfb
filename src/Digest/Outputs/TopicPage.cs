using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>A topic: the words that each party uses, the claims under it, what it holds and what stands beside it.</summary>
internal static class TopicPage
{
    /// <summary>Words of all parties together; of each the same number.</summary>
    private const int MostTerms = 100;

    /// <summary>Template <c>topic</c>.</summary>
    public static View Of(Publication publication, PageScope scope, Entity topic)
    {
        var site = scope.Site;
        var claims = publication.Indexes.ByTopic[topic.Id].ToList();
        var asked = publication.Indexes.Chronology.Sort(HeadView.Pointing(site, topic, BacklinkReason.Topic).OfType<Recommendation>());
        var quotes = site.QuotesOf(topic).Where(quote => quote.Use == QuoteUse.Quotes).ToList();
        var terms = quotes.Concat(claims.SelectMany(site.QuotesOf)).Where(quote => quote.Quote.Role == QuoteRole.Term && quote.IsShown).GroupBy(quote => string.Join(' ', quote.Speakers.Select(speaker => speaker.Id))).ToList();
        int ofParty = Math.Max(1, MostTerms / Math.Max(1, terms.Count)), dated = publication.Indexes.Timelines.Of(topic).Count;
        var room = EntityRoom.Of(topic, [claims.Count, asked.Count], 0, dated, terms.Take(MostTerms).Sum(party => Math.Min(ofParty, party.Count())));
        return new View
        {
            ["head"] = HeadView.Of(scope, topic),
            ["facts"] = Facts(scope, topic, claims),
            ["feeds"] = Feeds.FeedLinks.To(scope, Feeds.FeedLinks.Of(publication, scope), "feeds.link_topic"),
            ["terms"] = Terms(scope, terms.Take(MostTerms), ofParty),
            ["terms_more"] = terms.Count <= MostTerms ? null : scope.Words.Format("list.first_of", ("shown", scope.Words.Number(MostTerms)), ("total", scope.Words.Number(terms.Count))),
            ["claims"] = EntityPage.Claims(scope, "topic.claims", topic, claims, room),
            ["quotes"] = HeadView.Quotes(scope, quotes.Where(quote => quote.Quote.Role != QuoteRole.Term)),
            ["recommendations"] = asked.Take(room.Listed).Select(one => (object?)RecommendationPage.Row(scope, one)).ToList(),
            ["recommendations_more"] = EntityPage.More(scope, asked.Count, room),
            ["timeline"] = OwnTimeline.Of(publication, scope, topic, room.Dated),
            ["narrower"] = HeadView.Pointing(site, topic, BacklinkReason.Broader).Select(near => (object?)new View
            {
                ["link"] = RecordName.Link(scope, near),
                ["count"] = publication.Indexes.ByTopic[near.Id].Count,
            }).ToList(),
            ["corrections"] = HeadView.Corrections(scope, topic),
        };
    }

    private static IReadOnlyList<object?> Facts(PageScope scope, Entity topic, List<Claim> claims)
    {
        var findings = claims.Select(claim => scope.Site.Findings[claim]).ToList();
        var parties = findings.SelectMany(finding => finding.AssertedBy).Distinct().ToList();
        var sources = findings.SelectMany(finding => finding.Sources).Distinct().ToList();
        var counts = StandingView.All.Select(standing => (standing, count: findings.Count(finding => finding.Standing == standing))).Where(pair => pair.count > 0)
            .Select(pair => new Html($"{StandingView.Tag(scope.Words, pair.standing)} {scope.Words.Number(pair.count)}"));
        return new FactsView(scope, topic)
            .AddIf(claims.Count > 0, "topic.fact.claims", () => Markup.Concat("<br>", counts))
            .Many("topic.fact.parties", parties, 20, areLinking: false)
            .Many("topic.fact.sources", sources, 20, areLinking: false)
            .AddIf(topic.Broader is not null, "topic.fact.broader", () => scope.Site.Find<Record>(topic.Broader) is { } broader ? RecordName.Link(scope, broader) : MissingWords.Html(scope.Words, topic, "broader"))
            .AddIf(topic.Head.Aliases.Count > 0, "entity.fact.aliases", () => Markup.Text(string.Join(scope.Words["backlinks.and"], topic.Head.Aliases.Select(alias => alias.Text.Value))))
            .Rows;
    }

    // One column for each party, all of one size; of none more words than of others where there are too many for a page.
    private static List<object?> Terms(PageScope scope, IEnumerable<IGrouping<string, ResolvedQuote>> terms, int most) =>
        terms.Select(party => (object?)new View
        {
            ["party"] = party.First().Speakers.Count == 0 ? SentenceStart.Of(scope.Words, Markup.Missing(scope.Words["attribution.unknown"])) : RecordName.Links(scope, party.First().Speakers),
            ["more"] = party.Count() <= most ? null : scope.Words.Format("list.first_of", ("shown", scope.Words.Number(most)), ("total", scope.Words.Number(party.Count()))),
            ["quotes"] = party.Take(most).Select(quote => (object?)new View
            {
                ["quote"] = QuoteView.Inline(scope, quote),
                ["by"] = SentenceStart.Of(scope.Words, AttributionWords.Of(scope, quote)),
                ["note"] = quote.Quote.Note,
                ["note_lang"] = Lang.Attributes(scope, Lang.OfRest(scope.Site, quote.Owner), quote.Quote.Note ?? ""),
            }).ToList(),
        }).ToList();
}
