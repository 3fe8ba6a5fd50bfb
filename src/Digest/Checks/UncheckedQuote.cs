using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Quotes whose source is not held: nothing here can prove them.</summary>
internal static class UncheckedQuote
{
    private static readonly Rule Rule = new("unchecked-quote", Severity.Warning,
        "A quote cannot be checked, because its source is not held or its seed is not on this machine.",
        "The reader is told the same beside the quote.",
        "quotes:\n  - source: a-report-that-is-not-held");

    public static Check Check { get; } = new(Rule, site => site.Quotes.Values.SelectMany(list => list)
        .Where(quote => quote is { State: QuoteState.CannotCheck, Source: { } source } && (!source.IsHeld || source.Custody!.Restricted) && !site.RepeatedIds.Contains(source.Id))
        .Select(quote => Rule.At(quote.Quote.Exact.Span, $"This quote cannot be checked: the text of '{quote.Source!.Id}' is not here.",
            quote.Source.Custody is { Restricted: true }
                ? $"It is new, or was changed since it was verified. Run where the document is: digest seal {quote.Source.Id}, and commit input/digest.lock."
                : "Put the document into seeds/ and name it in the source's custody, or quote a source that is held.")));
}
