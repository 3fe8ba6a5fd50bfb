namespace Digest.Model;

/// <summary>How a protected term is looked for.</summary>
internal enum TermMatch
{
    /// <summary>As whole words, in scripts that part them.</summary>
    Word,
    /// <summary>Inside words too: for endings and prefixes that are written together with a name.</summary>
    Part,
    /// <summary>A regular expression.</summary>
    Pattern,
}

/// <summary>Whether a digest can be built without its private list.</summary>
internal enum ListNeed { Optional, Required }

/// <summary>An entry of the private list of what may not be published.</summary>
/// <param name="Number">1-based place in the list: all that a message ever says of it.</param>
/// <param name="Terms">The term and its variants, as written; of a pattern the expression alone.</param>
/// <param name="Replacement">What is published instead; null: the interface's word for what is withheld.</param>
internal sealed record ProtectedRule(int Number, IReadOnlyList<string> Terms, TermMatch Match, string? Replacement);
