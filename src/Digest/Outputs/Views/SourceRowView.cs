using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A document in the list of sources.</summary>
internal static class SourceRowView
{
    /// <summary>Partial <c>source-row</c>.</summary>
    public static View Of(PageScope scope, Source source, ThroughIndex through)
    {
        var seed = scope.Site.Seeds.GetValueOrDefault(source.Id);
        var use = scope.Site.Uses.GetValueOrDefault(source);
        var quoting = use is null ? [] : use.Quotes.Select(quote => quote.Owner).Distinct().ToList();
        return new View
        {
            ["id"] = source.Id,
            ["is_held"] = source.IsHeld,
            ["is_supplied"] = source.TitleSupplied,
            ["code"] = source.Head.Code?.Value,
            ["link"] = RecordName.Link(scope, source),
            ["tag"] = source.IsHeld ? scope.Words[$"source.tag.{SourceFacts.PublishKey(source.Rights.Publish)}"] : scope.Words["source.not_held"],
            ["publisher"] = SourceFacts.Publisher(scope, source),
            ["whose"] = SourceFacts.Whose(scope, source).Select(one => (object?)new View(2) { ["label"] = scope.Words[one.Key], ["value"] = one.Value }).ToList(),
            ["type"] = SourceFacts.TypeHtml(scope, source),
            ["published"] = SourceFacts.Published(scope, source),
            ["collected"] = source.IsHeld ? DateView.Line(scope, source, source.Custody!.CollectedAt, "custody.collected_at") : null,
            ["share"] = source.IsHeld ? SourceFacts.Share(scope.Words, source, seed, use) : null,
            ["later"] = scope.Site.NewestVersions.TryGetValue(source, out var newest) ? RecordName.Links(scope, newest) : null,
            ["hash"] = ProvenanceView.Hash(source, seed) is { } hash ? hash[..16] : null,
            ["provenance_href"] = scope.Href(source, RightsView.Anchor(source)),
            ["quoted"] = quoting.Count == 0 ? scope.Words["source.quoted_none"] : scope.Words.Count("source.quoted_by", quoting.Count),
            ["quotes_href"] = scope.Href(source, "quoted"),
            ["referred"] = source.IsHeld ? [] : Referred(scope, source, through),
            ["cite"] = CiteView.Of(scope, source),
            ["cite_id"] = $"cite-{source.Id}",
        };
    }

    // What the document's own record quotes names it; what ran through it may be about anything. Words that are shown tell more than a passage that is not.
    private static ResolvedQuote Telling(List<ResolvedQuote> quotes, Source source) =>
        quotes.Find(quote => quote.Owner == source && quote.IsShown) ?? quotes.Find(quote => quote.IsShown) ?? quotes.Find(quote => quote.Owner == source) ?? quotes[0];

    /// <summary>Where held documents refer to it and in which words: its own quotes, else the first that runs through it; then every place.</summary>
    private static List<object?> Referred(PageScope scope, Source source, ThroughIndex through)
    {
        var own = scope.Site.QuotesOf(source).Where(quote => quote.Use == QuoteUse.Quotes).ToList();
        return own.Concat(through.Of(source)).Where(quote => quote.Source is not null).GroupBy(quote => quote.Source!).Select(group => (object?)new View
        {
            ["source"] = RecordName.Link(scope, group.Key),
            ["places"] = Pinpoint.All(scope, group.Key, group),
            ["quote"] = QuoteView.Inline(scope, Telling([.. group], source)),
        }).ToList();
    }
}
