using System.Reflection;
using System.Text;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Checks;

public class RulesExplainThemselves
{
    private const string Begin = "<!-- rules: written from the code; DIGEST_ACCEPT=1 dotnet test rewrites it -->";
    private const string End = "<!-- /rules -->";
    private static readonly string Readme = Path.Join(Repository.Root, "input", "README.md");

    [Fact]
    public void The_readme_lists_exactly_the_rules_that_a_digest_can_set()
    {
        string readme = File.ReadAllText(Readme).ReplaceLineEndings("\n");
        int start = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end > start, "input/README.md has lost the marks of its rules.");
        if (Environment.GetEnvironmentVariable("DIGEST_ACCEPT") == "1") { File.WriteAllText(Readme, readme[..start] + "\n" + Table() + readme[end..]); return; }
        Assert.Equal(Table().Trim(), readme[start..end].Trim());
    }

    [Fact]
    public void Each_says_what_why_an_example_and_how_it_is_set()
    {
        Assert.All(Rules.All, rule =>
        {
            string text = RuleText.Of(rule);
            Assert.StartsWith(rule.Id + " (", text, StringComparison.Ordinal);
            Assert.Contains(rule.Example.Split('\n')[0].TrimEnd(), text, StringComparison.Ordinal);
            Assert.Contains(Words(rule.Why), Words(text), StringComparison.Ordinal);
            Assert.Equal(rule.Default == Severity.Warning, text.Contains($"checks:\n    {rule.Id}:", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_rule_that_the_program_can_print_is_explained()
    {
        const BindingFlags fields = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var all = typeof(Rule).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters).SelectMany(type => type.GetFields(fields)).Where(field => field.FieldType == typeof(Rule)).ToList();
        Assert.True(all.Count > 150);
        Assert.Equal([], all.Select(field => ((Rule)field.GetValue(null)!).Id).Except(Rules.All.Select(rule => rule.Id), StringComparer.Ordinal));
    }

    [Fact]
    public void All_are_listed_in_a_line_each()
    {
        var lines = RuleText.Of(Rules.All).Split('\n');
        Assert.All(Rules.All, rule => Assert.Single(lines, line => line.StartsWith($"  {rule.Id} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Programs_get_them_as_data()
    {
        var text = new StringWriter();
        RuleText.WriteJson(text, Rules.All);
        var rules = JsonDocument.Parse(text.ToString()).RootElement.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(Rules.All.Select(rule => rule.Id), rules.Select(rule => rule.GetProperty("rule").GetString()));
        Assert.All(rules, rule => Assert.Equal(rule.GetProperty("severity").GetString() == "warning", rule.GetProperty("settable").GetBoolean()));
    }

    [Fact]
    public void Code_scanning_gets_the_reason_and_the_example()
    {
        var rule = Rules.All.Single(one => one.Id == "dropped-hedge");
        var report = new StringWriter();
        Report.Write(report, ReportFormat.Sarif, [rule.At(new Model.Span("a.md", 0, 1), "m")], _ => "x", verbose: false);
        string help = JsonDocument.Parse(report.ToString()).RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("help").GetProperty("text").GetString()!;
        Assert.Contains(rule.Why, help, StringComparison.Ordinal);
        Assert.Contains(rule.Example, help, StringComparison.Ordinal);
        Assert.Contains("digest explain dropped-hedge", help, StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Table()
    {
        var text = new StringBuilder("\n| rule | tells that |\n|---|---|\n");
        foreach (var rule in Rules.All.Where(RuleText.CanBeSet)) { text.Append("| `").Append(rule.Id).Append("` | ").Append(rule.What.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n"); }
        return text.Append('\n').ToString();
    }
}
