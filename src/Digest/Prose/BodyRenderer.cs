using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Digest.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>
/// Makes the HTML of a body: everything encoded, links resolved, quotations marked. Reads the Markdown again, so that no document
/// is kept between the passes. HTML that the author wrote is cleaned; nothing in the result runs or loads.
/// </summary>
internal static class BodyRenderer
{
    /// <summary>Empty for an empty body, and for one that <see cref="BodyReader"/> could not read.</summary>
    public static string Render(Body body, BodyResolution resolution)
    {
        if (body.IsEmpty || MarkdownText.ReadBody(body.FileText, body.Start).Document is not { } document) { return ""; }
        bool hasRawHtml = RawHtml.Occurs(document);
        var scan = BodyScan.Of(document, body.FileText);
        var edits = new CharEdits.Builder(body.FileText);
        var quotations = new QuotationMarkup(edits);
        var quotes = ByOffset(body.Quotes, quote => quote.Exact.Span.Offset);
        foreach (var quotation in scan.Quotations)
        {
            var quote = quotes.GetValueOrDefault(quotation.FileStart);
            quotations.Apply(quotation, quote is null ? null : resolution.QuoteClass(quote), quote is null ? "" : resolution.QuoteLang(quote));
        }
        foreach (var mention in resolution.Mentions) { Link(mention, body.FileText, edits); }
        foreach (var link in body.Links) { if (link.Kind == BodyLinkKind.Narrative && resolution.NarrativeHtml(link) is { } html) { Put(link.Span, html, edits); } }
        if (resolution.NotePlace is { } place) { NoteNumbers.Place(document, place, body.FileText, edits); }
        Directions.Mark(document, resolution.IsRightToLeft, body.FileText.AsSpan(Math.Clamp(body.Start, 0, body.FileText.Length)));
        var context = new RenderContext
        {
            Resolution = resolution,
            Links = ByOffset(body.Links, link => link.Span.Offset),
            HeadingIds = resolution.IdPrefix.Length == 0 ? scan.HeadingIds : scan.HeadingIds.ToDictionary(pair => pair.Key, pair => resolution.IdPrefix + pair.Value),
            Level = new HeadingLevel { Last = resolution.TopHeading - 1 },
            HeadingShift = scan.HeadingIds.Count == 0 ? 0 : resolution.TopHeading - scan.HeadingIds.Keys.Min(heading => heading.Level),
            Quotations = quotations.Blocks,
            Edits = edits.Build(),
        };
        string made = Write(document, context);
        return hasRawHtml ? SafeHtml.Clean(made, resolution.OutWords) : made;
    }

    /// <summary>Characters of a body that are written without taking memory anew; nearly all bodies are shorter.</summary>
    private const int Usual = 16_000;
    [ThreadStatic]
    private static StringBuilder? idle;

    private static string Write(MarkdownDocument document, RenderContext context)
    {
        // A text that is shown within another one has a buffer of its own.
        var text = idle ?? new StringBuilder(Usual);
        idle = null;
        using (var writer = new StringWriter(text, CultureInfo.InvariantCulture) { NewLine = "\n" }) { Write(document, context, writer); }
        string written = text.ToString();
        // Of a longer text a later, shorter part of the buffer would be left.
        if (text.Capacity == Usual) { idle = text.Clear(); }
        return written;
    }

    private static void Write(MarkdownDocument document, RenderContext context, TextWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        MarkdownText.BodyPipeline.Setup(renderer);
        var renderers = renderer.ObjectRenderers;
        renderers.ReplaceOrAdd<LiteralInlineRenderer>(new WordsRenderer(context));
        renderers.ReplaceOrAdd<DelimiterInlineRenderer>(new StrayMarkRenderer(context));
        renderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer(context));
        renderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AddressRenderer(context));
        renderers.ReplaceOrAdd<ParagraphRenderer>(new IncludedText(context));
        renderers.ReplaceOrAdd<HeadingRenderer>(new ShiftedHeadingRenderer(context));
        renderers.ReplaceOrAdd<QuoteBlockRenderer>(new QuotationRenderer(context));
        renderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderers.Add(new WikiLinkRenderer(context));
        renderers.Add(new CitationRenderer(context));
        if (context.Resolution.NotePlace is not null)
        {
            renderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new RemarkLinkRenderer());
            renderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new RemarkListRenderer());
        }
        renderer.Render(document);
    }

    private static void Link((int Offset, int Length, string Href, string Title) mention, string file, CharEdits.Builder edits)
    {
        if (mention.Length <= 0) { return; }
        bool saysMore = mention.Title.Length > 0 && !file.AsSpan(mention.Offset, mention.Length).SequenceEqual(mention.Title);
        string title = saysMore ? $" title=\"{Html.Encode(mention.Title)}\"" : "";
        edits.Wrap(mention.Offset, mention.Offset + mention.Length - 1, ($"<a class=\"mention\" href=\"{Html.Encode(mention.Href)}\"{title}>", "</a>"));
    }

    /// <summary>HTML in place of a stretch of the file.</summary>
    private static void Put(Span span, string html, CharEdits.Builder edits)
    {
        edits.Replace(span.Offset, html);
        for (int at = 1; at < span.Length; at++) { edits.Replace(span.Offset + at, ""); }
    }

    private static Dictionary<int, T> ByOffset<T>(IReadOnlyList<T> items, Func<T, int> offset)
    {
        var found = new Dictionary<int, T>(items.Count);
        foreach (var item in items) { found.TryAdd(offset(item), item); }
        return found;
    }
}

/// <summary>What the renderers of one body share.</summary>
internal sealed record RenderContext
{
    public required BodyResolution Resolution { get; init; }
    public required IReadOnlyDictionary<int, BodyLink> Links { get; init; }
    public required IReadOnlyDictionary<HeadingBlock, string> HeadingIds { get; init; }
    /// <summary>Makes the body's highest headings those of <see cref="BodyResolution.TopHeading"/>, whichever level their author took.</summary>
    public required int HeadingShift { get; init; }
    public required IReadOnlyDictionary<QuoteBlock, BlockMarkup> Quotations { get; init; }
    public required CharEdits Edits { get; init; }
    public required HeadingLevel Level { get; init; }
}

/// <summary>Of the heading that was written last.</summary>
internal sealed class HeadingLevel
{
    public required int Last { get; set; }
}

internal static class Html
{
    /// <summary>Encodes what HTML needs encoded, in text and in attributes; letters of every script stay as they are.</summary>
    public static string Encode(string text)
    {
        int at = text.AsSpan().IndexOfAny(Meaning);
        if (at < 0) { return text; }
        // Used for its buffer, which is borrowed and given back.
        var encoded = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        var rest = text.AsSpan();
        for (; at >= 0; at = rest.IndexOfAny(Meaning))
        {
            encoded.AppendFormatted(rest[..at]);
            encoded.AppendLiteral(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            rest = rest[(at + 1)..];
        }
        encoded.AppendFormatted(rest);
        return encoded.ToStringAndClear();
    }

    private static readonly SearchValues<char> Meaning = SearchValues.Create("&<>\"");
}
