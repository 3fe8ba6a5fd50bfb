using System.Text;
using Digest.Model;
using Digest.Outputs.Drawing;
using Digest.Templates;
using Edtf;

namespace Digest.Outputs.Views;

/// <summary>An entry of a timeline.</summary>
internal static class EntryView
{
    /// <summary>Partial <c>entry</c>.</summary>
    /// <param name="loom">Null: no bar beside it.</param>
    /// <param name="isFiltered">It carries what the filters go by, and the bar of the histogram that it counts in.</param>
    public static View Of(PageScope scope, TimelineEntry entry, Loom? loom = null, bool isFiltered = false)
    {
        var view = (scope.Shared?.Of(scope, "entry", entry, Core) ?? Core(scope, entry)).With(2);
        view["loom"] = loom?.Of(entry, () => (string)view["date_words"]!);
        view["data"] = isFiltered ? Data(scope.Site, entry, loom) : Markup.None;
        return view;
    }

    /// <summary>What is told of it wherever it stands.</summary>
    private static View Core(PageScope scope, TimelineEntry entry) => new(11)
    {
        ["id"] = entry.Anchor,
        ["is_record"] = entry.Kind == EntryKind.Collected,
        ["kind"] = scope.Words[$"timeline.kind.{EntryWords.Kind(entry.Kind)}"],
        ["kind_icon"] = EntryWords.Icon(entry.Kind),
        ["date"] = Date(scope, entry).Shared(),
        ["by"] = By(scope, entry),
        ["title"] = Title(scope, entry),
        ["quote"] = QuoteView.Inline(scope, Leading(scope.Site, entry))?.Shared(),
        ["told"] = Told(scope, entry.Record),
        ["foot"] = Foot(scope, entry),
        ["certainty"] = Certainty(entry),
        ["date_words"] = View.Later(() => EntryWords.Date(scope, entry)),
    };

    private static Html Data(Site site, TimelineEntry entry, Loom? loom)
    {
        var data = new StringBuilder(" data-item");
        foreach (var (key, values) in TimelineFilters.ValuesOf(site, entry))
        {
            string all = string.Join(' ', values);
            if (all.Length > 0) { data.Append(" data-").Append(key).Append("=\"").Append(Markup.Encode(all)).Append('"'); }
        }
        if (loom?.BinsOf(entry) is { } bins) { data.Append(" data-bins=\"").Append(bins).Append('"'); }
        return new(data.ToString());
    }

    /// <summary>What the filters know: <c>stated</c>, <c>range</c>, <c>unplaced</c> for a date without bounds, or <c>none</c>.</summary>
    public static string Certainty(TimelineEntry entry) => entry switch
    {
        { Extent: null, Dating.Value: not null } => "unplaced",
        { Extent: null } => "none",
        { Dating: { Value: not null, Basis: DateBasis.Stated } } when entry.Period is not null => "stated",
        _ => "range",
    };

    /// <summary>Ids of those who act: participants, whoever says or asks, whose document it is.</summary>
    public static IEnumerable<string> Actors(Site site, TimelineEntry entry) => entry.Record switch
    {
        Event happening => site.Find<Entity>(happening.Participants.Select(participant => participant.Id)).Select(entity => entity.Id),
        Claim claim => (entry.Kind == EntryKind.Retraction ? Retractors.Of(site, claim) : site.Findings[claim].AssertedBy).Select(entity => entity.Id),
        Recommendation when entry.Response is { } answer => site.Find<Entity>([answer.By]).Select(entity => entity.Id),
        Recommendation asked => site.Find<Entity>(asked.IssuedBy).Select(entity => entity.Id),
        Source source when entry.Kind == EntryKind.Published => site.Find<Entity>(source.By).Select(entity => entity.Id),
        _ => [],
    };

    /// <summary>Partial <c>date</c>, with the bounds that an undated event has from its order.</summary>
    public static View Date(PageScope scope, TimelineEntry entry)
    {
        var date = DateView.Of(scope, entry.Record, entry.Dating);
        if (entry is { Kind: EntryKind.Recommendation, Extent: null, Dating.Value: null })
        {
            date["icon"] = "i-d-asked";
            date["text"] = Markup.Text(scope.Words["timeline.asked"]);
        }
        else if (entry.Dating.Value is null) { date["text"] = Markup.Missing(scope.Words.Format("date.missing", ("reason", MissingWords.Of(scope.Words, entry.Record, "date")))); }
        if (entry.Kind == EntryKind.Collected) { date["basis"] = scope.Words["timeline.recorded"]; }
        date["bounds"] = entry is { Dating.Value: null, Extent: { } extent } ? Bounds(scope, extent) : null;
        return date;
    }

    // An undated event between dated ones: its bounds are our reckoning, and said to be.
    private static Html? Bounds(PageScope scope, Extent extent)
    {
        if (Between(scope, extent) is not { } bounds || extent.Basis == DateBasis.Stated) { return Between(scope, extent); }
        if (extent.Basis == DateBasis.Unsourced) { return Markup.Format(scope.Words, "timeline.bounds_unsourced", ("bounds", bounds)); }
        return Markup.Format(scope.Words, "timeline.bounds_basis", ("bounds", bounds), ("basis", Markup.Text(scope.Words[$"date.basis.{DateView.BasisKey(extent.Basis)}"])));
    }

