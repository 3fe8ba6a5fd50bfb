using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The place of a passage in its source, as a link to the paragraph; to the source's page where its text is not printed.</summary>
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

    public static Html Of(PageScope scope, Source source, int paragraph)
    {
        var label = Markup.Text(Label(scope.Words, paragraph));
        if (SourceTextView.IsPrinted(scope.Site, source)) { return Markup.Link(scope.Href(source, Fragment(paragraph)), label, "pin"); }
        return scope.Path == source.Address ? label : Markup.Link(scope.Href(source), label, "pin");
    }

    /// <summary>Every paragraph once, ascending, in words: "¶1, ¶2 and ¶6".</summary>
    public static Html All(PageScope scope, Source source, IEnumerable<ResolvedQuote> quotes) =>
        Markup.List(scope.Words, Paragraphs(source, quotes).Select(paragraph => Of(scope, source, paragraph)).ToList());

    public static IReadOnlyList<int> Paragraphs(Source source, IEnumerable<ResolvedQuote> quotes) =>
        quotes.Where(quote => quote.Source == source && quote.Paragraph is not null).Select(quote => quote.Paragraph!.Value).Distinct().Order().ToList();
}
