using System.Text.RegularExpressions;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Cli;

public sealed partial class HelpCanBeRead : IDisposable
{
    private readonly Folder folder = new Folder().Put("input/digest.yml", "title: T\n").Put("input/sources/a-source-of-this-digest.md", "---\ntitle: A\n---\n");

    public void Dispose() => folder.Dispose();

    [GeneratedRegex("^  ([a-z]+)(?:, [a-z]+)*(?: |$)", RegexOptions.Multiline)]
    private static partial Regex Name();

    [Fact]
    public async Task No_line_is_longer_than_a_screen_and_arguments_are_named_not_listed()
    {
        string whole = await Help();
        string[] commands = [.. Name().Matches(whole[whole.IndexOf("Commands:", StringComparison.Ordinal)..whole.IndexOf("Examples:", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value)];
        Assert.Contains("explain", commands);
        Assert.Contains("clean", commands);
        Assert.Contains("explain <RULE>", whole, StringComparison.Ordinal);
        Assert.Contains("<SOURCE> <WORDS>", whole, StringComparison.Ordinal);
        string[] all = [whole, .. await Task.WhenAll(commands.Select(command => Help(command)))];
        Assert.All(all, text =>
        {
            Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 120, line));
            Assert.DoesNotContain("absent-quote", text, StringComparison.Ordinal);
            Assert.DoesNotContain("a-source-of-this-digest", text, StringComparison.Ordinal);
        });
    }

    private async Task<string> Help(params string[] command)
    {
        var told = await new Command(folder.Root).Run([.. command, "--help"]);
        Assert.Equal((0, ""), (told.Code, told.Errors));
        return told.Output;
    }
}
