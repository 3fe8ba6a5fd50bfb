using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Sources;
using Digest.Stages.Locking;
using Xunit;

namespace Digest.Tests.Stages.Locking;

public sealed partial class RestrictedDocumentsStayWhereTheyAre : IDisposable
{
    private readonly RestrictedDigest _digest = new();

    public void Dispose() => _digest.Dispose();

    /// <summary>All that a state may add: the day and the hash in words, and their keys in <c>data/digest.json</c>.</summary>
    [GeneratedRegex(@" ?<span class=""missing"">verified on 3 May 2026[^<]*</span>| \(verified on 3 May 2026[^)]*\)|\n *""verified_(on|sha256)"": ""[^""]*"",")]
    private static partial Regex StateWords();

    [Fact]
    public void The_site_without_the_document_differs_in_the_words_of_the_state_alone()
    {
        _digest.Seal();
        var (here, with) = _digest.Build();
        Directory.Delete(_digest.Folder.Output, recursive: true);
        var (elsewhere, without) = _digest.Without().Build();
        Assert.Equal((BuildOutcome.Clean, BuildOutcome.Clean), (here.Outcome, elsewhere.Outcome));
        Assert.Equal(with.Keys, without.Keys);
        int changed = 0;
        foreach (var (path, text) in with.Where(file => file.Key is not ("data/manifest.json" or "data/SHA256SUMS")))
        {
            string bare = StateWords().Replace(without[path], "").Replace("\"verified-on-date\"", "\"verified\"", StringComparison.Ordinal).Replace("--on-date\"", "--verified\"", StringComparison.Ordinal);
            changed += without[path] == text ? 0 : 1;
            Assert.Equal(text, bare);
        }
        Assert.True(changed >= 4, $"{changed} files show a state");
        Assert.Equal(here.Summary.QuotesVerified, elsewhere.Summary.QuotesVerified);
        Assert.Equal(10, elsewhere.Summary.QuotesVerified);
    }

