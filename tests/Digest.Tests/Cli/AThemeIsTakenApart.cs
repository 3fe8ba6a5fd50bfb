using System.Text.Json;
using Digest.Stages;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Cli;

/// <summary><c>digest theme</c>: whoever changes the look of a digest sees what there is, copies it, and learns what a template is given.</summary>
public sealed class AThemeIsTakenApart : IDisposable
{
    private readonly Folder folder = new Folder().Put("digest/input/digest.yml", "title: T\n").Put("digest/seeds/a.txt", "Nobody saw it.\n")
        .Put("digest/input/sources/a.md", "---\ntitle: A <b>\ncustody: {seed: seeds/a.txt}\n---\n")
        .Put("digest/input/claims/c.md", "---\ntitle: Unseen\ncode: C-07\nstatement: Nobody saw it.\nmodality: states\nquotes: [{source: a, exact: Nobody saw it}]\n---\n");

    public void Dispose() => folder.Dispose();

    private Task<(int Code, string Output, string Errors)> Run(params string[] arguments) =>
        new Command(folder["digest"]) { Variables = new Dictionary<string, string> { ["NO_COLOR"] = "1" } }.Run(["theme", .. arguments]);

    private static string BuiltIn(string path) => System.Text.Encoding.UTF8.GetString(Reader.BuiltInTheme().Single(file => file.Path == path).Bytes);

