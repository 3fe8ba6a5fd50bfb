using System.Text.Json;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary>A date in JSON: EDTF text as its author wrote it, with basis, note, bounds, order and the dates of other accounts.</summary>
internal static class DateJson
{
    public static void Write(Utf8JsonWriter json, Site site, Dating dating)
    {
        if (dating.Value is { } date)
        {
            json.WriteString("date", date.ToString());
            json.WriteString("date_basis", Vocabulary.WordFor(dating.Basis));
            DigestJson.Text(json, "date_note", dating.Note?.Value);
            DigestJson.Text(json, "earliest", date.Earliest?.ToString());
            DigestJson.Text(json, "latest", date.Latest?.ToString());
        }
        DigestJson.Text(json, "duration", dating.Duration?.Value);
        Order(json, site, "after", dating.After);
        Order(json, site, "before", dating.Before);
        Others(json, dating);
    }

    private static void Others(Utf8JsonWriter json, Dating dating)
    {
        if (!dating.OtherAccounts.Any()) { return; }
        json.WriteStartArray("other_dates");
        foreach (var other in dating.OtherAccounts)
        {
            var date = other.Date!.Value.Value;
            json.WriteStartObject();
            json.WriteString("date", date.ToString());
            json.WriteString("date_basis", Vocabulary.WordFor(other.Basis));
            DigestJson.Text(json, "earliest", date.Earliest?.ToString());
            DigestJson.Text(json, "latest", date.Latest?.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Order(Utf8JsonWriter json, Site site, string name, IReadOnlyList<OrderLink> links)
    {
        var shown = links.Where(link => site.Find<Event>(link.Event) is { Head.Index: true }).ToList();
        if (shown.Count == 0) { return; }
        json.WriteStartArray(name);
        foreach (var link in shown)
        {
            json.WriteStartObject();
            json.WriteString("event", link.Event.Value);
            DigestJson.Text(json, "words", link.Words);
            json.WriteString("basis", Vocabulary.Basis.WordFor(link.Basis));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
