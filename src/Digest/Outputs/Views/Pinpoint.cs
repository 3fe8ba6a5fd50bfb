using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources.Formats;
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

    /// <summary>The time in a recording; the row of a table; the page or slide, or several, where the document has them; else the paragraph.</summary>
    public static string Label(Words words, ResolvedQuote quote) => quote switch
    {
        { Seconds: (var second, _) } => Time(words, second),
        { Rows: (var first, var last) } => Row(words, first, last.Number),
        { Pages: (var first, var last) } => first == last ? Page(words, first, AreSlides(quote)) : words.Format(AreSlides(quote) ? "quote.slides" : "quote.pages", ("first", words.Number(first)), ("last", words.Number(last))),
        _ => Label(words, quote.Paragraph ?? 0),
    };

    /// <param name="last">Of the same sheet.</param>
    public static string Row(Words words, SheetRow first, int last)
    {
        string rows = first.Number == last ? words.Format("quote.row", ("n", words.Number(first.Number))) : words.Format("quote.rows", ("first", words.Number(first.Number)), ("last", words.Number(last)));
        return first.Sheet is { } sheet ? words.Format("quote.sheet", ("sheet", Excerpt.Of(sheet, 40, 39)), ("place", rows)) : rows;
    }

    public static string Page(Words words, int page, bool isSlide) => words.Format(isSlide ? "quote.slide" : "quote.page", ("n", words.Number(page)));

    /// <summary>What is counted in its document are slides.</summary>
    public static bool AreSlides(ResolvedQuote quote) => quote.Source is { } source && SeedKinds.HasSlides(source);

    /// <param name="second">From the recording's beginning.</param>
    public static string Time(Words words, int second) => words.Format("quote.time", ("time", Timecode.Of(second)));

    /// <summary>Where the words stand on their source's page: the words themselves where it marks them, else their paragraph.</summary>
    public static string Fragment(PageScope scope, ResolvedQuote quote) =>
        quote.Source is { } source && scope.Passages?.Of(source)?.AnchorOf(quote) is { } words ? words : Fragment(quote.Paragraph ?? 0);

    /// <summary>Nothing where the quote was not found, or its source is not published.</summary>
    public static Html Of(PageScope scope, ResolvedQuote quote) =>
        quote is { Paragraph: not null, Source: { } source } ? Of(scope, source, (Label(scope.Words, quote), quote)) : Markup.None;

    /// <summary>Every place once, ascending, in words: "¶1, ¶2 and ¶6", "p. 4 and p. 7".</summary>
    public static Html All(PageScope scope, Source source, IEnumerable<ResolvedQuote> quotes) =>
        Markup.List(scope.Words, Places(scope.Words, source, quotes).Select(place => Of(scope, source, place)).ToList());

    /// <summary>Several passages of one page or paragraph are one place: the first.</summary>
    public static IReadOnlyList<(string Label, ResolvedQuote First)> Places(Words words, Source source, IEnumerable<ResolvedQuote> quotes) =>
        quotes.Where(quote => quote.Source == source && quote.Paragraph is not null).OrderBy(quote => quote.Parts[0].Start)
            .Select(quote => (Label: Label(words, quote), First: quote)).DistinctBy(place => place.Label).ToList();

    private static Html Of(PageScope scope, Source source, (string Label, ResolvedQuote Quote) place)
    {
        var label = Markup.Text(place.Label);
        if (SourceTextView.IsPrinted(scope.Site, source)) { return Markup.Link(scope.Href(source, Fragment(scope, place.Quote)), label, "pin"); }
        return scope.IsPage(source.Address) ? label : Markup.Link(scope.Href(source), label, "pin");
    }
}
