using Digest.Model;
using Digest.Outputs.Citing;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>By source: the records whose texts cite it, each with its citations in the order of its text.</summary>
/// <param name="naming">The records whose texts link to one, and it itself, in the site's order.</param>
internal sealed class CitedIn(Site site, Func<Source, IEnumerable<Record>> naming)
{
    public IEnumerable<IGrouping<Record, BodyLink>> Of(Source source) => naming(source).SelectMany(record => record.Head.Body.Links.Where(link => Cites(link, source)), (record, link) => (record, link)).GroupBy(one => one.record, one => one.link);

    private bool Cites(BodyLink link, Source source) => link.Kind is BodyLinkKind.Citation or BodyLinkKind.Narrative && ReferenceEquals(site.Find(link.Target), source);

    /// <summary>Each record with the sentences that cite the source, and the place in it that each names.</summary>
    public static List<object?> View(PageScope scope, Source source, IEnumerable<IGrouping<Record, BodyLink>> citing) => citing.Select(group =>
    {
        var quotes = scope.Site.QuotesOf(group.Key).Where(quote => quote.Use == QuoteUse.Body).ToDictionary(quote => quote.Quote.Source.Span.Offset);
        return (object?)new View
        {
            ["icon"] = RecordName.Icon(group.Key),
            ["label"] = RecordName.Label(scope, group.Key),
            ["link"] = RecordName.Link(scope, group.Key),
            ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, group.Key)),
            ["sentences"] = group.GroupBy(link => link.Sentence.Titled(id => scope.Site.Addresses.Told(id, group.Key, scope.Words)).Text, StringComparer.Ordinal)
                .Select(links => (object?)new View { ["text"] = ExcerptText.Of(scope, group.Key, links.Key), ["place"] = Places(scope, source, links, quotes) }).ToList(),
        };
    }).ToList();

    /// <summary>Each place once that citations in one sentence name; null where they name none.</summary>
    private static Html? Places(PageScope scope, Source source, IEnumerable<BodyLink> links, Dictionary<int, ResolvedQuote> quotes)
    {
        string[] places = [.. links.Select(link => quotes.GetValueOrDefault(link.TargetSpan.Offset) is { Paragraph: not null } quote ? Pinpoint.Of(scope, quote) : Written(scope, source, link)).Select(place => place.Text).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
        return places.Length == 0 ? null : new Html(string.Join(Markup.Encode(scope.Words["backlinks.and"]), places));
    }

    private static Html Written(PageScope scope, Source source, BodyLink link) => link.Locator is { } written ? Place(scope, CitedSource.Of(scope, link, source, null), Citations.Emphasis.Plain(written)) : Markup.None;

    private static Html Place(PageScope scope, CitedSource cited, string written) =>
        cited.Fragment(scope) is { } fragment ? Markup.Link(scope.Href(cited.Source, fragment), Markup.Text(written), "pin") : Markup.Text(written);
}
