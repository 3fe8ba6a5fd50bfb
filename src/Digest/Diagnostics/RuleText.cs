using System.Text;

namespace Digest.Diagnostics;

/// <summary>Rules in words and as data: what <c>digest explain</c> prints.</summary>
internal static class RuleText
{
    private const int LineLength = 100;

    /// <summary>One rule at length.</summary>
    public static string Of(Rule rule)
    {
        var text = new StringBuilder();
        text.Append(rule.Id).Append(" (").Append(Name(rule.Default)).Append(")\n\n");
        Paragraph(text, "What", rule.What);
        Paragraph(text, "Why", rule.Why);
        text.Append("Example\n");
        foreach (string line in Printable.Lines(rule.Example)) { text.Append(("  " + line).TrimEnd()).Append('\n'); }
        text.Append('\n');
        Paragraph(text, "Severity", CanBeSet(rule) ? $"{Name(rule.Default)}, unless input/digest.yml says otherwise:" : "error, always: proof and form cannot be switched off.");
        if (CanBeSet(rule)) { text.Length--; text.Append("  checks:\n    ").Append(rule.Id).Append(": off          # or warning, or error\n"); }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>All rules, a line each: first those whose severity the digest sets.</summary>
    public static string Of(IReadOnlyList<Rule> rules)
    {
        var text = new StringBuilder();
        Group(text, "Warnings, each error, warning or off as checks: in input/digest.yml says", [.. rules.Where(CanBeSet)]);
        text.Append('\n');
        Group(text, "Errors, always", [.. rules.Where(rule => !CanBeSet(rule))]);
        return text.Append("\ndigest explain RULE tells more.\n").ToString();
    }

    /// <summary><c>{"rules":[{rule, severity, settable, what, why, example}]}</c></summary>
    public static void WriteJson(TextWriter writer, IEnumerable<Rule> rules) => JsonFormat.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Id);
            json.WriteString("severity", Name(rule.Default));
            json.WriteBoolean("settable", CanBeSet(rule));
            json.WriteString("what", rule.What);
            json.WriteString("why", rule.Why);
            json.WriteString("example", rule.Example);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>An error stays one, whatever <c>digest.yml</c> says.</summary>
    public static bool CanBeSet(Rule rule) => rule.Default != Severity.Error;

    private static string Name(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "off" };

    private static void Group(StringBuilder text, string heading, List<Rule> rules)
    {
        text.Append(heading).Append('\n');
        int width = rules.Select(rule => rule.Id.Length).DefaultIfEmpty(0).Max();
        foreach (var rule in rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)) { text.Append("  ").Append(rule.Id.PadRight(width + 2)).Append(Printable.Line(rule.What)).Append('\n'); }
    }

    private static void Paragraph(StringBuilder text, string heading, string words)
    {
        text.Append(heading).Append('\n');
        int column = 0;
        foreach (string word in words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (column == 0 || column + 1 + word.Length > LineLength)
            {
                text.Append(column == 0 ? "  " : "\n  ");
                column = 1;
            }
            else { text.Append(' '); }
            text.Append(word);
            column += 1 + word.Length;
        }
        text.Append("\n\n");
    }
}
