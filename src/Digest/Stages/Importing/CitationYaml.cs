using System.Text.RegularExpressions;
using Digest.Model;

namespace Digest.Stages.Importing;

/// <summary>One key of a citation as YAML.</summary>
/// <param name="Block">On lines of its own, without margin.</param>
/// <param name="Flow">Within braces.</param>
internal readonly record struct YamlField(string Key, string Block, string Flow);

/// <summary>Values of a citation as YAML that says the same and nothing else, whatever they hold.</summary>
internal static partial class CitationYaml
{
    /// <summary>Words that YAML cannot take for anything but text.</summary>
    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}\p{Nd}'’()–-]*(?: [\p{L}\p{M}\p{Nd}'’()–][\p{L}\p{M}\p{Nd}'’()–-]*)*$")]
    private static partial Regex Plain();

    public static YamlField Text(string key, string value) => Of(key, Scalar(value));

    public static YamlField Date(string key, Edtf.EdtfDate date) => Of(key, $"\"{date}\"");

    public static YamlField Names(string key, IReadOnlyList<CslName> names)
    {
        string[] all = [.. names.Select(Name)];
        string flow = $"[{string.Join(", ", all)}]";
        return new YamlField(key, all.Length == 1 ? $"{key}: {flow}" : $"{key}:\n" + string.Join('\n', all.Select(one => "  - " + one)), $"{key}: {flow}");
    }

    public static string Scalar(string value)
    {
        string text = Clean(value);
        return text.Length <= 200 && Plain().IsMatch(text) && text.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no") ? text : YamlString.Of(text);
    }

    /// <summary>Line ends and characters that are not drawn are no part of a citation.</summary>
    public static string Clean(string value) => string.Join(' ', string.Concat(value.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static YamlField Of(string key, string value) => new(key, $"{key}: {value}", $"{key}: {value}");

    private static string Name(CslName name)
    {
        IEnumerable<(string Key, string? Value)> parts = [("literal", name.Literal), ("family", name.Family), ("given", name.Given), .. name.Other.Select(pair => (pair.Key, (string?)pair.Value))];
        return $"{{{string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => $"{part.Key}: {Scalar(part.Value!)}"))}}}";
    }
}
