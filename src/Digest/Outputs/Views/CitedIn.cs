using Digest.Model;
using Digest.Outputs.Citing;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>By source: the records whose texts cite it, each with its citations in the order of its text.</summary>
internal sealed class CitedIn(Site site)
{
    private readonly ILookup<Source, (Record Record, BodyLink Link)> citations = site.Records
        .SelectMany(record => record.Head.Body.Links.Where(link => link.Kind is BodyLinkKind.Citation or BodyLinkKind.Narrative).Select(link => (record, link)))
        .Where(one => site.Find(one.link.Target) is Source).ToLookup(one => (Source)site.Find(one.link.Target)!, one => (one.record, one.link));

    public IEnumerable<IGrouping<Record, BodyLink>> Of(Source source) => citations[source].GroupBy(one => one.Record, one => one.Link);

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
            ["sentences"] = group.Select(link => Sentence(scope, source, link, quotes.GetValueOrDefault(link.TargetSpan.Offset))).ToList(),
        };
    }).ToList();

    private static object? Sentence(PageScope scope, Source source, BodyLink link, ResolvedQuote? quote)
    {
        var place = quote?.Paragraph is not null ? Pinpoint.Of(scope, quote) : link.Locator is { } written ? Place(scope, CitedSource.Of(scope, link, source, null), written) : Markup.None;
        return new View { ["text"] = link.Sentence.Titled(id => scope.Site.Addresses.Told(id, scope.Words)).Text, ["place"] = place.Text.Length > 0 ? place : null };
    }

    private static Html Place(PageScope scope, CitedSource cited, string written) =>
        cited.Fragment(scope.Site) is { } fragment ? Markup.Link(scope.Href(cited.Source, fragment), Markup.Text(written), "pin") : Markup.Text(written);
}
