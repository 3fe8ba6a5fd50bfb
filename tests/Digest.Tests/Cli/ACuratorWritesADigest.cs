using System.Text;
using System.Text.Json;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Cli;

/// <summary>What a curator types, from an empty folder on, against the command itself.</summary>
public sealed class ACuratorWritesADigest : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private Command Here => new(folder["digest"]) { Variables = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1780000000", ["NO_COLOR"] = "1" } };

    private async Task<(int Code, string Output, string Errors)> Digest(params string[] arguments) => await Here.Run(arguments);

    [Fact]
    public async Task From_init_to_a_quote_a_rename_and_a_mended_fault()
    {
        Assert.Equal(0, (await new Command(folder.Root).Run("init", "digest")).Code);
        Assert.Equal(0, (await Digest("check", "--strict")).Code);

        folder.Put("My letter.txt", "A letter of a keeper\n\nThe “lamp” was lit at nine. Nobody put it out.\n");
        var source = await Digest("new", "source", "../My letter.txt", "--collector", "AB", "--method", "received");
        Assert.Equal((0, "input/sources/a-letter-of-a-keeper.md"), (source.Code, source.Output.Trim()));
        Assert.Contains("found      title: A letter of a keeper", source.Errors, StringComparison.Ordinal);
        Assert.Contains("collected_at: 2026-05-28", File.ReadAllText(folder["digest/input/sources/a-letter-of-a-keeper.md"]), StringComparison.Ordinal);

        var quote = await Digest("quote", "a-letter-of-a-keeper", "The \"lamp\" was lit");
        Assert.Equal((0, "- source: a-letter-of-a-keeper\n  exact: \"The “lamp” was lit\"\n"), (quote.Code, quote.Output.ReplaceLineEndings("\n")));
        Assert.StartsWith("¶1", quote.Errors, StringComparison.Ordinal);
        var piped = await (Here with { Input = Encoding.UTF8.GetBytes("Nobody put it out.\n") }).Run("quote", "a-letter-of-a-keeper", "-", "--format", "json");
        Assert.True(JsonDocument.Parse(piped.Output).RootElement.GetProperty("found").GetBoolean());
        var clipped = await Digest("quote", "a-letter-of-a-keeper", "put it out");
        Assert.Equal((0, "- source: a-letter-of-a-keeper\n  exact: \"put it out\"\n"), (clipped.Code, clipped.Output.ReplaceLineEndings("\n")));
        Assert.Contains("before these words stands \"Nobody\" (a negation) of the same clause: without it they say the opposite of the source; quote it as well", clipped.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("of the same clause", quote.Errors, StringComparison.Ordinal);
        Assert.Equal("Nobody", JsonDocument.Parse((await Digest("quote", "a-letter-of-a-keeper", "put it out", "--format", "json")).Output).RootElement.GetProperty("quotes")[0].GetProperty("left_out_before").GetString());
        var absent = await Digest("quote", "a-letter-of-a-keeper", "The lamp was lit at ten");
        Assert.Equal((1, ""), (absent.Code, absent.Output));

        var claim = await Digest("new", "claim", "The lighting of the lamp", "--set", "statement=The lamp was lit.", "--set", "modality=states", "--set", "asserted_by=harbour-office", "--set", "topics=Harbour-Clock");
        Assert.Equal((0, "input/claims/the-lighting-of-the-lamp.md", ""), (claim.Code, claim.Output.Trim(), claim.Errors));
        string path = folder["digest/input/claims/the-lighting-of-the-lamp.md"], text = File.ReadAllText(path);
        Assert.Contains("code: C-03", text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace("statement:", "quotes:\n  " + quote.Output.ReplaceLineEndings("\n").TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal) + "\nstatement:", StringComparison.Ordinal));
        Assert.Equal(1, (await Digest("check")).Code);

        Assert.Equal(2, (await (Here with { Input = [] }).Run("check", "--fix")).Code);
        Assert.Contains("+topics: [harbour-clock]", (await Digest("check", "--fix", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Contains("[Harbour-Clock]", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(0, (await Digest("check", "--fix", "--yes")).Code);
        Assert.Equal(0, (await Digest("rename", "the-lighting-of-the-lamp", "lamp", "--yes")).Code);
        Assert.Contains("verified  a-letter-of-a-keeper, ¶1", (await Digest("show", "C-03")).Output, StringComparison.Ordinal);
        Assert.Contains("lamp,claim,C-03,The lighting of the lamp,published,,input/claims/lamp.md", (await Digest("list", "claims", "--format", "csv")).Output, StringComparison.Ordinal);

        // A spreadsheet computes what begins with a full-width sign, too.
        folder.Put("digest/input/topics/signs.md", "---\ntitle: ＝1+1\nstatus: draft\n---\n");
        Assert.Contains("signs,topic,,'＝1+1,draft,,input/topics/signs.md", (await Digest("list", "topics", "--format", "csv")).Output, StringComparison.Ordinal);
        File.Delete(folder["digest/input/topics/signs.md"]);

        Assert.Equal(0, (await Digest("check", "--write-baseline")).Code);
        Assert.Equal(0, (await Digest("check", "--strict")).Code);
        Assert.Equal(0, (await Digest("build")).Code);
        Assert.True(File.Exists(folder["digest/output/claims/the-lighting-of-the-lamp.html"]));
    }

    [Fact]
    public async Task A_file_that_no_record_is_read_from_is_never_written_over_and_the_remedy_works()
    {
        Assert.Equal(0, (await new Command(folder.Root).Run("init", "digest")).Code);
        folder.Put("digest/input/claims/lamp.md/kept.txt", "A folder with the name of a file.");
        var taken = await Digest("new", "claim", "Lamp");
        Assert.NotEqual(0, taken.Code);
        Assert.Contains("'input/claims/lamp.md' is there already, and nothing is ever written over", taken.Errors, StringComparison.Ordinal);
        Assert.Contains("--id", taken.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("space", taken.Errors, StringComparison.Ordinal);
        Assert.Equal("input/claims/lamp-lit.md", (await Digest("new", "claim", "Lamp", "--id", "lamp-lit")).Output.Trim());

        Assert.Equal("input/claims/readme-2.md", (await Digest("new", "claim", "README")).Output.Trim());
        Assert.Contains("readme-2", (await Digest("list", "claims")).Output, StringComparison.Ordinal);
        folder.Put("report.txt", "Words of a report. And more of them.\n");
        Assert.Contains("'readme' cannot be an id", (await Digest("new", "source", "../report.txt", "--id", "readme")).Errors, StringComparison.Ordinal);
        Assert.Contains("'README' cannot be an id", (await Digest("rename", "readme-2", "README", "--yes")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_beside_a_quote_is_told_without_a_name_or_a_protected_term()
    {
        Assert.Equal(0, (await new Command(folder.Root).Run("init", "digest")).Code);
        folder.Put("keeper.txt", "The keeper denied to Jane Example that the lamp was lit. Nobody put it out.\n").Put("names.yml", "terms: [{term: Nobody, replacement: Somebody}]\n");
        Assert.Equal(0, (await Digest("new", "source", "../keeper.txt", "--id", "keeper", "--collector", "AB", "--method", "received")).Code);
        var named = await Digest("quote", "keeper", "the lamp was lit", "--format", "json");
        Assert.Equal("denied", JsonDocument.Parse(named.Output).RootElement.GetProperty("quotes")[0].GetProperty("left_out_before").GetString());
        foreach (string[] format in new string[][] { [], ["--format", "json"] })
        {
            var (code, output, errors) = await Digest(["quote", "keeper", "put it out", "--protected", folder["names.yml"], .. format]);
            Assert.Equal(0, code);
            Assert.Contains("put it out", output, StringComparison.Ordinal);
            Assert.DoesNotContain("Nobody", output + errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Misuse_is_told_with_the_remedy()
    {
        folder.Put("digest/input/digest.yml", "title: T\n").Put("digest/input/topics/clock.md", "---\ntitle: Clock\n---\n");
        (string[] Typed, int Code, string Told)[] all =
        [
            (["new", "clam", "x"], 2, "Did you mean 'claim'?"),
            (["new", "claim", " "], 2, "the title is empty"),
            (["new", "source", "missing.pdf"], 2, "there is no file 'missing.pdf'"),
            (["new", "source", "input"], 2, "is a folder"),
            (["new", "topic", "T", "--set", "x"], 2, "--set KEY=VALUE"),
            (["quote", "nope", "words"], 2, "is no source"),
            (["quote", "nope", "words", "--nth", "x"], 2, "'x' is no number that --nth can have: it needs one such as --nth 2"),
            (["preview", "--port", "x"], 2, "'x' is no number that --port can have: it needs one such as --port 4000"),
            (["preview", "-p", "99999999999"], 2, "is no number that --port can have"),
            (["show", "clok"], 2, "Did you mean 'clock'?"),
            (["list", "topcs"], 2, "Did you mean 'topics'?"),
            (["rename", "clock", "timeline", "--yes"], 2, "is taken"),
            (["check", "--yes"], 2, "--yes is for --fix"),
        ];
        foreach (var (typed, code, told) in all)
        {
            var result = await Digest(typed);
            Assert.Equal((code, ""), (result.Code, result.Output));
            Assert.Contains(told, result.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", result.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Shells_complete_commands_kinds_and_ids()
    {
        folder.Put("digest/input/digest.yml", "title: T\n").Put("digest/input/topics/clock.md", "---\ntitle: Clock\n---\n");
        async Task<string[]> Words(string line) => (await Digest($"[suggest:{line.Length}]", line)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Contains("rename", await Words("digest ren"));
        Assert.Contains("claim", await Words("digest new cl"));
        Assert.Contains("clock", await Words("digest show cl"));
        Assert.Contains("absent-quote", await Words("digest explain abs"));
        var script = await new Command(folder.Root) { Shell = ["bash", "-c", "eval \"$(\"$@\")\" && complete -p digest", "bash"] }.Run("completion", "bash");
        Assert.Equal((0, "complete -o default -F _digest_complete digest"), (script.Code, script.Output.Trim()));
        Assert.Contains("clock", await Words("digest links cl"));
        Assert.Contains("author-date", await Words("digest cite --style "));
        // Joined to its option, the library cannot complete it; nothing of a fault is told.
        var joined = await Digest("[suggest:23]", "digest build --format=s");
        Assert.Equal((0, "", ""), (joined.Code, joined.Output, joined.Errors));
        // The name of somebody else's file is a word, and is not run.
        string hostile = "eval \"$(\"$@\")\"; digest() { printf '%s\\n' '$(touch made)' clock clerk; }; COMP_WORDS=(digest show ''); COMP_CWORD=2; _digest_complete; printf '%s|' \"${COMPREPLY[@]}\"; COMP_WORDS=(digest show clo); _digest_complete; printf '%s|' \"${COMPREPLY[@]}\"; ls made";
        var completed = await new Command(folder.Root) { Shell = ["bash", "-c", hostile, "bash"] }.Run("completion", "bash");
        Assert.Equal("$(touch made)|clock|clerk|clock|", completed.Output.Trim());
        Assert.NotEqual(0, completed.Code);
        foreach (string shell in (string[])["zsh", "fish", "pwsh"]) { Assert.Contains("[suggest:", (await Digest("completion", shell)).Output, StringComparison.Ordinal); }
        Assert.Equal(2, (await Digest("completion", "csh")).Code);
    }
}
