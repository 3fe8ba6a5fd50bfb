using Digest.Diagnostics;

namespace Digest.Checks;

/// <summary>Translations that are much longer than the words they translate.</summary>
internal static class OverlongTranslation
{
    /// <summary>English takes three or four letters for one Chinese character.</summary>
    private const int MostTimes = 6, Slack = 60;

    private static readonly Rule Rule = new("overlong-translation", Severity.Warning,
        "A quote's translation is far longer than the quote.",
        "A translation is never verified, and its words are the source's in another language: what the quote does not have would be published unproven and uncounted, past rights.max_words.",
        "exact: 很好, translation: {lang: en, text: a whole paragraph}      # quote what is translated");

    public static Check Check { get; } = new(Rule, site => site.Quotes.Values.SelectMany(list => list)
        .Where(quote => quote is { IsShown: true, Quote.Translation: { } translation } && translation.Text.Length > (quote.Segments.Sum(segment => segment.Text.Length) * MostTimes) + Slack)
        .Select(quote => Rule.At(quote.Quote.Exact.Span, "The translation of this quote is far longer than the quote.", "Quote all that is translated, or shorten the translation.")));
}
