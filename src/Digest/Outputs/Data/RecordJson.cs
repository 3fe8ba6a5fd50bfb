using System.Text.Json;
using Digest.Kinds;
using Digest.Model;
using Digest.Sources.Formats;

namespace Digest.Outputs.Data;

/// <summary>One record of <c>data/digest.json</c>.</summary>
internal static class RecordJson
{
    public static void Write(Utf8JsonWriter json, Site site, Record record)
    {
        json.WriteStartObject();
        json.WriteString("id", record.Id);
        json.WriteString("kind", record.Kind.Name);
        json.WriteString("address", record.Address);
        json.WriteString("title", record.Title);
        DigestJson.Text(json, "code", record.Head.Code?.Value);
        DigestJson.Text(json, "summary", record.Head.Summary?.Value);
        DigestJson.Text(json, "lang", record.Head.Lang);
        DigestJson.Text(json, "translation_of", site.Find<Record>(record.Head.TranslationOf) is { Head.Index: true } original ? original.Id : null);
        if (site.Translations.TryGetValue(record.Id, out var translations))
        {
            json.WriteStartArray("translations");
            foreach (var (lang, address) in translations)
            {
                json.WriteStartObject();
                json.WriteString("lang", lang);
                json.WriteString("address", address);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        Texts(json, "aliases", record.Head.Aliases.Select(alias => alias.Text.Value));
        DigestJson.Ids(json, "topics", site.Find<Record>(record.Head.Topics));
        Own(json, site, record);
        Texts(json, "not_stated", record.Head.NotStated.Select(name => name.Value));
        Texts(json, "not_recorded", record.Head.NotRecorded.Select(name => name.Value));
        QuoteJson.List(json, site, site.QuotesOf(record));
        Corrections(json, record);
        Version(json, site, record);
        DigestJson.Ids(json, "unreviewed", site.UnreviewedOf(record).Select(change => change.Corrected).OfType<Record>());
        DigestJson.Ids(json, "links_to", LinksTo(site, record));
        DigestJson.Ids(json, "linked_from", site.BacklinksOf(record).Select(link => link.From));
        json.WriteEndObject();
    }

    /// <summary>The files of a document that stands in no export are not named in one.</summary>
    private static void Version(Utf8JsonWriter json, Site site, Record record)
    {
        var version = site.VersionOf(record);
        if (version is { Changed: null, Sha256: null }) { return; }
        json.WriteStartObject("version");
        DigestJson.Text(json, "date", version.Changed);
        DigestJson.Text(json, "sha256", version.Sha256);
        if (site.QuotesOf(record).All(quote => quote.Source is null or { Head.Index: true })) { Texts(json, "files", version.Files); }
        json.WriteEndObject();
    }

    private static void Corrections(Utf8JsonWriter json, Record record)
    {
        if (record.Head.Corrections.Count == 0) { return; }
        json.WriteStartArray("corrections");
        foreach (var correction in record.Head.Corrections)
        {
            json.WriteStartObject();
            DigestJson.Text(json, "date", correction.Date.Value?.ToString());
            json.WriteString("text", correction.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<Record> LinksTo(Site site, Record record) =>
        record.References.Select(reference => site.Find(reference.Id.Value))
            .Concat(record.Head.Body.Links.Select(link => site.Addresses.Find(link, record)).Where(page => page.State == LinkState.Found).Select(page => page.Record))
            .Concat(site.Mentions.GetValueOrDefault(record, []).Select(mention => (Record?)mention.Target))
            .OfType<Record>().Where(target => target != record).Distinct();

    private static void Own(Utf8JsonWriter json, Site site, Record record)
    {
        switch (record)
        {
            case Claim claim: Claim(json, site, claim); break;
            case Recommendation asked: RecommendationJson.Write(json, site, asked); break;
            case Event happened: Event(json, site, happened); break;
            case Source source: Source(json, site, source); break;
            case Entity entity: Entity(json, site, entity); break;
            default: break;
        }
    }

    private static void Claim(Utf8JsonWriter json, Site site, Claim claim)
    {
        var finding = site.Findings[claim];
        json.WriteString("statement", claim.Statement.Value);
        json.WriteString("modality", Vocabulary.Modality.WordFor(claim.Modality.Value));
        DateJson.Write(json, site, claim.Dating);
        DigestJson.Ids(json, "asserted_by", finding.AssertedBy);
        DigestJson.Ids(json, "concerns", site.Find<Record>(claim.Concerns));
        DigestJson.Ids(json, "conduct_of", site.Find<Record>(claim.ConductOf));
        ClaimJson.Write(json, site, claim);
    }

    private static void Event(Utf8JsonWriter json, Site site, Event happened)
    {
        DateJson.Write(json, site, happened.Dating);
        DigestJson.Ids(json, "place", site.Find<Record>(happened.Place is { } place ? [place] : []));
        DigestJson.Ids(json, "participants", site.Find<Record>(happened.Participants.Select(participant => participant.Id)));
        DigestJson.Ids(json, "claims", site.Find<Record>(happened.Claims));
    }

    private static void Source(Utf8JsonWriter json, Site site, Source source)
    {
        DateJson.Write(json, site, source.Dating);
        DigestJson.Ids(json, "by", site.Find<Record>(source.By));
        DigestJson.Ids(json, "reports_on", site.Find<Record>(source.ReportsOn));
        DigestJson.Text(json, "replaces", site.Find<Source>(source.Replaces) is { Head.Index: true } earlier ? earlier.Id : null);
        json.WriteBoolean("held", source.IsHeld);
        json.WriteBoolean("title_supplied", source.TitleSupplied);
        DigestJson.Text(json, "type", source.Citation.Type?.Value);
        DigestJson.Text(json, "issued", source.Citation.DateOf("issued")?.ToString());
        DigestJson.Text(json, "collected_at", source.Custody?.CollectedAt.Value?.ToString());
        json.WriteStartObject("rights");
        DigestJson.Text(json, "holder", source.Rights.Holder);
        DigestJson.Text(json, "statement", source.Rights.Statement);
        json.WriteString("publish", Vocabulary.Publish.WordFor(source.Rights.Publish));
        if (source.Rights.MaxWords is { } most) { json.WriteNumber("max_words", most.Value); }
        json.WriteEndObject();
        if (source.Custody is { Restricted: true }) { Restricted(json, site, source); return; }
        if (!site.Seeds.TryGetValue(source.Id, out var seed)) { return; }
        json.WriteNumber("words", seed.Words);
        json.WriteNumber("words_shown", site.Uses[source].ShownWords);
        if (seed.IsTranscript) { json.WriteString("text", TextOf(source)); }
        if (seed.Times.Count > 0) { json.WriteBoolean("times", true); }
        if (seed.IsPartlyWithheld) { return; }
        json.WriteString("sha256", seed.Sha256);
        DigestJson.Text(json, "transcript_sha256", seed.Transcript?.Sha256);
        // Places count characters: whoever looks them up has to read the file as it was read here.
        DigestJson.Text(json, "encoding", source.Custody?.Encoding is { } encoding ? LegacyEncodings.NameOf(encoding.Value) : null);
    }

    /// <summary>What the words are that were compared, where they are not the document's own.</summary>
    private static string TextOf(Source source) => SeedKinds.Of(source.Custody!.TranscriptPath ?? source.Custody.Seed!.Value.Value) == SeedKind.Subtitles ? "subtitles" : source.Custody.Transcript is not null ? "transcript" : "machine-read layer";

    /// <summary>Neither hash nor length: they would tell which document it is.</summary>
    private static void Restricted(Utf8JsonWriter json, Site site, Source source)
    {
        json.WriteBoolean("restricted", true);
        json.WriteNumber("words_shown", site.Uses[source].ShownWords);
        if (site.Restricted.GetValueOrDefault(source.Id) is { IsTranscript: true }) { json.WriteString("text", TextOf(source)); }
    }

    private static void Entity(Utf8JsonWriter json, Site site, Entity entity)
    {
        DigestJson.Ids(json, "part_of", site.Find<Record>(entity.PartOf is { } whole ? [whole] : []));
        DigestJson.Ids(json, "broader", site.Find<Record>(entity.Broader is { } broader ? [broader] : []));
        DigestJson.Text(json, "size", entity.Size?.Value);
        Texts(json, "roles", entity.Roles.Select(role => role.Title));
        if (entity.Display != Display.Full) { json.WriteString("display", Vocabulary.Display.WordFor(entity.Display)); }
        if (entity.Coordinates is not { } point) { return; }
        json.WriteStartObject("coordinates");
        json.WriteNumber("latitude", Trimmed(point.Latitude));
        json.WriteNumber("longitude", Trimmed(point.Longitude));
        json.WriteNumber("precision_km", point.Kilometres);
        json.WriteEndObject();
    }

    /// <summary>Without zeros behind the last decimal that says something.</summary>
    private static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        if (all.Length == 0) { return; }
        json.WriteStartArray(name);
        foreach (string text in all) { json.WriteStringValue(text); }
        json.WriteEndArray();
    }
}
