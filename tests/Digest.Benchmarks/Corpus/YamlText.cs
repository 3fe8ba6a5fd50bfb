using System.Text;

namespace Digest.Benchmarks.Corpus;

/// <summary>Writes front matter line by line, as a curator would indent it.</summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new("---\n");

    /// <summary>As it stands: an id, a number, a word of the schema.</summary>
    public YamlText Plain(string key, object value, int indent = 0) => Line(indent, $"{key}: {value}");

    /// <summary>In quotation marks; left out where there is no value.</summary>
    public YamlText Text(string key, string? value, int indent = 0) => value is null ? this : Line(indent, $"{key}: {Quote(value)}");

    /// <summary>A list on one line; left out where it is empty.</summary>
    public YamlText Ids(string key, IReadOnlyCollection<string> ids, int indent = 0) => ids.Count == 0 ? this : Line(indent, $"{key}: [{string.Join(", ", ids)}]");

    public YamlText Open(string key, int indent = 0) => Line(indent, key + ":");

    public YamlText Line(int indent, string line)
    {
        _text.Append(' ', indent).Append(line).Append('\n');
        return this;
    }

    public static string Quote(string value) => "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>The whole file.</summary>
    public string With(string body) => _text + "---\n" + (body.Length == 0 ? "" : "\n" + body);
}
