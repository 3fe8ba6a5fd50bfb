using Digest.Stages.Locking;
using Xunit;

namespace Digest.Tests.Stages.Locking;

public sealed class SealingRestrictedDocuments : IDisposable
{
    private readonly RestrictedDigest _digest = new();

    public void Dispose() => _digest.Dispose();

    private static string Said(SealResult result) => string.Join("; ", result.Locked.Select(change => $"{change.Id} +{change.Added} ~{change.Changed} -{change.Gone}"));

    [Fact]
    public void A_first_seal_writes_record_and_lock_and_a_second_one_nothing()
    {
        Assert.Equal("interview +10 ~0 -0", Said(_digest.Seal()));
        string written = _digest.Lock;
        Assert.Equal("", Said(_digest.Seal(today: "2026-08-01")));
        Assert.Equal(written, _digest.Lock);
    }

    [Fact]
    public void A_quote_keeps_the_day_on_which_it_was_first_verified()
    {
        _digest.Seal();
        _digest.Replace("input/recommendations/search.md", "never seen again", "The bell was never seen again");
        Assert.Equal("interview +1 ~0 -1", Said(_digest.Seal(today: "2026-08-01")));
        Assert.Equal((9, 1), (_digest.Lock.Split("2026-05-03").Length - 1, _digest.Lock.Split("2026-08-01").Length - 1));
    }

    [Fact]
    public void Another_file_is_verified_anew()
    {
        _digest.Seal();
        _digest.Put(RestrictedDigest.Seed, RestrictedDigest.Seeded + "\n\nMore.");
        var result = Digest.Seal.Run(new SealRequest(_digest.Folder.Root, []) { Renew = true, Reason = new(new DateOnly(2026, 8, 1), "New", "AB"), Today = new DateOnly(2026, 8, 1) }, TestContext.Current.CancellationToken);
        Assert.Equal("interview +0 ~10 -0", Said(result));
        Assert.DoesNotContain("2026-05-03", _digest.Lock, StringComparison.Ordinal);
        Assert.Empty(_digest.Without().Findings());
    }

    [Fact]
    public void A_changed_file_that_is_refused_leaves_the_lock_alone()
    {
        _digest.Seal();
        string written = _digest.Lock;
        _digest.Put(RestrictedDigest.Seed, RestrictedDigest.Seeded + "\n\nMore.");
        Assert.Equal(BuildOutcome.ContentErrors, _digest.Seal().Report.Outcome);
        Assert.Equal(written, _digest.Lock);
    }

    [Fact]
    public void A_dry_run_shows_the_new_lines_and_writes_none()
    {
        _digest.Seal();
        string written = _digest.Lock;
        _digest.Replace("input/recommendations/search.md", "never seen again", "The bell was never seen again");
        var result = _digest.Seal(dryRun: true, today: "2026-08-01");
        Assert.Equal(written, _digest.Lock);
        string diff = Assert.Single(result.Diffs);
        Assert.StartsWith("--- input/digest.lock\n+++ input/digest.lock\n@@ ", diff, StringComparison.Ordinal);
        Assert.Contains("\n+      - {request: ", diff, StringComparison.Ordinal);
        Assert.Contains("date: 2026-08-01", diff, StringComparison.Ordinal);
        Assert.Contains("\n-      - {request: ", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_document_only_what_no_record_quotes_any_more_is_taken_out()
    {
        _digest.Seal();
        _digest.Without().Replace("input/recommendations/search.md", "\"never seen again\"", "\"was never seen again\"");
        Assert.Equal("interview +0 ~0 -1", Said(_digest.Seal()));
        Assert.Equal(["unchecked-quote"], _digest.RulesFound());
        Assert.Equal(9, _digest.Build().Result.Summary.QuotesVerified);
    }

    [Fact]
    public void A_source_that_is_not_named_keeps_its_entry()
    {
        _digest.Seal();
        string written = _digest.Lock;
        _digest.Put("seeds/other.txt", "Words.").Put("input/sources/other.md", "---\ntitle: O\ncustody: {seed: seeds/other.txt}\n---\n");
        _digest.Replace("input/recommendations/search.md", "never seen again", "was never seen again");
        _digest.Seal(ids: "other");
        Assert.Equal(written, _digest.Lock);
    }

    [Fact]
    public void Errors_of_other_records_keep_entries_from_being_taken_out()
    {
        _digest.Seal();
        string written = _digest.Lock;
        _digest.Put("input/recommendations/search.md", "broken");
        var result = _digest.Seal();
        Assert.True(result.LockWaits);
        Assert.Equal(written, _digest.Lock);
    }

    [Fact]
    public void An_entry_that_was_edited_is_mended_where_the_document_is()
    {
        _digest.Seal();
        string written = _digest.Lock;
        _digest.Put(LockFile.FilePath, written.Replace("words: 0-", "words: 1-", StringComparison.Ordinal));
        Assert.Equal("broken-lock", Assert.Single(_digest.RulesFound(), rule => rule == "broken-lock"));
        Assert.Equal(BuildOutcome.Clean, _digest.Seal().Report.Outcome);
        Assert.Equal(written, _digest.Lock);
    }

    [Fact]
    public void An_entry_that_was_edited_is_an_error_where_the_document_is_not()
    {
        _digest.Seal();
        string edited = _digest.Lock.Replace("words: 0-", "words: 1-", StringComparison.Ordinal);
        _digest.Without().Put(LockFile.FilePath, edited);
        Assert.Contains("broken-lock", _digest.Seal().Report.Diagnostics.Select(fault => fault.Rule.Id));
        Assert.Equal(edited, _digest.Lock);
    }

    [Fact]
    public void A_merge_conflict_is_left_to_people()
    {
        _digest.Seal();
        string conflict = "<<<<<<< HEAD\n" + _digest.Lock;
        _digest.Put(LockFile.FilePath, conflict);
        Assert.Contains("broken-lock", _digest.Seal().Report.Diagnostics.Select(fault => fault.Rule.Id));
        Assert.Equal(conflict, _digest.Lock);
    }

    [Fact]
    public void Where_nothing_is_restricted_no_lock_is_made()
    {
        _digest.Replace("input/sources/interview.md", "restricted: true", "restricted: false").Replace("input/sources/interview.md", RestrictedDigest.Seed, "seeds/letter.txt");
        _digest.Without().Put("seeds/letter.txt", RestrictedDigest.Seeded).Seal();
        Assert.False(File.Exists(_digest.Folder[LockFile.FilePath]));
    }

    [Fact]
    public void A_lock_is_not_written_through_a_link()
    {
        using var elsewhere = new Folder();
        elsewhere.Put("lock", "");
        _digest.Folder.Link(LockFile.FilePath, elsewhere["lock"]);
        Assert.NotEqual(BuildOutcome.Clean, _digest.Seal().Report.Outcome);
        Assert.Equal("", File.ReadAllText(elsewhere["lock"]));
    }
}
