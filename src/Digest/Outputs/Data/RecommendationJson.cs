using System.Text.Json;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary>What is asked for, of whom, by when, and what was answered.</summary>
internal static class RecommendationJson
{
    public static void Write(Utf8JsonWriter json, Site site, Recommendation asked)
    {
        json.WriteString("statement", asked.Statement.Value);
        DateJson.Write(json, site, asked.Dating);
        DigestJson.Text(json, "deadline", asked.Deadline.Value?.ToString());
        DigestJson.Ids(json, "issued_by", site.Find<Record>(asked.IssuedBy));
        DigestJson.Ids(json, "addressed_to", site.Find<Record>(asked.AddressedTo));
        if (asked.AddressedTo.Count > 0) { json.WriteString("addressee_basis", Vocabulary.Basis.WordFor(asked.AddresseeBasis)); }
        DigestJson.Ids(json, "echoed_by", site.Find<Record>(asked.EchoedBy.Select(echo => echo.By)));
        DigestJson.Ids(json, "elaborates", site.Find<Record>(asked.Elaborates));
        DigestJson.Ids(json, "rests_on", site.Find<Record>(asked.RestsOn));
        if (asked.Responses.Count > 0) { Answers(json, site, asked.Responses); }
    }

    private static void Answers(Utf8JsonWriter json, Site site, IReadOnlyList<RecommendationResponse> answers)
    {
        json.WriteStartArray("responses");
        foreach (var answer in answers)
        {
            json.WriteStartObject();
            DateJson.Write(json, site, answer.Date);
            DigestJson.Text(json, "by", site.Find<Record>(answer.By) is { Head.Index: true } by ? by.Id : null);
            json.WriteString("state", Vocabulary.ResponseState.WordFor(answer.State.Value));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
