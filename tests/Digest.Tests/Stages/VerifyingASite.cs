using System.Text;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

public sealed class VerifyingASite : IDisposable
{
    private readonly Folder _folder = new();

    public VerifyingASite()
    {
        _folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off, unsealed-seed: off}\n").Put("seeds/report.txt", "Words.")
            .Put("input/sources/report.md", "---\ntitle: The report\ncustody: {seed: seeds/report.txt}\n---\n");
        Assert.Equal(BuildOutcome.Clean, Build.Run(new BuildRequest(_folder.Root, _folder.Output)).Outcome);
    }

    public void Dispose() => _folder.Dispose();

    private VerifyResult Verify(string? seeds = null, string? expected = null) => Digest.Verify.Run(new VerifyRequest(_folder.Output, seeds, expected));

    private IEnumerable<string> Findings(string? seeds = null) => Verify(seeds).Findings.Select(fault => $"{fault.Rule.Id} {fault.Span.Path}");

    private void Manifest(string json) => _folder.Put("output/data/manifest.json", json);

    private static string Listing(string path) => $$"""{"path":"{{path}}","sha256":"{{new string('0', 64)}}","bytes":1}""";

    [Fact]
    public void A_site_as_it_was_built_is_proven()
    {
        var result = Verify(_folder["seeds"]);
        Assert.Empty(result.Findings);
        Assert.Equal((1, 1), (result.Seeds, result.SeedsChecked));
        Assert.Equal(TestDigest.Sha256(File.ReadAllText(_folder["output/data/manifest.json"])), result.ManifestSha256);
        Assert.Equal(_folder.Files("output").Count - 3, result.Files);
    }

    [Fact]
    public void An_altered_transcript_is_found_since_the_quotes_stand_in_it()
    {
        _folder.Put("seeds/letter.bin", "drawn").Put("seeds/letter.transcript.txt", "The bridge was closed.\n");
        _folder.Put("input/sources/letter.md", "---\ntitle: A letter\ncustody: {seed: seeds/letter.bin, transcript: {by: AB}}\n---\n");
        Assert.Equal(BuildOutcome.Clean, Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken).Outcome);
        Assert.Equal((3, 3), (Verify(_folder["seeds"]).Seeds, Verify(_folder["seeds"]).SeedsChecked));
        _folder.Put("seeds/letter.transcript.txt", "The bridge was opened.\n");
        Assert.Equal(["altered-seed seeds/letter.transcript.txt"], Findings(_folder["seeds"]));
    }

    [Theory]
    [InlineData("", "/output")]
    [InlineData("input", "input/../output")]
    [InlineData("seeds", "data/manifest.json")]
    public void Another_folder_in_place_of_the_site_is_told(string folder, string help)
    {
        var fault = Assert.Single(Digest.Verify.Run(new VerifyRequest(_folder[folder], null, null), TestContext.Current.CancellationToken).Findings);
        Assert.Equal("missing-file", fault.Rule.Id);
        Assert.Contains(help, fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void One_changed_letter_is_found()
    {
        string page = _folder["output/index.html"], text = File.ReadAllText(page);
        File.WriteAllText(page, text.Replace("DOCTYPE", "DOCTYPF", StringComparison.Ordinal));
        Assert.Equal(["altered-file index.html"], Findings());
    }

    [Theory]
    [InlineData("data/manifest.json", "bad-manifest data/manifest.json")]
    [InlineData("index.html", "altered-file index.html")]
    public async Task A_pipe_in_the_place_of_a_file_is_not_waited_for(string path, string finding)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        File.Delete(_folder["output/" + path]);
        using (var made = System.Diagnostics.Process.Start("mkfifo", [_folder["output/" + path]])) { await made.WaitForExitAsync(TestContext.Current.CancellationToken); }
        var found = await Task.Run(() => Findings().ToList(), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal([finding], found);
    }

    [Fact]
    public void Altered_missing_and_extra_files_are_each_named()
    {
        File.AppendAllText(_folder["output/index.html"], " ");
        File.Delete(_folder["output/404.html"]);
        _folder.Put("output/claims/z.html", "x").Put("output/.hidden", "x");
        Assert.Equal(["extra-file .hidden", "missing-file 404.html", "extra-file claims/z.html", "altered-file index.html"], Findings());
    }

    [Theory]
    [InlineData(".DS_Store", "The Finder of macOS writes files of that name")]
    [InlineData("claims/._index.html", "macOS writes files of that name")]
    [InlineData("claims/Thumbs.db", "The Explorer of Windows writes files of that name")]
    [InlineData("claims/z.html", "no file that the build made.")]
    public void A_file_that_a_system_writes_by_itself_is_told_as_such(string path, string said)
    {
        _folder.Put("output/" + path, "x");
        var fault = Assert.Single(Verify().Findings);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Remove it", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_a_host_are_nobodys_fault_as_long_as_they_say_what_the_site_says()
    {
        _folder.Put("output/CNAME", "example.org").Put("output/.nojekyll", "");
        Assert.Empty(Findings());
        Assert.Equal(new UnlistedFiles("example.org", false, false), Verify().Unlisted);
        _folder.Put("output/.nojekyll", "x");
        Assert.Equal(["altered-file .nojekyll"], Findings());
        _folder.Put("output/.nojekyll", "");
        _folder.Put("output/deep/CNAME", "x");
        Assert.Equal(["extra-file deep/CNAME"], Findings());
    }

    /// <summary>No host serves it; in another folder it is a file like any other.</summary>
    [Fact]
    public void What_git_keeps_in_a_clone_of_the_site_is_no_part_of_it()
    {
        _folder.Put("output/.git/HEAD", "ref: refs/heads/gh-pages\n").Put("output/.git/refs/heads/gh-pages", "x");
        Assert.Empty(Findings());
        _folder.Put("output/claims/.git/HEAD", "x");
        Assert.Equal(["extra-file claims/.git/HEAD"], Findings());
    }

    [Theory]
    [InlineData("https://digest.example/", "digest.example\n", true, true)]
    [InlineData("https://digest.example/", "Digest.Example", true, true)]
    [InlineData("https://digest.example/", "evil.example", true, false)]
    [InlineData("https://digest.example/", "", true, false)]
    [InlineData("https://someone.github.io/digest/", "kept.example", false, true)]
    public void A_domain_is_compared_with_that_of_the_sites_own_address(string url, string domain, bool isCompared, bool isRight)
    {
        _folder.Put("input/digest.yml", $"title: T\nurl: {url}\nchecks: {{missing-url: off, unsealed-seed: off}}\n");
        Assert.Equal(BuildOutcome.Clean, Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken).Outcome);
        _folder.Put("output/CNAME", domain);
        Assert.Equal(isRight ? [] : ["altered-file CNAME"], Findings());
        Assert.Equal(new UnlistedFiles(domain.Trim(), isCompared, false), Verify().Unlisted);
    }

    [Fact]
    public void Editions_that_no_list_names_are_not_proven()
    {
        _folder.Put("output/editions/evil.html", "x");
        Assert.Equal(["extra-file editions/evil.html"], Findings());
        _folder.Put("input/digest.yml", "title: T\neditions: [print]\nchecks: {missing-url: off, unsealed-seed: off}\n");
        Assert.Equal(BuildOutcome.Clean, Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken).Outcome);
        Assert.Equal(["extra-file editions/evil.html"], Findings());
        Assert.Equal((1, File.ReadLines(_folder["output/data/SHA256SUMS"]).Count() + 1), (Verify().Editions, Verify().Files));
        File.AppendAllText(_folder["output/editions/print.html"], " ");
        Assert.Equal(["extra-file editions/evil.html", "altered-file editions/print.html"], Findings());
        File.Delete(_folder["output/editions/SHA256SUMS"]);
        Assert.Equal(["extra-file editions/evil.html", "extra-file editions/print.html"], Findings());
        Assert.Contains("'editions/SHA256SUMS' is not there", Verify().Findings[0].Message, StringComparison.Ordinal);
    }

    /// <summary>As a copy of a site is that left out what is large.</summary>
    [Fact]
    public void An_edition_that_is_not_here_is_no_fault_of_the_site()
    {
        _folder.Put("input/digest.yml", "title: T\neditions: [print]\nchecks: {missing-url: off, unsealed-seed: off}\n");
        Assert.Equal(BuildOutcome.Clean, Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken).Outcome);
        File.Delete(_folder["output/editions/print.html"]);
        Assert.Equal((0, 0), (Verify().Findings.Count, Verify().Editions));
    }

    [Fact]
    public void A_link_in_place_of_a_file_or_a_folder_is_found_and_not_followed()
    {
        File.Move(_folder["output/index.html"], _folder["index.html"]);
        _folder.Link("output/index.html", "../index.html");
        Directory.Move(_folder["output/sources"], _folder["sources"]);
        _folder.Link("output/sources", "../sources");
        Assert.Equal(["altered-file index.html", "extra-file sources", "altered-file sources/index.html", "altered-file sources/report.html"], Findings());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("")]
    [InlineData("data/manifest.json")]
    public void A_manifest_that_leads_out_is_an_error_and_nothing_is_opened(string path)
    {
        Manifest($$"""{"generator":"digest","files":[{{Listing(path)}}],"seeds":[]}""");
        Assert.Contains("bad-manifest data/manifest.json", Findings());
        Assert.DoesNotContain(Findings(), finding => finding.Contains("passwd", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"generator\":\"other\",\"files\":[]}")]
    [InlineData("{\"generator\":\"digest\"}")]
    [InlineData("{\"generator\":\"digest\",\"files\":[],\"files\":[]}")]
    [InlineData("{\"generator\":\"digest\",\"files\":[1]}")]
    [InlineData("{\"generator\":\"digest\",\"files\":[{\"path\":\"a\",\"path\":\"b\"}]}")]
    [InlineData("{\"generator\":\"digest\",\"files\":[{\"path\":{}}]}")]
    [InlineData("{\"generator\":\"digest\",\"files\":[{\"path\":\"a\",\"bytes\":1e99}]}")]
    [InlineData("{\"generator\":\"digest\",\"files\":[]} x")]
    [InlineData("{\"generator\":\"digest\",\"files\":[],\"x\":[[[[[[[[[[[[]]]]]]]]]]]]}")]
    public void What_is_no_manifest_proves_nothing(string json)
    {
        Manifest(json);
        var result = Verify();
        Assert.Null(result.ManifestSha256);
        Assert.Equal("bad-manifest", Assert.Single(result.Findings).Rule.Id);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "b")]
    public void A_file_that_stands_twice_in_the_manifest_is_an_error(string first, string second)
    {
        Manifest($$"""{"generator":"digest","files":[{{Listing(first)}},{{Listing(second)}}]}""");
        Assert.Equal(first == second, Findings().Contains("bad-manifest data/manifest.json"));
    }

    [Fact]
    public void A_site_without_a_manifest_is_not_proven()
    {
        File.Delete(_folder["output/data/manifest.json"]);
        Assert.Equal(["missing-file data/manifest.json"], Findings());
    }

    [Theory]
    [InlineData("index.html", "indez.html")]
    [InlineData("  ", " ")]
    public void A_line_of_the_sums_that_names_another_file_or_none_is_found_with_the_file_that_it_leaves_out(string old, string other)
    {
        string sums = File.ReadAllText(_folder["output/data/SHA256SUMS"]);
        string line = sums.Split('\n').First(one => one.EndsWith("  index.html", StringComparison.Ordinal));
        _folder.Put("output/data/SHA256SUMS", sums.Replace(line, line.Replace(old, other, StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(2, Findings().Count(finding => finding == "sums-disagree data/SHA256SUMS"));
        Assert.Contains(Verify().Findings, fault => fault.Message.StartsWith($"Line {Array.IndexOf(sums.Split('\n'), line) + 1} of data/SHA256SUMS ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_too_few_or_too_many_in_the_sums_is_found()
    {
        string path = _folder["output/data/SHA256SUMS"], sums = File.ReadAllText(path);
        File.WriteAllText(path, sums[(sums.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        Assert.Equal(["sums-disagree data/SHA256SUMS"], Findings());
        File.WriteAllText(path, sums + sums.Split('\n')[0] + "\n");
        Assert.Equal(["sums-disagree data/SHA256SUMS"], Findings());
    }

    [Fact]
    public void The_sums_hold_for_sha256sum_too()
    {
        string[] sums = File.ReadAllLines(_folder["output/data/SHA256SUMS"]);
        Assert.Equal(Verify().Files, sums.Length);
        foreach (string line in sums)
        {
            byte[] bytes = File.ReadAllBytes(_folder["output/" + line[66..]]);
            Assert.Equal(line[..64], Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        }
    }

    [Fact]
    public void Seeds_are_found_in_their_folder_or_in_the_digest()
    {
        Assert.Equal(1, Verify(_folder["seeds"]).SeedsChecked);
        Assert.Equal(1, Verify(_folder.Root).SeedsChecked);
        Assert.Equal(0, Verify().SeedsChecked);
    }

    [Fact]
    public void A_seed_that_was_changed_or_is_gone_is_named()
    {
        _folder.Put("seeds/report.txt", "Wordz.");
        Assert.Equal(["altered-seed seeds/report.txt"], Findings(_folder["seeds"]));
        File.Delete(_folder["seeds/report.txt"]);
        Assert.Equal(["missing-file seeds/report.txt"], Findings(_folder["seeds"]));
    }

    [Fact]
    public void A_seed_behind_a_link_that_leads_out_is_not_opened()
    {
        using var elsewhere = new Folder();
        elsewhere.Put("x.txt", "Words.");
        File.Delete(_folder["seeds/report.txt"]);
        _folder.Link("seeds/report.txt", elsewhere["x.txt"]);
        Assert.Equal(["altered-seed seeds/report.txt"], Findings(_folder["seeds"]));
    }

    [Fact]
    public void A_digest_s_records_are_the_versions_that_the_site_cites()
    {
        Assert.Equal((0, 0), (Verify(_folder["seeds"]).Records, Verify().Records));
        Assert.Equal(1, Verify(_folder.Root).Records);
        Assert.Empty(Findings(_folder.Root));
        File.AppendAllText(_folder["input/sources/report.md"], "One more word.\n");
        Assert.Equal(["altered-record sources/report.html"], Findings(_folder.Root));
        File.Delete(_folder["input/sources/report.md"]);
        Assert.Contains("'input/sources/report.md', which is not there", Assert.Single(Verify(_folder.Root).Findings).Message, StringComparison.Ordinal);
    }

    /// <summary>As they come from a Mac, by an archive or a stick.</summary>
    [Fact]
    public void Files_whose_names_are_written_in_the_other_form_of_Unicode_are_found()
    {
        _folder.Put("seeds/e\u0301/re\u0301sume\u0301.txt", "More words.").Put("input/sources/e\u0301tude.md", "---\ntitle: The study\ncustody: {seed: seeds/\u00E9/r\u00E9sum\u00E9.txt}\n---\n");
        Assert.Equal(BuildOutcome.Clean, Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken).Outcome);
        Assert.Empty(Findings(_folder.Root));
        Assert.Equal((2, 2), (Verify(_folder.Root).Records, Verify(_folder["seeds"]).SeedsChecked));
    }

    [Theory]
    [InlineData("\"input/../../etc/passwd\"", "none of a digest")]
    [InlineData("\"/etc/passwd\"", "none of a digest")]
    [InlineData("\"input/out.md\"", "is not there")]
    [InlineData("7", "not what a build writes")]
    public void An_export_that_names_other_files_opens_none(string file, string said)
    {
        _folder.Link("input/out.md", "/etc/passwd");
        _folder.Put("output/data/digest.json", $$$"""{"records":[{"address":"claims/a.html","version":{"sha256":"{{{new string('0', 64)}}}","files":[{{{file}}}]}}]}""");
        Assert.Contains(Verify(_folder.Root).Findings, fault => fault.Rule.Id == "altered-record" && fault.Message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_manifest_than_the_one_expected_is_a_finding()
    {
        string own = Verify().ManifestSha256!;
        Assert.Empty(Verify(expected: own).Findings);
        Assert.Equal("altered-file", Assert.Single(Verify(expected: new string('0', 64)).Findings).Rule.Id);
    }

    [Fact]
    public void A_file_longer_than_a_piece_is_hashed_to_its_end()
    {
        byte[] bytes = Encoding.ASCII.GetBytes(new string('x', 300_000));
        _folder.Put("long", bytes);
        string whole = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        Assert.Equal(whole, SiteFiles.Hash(new FileInfo(_folder["long"]), bytes.Length, TestContext.Current.CancellationToken));
        Assert.Null(SiteFiles.Hash(new FileInfo(_folder["long"]), bytes.Length - 1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Names_that_sha256sum_escapes_are_read_back()
    {
        (string, string, long)[] files = [("a\\b\nc", new string('a', 64), 1)];
        var manifest = new SiteManifest("", [new ListedFile("a\\b\nc", new string('a', 64), 1)], []);
        var found = new List<global::Digest.Diagnostics.Diagnostic>();
        manifest.Compare(WriterManifest.Sums(files), found);
        Assert.Empty(found);
    }

    /// <summary>A colleague's clone, into which git wrote the line ends of Windows, or from which it took them.</summary>
    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\r\n", "\n")]
    public void A_record_with_the_line_ends_of_another_machine_is_the_version_that_is_cited(string built, string here)
    {
        string record = _folder["input/sources/report.md"], text = File.ReadAllText(record);
        File.WriteAllText(record, text.Replace("\n", built, StringComparison.Ordinal));
        Assert.Equal(BuildOutcome.Clean, Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken).Outcome);
        Assert.Equal((1, 0), (Verify(_folder.Root).Records, Verify(_folder.Root).Reconverted));
        File.WriteAllText(record, text.Replace("\n", here, StringComparison.Ordinal));
        Assert.Empty(Findings(_folder.Root));
        Assert.Equal((1, 1), (Verify(_folder.Root).Records, Verify(_folder.Root).Reconverted));
        File.WriteAllText(record, (text + "One more word.\n").Replace("\n", here, StringComparison.Ordinal));
        Assert.Equal(["altered-record sources/report.html"], Findings(_folder.Root));
    }

    [Fact]
    public void A_document_with_other_line_ends_is_another_and_the_reason_is_told()
    {
        _folder.Put("seeds/report.txt", "Words.\nMore.\n");
        Assert.Equal(BuildOutcome.Clean, Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken).Outcome);
        _folder.Put("seeds/report.txt", "Words.\r\nMore.\r\n");
        var fault = Assert.Single(Verify(_folder["seeds"]).Findings);
        Assert.Equal("altered-seed", fault.Rule.Id);
        Assert.Contains("other line ends", fault.Message, StringComparison.Ordinal);
        Assert.Contains("git checkout -- seeds/report.txt", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_that_differ_or_are_not_there_say_nothing_of_the_site()
    {
        _folder.Put("seeds/report.txt", "Other words.");
        Assert.Equal(1, Verify(_folder["seeds"]).Beside);
        File.Delete(_folder["seeds/report.txt"]);
        Assert.Equal(1, Verify(_folder["seeds"]).Beside);
        File.AppendAllText(_folder["output/index.html"], " ");
        var result = Verify(_folder["seeds"]);
        Assert.Equal((2, 1), (result.Findings.Count, result.Beside));
    }
}
