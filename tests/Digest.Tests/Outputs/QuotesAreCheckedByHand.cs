using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>What somebody does who has the site, the documents and Python: the programs that the READMEs print.</summary>
public partial class QuotesAreCheckedByHand
{
    private const string Notice = "\uFEFFThe notice\r\n\r\n\ud83c\udf0a\ud83c\udf0a At dawn the cafe\u0301 \u201cmay\u201d\u00A0have\r\nclosed, said the office.\r\n";
    private const string Letter = "[page 1]\nThe letter\n\nThe bridge was \n  [Page 2]  \nclosed at noon, they wrote.\n";

    private const string Call = "Call of May\n[00:05] Office: The gate is closed.\r\n[1:00:02]\nCaller: Since [00:01] noon?\n";

    [GeneratedRegex("^```python\\n(?<program>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Program();

    private static string Python()
    {
        string python = new[] { "/usr/bin/python3", "/usr/local/bin/python3" }.FirstOrDefault(File.Exists) ?? "";
        if (python.Length == 0) { Assert.Skip("Python is not on this machine"); }
        return python;
    }

    private static string Block(string readme) => Program().Match(File.ReadAllText(Path.Join(Repository.Root, readme)).ReplaceLineEndings("\n")).Groups["program"].Value;

    private static (int Exit, string Output) Start(Folder folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python(), ["-X", "utf8", .. arguments]) { WorkingDirectory = folder.Root, RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static (int Exit, string[] Lines) Run(Func<byte[], byte[]> data, string letter = Letter)
    {
        var digest = new TestDigest($$"""
            === input/sources/notice.md
            ---
            title: The notice
            custody: {seed: seeds/notice.txt, sha256: {{TestDigest.Sha256(Notice)}} }
            ---
            === input/sources/letter.md
            ---
            title: The letter
            custody: {seed: seeds/letter.bin, sha256: {{TestDigest.Sha256("drawn")}}, transcript: {by: AB} }
            ---
            === input/sources/call.md
            ---
            title: The call
            custody: {seed: seeds/call.mp3, sha256: {{TestDigest.Sha256("heard")}}, transcript: {by: AB} }
            ---
            === input/claims/c.md
            ---
            title: A claim
            statement: The café may have closed.
            modality: states
            quotes:
              - {source: notice, exact: 'the café "may" have […] said the [river] office'}
              - {source: letter, exact: The bridge was closed at noon}
              - {source: call, exact: 'closed. Caller: Since [00:01] noon?'}
              - {source: call, exact: 'of May Office:'}
            ---
            """);
        digest.Add("seeds/notice.txt", Encoding.UTF8.GetBytes(Notice));
        digest.Add("seeds/call.mp3", "heard"u8.ToArray());
        digest.Add("seeds/call.transcript.txt", Encoding.UTF8.GetBytes(Call));
        digest.Add("seeds/letter.bin", "drawn"u8.ToArray());
        digest.Add("seeds/letter.transcript.txt", Encoding.UTF8.GetBytes(Letter));
        var (made, site) = digest.Build();
        Assert.Empty(made.Diagnostics.Where(fault => fault.Severity == global::Digest.Diagnostics.Severity.Error).Select(fault => $"{fault.Rule.Id}: {fault.Message} {fault.Help}"));
        using var folder = new Folder();
        folder.Put("site/data/digest.json", data(site["data/digest.json"])).Put("seeds/a.txt", Encoding.UTF8.GetBytes(Notice)).Put("seeds/b/c.txt", Encoding.UTF8.GetBytes(letter)).Put("seeds/b/d.txt", Encoding.UTF8.GetBytes(Call));
        folder.Put("check-quotes.py", Block("seeds/README.md"));
        var (exit, output) = Start(folder, "check-quotes.py", "site", "seeds");
        return (exit, output.Split('\n'));
    }

    [Fact]
    public void Every_quote_is_found_at_its_place()
    {
        var (exit, lines) = Run(data => data);
        Assert.StartsWith("stands: c, notice 1: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("stands: c, letter 1: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("stands: c, call 2: ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("stands: c, call 1: ", lines[3], StringComparison.Ordinal);
        Assert.Equal(0, exit);
    }

    [Fact]
    public void Altered_words_do_not_stand()
    {
        var (exit, lines) = Run(data => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(data).Replace("closed at noon", "opened at noon", StringComparison.Ordinal)));
        Assert.StartsWith("DOES NOT STAND: c, letter 1: ", lines[1], StringComparison.Ordinal);
        Assert.Equal(1, exit);
    }

    [Fact]
    public void Nothing_is_looked_for_in_another_file() =>
        Assert.StartsWith("not looked for: c, letter 1: ", Run(data => data, Letter + " ").Lines[1], StringComparison.Ordinal);

    [Fact]
    public void What_a_lock_proves_is_told_by_a_hash_that_anybody_can_make()
    {
        using var folder = new Folder();
        folder.Put("a.py", Block("input/README.md") + "\nprint(request('she heard the wheel at night'))\n");
        Assert.Contains($"request: {Start(folder, "a.py").Output.Trim()},", File.ReadAllText(Path.Join(Repository.Root, "tests/Digest.Tests/Golden/whole/input/digest.lock")), StringComparison.Ordinal);
    }
}
