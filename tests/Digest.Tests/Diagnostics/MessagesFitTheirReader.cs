using System.Globalization;
using Digest.Cli;
using Digest.Diagnostics;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Diagnostics;

public class MessagesFitTheirReader
{
    [Theory]
    [InlineData("abcdefghij", "abcdefghij")]
    [InlineData("abcdefghijk", "abcdefgh…")]
    // A surrogate pair, a letter with its accent, a flag, a family.
    [InlineData("abcdefg😀ijk", "abcdefg…")]
    [InlineData("abcdefge\u0301jk", "abcdefg…")]
    [InlineData("abcdef🇨🇭jk", "abcdef…")]
    [InlineData("abc👨\u200D👩\u200D👧jk", "abc…")]
    [InlineData("a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301…")]
    public void A_text_is_cut_between_characters_as_readers_see_them(string text, string shown) => Assert.Equal(shown, Excerpt.Of(text, 10, 8));

    [Theory]
    [InlineData("input/claims/a.md", "chmod u+r input/claims/a.md")]
    [InlineData("input/my notes.md", "chmod u+r 'input/my notes.md'")]
    [InlineData("input/it's.md", @"chmod u+r 'input/it'\''s.md'")]
    [InlineData("-r", "chmod u+r './-r'")]
    public void What_a_shell_is_told_is_one_name(string path, string command) => Assert.Equal($"Make it readable ({command}), and run the command again.", RightsHelp.Read(path, isWindows: false));

    [Fact]
    public void On_Windows_no_command_of_other_systems_is_named()
    {
        string all = RightsHelp.Read("input/a.md", isWindows: true) + RightsHelp.Write("input/a.md", isWindows: true);
        Assert.DoesNotContain("chmod", all, StringComparison.Ordinal);
        Assert.Contains("'input/a.md'", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_place_0()
    {
        using var folder = new Folder();
        folder.Put("d/input/digest.yml", "title: A\n");
        var (code, _, errors) = await new Tests.Cli.Command(folder.Root).Run("quote", "report", "word", "--nth", "0", "--root", "d");
        Assert.Equal((2, "error: --nth 0 is no place\n  help: Places are counted from 1.\n"), (code, errors.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("input/Digest.yml")]
    [InlineData("input/digest.yaml")]
    [InlineData("Input/digest.yml")]
    [InlineData("INPUT/DIGEST.YAML")]
    public async Task A_configuration_under_a_name_that_is_nearly_right_is_named_and_how_to_mend_it(string path)
    {
        using var folder = new Folder();
        folder.Put("d/" + path, "title: A\n");
        if (File.Exists(folder["d/input/digest.yml"])) { Assert.Skip("This disk tells no letter case."); }
        var (code, _, errors) = await new Tests.Cli.Command(folder.Root).Run("check", "--root", "d");
        Assert.Equal(2, code);
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"error: 'd/{path}' is to be called 'd/input/digest.yml', letter for letter: rename it (in a repository: git mv \"d/{path}\" \"d/input/digest.yml\")\n"), errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        folder.Put("d/input/digest.yml", "title: A\n");
        Assert.NotNull(DigestFolder.Find(folder["d"]));
    }
}
