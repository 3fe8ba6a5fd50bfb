using Digest.Diagnostics;
using Digest.Stages.Locking;
using Xunit;

namespace Digest.Tests.Stages.Locking;

public sealed class RestrictedDocumentsSayThatTheyAre : IDisposable
{
    private const string Words = "Zqone was held for eleven days.";

    private readonly RestrictedDigest _digest = new();

    public void Dispose() => _digest.Dispose();

    private static string Record(string custody, string rights = "publish: full") => $"---\ntitle: A record\ncustody: {{{custody}}}\nrights: {{{rights}}}\n---\n";

    private static TestDigest Of(params (string Path, string Text)[] files)
    {
        var digest = new TestDigest("");
        foreach (var (path, text) in files) { digest.Add(path, text); }
        return digest;
    }

    private static IReadOnlyList<string> Undeclared(TestDigest digest) => [.. digest.Findings().Where(finding => finding.Contains(" undeclared-restriction ", StringComparison.Ordinal))];

    private static string At(string path, int line, int column, string text) => $"{path}:{line}:{column} error undeclared-restriction '{text}'";

    [Theory]
    [InlineData("publish: full")]
    [InlineData("publish: excerpts")]
    [InlineData("publish: citation")]
    public void A_file_in_the_folder_is_not_published_because_its_record_forgot_one_line(string rights)
    {
        var digest = Of(("seeds/restricted/x.txt", Words), ("input/sources/x.md", Record("seed: seeds/restricted/x.txt", rights)));
        Assert.Equal([At("input/sources/x.md", 3, 17, "seeds/restricted/x.txt")], Undeclared(digest));
        var (made, site) = digest.Build();
        Assert.Null(made.Publication);
        Assert.Empty(site);
        var fault = Assert.Single(made.Diagnostics, fault => fault.Rule.Id == "undeclared-restriction");
        Assert.Equal("The document of 'x' lies in seeds/restricted/, and its record does not say restricted: true.", fault.Message);
        Assert.Equal("Write restricted: true under custody. If the document may be public, move the file out of seeds/restricted/ and change its path in the record.", fault.Help);
    }

    [Theory]
    [InlineData("seed: seeds/restricted/x.txt, restricted: false", "seeds/restricted/x.txt")]
    [InlineData("seed: seeds/RESTRICTED/x.txt", "seeds/RESTRICTED/x.txt")]
    [InlineData("seed: seeds/restricted/not-here.txt", "seeds/restricted/not-here.txt")]
    [InlineData("seed: seeds/scan.jpg, transcript: {file: seeds/restricted/x.txt, by: A, date: 2026-01-01, method: typed}", "seeds/restricted/x.txt")]
    public void However_it_comes_to_lie_there(string custody, string place)
    {
        var digest = Of(("seeds/restricted/x.txt", Words), ("seeds/RESTRICTED/x.txt", Words + " Other."), ("seeds/scan.jpg", "x"), ("input/sources/x.md", Record(custody)));
        Assert.Equal([At("input/sources/x.md", 3, 11 + custody.IndexOf(place, StringComparison.Ordinal), place)], Undeclared(digest));
    }

