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
        var all = new List<BodyCitations>();
        return new Html(Text(scope, new Place(record, [record], 0, TopHeading(record)), all) + BodyCitations.Notes(scope, all));
    }

    /// <summary>Pages of these kinds have a heading of their own over the text (claim.liquid, "What the digest says of it"): what it heads stands under that one. On others the text stands under the page's title.</summary>
    private static int TopHeading(Record record) => record is Claim or Recommendation or Event or Source || record.Kind.Like == RecordKind.Topic ? 3 : 2;

    /// <summary>A text on a page: the record's own, or one that is included.</summary>
    /// <param name="Chain">The record whose page it is, what it includes, and so on up to this one.</param>
    /// <param name="Before">How many citations of the page stand before it.</param>
    private sealed record Place(Record Record, IReadOnlyList<Record> Chain, int Before, int TopHeading);

    /// <param name="all">The citations of each text of the page are added to it.</param>
    private static string Text(PageScope scope, Place place, List<BodyCitations> all)
    {
        var record = place.Record;
        var citations = new BodyCitations(scope, record, place.Before, link => Citations(scope.Site, link, place.Chain));
        all.Add(citations);
        string prefix = place.Chain.Count > 1 ? FormattableString.Invariant($"t{all.Count}-") : "";
        string html = BodyRenderer.Render(record.Head.Body, new BodyResolution
        {
            Link = link => Target(scope, record, link),
            IsRightToLeft = Views.Lang.Direction(Views.Lang.Of(scope.Site, record)) == "rtl",
            OutWords = Views.OutsideLink.Notes(scope.Words),
            CitationHtml = citations.Citation,
            NarrativeHtml = citations.Narrative,
            NotePlace = scope.References!.Style.IsNote ? NumberPlace(record.Head.Lang ?? scope.Site.Config.Language) : null,
            Mentions = [.. scope.Site.Mentions.GetValueOrDefault(record, []).Select(mention => (mention.Offset, mention.Length, scope.Href(mention.Target), mention.Target.Title))],
            RightsHtml = link => scope.Site.Find(link.Target) is Source source ? Views.RightsView.Of(scope, source)?.Text : null,
            Image = address => scope.Site.PictureOf(record, address) is { } picture ? PictureView.Of(scope, record, picture) : null,
            QuoteClass = quote => citations.QuoteAt(quote.Source.Span.Offset) is { } found ? StateClass(found.State) : null,
            QuoteLang = quote => citations.QuoteAt(quote.Source.Span.Offset) is { } found ? Other(Views.Lang.OfQuote(scope.Site, found), Views.Lang.Of(scope.Site, record)) : "",
            TopHeading = place.TopHeading,
            IdPrefix = prefix,
            Include = (link, level) => Inclusions.Target(scope.Site, link, place.Chain) is { } included
                ? Included(scope, place, included, Text(scope, new Place(included, [.. place.Chain, included], citations.Before(link), level), all)) : null,
        });
        // Footnotes are numbered within a text.
        return prefix.Length == 0 ? html : html.Replace("\"fn:", $"\"{prefix}fn:", StringComparison.Ordinal).Replace("\"#fn:", $"\"#{prefix}fn:", StringComparison.Ordinal)
            .Replace("\"fnref:", $"\"{prefix}fnref:", StringComparison.Ordinal).Replace("\"#fnref:", $"\"#{prefix}fnref:", StringComparison.Ordinal);
    }

    private static int Citations(Site site, BodyLink link, IReadOnlyList<Record> chain) => Inclusions.Target(site, link, chain) is not { } page ? 0
        : BodyCitations.Count(site, page) + page.Head.Body.Links.Where(inner => inner.IsInclude).Sum(inner => Citations(site, inner, [.. chain, page]));

    private static string Included(PageScope scope, Place place, Record included, string html)
    {
        string lang = Views.Lang.Of(scope.Site, included), around = Views.Lang.Of(scope.Site, place.Record);
        string attributes = string.Equals(lang, around, StringComparison.OrdinalIgnoreCase) ? "" : $" lang=\"{Views.Markup.Encode(lang)}\" dir=\"{Views.Lang.Direction(lang)}\"";
        return $"<div class=\"included\"{attributes}>\n{html}</div>";
    }

    /// <summary>The attributes of words of a document in another language than the text that quotes them: without them a voice reads these as if they were its own.</summary>
    private static string Other(string lang, string around)
    {
        if (string.Equals(lang, around, StringComparison.OrdinalIgnoreCase)) { return ""; }
        string direction = Views.Lang.Direction(lang);
        return $" lang=\"{Views.Markup.Encode(lang)}\"{(direction == Views.Lang.Direction(around) ? "" : $" dir=\"{direction}\"")}";
    }

    private static NotePlace NumberPlace(string language) => NumberFirst.Contains(language.Split('-')[0]) ? NotePlace.BeforeMark : NotePlace.BehindMark;

    private static LinkTarget? Target(PageScope scope, Record from, BodyLink link)
    {
        var page = scope.Site.Addresses.Find(link, from);
        if (page.State == LinkState.Withdrawn) { return new LinkTarget(scope.Href(page.Address!), scope.Words["withdrawn.link"], null, link.Text is null ? null : scope.Words["withdrawn.mark"]); }
        // Nothing of a draft may be read, its id neither: words that the author gave stay, a bare id does not.
        if (page.State != LinkState.Found) { return new LinkTarget("", link.Text ?? scope.Words["missing.not_shown"]); }
        string title = page.Record?.Title ?? link.Text ?? link.Target;
        string? lang = page.Record is { } record && Views.Lang.Of(scope.Site, record) is var own && own != Views.Lang.Of(scope.Site, from) ? own : null;
        return new LinkTarget(page.Record is { } target ? scope.Href(target, link.Fragment) : scope.Href(page.Address!, link.Fragment), title, lang, page.Record is { Head.IsDraft: true } ? scope.Words["draft.tag"] : null, Mark(scope, page.Record));
    }

    /// <summary>What stands behind a link: the language that it leads to, and that somebody took back what it names, which must not stand in a sentence as if it
    /// still held. Who disputes a claim is told on its card and its page: that is no reason not to rest on it.</summary>
    private static string? Mark(PageScope scope, Record? record)
    {
        string language = record is not null && Views.Lang.Label(scope, record) is { Text.Length: > 0 } label ? " " + label : "";
        string standing = record is Claim claim && scope.Site.Findings[claim].Standing == Standing.Retracted ? Views.StandingView.InSentence(scope.Words, Standing.Retracted).Text : "";
        return language.Length + standing.Length == 0 ? null : language + standing;
    }

    private static string StateClass(QuoteState state) => state switch
    {
        QuoteState.Verified => "verified",
        QuoteState.VerifiedAgainstTranscript => "transcript",
        QuoteState.VerifiedOnDate => "on-date",
        _ => "unchecked",
    };
}
