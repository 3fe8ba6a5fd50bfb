using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Something that happened: when, how surely, in which order with others, where, who took part, and who tells it.</summary>
internal static class EventPage
{
    /// <summary>Template <c>event</c>.</summary>
    /// <param name="timeline">The event's place on the timeline, an address with its fragment.</param>
    public static View Of(PageScope scope, Event happening, string timeline)
    {
        var site = scope.Site;
        var told = site.Find<Claim>(happening.Claims);
        var quotes = site.QuotesOf(happening).Where(quote => quote.Use == QuoteUse.Quotes).ToList();
        return new View
        {
            ["head"] = HeadView.Of(scope, happening),
            ["date"] = EntryView.Date(scope, new TimelineEntry(EntryKind.Event, happening, happening.Dating, site.Extents.GetValueOrDefault(happening))),
            ["timeline_href"] = timeline,
            ["place"] = site.Find<Record>(happening.Place) is { } place ? RecordName.Link(scope, place) : MissingWords.Html(scope.Words, happening, "place"),
            ["participants"] = happening.Participants.Select(participant => (object?)Participant(scope, happening, participant)).ToList(),
            ["participants_missing"] = MissingWords.Of(scope.Words, happening, "participants"),
            ["claims"] = told.Select(claim => (object?)ClaimRowView.Of(scope, claim)).ToList(),
            ["as_told_by"] = told.Count == 0 ? AsToldBy(scope, quotes) : null,
            ["quotes"] = HeadView.Quotes(scope, quotes),
            ["facts"] = new FactsView(scope, happening).Links("event.fact.topics", HeadView.Topics(site, happening), "topics").Rows,
            ["cite"] = CitePanel.Of(scope, happening),
            ["corrections"] = HeadView.Corrections(scope, happening),
        };
    }

    private static View Participant(PageScope scope, Event happening, Participant participant) => new()
    {
        ["who"] = scope.Site.Find<Record>(participant.Id) is { } record ? RecordName.Link(scope, record) : Markup.Missing(scope.Words["missing.not_shown"]),
        ["role"] = participant.Role,
        ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, happening)),
    };

    private static Html AsToldBy(PageScope scope, List<ResolvedQuote> quotes)
    {
        var sources = quotes.Select(quote => quote.Source).OfType<Source>().Distinct().ToList();
        return sources.Count == 0
            ? Markup.Missing(scope.Words["event.told_by_nobody"])
            : Markup.Format(scope.Words, "event.as_told_by", ("source", Markup.List(scope.Words, sources.Select(source => AttributionWords.Teller(scope, source)).ToList())));
    }
}