    [Fact]
    public void Both_ways_out_lead_out()
    {
        Assert.Empty(Undeclared(Of(("seeds/restricted/x.txt", Words), ("input/sources/x.md", Record("seed: seeds/restricted/x.txt, restricted: true", "publish: excerpts")))));
        var moved = Of(("seeds/x.txt", Words), ("input/sources/x.md", Record("seed: seeds/x.txt")));
        Assert.Empty(Undeclared(moved));
        Assert.Contains("Zqone", System.Text.Encoding.UTF8.GetString(moved.Build().Site["sources/x.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("published")]
    [InlineData("draft")]
    public void A_second_record_of_a_restricted_document_must_say_so_too(string status)
    {
        string kept = Record("seed: seeds/restricted/x.txt, restricted: true", "publish: excerpts").Replace("title", $"status: {status}\ntitle", StringComparison.Ordinal);
        Assert.Equal([At("input/sources/y.md", 3, 17, "seeds/y.txt")], Undeclared(Of(("seeds/restricted/x.txt", Words), ("seeds/y.txt", Words), ("input/sources/x.md", kept), ("input/sources/y.md", Record("seed: seeds/y.txt")))));
        // Wherever the restricted one lies, and on machines without it.
        string sealedThere = kept.Replace("restricted/x.txt", $"x.txt, sha256: {TestDigest.Sha256(Words)}", StringComparison.Ordinal);
        Assert.Equal([At("input/sources/y.md", 3, 17, "seeds/y.txt")], Undeclared(Of(("seeds/y.txt", Words), ("input/sources/x.md", sealedThere), ("input/sources/y.md", Record("seed: seeds/y.txt")))));
    }

    [Fact]
    public void Nor_is_a_copy_of_a_file_in_the_folder_published_that_no_record_names()
    {
        var digest = Of(("seeds/restricted/x.txt", Words), ("seeds/y.txt", Words), ("seeds/z.txt", "Other words."), ("input/sources/y.md", Record("seed: seeds/y.txt")), ("input/sources/z.md", Record("seed: seeds/z.txt")));
        Assert.Equal([At("input/sources/y.md", 3, 17, "seeds/y.txt")], Undeclared(digest));
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "undeclared-restriction");
        Assert.Equal("The document of 'y' is the restricted document in seeds/restricted/, and its record does not say restricted: true.", fault.Message);
    }

    [Fact]
    public void A_transcript_of_a_restricted_document_is_restricted_as_well()
    {
        var digest = Of(("seeds/restricted/x.jpg", "x"), ("seeds/restricted/x.transcript.txt", Words), ("seeds/y.txt", Words), ("input/sources/y.md", Record("seed: seeds/y.txt")),
            ("input/sources/x.md", Record("seed: seeds/restricted/x.jpg, restricted: true, transcript: {by: A, date: 2026-01-01, method: typed}", "publish: excerpts")));
        Assert.Equal([At("input/sources/y.md", 3, 17, "seeds/y.txt")], Undeclared(digest));
    }

    [Fact]
    public void Documents_that_are_not_restricted_may_share_a_file()
    {
        var digest = Of(("seeds/restricted/x.txt", "Zqother."), ("seeds/y.txt", Words), ("input/sources/x.md", Record("seed: seeds/restricted/x.txt, restricted: true", "publish: excerpts")),
            ("input/sources/y.md", Record("seed: seeds/y.txt")), ("input/sources/z.md", Record("seed: seeds/y.txt")));
        Assert.Empty(Undeclared(digest));
    }

    [Fact]
    public void No_message_tells_name_or_hash_of_a_file_in_the_folder_or_of_its_copy()
    {
        string other = new('0', 64);
        var digest = Of(("seeds/restricted/zq-x.txt", Words), ("seeds/y.txt", Words), ("seeds/restricted/zq-z.jpg", "x"), ("seeds/restricted/zq-z.transcript.txt", "Zqtyped."),
            ("input/sources/x.md", Record("seed: seeds/restricted/zq-x.txt")), ("input/sources/y.md", Record("seed: seeds/y.txt")), ("input/sources/w.md", Record($"seed: seeds/restricted/zq-x.txt, sha256: {other}")),
            ("input/sources/z.md", Record("seed: seeds/restricted/zq-z.jpg, transcript: {by: A, date: 2026-01-01, method: typed}")));
        var found = digest.Check().Found;
        Assert.Equal(4, found.Count(fault => fault.Rule.Id == "unsealed-seed"));
        Assert.Single(found, fault => fault.Rule.Id == "changed-seed");
        string[] hashes = [TestDigest.Sha256(Words), TestDigest.Sha256("x"), TestDigest.Sha256("Zqtyped.")];
        Assert.All(found, fault =>
        {
            string told = fault.Message + fault.Help + fault.Span.Path;
            Assert.DoesNotContain("zq", told, StringComparison.OrdinalIgnoreCase);
            Assert.All(hashes, hash => Assert.DoesNotContain(hash[..8], told, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_line_that_was_deleted_after_sealing_is_missed_wherever_the_document_lies()
    {
        _digest.Replace("input/sources/interview.md", RestrictedDigest.Seed, "seeds/interview.txt").Without().Put("seeds/interview.txt", RestrictedDigest.Seeded).Seal();
        Assert.Empty(_digest.Findings());
        _digest.Replace("input/sources/interview.md", "  restricted: true\n", "");
        const string Expected = "undeclared-restriction 'interview' was sealed as restricted, and its record does not say restricted: true.";
        Assert.Equal([Expected], _digest.Findings());
        Assert.Equal((BuildOutcome.ContentErrors, 0), (_digest.Build().Result.Outcome, _digest.Build().Site.Count));
        // Sealing all takes no proof away; who names the source says that it may be public.
        string locked = _digest.Lock;
        _digest.Seal();
        Assert.Equal(locked, _digest.Lock);
        Assert.Equal([Expected], _digest.Without("seeds/interview.txt").Findings().Where(finding => !finding.StartsWith("missing-seed", StringComparison.Ordinal) && !finding.StartsWith("unchecked-quote", StringComparison.Ordinal)));
        _digest.Put("seeds/interview.txt", RestrictedDigest.Seeded).Seal(ids: "interview");
        Assert.Equal(LockFile.Nothing, _digest.Lock);
        Assert.Empty(_digest.Findings());
    }

    [Fact]
    public void A_document_that_moved_out_of_the_folder_is_known_by_its_seal()
    {
        _digest.Seal();
        _digest.Replace("input/sources/interview.md", "  restricted: true\n", "");
        var fault = Assert.Single(Build.Run(new BuildRequest(_digest.Folder.Root, _digest.Folder.Output) { Write = false }, TestContext.Current.CancellationToken).Diagnostics, fault => fault.Rule.Id == "undeclared-restriction");
        Assert.Equal("Write restricted: true under custody. If the document may be public, move the file out of seeds/restricted/ and change its path in the record; then run: digest seal interview.", fault.Help);
        // Under another id it has the same bytes.
        _digest.Put("input/sources/other.md", _digest.Read("input/sources/interview.md").Replace(RestrictedDigest.Seed, "seeds/other.txt", StringComparison.Ordinal)).Put("seeds/other.txt", RestrictedDigest.Seeded).Without().Without("input/sources/interview.md");
        Assert.Contains("undeclared-restriction The document of 'other' is the restricted document that input/digest.lock knows as 'interview', and its record does not say restricted: true.", _digest.Findings());
        _digest.Seal();
        Assert.DoesNotContain("undeclared-restriction", _digest.RulesFound());
    }

    [Theory]
    [InlineData("seeds/zq-x.txt", "")]
    [InlineData("seeds/2026/zq-x.txt", "")]
    [InlineData("seeds/zq-x.txt", "seeds/restricted/x.txt")]
    public void A_document_that_no_record_names_outside_of_the_folder_stops_the_build(string stray, string original)
    {
        var digest = Of((stray, Words), ("seeds/other.txt", "Zqother words."), ("input/sources/x.md", Record($"seed: seeds/restricted/x.txt, restricted: true, sha256: {TestDigest.Sha256(Words)}", "publish: excerpts")));
        if (original.Length > 0) { digest.Add(original, Words); }
        Assert.Equal([At("input/sources/x.md", 2, 8, "A record")], Undeclared(digest));
        var (made, site) = digest.Build();
        Assert.Empty(site);
        var fault = Assert.Single(made.Diagnostics, fault => fault.Rule.Id == "undeclared-restriction");
        Assert.Equal("A file in seeds/ that no record names is the restricted document of 'x', and it lies outside of seeds/restricted/.", fault.Message);
        Assert.StartsWith("'digest check' names it at a terminal. Move it back to the path in seeds/restricted/ that its record says, or, where it is a copy, delete it; where git has it already, run 'git rm --cached'", fault.Help, StringComparison.Ordinal);
        Assert.StartsWith($"It is '{stray}'. Move it back", fault.Private, StringComparison.Ordinal);
        // Neither is it called a file without a record, to which one should be written, nor is a line of another such file printed.
        Assert.Equal("seeds/other.txt", Assert.Single(made.Diagnostics, one => one.Rule.Id == "unused-seed").Span.Path);
        var text = new StringWriter();
        Report.Write(text, ReportFormat.Text, made.Diagnostics, path => digest.Files.FirstOrDefault(file => file.Path == path) is { } file ? System.Text.Encoding.UTF8.GetString(file.Bytes) : null, verbose: true);
        Assert.DoesNotContain("zq", text.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("restricted/x.txt", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestDigest.Sha256(Words)[..8], text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestDigest.Sha256(Words)[..8], string.Join(' ', made.Diagnostics.Select(one => one.Message + one.Help)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_was_moved_is_known_on_a_machine_that_has_the_lock_alone()
    {
        _digest.Seal();
        _digest.Without().Put("seeds/zq-file-name.txt", RestrictedDigest.Seeded);
        Assert.Equal(["undeclared-restriction A file in seeds/ that no record names is the restricted document of 'interview', and it lies outside of seeds/restricted/."], _digest.Findings().Where(finding => !finding.StartsWith("unchecked", StringComparison.Ordinal)));
        _digest.Put("input/sources/interview.md", RestrictedDigest.Source());
        Assert.Contains("undeclared-restriction A file in seeds/ that no record names is the restricted document that input/digest.lock knows as 'interview', and it lies outside of seeds/restricted/.", _digest.Findings());
        Assert.DoesNotContain("undeclared-restriction", _digest.Without("seeds/zq-file-name.txt").Put(RestrictedDigest.Seed, RestrictedDigest.Seeded).RulesFound());
    }

    [Fact]
    public void Empty_files_are_nobodys_document() =>
        Assert.Empty(Undeclared(Of(("seeds/restricted/x.txt", ""), ("seeds/y.txt", ""), ("seeds/.gitkeep", ""))));

    [Fact]
    public void Whoever_writes_the_name_of_its_file_for_an_id_is_not_told_whose_it_is()
    {
        var digest = Of(("seeds/restricted/zq-name.txt", Words), ("input/sources/x.md", Record("seed: seeds/restricted/zq-name.txt, restricted: true", "publish: excerpts")), ("input/a.md", "---\ntitle: A\n---\n[[zq-name.txt]]\n"));
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "unknown-reference");
        Assert.DoesNotContain("document of a record", fault.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("'x'", fault.Message + fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void No_digest_can_switch_it_off() =>
        Assert.Contains("fixed-rule", new TestDigest("=== input/digest.yml\ntitle: T\nchecks: {undeclared-restriction: off}\n").Check().Found.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Rule.Id));
}
