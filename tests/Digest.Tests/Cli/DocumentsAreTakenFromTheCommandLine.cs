using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Cli;

/// <summary>What <c>digest new source</c> takes for a file, and what it says of one that it cannot take.</summary>
public sealed class DocumentsAreTakenFromTheCommandLine : IDisposable
{
    private readonly Folder folder = new Folder().Put("digest/input/digest.yml", "title: T\n");

    public void Dispose() => folder.Dispose();

    private Command Here => new(folder["digest"]) { Variables = new Dictionary<string, string> { ["NO_COLOR"] = "1" } };

    [Theory]
    [InlineData("../dcs/My report.pdf")]
    [InlineData("Final report.pdf")]
    [InlineData("interview.doc")]
    [InlineData("A letter.EML")]
    [InlineData("docs/report")]
    [InlineData("../a folder/of mine")]
    [InlineData("input/a letter")]
    [InlineData("C:\\docs\\my letter")]
    public async Task A_file_that_is_not_there_is_no_title(string name)
    {
        var told = await Here.Run("new", "source", name);
        Assert.Equal((2, ""), (told.Code, told.Output));
        Assert.Contains($"there is no file '{name}'", told.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["digest/input/sources"]));
    }

    [Theory]
    [InlineData("Report 2019/20 on arrests and/or detentions")]
    [InlineData("Report no. 5")]
    [InlineData("Volume I.")]
    public async Task A_title_stays_one(string title)
    {
        Assert.Equal(0, (await Here.Run("new", "source", title)).Code);
        var told = await Here.Run("new", "source", title + " again", "--restricted");
        Assert.Equal(2, told.Code);
        Assert.Contains("--restricted is for a document", told.Errors, StringComparison.Ordinal);
    }
}
