using Xunit;

namespace Csl.Tests;

/// <summary>Cases of the CSL project, those that pass by name in passing.txt: the list only grows.</summary>
public class TheSuiteOfTheCslProject(ITestOutputHelper output)
{
    [Fact]
    public void Every_listed_case_passes_and_every_passing_case_is_listed()
    {
        Assert.SkipUnless(Directory.Exists(Places.Suite), $"the suite is not at {Places.Suite}");
        Assert.SkipUnless(Directory.Exists(Places.Locales), "Debian's citation-style-language-locales is not installed");
        string list = Path.Join(Places.Here, "passing.txt");
        Dictionary<string, string> outside = File.ReadLines(Path.Join(Places.Here, "out-of-scope.txt")).Where(line => line.Length > 0).Select(line => line.Split('\t', 2)).ToDictionary(line => line[0], line => line[1]);
        HashSet<string> listed = [.. File.ReadLines(list).Where(line => line.Length > 0)];
        SortedSet<string> passed = new(StringComparer.Ordinal);
        List<(SuiteCase Case, string Got)> failed = [];
        foreach (SuiteCase one in Directory.EnumerateFiles(Places.Suite, "*.txt").Order(StringComparer.Ordinal).Select(SuiteCase.Read).Where(one => !outside.ContainsKey(one.Name)))
        {
            string got = Result(one);
            if (got == one.Expected)
            {
                passed.Add(one.Name);
            }
            else
            {
                failed.Add((one, got));
            }
        }
        Report(passed, failed, outside.Count);
        SuiteTable table = new(passed, [.. failed.Select(one => one.Case.Name)], outside.Count);
        if (Environment.GetEnvironmentVariable("CSL_ACCEPT") == "1")
        {
            Assert.Empty(listed.Except(passed));
            File.WriteAllText(list, string.Concat(passed.Select(name => name + "\n")));
            table.WriteIntoReadme();
            return;
        }
        Assert.True(listed.IsSubsetOf(passed), "passed before and fail now: " + string.Join(", ", listed.Except(passed)));
        Assert.True(passed.IsSubsetOf(listed), "pass now, add them to passing.txt (CSL_ACCEPT=1): " + string.Join(", ", passed.Except(listed)));
        table.StandsInReadme();
    }

    private static string Result(SuiteCase one)
    {
        try
        {
            return one.Run(Places.Locale);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return "EXCEPTION " + fault;
        }
    }

    private void Report(SortedSet<string> passed, List<(SuiteCase Case, string Got)> failed, int outside)
    {
        string counts = $"{passed.Count} passed, {failed.Count} failed, {outside} out of scope";
        output.WriteLine(counts);
        TestContext.Current.SendDiagnosticMessage(counts);
        foreach (IGrouping<string, (SuiteCase Case, string Got)> group in failed.GroupBy(one => one.Case.Group))
        {
            output.WriteLine($"{group.Key}: {group.Count()} failed");
        }
        if (Environment.GetEnvironmentVariable("CSL_REPORT") is { Length: > 0 } file)
        {
            File.WriteAllText(file, counts + "\n" + string.Concat(failed.Select(one => $"## {one.Case.Name}\n-- expected\n{one.Case.Expected}\n-- got\n{one.Got}\n\n")));
        }
    }
}

internal static class Places
{
    private const string Data = "/usr/share/citation-style-language";

    public static string Here { get; } = Path.Join(Root(), "tests", "Csl.Tests");

    public static string Suite { get; } = Path.GetFullPath(Path.Join(Here, "..", "..", "..", "shared", "csl-suite"));

    public static string Locales { get; } = Path.Join(Data, "locales");

    public static string Styles { get; } = Path.Join(Data, "styles");

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, CslLocale?> Read = new();

    public static CslLocale? Locale(string language) => Read.GetOrAdd(language, name =>
    {
        string file = Path.Join(Locales, $"locales-{name}.xml");
        return File.Exists(file) ? CslLocale.Parse(File.ReadAllText(file)) : null;
    });

    private static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "Digest.sln")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("The tests run inside a checkout of the repository.");
    }
}
