using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Quotations in a body from a source whose words may not be shown: a body prints what its author typed.</summary>
internal static class ForbiddenQuotation
{
    private static readonly Rule Rule = new("forbidden-quotation", Severity.Error,
        "A body quotes words of a source whose rights allow a citation alone.",
        "The words of a body stand on its page as they are typed; nothing can hide them there.",
        "“verbatim words” [@a-source-with-publish-citation]");

    public static Check Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Site site)
    {
        var quoting = site.With(RecordTraits.BodyQuotes);
        if (quoting.Count == 0 || !site.OfAll<Source>().Any(source => source.Rights.Publish == PublishRights.Citation)) { return []; }
        // Drafts too: of a source that is not shown a body prints the words all the same.
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in site.OfAll<Source>()) { sources.TryAdd(source.Id, source); }
        return quoting.SelectMany(site.QuotesOf).Where(quote => quote.Use == QuoteUse.Body && sources.TryGetValue(quote.Quote.Source.Value, out var source) && source.Rights.Publish == PublishRights.Citation)
            .Select(quote => Rule.At(quote.Quote.Exact.Span, $"The rights of '{quote.Quote.Source.Value}' allow no excerpt, and this body quotes it.", "Say it in your own words and cite the source with [@ID], or quote it in the front matter, where the words are verified and not shown."));
    }
}
