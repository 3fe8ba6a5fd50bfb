using Digest.Model;

namespace Digest.Stages.Editing;

/// <summary>A quote of a record, for its curator.</summary>
/// <param name="State">verified, verified against a transcript, …: as words.</param>
/// <param name="Place">"p. 3, ¶12"; null where it was not found.</param>
internal sealed record QuoteLine(string Source, string State, string? Place, string Exact, int Line);

/// <summary>What names a record.</summary>
/// <param name="How">The key, or "body".</param>
/// <param name="Sentence">Of a link in a body; else what the record says.</param>
internal sealed record LinkLine(string Id, string Kind, string Title, string How, string Sentence);

/// <summary>All that a curator may want to know of a record before she changes it.</summary>
internal sealed record RecordCard(RecordLine Line, string Address, bool IsShown)
{
    public string? Statement { get; init; }
    public string? Standing { get; init; }
    public string? Why { get; init; }
    public IReadOnlyList<QuoteLine> Quotes { get; init; } = [];
    public IReadOnlyList<LinkLine> Links { get; init; } = [];
    public IReadOnlyList<(string Lang, string Path)> Translations { get; init; } = [];

    public static RecordCard Of(Workplace place, Record record)
    {
        var site = place.Site!;
        bool isShown = site.Find(record.Id) == record;
        return new RecordCard(RecordLine.Of(record), record.Address, isShown)
        {
            Statement = record switch { Claim claim => claim.Statement.Value, Recommendation asked => asked.Statement.Value, _ => record.Head.Summary?.Value },
            Standing = record is Claim of && site.Findings.TryGetValue(of, out var finding) ? finding.Standing.ToString().ToLowerInvariant() : null,
            Why = isShown ? null : site.Skipped.FirstOrDefault(skipped => skipped.Record == record)?.Reason,
            Quotes = isShown ? [.. site.QuotesOf(record).Select(quote => Quote(place, quote))] : [.. QuoteOf.All(record).Select(use => Quote(place, use.Quote))],
            Links = isShown ? [.. site.BacklinksOf(record).Select(link => Link(site, link))] : [.. place.Digest!.Records.Where(other => other != record && Reference.In(other).Any(one => one.Id.Value.InForm() == record.Id)).Select(other => new LinkLine(other.Id, other.Kind.Name, other.Title, "front matter", ""))],
            Translations = [.. place.Digest!.Translations.Where(text => text.OriginalPath == record.Head.Path).Select(text => (text.Lang, text.Path))],
        };
    }

    private static QuoteLine Quote(Workplace place, ResolvedQuote quote)
    {
        string state = quote.State switch
        {
            QuoteState.Verified => "verified",
            QuoteState.VerifiedAgainstTranscript => "verified against the transcript",
            QuoteState.VerifiedOnDate => $"verified on {quote.Proof!.On:yyyy-MM-dd}",
            QuoteState.Absent => "ABSENT",
            _ => "not checked",
        };
        string? at = quote.Paragraph is { } paragraph ? (quote.Seconds is var (second, _) ? $"{Timecode.Of(second)}, " : quote.Rows is var (row, _) ? $"{row}, " : quote.Pages is var (first, _) ? $"{(quote.Source is { } source && Sources.Formats.SeedKinds.HasSlides(source) ? "slide" : "p.")} {first}, " : "") + $"¶{paragraph}" : null;
        return new QuoteLine(quote.Quote.Source.Value, state, at, quote.Quote.Exact.Value, LineOf(place, quote.Quote.Exact.Span));
    }

    private static QuoteLine Quote(Workplace place, Quote quote) => new(quote.Source.Value, "not checked: the record is not shown", null, quote.Exact.Value, LineOf(place, quote.Exact.Span));

    private static int LineOf(Workplace place, Span span) => place.TextOf(span.Path) is { } text ? text.AsSpan(0, Math.Min(span.Offset, text.Length)).Count('\n') + 1 : 0;

    private static LinkLine Link(Site site, Backlink link) => new(link.From.Id, link.From.Kind.Name, link.From.Title,
        Words(link.Reason), link.Reason == BacklinkReason.Body ? link.Sentence.Titled(id => site.Find(id)?.Title).Text : "");

    /// <summary>The name of a reason as a key is written: <c>RespondsTo</c> is responds to.</summary>
    private static string Words(BacklinkReason reason) => string.Concat(reason.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString()));
}
