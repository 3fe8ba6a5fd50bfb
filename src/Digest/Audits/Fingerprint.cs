using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Digest.Model;

namespace Digest.Audits;

/// <summary>The SHA-256 of what a site reveals about a person: changes with any of it, and with nothing else, no template, word or order of files.</summary>
internal static class Fingerprint
{
    /// <summary>Neither stands in a text of a record: control characters are refused or encoded before.</summary>
    private const char EndOfPart = '\u001F', EndOfLine = '\n';

    public static string Of(PersonExposure gathered)
    {
        var text = new StringBuilder();
        var person = gathered.Person;
        Line(text, "sheet", AuditSignature.NewestSheet.ToString(CultureInfo.InvariantCulture));
        Line(text, "person", person.Id, person.Title, person.Display.ToString(), person.Head.Index ? "indexed" : "not indexed", person.Head.Summary?.Value, gathered.Body);
        foreach (var alias in person.Head.Aliases) { Line(text, "alias", alias.Text.Value, alias.Lang); }
        foreach (var role in person.Roles) { Line(text, "role", role.Title, role.Organisation?.Value, role.From.Value?.ToString(), role.To.Value?.ToString()); }
        Add(text, gathered.Told, gathered.Pictures);
        foreach (var exposure in gathered.Exposures) { Add(text, exposure); }
        foreach (var (other, says) in gathered.Beside) { Line(text, "beside", other.Id, says); }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Add(StringBuilder text, Exposure exposure)
    {
        Line(text, "record", exposure.Record.Id, exposure.Record.Title);
        // Whatever a quote is there for, it is the same that is revealed.
        foreach (var naming in exposure.Namings.Select(naming => Reference.IsSpoken(naming.Reason) ? naming with { Reason = BacklinkReason.Speaker } : naming).Distinct()) { Line(text, "named", naming.Reason.ToString(), naming.As); }
        foreach (var date in exposure.Dates) { Line(text, "date", date.ToString()); }
        foreach (var other in exposure.With) { Line(text, "with", other.Id, other.Title, Place(other), other.Size?.Value); }
        foreach (string sentence in exposure.Sentences) { Line(text, "says", sentence); }
        foreach (string words in exposure.Spoken) { Line(text, "speaks", words); }
        Add(text, exposure.Told, exposure.Pictures);
    }

    private static void Add(StringBuilder text, IReadOnlyList<Told> told, IReadOnlyList<string> pictures)
    {
        foreach (var one in told) { Line(text, "tells", one.As.ToString(), one.Text, one.Of, one.On?.ToString()); }
        foreach (string picture in pictures) { Line(text, "shows", picture); }
    }

    /// <summary>Where it is, as far as it is published.</summary>
    private static string? Place(Entity place) => place.Coordinates is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{at.Latitude} {at.Longitude} {at.Kilometres}") : null;

    private static void Line(StringBuilder text, params ReadOnlySpan<string?> parts)
    {
        foreach (string? part in parts) { text.Append(part?.Replace(EndOfLine, ' ')).Append(EndOfPart); }
        text.Append(EndOfLine);
    }
}
