using System.Text;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Prose;
using Digest.Searching;

namespace Digest.Outputs.Search;

/// <summary>Whose words a passage is in.</summary>
internal enum SearchVoice { Lead, Digest, Quote, Source }

/// <summary>A stretch of a page as it is found and shown: every word that the index has of a page stands in one of these, in its name or beside it.</summary>
/// <param name="Pin">The place in the source; null: none is told.</param>
/// <param name="Address">Where the words stand; null: at the beginning of the page.</param>
internal readonly record struct SearchPassage(SearchVoice Voice, string Text, string? Pin = null, string? Address = null, string? Lang = null)
{
    /// <summary>Of a source's own text: the paragraph's number, which its place on the page is named for.</summary>
    public int? Paragraph { get; init; }
    /// <summary>Who says it and what for, where that is not whoever stands beside the page's name; null: they do.</summary>
    public string? Said { get; init; }
}

/// <summary>What the search knows of a record's page: only words that the page shows.</summary>
/// <param name="By">Who says it, or whose document it is; empty: nobody.</param>
internal sealed record SearchText(string Title, string Label, string By, IReadOnlyList<string> Aliases, IReadOnlyList<SearchPassage> Passages);

/// <summary>Reads what a record's page shows. For several threads.</summary>
/// <param name="scope">Of the language that is read: addresses are relative to its folder.</param>
/// <param name="page">Of the page for searching; where it is another, a translation is read: the quotes in it are found where they stand in the original.</param>
internal sealed class SearchTexts(PageScope scope, HiddenNames hidden, PageScope page)
{
    private readonly Site site = scope.Site;

    public SearchText Of(Record record)
    {
        var passages = new List<SearchPassage>();
        var by = By(record);
        if (Clean(Statement(record) ?? "") is { Length: > 0 } statement) { passages.Add(new SearchPassage(SearchVoice.Lead, statement) { Said = Way(record, by) }); }
        if (record is not (Claim or Recommendation)) { Add(passages, SearchVoice.Lead, record.Head.Summary?.Value); }
        Own(passages, record);
        if (scope == page) { foreach (var quote in site.QuotesOf(record)) { Quote(passages, quote, by); } }
        Body(passages, record);
        if (scope == page && record is Source source) { Document(passages, source); }
        return new SearchText(Clean(record.Title), Clean(RecordName.Label(page, record)), Clean(string.Join(page.Words["backlinks.and"], by.Select(entity => SpeakerName.Plain(page.Words, entity)))), [.. record.Head.Aliases.Select(alias => Clean(alias.Text.Value))], passages);
    }

    private static string? Statement(Record record) => record switch
    {
        Claim claim => claim.Statement.Value,
        Recommendation asked => asked.Statement.Value,
        _ => null,
    };

    private List<Entity> By(Record record) => [.. (record switch
    {
        Claim claim => site.Findings[claim].AssertedBy,
        Recommendation asked => site.Find<Entity>(asked.IssuedBy),
        Source source => site.Find<Entity>(source.By),
        _ => [],
    }).Where(entity => entity.Head.Index)];

    private void Own(List<SearchPassage> passages, Record record)
    {
        switch (record)
        {
            case Entity entity:
                foreach (var role in entity.Roles) { Add(passages, SearchVoice.Digest, role.Title); }
                break;
            case Source source:
                foreach (string key in (string[])["container-title", "genre", "publisher", "publisher-place", "number", "DOI", "ISBN"]) { Add(passages, SearchVoice.Digest, source.Citation[key]); }
                string authors = string.Join(", ", source.Citation.Names.SelectMany(pair => pair.Value).Select(name => name.Literal ?? $"{name.Given} {name.Family}".Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal));
                Add(passages, SearchVoice.Digest, authors);
                break;
            default: break;
        }
    }

    /// <summary>Words go out with their source: those of a source that asks to be in no index are in none, as in every export.</summary>
    private void Quote(List<SearchPassage> passages, ResolvedQuote quote, List<Entity> by)
    {
        if (quote.Use == QuoteUse.Body || !quote.IsShown || quote.Source is not { Head.Index: true } source) { return; }
        string? pin = quote.Paragraph is null ? null : Pinpoint.Label(scope.Words, quote);
        string? address = quote.Paragraph is { } number && SourceTextView.IsPrinted(site, source) ? scope.Href(source, Pinpoint.Fragment(number)) : pin is null ? null : scope.Href(source);
        string text = string.Concat(quote.Segments.Select(segment => segment.Kind switch
        {
            SegmentKind.Words => segment.Text,
            SegmentKind.Gap => " […] ",
            SegmentKind.Insertion => QuoteText.Bracketed(segment.Text),
            _ => "[…]",
        }));
        string? said = Said(quote, by);
        if (Clean(text) is { Length: > 0 } words) { passages.Add(new SearchPassage(SearchVoice.Quote, words, pin, address, Lang.OfQuote(site, quote)) { Said = said }); }
        Add(passages, SearchVoice.Digest, quote.Quote.Note);
        if (quote.Quote.Translation is { } translation && Clean(translation.Text) is { Length: > 0 } translated) { passages.Add(new SearchPassage(SearchVoice.Digest, translated, Lang: translation.Lang) { Said = said }); }
    }

