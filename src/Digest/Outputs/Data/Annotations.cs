using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Kinds;
using Digest.Model;
using Digest.Sources;

namespace Digest.Outputs.Data;

/// <summary><c>data/annotations.jsonld</c>: every verified quote that is shown, as a W3C Web Annotation (Recommendation of 23 February 2017).</summary>
/// <remarks>A quote in several parts has several targets. Selectors are of the decoded seed, in its own characters and code points; <c>normalisedStart</c>
/// and <c>normalisedEnd</c> count those of its normalised text, <c>sha256</c> says in which file they are counted, since the target may be the publisher's page; <c>record</c> leads to the document's page here, <c>use</c> and <c>role</c> say as in
/// <c>digest.json</c> what the quote is to its record (in terms of our own). What it is to its record stands in the graph in the standard's words too, as a body of purpose <c>classifying</c>. Prefix and suffix only where the
/// source may be shown whole: elsewhere they would publish words that the rights may not allow; and not where they name somebody who is in no export. A source with withheld words has no positions,
/// since lengths could be counted between them, and a target for the words on each side of what is withheld. Without a site address, identifiers are relative to this file.</remarks>
internal static class Annotations
{
    public const string Path = "data/annotations.jsonld";
    /// <summary>Keys of ours, which no vocabulary has: this one is theirs alone, the same in every digest. Strict processors refuse a key that the context maps to nothing.</summary>
    private const string Terms = "urn:uuid:6f9d1c52-7b0e-4e0a-9c58-2f4f6a3b8d17#";
    private static readonly string[] Own = ["normalisedStart", "normalisedEnd", "sha256", "record", "use", "role"];
    /// <summary>Of those, the one whose value is an address.</summary>
    private const string Link = "record";

    /// <summary>What <c>page=3</c> means, in the words of the standard.</summary>
    private const string PdfFragments = "http://tools.ietf.org/rfc/rfc3778";

    /// <summary>What <c>t=751</c> means, likewise.</summary>
    private const string MediaFragments = "http://www.w3.org/TR/media-frags/";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static IEnumerable<OutputFile> Output(Publication publication)
    {
        var site = publication.Site;
        var quotes = site.Records.Where(record => record.Head.Index).SelectMany(record => site.QuotesOf(record).Select((quote, number) => (quote, number)))
            .Where(pair => pair.quote is { IsVerified: true, IsShown: true, Parts.Count: > 0, Source: { Head.Index: true, Custody.Restricted: false } }
                && (!pair.quote.IsPartlyWithheld || pair.quote.Parts.Any(part => WithheldParts.Around(site.Seeds[pair.quote.Source!.Id], part).Any()))).ToList();
        yield return LargeFile.Of(Path, [.. quotes.SelectMany(pair => (string[])[pair.quote.Owner.Id, pair.quote.Source!.Id]).Distinct().Order(StringComparer.Ordinal)], into => Make(site, quotes, into));
    }

