using System.Globalization;
using Csl;
using Digest.Citations;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Sources.Formats;

namespace Digest.Outputs.Citing;

/// <summary>A published source as a body cites it, with the place that the build found or the author named.</summary>
/// <param name="Quote">The quotation that the citation follows; null: none.</param>
internal sealed record CitedSource(BodyLink Link, Source Source, ResolvedQuote? Quote, CitedPlace Place)
{
    public static CitedSource Of(PageScope scope, BodyLink link, Source source, ResolvedQuote? quote) =>
        new(link, source, quote, quote?.Paragraph is not null ? Found(scope, quote) : Written(scope, source, LocatorText.Read(link.Locator, scope.References!.HasPages(source))));

    /// <summary>What is counted in a presentation; styles have no word for it, so that ours stands with the number.</summary>
    private const string Slide = "slide";

    /// <summary>As it was read, and slides as a place that can be compared with another.</summary>
    private static CitedPlace Written(PageScope scope, Source source, CitedPlace place) =>
        place.Value.Length == 0 && SeedKinds.HasSlides(source) && (LocatorText.Slides(place.Suffix) is not null || SlideOf(scope, source, place.Suffix) is not null) ? new CitedPlace(Slide, place.Suffix[2..], "") : place;

    public CslCite Cite => new(Source.Id)
    {
        Locator = Place.Value,
        Label = Place.Label,
        Suffix = Emphasis.Marked(Place.Suffix),
        Prefix = Link.Prefix is { } before ? Emphasis.Marked(before) + " " : "",
        SuppressAuthor = Link.OmitsAuthor,
    };

    /// <summary>The words, or the paragraph, on the source's page; null where it is not printed there, or none is named.</summary>
    public string? Fragment(PageScope scope)
    {
        if (!SourceTextView.IsPrinted(scope.Site, Source)) { return null; }
        if (Quote is { Paragraph: not null } found) { return Pinpoint.Fragment(scope, found); }
        if (Place.Label == Slide) { return SlideOf(scope, Source, $", {Place.Value}") is { } slide ? Pinpoint.Fragment(slide) : null; }
        if (Place.Label == "timestamp") { return SaidAt(scope.Site.Seeds[Source.Id]) is { } said ? Pinpoint.Fragment(said) : null; }
        int end = Place.Value.AsSpan().IndexOfAnyExceptInRange('0', '9');
        int number = 0;
        bool isNumber = (end < 0 || Place.Value[end] != ',') && int.TryParse(end < 0 ? Place.Value : Place.Value[..end], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
        if (Place.Label == "line" && isNumber) { return RowOf(scope.Site, number) is { } row ? Pinpoint.Fragment(row) : null; }
        return Place.Label == "paragraph" && isNumber && HasParagraph(scope.Site, number) ? Pinpoint.Fragment(number) : null;
    }

    /// <summary>The first paragraph of the slide that is named as pages name it, or in English; null: none is.</summary>
    private static int? SlideOf(PageScope scope, Source source, string suffix)
    {
        if (suffix.Length == 0 || !scope.Site.Seeds.TryGetValue(source.Id, out var seed) || !seed.HasSlides) { return null; }
        return seed.Paragraphs.Where(paragraph => paragraph is { Number: > 0, Page: { } page } && (suffix == $", {Pinpoint.Page(scope.Words, page, isSlide: true)}" || LocatorText.Slides(suffix) is var (first, _) && first == page))
            .Select(paragraph => (int?)paragraph.Number).FirstOrDefault();
    }

    /// <summary>The paragraph that is said at the time which is named; null: the time is none, or nothing tells.</summary>
    private int? SaidAt(SeedText seed)
    {
        int end = Place.Value.AsSpan().IndexOfAny('–', ',');
        if (Timecode.Read(end < 0 ? Place.Value : Place.Value.AsSpan(0, end)) is not { } second) { return null; }
        return seed.Paragraphs.Where(paragraph => paragraph.Number > 0 && seed.SecondAt(paragraph.Start) <= second).Select(paragraph => (int?)paragraph.Number).LastOrDefault();
    }

    /// <summary>The paragraph that is a row of the document's only table.</summary>
    private int? RowOf(Site site, int number) => site.Seeds[Source.Id].Paragraphs.Where(paragraph => paragraph is { Number: > 0, Row.Sheet: null } && paragraph.Row.Number == number).Select(paragraph => (int?)paragraph.Number).FirstOrDefault();

    /// <summary>Numbered paragraphs ascend.</summary>
    private bool HasParagraph(Site site, int number)
    {
        var paragraphs = site.Seeds[Source.Id].Paragraphs;
        int low = Math.Max(0, number - 1);
        while (low < paragraphs.Count && paragraphs[low].Number < number) { low++; }
        return low < paragraphs.Count && paragraphs[low].Number == number;
    }

    // What CSL has for a row is the line, as many languages call it. Of several sheets nothing would tell which.
    private static CitedPlace Found(PageScope scope, ResolvedQuote quote) => quote switch
    {
        { Seconds: { } seconds } => new CitedPlace("timestamp", Timecode.Of(seconds), ""),
        { Rows: ({ Sheet: null } row, var end) } => new CitedPlace("line", Range(row.Number, end.Number), ""),
        { Pages: not null } when Pinpoint.AreSlides(quote) => new CitedPlace(Slide, Pinpoint.Label(scope.Words, quote), ""),
        { Pages: (var first, var last) } => new CitedPlace("page", Range(first, last), ""),
        _ => new CitedPlace("paragraph", Range(quote.Parts[0].FirstParagraph, quote.Parts[^1].LastParagraph), ""),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Range(int first, int last) => first == last ? Text(first) : $"{Text(first)}–{Text(last)}";
}
