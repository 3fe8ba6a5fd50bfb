using Digest.Model;
using Digest.Outputs.LongTexts;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The page of a document: its text as far as it may be shown, or, where it is not held, what held documents say of it.</summary>
internal static class SourcePage
{
    /// <summary>Template <c>source</c>. Longer lists of records go on among the pages that link here, which are spread over pages.</summary>
    public static View Of(PageScope scope, Source source, SiteIndexes indexes)
    {
        var cited = indexes.CitedIn.Of(source).ToList();
        int most = indexes.RoomOf(source).Listed;
        var site = scope.Site;
        bool isRestricted = source.Custody is { Restricted: true };
        var seed = isRestricted ? null : site.Seeds.GetValueOrDefault(source.Id);
        var use = site.Uses.GetValueOrDefault(source);
        var quoting = Quoting(site, use);
        bool hasText = SourceTextView.IsPrinted(site, source);
        return new View
        {
            ["head"] = HeadView.Of(scope, source),
            ["is_held"] = source.IsHeld,
            ["is_supplied"] = source.TitleSupplied,
            ["type"] = SourceFacts.TypeHtml(scope, source),
            ["publish"] = source.IsHeld ? scope.Words[$"source.tag.{SourceFacts.PublishKey(source.Rights.Publish)}"] : scope.Words["source.not_held"],
            ["is_whole"] = source.Rights.Publish == PublishRights.Full,
            ["strip"] = SourceFacts.Strip(scope, source, seed, use),
            ["note"] = isRestricted ? RestrictedNote(scope, source) : Note(scope, source, seed),
            ["later"] = Later(scope, source, use),
            ["text"] = hasText ? SourceTextView.Of(scope, source, (seed!, use!)) : null,
            ["text_parts"] = hasText ? LongTextPages.OfText(scope, source, 0) : null,
            ["text_label"] = scope.Words[source.Rights.Publish == PublishRights.Full ? "source.full_text" : "source.excerpts"],
            ["provenance"] = source.IsHeld ? ProvenanceView.Of(scope, source, seed) : null,
            ["referred"] = HeadView.Quotes(scope, site.QuotesOf(source).Where(quote => quote.Use == QuoteUse.Quotes)),
            ["through"] = Through(scope, source, indexes, 0),
            ["through_count"] = indexes.Through.Of(source).Count,
            ["through_pager"] = ThroughPager(scope, source, indexes, 0),
            ["quoted_by"] = QuotedBy(scope, source, quoting.Take(most)),
            ["quoted_count"] = quoting.Count,
            ["quoted_more"] = More(scope, source, quoting.Count - most),
            ["cited_in"] = CitedIn.View(scope, source, cited.Take(most)),
            ["cited_count"] = cited.Count,
            ["cited_more"] = More(scope, source, cited.Count - most),
            ["facts"] = Facts(scope, source),
            ["cite"] = CitePanel.Of(scope, source),
            ["corrections"] = HeadView.Corrections(scope, source),
        };
    }

    private static View? Note(PageScope scope, Source source, SeedText? seed)
    {
        string? key = (source.IsHeld, source.Rights.Publish, seed) switch
        {
            (false, _, _) => "not_held",
            (true, _, null) => "elsewhere",
            (true, PublishRights.Excerpts, _) => "excerpts",
            (true, PublishRights.Citation, _) => "citation",
            _ => null,
        };
        string? transcript = seed is { IsTranscript: true } ? scope.Words[$"source.note.{TranscriptKey.OrLayer(source)}"] : null;
        if (key is null && transcript is not null) { return new View { ["title"] = scope.Words["source.note.transcript_title"], ["text"] = transcript, ["transcript"] = null, ["hash"] = ProvenanceView.Hash(source, seed) is not null }; }
        return key is null ? null : new View
        {
            ["title"] = scope.Words[$"source.note.{key}.title"],
            ["text"] = scope.Words[$"source.note.{key}.text"],
            ["hash"] = seed is not null && ProvenanceView.Hash(source, seed) is not null,
            ["transcript"] = transcript,
        };
    }

    /// <summary>Who reads this version learns of the newest, and how many of the passages that are quoted do not stand in it.</summary>
    private static View? Later(PageScope scope, Source source, SourceUse? use)
    {
        if (!scope.Site.NewestVersions.TryGetValue(source, out var newest)) { return null; }
        var compared = (use?.Quotes ?? []).Select(quote => quote.Later).OfType<InLaterVersion>().ToList();
        int gone = compared.Count(later => !later.Stands);
        return new View
        {
            ["title"] = scope.Words["source.later.title"],
            ["text"] = Markup.Format(scope.Words, "source.later.text", ("versions", RecordName.Links(scope, newest))),
            ["is_gone"] = gone > 0,
            ["compared"] = compared.Count == 0 ? null : gone == 0 ? scope.Words.Count("source.later.stand", compared.Count) : scope.Words.Count("source.later.gone", gone, ("total", scope.Words.Number(compared.Count))),
        };
    }

    private static View RestrictedNote(PageScope scope, Source source) => new()
    {
        ["title"] = scope.Words["source.note.restricted.title"],
        ["text"] = scope.Words[source.Rights.Publish == PublishRights.Citation ? "source.note.restricted.citation" : "source.note.restricted.text"],
        ["hash"] = false,
        ["transcript"] = scope.Site.Restricted.GetValueOrDefault(source.Id) is not { IsTranscript: true } ? null
            : scope.Words[$"source.note.restricted.{TranscriptKey.OrLayer(source)}"],
    };