    /// <summary>As the page itself says it: "Set against it · Harbour Office, as quoted by the club".</summary>
    private string? Said(ResolvedQuote quote, List<Entity> by)
    {
        string? use = (quote.Use, quote.Quote.Role) switch
        {
            (QuoteUse.Evidence, _) => "source.note_evidence",
            (QuoteUse.Retraction, _) => "timeline.kind.retraction",
            (QuoteUse.Quotes, QuoteRole.Challenges) => "quote.role.challenges",
            (QuoteUse.Quotes, QuoteRole.Endorses) => "quote.role.endorses",
            (QuoteUse.Quotes, QuoteRole.Context) => "quote.role.context",
            (QuoteUse.Quotes, QuoteRole.Term) => "quote.role.term",
            _ => null,
        };
        if (use is null && quote.Use == QuoteUse.Quotes && IsToldByNames(quote, by)) { return null; }
        string speaker = Clean(Markup.Plain(AttributionWords.Of(scope, quote)));
        return use is null ? speaker : $"{scope.Words[use]} · {speaker}";
    }

    /// <summary>The names beside the page's name are those of a statement: the way by which it is known stands behind it.</summary>
    private string? Way(Record record, List<Entity> by)
    {
        var leading = record is Claim told ? SidesView.Leading(site, told) : AttributionWords.WayOf(site, record);
        return leading is null || IsToldByNames(leading, by) ? null : Clean(Markup.Plain(record is Claim claim ? AttributionWords.Told(scope, claim) : AttributionWords.Of(scope, leading)));
    }

    /// <summary>Whether names alone say no less than the chain: nobody stands between the speakers and this digest.</summary>
    private static bool IsToldByNames(ResolvedQuote quote, List<Entity> by) => quote.SpeaksForItself && quote.Speakers.All(by.Contains);

    private void Body(List<SearchPassage> passages, Record record)
    {
        var texts = BodyWords.Of(record.Head.Body, link => Words(record, link), IsLeftOut);
        if (texts is null)
        {
            if (record.Head.Body.Quotes.Any(IsLeftOut)) { return; }
            texts = [Markup.Plain(new Templates.Html(BodyHtml.Of(scope, record).Text.Replace("><", "> <", StringComparison.Ordinal).Replace("<br", " <br", StringComparison.Ordinal)))];
        }
        foreach (string text in texts) { Add(passages, SearchVoice.Digest, text); }
    }

    private bool IsLeftOut(Quote quote) => site.Find<Source>(quote.Source) is not { Head.Index: true };

    private string Words(Record from, BodyLink link)
    {
        var page = site.Addresses.Find(link, from);
        return page is { State: LinkState.Found, Record: { Head.Index: true } target } ? target.Title : "";
    }

    /// <summary>The text of a source as far as its page prints it, paragraph by paragraph.</summary>
    private void Document(List<SearchPassage> passages, Source source)
    {
        if (!SourceTextView.IsPrinted(site, source)) { return; }
        var seed = site.Seeds[source.Id];
        string lang = Lang.OfText(site, source);
        var shown = site.Uses[source].Shown;
        int at = 0;
        foreach (var paragraph in seed.Paragraphs)
        {
            if (paragraph.IsIgnored) { continue; }
            while (at < shown.Count && shown[at].End <= paragraph.Start) { at++; }
            var text = new StringBuilder();
            for (int i = at; i < shown.Count && shown[i].Start < paragraph.End; i++) { Stretch(seed, Math.Max(paragraph.Start, shown[i].Start), Math.Min(paragraph.End, shown[i].End), text); }
            if (text.Length > 0) { passages.Add(new SearchPassage(SearchVoice.Source, Clean(text.ToString()), Lang: lang) { Paragraph = paragraph.Number }); }
        }
    }

    private static void Stretch(SeedText seed, int start, int end, StringBuilder text)
    {
        if (text.Length > 0) { text.Append(" […] "); }
        foreach (var run in Data.WithheldParts.Within(seed, start, end))
        {
            text.Append(seed.Text, start, run.Offset - start).Append("[…]");
            start = run.Offset + 1;
        }
        text.Append(seed.Text, start, end - start);
    }

    private void Add(List<SearchPassage> passages, SearchVoice voice, string? text, string? lang = null)
    {
        if (text is null || Clean(text) is not { Length: > 0 } clean) { return; }
        passages.Add(new SearchPassage(voice, clean, Lang: lang));
    }

    /// <summary>In form NFC, white space as one space, without the names that are kept out.</summary>
    private string Clean(string text) => hidden.Without(OneSpace(text.InForm()));

    private static string OneSpace(string text)
    {
        bool isPlain = true, wasSpace = true;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c);
            if (isSpace && (wasSpace || c != ' ')) { isPlain = false; break; }
            wasSpace = isSpace;
        }
        if (isPlain && !wasSpace) { return text; }
        return Sources.ShownText.Of(text.AsSpan().Trim());
    }
}
