using Digest.Model;
using Digest.Outputs.Citing;
using Digest.Prose;
using Html = Digest.Templates.Html;

namespace Digest.Outputs;

/// <summary>A record's Markdown body as HTML for one page: links relative to it, citations with the paragraph that the build found.</summary>
internal static class BodyHtml
{
    /// <summary>Languages in whose texts the number of a note stands before a full stop or comma.</summary>
    private static readonly HashSet<string> NumberFirst = new(["ca", "es", "fr", "it", "kk", "pl", "pt", "ro", "ru", "uk"], StringComparer.Ordinal);

    public static Html Of(PageScope scope, Record record)
    {
        if (record.Head.Body.IsEmpty) { return new Html(""); }
        var quotes = new Dictionary<int, ResolvedQuote>();
        foreach (var quote in scope.Site.QuotesOf(record))
        {
            if (quote.Use == QuoteUse.Body) { quotes[quote.Quote.Source.Span.Offset] = quote; }
        }
        var citations = new BodyCitations(scope, record);
        return new Html(BodyRenderer.Render(record.Head.Body, new BodyResolution
        {
            Link = link => Target(scope, record, link),
            IsRightToLeft = Views.Lang.Direction(Views.Lang.Of(scope.Site, record)) == "rtl",
            OutWords = Views.OutsideLink.Notes(scope.Words),
            CitationHtml = citations.Citation,
            NarrativeHtml = citations.Narrative,
            NotePlace = scope.References!.Style.IsNote ? Place(record.Head.Lang ?? scope.Site.Config.Language) : null,
            Mentions = [.. scope.Site.Mentions.GetValueOrDefault(record, []).Select(mention => (mention.Offset, mention.Length, scope.Href(mention.Target), mention.Target.Title))],
            RightsHtml = link => scope.Site.Find(link.Target) is Source source ? Views.RightsView.Of(scope, source)?.Text : null,
            Image = address => scope.Site.PictureOf(record, address) is { } picture ? new ImageTarget(scope.Href(picture.Address), picture.Width, picture.Height) : null,
            QuoteClass = quote => quotes.GetValueOrDefault(quote.Source.Span.Offset) is { } found ? StateClass(found.State) : null,
        }) + citations.Notes());
    }

    private static NotePlace Place(string language) => NumberFirst.Contains(language.Split('-')[0]) ? NotePlace.BeforeMark : NotePlace.BehindMark;

    private static LinkTarget? Target(PageScope scope, Record from, BodyLink link)
    {
        var page = scope.Site.Addresses.Find(link, from);
        if (page.State == LinkState.Withdrawn) { return new LinkTarget(scope.Href(page.Address!), scope.Words["withdrawn.link"], null, link.Text is null ? null : scope.Words["withdrawn.mark"]); }
        // Nothing of a draft may be read, its id neither: words that the author gave stay, a bare id does not.
        if (page.State != LinkState.Found) { return new LinkTarget("", link.Text ?? scope.Words["missing.not_shown"]); }
        string title = page.Record?.Title ?? link.Text ?? link.Target;
        string? lang = page.Record is { } record && Views.Lang.Of(scope.Site, record) is var own && own != Views.Lang.Of(scope.Site, from) ? own : null;
        return new LinkTarget(page.Record is { } target ? scope.Href(target, link.Fragment) : scope.Href(page.Address!, link.Fragment), title, lang, page.Record is { Head.IsDraft: true } ? scope.Words["draft.tag"] : null);
    }

    private static string StateClass(QuoteState state) => state switch
    {
        QuoteState.Verified => "verified",
        QuoteState.VerifiedAgainstTranscript => "transcript",
        QuoteState.VerifiedOnDate => "on-date",
        _ => "unchecked",
    };
}
