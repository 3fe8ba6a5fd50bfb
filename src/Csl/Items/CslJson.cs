using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Csl;

/// <summary>Items of CSL-JSON.</summary>
public static class CslJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Values of a kind that a variable cannot have are left out; an item without an id is called '#' and its number.</summary>
    /// <exception cref="CslException">The text is no JSON list of items; with line and column where they are known.</exception>
    public static IReadOnlyList<CslItem> ReadItems(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select((item, at) => ReadItem(item, at + 1, json))]
                : throw new CslException(new CslError("CSL-JSON is a list of items: it begins with '['", 1, 1));
        }
        catch (JsonException fault)
        {
            throw new CslException(new CslError("this is no JSON", (int)(fault.LineNumber ?? -1) + 1, (int)(fault.BytePositionInLine ?? -1) + 1));
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair, in the text itself.
            throw new CslException(new CslError("the text holds half a character (a lone surrogate)", 0, 0));
        }
    }

    private static CslItem ReadItem(JsonElement json, int number, string text)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object ? ReadItem(json, number) : throw Fault(text, number, $"item {number} is no object: an item begins with '{{'");
        }
        catch (InvalidOperationException)
        {
            throw Fault(text, number, $"item {number} holds half a character (a lone surrogate such as \\ud800)");
        }
    }

    private static CslItem ReadItem(JsonElement json, int number)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<CslName>> names = new(StringComparer.Ordinal);
        Dictionary<string, CslDate> dates = new(StringComparer.Ordinal);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            JsonElement value = property.Value;
            switch (value.ValueKind)
            {
                case JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object):
                    names[property.Name] = [.. value.EnumerateArray().Select(Name)];
                    break;
                case JsonValueKind.Object when IsDate(value):
                    dates[property.Name] = Date(value);
                    break;
                case JsonValueKind.Object when IsName(value):
                    names[property.Name] = [Name(value)];
                    break;
                case JsonValueKind.String or JsonValueKind.Number when AsText(value) is { Length: > 0 } said:
                    fields[property.Name] = said;
                    break;
            }
        }
        string id = Text(json, "id") is { Length: > 0 } given ? given : $"#{number}";
        return new CslItem { Id = id, Type = fields.GetValueOrDefault("type", ""), Fields = fields, Names = names, Dates = dates };
    }

    private static bool IsDate(JsonElement json) => Has(json, "date-parts") || Has(json, "raw") || Has(json, "literal") && !IsName(json) || Has(json, "edtf") || Has(json, "season") || Has(json, "circa");

    private static bool IsName(JsonElement json) => Has(json, "family") || Has(json, "given");

    private static bool Has(JsonElement json, string name) => json.TryGetProperty(name, out _);

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
        CslDate date = Text(json, "raw") is { Length: > 0 } raw ? CslDate.FromText(raw)
            : Text(json, "edtf") is { Length: > 0 } edtf ? CslDate.FromEdtf(edtf)
            : new CslDate { Literal = Text(json, "literal") };
        if (json.TryGetProperty("date-parts", out JsonElement parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0)
        {
            CslDay[] days = [.. parts.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Array).Take(2).Select(Day)];
            date = date with { Start = days.FirstOrDefault(), End = days.Length > 1 ? days[1] : null };
        }
        string season = Text(json, "season");
        bool isNumber = int.TryParse(season, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return date with { Season = isNumber ? Math.Max(0, CslDay.MonthOf(number <= 4 ? number + 12 : number) - 12) : 0, SeasonText = isNumber ? "" : season, Circa = date.Circa || (!date.IsDoubtful && Flag(json, "circa")) };
    }

    private static CslDay Day(JsonElement json)
    {
        int[] parts = [.. json.EnumerateArray().Take(3).Select(part => int.TryParse(AsText(part), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : 0)];
        return new CslDay(parts.ElementAtOrDefault(0), CslDay.MonthOf(parts.ElementAtOrDefault(1)), parts.ElementAtOrDefault(2) is >= 1 and <= 31 and var day ? day : 0);
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? AsText(value) : "";

    private static bool Flag(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind is not (JsonValueKind.False or JsonValueKind.Null) && AsText(value) is not ("0" or "false");

    private static string AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        _ => "",
    };

    /// <summary>With the place where an item begins, for which the text is read again.</summary>
    private static CslException Fault(string json, int number, string message)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        Utf8JsonReader reader = new(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        for (int at = 0; at < number && reader.Read(); at++)
        {
            if (at + 1 < number)
            {
                reader.Skip();
            }
        }
        string before = Encoding.UTF8.GetString(bytes, 0, (int)reader.TokenStartIndex);
        return new CslException(new CslError(message, before.AsSpan().Count('\n') + 1, before.Length - before.LastIndexOf('\n')));
    }
}
