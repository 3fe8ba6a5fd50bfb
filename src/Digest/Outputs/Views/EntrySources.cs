using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Where an entry comes from: its documents, each with the passages.</summary>
internal static class EntrySources
{
    private const int Most = 3;

    /// <returns>Null where no published document is quoted; a document's own entry is linked by its title.</returns>
    public static Html? Of(PageScope scope, TimelineEntry entry)
    {
        if (entry.Record is Source) { return null; }
        var quotes = entry.QuotesIn(scope.Site).Where(quote => entry.Kind is EntryKind.Response or EntryKind.Retraction || quote.Use == QuoteUse.Quotes).ToList();
        if (entry.Record is Event happening) { quotes.AddRange(scope.Site.Find<Claim>(happening.Claims).SelectMany(scope.Site.QuotesOf).Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports })); }
        var sources = quotes.Where(quote => quote.Source is not null).GroupBy(quote => quote.Source!).ToList();
        if (sources.Count == 0) { return null; }
        // On the document's own page its name would lead nowhere.
        if (sources is [{ Key: var only } own] && scope.IsPage(only.Address)) { return Pinpoint.All(scope, only, own) is { Text.Length: > 0 } pins ? pins : null; }
        var names = SourceName.Of(scope, [.. sources.Take(Most).Select(source => source.Key)]);
        var list = sources.Take(Most).Select((source, i) => Pinpoint.All(scope, source.Key, source) is { Text.Length: > 0 } places ? new Html($"{names[i]} {places}") : names[i]).ToList();
        if (sources.Count > Most) { list.Add(Markup.Count(scope.Words, "timeline.more_sources", sources.Count - Most)); }
        return Markup.Format(scope.Words, sources.Count == 1 ? "timeline.source" : "timeline.sources", ("sources", Markup.List(scope.Words, list)));
    }
}
