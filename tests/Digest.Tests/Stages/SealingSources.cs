using System.Text;
using Digest.Diagnostics;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

public sealed class SealingSources : IDisposable
{
    private const string Words = "It may amount to crimes. They say it.";
    private static readonly string Hash = TestDigest.Sha256(Words);
    private static readonly string Old = new('0', 64);
    private readonly Folder _folder = new();

    public SealingSources() => _folder.Put("input/digest.yml", "title: T\n").Put("seeds/report.txt", Words).Put("input/organisations/author.md", "---\ntitle: Author\n---\n");

    public void Dispose() => _folder.Dispose();

    private string Record { get => File.ReadAllText(_folder["input/sources/report.md"]); set => _folder.Put("input/sources/report.md", value); }

    private SealResult Seal(bool renew = false, string? reason = null, params string[] ids) => Digest.Seal.Run(new SealRequest(_folder.Root, ids)
    {
        Renew = renew,
        Reason = reason is null ? null : new SealReason(new DateOnly(2026, 11, 25), reason, "AB"),
    });

    private static string RulesOf(SealResult result) => string.Join(' ', result.Report.Diagnostics.Select(fault => fault.Rule.Id));

    private static string Front(string custody) => $"---\ntitle: The report\nby: [author]\n{custody}\n---\nText.\n";

