using System.Globalization;
using System.Text.Json;
using Digest.Model;
using Edtf;

namespace Digest.Citations.Formats.CslJson;

/// <summary>Reads a date of CSL-JSON: <c>edtf</c> before parts before words, as the more exact before the less.</summary>
internal static class CslJsonDateReader
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    public static void Read(DraftItem draft, string variable, string field, JsonTree value)
    {
        if (value is JsonLeaf { Form: JsonTokenType.String } text) { draft.AddDate(variable, field, new Located<string>(text.Text, text.Span)); }
        else if (value is JsonLeaf { Form: JsonTokenType.Number } year && year.Text.All(char.IsAsciiDigit)) { draft.AddDate(variable, field, new Located<string>(year.Text, year.Span)); }
        else if (value is JsonMap map) { Read(draft, variable, field, map); }
        else { draft.Leave(field, value.Span, "its value is no date of CSL-JSON"); }
    }

    private static void Read(DraftItem draft, string variable, string field, JsonMap map)
    {
        JsonTree? Of(string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
        if (Of("edtf") is JsonLeaf exact && EdtfDate.TryParse(exact.Text, out var date, out _)) { draft.Add(variable, new Located<EdtfDate>(date, exact.Span)); }
        else if (Of("date-parts") is JsonList { Items.Count: > 0 } parts) { Parts(draft, variable, (field, parts), Season(Of("season")), IsTrue(Of("circa"))); }
        else if ((Of("raw") ?? Of("literal")) is JsonLeaf { Form: JsonTokenType.String } words)
        {
            string mark = IsTrue(Of("circa")) && EdtfDate.TryParse(words.Text + "~", out _, out _) ? "~" : "";
            draft.AddDate(variable, field, new Located<string>(words.Text + mark, words.Span));
        }
        else { draft.Leave(field, map.Span, "it has neither parts nor words"); }
    }

    private static void Parts(DraftItem draft, string variable, (string Name, JsonList Value) field, int? season, bool circa)
    {
        var days = field.Value.Items.Select(Day).ToList();
        // Another year than any: the range goes on.
        bool open = days is [_, [0]];
        if (open) { days.RemoveAt(1); }
        string? text = season is { } one && days.TrueForAll(day => day is { Length: > 0 }) ? CslJsonDate.EdtfText([.. days.Select(day => day!)], one, circa) : null;
        if (text is not null && EdtfDate.TryParse(text + (open ? "/.." : ""), out var date, out _)) { draft.Add(variable, new Located<EdtfDate>(date, field.Value.Span)); }
        else { draft.Leave(field.Name, field.Value.Span, "its parts are no date", "Write the date into the record by hand, as EDTF."); }
    }

    /// <summary>Null: no day. What is empty at the end is not known.</summary>
    private static int[]? Day(JsonTree written)
    {
        if (written is not JsonList { Items.Count: > 0 and <= 3 } list) { return null; }
        var parts = new List<int>();
        foreach (var item in list.Items)
        {
            if (item is not JsonLeaf leaf) { return null; }
            if (leaf.Form == JsonTokenType.Null || leaf.Text.Length == 0 || (leaf.Text == "0" && parts.Count > 0)) { break; }
            if (!int.TryParse(leaf.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int part)) { return null; }
            // Seasons as months: 13 to 16 for some programs, 21 to 24 for others.
            parts.Add(parts.Count == 1 && part is >= 13 and <= 16 ? part + 8 : part);
        }
        return parts.Count == 0 ? null : [.. parts];
    }

    /// <summary>0: none is said; null: what is said is none.</summary>
    private static int? Season(JsonTree? written) => written is null or JsonLeaf { Text: "" or "null" or "0" } ? 0
        : written is not JsonLeaf leaf ? null
        : leaf.Text is ['1' or '2' or '3' or '4'] ? leaf.Text[0] - '0'
        : leaf.Text.Equals("fall", StringComparison.OrdinalIgnoreCase) ? 3
        : Array.FindIndex(Seasons, season => season.Equals(leaf.Text, StringComparison.OrdinalIgnoreCase)) is var at and >= 0 ? at + 1 : null;

    private static bool IsTrue(JsonTree? written) => written is JsonLeaf { Text: not ("" or "0" or "false" or "null") };
}
