using Digest.Model;
using Digest.Prose;
using Html = Digest.Templates.Html;

namespace Digest.Outputs;

/// <summary>A record's Markdown body as HTML for one page: links relative to it, citations with the paragraph that the build found.</summary>
internal static class BodyHtml
{
    public static Html Of(PageScope scope, Record record)
    {
        if (record.Head.Body.IsEmpty) { return new Html(""); }
        var quotes = new Dictionary<int, ResolvedQuote>();
        foreach (var quote in scope.Site.QuotesOf(record))
        {
            if (quote.Use == QuoteUse.Body) { quotes[quote.Quote.Source.Span.Offset] = quote; }
        }
        return new Html(BodyRenderer.Render(record.Head.Body, new BodyResolution
        {
            Link = link => Target(scope, record, link),
            OutWords = Views.OutsideLink.Notes(scope.Words),
            CitationHtml = link => Citation(scope, link, quotes.GetValueOrDefault(link.TargetSpan.Offset)),
            Mentions = [.. scope.Site.Mentions.GetValueOrDefault(record, []).Select(mention => (mention.Offset, mention.Length, scope.Href(mention.Target), mention.Target.Title))],
            RightsHtml = link => scope.Site.Find(link.Target) is Source source ? Views.RightsView.Of(scope, source)?.Text : null,
            Image = address => scope.Site.PictureOf(record, address) is { } picture ? new ImageTarget(scope.Href(picture.Address), picture.Width, picture.Height) : null,
            QuoteClass = quote => quotes.GetValueOrDefault(quote.Source.Span.Offset) is { } found ? StateClass(found.State) : null,
        }));
    }

    private static LinkTarget? Target(PageScope scope, Record from, BodyLink link)
    {
        var page = scope.Site.Addresses.Find(link, from);
        if (page.State == LinkState.Withdrawn) { return new LinkTarget(scope.Href(page.Address!), scope.Words["withdrawn.link"], null, link.Text is null ? null : scope.Words["withdrawn.mark"]); }
        // Nothing of a draft may be read, its id neither: words that the author gave stay, a bare id does not.
        if (page.State != LinkState.Found) { return new LinkTarget("", link.Text ?? scope.Words["missing.not_shown"]); }
        string title = page.Record?.Title ?? link.Text ?? link.Target;
        string? lang = page.Record?.Head.Lang is { } own && own != (from.Head.Lang ?? scope.Site.Config.Language) ? own : null;
        return new LinkTarget(scope.Href(page.Address!, link.Fragment), title, lang);
    }

    /// <summary>The source's code and the place: the paragraph where the build found the words, else the locator as typed.</summary>
    private static string Citation(PageScope scope, BodyLink link, ResolvedQuote? quote)
    {
        if (scope.Site.Find(link.Target) is not Source source)
        {
            return scope.Site.Addresses.Find(link.Target) is { State: LinkState.Withdrawn, Address: { } notice }
                ? $"<a class=\"pin\" href=\"{Prose.Html.Encode(scope.Href(notice))}\">{Prose.Html.Encode(scope.Words["withdrawn.link"])}</a>" : "";
        }
        string name = source.Head.Code?.Value ?? source.Title;
        string? place = quote?.Paragraph is not null ? Views.Pinpoint.Label(scope.Words, quote) : link.Locator;
        string? fragment = quote?.Paragraph is { } number && Views.SourceTextView.IsPrinted(scope.Site, source) ? $"p{number}" : null;
        string label = place is null ? name : $"{name}, {place}";
        return $"<a class=\"pin\" href=\"{Prose.Html.Encode(scope.Href(source, fragment))}\" title=\"{Prose.Html.Encode(source.Title)}\">{Prose.Html.Encode(label)}</a>{State(scope, quote)}";
    }

    /// <summary>What a reader must know of a quotation that was not plainly found in a document held here.</summary>
    private static string State(PageScope scope, ResolvedQuote? quote) =>
        quote is not null && Views.QuoteView.State(scope.Words, quote) is { } told ? $" <span class=\"missing\">{Prose.Html.Encode(told)}</span>" : "";

    private static string StateClass(QuoteState state) => state switch
    {
        QuoteState.Verified => "verified",
        QuoteState.VerifiedAgainstTranscript => "transcript",
        QuoteState.VerifiedOnDate => "on-date",
        _ => "unchecked",
    };
}
