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
        Assert.Contains("explain [RULE]", whole, StringComparison.Ordinal);
        Assert.Contains("<SOURCE> <WORDS>", whole, StringComparison.Ordinal);
        string[] all = [whole, .. await Task.WhenAll(commands.Select(command => Help(command)))];
        Assert.All(all, text =>
        {
            Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 120, line));
            Assert.DoesNotContain("absent-quote", text, StringComparison.Ordinal);
            Assert.DoesNotContain("a-source-of-this-digest", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Each_command_shows_examples_of_its_own()
    {
        string[] cite = await Examples("cite"), date = await Examples("date");
        Assert.All(cite, line => Assert.StartsWith("digest cite ", line, StringComparison.Ordinal));
        Assert.Single(cite);
        Assert.Equal(2, date.Length);
        Assert.True((await Examples()).Length > 30);
    }

    private async Task<string[]> Examples(params string[] command)
    {
        string text = await Help(command);
        int start = text.IndexOf("Examples:", StringComparison.Ordinal);
        return [.. text[start..text.IndexOf("Exit codes:", StringComparison.Ordinal)].Split('\n').Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0)];
    }

    [Theory]
    [InlineData("chek", "error: 'chek' is no command of digest", "Did you mean 'check'? 'digest --help'")]
    [InlineData("check --strct", "error: 'digest check' has no option '--strct'", "Did you mean '--strict'? 'digest check --help'")]
    [InlineData("check --root", "error: '--root' needs FOLDER: ", "'digest check --help'")]
    [InlineData("quote report", "error: 'digest quote' needs WORDS: ", "Write digest quote SOURCE WORDS. 'digest quote --help'")]
    [InlineData("quote a b c", "error: 'digest quote' has no use for 'c'", "Put text of several words in quotation marks. 'digest quote --help'")]
    [InlineData("check --root ~", "error: '--root' is empty, and needs FOLDER: ", "'digest check --help'")]
    [InlineData("build --previous ~", "error: '--previous' is empty, and needs FILE: ", "'digest build --help'")]
    [InlineData("build --base-url= --strict", "error: '--base-url' is empty, and needs URL: ", "'digest build --help'")]
    [InlineData("schema -o ~", "error: '--output' is empty, and needs FOLDER: ", "'digest schema --help'")]
    [InlineData("seal --renew --reason= --by X", "error: '--reason' is empty, and needs TEXT: ", "'digest seal --help'")]
    [InlineData("import works.json --into= -n", "error: '--into' is empty, and needs FOLDER: ", "'digest import --help'")]
    [InlineData("import works.json --into -n", "error: the option '-n' stands where '--into' needs FOLDER: ", "'digest import --help'")]
    [InlineData("check --format xml", "error: Argument 'xml' not recognized. Must be one of: 'text' 'github' 'sarif' 'json'", "'digest check --help'")]
    public async Task A_command_line_that_is_not_understood_is_told_with_what_was_likely_meant(string line, string error, string help)
    {
        var told = await new Command(folder.Root).Run([.. line.Split(' ').Select(word => word == "~" ? "" : word)]);
        string[] lines = told.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, told.Code);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(error, lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  help: " + help, lines[1], StringComparison.Ordinal);
    }

    private async Task<string> Help(params string[] command)
    {
        var told = await new Command(folder.Root).Run([.. command, "--help"]);
        Assert.Equal((0, ""), (told.Code, told.Errors));
        return told.Output;
    }
}
