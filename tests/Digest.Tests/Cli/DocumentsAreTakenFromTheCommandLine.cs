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

    [Theory]
    [InlineData("ln -s nowhere ../it", 3, "'../it' cannot be read: it is a link that leads to no file", "Name the document's file itself")]
    [InlineData("ln -s it ../other; ln -s other ../it", 3, "'../it' cannot be read: it is a link that leads to no file", "mend the link")]
    [InlineData("mkfifo ../it", 2, "'../it' is no regular file, but a pipe, a socket or a device", "Save what comes out of it as a file")]
    [InlineData("mkfifo ../pipe; ln -s pipe ../it", 2, "'../it' is no regular file, but a pipe, a socket or a device", "Save what comes out of it as a file")]
    [InlineData("ln -s /dev/zero ../it", 2, "'../it' is no regular file, but a pipe, a socket or a device", "Save what comes out of it as a file")]
    [InlineData(": > ../empty; ln -s empty ../it", 1, "../it is empty: it has 0 bytes", "Collect the document again")]
    public async Task What_is_no_file_that_stays_is_told_as_what_it_is(string made, int code, string why, string help)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "Windows has no such files.");
        using (var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", made]) { WorkingDirectory = folder["digest"] })!) { await shell.WaitForExitAsync(TestContext.Current.CancellationToken); }
        var told = await Here.Run("new", "source", "../it", "--id", "it");
        Assert.Equal((code, ""), (told.Code, told.Output));
        Assert.Contains(why, told.Errors, StringComparison.Ordinal);
        Assert.Contains(help, told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_turns_no_line_of_a_message_round()
    {
        string told = (await Here.Run("new", "source", "../a\u202Ecod.exe.txt")).Errors;
        Assert.Contains("there is no file '../a<U+202E>cod.exe.txt'", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_is_counted_in_plain_words()
    {
        folder.Put("one.txt", "Nobody answered.\n");
        Assert.Contains("read       2 words in 1 paragraph\n", (await Here.Run("new", "source", "../one.txt")).Errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_restricted_document_says_is_printed_nowhere()
    {
        folder.Put("Jane Roe.html", "<html><head><title>Statement of Jane Roe</title><meta name=author content='Jane Roe'></head><body><p>I, Jane Roe, saw it on that day, and I told nobody.</p></body></html>");
        var refused = await Here.Run("new", "source", "../Jane Roe.html", "--restricted");
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("--title \"Interview A\"", refused.Errors, StringComparison.Ordinal);
        var taken = await Here.Run("new", "source", "../Jane Roe.html", "--restricted", "--title", "Interview A");
        Assert.Equal((0, "input/sources/interview-a.md"), (taken.Code, taken.Output.Trim()));
        Assert.Contains("copied     seeds/restricted/interview-a.html", taken.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Roe", refused.Errors + taken.Errors + File.ReadAllText(folder["digest/input/sources/interview-a.md"]), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, (await Here.Run("quote", "interview-a", "saw it on that day")).Code);
    }

    [Fact]
    public async Task Of_a_web_page_it_is_said_that_its_main_text_was_read_and_what_reads_the_rest()
    {
        string article = string.Concat(Enumerable.Range(1, 6).Select(n => $"<p>{n}. The people who were held there may have been ill-treated, the report says, and many have not been heard of since.</p>"));
        folder.Put("big.html", $"<html><head><title>Held</title></head><body><main><article><h1>Held</h1>{article}</article></main><footer><p>Corrections: an earlier version misnamed the camp.</p></footer></body></html>");
        folder.Put("small.html", $"<html><head><title>Held</title></head><body><main><article><h1>Held</h1>{article}</article></main></body></html>");
        var taken = await Here.Run("new", "source", "../big.html", "--id", "big");
        Assert.Contains("that is the main text of the page; all of it has 140 words: custody.text: whole, in the record, takes all of the page", taken.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("custody.text", (await Here.Run("new", "source", "../small.html", "--id", "small")).Errors, StringComparison.Ordinal);
        var quoted = await Here.Run("quote", "big", "an earlier version misnamed the camp");
        Assert.Equal((1, ""), (quoted.Code, quoted.Output));
        Assert.Contains("outside of its main text", quoted.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("No passage", quoted.Errors, StringComparison.Ordinal);
        folder.Put("digest/input/claims/c.md", "---\ntitle: C\nstatement: It is.\nmodality: states\nquotes: [{source: big, exact: an earlier version misnamed the camp}]\n---\n");
        Assert.Contains("outside of its main text", (await Here.Run("check")).Errors, StringComparison.Ordinal);
        string record = File.ReadAllText(folder["digest/input/sources/big.md"]);
        folder.Put("digest/input/sources/big.md", record.Replace("\ncustody:\n", "\ncustody:\n  text: whole\n", StringComparison.Ordinal));
        Assert.DoesNotContain("absent-quote", (await Here.Run("check")).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latin.txt", "Caf\u00e9 society\n\nA caf\u00e9 was shut.\n")]
    [InlineData("latin.md", "# Caf\u00e9 society\n\nA caf\u00e9 was shut.\n")]
    [InlineData("latin.html", "<html><head><title>Caf\u00e9 society</title></head><body><p>A caf\u00e9 was shut, and nobody said why for many days.</p></body></html>")]
    public async Task A_text_in_an_old_encoding_is_taken_in_when_its_name_is_given(string name, string text)
    {
        const string id = "cafe-society";
        folder.Put("docs/" + name, System.Text.Encoding.Latin1.GetBytes(text));
        var refused = await Here.Run("new", "source", "../docs/" + name);
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains($"../docs/{name} is not UTF-8", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("--encoding windows-1252", refused.Errors, StringComparison.Ordinal);
        var wrong = await Here.Run("new", "source", "../docs/" + name, "--encoding", "latin");
        Assert.Equal((2, ""), (wrong.Code, wrong.Output));
        Assert.Contains("iso-8859-15", wrong.Errors, StringComparison.Ordinal);
        var taken = await Here.Run("new", "source", "../docs/" + name, "--encoding", "Windows-1252");
        Assert.Equal((0, $"input/sources/{id}.md"), (taken.Code, taken.Output.Trim()));
        string record = File.ReadAllText(folder[$"digest/input/sources/{id}.md"]).ReplaceLineEndings("\n");
        Assert.StartsWith("---\ntitle: Caf\u00e9 society\n", record, StringComparison.Ordinal);
        Assert.Contains("\n  encoding: windows-1252\n", record, StringComparison.Ordinal);
        Assert.Equal(0, (await Here.Run("quote", id, "A caf\u00e9 was shut")).Code);
    }

    [Theory]
    [InlineData("cp1251", "windows-1251")]
    [InlineData("win-1251", "windows-1251")]
    [InlineData("CP866", "ibm866")]
    [InlineData("ibm850", "ibm850")]
    public async Task An_encoding_goes_by_its_other_names(string name, string known)
    {
        folder.Put("docs/old.txt", [0x4F, 0x6C, 0x64, 0x20, 0xE2, 0xA5, 0xAA, 0xE1, 0xE2]);
        Assert.Equal(0, (await Here.Run("new", "source", "../docs/old.txt", "--encoding", name)).Code);
        Assert.Contains($"\n  encoding: {known}\n", File.ReadAllText(folder["digest/input/sources/old.md"]).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, (await Here.Run("check")).Code);
    }

    [Fact]
    public async Task Of_a_text_in_UTF_16_without_a_mark_it_says_what_to_try()
    {
        folder.Put("docs/wide.txt", System.Text.Encoding.Unicode.GetBytes("The water was unsafe.\n\nSo it was.\n"));
        var refused = await Here.Run("new", "source", "../docs/wide.txt");
        Assert.Contains("--encoding utf-16le reads \"The water was unsafe.\"", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("windows-1252", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("write --encoding utf-16le", (await Here.Run("new", "source", "../docs/wide.txt", "--encoding", "UTF-16")).Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Here.Run("new", "source", "../docs/wide.txt", "--encoding", "utf-16le")).Code);
        Assert.Equal(0, (await Here.Run("quote", "wide", "The water was unsafe.")).Code);
    }

    [Fact]
    public async Task A_page_without_a_main_text_is_taken_in_as_its_message_says()
    {
        folder.Put("docs/held.html", "<html><head><title>Held</title></head><body><aside>Four were held.</aside></body></html>");
        var refused = await Here.Run("new", "source", "../docs/held.html");
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("--set custody.text=whole", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("custody.text=whole, or =main", (await Here.Run("new", "source", "../docs/held.html", "--set", "custody.text=all")).Errors, StringComparison.Ordinal);
        Assert.Contains("custody.text alone", (await Here.Run("new", "source", "../docs/held.html", "--set", "summary=x")).Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Here.Run("new", "source", "../docs/held.html", "--set", "custody.text=whole")).Code);
        Assert.Contains("\n  text: whole\n", File.ReadAllText(folder["digest/input/sources/held.md"]).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, (await Here.Run("quote", "held", "Four were held.")).Code);
    }
}
