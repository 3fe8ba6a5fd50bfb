using System.Globalization;
using System.Text.Json;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary>Quotes in JSON: words only where they may be shown; offsets in Unicode code points, ends exclusive: of the decoded
/// seed, and (<c>normalised_</c>) of its text under the published normalisation.</summary>
internal static class QuoteJson
{
    public static void List(Utf8JsonWriter json, Site site, IReadOnlyList<ResolvedQuote> quotes)
    {
        if (quotes.Count == 0) { return; }
        json.WriteStartArray("quotes");
        foreach (var quote in quotes) { Write(json, site, quote); }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Site site, ResolvedQuote quote)
    {
        json.WriteStartObject();
        // Words go out with their source, whose record says whose they are; a source with index: false is in no export, and its words neither.
        bool isExported = quote.Source is { Head.Index: true };
        if (isExported) { json.WriteString("source", quote.Source!.Id); }
        json.WriteString("state", StateWord(quote.State));
        if (quote.Proof is { } proof)
        {
            json.WriteString("verified_on", proof.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("verified_sha256", proof.Sha256);
        }
        if (quote.IsPartlyWithheld) { json.WriteBoolean("withheld", true); }
        if (quote.IsShown && isExported) { json.WriteString("exact", WordsOf(quote)); }
        json.WriteString("use", UseWord(quote.Use));
        if (quote.Use == QuoteUse.Quotes) { json.WriteString("role", Vocabulary.Role.WordFor(quote.Quote.Role)); }
        DigestJson.Ids(json, "speakers", quote.Speakers);
        json.WriteString("voice", Vocabulary.Voice.WordFor(quote.Voice));
        DigestJson.Ids(json, "through", quote.Through);
        DigestJson.Ids(json, "origins", quote.Origins);
        if (quote.Later is { } later)
        {
            DigestJson.Ids(json, "later_versions", later.Versions);
            json.WriteBoolean("stands_in_later_version", later.Stands);
        }
        DateJson.Write(json, site, quote.Quote.Dating);
        DigestJson.Text(json, "note", quote.Quote.Note);
        if (quote.Paragraph is { } paragraph) { json.WriteNumber("paragraph", paragraph); }
        if (quote.Pages is { } pages)
        {
            string unit = Views.Pinpoint.AreSlides(quote) ? "slide" : "page";
            json.WriteNumber(unit, pages.First);
            if (pages.Last != pages.First) { json.WriteNumber("last_" + unit, pages.Last); }
        }
        if (quote.Seconds is { } seconds)
        {
            json.WriteNumber("second", seconds.First);
            if (seconds.Last != seconds.First) { json.WriteNumber("last_second", seconds.Last); }
        }
        if (quote.Rows is { } rows)
        {
            DigestJson.Text(json, "sheet", rows.First.Sheet);
            json.WriteNumber("row", rows.First.Number);
            if (rows.Last.Number != rows.First.Number) { json.WriteNumber("last_row", rows.Last.Number); }
        }
        Places(json, site, quote);
        json.WriteEndObject();
    }

    private static void Places(Utf8JsonWriter json, Site site, ResolvedQuote quote)
    {
        if (quote.Parts.Count == 0 || quote.Source is not { Custody.Restricted: false } || !site.Seeds.TryGetValue(quote.Source.Id, out var seed)) { return; }
        // Between two places the length of what is hidden could be counted.
        if (seed.IsPartlyWithheld) { return; }
        json.WriteStartArray("places");
        foreach (var part in quote.Parts)
        {
            json.WriteStartObject();
            json.WriteNumber("start", seed.ToCodePoints(part.Start));
            json.WriteNumber("end", seed.ToCodePoints(part.End));
            if (part.Normalised.End > 0)
            {
                json.WriteNumber("normalised_start", part.Normalised.Start);
                json.WriteNumber("normalised_end", part.Normalised.End);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>As they go out, omissions and what is hidden in brackets; whether they may is for the caller to say.</summary>
    public static string WordsOf(ResolvedQuote quote) => string.Concat(quote.Segments.Select(Word));

    private static string Word(QuoteSegment segment) => segment.Kind == SegmentKind.Withheld ? "[withheld]" : segment.Text;

    /// <summary>The key of front matter under which it stands; <c>body</c>: the text.</summary>
    internal static string UseWord(QuoteUse use) => use switch
    {
        QuoteUse.Quotes => "quotes",
        QuoteUse.Evidence => "evidence",
        QuoteUse.Role => "roles",
        QuoteUse.Echo => "echoed_by",
        QuoteUse.Response => "responses",
        QuoteUse.OtherDate => "other_dates",
        QuoteUse.Retraction => "retracted",
        _ => "body",
    };

    public static string StateWord(QuoteState state) => state switch
    {
        QuoteState.Verified => "verified",
        QuoteState.VerifiedAgainstTranscript => "verified-against-transcript",
        QuoteState.VerifiedOnDate => "verified-on-date",
        QuoteState.Absent => "absent",
        _ => "cannot-check",
    };
}
