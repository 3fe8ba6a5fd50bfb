using System.Text;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.FrontMatter;

/// <summary>Text as a person would write it in YAML: in the marks that need no escapes, long text folded over lines.</summary>
internal static class YamlText
{
    private const int Long = 120, Width = 100;

    /// <summary><c>key: value</c> without margin; further lines are indented by two blanks.</summary>
    public static string Pair(string key, string value)
    {
        string quoted = InMarks(value);
        foreach (string written in value.Length > Long ? (string[])[Folded(value), quoted] : [quoted])
        {
            string pair = $"{key}: {written}";
            // A line that begins so is a command to GitHub Actions, where a log is printed.
            if (Says(pair, key, value) && !pair.Split('\n').Any(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal))) { return pair; }
        }
        return $"{key}: {YamlString.Of(value)}";
    }

    private static string InMarks(string value)
    {
        bool isPrintable = !value.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff');
        return isPrintable && value.AsSpan().ContainsAny('"', '\\') ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : YamlString.Of(value);
    }

    private static string Folded(string value)
    {
        var text = new StringBuilder(">-");
        int line = 0;
        foreach (string word in value.Split(' '))
        {
            if (line == 0 || line + word.Length > Width)
            {
                text.Append("\n  ");
                line = 0;
            }
            else { text.Append(' '); }
            text.Append(word);
            line += word.Length + 1;
        }
        return text.ToString();
    }

    /// <summary>What is written is read again: only then is it the same text.</summary>
    private static bool Says(string pair, string key, string value)
    {
        var faults = new List<Diagnostic>();
        return YamlReader.Read("", pair + "\n", .., faults)?[key] is ScalarNode { Text: var text } && faults.Count == 0 && text == value;
    }
}
