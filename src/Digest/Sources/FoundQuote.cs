using Digest.Model;

namespace Digest.Sources;

/// <summary>Why a quote is not accepted.</summary>
internal enum QuoteFault { None, NotFound, Ambiguous, OnlyInIgnored, EmptyQuote }

/// <summary>What became of looking for a quote.</summary>
/// <param name="Parts">Where its words stand, in order; empty unless found. What <c>[…]</c>, <c>[word]</c> and <c>[withheld]</c> stand for is in none.</param>
/// <param name="Segments">What to show, in order; put together they read as the quote does. Gap: <c>[…]</c>. Insertion: the word in
/// its brackets. Withheld: the role, or empty. Empty unless found.</param>
/// <param name="Occurrences">Places at which the words stand, prefix and suffix heeded; at most 1000 are counted.</param>
internal sealed record FoundQuote(QuoteFault Fault, IReadOnlyList<QuotePart> Parts, IReadOnlyList<QuoteSegment> Segments, int Occurrences)
{
    /// <summary>False where <c>mark</c> is given and does not stand within the quote.</summary>
    public bool MarkFound { get; init; } = true;
    /// <summary>Its <c>[word]</c> stands in the source with its brackets.</summary>
    public bool IsLiteral { get; init; }

    public static FoundQuote Absent(QuoteFault fault, int occurrences = 0) => new(fault, [], [], occurrences);
}