    [Fact]
    public void A_reader_is_told_when_and_by_which_hash()
    {
        _digest.Seal();
        var (_, site) = _digest.Without().Build();
        string hash = TestDigest.Sha256(RestrictedDigest.Seeded);
        string words = $"verified on 3 May 2026 against a document that is not published; SHA-256 {hash[..8]}…{hash[^8..]}";
        Assert.All((string[])["claims/bell.html", "recommendations/search.html", "people/keeper.html"], path => Assert.Contains(words, site[path], StringComparison.Ordinal));
        // In a body, too.
        Assert.Contains($"</span></span></span> <span class=\"missing\">{words}</span>", site["claims/bell.html"], StringComparison.Ordinal);
        Assert.Contains("\"state\": \"verified-on-date\"", site["data/digest.json"], StringComparison.Ordinal);
        Assert.Contains($"\"verified_on\": \"2026-05-03\",\n          \"verified_sha256\": \"{hash}\"", site["data/digest.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_lock_no_warning_is_left_on_a_machine_without_the_document()
    {
        _digest.Seal();
        Assert.Empty(_digest.Findings());
        Assert.Empty(_digest.Without().Findings());
    }

    [Fact]
    public void Nothing_of_the_document_leaves_but_what_is_quoted_and_shown()
    {
        _digest.Seal();
        _digest.Replace("input/claims/bell.md", "exact: \"Zqhidden words\", show: false", "exact: \"Zqhidden words\", show: false, note: \"\"");
        var (result, site) = _digest.Build();
        Assert.Equal(BuildOutcome.Clean, result.Outcome);
        Assert.All(RestrictedDigest.Secrets, secret => Assert.All(site, file => Assert.DoesNotContain(secret, file.Key + file.Value, StringComparison.OrdinalIgnoreCase)));
        // Neither its size nor its length: they tell which document it is.
        int bytes = System.Text.Encoding.UTF8.GetByteCount(RestrictedDigest.Seeded), words = RestrictedDigest.Seeded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.DoesNotMatch($@"\b({bytes}|{words} words|{words},)", site["sources/interview.html"] + site["data/digest.json"].Replace("\n", " ", StringComparison.Ordinal));
        Assert.DoesNotContain("id=\"p4\"", site["sources/interview.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("places", site["data/digest.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_holds_hashes_and_numbers_and_no_word()
    {
        _digest.Seal();
        Assert.All(RestrictedDigest.Secrets.SkipLast(1), secret => Assert.DoesNotContain(secret, _digest.Lock, StringComparison.OrdinalIgnoreCase));
        Assert.All((string[])["bell", "night", "letter", "eleven"], word => Assert.DoesNotContain(word, _digest.Lock, StringComparison.Ordinal));
        // The document's length cannot be told: numbers end with what is quoted.
        int most = Regex.Matches(_digest.Lock, @"characters: \d+-(\d+)").Max(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(most < RestrictedDigest.Seeded.Length * 2 / 3, $"{most}");
    }

    [Fact]
    public void Words_are_counted_and_their_measure_kept_without_the_document()
    {
        _digest.Seal();
        _digest.Replace("input/sources/interview.md", "max_words: 40", "max_words: 20");
        string expected = Assert.Single(_digest.Findings());
        Assert.StartsWith("too-many-words The site shows 32 words of 'interview'", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(_digest.Without().Findings()));
    }

    [Fact]
    public void A_quote_that_was_changed_since_is_not_proven()
    {
        _digest.Seal();
        _digest.Without().Replace("input/recommendations/search.md", "never seen again", "was never seen again");
        Assert.Equal(["stale-lock", "unchecked-quote"], _digest.RulesFound());
        var (_, site) = _digest.Build();
        Assert.Contains("cannot be checked here", site["recommendations/search.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mark: \"at night\"", "mark: \"of the harbour\"")]
    [InlineData("show: false}", "show: false, prefix: \"came.\"}")]
    public void What_belongs_to_the_request_counts(string old, string made)
    {
        _digest.Seal();
        _digest.Without().Replace("input/claims/bell.md", old, made);
        Assert.Equal(["stale-lock", "unchecked-quote"], _digest.RulesFound());
    }

    [Fact]
    public void Who_says_it_and_whether_it_is_shown_do_not()
    {
        _digest.Seal();
        _digest.Without().Replace("input/claims/bell.md", "show: false}", "speaker: harbour, note: x}");
        Assert.Empty(_digest.Findings());
    }

    [Theory]
    [InlineData("title: The interview", "title: Zqheadline of the interview")]
    [InlineData("ignore: [\"zq-furniture\"]", "ignore: [\"Zqlast.\"]")]
    public void A_document_that_is_read_in_another_way_proves_nothing(string old, string made)
    {
        _digest.Seal();
        _digest.Without().Replace("input/sources/interview.md", old, made);
        Assert.Equal(["absent-restricted-seed", .. Enumerable.Repeat("unchecked-quote", 10)], _digest.RulesFound());
    }

    [Fact]
    public void A_lock_of_another_file_proves_nothing()
    {
        _digest.Seal();
        _digest.Without().Replace("input/sources/interview.md", TestDigest.Sha256(RestrictedDigest.Seeded), new string('0', 64));
        Assert.Contains("absent-restricted-seed", _digest.RulesFound());
        Assert.DoesNotContain("verified on 3 May", string.Concat(_digest.Build().Site.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_lock_the_quotes_are_shown_as_not_checked()
    {
        _digest.Seal();
        File.Delete(_digest.Folder[LockFile.FilePath]);
        Assert.Equal("stale-lock input/digest.lock is not up to date for 'interview': it has none of its 10 quotes.", Assert.Single(_digest.Findings()));
        Assert.Equal(["absent-restricted-seed", .. Enumerable.Repeat("unchecked-quote", 10)], _digest.Without().RulesFound());
        Assert.Equal(BuildOutcome.Clean, _digest.Build().Result.Outcome);
    }

    [Theory]
    [InlineData("input/recommendations/search.md", "never seen again", "was never seen again", "1 quote not in it, 1 quote in it that no record has")]
    [InlineData("input/recommendations/search.md", "quotes: [{source: interview, exact: \"never seen again\"}]\n", "", "1 quote in it that no record has")]
    public void A_lock_that_is_behind_is_told_where_the_document_is(string path, string old, string made, string expected)
    {
        _digest.Seal();
        _digest.Replace(path, old, made);
        Assert.Contains($"stale-lock input/digest.lock is not up to date for 'interview': {expected}.", _digest.Findings());
        _digest.Seal();
        Assert.DoesNotContain("stale-lock", _digest.RulesFound());
    }

    [Fact]
    public void A_lock_of_another_reading_is_told_where_the_document_is()
    {
        _digest.Seal();
        _digest.Replace("input/sources/interview.md", "title: The interview", "title: Zqheadline of the interview");
        Assert.Equal("stale-lock input/digest.lock is not up to date for 'interview': it is about another file, or about the same read in another way.", Assert.Single(_digest.Findings()));
    }

    /// <summary>The reader without the document is led by the lock alone.</summary>
    [Fact]
    public void A_locked_quote_with_another_place_is_told_where_the_document_is()
    {
        _digest.Seal();
        Relock(quote => quote with { Parts = [.. quote.Parts.Select(part => part with { Part = part.Part with { FirstParagraph = 2, LastParagraph = 2 } })] });
        Assert.Equal("stale-lock input/digest.lock is not up to date for 'interview': 1 quote with another place.", Assert.Single(_digest.Findings()));
        _digest.Seal();
        Assert.Empty(_digest.Findings());
    }

    /// <summary>As a version of the program that read the document in another way would have locked "never seen again".</summary>
    private void Relock(Func<LockedQuote, LockedQuote> change)
    {
        string request = QuoteRequest.Hash("quote", "never seen again", null, null, null);
        var entries = SeedSection.Read(LockFile.Read([new InputFile(LockFile.FilePath, InputRole.Lock, Encoding.UTF8.GetBytes(_digest.Lock!))], []), []);
        var entry = entries["interview"];
        entries["interview"] = entry with { Quotes = entry.Quotes.Values.Select(quote => quote.Request == request ? change(quote) : quote).ToDictionary(quote => quote.Request) };
        _digest.Put(LockFile.FilePath, LockFile.Empty.With(SeedSection.Name, SeedSection.Write(entries)));
    }

    [Fact]
    public void Of_a_document_that_was_changed_nothing_is_said_of_the_lock()
    {
        _digest.Seal();
        _digest.Put(RestrictedDigest.Seed, RestrictedDigest.Seeded + "\nZqchanged.");
        Assert.Equal(["changed-seed"], _digest.RulesFound());
    }

    /// <summary>Else its curator would seal again, and lose the proof of quotes that are still there.</summary>
    [Fact]
    public void While_a_record_cannot_be_read_its_entry_is_not_called_stray()
    {
        _digest.Seal();
        _digest.Replace("input/sources/interview.md", "title: The interview", "title: [The interview");
        Assert.DoesNotContain("stale-lock", _digest.RulesFound());
    }

    [Fact]
    public void A_restricted_transcript_that_is_not_here_is_told_without_its_name()
    {
        _digest.Put("seeds/restricted/zq-scan.jpg", "x").Put("input/sources/scan.md", $"---\ntitle: A scan\nby: [harbour]\ncustody: {{seed: seeds/restricted/zq-scan.jpg, sha256: {TestDigest.Sha256("x")}, restricted: true, transcript: {{by: A, date: 2026-01-01, method: typed}}}}\n---\n");
        _digest.Seal();
        var fault = Assert.Single(Digest.Build.Run(new BuildRequest(_digest.Folder.Root, _digest.Folder.Output) { Write = false }, TestContext.Current.CancellationToken).Diagnostics, fault => fault.Rule.Id == "missing-seed");
        Assert.DoesNotContain("zq", $"{fault.Message} {fault.Help}", StringComparison.Ordinal);
        _digest.Without("seeds/restricted/zq-scan.jpg");
        Assert.DoesNotContain("missing-seed", _digest.RulesFound());
    }

    [Fact]
    public void A_locked_quote_that_is_not_found_any_more_is_no_quote_that_no_record_has()
    {
        _digest.Seal();
        Relock(quote => quote with { Request = QuoteRequest.Hash("quote", "never heard again", null, null, null) });
        _digest.Replace("input/recommendations/search.md", "never seen again", "never heard again");
        Assert.Contains("stale-lock input/digest.lock is not up to date for 'interview': 1 quote in it that cannot be found in the document as it is read now.", _digest.Findings());
    }

    [Fact]
    public void An_entry_without_a_restricted_source_is_told()
    {
        _digest.Seal();
        _digest.Put("input/sources/other.md", _digest.Read("input/sources/interview.md")).Without("input/sources/interview.md");
        Assert.Contains("stale-lock input/digest.lock has an entry 'interview', and no restricted source has that id.", _digest.Findings());
        _digest.Seal();
        Assert.DoesNotContain("stale-lock", _digest.RulesFound());
        Assert.Equal(LockFile.Nothing, _digest.Lock);
    }

    [Fact]
    public void Restricted_and_in_full_contradict_each_other()
    {
        _digest.Seal();
        _digest.Replace("input/sources/interview.md", "publish: excerpts", "publish: full");
        Assert.Equal("restricted-in-full 'interview' is restricted, and its rights publish it in full.", Assert.Single(_digest.Findings()));
        _digest.Replace("input/sources/interview.md", "rights: {publish: full, max_words: 40}\n", "").Put("input/digest.yml", "title: T\nrights: {publish: full}\nchecks: {missing-url: off}\n");
        Assert.Contains("restricted-in-full", _digest.RulesFound());
    }

    [Theory]
    [InlineData("input/sources/interview.md", "rights: {", "summary: The file zq-file-name.txt.\nrights: {")]
    [InlineData("input/sources/interview.md", "  restricted: true", "  log: [{date: 2026-01-02, what: Was ZQ-FILE-NAME.TXT before}]\n  restricted: true")]
    [InlineData("input/claims/bell.md", "It says", "In seeds/restricted/zq-file-name.txt it says")]
    [InlineData("input/digest.yml", "title: T\n", "title: T\nsummary: Made of zq-file-name.txt.\n")]
    [InlineData("input/digest.yml", "title: T\n", "title: Of ZQ-FILE-NAME.TXT\n")]
    [InlineData("input/digest.yml", "title: T\n", "title: T\nlanguages: [{tag: fr, title: De zq-file-name.txt}]\n")]
    public void A_text_that_names_the_file_is_an_error(string path, string old, string made)
    {
        _digest.Seal();
        Assert.Equal("told-seed", Assert.Single(_digest.Replace(path, old, made).RulesFound()));
    }

    [Fact]
    public void A_longer_name_is_another_files_and_letters_may_be_composed_in_any_way()
    {
        _digest.Seal();
        _digest.Replace("input/claims/bell.md", "It says", "In hzq-file-name.txt and zq-file-name.txts it says");
        Assert.DoesNotContain("told-seed", _digest.RulesFound());
        File.Move(Path.Join(_digest.Folder.Root, RestrictedDigest.Seed), Path.Join(_digest.Folder.Root, "seeds/restricted/zq-m\u00FCller.txt"));
        _digest.Replace("input/sources/interview.md", "zq-file-name.txt", "zq-m\u00FCller.txt").Seal();
        _digest.Replace("input/claims/bell.md", "In hzq-file-name.txt and zq-file-name.txts it says", "In zq-mu\u0308ller.txt it says");
        Assert.Contains("told-seed", _digest.RulesFound());
    }

    [Fact]
    public void A_translation_that_names_the_file_is_named_itself()
    {
        _digest.Seal();
        _digest.Replace("input/digest.yml", "title: T\n", "title: T\nlanguages: [fr]\n").Put("input/claims/bell.fr.md", "---\ntitle: La cloche\n---\nDans zq-file-name.txt.\n");
        Assert.Equal("input/claims/bell.fr.md", Assert.Single(Digest.Build.Run(new BuildRequest(_digest.Folder.Root, _digest.Folder.Output) { Write = false }, TestContext.Current.CancellationToken).Diagnostics, fault => fault.Rule.Id == "told-seed").Span.Path);
    }

    [Fact]
    public void A_text_that_names_the_hash_is_an_error()
    {
        _digest.Seal();
        _digest.Replace("input/claims/bell.md", "It says", $"Its hash is {TestDigest.Sha256(RestrictedDigest.Seeded)}. It says");
        Assert.Contains("told-seed", _digest.RulesFound());
    }

    [Fact]
    public void No_message_holds_words_path_or_hash_of_the_document()
    {
        _digest.Seal();
        _digest.Replace("input/claims/bell.md", "They came at night", "They came in the night").Replace("input/recommendations/search.md", "\"never", "\"not never");
        _digest.Put(RestrictedDigest.Seed, RestrictedDigest.Seeded + "\nZqchanged.").Put("seeds/restricted/zq-unused.txt", "Zqunused line.");
        var found = Digest.Build.Run(new BuildRequest(_digest.Folder.Root, _digest.Folder.Output) { Write = false }, TestContext.Current.CancellationToken).Diagnostics;
        Assert.Equal(2, found.Count(fault => fault.Rule.Id == "absent-quote"));
        Assert.Contains(found, fault => fault.Rule.Id == "changed-seed");
        Assert.Contains(found, fault => fault.Rule.Id == "unused-seed");
        Assert.All(found, fault =>
        {
            string told = fault.Message + fault.Help + fault.Span.Path;
            Assert.DoesNotContain("Zqb", told, StringComparison.Ordinal);
            Assert.DoesNotContain("zq-", told, StringComparison.Ordinal);
            Assert.DoesNotContain("brass", told, StringComparison.Ordinal);
            Assert.DoesNotContain(TestDigest.Sha256(RestrictedDigest.Seeded)[..8], told, StringComparison.Ordinal);
        });
        // At a terminal its curator is helped all the same.
        Assert.Contains(found, fault => fault.Rule.Id == "absent-quote" && fault.Private!.Contains("at night “and took", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_told_without_its_name()
    {
        _digest.Seal();
        _digest.Folder.Put(RestrictedDigest.Seed, [0xFF, 0x41]);
        var fault = Assert.Single(Digest.Build.Run(new BuildRequest(_digest.Folder.Root, _digest.Folder.Output) { Write = false }, TestContext.Current.CancellationToken).Diagnostics, fault => fault.Rule.Id == "undecodable-seed");
        Assert.DoesNotContain("zq", fault.Message + fault.Help + fault.Span.Path, StringComparison.Ordinal);
        Assert.Equal("input/sources/interview.md", fault.Span.Path);
    }

    [Fact]
    public void A_file_that_cannot_be_told_from_another_is_told_without_its_name()
    {
        _digest.Seal();
        _digest.Put("seeds/restricted/ZQ-FILE-NAME.txt", "Zqother.");
        var fault = Assert.Single(Digest.Build.Run(new BuildRequest(_digest.Folder.Root, _digest.Folder.Output) { Write = false }, TestContext.Current.CancellationToken).Diagnostics, fault => fault.Rule.Id == "path-collision");
        Assert.DoesNotContain("zq", fault.Message + fault.Help + fault.Span.Path, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("zq-file-name", fault.Private, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hashes_of_what_was_withdrawn_leave_the_lock()
    {
        _digest.Seal();
        _digest.Put("input/sources/interview.md", _digest.Read("input/sources/interview.md").Replace("title:", "status: withdrawn\nwithdrawn: {date: 2026-05-04, by: Us, reason: Asked for.}\ntitle:", StringComparison.Ordinal));
        Assert.Contains("stale-lock 'interview' was withdrawn, and input/digest.lock still has hashes of the document and of 10 quotes from it.", _digest.Findings());
        _digest.Seal();
        Assert.DoesNotContain("stale-lock", _digest.RulesFound());
        Assert.Equal(LockFile.Nothing, _digest.Lock);
    }

    [Fact]
    public void A_restricted_transcript_is_named_in_the_state()
    {
        string typed = "[page 2]\nThey came at night.";
        _digest.Put("seeds/restricted/zq-scan.jpg", "x").Put("seeds/restricted/zq-scan.transcript.txt", typed);
        _digest.Put("input/sources/scan.md", $"---\ntitle: A scan\nby: [harbour]\ncustody: {{seed: seeds/restricted/zq-scan.jpg, sha256: {TestDigest.Sha256("x")}, restricted: true, transcript: {{by: A, date: 2026-01-01, method: typed, sha256: {TestDigest.Sha256(typed)}}}}}\n---\n");
        _digest.Put("input/claims/scanned.md", "---\ntitle: Scanned\nstatement: They came.\nmodality: states\nquotes: [{source: scan, exact: They came at night}]\n---\n");
        _digest.Seal();
        Assert.Contains("    transcript: true\n", _digest.Lock, StringComparison.Ordinal);
        string with = _digest.Build().Site["sources/scan.html"];
        _digest.Without("seeds/restricted/zq-scan.jpg").Without("seeds/restricted/zq-scan.transcript.txt");
        var (_, site) = _digest.Build();
        Assert.Contains("verified on 3 May 2026 against a transcript", site["claims/scanned.html"], StringComparison.Ordinal);
        Assert.Contains("p. 2", site["claims/scanned.html"], StringComparison.Ordinal);
        Assert.Equal(with, site["sources/scan.html"]);
    }
}
