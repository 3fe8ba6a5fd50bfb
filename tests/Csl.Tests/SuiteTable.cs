using System.Text;
using Xunit;

namespace Csl.Tests;

/// <summary>What the README says of the suite: the counts, the groups with cases that fail, and why each does.</summary>
internal sealed class SuiteTable(IReadOnlyCollection<string> passed, IReadOnlyList<string> failed, int outside)
{
    private const string Begin = "<!-- suite -->\n";
    private const string End = "<!-- /suite -->\n";

    private static readonly string Readme = Path.GetFullPath(Path.Join(Places.Here, "..", "..", "src", "Csl", "README.md"));

    public void StandsInReadme()
    {
        (string _, string now, string _) = Parts();
        Assert.True(now == Text(), "src/Csl/README.md tells other counts than these (CSL_ACCEPT=1 writes them):\n" + Text());
    }

    public void WriteIntoReadme()
    {
        (string before, string _, string after) = Parts();
        File.WriteAllText(Readme, before + Text() + after);
    }

    private static (string Before, string Now, string After) Parts()
    {
        string text = File.ReadAllText(Readme);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = text.IndexOf(End, StringComparison.Ordinal);
        return (text[..begin], text[begin..end], text[end..]);
    }

    private string Text()
    {
        Dictionary<string, string> reasons = File.ReadLines(Path.Join(Places.Here, "failing.txt")).Select(line => line.Split('\t', 2)).ToDictionary(line => line[0], line => line[1]);
        Assert.Equal(reasons.Keys.Order(StringComparer.Ordinal), failed.Order(StringComparer.Ordinal));
        StringBuilder text = new();
        text.Append("Of the ").Append(passed.Count + failed.Count + outside).Append(" cases **").Append(passed.Count).Append(" pass, ").Append(failed.Count).Append(" fail, ").Append(outside).Append(" out of scope**.\n\n");
        text.Append("| group | pass | fail | cases that fail |\n|---|---|---|---|\n");
        ILookup<string, string> fails = failed.ToLookup(Group);
        foreach (IGrouping<string, string> group in passed.Concat(failed).GroupBy(Group).Where(group => fails.Contains(group.Key)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            string[] names = [.. fails[group.Key].Order(StringComparer.Ordinal)];
            text.Append("| ").Append(group.Key).Append(" | ").Append(group.Count() - names.Length).Append(" | ").Append(names.Length).Append(" | ")
                .AppendJoin("; ", names.Select(name => $"`{name[(group.Key.Length + 1)..]}`: {reasons[name]}")).Append(" |\n");
        }
        text.Append("\nAll pass in: ").AppendJoin(", ", passed.GroupBy(Group).Where(group => !fails.Contains(group.Key)).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} ({group.Count()})")).Append(".\n");
        return text.ToString();
    }

    private static string Group(string name) => name.Split('_')[0];
}
