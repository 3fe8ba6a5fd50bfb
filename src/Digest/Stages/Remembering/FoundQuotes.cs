using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Digest.Model;
using Digest.Sources;

namespace Digest.Stages.Remembering;

/// <summary>The words that are looked for in a document.</summary>
internal readonly record struct SoughtWords(string Exact, string? Prefix, string? Suffix, string? Mark);

/// <summary>Finds quotes in one document; its index, which is large, is made when words are looked for that were not looked for before. For one thread.</summary>
internal sealed class FoundQuotes(SeedText seed, ConcurrentDictionary<SoughtWords, FoundQuote> found)
{
    private QuoteFinder? finder;

    public FoundQuote Find(Quote quote)
    {
        var words = new SoughtWords(quote.Exact.Value, quote.Prefix, quote.Suffix, quote.Mark?.Value);
        return found.TryGetValue(words, out var known) ? known : found.GetOrAdd(words, (finder ??= new QuoteFinder(seed)).Find(quote));
    }
}

/// <summary>What was found in each document, kept as long as its text is. For several threads.</summary>
internal sealed class QuotesInSeeds
{
    private readonly ConditionalWeakTable<SeedText, ConcurrentDictionary<SoughtWords, FoundQuote>> bySeed = [];

    public FoundQuotes In(SeedText seed) => new(seed, bySeed.GetValue(seed, _ => new ConcurrentDictionary<SoughtWords, FoundQuote>()));
}
