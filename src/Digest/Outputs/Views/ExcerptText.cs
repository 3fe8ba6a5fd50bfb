using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Words of a record's text on another page, its quotations in the language of their source, as on its own.</summary>
internal static class ExcerptText
{
    public static Html Of(PageScope scope, Record from, string text)
    {
        string own = Lang.Of(scope.Site, from), html = Markup.Encode(text);
        foreach (var quote in scope.Site.QuotesOf(from))
        {
            if (quote is not { Use: QuoteUse.Body, IsShown: true } || Lang.OfQuote(scope.Site, quote) is not { } lang || string.Equals(lang, own, StringComparison.OrdinalIgnoreCase)) { continue; }
            string words = Markup.Encode(quote.Quote.Exact.Value), direction = Lang.Direction(lang) == Lang.Direction(own) ? "" : $" dir=\"{Lang.Direction(lang)}\"";
            // A quote without words is a citation.
            if (words.Length > 0) { html = html.Replace(words, $"<bdi lang=\"{Markup.Encode(lang)}\"{direction}>{words}</bdi>", StringComparison.Ordinal); }
        }
        return new(html);
    }
}
