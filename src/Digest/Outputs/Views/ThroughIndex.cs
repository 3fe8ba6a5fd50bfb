using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>By document: the quotes whose chain runs through it, in the order of their sources and places.</summary>
internal sealed class ThroughIndex
{
    private readonly ILookup<Source, ResolvedQuote> quotes;

    public ThroughIndex(Site site) => quotes = site.Records.SelectMany(site.QuotesOf)
        .SelectMany(quote => quote.Through.Distinct().Select(document => (document, quote)))
        .OrderBy(pair => pair.quote.Source?.Id, StringComparer.Ordinal).ThenBy(pair => pair.quote.Parts.Count > 0 ? pair.quote.Parts[0].Start : int.MaxValue)
        .ToLookup(pair => pair.document, pair => pair.quote);

    public IEnumerable<ResolvedQuote> Of(Source document) => quotes[document];
}
