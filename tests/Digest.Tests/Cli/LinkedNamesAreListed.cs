using System.Text.Json;
using Xunit;

namespace Digest.Tests.Cli;

public sealed class LinkedNamesAreListed : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("links 新 ");

    public LinkedNamesAreListed()
    {
        Write("digest.yml", "title: T\nchecks: {missing-url: off}\nlanguages: [zh]\n");
        Write("places/here.md", "---\ntitle: Here\n---\n");
        Write("people/a.md", "---\ntitle: Li Wei\n---\n");
        Write("people/b.md", "---\ntitle: Wei\naliases: [Li Wei]\n---\n");
        Write("about.md", "---\ntitle: About\n---\nAt *Here*, Li Wei\nsaid Wei.\n");
        Write("about.zh.md", "---\ntitle: 关于\n---\nHere。\n");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string path, string text)
    {
        string full = Path.Join(folder.FullName, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    [Fact]
    public async Task Each_name_stands_with_its_place_and_what_it_leads_to()
    {
        var (code, output, _) = await new Command(folder.FullName).Run("links");
        Assert.Equal(0, code);
        Assert.Equal(
            [
                "input/about.md:4:5 \"Here\" -> here",
                "input/about.md:4:12 \"Li Wei\" not linked: a, b have this name",
                "input/about.md:5:6 \"Wei\" -> b",
                "input/about.zh.md:4:1 \"Here\" -> here",
                "3 names linked in 2 texts, 1 not linked because records share the name",
            ], output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("here", 2)]
    [InlineData("a", 1)]
    [InlineData("about", 4)]
    public async Task One_record_may_be_asked_for(string id, int names)
    {
        var (code, output, _) = await new Command(folder.FullName).Run("links", id, "--format", "json");
        Assert.Equal(0, code);
        Assert.Equal(names, JsonDocument.Parse(output).RootElement.GetProperty("texts").EnumerateArray().Sum(text => text.GetProperty("names").GetArrayLength()));
    }

    [Fact]
    public async Task An_id_that_nobody_has_is_refused()
    {
        var (code, output, errors) = await new Command(folder.FullName).Run("links", "nobody");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("no published record has the id 'nobody'", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_with_errors_lists_them_instead()
    {
        Write("broken.md", "---\ntitle: B\n---\n[[lost]]\n");
        var (code, output, errors) = await new Command(folder.FullName).Run("links");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("unknown-reference", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_name_is_told_to_nobody()
    {
        string list = Path.Join(Path.GetTempPath(), $"terms-{Guid.NewGuid():N}.yml");
        await File.WriteAllTextAsync(list, "terms: [{term: Li Wei, replacement: Somebody}]", TestContext.Current.CancellationToken);
        try
        {
            var (_, output, errors) = await new Command(folder.FullName).Run("links", "--protected", list);
            Assert.DoesNotContain("Li Wei", output + errors, StringComparison.Ordinal);
            Assert.Contains("Here", output + errors, StringComparison.Ordinal);
        }
        finally { File.Delete(list); }
    }
}
