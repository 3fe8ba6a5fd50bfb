using System.Text.Json;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Cli;

/// <summary><c>digest text</c>: what was read of a document.</summary>
public sealed class TheTextOfADocumentIsPrinted : IDisposable
{
    private const string Text = "\uFEFFThe 🌊 came.\r\n\r\nMenu\r\n\r\n\u001b[31m Nobody saw it.\r\n";
    private readonly Folder folder = new Folder().Put("digest/input/digest.yml", "title: T\n").Put("digest/seeds/a.txt", Text).Put("names.yml", "terms: [{term: Nobody, replacement: Somebody}]\n")
        .Put("digest/input/sources/a.md", "---\ntitle: A\ncustody: {seed: seeds/a.txt, ignore: [Menu]}\n---\n").Put("digest/input/sources/cited.md", "---\ntitle: Cited\n---\n")
        .Put("digest/seeds/restricted/b.txt", "A secret.").Put("digest/input/sources/b.md", "---\ntitle: B\ncustody: {seed: seeds/restricted/b.txt, restricted: true}\n---\n");

    public void Dispose() => folder.Dispose();


    private async Task<(int Code, string Output, string Errors)> Printed(params string[] arguments)
    {
        var told = await new Command(folder["digest"]) { Variables = new Dictionary<string, string> { ["NO_COLOR"] = "1" } }.Run(["text", .. arguments]);
        return (told.Code, told.Output, told.Errors);
    }

    [Fact]
    public async Task Into_a_file_it_goes_to_the_letter() => Assert.Equal((0, Text[1..], ""), await Printed("a"));

    [Fact]
    public async Task By_paragraphs_it_has_their_numbers_and_nothing_that_drives_a_terminal()
    {
        var told = await Printed("a", "--format", "paragraphs");
        Assert.Equal(["¶1  The 🌊 came.", "", "(ignored)  Menu", ""], told.Output.ReplaceLineEndings("\n").Split('\n')[..4]);
        Assert.Contains("¶2  ", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', told.Output);
    }

    [Fact]
    public async Task For_programs_it_has_places_in_code_points()
    {
        using var json = JsonDocument.Parse((await Printed("a", "--format", "json")).Output);
        var paragraphs = json.RootElement.GetProperty("paragraphs").EnumerateArray().ToList();
        Assert.Equal(TestDigest.Sha256(Text), json.RootElement.GetProperty("sha256").GetString());
        Assert.Equal((0, 11, 1), (paragraphs[0].GetProperty("start").GetInt32(), paragraphs[0].GetProperty("end").GetInt32(), paragraphs[0].GetProperty("paragraph").GetInt32()));
        Assert.Equal("Menu", paragraphs[1].GetProperty("text").GetString());
        Assert.False(paragraphs[1].TryGetProperty("paragraph", out _));
    }

    [Fact]
    public async Task Of_a_table_it_has_the_rows()
    {
        folder.Put("digest/seeds/list.csv", "place,people\n\nHarbour,12\n").Put("digest/input/sources/list.md", "---\ntitle: List\ncustody: {seed: seeds/list.csv}\n---\n");
        Assert.Contains("[row 3] ¶2  Harbour", (await Printed("list", "--format", "paragraphs")).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await Printed("list", "--format", "json")).Output);
        Assert.Equal([1, 3], json.RootElement.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetProperty("row").GetInt32()));
    }

    [Theory]
    [InlineData("b", 1, "its text goes into no file")]
    [InlineData("cited", 1, "it names no seed (custody.seed): it is cited, not held")]
    [InlineData("citd", 2, "Did you mean 'cited'?")]
    public async Task What_is_not_printed_is_said_with_the_reason(string source, int code, string told)
    {
        var (exit, output, errors) = await Printed(source);
        Assert.Equal((code, ""), (exit, output));
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_list_protects_is_not_printed()
    {
        var (exit, output, errors) = await Printed("a", "--protected", folder["names.yml"]);
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("a protected term stands in this text", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", errors, StringComparison.Ordinal);
    }
}
