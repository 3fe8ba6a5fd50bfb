using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Digest.FrontMatter;
using Digest.Model;

namespace Digest.Tests.Editing;

/// <summary>YAML as editors see it: types are guessed by the core schema of YAML 1.2, which this program never does.</summary>
internal static partial class PlainYaml
{
    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Broken();

    public static JsonNode? Read(string yaml)
    {
        var found = new List<Digest.Diagnostics.Diagnostic>();
        var map = YamlReader.Read("x.yml", yaml, .., found);
        Xunit.Assert.Empty(found);
        return Of(map!);
    }

    public static JsonNode? Of(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Of(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Of)]),
        ScalarNode { Quoted: true, Text: var text } => JsonValue.Create(text),
        ScalarNode { Text: "" or "~" or "null" or "Null" or "NULL" } => null,
        ScalarNode { Text: "true" or "True" or "TRUE" } => JsonValue.Create(true),
        ScalarNode { Text: "false" or "False" or "FALSE" } => JsonValue.Create(false),
        ScalarNode { Text: var text } when Whole().IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) => JsonValue.Create(whole),
        ScalarNode { Text: var text } when Broken().IsMatch(text) => JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture)),
        ScalarNode { Text: var text } => JsonValue.Create(text),
        _ => null,
    };
}