    /// <summary>Before, after; <c>HASH</c> stands for the seed's, <c>OLD</c> for another.</summary>
    public static TheoryData<string, string> Forms => new()
    {
        { "custody:\n  seed: seeds/report.txt", "custody:\n  seed: seeds/report.txt\n  sha256: HASH" },
        { "custody:\n  # kept\n  seed: seeds/report.txt   # as received\n\n  collected_at: \"2026-11-23\"", "custody:\n  # kept\n  seed: seeds/report.txt   # as received\n  sha256: HASH\n\n  collected_at: \"2026-11-23\"" },
        { "custody: {seed: seeds/report.txt}", "custody: {seed: seeds/report.txt, sha256: HASH}" },
        { "custody: { seed: \"seeds/report.txt\" , collector: X }  # y", "custody: { seed: \"seeds/report.txt\", sha256: HASH , collector: X }  # y" },
        { "custody: {\n  seed: seeds/report.txt,  # a\n  collector: X\n}", "custody: {\n  seed: seeds/report.txt, sha256: HASH,  # a\n  collector: X\n}" },
        { "custody:\n  sha256:\n  seed: seeds/report.txt", "custody:\n  sha256: HASH\n  seed: seeds/report.txt" },
        { "custody:\n  sha256:   # to do\n  seed: seeds/report.txt", "custody:\n  sha256: HASH   # to do\n  seed: seeds/report.txt" },
        { "custody:\n  sha256: ~\n  seed: seeds/report.txt", "custody:\n  sha256: HASH\n  seed: seeds/report.txt" },
        { "custody:\n    seed: >-\n      seeds/report.txt\n\n    collector: X", "custody:\n    seed: >-\n      seeds/report.txt\n    sha256: HASH\n\n    collector: X" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_seal_is_written_and_nothing_else_of_the_record_changes(string before, string after)
    {
        Record = Front(before);
        var result = Seal();
        Assert.Equal("", RulesOf(result));
        Assert.Equal(Front(after.Replace("HASH", Hash, StringComparison.Ordinal)), Record);
        Assert.Equal(SealState.Sealed, Assert.Single(result.Plans).State);
    }

    [Theory]
    [InlineData("custody:\n  seed: seeds/letter.jpg\n  transcript: {by: AB}\n  method: x", "custody:\n  seed: seeds/letter.jpg\n  sha256: HASH\n  transcript: {by: AB, sha256: TYPED}\n  method: x")]
    [InlineData("custody:\n  seed: seeds/letter.jpg\n  transcript:\n    by: AB\n    # typed\n  method: x", "custody:\n  seed: seeds/letter.jpg\n  sha256: HASH\n  transcript:\n    by: AB\n    sha256: TYPED\n    # typed\n  method: x")]
    [InlineData("custody: {seed: seeds/letter.jpg, sha256: HASH, transcript: {by: AB}}", "custody: {seed: seeds/letter.jpg, sha256: HASH, transcript: {by: AB, sha256: TYPED}}")]
    [InlineData("custody:\n  transcript:\n    sha256:\n    by: AB\n  seed: seeds/letter.jpg", "custody:\n  transcript:\n    sha256: TYPED\n    by: AB\n  seed: seeds/letter.jpg\n  sha256: HASH")]
    public void A_transcript_is_sealed_with_its_document(string before, string after)
    {
        _folder.Put("seeds/letter.jpg", "image").Put("seeds/letter.transcript.txt", "The words.\n");
        string Filled(string custody) => Front(custody.Replace("HASH", TestDigest.Sha256("image"), StringComparison.Ordinal).Replace("TYPED", TestDigest.Sha256("The words.\n"), StringComparison.Ordinal));
        Record = Filled(before);
        var result = Seal();
        Assert.Equal("", RulesOf(result));
        Assert.Equal(Filled(after), Record);
        Assert.Equal("seeds/letter.transcript.txt", Assert.Single(result.Plans).Transcript!.Value.Path);
        Assert.Equal(SealState.Unchanged, Assert.Single(Seal().Plans).State);
    }

    [Theory]
    [InlineData("sha256: OLD  # taken by hand", "sha256: HASH  # taken by hand")]
    [InlineData("sha256: \"OLD\"", "sha256: \"HASH\"")]
    [InlineData("sha256: 'OLD'", "sha256: 'HASH'")]
    [InlineData("sha256: not-a-hash", "sha256: HASH")]
    public void A_seal_is_renewed_where_it_stands(string before, string after)
    {
        Record = Front($"custody:\n  log: []\n  seed: seeds/report.txt\n  {before.Replace("OLD", Old, StringComparison.Ordinal)}\n  method: x");
        Assert.Equal("", RulesOf(Seal(renew: true, "New")));
        Assert.StartsWith("  log: [{date: \"2026-11-25\", by: \"AB\", what: \"New (SHA-256 before: ", Record.Split('\n')[4], StringComparison.Ordinal);
        Assert.EndsWith($"\n  seed: seeds/report.txt\n  {after.Replace("HASH", Hash, StringComparison.Ordinal)}\n  method: x\n---\nText.\n", Record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_of_the_digests_own_is_in_nobodys_way()
    {
        _folder.Put("theme/i18n/en.yml", "layout:\n  skip: Skip\n").Put("theme/pages/404.liquid", "<p></p>");
        Record = Front("custody: {seed: seeds/report.txt}");
        Assert.Equal("", RulesOf(Seal()));
        Assert.Contains(Hash, Record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_seed_is_refused_unless_renewing_is_asked_for()
    {
        string record = Record = Front($"custody: {{seed: seeds/report.txt, sha256: {Old}}}");
        var refused = Seal();
        Assert.Equal("changed-seed", RulesOf(refused));
        Assert.Equal(BuildOutcome.ContentErrors, refused.Report.Outcome);
        Assert.Equal(record, Record);
        var plan = Assert.Single(Seal(renew: true, "New").Plans);
        Assert.Equal((SealState.Renewed, Old, Hash), (plan.State, plan.Before, plan.After));
        Assert.Contains(Hash, Record, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_reason_no_seal_is_renewed_and_a_dry_run_shows_what_would_be()
    {
        string record = Record = Front($"custody:\n  seed: seeds/report.txt\n  sha256: {Old}");
        var refused = Seal(renew: true);
        var fault = Assert.Single(refused.Report.Diagnostics);
        Assert.Equal(("unexplained-renewal", Severity.Error, record.IndexOf(Old, StringComparison.Ordinal)), (fault.Rule.Id, fault.Severity, fault.Span.Offset));
        Assert.Contains("digest seal report --renew --reason \"what happened\" --by WHO", fault.Help, StringComparison.Ordinal);
        Assert.Equal(record, Record);
        var shown = Digest.Seal.Run(new SealRequest(_folder.Root, []) { DryRun = true, Renew = true }, TestContext.Current.CancellationToken);
        Assert.Equal(("", SealState.Renewed), (RulesOf(shown), Assert.Single(shown.Plans).State));
        Assert.Equal(record, Record);
    }

    [Fact]
    public void Renewing_what_has_not_changed_needs_no_reason()
    {
        Record = Front($"custody: {{seed: seeds/report.txt, sha256: {Hash}}}");
        Assert.Equal(SealState.Unchanged, Assert.Single(Seal(renew: true).Plans).State);
    }

    [Fact]
    public async Task A_reason_that_no_record_took_is_told()
    {
        string[] why = ["--renew", "--reason", "Scanned again", "--by", "AB"];
        Record = Front($"custody: {{seed: seeds/report.txt, sha256: {Hash}}}");
        _folder.Put("seeds/b.txt", "b").Put("input/sources/b.md", Front($"custody: {{seed: seeds/b.txt, sha256: {Old}}}"));
        var here = new Cli.Command(_folder.Root) { Variables = new Dictionary<string, string> { ["NO_COLOR"] = "1" } };
        Assert.Contains("To renew a seal, say why: --reason TEXT --by WHO", (await here.Run("seal", "b", "--renew", "--dry-run")).Errors, StringComparison.Ordinal);
        var named = await here.Run(["seal", "report", "b", .. why]);
        Assert.Contains("The reason was not written into 'report' (its file is the one that was sealed). For anything else that happened", named.Errors, StringComparison.Ordinal);
        Assert.Contains("Scanned again", File.ReadAllText(_folder["input/sources/b.md"]), StringComparison.Ordinal);
        Assert.Contains("The reason was written into no record, since no seal was renewed.", (await here.Run(["seal", .. why])).Errors, StringComparison.Ordinal);
        _folder.Put("seeds/b.txt", "again");
        var all = await here.Run(["seal", .. why]);
        Assert.Equal((0, ""), (all.Code, all.Errors));
    }

    [Fact]
    public void Where_one_source_is_refused_none_is_sealed()
    {
        Record = Front("custody: {seed: seeds/report.txt}");
        _folder.Put("seeds/b.txt", "b").Put("input/sources/b.md", Front($"custody: {{seed: seeds/b.txt, sha256: {Old}}}"));
        Assert.Equal("changed-seed", RulesOf(Seal()));
        Assert.DoesNotContain("sha256", Record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_lists_every_quote_with_its_place_and_whether_it_still_stands()
    {
        Record = Front($"custody: {{seed: seeds/report.txt, sha256: {Old}}}");
        _folder.Put("input/claims/a.md", "---\ntitle: A\nstatement: S.\nmodality: states\nquotes:\n  - {source: report, exact: may amount to crimes}\n  - {source: report, exact: gone since}\n---\n");
        var fault = Assert.Single(Seal().Report.Diagnostics);
        Assert.Equal(["does not stand any more: \"gone since\"", "still stands, ¶1: \"may amount to crimes\""], fault.Related.Select(one => one.Message));
        Assert.All(fault.Related, one => Assert.Equal("input/claims/a.md", one.Span.Path));
        Assert.Contains("2 quotes rest on it: 1 still stands in the file as it is now, 1 does not.", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Sealing_twice_changes_nothing()
    {
        Record = Front("custody: {seed: seeds/report.txt}");
        Seal();
        string once = Record;
        Assert.Equal(SealState.Unchanged, Assert.Single(Seal().Plans).State);
        Assert.Equal(once, Record);
    }

    public static TheoryData<string, string> Logs => new()
    {
        { "custody:\n  seed: seeds/report.txt\n  sha256: OLD", "custody:\n  seed: seeds/report.txt\n  sha256: HASH\n  log:\n    - date: \"2026-11-25\"\n      by: \"AB\"\n      what: \"WHAT\"" },
        { "custody:\n  seed: seeds/report.txt\n  sha256: OLD\n  log:\n    - date: 2026-11-23\n      what: Received.   # by post\n  method: x", "custody:\n  seed: seeds/report.txt\n  sha256: HASH\n  log:\n    - date: 2026-11-23\n      what: Received.   # by post\n    - date: \"2026-11-25\"\n      by: \"AB\"\n      what: \"WHAT\"\n  method: x" },
        { "custody:\n  seed: seeds/report.txt\n  log:\n  - date: 2026-11-23\n    what: >\n      Received\n\n      by post.\n  sha256: OLD", "custody:\n  seed: seeds/report.txt\n  log:\n  - date: 2026-11-23\n    what: >\n      Received\n\n      by post.\n  - date: \"2026-11-25\"\n    by: \"AB\"\n    what: \"WHAT\"\n  sha256: HASH" },
        { "custody:\n  seed: seeds/report.txt\n  sha256: OLD\n  log:\n    - {date: 2026-11-23, what: Received}", "custody:\n  seed: seeds/report.txt\n  sha256: HASH\n  log:\n    - {date: 2026-11-23, what: Received}\n    - {date: \"2026-11-25\", by: \"AB\", what: \"WHAT\"}" },
        { "custody: {seed: seeds/report.txt, sha256: OLD, log: [{date: 2026-11-23, what: Received}]}", "custody: {seed: seeds/report.txt, sha256: HASH, log: [{date: 2026-11-23, what: Received}, {date: \"2026-11-25\", by: \"AB\", what: \"WHAT\"}]}" },
        { "custody: {seed: seeds/report.txt, sha256: OLD}", "custody: {seed: seeds/report.txt, sha256: HASH, log: [{date: \"2026-11-25\", by: \"AB\", what: \"WHAT\"}]}" },
        { "custody:\n  seed: seeds/report.txt\n  sha256: OLD\n  log: []", "custody:\n  seed: seeds/report.txt\n  sha256: HASH\n  log: [{date: \"2026-11-25\", by: \"AB\", what: \"WHAT\"}]" },
        { "custody:\n  seed: seeds/report.txt\n  sha256: OLD\n  log:", "custody:\n  seed: seeds/report.txt\n  sha256: HASH\n  log: [{date: \"2026-11-25\", by: \"AB\", what: \"WHAT\"}]" },
        { "custody:\n  seed: seeds/report.txt\n  sha256: OLD\n  log: {date: 2026-11-23, what: Received}", "custody:\n  seed: seeds/report.txt\n  sha256: HASH\n  log: [{date: 2026-11-23, what: Received}, {date: \"2026-11-25\", by: \"AB\", what: \"WHAT\"}]" },
    };

    [Theory]
    [MemberData(nameof(Logs))]
    public void A_reason_becomes_the_last_entry_of_the_log_with_the_former_hash(string before, string after)
    {
        Record = Front(before.Replace("OLD", Old, StringComparison.Ordinal));
        Assert.Equal("", RulesOf(Seal(renew: true, "He said \"new\": c:\\x")));
        string what = $"He said \\\"new\\\": c:\\\\x (SHA-256 before: {Old})";
        Assert.Equal(Front(after.Replace("HASH", Hash, StringComparison.Ordinal).Replace("WHAT", what, StringComparison.Ordinal)), Record);
    }

    [Fact]
    public void A_form_that_cannot_be_changed_safely_is_refused_with_what_to_write()
    {
        string record = Record = Front($"custody:\n  seed: seeds/report.txt\n  sha256: |\n    {Old}");
        var fault = Assert.Single(Seal(renew: true, "New").Report.Diagnostics);
        Assert.Equal("uneditable-record", fault.Rule.Id);
        Assert.Contains(Hash, fault.Help, StringComparison.Ordinal);
        Assert.Equal(record, Record);
    }

    [Fact]
    public void Nor_is_the_hash_of_a_restricted_document_told_then()
    {
        Record = Front($"custody:\n  seed: seeds/report.txt\n  restricted: true\n  transcript: {{by: A, date: 2026-01-01, method: typed}}\n  sha256: |\n    {Old}");
        _folder.Put("seeds/report.transcript.txt", "Typed.");
        var fault = Assert.Single(Seal(renew: true, "New").Report.Diagnostics);
        Assert.Equal("uneditable-record", fault.Rule.Id);
        Assert.StartsWith("Write by hand: custody.sha256 and custody.transcript.sha256, and an entry in custody.log", fault.Help, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9a-f]{64}", $"{fault.Message} {fault.Help}");
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_stay_as_they_are()
    {
        string written = Front($"custody:\n  seed: seeds/report.txt\n  sha256: {Old}").ReplaceLineEndings("\r\n");
        _folder.Put("input/sources/report.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(written)]);
        Assert.Equal("", RulesOf(Seal(renew: true, "New")));
        byte[] bytes = File.ReadAllBytes(_folder["input/sources/report.md"]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string made = Encoding.UTF8.GetString(bytes[3..]);
        Assert.Equal(made.Count(c => c == '\n'), made.Split("\r\n").Length - 1);
        Assert.Equal(written.Replace(Old, Hash, StringComparison.Ordinal), made.Remove(made.IndexOf("  log:", StringComparison.Ordinal), made.IndexOf("---\r\nText", StringComparison.Ordinal) - made.IndexOf("  log:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_dry_run_shows_the_change_and_makes_none()
    {
        string record = Record = Front("custody:\n  seed: seeds/report.txt");
        var result = Digest.Seal.Run(new SealRequest(_folder.Root, []) { DryRun = true }, TestContext.Current.CancellationToken);
        Assert.Equal(record, Record);
        Assert.Equal($"--- input/sources/report.md\n+++ input/sources/report.md\n@@ -3,5 +3,6 @@\n by: [author]\n custody:\n   seed: seeds/report.txt\n+  sha256: {Hash}\n ---\n Text.\n", Assert.Single(result.Diffs));
    }

    [Fact]
    public void A_diff_replaces_the_line_that_changes()
    {
        Record = Front($"custody: {{seed: seeds/report.txt, sha256: {Old}}}");
        string diff = Assert.Single(Digest.Seal.Run(new SealRequest(_folder.Root, []) { DryRun = true, Renew = true }, TestContext.Current.CancellationToken).Diffs);
        Assert.Contains($"\n-custody: {{seed: seeds/report.txt, sha256: {Old}}}\n+custody: {{seed: seeds/report.txt, sha256: {Hash}}}\n", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_record_is_left_alone_and_so_is_every_other()
    {
        _folder.Put("input/sources/a.md", Front("custody: {seed: seeds/report.txt}"));
        string record = Record = Front("custody: {seed: seeds/report.txt}");
        var file = new FileInfo(_folder["input/sources/report.md"]) { IsReadOnly = true };
        var result = Seal();
        file.IsReadOnly = false;
        Assert.Equal(("cannot-write", BuildOutcome.EnvironmentError), (RulesOf(result), result.Report.Outcome));
        Assert.Equal(record, Record);
        Assert.DoesNotContain("sha256", File.ReadAllText(_folder["input/sources/a.md"]), StringComparison.Ordinal);
        Assert.Equal(["a.md", "report.md"], Directory.GetFiles(_folder["input/sources"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_records_of_one_seed_are_both_sealed()
    {
        Record = Front("custody: {seed: seeds/report.txt}");
        _folder.Put("input/sources/again.md", Front("custody: {seed: seeds/report.txt}"));
        Assert.Equal(2, Seal().Plans.Count(plan => plan.State == SealState.Sealed));
        Assert.Contains(Hash, File.ReadAllText(_folder["input/sources/again.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_source_alone_is_sealed()
    {
        Record = Front("custody: {seed: seeds/report.txt}");
        _folder.Put("input/sources/again.md", Front("custody: {seed: seeds/report.txt}"));
        Seal(ids: "again");
        Assert.DoesNotContain("sha256", Record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restricted_seed_that_is_not_here_is_passed_over_unless_it_is_named()
    {
        Record = Front($"custody: {{seed: seeds/secret.txt, sha256: {Old}, restricted: true}}");
        Assert.Equal(SealState.NotHere, Assert.Single(Seal().Plans).State);
        Assert.Equal("unsealable-source", RulesOf(Seal(ids: "report")));
    }

    [Fact]
    public void A_restricted_seed_is_sealed_and_no_message_or_log_tells_a_hash()
    {
        string custody = $"custody: {{seed: seeds/report.txt, sha256: {Old}, restricted: true}}";
        Record = Front(custody);
        var fault = Assert.Single(Seal().Report.Diagnostics);
        Assert.DoesNotContain(Hash, fault.Message + fault.Help, StringComparison.Ordinal);
        Seal(renew: true, "New");
        Assert.Contains("what: \"New\"}", Record, StringComparison.Ordinal);
        Assert.DoesNotContain(Old, Record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_not_held_has_nothing_to_seal()
    {
        Record = "---\ntitle: The report\n---\n";
        Assert.Empty(Seal().Plans);
        Assert.Equal("unsealable-source", RulesOf(Seal(ids: "report")));
    }

    [Fact]
    public void An_unknown_id_is_told_with_a_guess_and_nothing_is_sealed()
    {
        Record = Front("custody: {seed: seeds/report.txt}");
        var result = Seal(ids: ["report", "raport"]);
        Assert.Equal([("raport", "Did you mean 'report'?")], result.Unknown);
        Assert.DoesNotContain("sha256", Record, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("custody: {seed: seeds/report.txt, seed: seeds/x.txt}", "repeated-key")]
    [InlineData("custody: {seed: seeds/report.txt", "yaml-syntax")]
    public void A_record_that_is_broken_tells_its_own_errors(string custody, string rule)
    {
        string record = Record = Front(custody);
        Assert.Contains(rule, RulesOf(Seal(ids: "report")), StringComparison.Ordinal);
        Assert.Equal(record, Record);
    }

    [Fact]
    public void Errors_of_other_records_do_not_stand_in_the_way_and_are_counted()
    {
        Record = Front("custody: {seed: seeds/report.txt}");
        _folder.Put("input/claims/bad.md", "no front matter");
        var result = Seal();
        Assert.Equal(1, result.Unread);
        Assert.Contains(Hash, Record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_sealed_too()
    {
        Record = Front("status: draft\ncustody: {seed: seeds/report.txt}");
        Seal();
        Assert.Contains(Hash, Record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_changed_meanwhile_is_not_overwritten()
    {
        Record = "new";
        var found = new List<Diagnostic>();
        Assert.False(RecordWriter.Write(_folder.Root, [new ChangedRecord("input/sources/report.md", "old"u8.ToArray(), "sealed"u8.ToArray())], found));
        Assert.Equal(("record-changed-meanwhile", "new"), (Assert.Single(found).Rule.Id, Record));
    }

    [Fact]
    public void A_record_behind_a_link_is_written_where_it_is_and_the_link_stays()
    {
        _folder.Put("input/sources/real/report.md", Front("custody: {seed: seeds/report.txt}"));
        File.Move(_folder["input/sources/real/report.md"], _folder["kept.md"]);
        _folder.Link("input/sources/report.md", "../../kept.md");
        Assert.Equal("", RulesOf(Seal()));
        Assert.NotNull(new FileInfo(_folder["input/sources/report.md"]).LinkTarget);
        Assert.Contains(Hash, File.ReadAllText(_folder["kept.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_behind_a_link_that_leads_out_is_never_written()
    {
        using var elsewhere = new Folder();
        elsewhere.Put("report.md", Front("custody: {seed: seeds/report.txt}"));
        _folder.Link("input/sources/report.md", elsewhere["report.md"]);
        Assert.Equal("outside-root", RulesOf(Seal()));
        Assert.DoesNotContain("sha256", File.ReadAllText(elsewhere["report.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pointer_of_Git_LFS_is_no_document_and_is_never_sealed()
    {
        _folder.Put("seeds/report.txt", $"version https://git-lfs.github.com/spec/v1\noid sha256:{Hash}\nsize {Words.Length}\n");
        foreach (string custody in (string[])["custody: {seed: seeds/report.txt}", $"custody: {{seed: seeds/report.txt, sha256: {Hash}}}"])
        {
            Record = Front(custody);
            Assert.Contains("unsealable-source", RulesOf(Seal(renew: true, "New", "report")), StringComparison.Ordinal);
            Assert.Equal(Front(custody), Record);
        }
    }
}
