using System.Collections.Concurrent;
using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>By document: the quotes whose chain runs through it, in the order of their sources and places; the same words of one record once.</summary>
/// <param name="naming">The records that name one as a step of a chain, and it itself, in the site's order.</param>
internal sealed class ThroughIndex(Site site, Func<Source, IEnumerable<Record>> naming)
{
    private readonly ConcurrentDictionary<Source, IReadOnlyList<ResolvedQuote>> quotes = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<ResolvedQuote> Of(Source document) => quotes.GetOrAdd(document, Find);

    private IReadOnlyList<ResolvedQuote> Find(Source document)
    {
        List<ResolvedQuote>? found = null;
        foreach (var record in naming(document))
        {
            foreach (var quote in site.QuotesOf(record)) { if (quote.Through.Contains(document)) { (found ??= []).Add(quote); } }
        }
        return found is null ? [] : [.. found.DistinctBy(quote => quote.Parts.Count > 0 ? (quote.Owner, quote.Source, quote.Parts[0].Start, quote.Parts[^1].End) : (object)quote).OrderBy(quote => quote.Source?.Id, StringComparer.Ordinal).ThenBy(quote => quote.Parts.Count > 0 ? quote.Parts[0].Start : int.MaxValue)];
    }
}
