using Xunit;

namespace Digest.Tests.Cli;

public sealed class ABuildTellsWhereItsTimeWent : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("profile ");

    public ABuildTellsWhereItsTimeWent()
    {
        Directory.CreateDirectory(Path.Join(folder.FullName, "input", "places"));
        File.WriteAllText(Path.Join(folder.FullName, "input", "digest.yml"), "title: T\nchecks: {missing-url: off}\n");
        File.WriteAllText(Path.Join(folder.FullName, "input", "places", "here.md"), "---\ntitle: Here\n---\n");
        File.WriteAllText(Path.Join(folder.FullName, "input", "about.md"), "---\ntitle: About\n---\nHere.\n");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string[]> Lines(params string[] arguments)
    {
        var (code, output, _) = await new Command(folder.FullName).Run(arguments);
        Assert.Equal(0, code);
        return output.Split('\n');
    }

    [Fact]
    public async Task Each_stage_and_each_kind_of_file_has_a_line_with_figures()
    {
        string[] lines = await Lines("build", "--profile");
        Assert.All((string[])["read", "parse", "link", "check", "render", "write", "all"], stage => Assert.Contains(lines, line => Figures(line, stage) is [>= 0, >= 0, >= 0, >= 0, > 0]));
        Assert.Matches(@"Memory was collected \d+ times of the youngest objects, \d+ of those that outlived one such, \d+ of all\.", string.Join('\n', lines));
        Assert.Contains(lines, line => Figures(line, "entity.liquid") is [1, >= 0, >= 0, >= 0]);
        Assert.Contains(lines, line => Figures(line, "page.liquid") is [1, >= 0, >= 0, >= 0]);
    }

    [Fact]
    public async Task Nobody_who_does_not_ask_is_told() => Assert.DoesNotContain(await Lines("build"), line => line.Contains("CPU", StringComparison.Ordinal));

    /// <summary>Null: it is not the line of that name.</summary>
    private static double[]? Figures(string line, string name)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var first, .. var rest] && first == name && rest.Length is 4 or 5 ? [.. rest.Select(word => double.Parse(word, System.Globalization.CultureInfo.InvariantCulture))] : null;
    }
}
