using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>By document: the quotes whose chain runs through it, in the order of their sources and places.</summary>
internal sealed class ThroughIndex
{
    private readonly ILookup<Source, ResolvedQuote> quotes;

    public ThroughIndex(Site site)
    {
        var found = new List<(Source Document, ResolvedQuote Quote)>();
        foreach (var record in site.Records)
        {
            if (record.QuoteUses.Count == 0) { continue; }
            foreach (var quote in site.QuotesOf(record)) { if (quote.Through.Count > 0) { found.AddRange(quote.Through.Distinct().Select(document => (document, quote))); } }
        }
        quotes = found.OrderBy(pair => pair.Quote.Source?.Id, StringComparer.Ordinal).ThenBy(pair => pair.Quote.Parts.Count > 0 ? pair.Quote.Parts[0].Start : int.MaxValue).ToLookup(pair => pair.Document, pair => pair.Quote);
    }

    public IEnumerable<ResolvedQuote> Of(Source document) => quotes[document];
}