    /// <summary>The quotes on one of their pages that came through a document.</summary>
    private static List<object?> Through(PageScope scope, Source source, SiteIndexes indexes, int page)
    {
        var (quotes, room) = (indexes.Through.Of(source), indexes.RoomOf(source));
        return [.. (page == 0 ? quotes.Take(room.Through) : quotes.Skip(room.Through + (page - 1) * SourceRoom.MoreThrough).Take(SourceRoom.MoreThrough)).Select(quote => Through(scope, quote))];
    }

    private static View? ThroughPager(PageScope scope, Source source, SiteIndexes indexes, int page) =>
        Slices.Pager(scope.Words, page, indexes.RoomOf(source).ThroughPages(indexes.Through.Of(source).Count), i => scope.Href(SourceRoom.ThroughAddress(source, i), "through-h"), "source.through");

    /// <summary>Template <c>through</c>: a page on which that list goes on.</summary>
    public static View MoreThrough(PageScope scope, Source source, SiteIndexes indexes, int page) => new()
    {
        ["head"] = HeadView.Of(scope, source),
        ["back"] = scope.Href(source),
        ["through"] = Through(scope, source, indexes, page),
        ["through_count"] = indexes.Through.Of(source).Count,
        ["through_pager"] = ThroughPager(scope, source, indexes, page),
    };

    private static View Through(PageScope scope, ResolvedQuote quote) => new()
    {
        ["quote"] = QuoteView.Of(scope, quote),
        ["owner"] = RecordName.Link(scope, quote.Owner),
        ["owner_label"] = RecordName.Label(scope, quote.Owner),
        ["tag"] = quote.Owner is Claim claim && scope.Site.Findings.TryGetValue(claim, out var finding) ? StandingView.Tag(scope.Words, finding.Standing) : null,
    };

    private static Html? More(PageScope scope, Source source, int count) =>
        count <= 0 ? null : Markup.Link(scope.Href(source, "links"), Markup.Count(scope.Words, "source.quoted_more", count));

    /// <summary>Each record that quotes the document, by kind as the site orders them.</summary>
    private static List<IGrouping<Record, ResolvedQuote>> Quoting(Site site, SourceUse? use) =>
        use is null ? [] : use.Quotes.GroupBy(quote => quote.Owner).OrderBy(group => KindOrder(site, group.Key)).ThenBy(group => group.Key.Head.Code?.Value, StringComparer.Ordinal).ThenBy(group => group.Key.Id, StringComparer.Ordinal).ToList();

    private static List<object?> QuotedBy(PageScope scope, Source source, IEnumerable<IGrouping<Record, ResolvedQuote>> quoting) => quoting.Select(group => (object?)new View
    {
        ["icon"] = RecordName.Icon(group.Key),
        ["link"] = RecordName.Link(scope, group.Key),
        ["tag"] = group.Key is Claim claim && scope.Site.Findings.TryGetValue(claim, out var finding) ? StandingView.Tag(scope.Words, finding.Standing) : null,
        ["places"] = Pinpoint.All(scope, source, group) is { Text.Length: > 0 } places ? Markup.Format(scope.Words, "source.quotes_places", ("places", places)) : Markup.Text(scope.Words["source.quotes_unplaced"]),
    }).ToList();

    private static int KindOrder(Site site, Record record)
    {
        for (int i = 0; i < site.Kinds.Count; i++) { if (site.Kinds[i] == record.Kind) { return i; } }
        return site.Kinds.Count;
    }

    private static IReadOnlyList<object?> Facts(PageScope scope, Source source)
    {
        var site = scope.Site;
        var reportsOn = site.Find<Record>(source.ReportsOn);
        var reported = HeadView.Pointing(site, source, BacklinkReason.ReportsOn);
        var original = site.Find<Record>(source.Head.TranslationOf);
        var translations = HeadView.Pointing(site, source, BacklinkReason.Translation);
        var earlier = site.Find<Record>(source.Replaces);
        var later = HeadView.Pointing(site, source, BacklinkReason.Replaces);
        return new FactsView(scope, source)
            .AddAll(source.IsHeld ? [] : SourceFacts.Whose(scope, source))
            .AddIf(!source.IsHeld, "source.published", () => SourceFacts.Published(scope, source))
            .AddIf(!source.IsHeld, "source.title_stated", () => source.TitleSupplied ? MissingWords.Html(scope.Words, source, "citation.title") : Markup.Text(source.Title))
            .AddIf(!source.IsHeld && source.Rights.Holder is not null, "source.rights_holder", () => Markup.Text(source.Rights.Holder!))
            .AddIf(!source.IsHeld && source.Rights.Statement is not null, "source.rights_statement", () => Markup.Text(source.Rights.Statement!))
            .AddIf(reportsOn.Count > 0, "source.reports_on", () => RecordName.Links(scope, reportsOn))
            .AddIf(reported.Count > 0, "source.reported_by", () => RecordName.Links(scope, reported))
            .AddIf(earlier is not null, "source.replaces", () => RecordName.Link(scope, earlier!))
            .AddIf(later.Count > 0, "source.replaced_by", () => RecordName.Links(scope, later))
            .AddIf(original is not null, "source.translation_of", () => RecordName.Link(scope, original!))
            .AddIf(translations.Count > 0, "source.translations", () => RecordName.Links(scope, translations))
            .AddIf(!source.IsHeld && (source.Citation["URL"] ?? source.Citation["DOI"]) is not null, "source.address", () => ProvenanceView.Address(scope, source))
            .Links("source.topics", HeadView.Topics(site, source), "topics")
            .Rows;
    }
}
