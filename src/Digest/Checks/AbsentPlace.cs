using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Citations;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Citations in texts that name a page, or a paragraph, which the document does not have.</summary>
internal static partial class AbsentPlace
{
    private static readonly Rule Rule = new("absent-place", Severity.Warning,
        "A citation in a text names a page, a paragraph, a row, a slide or a time that the document does not have.",
        "Whoever follows it finds nothing there, and trusts the rest less. Numbers, lists and the ends of ranges are looked for in the document that is held: pages of a PDF, and paragraphs as the source's page counts them. A text, a web page, an e-mail, subtitles or a table has no pages; of a table the rows are looked for, of a recording whose transcript has times whether it is that long; of an e-mail, a text or subtitles neither rows nor slides are named. Nothing is told of other kinds of places (chapter, section), of pages of a Word document, of slides or of a document with a transcript, of a PDF that numbers its pages itself, of numbers within the pages that the source's citation.page gives, nor of a paragraph that begins with that very number. Behind a proven quotation the build puts the place itself.",
        "It was closed at noon [@report, p. 99].      # the report has 3 pages\n# mend: [@report, p. 2]\n# or, in the source, where printed numbers are others: citation: {page: 97-99}");

    public static Check Check { get; } = new(Rule, site => site.Records.SelectMany(record => In(site, record)));

