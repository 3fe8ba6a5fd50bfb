using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Quotations in a body from a source whose words may not be shown, or not yet: a body prints what its author typed.</summary>
internal static class ForbiddenQuotation
{
    private static readonly Rule Rule = new("forbidden-quotation", Severity.Error,
        "A body quotes words of a source that is a draft or was withdrawn without a notice, or whose rights allow a citation alone.",
        "The words of a body stand on its page as they are typed; nothing can hide them there.",
        "“verbatim words” [@a-source-with-publish-citation]");

    public static Check Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Site site)
    {
        var quoting = site.With(RecordTraits.BodyQuotes);
        if (quoting.Count == 0 || !site.OfAll<Source>().Any(source => IsKeptBack(source) || source.Rights.Publish == PublishRights.Citation)) { return []; }
        // Drafts too: of a source that is not shown a body prints the words all the same.
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in site.OfAll<Source>()) { sources.TryAdd(source.Id, source); }
        return quoting.SelectMany(site.QuotesOf).Select(quote => quote.Use == QuoteUse.Body && sources.TryGetValue(quote.Quote.Source.Value, out var source) ? Fault(quote.Quote, source) : null).OfType<Diagnostic>();
    }

    private static Diagnostic? Fault(Quote quote, Source source) =>
        source.Rights.Publish == PublishRights.Citation ? Rule.At(quote.Exact.Span, $"The rights of '{source.Id}' allow no excerpt, and this body quotes it.", "Say it in your own words and cite the source with [@ID], or quote it in the front matter, where the words are verified and not shown.")
        : !IsKeptBack(source) ? null
        : source.Head.Status == PublicationStatus.Draft ? Rule.At(quote.Exact.Span, $"'{source.Id}' is a draft, and this body quotes it.", "Take 'status: draft' out of that record, or the words out of this body; 'digest build --drafts' shows both to you alone.")
        : Rule.At(quote.Exact.Span, $"'{source.Id}' was withdrawn without a notice, and this body quotes it.", "Take the words and their citation out of this body.");

    /// <summary>Nothing of it may be read; of one that leaves a notice its curator decides, and the reader is told.</summary>
    private static bool IsKeptBack(Source source) => source.Head.Status == PublicationStatus.Draft || (source.Head.Status == PublicationStatus.Withdrawn && !source.LeavesNotice);
}
