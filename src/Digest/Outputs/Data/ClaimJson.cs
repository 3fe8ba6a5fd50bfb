using System.Text.Json;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary>What is computed for a claim: standing with its reasons, origins, chains, answers; and the evidence as its record has it.</summary>
/// <remarks>Records that say <c>index: false</c> are named nowhere, as in all exports.</remarks>
internal static class ClaimJson
{
    public static void Write(Utf8JsonWriter json, Site site, Claim claim)
    {
        var finding = site.Findings[claim];
        json.WriteString("standing", Word(finding.Standing));
        if (finding.Also.Count > 0)
        {
            json.WriteStartArray("also");
            foreach (var standing in finding.Also) { json.WriteStringValue(Word(standing)); }
            json.WriteEndArray();
        }
        Reasons(json, site, claim, finding);
        DigestJson.Ids(json, "sources", finding.Sources);
        DigestJson.Ids(json, "origins", finding.Origins);
        if (finding.Steps is { } steps) { json.WriteNumber("steps", steps); } else { json.WriteNull("steps"); }
        Chains(json, site, claim);
        Evidence(json, "evidence", site, claim.Evidence);
        Answers(json, "responds_to", site, claim.RespondsTo.Select(link => (Target(site, link), Shown(link, null, false))));
        Answers(json, "answered_by", site, finding.Answers.Select(answer => ((Record?)answer.From, Shown(answer.Link, answer.Source, true, answer.InGeneralTerms))));
    }

    private sealed record Link(RespondsTo Given, Source? Through, bool IsAnswer, bool InGeneralTerms);

    private static Link Shown(RespondsTo given, Source? through, bool isAnswer, bool inGeneralTerms = false) => new(given, through, isAnswer, inGeneralTerms);

    private static Record? Target(Site site, RespondsTo link) => (Record?)site.Find<Claim>(link.Claim) ?? site.Find<Source>(link.Source);

    private static string Word(Standing standing) => standing.ToString().ToLowerInvariant();

    private static void Reasons(Utf8JsonWriter json, Site site, Claim claim, Finding finding)
    {
        json.WriteStartArray("standing_reasons");
        foreach (var standing in finding.Also.Prepend(finding.Standing))
        {
            json.WriteStartObject();
            json.WriteString("standing", Word(standing));
            if (standing == Standing.Retracted)
            {
                DigestJson.Ids(json, "by", Views.Retractors.Of(site, claim));
                DateJson.Write(json, site, claim.Retracted?.Date ?? Dating.None);
            }
            if (standing == Standing.Disputed)
            {
                Answers(json, "answers", site, finding.Answers.Where(answer => answer is { IsAgainst: true, Stands: true }).Select(answer => ((Record?)answer.From, Shown(answer.Link, answer.Source, true, answer.InGeneralTerms))));
                if (finding.Contradicts) { Answers(json, "contradicts", site, Views.StandingReasons.Contradicted(site, claim, finding).Select(link => (Target(site, link), Shown(link, null, false)))); }
            }
            if (standing == Standing.Acknowledged) { Answers(json, "answers", site, Views.StandingReasons.Acknowledging(site, claim, finding).Select(answer => ((Record?)answer.From, Shown(answer.Link, answer.Source, true, answer.InGeneralTerms)))); }
            if (standing == Standing.Corroborated && finding.Corroboration is { } pair)
            {
                Evidence(json, "evidence", site, [pair.First.Evidence, pair.Second.Evidence]);
                DigestJson.Ids(json, "origins", pair.First.Origins.Concat(pair.Second.Origins));
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Each way once: who spoke, then the documents to this page, first to last.</summary>
    private static void Chains(Utf8JsonWriter json, Site site, Claim claim)
    {
        var ways = site.QuotesOf(claim).Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports, Source: not null })
            .GroupBy(quote => (string.Join(' ', quote.Speakers.Concat<Record>(quote.Through).Append(quote.Source!).Select(record => record.Id)), quote.Speakers.Count, quote.Voice, quote.HasHiddenStep)).ToList();
        if (ways.Count == 0) { return; }
        json.WriteStartArray("chains");
        foreach (var way in ways.Select(group => group.First()))
        {
            json.WriteStartObject();
            DigestJson.Ids(json, "speakers", way.Speakers);
            json.WriteString("voice", Vocabulary.Voice.WordFor(way.Voice));
            if (way.HasHiddenStep) { json.WriteBoolean("has_hidden_step", true); }
            json.WriteStartArray("documents");
            foreach (var document in way.Through.Append(way.Source!).Where(document => document.Head.Index))
            {
                json.WriteStartObject();
                json.WriteString("id", document.Id);
                json.WriteBoolean("held", document.IsHeld);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Evidence(Utf8JsonWriter json, string name, Site site, IReadOnlyList<Evidence> all)
    {
        if (all.Count == 0) { return; }
        json.WriteStartArray(name);
        foreach (var evidence in all)
        {
            var document = site.Find<Source>(evidence.Document);
            json.WriteStartObject();
            json.WriteString("kind", Vocabulary.Evidence.WordFor(evidence.Kind.Value));
            json.WriteString("scope", Vocabulary.EvidenceScope.WordFor(evidence.Scope));
            if (evidence.Count is { } count) { json.WriteNumber("count", count); }
            if (evidence.OutOf is { } total) { json.WriteNumber("out_of", total); }
            DigestJson.Text(json, "by", site.Find<Record>(evidence.By) is { Head.Index: true } by ? by.Id : null);
            DigestJson.Text(json, "document", document is { Head.Index: true } ? document.Id : null);
            json.WriteBoolean("held", document is { IsHeld: true });
            DigestJson.Text(json, "note", evidence.Note);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Answers(Utf8JsonWriter json, string name, Site site, IEnumerable<(Record? Other, Link Link)> answers)
    {
        var shown = answers.Where(answer => answer.Other is { Head.Index: true }).ToList();
        if (shown.Count == 0) { return; }
        json.WriteStartArray(name);
        foreach (var (other, link) in shown)
        {
            json.WriteStartObject();
            json.WriteString("id", other!.Id);
            json.WriteString("stance", Vocabulary.Stance.WordFor(link.Given.Stance.Value));
            json.WriteString("scope", Vocabulary.ResponseScope.WordFor(link.Given.Scope));
            if (link.IsAnswer) { json.WriteBoolean("in_general_terms", link.InGeneralTerms); }
            if (link.IsAnswer && other is Claim { Retracted: { } taken })
            {
                json.WriteStartObject("retracted");
                DateJson.Write(json, site, taken.Date);
                json.WriteEndObject();
            }
            DigestJson.Text(json, "through", link.Through is { Head.Index: true } source ? source.Id : null);
            DigestJson.Text(json, "note", link.Given.Note);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
