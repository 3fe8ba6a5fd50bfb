using System.Globalization;
using System.Text.Json;

namespace Csl;

/// <summary>Items of CSL-JSON.</summary>
public static class CslJson
{
    /// <exception cref="CslException">The text is no JSON list of items.</exception>
    public static IReadOnlyList<CslItem> ReadItems(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select((item, at) => ReadItem(item, at + 1))]
                : throw new CslException(new CslError("CSL-JSON is a list of items: it begins with '['", 1, 1));
        }
        catch (JsonException fault)
        {
            throw new CslException(new CslError("this is no JSON", (int)(fault.LineNumber ?? -1) + 1, (int)(fault.BytePositionInLine ?? -1) + 1));
        }
    }

    internal static CslItem ReadItem(JsonElement json, int number)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new CslException(new CslError($"item {number} is no object", 0, 0));
        }
        string id = Text(json, "id") is { Length: > 0 } given ? given : $"#{number}";
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<CslName>> names = new(StringComparer.Ordinal);
        Dictionary<string, CslDate> dates = new(StringComparer.Ordinal);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Array when property.Value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object):
                    names[property.Name] = [.. property.Value.EnumerateArray().Select(Name)];
                    break;
                case JsonValueKind.Object when property.Name != "custom":
                    dates[property.Name] = Date(property.Value);
                    break;
                case JsonValueKind.String or JsonValueKind.Number when AsText(property.Value) is { Length: > 0 } text:
                    fields[property.Name] = text;
                    break;
            }
        }
        return new CslItem { Id = id, Type = fields.GetValueOrDefault("type", ""), Fields = fields, Names = names, Dates = dates };
    }

    private static CslName Name(JsonElement json) => new CslName
    {
        Family = Text(json, "family"),
        Given = Text(json, "given"),
        DroppingParticle = Text(json, "dropping-particle"),
        NonDroppingParticle = Text(json, "non-dropping-particle"),
        Suffix = Text(json, "suffix"),
        CommaSuffix = Flag(json, "comma-suffix"),
        StaticOrdering = Flag(json, "static-ordering"),
        Literal = Text(json, "literal"),
    }.Parsed();

    private static CslDate Date(JsonElement json)
    {
        string literal = Text(json, "literal");
        string raw = Text(json, "raw") is { Length: > 0 } said ? said : Text(json, "edtf");
        CslDate date = raw.Length > 0 ? CslDate.FromText(raw) : new CslDate { Literal = literal };
        if (json.TryGetProperty("date-parts", out JsonElement parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0)
        {
            CslDay[] days = [.. parts.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Array).Take(2).Select(Day)];
            date = date with { Start = days.FirstOrDefault(), End = days.Length > 1 ? days[1] : null };
        }
        string season = Text(json, "season");
        bool numbered = int.TryParse(season, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return date with { Season = numbered ? number : 0, SeasonText = numbered ? "" : season, Circa = date.Circa || Flag(json, "circa") };
    }

    private static CslDay Day(JsonElement json)
    {
        int[] parts = [.. json.EnumerateArray().Take(3).Select(part => int.TryParse(AsText(part), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : 0)];
        int month = parts.ElementAtOrDefault(1);
        return new CslDay(parts.ElementAtOrDefault(0), CslDay.MonthOf(month), parts.ElementAtOrDefault(2));
    }

    internal static string Text(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? AsText(value) : "";

    internal static bool Flag(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind is not (JsonValueKind.False or JsonValueKind.Null) && AsText(value) is not ("0" or "false");

    private static string AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        _ => "",
    };
}