    private static void Make(Site site, List<(ResolvedQuote Quote, int Number)> quotes, IBufferWriter<byte> into)
    {
        using (var json = new Utf8JsonWriter(into, Layout))
        {
            json.WriteStartObject();
            Context(json);
            json.WriteString("id", Address(site, Path));
            json.WriteString("type", "AnnotationPage");
            json.WriteStartArray("items");
            var around = new Neighbours(NameSearch.OfUnindexed(site));
            foreach (var (quote, number) in quotes) { Write(json, (site, around), quote, number); }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        into.Write("\n"u8);
    }

    private static void Context(Utf8JsonWriter json)
    {
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        json.WriteStartObject();
        foreach (string key in Own)
        {
            if (key != Link) { json.WriteString(key, Terms + key); continue; }
            json.WriteStartObject(key);
            json.WriteString("@id", Terms + key);
            json.WriteString("@type", "@id");
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, (Site Site, Neighbours Around) of, ResolvedQuote quote, int number)
    {
        var site = of.Site;
        json.WriteStartObject();
        json.WriteString("id", $"{Address(site, Path)}#{quote.Owner.Id}-{number + 1}");
        json.WriteString("type", "Annotation");
        // Web Annotation, section 3.3.6: an address. The words in an annotation are the source's; its body is the curator's.
        json.WriteString("rights", Address(site, quote.Source!.Address) + (Views.RightsView.Anchor(quote.Source) is { } place ? "#" + place : ""));
        json.WriteString("motivation", quote.Use == QuoteUse.Body ? "linking" : "describing");
        string use = QuoteJson.UseWord(quote.Use);
        string? role = quote.Use == QuoteUse.Quotes ? Vocabulary.Role.WordFor(quote.Quote.Role) : null;
        json.WriteString("use", use);
        if (role is not null) { json.WriteString("role", role); }
        json.WriteStartArray("body");
        json.WriteStartObject();
        json.WriteString("type", "SpecificResource");
        json.WriteString("source", Address(site, quote.Owner.Address));
        json.WriteString("purpose", "linking");
        if (LicenceAddress.Of(site.Config.Licence) is { } licence) { json.WriteString("rights", licence); }
        json.WriteEndObject();
        if (quote.Use != QuoteUse.Body) { Class(json, role ?? use); }
        json.WriteEndArray();
        json.WriteStartArray("target");
        var seed = site.Seeds[quote.Source.Id];
        foreach (var part in quote.Parts.SelectMany(part => WithheldParts.Around(seed, part))) { Target(json, of, quote.Source, (seed, part)); }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What speaks against a claim is not told from what supports it by any motivation of the standard, and programs know no terms of ours.</summary>
    private static void Class(Utf8JsonWriter json, string word)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", word);
        json.WriteString("format", "text/plain");
        json.WriteString("language", "en");
        json.WriteString("purpose", "classifying");
        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, (Site Site, Neighbours Around) of, Source source, (SeedText Seed, QuotePart Part) place)
    {
        var (seed, part) = place;
        json.WriteStartObject();
        json.WriteString("source", source.Citation["URL"] ?? Address(of.Site, source.Address));
        json.WriteString("record", Address(of.Site, source.Address));
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", seed.Part(part.Start, part.Length));
        if (source.Rights.Publish == PublishRights.Full)
        {
            var (before, behind) = of.Around.Of(seed, part);
            if (before is not null && (!string.IsNullOrWhiteSpace(before) || !seed.IsPartlyWithheld)) { json.WriteString("prefix", before); }
            if (behind is not null && (!string.IsNullOrWhiteSpace(behind) || !seed.IsPartlyWithheld)) { json.WriteString("suffix", behind); }
        }
        json.WriteEndObject();
        if (!seed.IsPartlyWithheld) { Position(json, seed, part); }
        if (part.FirstSecond is { } second && !seed.IsPartlyWithheld && IsMedia(source)) { TimeOf(json, second); }
        if (part.FirstPage is { } page && IsPdf(source, seed)) { PageOf(json, page); }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter json, SeedText seed, QuotePart part)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", seed.ToCodePoints(part.Start));
        json.WriteNumber("end", seed.ToCodePoints(part.End));
        if (part.Normalised.End > 0)
        {
            json.WriteNumber("normalisedStart", part.Normalised.Start);
            json.WriteNumber("normalisedEnd", part.Normalised.End);
        }
        json.WriteString("sha256", seed.Transcript?.Sha256 ?? seed.Sha256);
        json.WriteEndObject();
    }

    /// <summary>At the publisher's address lies the file itself, and not a page about it.</summary>
    private static bool IsPdf(Source source, SeedText seed) => seed.Format.Kind == SeedKind.Pdf && Uri.TryCreate(source.Citation["URL"], UriKind.Absolute, out var address) && address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>At the publisher's address lies the recording itself, and not a page about it.</summary>
    private static bool IsMedia(Source source) => Views.RecordingLink.IsMedia(source.Citation["URL"]);

    /// <summary>When the last words end is not known: a span without an end goes on to the recording's.</summary>
    private static void TimeOf(Utf8JsonWriter json, int first)
    {
        json.WriteStartObject();
        json.WriteString("type", "FragmentSelector");
        json.WriteString("conformsTo", MediaFragments);
        json.WriteString("value", string.Create(CultureInfo.InvariantCulture, $"t={first}"));
        json.WriteEndObject();
    }

    private static void PageOf(Utf8JsonWriter json, int page)
    {
        json.WriteStartObject();
        json.WriteString("type", "FragmentSelector");
        json.WriteString("conformsTo", PdfFragments);
        json.WriteString("value", string.Create(CultureInfo.InvariantCulture, $"page={page}"));
        json.WriteEndObject();
    }

    private static string Address(Site site, string address) => site.Config.Url is { } url ? url.Value + address : RelativeAddress.Between(Path, address);
}
