using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The place of a passage in its source, as a link to the paragraph.</summary>
internal static class Pinpoint
{
    /// <summary>The id of a paragraph on its source's page.</summary>
    public static string Fragment(int paragraph) => $"p{paragraph}";

    public static string Label(Words words, int paragraph) => paragraph == 0
        ? words["quote.headline"]
        : words.Format("quote.pin", ("n", words.Number(paragraph)));

    /// <summary>Nothing where the quote was not found, or its source is not published.</summary>
    public static Html Of(PageScope scope, ResolvedQuote quote) =>
        quote is { Paragraph: { } paragraph, Source: { } source } ? Of(scope, source, paragraph) : Markup.None;

    public static Html Of(PageScope scope, Source source, int paragraph) =>
        Markup.Link(scope.Href(source, Fragment(paragraph)), Markup.Text(Label(scope.Words, paragraph)), "pin");

    /// <summary>Every paragraph once, ascending, in words: "¶1, ¶2 and ¶6".</summary>
    public static Html All(PageScope scope, Source source, IEnumerable<ResolvedQuote> quotes) =>
        Markup.List(scope.Words, Paragraphs(source, quotes).Select(paragraph => Of(scope, source, paragraph)).ToList());

    public static IReadOnlyList<int> Paragraphs(Source source, IEnumerable<ResolvedQuote> quotes) =>
        quotes.Where(quote => quote.Source == source && quote.Paragraph is not null).Select(quote => quote.Paragraph!.Value).Distinct().Order().ToList();
}