    private static Html? Between(PageScope scope, Extent extent) => Vague(extent) is { } vague ? Markup.Format(scope.Words, "timeline.bounds", ("date", DateView.Words(scope, vague))) : (extent.Earliest, extent.Latest) switch
    {
        ({ } on, { } last) when on == last => Markup.Format(scope.Words, "timeline.bounds_on", ("date", Day(scope, on))),
        ({ } from, { } to) => Markup.Format(scope.Words, "timeline.bounds_between", ("from", Day(scope, from)), ("to", Day(scope, to))),
        ({ } from, null) => Markup.Format(scope.Words, "timeline.bounds_after", ("from", Day(scope, from))),
        (null, { } to) => Markup.Format(scope.Words, "timeline.bounds_before", ("to", Day(scope, to))),
        _ => null,
    };

    /// <summary>Bounds of which one is not sure, as a date in whose words that is said; null where both are sure.</summary>
    private static EdtfDate? Vague(Extent extent) =>
        extent is { VagueFirst: null, VagueLast: null } || !EdtfDate.TryParse($"[{extent.VagueFirst?.ToString() ?? extent.Earliest?.ToString()}..{extent.VagueLast?.ToString() ?? extent.Latest?.ToString()}]", out var date, out _) ? null : date;

    private static Html Day(PageScope scope, EdtfDay day) =>
        EdtfDate.TryParse(day.ToString(), out var date, out _) ? DateView.Words(scope, date!) : Markup.Text(day.ToString());

    private static Html? By(PageScope scope, TimelineEntry entry) => entry.Record switch
    {
        Claim claim when entry.Kind == EntryKind.Retraction => SentenceStart.Of(scope.Words, AnswerView.Who(scope, Retractors.Of(scope.Site, claim))),
        Claim claim => AttributionWords.Told(scope, claim),
        Recommendation when entry.Response is { } answer => scope.Site.Find<Entity>(answer.By) is { } by ? SpeakerName.Link(scope, by) : Markup.Missing(scope.Words["missing.not_shown"]),
        Recommendation asked when AttributionWords.Way(scope, asked) is { } way => way,
        Recommendation asked when scope.Site.Find<Entity>(asked.IssuedBy) is { Count: > 0 } by => Markup.List(scope.Words, by.Select(entity => SpeakerName.Link(scope, entity)).ToList()),
        Recommendation => MissingWords.Html(scope.Words, entry.Record, "issued_by"),
        _ => null,
    };

    public static Html Title(PageScope scope, TimelineEntry entry) => entry.Kind switch
    {
        EntryKind.Collected => Markup.Format(scope.Words, "timeline.collected", ("source", RecordName.Link(scope, entry.Record, entry.Record is Source source ? RightsView.Anchor(source) : null))),
        EntryKind.Published => Markup.Format(scope.Words, "timeline.published", ("source", RecordName.Link(scope, entry.Record))),
        EntryKind.Response => Markup.Format(scope.Words, "timeline.response", ("state", RecommendationPage.State(scope, entry.Response!)), ("recommendation", RecordName.Link(scope, entry.Record))),
        EntryKind.Retraction => Markup.Format(scope.Words, "timeline.retracted", ("claim", RecordName.Link(scope, entry.Record))),
        _ => RecordName.Link(scope, entry.Record),
    };

    private static ResolvedQuote? Leading(Site site, TimelineEntry entry) => entry switch
    {
        { Kind: EntryKind.Response or EntryKind.Retraction } => entry.QuotesIn(site).FirstOrDefault(),
        { Record: Claim claim } => SidesView.Leading(site, claim),
        { Record: Source } => null,
        _ => site.QuotesOf(entry.Record).FirstOrDefault(quote => quote.Use == QuoteUse.Quotes && quote.IsShown)
            ?? site.QuotesOf(entry.Record).FirstOrDefault(quote => quote.Use == QuoteUse.Quotes),
    };

    private static List<object?> Told(PageScope scope, Record record) => record is not Event happening ? [] :
        scope.Site.Find<Claim>(happening.Claims).Select(claim => (object?)new View
        {
            ["by"] = AttributionWords.Told(scope, claim),
            ["link"] = RecordName.Link(scope, claim),
            ["tag"] = StandingView.Tag(scope.Words, scope.Site.Findings[claim].Standing),
        }).ToList();

    private static List<object?> Foot(PageScope scope, TimelineEntry entry)
    {
        List<object?> foot = [];
        if (entry.Record is Event happening)
        {
            if (happening.Claims.Count == 0 && Leading(scope.Site, entry) is { Source: { } source }) { foot.Add(Markup.Format(scope.Words, "event.as_told_by", ("source", AttributionWords.Teller(scope, source)))); }
            foot.AddRange(scope.Site.Find<Entity>(happening.Participants.Select(participant => participant.Id)).Select(entity => (object?)RecordName.ShortLink(scope, entity)));
            if (scope.Site.Find<Entity>(happening.Place) is { } place) { foot.Add(RecordName.Link(scope, place)); }
        }
        if (entry is { Kind: EntryKind.Claim, Record: Claim claim }) { foot.Add(StandingView.Tag(scope.Words, scope.Site.Findings[claim].Standing)); }
        if (entry is { Kind: EntryKind.Recommendation, Record: Recommendation asked })
        {
            foot.Add(Markup.Format(scope.Words, "recommendation.deadline_line", ("date", DateView.Line(scope, asked, asked.Deadline, "deadline"))));
        }
        if (EntrySources.Of(scope, entry) is { } sources) { foot.Add(sources); }
        return foot;
    }
}
