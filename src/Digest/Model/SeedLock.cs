namespace Digest.Model;

/// <summary>A stretch of a locked quote. Places are counted in what is quoted from the document and in nothing else of it, so that they tell
/// order and overlap, and not how far apart two quotes stand or how long the document is.</summary>
/// <param name="Part">Start and length: UTF-16 units of all that is quoted, put together in the document's order.</param>
/// <param name="FirstWord">Number of its first word among all words that are quoted, in part or whole.</param>
/// <param name="EndWord">Exclusive.</param>
internal readonly record struct LockedPart(QuotePart Part, int FirstWord, int EndWord);

/// <summary>A quote that was verified where its restricted document is.</summary>
/// <param name="Request">SHA-256 of what the record asks for (<c>exact</c>, <c>prefix</c>, <c>suffix</c>, <c>mark</c>).</param>
/// <param name="VerifiedOn">The day (UTC) on which it was first found in this very file.</param>
/// <param name="IsLiteral">Its <c>[word]</c> stands in the document with its brackets.</param>
internal sealed record LockedQuote(string Request, DateOnly VerifiedOn, bool IsLiteral, IReadOnlyList<LockedPart> Parts);

/// <summary>What <c>input/digest.lock</c> says of one restricted document.</summary>
/// <param name="Sha256">Of the document's file when its quotes were verified.</param>
/// <param name="Reading">SHA-256 of what decides how the file becomes numbered text: title, encoding, transcript and page furniture of the record.</param>
/// <param name="IsTranscript">Its text is a transcript's, or was read by a machine.</param>
/// <param name="Quotes">By request.</param>
/// <param name="Span">The entry's key in the lock.</param>
internal sealed record LockedSeed(string Sha256, string Reading, bool IsTranscript, IReadOnlyDictionary<string, LockedQuote> Quotes, Span Span);
