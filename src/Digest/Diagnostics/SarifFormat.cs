using System.Text.Json;

namespace Digest.Diagnostics;

/// <summary>SARIF 2.1.0 (OASIS), which code scanning reads. Columns are UTF-16 code units, ends are exclusive, as in that standard.</summary>
internal static class SarifFormat
{
    public static void Write(TextWriter writer, IReadOnlyList<Placed> listed)
    {
        var rules = listed.Select(one => one.Diagnostic.Rule).DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var indexes = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        bool hasOld = listed.Any(one => one.Diagnostic.IsOld);
        JsonFormat.Write(writer, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var one in listed) { Result(json, one, indexes[one.Diagnostic.Rule.Id], hasOld); }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Tool(Utf8JsonWriter json, List<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "digest");
        json.WriteString("version", typeof(SarifFormat).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            Text(json, "shortDescription", rule.What);
            Text(json, "fullDescription", rule.Why);
            Text(json, "help", $"{rule.Why}\n\nExample:\n{rule.Example}\n\nMore: digest explain {rule.Id}");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", rule.Default switch { Severity.Error => "error", Severity.Warning => "warning", _ => "none" });
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Placed one, int ruleIndex, bool hasOld)
    {
        var diagnostic = one.Diagnostic;
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", one.Level);
        Text(json, "message", diagnostic.Help is { } help ? $"{diagnostic.Message}\n{help}" : diagnostic.Message);
        if (one.Path.Length > 0)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            Location(json, one.Path, one.Lines is null ? null : (one.Start, one.End));
            json.WriteEndObject();
            json.WriteEndArray();
        }
        if (one.Related.Count > 0) { Related(json, one.Related); }
        if (hasOld) { Old(json, one.Diagnostic.IsOld); }
        json.WriteEndObject();
    }

    /// <summary>All results of a run say how they lie to the baseline, or none does.</summary>
    private static void Old(Utf8JsonWriter json, bool isOld)
    {
        json.WriteString("baselineState", isOld ? "unchanged" : "new");
        if (!isOld) { return; }
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("justification", "A warning of old: input/baseline.yml lists it.");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Related(Utf8JsonWriter json, IReadOnlyList<PlacedRelated> related)
    {
        json.WriteStartArray("relatedLocations");
        for (int i = 0; i < related.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            Location(json, related[i].Path, related[i].HasLines ? (related[i].Start, related[i].End) : null);
            Text(json, "message", related[i].Related.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Location(Utf8JsonWriter json, string path, (Place Start, Place End)? region)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (region is var (start, end))
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", start.Line);
            json.WriteNumber("startColumn", start.Column);
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
