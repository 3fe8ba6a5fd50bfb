using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages.Git;
using Xunit;

namespace Digest.Tests.Stages.Git;

public sealed class RestrictedSeedsStayOutOfGit : IDisposable
{
    private readonly Repository _repository = new();

    public void Dispose() => _repository.Dispose();

    private static string Known(string how) => $"tracked-seed The restricted seed of 'report' is known to git: {how}.";
    private static string Held(string commit) => Known($"commit {commit} holds it or deletes it");

    [Fact]
    public void A_seed_that_is_left_out_and_was_never_committed_is_as_it_should_be() => Assert.Equal("", _repository.Found());

    [Fact]
    public void A_seed_that_is_staged_is_an_error()
    {
        _repository.Git("add", "--force", Repository.Seed);
        Assert.Equal(Known("it is in the index (staged or tracked)"), _repository.Found());
    }

    [Fact]
    public void What_lies_in_the_folder_is_asked_about_though_its_record_forgets_to_say_so()
    {
        _repository.Folder.Put("input/sources/report.md", Repository.Source(Repository.Seed).Replace("  restricted: true\n", "", StringComparison.Ordinal));
        _repository.Git("add", "--force", Repository.Seed);
        Assert.Contains(Known("it is in the index (staged or tracked)"), _repository.Found(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_that_is_only_announced_to_git_is_an_error()
    {
        _repository.Git("add", "--force", "--intent-to-add", Repository.Seed);
        Assert.Equal(Known("it is in the index (staged or tracked)"), _repository.Found());
    }

    [Fact]
    public void A_seed_that_was_committed_once_and_deleted_later_is_an_error_at_its_path_with_the_remedy()
    {
        _repository.CommitSeed();
        _repository.RemoveSeedFromGit();
        var fault = Assert.Single(_repository.Check());
        string deleted = _repository.Git("rev-parse", "--short", "HEAD");
        Assert.Equal(Held(deleted), $"{fault.Rule.Id} {fault.Message}");
        Assert.Equal(Severity.Error, fault.Severity);
        Assert.Equal(("input/sources/report.md", Repository.Seed.Length + 2), (fault.Span.Path, fault.Span.Length));
        Assert.Contains("git filter-repo", fault.Help, StringComparison.Ordinal);
        Assert.Contains("regard it as published", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Even_where_the_file_itself_is_not_here()
    {
        _repository.CommitSeed();
        _repository.RemoveSeedFromGit();
        File.Delete(_repository.Folder[Repository.Seed]);
        Assert.Equal(Held(_repository.Git("rev-parse", "--short", "HEAD")), _repository.Found());
    }

    [Fact]
    public void A_seed_on_another_branch_alone_is_an_error()
    {
        _repository.Git("switch", "--quiet", "--create", "other");
        string commit = _repository.CommitSeed();
        _repository.Git("switch", "--quiet", "main");
        _repository.Folder.Put(Repository.Seed, Repository.Text);
        Assert.Equal(Held(commit), _repository.Found());
    }

    [Fact]
    public void A_seed_that_a_tag_alone_leads_to_is_an_error()
    {
        _repository.Git("switch", "--quiet", "--detach");
        string commit = _repository.CommitSeed();
        _repository.Git("tag", "--annotate", "--message", "x", "old");
        _repository.Git("switch", "--quiet", "main");
        _repository.Folder.Put(Repository.Seed, Repository.Text);
        Assert.Equal(Held(commit), _repository.Found());
    }

    [Fact]
    public void A_tag_on_the_bytes_themselves_is_found()
    {
        string blob = _repository.Git("hash-object", "-w", Repository.Seed);
        _repository.Git("tag", "bytes", blob);
        Assert.Equal(Known("its bytes are in the history under another path"), _repository.Found());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_seed_in_a_stash_is_an_error_and_in_an_older_one_too(bool isOlder)
    {
        _repository.Git("add", "--force", Repository.Seed);
        _repository.Git("stash", "push", "--quiet");
        if (isOlder)
        {
            _repository.Folder.Put("input/about.md", "---\ntitle: A\n---\n");
            _repository.Git("add", "--all");
            _repository.Git("stash", "push", "--quiet");
        }
        _repository.Folder.Put(Repository.Seed, Repository.Text);
        Assert.StartsWith("tracked-seed The restricted seed of 'report' is known to git: commit ", _repository.Found(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_untracked_file_that_a_stash_took_along_is_found()
    {
        _repository.Git("stash", "push", "--quiet", "--all");
        _repository.Folder.Put(Repository.Seed, Repository.Text);
        Assert.StartsWith("tracked-seed", _repository.Found(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_of_a_remote_counts()
    {
        using var elsewhere = new Repository();
        string commit = elsewhere.CommitSeed();
        _repository.Git("fetch", "--quiet", elsewhere.Folder.Root, "main:refs/remotes/origin/main");
        Assert.Equal(Held(commit), _repository.Found());
    }

    [Fact]
    public void A_seed_that_had_another_name_once_is_found_by_its_bytes()
    {
        _repository.Folder.Put("notes/zq-old.txt", Repository.Text);
        _repository.Commit("Add");
        string commit = _repository.Git("rev-parse", "--short", "HEAD");
        _repository.Git("rm", "--quiet", "notes/zq-old.txt");
        _repository.Commit("Remove");
        Assert.Matches($"^tracked-seed .* known to git: commit ({commit}|{_repository.Git("rev-parse", "--short", "HEAD")}) holds its bytes under another path\\.$", _repository.Found());
    }

    [Fact]
    public void A_copy_that_is_tracked_under_another_name_is_found()
    {
        _repository.Folder.Put("notes/zq-copy.txt", Repository.Text);
        _repository.Git("add", "notes/zq-copy.txt");
        Assert.Equal(Known("its bytes are in the index under another path"), _repository.Found());
    }

    [Fact]
    public void Bytes_that_git_stored_with_other_line_ends_are_found()
    {
        _repository.Folder.Put(".gitattributes", "* text=auto\n").Put("notes/zq-copy.txt", Repository.Text);
        _repository.Commit("Add");
        Assert.Contains("its bytes are in the index under another path", _repository.Found(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_git_lfs_keeps_are_found_by_their_pointer()
    {
        _repository.Folder.Put("notes/zq-copy.txt", $"version https://git-lfs.github.com/spec/v1\noid sha256:{TestDigest.Sha256(Repository.Text)}\nsize {Repository.Text.Length}\n");
        _repository.Commit("Add");
        Assert.Contains("its bytes are in the index under another path", _repository.Found(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_only_a_merge_brought_is_found()
    {
        _repository.Git("switch", "--quiet", "--create", "side");
        _repository.Commit("Side");
        _repository.Git("switch", "--quiet", "main");
        _repository.Commit("Main");
        _repository.Git("merge", "--quiet", "--no-commit", "--no-ff", "side");
        string commit = _repository.CommitSeed();
        _repository.Git("tag", "merged");
        _repository.Git("reset", "--quiet", "HEAD~1");
        Assert.Equal(Held(commit), _repository.Found());
    }

    [Fact]
    public void A_seed_that_nothing_leaves_out_is_a_warning_with_the_lines_to_add()
    {
        _repository.Folder.Put(".gitignore", "output/\n");
        var fault = Assert.Single(_repository.Check());
        Assert.Equal(("unignored-seed", Severity.Warning), (fault.Rule.Id, fault.Severity));
        string lines = string.Join('\n', fault.Help!.Split('\n').Skip(1));
        Assert.Equal("seeds/restricted/*\n!seeds/restricted/README.md", lines);
        _repository.Folder.Put(".gitignore", lines + "\n");
        Assert.Equal("", _repository.Found());
    }

    [Fact]
    public void What_is_left_out_on_this_machine_alone_is_not_left_out()
    {
        _repository.Folder.Put(".gitignore", "output/\n").Put(".git/info/exclude", "seeds/restricted/\n");
        Assert.StartsWith("unignored-seed", _repository.Found(), StringComparison.Ordinal);
    }

    /// <summary>Many name the file of what they keep from every repository like that of a repository.</summary>
    [Fact]
    public void Nor_what_is_left_out_by_a_file_of_that_name_elsewhere()
    {
        using var home = new Folder();
        home.Put(".gitignore", "seeds/restricted/\n");
        _repository.Folder.Put(".gitignore", "output/\n");
        _repository.Git("config", "core.excludesFile", home[".gitignore"]);
        Assert.StartsWith("unignored-seed", _repository.Found(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_takes_it_back_in_counts()
    {
        _repository.Folder.Put(".gitignore", "seeds/restricted/*\n!seeds/restricted/zq-name.txt\n");
        Assert.StartsWith("unignored-seed", _repository.Found(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shallow_clone_cannot_be_judged_whole()
    {
        _repository.CommitSeed();
        _repository.RemoveSeedFromGit();
        _repository.Commit("More");
        using var clone = new Folder();
        _repository.Git("clone", "--quiet", "--depth=1", "file://" + _repository.Folder.Root, clone["it"]);
        Assert.Equal("unchecked-history Whether git ever held restricted seeds could not be told whole: the history here is cut off.", _repository.Found(clone["it"]));
    }

    [Fact]
    public void Without_a_repository_nothing_is_claimed()
    {
        Directory.Delete(_repository.Folder[".git"], recursive: true);
        Assert.Equal("", _repository.Found());
    }

    [Fact]
    public void A_broken_repository_is_a_warning()
    {
        Directory.Delete(_repository.Folder[".git"], recursive: true);
        _repository.Folder.Put(".git", "gitdir: nowhere\n");
        Assert.Equal("unchecked-history Whether git holds restricted seeds could not be told: git does not read this repository ('git status' tells why).", _repository.Found());
    }

    /// <summary>What git does not say is not that there is nothing.</summary>
    [Theory]
    [InlineData("index")]
    [InlineData("objects")]
    public void Where_git_does_not_answer_every_question_it_says_so(string broken)
    {
        if (broken == "index") { _repository.Folder.Put(".git/index", "broken"); }
        else
        {
            _repository.Commit("More");
            string id = _repository.Git("rev-parse", "HEAD~1");
            File.Delete(_repository.Folder[$".git/objects/{id[..2]}/{id[2..]}"]);
        }
        Assert.Contains("unchecked-history Whether git holds restricted seeds could not be told: git did not answer every question.", _repository.Found(), StringComparison.Ordinal);
    }

    /// <summary>Git knows the name of what it did not fetch.</summary>
    [Fact]
    public void In_a_clone_without_all_bytes_the_bytes_are_found_by_their_name()
    {
        string blob = _repository.Git("hash-object", "-w", Repository.Seed);
        _repository.Git("update-index", "--add", "--cacheinfo", $"100644,{blob},notes/other.txt");
        _repository.Git("commit", "--quiet", "--message", "Add");
        _repository.Git("rm", "--quiet", "--cached", "notes/other.txt");
        _repository.Git("commit", "--quiet", "--message", "Remove");
        _repository.Git("config", "uploadpack.allowFilter", "true");
        using var clone = new Folder();
        _repository.Git("clone", "--quiet", "--filter=blob:none", "file://" + _repository.Folder.Root, clone["it"]);
        string path = Path.Join(clone["it"], Repository.Seed);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Repository.Text);
        string told = _repository.Found(clone["it"]);
        Assert.Contains("unchecked-history ", told, StringComparison.Ordinal);
        Assert.Contains("its bytes are in the history under another path", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_below_the_top_of_a_repository_is_judged_too()
    {
        using var repository = new Repository("docs/digest/");
        Assert.Equal("", repository.Found());
        Assert.Equal(Held(repository.CommitSeed()).Replace("commit", "it is in the index (staged or tracked); commit", StringComparison.Ordinal), repository.Found());
    }

    [Theory]
    [InlineData("seeds/restricted/-x.txt")]
    [InlineData("seeds/restricted/:(top)*.txt")]
    [InlineData("seeds/restricted/[a] *?.txt")]
    [InlineData("seeds/restricted/свидетель \\\"7\\\".txt")]
    public void Paths_are_taken_to_the_letter(string seed)
    {
        string path = seed.Replace("\\\"", "\"", StringComparison.Ordinal);
        _repository.Folder.Put("input/sources/report.md", Repository.Source(seed)).Put(path, "other bytes");
        Assert.Equal("", _repository.Found());
        _repository.Git("add", "--force", "--", ":(literal)" + path);
        _repository.Git("commit", "--quiet", "--message", "Add");
        _repository.Git("rm", "--quiet", "--cached", "--", ":(literal)" + path);
        _repository.Commit("Remove");
        Assert.StartsWith("tracked-seed", _repository.Found(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transcript_is_guarded_as_its_seed_is()
    {
        _repository.Folder.Put("input/sources/scan.md", "---\ntitle: S\ncustody: {seed: seeds/restricted/scan.jpg, restricted: true, transcript: {by: A, method: typed}}\n---\n").Put("seeds/restricted/scan.transcript.txt", "Words.");
        _repository.Git("add", "--force", "seeds/restricted/scan.transcript.txt");
        Assert.Equal("tracked-seed The transcript of the restricted seed of 'scan' is known to git: it is in the index (staged or tracked).", _repository.Found());
    }

    [Fact]
    public void Drafts_are_guarded_too()
    {
        _repository.Folder.Put("input/sources/report.md", Repository.Source(Repository.Seed).Replace("title: R", "title: R\nstatus: draft", StringComparison.Ordinal));
        _repository.Git("add", "--force", Repository.Seed);
        Assert.StartsWith("tracked-seed", _repository.Found(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_message_names_a_path_or_a_person()
    {
        _repository.CommitSeed();
        _repository.Git("mv", "--force", Repository.Seed, "seeds/restricted/zq-other.txt");
        _repository.Folder.Put(Repository.Seed, Repository.Text);
        Assert.All(_repository.Check(), fault => Assert.DoesNotContain("zq-", fault.Message + fault.Help, StringComparison.Ordinal));
    }

    [Fact]
    public void A_program_of_the_digests_own_folder_or_its_configuration_is_never_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A shell script is the trap.");
        string trap = _repository.Folder["trap.sh"], sprung = _repository.Folder["sprung"];
        File.WriteAllText(trap, $"#!/bin/sh\ntouch '{sprung}'\n");
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
        File.Copy(trap, _repository.Folder["git"]);
        foreach (string key in (string[])["core.fsmonitor", "core.pager", "pager.log", "diff.external", "core.sshCommand", "gpg.program", "core.editor", "alias.ls-files", "filter.x.clean"]) { _repository.Git("config", key, key == "alias.ls-files" ? "!" + trap : trap); }
        _repository.Git("config", "log.showSignature", "true");
        File.Delete(sprung);
        _repository.Folder.Put(".gitattributes", "* filter=x\n");
        string here = Directory.GetCurrentDirectory();
        Assert.Equal("", _repository.Found());
        Assert.False(File.Exists(sprung));
        Assert.Equal(here, Directory.GetCurrentDirectory());
    }

    [Fact]
    public void Git_is_asked_only_where_a_restricted_seed_is_declared()
    {
        bool isAsked = false;
        GitTraces Ask(IReadOnlyList<GuardedFile> files, CancellationToken _) { isAsked = true; return GitTraces.None; }
        var request = new BuildRequest("", "") { Git = Ask };
        string open = TestDigest.WithSeed("Words.");
        Build.Make(new TestDigest(open).Files, request, null, [], TestContext.Current.CancellationToken);
        Assert.False(isAsked);
        Build.Make(new TestDigest(open.Replace("custody: {", "custody: {restricted: true, ", StringComparison.Ordinal)).Files, request, null, [], TestContext.Current.CancellationToken);
        Assert.True(isAsked);
    }

    [Fact]
    public void A_cancelled_build_asks_no_more()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => GitHistory.Look(_repository.Folder.Root, [new GuardedFile(Repository.Seed, null)], cancel.Token));
    }

    [Fact]
    public void The_program_starts_git_to_read_and_to_publish_and_a_browser_when_it_is_asked_to_and_nothing_else()
    {
        Assert.Equal(["GitProcess.cs", "Keys.cs"], Saying("ProcessStartInfo"));
        Assert.Equal(["GitProgram.cs", "GitPush.cs"], Saying("GitProcess.Start("));
        Assert.Equal(["GitPush.cs", "Publish.cs"], Saying("new GitPush("));

        static IEnumerable<string> Saying(string words) => Directory.EnumerateFiles(Path.Join(Digest.Tests.Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadAllText(file).Contains(words, StringComparison.Ordinal)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
    }
}
