using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks.Pages;

/// <summary>A fault of a finished page.</summary>
/// <param name="Page">Its path in the site.</param>
/// <param name="Target">The link as it stands there, entities decoded; for a duplicate id, the id.</param>
/// <param name="Why">A sentence that stands alone.</param>
/// <param name="Suggestion">What to write in its place; null where nothing is near.</param>
internal sealed record BrokenLink(string Page, string Target, string Why, string? Suggestion)
{
    public Rule Rule { get; init; } = PageRules.BrokenLink;
    /// <summary>The remedy, where it is not another address.</summary>
    public string? Help { get; init; }

    public Diagnostic ToDiagnostic() => Rule.At(Span.StartOf(Page), Why, Suggestion is null ? Help : $"Write '{Suggestion}'.");
}
