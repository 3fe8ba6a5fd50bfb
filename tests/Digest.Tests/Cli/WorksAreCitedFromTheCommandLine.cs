using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Cli;

public sealed class WorksAreCitedFromTheCommandLine : IDisposable
{
    private readonly Folder folder = new Folder()
        .Put("works.json", "[{\"id\": \"a\", \"type\": \"webpage\", \"title\": \"A page\", \"URL\": \"https://example.org/\", \"accessed\": {\"date-parts\": [[2021, 5, 3]]}}]")
        .Put("own.csl", "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>Own</title></info><citation><layout><text term=\"accessed\"/></layout></citation></style>")
        .Put("locales-de-DE.xml", "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"de-DE\"><terms><term name=\"accessed\">zugegriffen</term></terms></locale>");

    public void Dispose() => folder.Dispose();

    private Task<(int Code, string Output, string Errors)> Cite(params string[] arguments) => new Command(folder.Root) { Variables = new Dictionary<string, string> { ["NO_COLOR"] = "1" } }.Run(["cite", .. arguments]);

    [Theory]
    [InlineData("there is no file 'apa.csl', which --style names", "--style", "apa.csl", "--items", "works.json")]
    [InlineData("there is no file 'wrks.json', which --items names", "--items", "wrks.json")]
    [InlineData("there is no file 'x.json', which --citations names", "--items", "works.json", "--citations", "x.json")]
    [InlineData("'.', which --items names, is a folder", "--items", ".")]
    [InlineData("there are no terms of the language 'xx'", "--items", "works.json", "--locale", "xx")]
    [InlineData("Did you mean 'fr'?", "--items", "works.json", "--locale", "FR")]
    [InlineData("The program has ar, en, es, fr, ru, zh", "--items", "works.json", "--locale", "de")]
    public async Task What_is_not_there_is_named(string told, params string[] arguments)
    {
        var result = await Cite(arguments);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains(told, result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "consulté le")]
    [InlineData("fr-CA", "consulté le")]
    [InlineData("zh-CN", "访问于")]
    [InlineData("en-GB", "accessed")]
    [InlineData("de", "zugegriffen")]
    [InlineData("de-AT", "zugegriffen")]
    public async Task A_language_is_the_programs_or_stands_beside_the_style(string tag, string word)
    {
        var result = await Cite("--style", "own.csl", "--items", "works.json", "--locale", tag);
        Assert.Equal((0, ""), (result.Code, result.Errors));
        Assert.StartsWith(word, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_work_moves_the_cursor_of_the_terminal()
    {
        folder.Put("hostile.json", "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\\u001b[31m\\u0007\\u009bB\"}]");
        var (code, output, _) = await Cite("--items", "hostile.json");
        Assert.Equal((0, false), (code, output.Any(c => c != '\n' && char.IsControl(c))));
        Assert.Contains("A[31mB", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_without_a_word_is_told_to_be_empty()
    {
        folder.Put("empty.csl");
        Assert.Contains("'empty.csl' cannot be read as a style: it is empty.", (await Cite("--style", "empty.csl", "--items", "works.json")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_file_without_end_nor_an_output_that_is_full_is_the_programs_fault()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Its devices are those of Linux.");
        var (code, _, errors) = await Cite("--items", "/dev/zero");
        Assert.Equal((3, "error: '/dev/zero' cannot be read: it has more than 64 MB\n"), (code, errors));
        folder.Put("d/input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("d/input/about.md", "---\ntitle: About\n---\n");
        var full = await new Command(folder["d"]) { Shell = ["sh", "-c", "exec \"$0\" \"$@\" > /dev/full"] }.Run("list");
        Assert.Equal(3, full.Code);
        Assert.StartsWith("error: what is printed cannot be written: ", full.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("report it", full.Errors, StringComparison.Ordinal);
    }

    private const string Quoting = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"LOCALE><info><title>Own</title></info><citation><layout suffix="."><text variable="title" quotes="true"/></layout></citation></style>""";

    [Theory]
    [InlineData("", null, "‘A page’.")]
    [InlineData("", "en", "‘A page’.")]
    [InlineData("", "en-US", "“A page.”")]
    [InlineData("", "en-AU", "‘A page’.")]
    [InlineData("en-US", null, "“A page.”")]
    [InlineData("fr-FR", null, "«\u00a0A page\u00a0».")]
    [InlineData("fr-FR", "en", "‘A page’.")]
    public async Task The_language_is_that_which_is_asked_for_or_else_the_styles_own(string styles, string? asked, string expected)
    {
        folder.Put("quoting.csl", Quoting.Replace("LOCALE", styles.Length == 0 ? "" : $" default-locale=\"{styles}\"", StringComparison.Ordinal));
        var result = await Cite(["--style", "quoting.csl", "--items", "works.json", .. asked is null ? (string[])[] : ["--locale", asked]]);
        Assert.Equal((0, ""), (result.Code, result.Errors));
        Assert.Equal(expected, result.Output.Split('\n')[0].Replace('\u202f', '\u00a0'));
    }

    [Fact]
    public async Task A_style_of_a_language_without_terms_is_refused()
    {
        folder.Put("cs.csl", Quoting.Replace("LOCALE", " default-locale=\"cs-CZ\"", StringComparison.Ordinal));
        var result = await Cite("--style", "cs.csl", "--items", "works.json");
        Assert.Equal(2, result.Code);
        Assert.Contains("there are no terms of the language 'cs-CZ', which the style is written for", result.Errors, StringComparison.Ordinal);
    }
}