    [Fact]
    public async Task A_copy_is_the_programs_file_and_what_was_changed_in_it_is_told()
    {
        var copied = await Run("copy", "claim", "partials/quote.liquid", "pages/claim.liquid");
        Assert.Equal((0, ""), (copied.Code, copied.Errors));
        Assert.Contains("made  theme/pages/claim.liquid", copied.Output, StringComparison.Ordinal);
        Assert.Equal(BuiltIn("theme/pages/claim.liquid"), File.ReadAllText(folder["digest/theme/pages/claim.liquid"]));
        string text = BuiltIn("theme/pages/claim.liquid").Replace("</header>\n", "<p>Here.</p>\n</header>\n", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
        folder.Put("digest/theme/pages/claim.liquid", text).Put("digest/theme/assets/own.css", "p{}").Put("digest/theme/i18n/en.yml", "claims: {title: Statements}\n");

        var list = await Run();
        Assert.Equal(["assets/own.css         rules of the digest's own, behind those of style.css", "i18n/en.yml            1 text otherwise than the program's", "pages/claim.liquid     +1 −0 lines", "partials/quote.liquid  as the program has it: without this file it would follow the program"],
            list.Output.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Contains("  ", StringComparison.Ordinal)));
        Assert.Contains("4 of ", list.Output, StringComparison.Ordinal);
        var diff = await Run("diff");
        Assert.Equal((0, ""), (diff.Code, diff.Errors));
        Assert.Equal(["--- theme/i18n/en.yml", "-claims.title: Claims", "+++ theme/i18n/en.yml", "+claims.title: Statements", "--- theme/pages/claim.liquid", "+++ theme/pages/claim.liquid", "+<p>Here.</p>"],
            diff.Output.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith('+') || line.StartsWith('-')).OrderBy(line => line.Contains("claim.liquid", StringComparison.Ordinal) || line.Contains("Here", StringComparison.Ordinal)).ThenBy(line => line[0] == '+'));
        var json = JsonDocument.Parse((await Run("--format", "json")).Output).RootElement.EnumerateArray().Single(one => one.GetProperty("file").GetString() == "pages/claim.liquid");
        Assert.Equal((true, true, false, 1), (json.GetProperty("own").GetBoolean(), json.GetProperty("program").GetBoolean(), json.GetProperty("same").GetBoolean(), json.GetProperty("added").GetInt32()));
    }

    [Theory]
    [InlineData("'theme/pages/claim.liquid' is there already", "copy", "layout", "claim")]
    [InlineData("Did you mean 'partials/quote.liquid'?", "copy", "partials/qoute.liquid")]
    [InlineData("Name one of them: pages/section.liquid, partials/section.liquid.", "copy", "section")]
    [InlineData("--as i18n/NAME.yml", "copy", "i18n/en.yml", "--as", "../en.yml")]
    [InlineData("--as pages/NAME.liquid", "copy", "claim", "--as", "partials/claim.liquid")]
    [InlineData("digest theme copy layout.liquid", "diff", "layout")]
    [InlineData("the site has no page 'd'", "view", "d")]
    [InlineData("Did you mean 'view'?", "vieew", "c")]
    [InlineData("help: Write digest theme view PAGE. 'digest theme view --help' lists", "view")]
    [InlineData("no template prints 'data/digest.json'", "view", "data/digest.json")]
    public async Task What_cannot_be_done_is_told_with_a_remedy_and_nothing_is_written(string told, params string[] arguments)
    {
        folder.Put("digest/theme/pages/claim.liquid", "mine");
        var (code, output, errors) = await Run(arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.Equal(["claim.liquid"], Directory.EnumerateFiles(folder["digest/theme"], "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        Assert.Equal("mine", File.ReadAllText(folder["digest/theme/pages/claim.liquid"]));
    }

    [Fact]
    public async Task The_words_of_another_language_begin_with_the_programs()
    {
        Assert.Equal(0, (await Run("copy", "i18n/en.yml", "--as", "i18n/ug.yml")).Code);
        Assert.Equal(BuiltIn("theme/i18n/en.yml"), File.ReadAllText(folder["digest/theme/i18n/ug.yml"]));
        folder.Put("digest/theme/i18n/ug.yml", "claims: {title: Dawalar}\nlayout: {skip: Skip to the content}\n");
        Assert.Contains((await Run()).Output.Split('\n'), line => line.TrimEnd() == "i18n/ug.yml  the digest's alone: 2 texts, 1 of them as in English");
    }

    [Fact]
    public async Task A_page_shows_what_its_template_can_ask_for_even_where_that_fails()
    {
        folder.Put("digest/theme/pages/claim.liquid", "{{ titel }}");
        string[] lines = (await Run("view", "c-07")).Output.Split('\n');
        Assert.StartsWith("theme/pages/claim.liquid prints claims/c.html.", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("head.title ", StringComparison.Ordinal) && line.TrimEnd().EndsWith("text     \"Unseen\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("sides.first.parts[].quotes[].text ", StringComparison.Ordinal) && line.Contains("html     Nobody saw it", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("retraction ", StringComparison.Ordinal) && line.Contains("nil ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("layout.meta[].name ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_is_shown_where_templates_cannot_be_read()
    {
        folder.Put("digest/theme/pages/claim.liquid", "{% if").Put("digest/theme/partials/quote.liquid", "<<<<<<< HEAD\n");
        Directory.CreateDirectory(folder["digest/theme/assets"]);
        File.WriteAllBytes(folder["digest/theme/assets/own.css"], [0x80]);
        var (code, output, errors) = await Run("view", "c-07");
        Assert.Equal((0, "theme/pages/claim.liquid prints claims/c.html. It is given:"), (code, output.Split('\n')[0].TrimEnd()));
        Assert.Equal(["theme/assets/own.css", "theme/pages/claim.liquid", "theme/partials/quote.liquid"],
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()).Select(line => line.Replace(" cannot be read, and is passed over here: digest check says why", "", StringComparison.Ordinal).Trim('\'')));
        folder.Put("digest/input/claims/broken.md", "no front matter");
        Assert.Equal((1, ""), (await Run("view", "c-07")) is var stopped ? (stopped.Code, stopped.Output) : default);
    }

    [Fact]
    public async Task For_programs_a_page_is_JSON_and_no_protected_term_is_in_it()
    {
        folder.Put("terms.yml", "terms: [{term: Unseen, replacement: A title}]\n");
        var told = await Run("view", "sources/a.html", "--format", "json", "--protected", folder["terms.yml"]);
        Assert.Equal((0, ""), (told.Code, told.Errors));
        Assert.DoesNotContain("Unseen", told.Output, StringComparison.Ordinal);
        var page = JsonDocument.Parse(told.Output).RootElement;
        Assert.Equal("sources/a.html", page.GetProperty("page").GetString());
        var given = page.GetProperty("templates").EnumerateArray().Single();
        Assert.Equal("theme/pages/source.liquid", given.GetProperty("template").GetString());
        Assert.Equal("A <b>", given.GetProperty("given").GetProperty("head").GetProperty("title").GetString());
    }

    [Fact]
    public async Task What_cannot_be_read_or_may_not_be_told_is_not_shown()
    {
        folder.Put("digest/theme/i18n/en.yml", "layout: [").Put("digest/theme/pages/clam.liquid").Put("terms.yml", "terms: [{term: Quillon Ashgrove}]\n")
            .Put("digest/theme/pages/claim.liquid", BuiltIn("theme/pages/claim.liquid") + "Quillon\nAshgrove\n");
        string list = (await Run()).Output;
        Assert.Contains("i18n/en.yml         cannot be read: digest check says why", list, StringComparison.Ordinal);
        Assert.Contains("pages/clam.liquid   nothing reads it: digest check", list, StringComparison.Ordinal);
        var diff = await Run("diff", "--protected", folder["terms.yml"]);
        Assert.Equal(["theme/i18n/en.yml cannot be read: digest check says why", "theme/pages/claim.liquid has a protected term in it, and is not shown"], diff.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()));
    }

    [Fact]
    public async Task Without_a_digest_the_programs_files_are_listed()
    {
        using var empty = new Folder();
        var (code, output, _) = await new Command(empty.Root).Run("theme");
        Assert.Equal(0, code);
        Assert.Contains("pages/claim.liquid", output, StringComparison.Ordinal);
    }
}