    [GeneratedRegex(@"(?<![\p{L}\d.:/(])(?<first>\d{1,3}(?:,\d{3})+|\d+)(?![\p{L}\d.:/])(?:\([^)]*\))*(?:–(?<last>\d+)(?![\p{L}\d.:/]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<first>\d+)(?:\s*[-–—]+\s*(?<last>\d+))?", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedPages();

    private static IEnumerable<Diagnostic> In(Site site, Record record)
    {
        HashSet<int>? proven = null;
        foreach (var link in record.Head.Body.Links)
        {
            if (link.Locator is null || link.Kind is not (BodyLinkKind.Citation or BodyLinkKind.Narrative) || site.Find(link.Target) is not Source source || !site.Seeds.TryGetValue(source.Id, out var seed)) { continue; }
            proven ??= [.. site.QuotesOf(record).Where(quote => quote is { Use: QuoteUse.Body, Paragraph: not null }).Select(quote => quote.Quote.Source.Span.Offset)];
            var place = LocatorText.Read(link.Locator, seed.HasPages);
            if (proven.Contains(link.TargetSpan.Offset)) { continue; }
            if (OtherPlaces.Told(source, seed, link.Locator, place) is var (message, help))
            {
                yield return Rule.At(link.Span, message, help);
                continue;
            }
            if (Missing(source, seed, place) is not { } missing) { continue; }
            yield return Told(link, source, seed, seed.HasSlides && place.Value.Length == 0 ? "slide" : place.Label, missing);
        }
    }

    /// <summary>The first number that the document has not; null: it has all, or nobody can tell.</summary>
    private static string? Missing(Source source, SeedText seed, CitedPlace place)
    {
        if (seed.HasSlides && place.Value.Length == 0 && LocatorText.Slides(place.Suffix) is var (firstSlide, lastSlide))
        {
            int slides = seed.Format.Pages ?? int.MaxValue;
            int? wrong = firstSlide < 1 || firstSlide > slides ? firstSlide : lastSlide > slides ? lastSlide : null;
            return wrong?.ToString(CultureInfo.InvariantCulture);
        }
        if (place.Value.Length == 0 || place.Label is not ("page" or "paragraph" or "line") || (place.Label == "line" && !IsOneTable(seed)) || (place.Label == "page" && !TellsPages(seed))) { return null; }
        foreach (var (first, last) in Ranges(Numbers(), place.Value))
        {
            foreach (string number in (string[])[first, last])
            {
                if (!Has(source, seed, place.Label, Number(number))) { return number.TrimStart('0') is { Length: > 0 } told ? told : "0"; }
            }
        }
        return null;
    }

    /// <summary>"214–30" ends at 230. In the digits 0 to 9, whatever digits are written.</summary>
    private static IEnumerable<(string First, string Last)> Ranges(Regex form, string text)
    {
        foreach (Match match in form.Matches(text))
        {
            string first = EuropeanDigits.Of(match.Groups["first"].Value.Replace(",", "", StringComparison.Ordinal)), last = EuropeanDigits.Of(match.Groups["last"].Value);
            if (last.Length == 0) { last = first; }
            else if (last.Length < first.Length) { last = first[..^last.Length] + last; }
            yield return (first, last);
        }
    }

    /// <summary>A number beyond all that a document can have stands for every such number.</summary>
    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;

    /// <summary>What pages the document has is known: it is a PDF that numbers them by their order, or has none by its kind.</summary>
    private static bool TellsPages(SeedText seed) => seed.Transcript is null && (seed.Format is { Kind: SeedKind.Pdf, Pages: not null, NumbersPages: false } || seed.Format.Kind is SeedKind.PlainText or SeedKind.Markdown or SeedKind.WebPage or SeedKind.Mail or SeedKind.Subtitles or SeedKind.Table or SeedKind.Spreadsheet);

    /// <summary>A row is told by its number alone.</summary>
    private static bool IsOneTable(SeedText seed) => seed.HasRows && seed.Paragraphs.All(paragraph => paragraph.Row is { Sheet: null });

    private static bool Has(Source source, SeedText seed, string label, int number) => label switch
    {
        "page" => HasPage(source, seed, number),
        "line" => seed.Paragraphs.Any(paragraph => paragraph.Row?.Number == number),
        _ => HasParagraph(seed, number),
    };

    private static bool HasPage(Source source, SeedText seed, int number) => (number > 0 && number <= (seed.Format.Pages ?? 0))
        || (source.Citation["page"] is { } printed && Ranges(PrintedPages(), printed).Any(range => Number(range.First) <= number && number <= Number(range.Last)));

    private static bool HasParagraph(SeedText seed, int number)
    {
        if (seed.Paragraphs.Any(paragraph => paragraph.Number == number)) { return true; }
        string text = seed.Text;
        return seed.Paragraphs.Any(paragraph => BeginsWith(text.AsSpan(paragraph.Start, paragraph.Length), number));
    }

    /// <summary>The document counts its paragraphs itself: "77. The council …", "[77]".</summary>
    private static bool BeginsWith(ReadOnlySpan<char> text, int number)
    {
        text = text.TrimStart("[(¶§ ");
        int end = 0;
        while (end < text.Length && char.IsDigit(text[end])) { end++; }
        return int.TryParse(EuropeanDigits.Of(text[..end].ToString()), NumberStyles.None, CultureInfo.InvariantCulture, out int own) && own == number;
    }

    private static Diagnostic Told(BodyLink link, Source source, SeedText seed, string label, string number)
    {
        if (label == "line") { return Rule.At(link.Span, $"'{source.Id}' has no row {number}, or nothing stands in it.", "Name the row as a spreadsheet program numbers it; blank and hidden ones are no text."); }
        if (label == "slide") { return Rule.At(link.Span, $"'{source.Id}' has no slide {number}{(source.Custody is { Restricted: true } || seed.IsPartlyWithheld ? "" : $": its document has {seed.Format.Pages}")}.", "Name the slide by its place among all, hidden ones counted."); }
        bool isPage = label == "page";
        int count = isPage ? seed.Format.Pages ?? 0 : Math.Max(0, seed.Paragraphs.Select(paragraph => paragraph.Number).DefaultIfEmpty(0).Max());
        // How long a restricted document is, or one with withheld words, is told nowhere.
        bool isSilent = source.Custody is { Restricted: true } || seed.IsPartlyWithheld;
        string has = isPage && count == 0 ? "its document has no pages" : isSilent ? "its document is shorter, or begins at 1" : $"its document has {count} {(isPage ? "page" : "paragraph")}{(count == 1 ? "" : "s")}";
        return Rule.At(link.Span, $"'{source.Id}' has no {(isPage ? "p. " : "¶")}{number}: {has}.",
            !isPage ? "Name the paragraph as the source's page counts it."
            : count == 0 ? "Name the paragraph: ¶3. If pages of a printed edition are meant, write which it holds into the source: citation: {page: 12-20}."
            : "Name the page of the file, from 1. If printed numbers are meant, write which pages it holds into the source: citation: {page: 97-120}.");
    }
}
