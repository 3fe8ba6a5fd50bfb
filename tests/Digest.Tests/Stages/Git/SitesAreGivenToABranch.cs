using Digest.Stages.Git;
using Digest.Tests.Cli;
using Xunit;

namespace Digest.Tests.Stages.Git;

/// <summary>The command against a real bare repository.</summary>
public sealed class SitesAreGivenToABranch : IDisposable
{
    private readonly PublishedRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    private async Task First() => Assert.Equal(0, (await _repository.Publish()).Code);

    [Fact]
    public async Task The_first_publication_makes_the_branch_with_the_site_alone()
    {
        string before = State();
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("Published: ", told.Output, StringComparison.Ordinal);
        Assert.Contains("https://example.org/repo/", told.Output, StringComparison.Ordinal);
        string[] files = _repository.Published();
        Assert.Contains("index.html", files);
        Assert.Contains(".nojekyll", files);
        Assert.Contains("claims/bridge.html", files);
        Assert.DoesNotContain(files, file => file.StartsWith("input/", StringComparison.Ordinal) || file.StartsWith("seeds/", StringComparison.Ordinal) || file.Contains(".digest", StringComparison.Ordinal));
        Assert.Equal("1", _repository.Remote("rev-list", "--count", "gh-pages"));
        Assert.Equal(before, State());
    }

    [Theory]
    [InlineData("@", "--branch, such as gh-pages")]
    [InlineData("refs/heads/pages", "Write its name alone: --branch pages.")]
    [InlineData("refs/tags/x", "--branch, such as gh-pages")]
    public async Task What_git_means_something_else_by_is_no_branch(string branch, string help)
    {
        var told = await _repository.Publish("--branch", branch);
        Assert.Equal(2, told.Code);
        Assert.Contains($"'{branch}' cannot be a branch", told.Errors, StringComparison.Ordinal);
        Assert.Contains(help, told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".git/index")]
    [InlineData(".git/objects")]
    public async Task What_git_cannot_read_is_not_taken_for_clean(string broken)
    {
        string path = Path.Join(_repository.Work, broken);
        if (!Directory.Exists(path)) { await File.WriteAllTextAsync(path, "broken", TestContext.Current.CancellationToken); }
        else { foreach (string file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)) { await File.WriteAllTextAsync(_repository.Folder["x"], "", TestContext.Current.CancellationToken); File.Move(_repository.Folder["x"], file, overwrite: true); } }
        var told = await _repository.Publish();
        Assert.Equal(3, told.Code);
        Assert.StartsWith("error: git does not read this repository", told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_gives_up_while_the_site_is_on_its_way_is_told_that_it_may_have_arrived(bool gitHearsToo)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent by a program of Unix.");
        string flag = _repository.Folder["flag"], hook = Path.Join(_repository.Bare, "hooks", "pre-receive");
        // As Ctrl-C does in a terminal: git is a child of the program, and hears it as well.
        Directory.CreateDirectory(Path.GetDirectoryName(hook)!);
        await File.WriteAllTextAsync(hook, $"#!/bin/sh\n: > '{flag}'\nexec sleep 30\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserExecute); }
        var command = new Command(_repository.Work) { Shell = ["env", "--default-signal=INT", "sh", "-c", $"echo $$ > '{flag}.pid'; exec \"$0\" \"$@\""], Variables = _repository.Variables };
        var publishing = command.Run("publish");
        while (!File.Exists(flag) && !publishing.IsCompleted) { await Task.Delay(20, TestContext.Current.CancellationToken); }
        string program = (await File.ReadAllTextAsync(flag + ".pid", TestContext.Current.CancellationToken)).Trim();
        string told = gitHearsToo ? $"kill -INT $(cat /proc/{program}/task/*/children); sleep 0.2; kill -INT {program}" : $"kill -INT {program}";
        using (var kill = System.Diagnostics.Process.Start("sh", ["-c", told])) { await kill.WaitForExitAsync(TestContext.Current.CancellationToken); }
        var (code, _, errors) = await publishing.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(130, code);
        Assert.StartsWith("error: cancelled while the site was on its way to 'gh-pages' of 'origin': it may have arrived\n  help: Look which commit is there (git ls-remote origin gh-pages)", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_site_proves_itself_and_is_that_of_a_build()
    {
        await First();
        string clone = _repository.Clone("gh-pages");
        Directory.Move(Path.Join(clone, ".git"), _repository.Folder["git"]);
        Assert.Equal(0, (await new Command(_repository.Work).Run("verify", clone)).Code);
        Assert.Equal(0, (await new Command(_repository.Work).Run("build", "--output", _repository.Folder["built"])).Code);
        var built = _repository.Folder.Files("built");
        Assert.All(_repository.Published(), path => Assert.Equal(built[path], File.ReadAllText(Path.Join(clone, path))));
    }

    [Fact]
    public async Task The_commit_names_its_source_and_nobody()
    {
        await First();
        string told = _repository.Remote("log", "--format=%an|%ae|%cn|%ce|%cd|%B", "--date=raw", "gh-pages");
        Assert.StartsWith("Digest|noreply@digest.invalid|Digest|noreply@digest.invalid|1764000000 +0000|Publish the site", told, StringComparison.Ordinal);
        Assert.EndsWith("Made of commit " + _repository.Git("rev-parse", "HEAD"), told, StringComparison.Ordinal);
        Assert.DoesNotContain("Curator", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_stands_in_the_commit()
    {
        Assert.Equal(0, (await _repository.Publish("--author", "A B <a@example.org>")).Code);
        Assert.Equal("A B a@example.org", _repository.Remote("log", "--format=%an %ae", "gh-pages"));
        Assert.Equal(2, (await _repository.Publish("--author", "A B")).Code);
    }

    [Fact]
    public async Task Without_a_change_there_is_no_second_commit()
    {
        await First();
        string before = _repository.Remote("rev-parse", "gh-pages");
        var told = await _repository.Publish();
        Assert.Equal(0, told.Code);
        Assert.Contains("Nothing has changed", told.Output, StringComparison.Ordinal);
        Assert.Equal(before, _repository.Remote("rev-parse", "gh-pages"));
    }

    [Fact]
    public async Task A_change_takes_the_place_of_the_former_site_and_its_history()
    {
        await First();
        _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.Replace("The bridge", "The old bridge", StringComparison.Ordinal)).CommitAndPush("Name it");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains(" changed, ", told.Output, StringComparison.Ordinal);
        Assert.Equal("1", _repository.Remote("rev-list", "--count", "gh-pages"));
        Assert.Contains("The old bridge", _repository.Remote("show", "gh-pages:claims/bridge.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_that_was_set_on_the_host_is_kept()
    {
        await First();
        _repository.PutOnBranch("CNAME", "digest.example.org\n");
        _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.Replace("The bridge", "B", StringComparison.Ordinal)).CommitAndPush("Name it");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("CNAME is kept: digest.example.org", told.Output, StringComparison.Ordinal);
        Assert.Equal("digest.example.org", _repository.Remote("show", "gh-pages:CNAME"));
        // Another address in digest.yml is not what readers see.
        Assert.Contains("the host goes on serving it as digest.example.org", (await _repository.Publish("--base-url", "https://someone.github.io/bridge/")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_the_domain_of_the_branch_is_the_sites()
    {
        await First();
        _repository.PutOnBranch("CNAME", "digest.example.org\n");
        _repository.Put("input/digest.yml", "title: T\nrights: {in_repository: true}\n").CommitAndPush("No address");
        Assert.Contains("https://digest.example.org/", (await _repository.Publish()).Output, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://digest.example.org/claims/bridge.html\"", _repository.Remote("show", "gh-pages:claims/bridge.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_of_the_sites_own_takes_the_place_of_the_branchs()
    {
        await First();
        _repository.PutOnBranch("CNAME", "old.example.org\n");
        _repository.Put("input/digest.yml", "title: T\nurl: https://new.example.org/\nrights: {in_repository: true}\nchecks: {single-source: off}\n").CommitAndPush("Move");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.Equal("new.example.org", _repository.Remote("show", "gh-pages:CNAME"));
        Assert.DoesNotContain("old.example.org", told.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\u00FF\"")]
    public async Task A_manifest_that_is_damaged_makes_it_nobodys_site(string commit)
    {
        Assert.Equal(0, (await _repository.Publish()).Code);
        string folder = _repository.Clone("gh-pages"), file = Path.Join(folder, "data/manifest.json");
        string manifest = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        // Of U+00FF the bytes that are no UTF-8.
        await File.WriteAllTextAsync(file, System.Text.RegularExpressions.Regex.Replace(manifest, "\"commit\": *\"[0-9a-f]+\"", _ => "\"commit\": " + commit), System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);
        PublishedRepository.PushFrom(folder);
        var told = await _repository.Publish();
        Assert.True(told.Code == 2, told.Errors);
        Assert.Contains("holds files that no build of a digest made", told.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await _repository.Publish("--force")).Code);
    }

    [Theory]
    [InlineData("example.org/a\n")]
    [InlineData("127.0.0.1\n")]
    [InlineData("\n")]
    public async Task What_is_no_domain_makes_no_address(string domain)
    {
        await First();
        _repository.PutOnBranch("CNAME", domain);
        _repository.Put("input/digest.yml", "title: T\nrights: {in_repository: true}\nchecks: {single-source: off}\n").CommitAndPush("No address");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.DoesNotContain("The site's address", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_put_there_by_hand_is_not_lost()
    {
        await First();
        _repository.PutOnBranch("google123.html", "mine");
        var told = await _repository.Publish();
        Assert.Equal(2, told.Code);
        Assert.Contains("google123.html", told.Errors, StringComparison.Ordinal);
        Assert.Contains("google123.html", _repository.Published());
        Assert.Equal(0, (await _repository.Publish("--force")).Code);
        Assert.DoesNotContain("google123.html", _repository.Published());
    }

    [Fact]
    public async Task A_branch_that_no_build_made_is_left_alone()
    {
        _repository.Git("push", "--quiet", "origin", "HEAD:refs/heads/other");
        var told = await _repository.Publish("--branch", "other", "--force");
        Assert.Equal(2, told.Code);
        Assert.Contains("a digest's own files", told.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await _repository.Publish("--branch", "main", "--force")).Code);
        Assert.Contains("input/digest.yml", _repository.Published("main"));
    }

    [Fact]
    public async Task The_branch_that_one_is_on_is_none_for_a_site()
    {
        _repository.Git("checkout", "--quiet", "-b", "drafts");
        var told = await _repository.Publish("--branch", "drafts", "--force");
        Assert.Equal(2, told.Code);
        Assert.Contains("'drafts' is the branch that you are on", told.Errors, StringComparison.Ordinal);
        Assert.Empty(_repository.Remote("branch", "--list", "drafts"));
    }

    [Fact]
    public async Task A_site_that_was_made_of_commits_that_one_has_not_is_not_replaced()
    {
        _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.Replace("The bridge", "B", StringComparison.Ordinal)).CommitAndPush("By somebody else");
        await First();
        _repository.Git("reset", "--quiet", "--hard", "HEAD~1");
        var told = await _repository.Publish();
        Assert.Equal(2, told.Code);
        Assert.Contains("somebody else's work would go", told.Errors, StringComparison.Ordinal);
        Assert.Contains("git pull", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_that_comes_meanwhile_is_not_lost()
    {
        await First();
        _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.Replace("The bridge", "B", StringComparison.Ordinal)).CommitAndPush("Name it");
        using var branch = Digest.Stages.Git.SiteBranch.Look(new Digest.Stages.Git.GitPush(Digest.Stages.Git.GitProgram.Find()!, _repository.Work, TestContext.Current.CancellationToken), "origin", "gh-pages");
        _repository.PutOnBranch("meanwhile.txt", "x");
        Directory.CreateDirectory(_repository.Folder["site"]);
        File.WriteAllText(_repository.Folder["site/index.html"], "new");
        string commit = branch.Make(_repository.Folder["site"], "A <a@example.org>", "M", DateTimeOffset.UnixEpoch)!;
        var stop = Assert.Throws<Digest.Stages.Git.PublishStop>(() => branch.Push(commit));
        Assert.Contains("meanwhile", stop.Message, StringComparison.Ordinal);
        Assert.True(stop.IsEnvironment);
        Assert.Contains("meanwhile.txt", _repository.Published());
    }

    [Fact]
    public async Task A_dry_run_tells_all_and_pushes_nothing()
    {
        var told = await _repository.Publish("--dry-run");
        Assert.Equal(0, told.Code);
        Assert.Contains("Would be published", told.Output, StringComparison.Ordinal);
        Assert.Empty(_repository.Remote("branch", "--list", "gh-pages"));
    }

    [Fact]
    public async Task Changes_that_nobody_can_look_up_are_refused_unless_told()
    {
        _repository.Put("seeds/new 新.txt", "x").Put("input/claims/bridge.md", PublishedRepository.Claim.Replace("The bridge", "B", StringComparison.Ordinal));
        var told = await _repository.Publish();
        Assert.Equal(2, told.Code);
        Assert.Contains("2 files have changes that are not committed", told.Errors, StringComparison.Ordinal);
        Assert.Contains("new 新.txt", told.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await _repository.Publish("--allow-dirty")).Code);
        Assert.Contains("with changes that are not committed", _repository.Remote("log", "--format=%B", "gh-pages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_that_is_not_pushed_is_refused_unless_told()
    {
        _repository.Put("input/about.md", "---\ntitle: About\n---\n").Commit("Add");
        var told = await _repository.Publish();
        Assert.Equal(2, told.Code);
        Assert.Contains("git push origin HEAD", told.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await _repository.Publish("--allow-dirty")).Code);
    }

    [Fact]
    public async Task A_detached_head_publishes_too()
    {
        _repository.Git("checkout", "--quiet", "--detach");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("index.html", _repository.Published());
    }

    [Fact]
    public async Task Errors_of_the_content_stop_everything()
    {
        await First();
        string before = _repository.Remote("rev-parse", "gh-pages");
        _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.Replace("exact: It may close", "exact: It will close", StringComparison.Ordinal)).CommitAndPush("Break");
        var told = await _repository.Publish();
        Assert.Equal(1, told.Code);
        Assert.Contains("error[absent-quote]", told.Errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was published", told.Output, StringComparison.Ordinal);
        Assert.Equal(before, _repository.Remote("rev-parse", "gh-pages"));
    }

    [Fact]
    public async Task A_remote_that_refuses_is_quoted()
    {
        string hook = Path.Join(_repository.Bare, "hooks", "pre-receive");
        File.WriteAllText(hook, "#!/bin/sh\necho 'Sites are closed on Sundays'\nexit 1\n");
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
        var told = await _repository.Publish();
        Assert.Equal(3, told.Code);
        Assert.Contains("Sites are closed on Sundays", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_that_is_not_there_is_told()
    {
        Directory.Move(_repository.Bare, _repository.Bare + "-away");
        var told = await _repository.Publish();
        Assert.Equal(3, told.Code);
        Assert.Contains("the remote 'origin' does not answer", told.Errors, StringComparison.Ordinal);
        Directory.Move(_repository.Bare + "-away", _repository.Bare);
        var misspelt = await _repository.Publish("--remote", "orgin");
        Assert.Equal(2, misspelt.Code);
        Assert.Contains("Did you mean 'origin'?", misspelt.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3cret")]
    [InlineData("pass@s3cret")]
    public async Task A_password_in_the_remotes_address_is_in_no_message(string password)
    {
        _repository.Git("remote", "set-url", "origin", $"https://me:{password}@127.0.0.1:9/o/r.git");
        var told = await _repository.Publish();
        Assert.Equal(3, told.Code);
        Assert.DoesNotContain("s3cret", told.Output + told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_repository_and_without_git_it_says_so()
    {
        using var alone = new Folder();
        alone.Put("input/digest.yml", "title: T\n");
        var told = await new Command(alone.Root).Run("publish");
        Assert.Equal(3, told.Code);
        Assert.Contains("in no git repository", told.Errors, StringComparison.Ordinal);
        using var empty = new Folder();
        File.CreateSymbolicLink(empty["dotnet"], new FileInfo(ResolveDotnet()).ResolveLinkTarget(true)?.FullName ?? ResolveDotnet());
        var without = await new Command(_repository.Work) { Variables = new Dictionary<string, string> { ["PATH"] = empty.Root } }.Run("publish");
        Assert.Equal(3, without.Code);
        Assert.Contains("the program git is not on this machine", without.Errors, StringComparison.Ordinal);
    }

    private static string ResolveDotnet() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Join(folder, "dotnet")).First(File.Exists);

    [Fact]
    public async Task A_protected_term_leaves_by_no_push()
    {
        string list = _repository.Folder["terms.yml"];
        File.WriteAllText(list, "terms:\n  - {term: Quillon, replacement: a witness}\n");
        _repository.Put("input/about.md", "---\ntitle: About Quillon\n---\n").CommitAndPush("Add");
        var told = await _repository.Publish("--protected", list);
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("a witness", _repository.Remote("show", "gh-pages:about.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("uillon", string.Concat(_repository.Published().Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Select(path => _repository.Remote("show", "gh-pages:" + path))), StringComparison.Ordinal);
        _repository.Put("input/quillon.md", "---\ntitle: X\n---\n").CommitAndPush("Add a name");
        string before = _repository.Remote("rev-parse", "gh-pages");
        Assert.Equal(1, (await _repository.Publish("--protected", list)).Code);
        Assert.Equal(before, _repository.Remote("rev-parse", "gh-pages"));
    }

    [Fact]
    public async Task Pages_that_are_gone_are_told_with_their_likely_address()
    {
        _repository.Put("input/people/ann.md", "---\ntitle: Ann\n---\n").Put("input/index.md", "---\ntitle: Front\n---\n[[ann]]\n").CommitAndPush("Add");
        await First();
        _repository.Git("mv", "input/people/ann.md", "input/organisations/ann.md");
        _repository.CommitAndPush("Move");
        var told = await _repository.Publish("--strict");
        Assert.Equal(1, told.Code);
        Assert.Contains("input/organisations/ann.md", told.Errors, StringComparison.Ordinal);
        Assert.Contains("warning[removed-address] 'people/ann.html' was in the last site", told.Errors, StringComparison.Ordinal);
        Assert.Contains("redirect_from: [people/ann.html]", told.Errors, StringComparison.Ordinal);
        _repository.Put("input/organisations/ann.md", "---\ntitle: Ann\nredirect_from: [people/ann.html]\n---\n").CommitAndPush("Redirect");
        Assert.Equal(0, (await _repository.Publish("--strict")).Code);
        Assert.Contains("people/ann.html", _repository.Published());
    }

    [Fact]
    public async Task A_document_that_may_be_shown_in_excerpts_alone_is_warned_of()
    {
        _repository.Put("input/digest.yml", "title: T\nurl: https://example.org/repo/\n").CommitAndPush("Say nothing");
        var told = await _repository.Publish("--dry-run");
        Assert.Contains("warning[public-seed] Whoever can read the repository can read the whole of 'seeds/report.txt'", told.Errors, StringComparison.Ordinal);
    }

    /// <summary>All that is the user's: branches, index, work tree, HEAD, configuration, objects.</summary>
    private string State() => string.Join('\n', _repository.Git("for-each-ref"), _repository.Git("status", "--porcelain", "--ignored"), _repository.Git("symbolic-ref", "HEAD"),
        _repository.Git("config", "--local", "--list"), _repository.Git("count-objects"), TestDigest.Sha256(Convert.ToBase64String(File.ReadAllBytes(Path.Join(_repository.Work, ".git", "index")))));

    /// <summary>A host keeps a commit that is on no branch, and shows it to whoever knows its number.</summary>
    [Fact]
    public async Task Where_something_was_taken_down_the_commit_that_still_has_it_is_named_once()
    {
        _repository.Put("input/about.md", "---\ntitle: About\n---\n").CommitAndPush("About");
        await First();
        string first = _repository.Remote("rev-parse", "gh-pages");
        _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.Replace("title:", "status: withdrawn\nwithdrawn: {date: 2025-11-24, by: Us, reason: Asked for.}\ntitle:", StringComparison.Ordinal)).CommitAndPush("Withdraw");
        Assert.DoesNotContain("former site", (await _repository.Publish("--dry-run")).Output, StringComparison.Ordinal);
        Assert.Contains($" of the former site were withdrawn, or are gone. Its commit, {first[..12]},", (await _repository.Publish()).Output, StringComparison.Ordinal);
        _repository.Put("input/more.md", "---\ntitle: More\n---\n").CommitAndPush("More");
        Assert.DoesNotContain("former site", (await _repository.Publish()).Output, StringComparison.Ordinal);
        string third = _repository.Remote("rev-parse", "gh-pages");
        File.Delete(Path.Join(_repository.Work, "input/about.md"));
        _repository.CommitAndPush("Take it out");
        Assert.Contains($"Its commit, {third[..12]},", (await _repository.Publish()).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("statement: It may close.", "statement: It may close soon.", "The statement of 'bridge' is not as")]
    [InlineData("modality: states", "modality: alleges", "The modality of 'bridge' is not as")]
    [InlineData("statement: It may close.", "statement: It may close soon.\ncorrections: [{date: 2025-11-24, text: It said less.}]", null)]
    [InlineData("title: The bridge", "title: A bridge", null)]
    public async Task What_a_claim_says_otherwise_than_before_is_told_where_no_correction_tells_it(string before, string after, string? said)
    {
        await First();
        _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.Replace(before, after, StringComparison.Ordinal)).CommitAndPush("Change it");
        var (_, output, told) = await _repository.Publish();
        Assert.DoesNotContain("former site", output, StringComparison.Ordinal);
        if (said is null) { Assert.DoesNotContain("silent-change", told, StringComparison.Ordinal); } else { Assert.Contains($"warning[silent-change] {said}", told, StringComparison.Ordinal); }
        _repository.Put("input/more.md", "---\ntitle: More\n---\n").CommitAndPush("More");
        Assert.DoesNotContain("silent-change", (await _repository.Publish()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_id_hides_no_change()
    {
        await First();
        File.Delete(Path.Join(_repository.Work, "input/claims/bridge.md"));
        _repository.Put("input/claims/crossing.md", PublishedRepository.Claim.Replace("It may close.\n", "It may close soon.\n", StringComparison.Ordinal).Replace("title:", "redirect_from: [claims/bridge.html]\ntitle:", StringComparison.Ordinal)).CommitAndPush("Rename it");
        Assert.Contains("warning[silent-change] The statement of 'crossing' is not as", (await _repository.Publish()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_strict_a_change_without_a_word_is_not_published()
    {
        await First();
        string before = _repository.Remote("rev-parse", "gh-pages");
        _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.Replace("It may close.\n", "It may close soon.\n", StringComparison.Ordinal)).CommitAndPush("Change it");
        Assert.Equal(1, (await _repository.Publish("--strict")).Code);
        Assert.Equal(before, _repository.Remote("rev-parse", "gh-pages"));
    }

    [Theory]
    [InlineData(0, "", 50_000_000)]
    [InlineData(0, "heavy-file warning a", 50_000_001)]
    [InlineData(0, "heavy-file warning a", 100_000_000)]
    [InlineData(0, "heavy-site error a", 100_000_001)]
    [InlineData(19, "", 50_000_000)]
    [InlineData(20, "heavy-site error ", 1)]
    public void What_the_host_does_not_take_is_told_by_its_size(int others, string told, long bytes)
    {
        var files = Enumerable.Range(0, others).Select(i => ($"b{i}", 50_000_000L)).Prepend(("a", bytes));
        Assert.Equal(told, string.Join(", ", PublishRules.Of(files).Select(fault => $"{fault.Rule.Id} {fault.Severity.ToString().ToLowerInvariant()} {fault.Span.Path}")));
    }

    /// <summary>A repository may hold several digests, each in its folder.</summary>
    [Fact]
    public async Task A_branch_that_holds_a_digest_in_a_folder_is_never_replaced()
    {
        await First();
        string folder = _repository.Clone("gh-pages");
        Directory.CreateDirectory(Path.Join(folder, "work/input"));
        await File.WriteAllTextAsync(Path.Join(folder, "work/input/digest.yml"), "title: T\n", TestContext.Current.CancellationToken);
        PublishedRepository.Run(folder, "add", "--all");
        PublishedRepository.Run(folder, "-c", "user.name=O", "-c", "user.email=o@example.org", "commit", "--quiet", "--message", "Work");
        PublishedRepository.Run(folder, "push", "--quiet", "origin", "gh-pages");
        var told = await _repository.Publish("--force");
        Assert.Equal(2, told.Code);
        Assert.Contains("a digest's own files", told.Errors, StringComparison.Ordinal);
        Assert.Contains("work/input/digest.yml", _repository.Published());
    }

    /// <summary>Whoever mends a word on the host's own pages makes a commit there.</summary>
    [Fact]
    public async Task A_page_that_somebody_changed_on_the_branch_is_not_lost()
    {
        await First();
        _repository.PutOnBranch("CNAME", "digest.example.org\n");
        _repository.PutOnBranch("claims/bridge.html", "mended");
        _repository.PutOnBranch("CNAME", "www.example.org\n");
        var told = await _repository.Publish();
        Assert.Equal(2, told.Code);
        Assert.Contains("holds 1 file that was put there or changed by hand: claims/bridge.html\n", told.Errors, StringComparison.Ordinal);
        Assert.Equal("mended", _repository.Remote("show", "gh-pages:claims/bridge.html"));
        Assert.Equal(0, (await _repository.Publish("--force")).Code);
        Assert.Equal("1", _repository.Remote("rev-list", "--count", "gh-pages"));
    }

    [Fact]
    public async Task A_page_that_somebody_took_off_the_branch_does_not_come_back_by_itself()
    {
        await First();
        string folder = _repository.Clone("gh-pages");
        PublishedRepository.Run(folder, "rm", "--quiet", "claims/bridge.html");
        PublishedRepository.Run(folder, "-c", "user.name=O", "-c", "user.email=o@example.org", "commit", "--quiet", "--message", "Take it off");
        PublishedRepository.Run(folder, "push", "--quiet", "origin", "gh-pages");
        var told = await _repository.Publish();
        Assert.Equal(2, told.Code);
        Assert.Contains("claims/bridge.html", told.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("claims/bridge.html", _repository.Published());
    }

    /// <summary>A workflow that commits each site above the one before.</summary>
    [Fact]
    public async Task Sites_above_each_other_were_changed_by_nobody()
    {
        await First();
        string first = _repository.Clone("gh-pages");
        _repository.Put("input/more.md", "---\ntitle: More\n---\n").CommitAndPush("More");
        await First();
        PublishedRepository.Run(first, "fetch", "--quiet", "origin", "gh-pages");
        string above = PublishedRepository.Run(first, "-c", "user.name=O", "-c", "user.email=o@example.org", "commit-tree", "FETCH_HEAD^{tree}", "-p", "HEAD", "-m", "The next");
        PublishedRepository.Run(first, "push", "--quiet", "--force", "origin", above + ":gh-pages");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
    }

    /// <summary>The remote did it, and its word was lost on the way.</summary>
    [Fact]
    public async Task A_site_that_has_arrived_is_not_told_as_unpublished()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A program of Unix ends the connection.");
        Hook("reference-transaction", "[ \"$1\" = committed ] && kill -9 $PPID\nexit 0");
        var told = await _repository.Publish();
        Assert.Equal(3, told.Code);
        Assert.StartsWith("error: the site is on 'gh-pages' of 'origin', and yet git says that the push failed:", told.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was published", told.Errors, StringComparison.Ordinal);
        Assert.Contains("claims/bridge.html", _repository.Published());
    }

    [Fact]
    public async Task Nor_is_one_that_the_first_of_two_addresses_took_alone()
    {
        string other = _repository.Folder["other.git"];
        PublishedRepository.Run(_repository.Folder.Root, "clone", "--quiet", "--bare", _repository.Bare, other);
        PublishedRepository.Run(other, "branch", "gh-pages", "main");
        foreach (string address in (string[])[_repository.Bare, other]) { _repository.Git("remote", "set-url", "--add", "--push", "origin", address); }
        var told = await _repository.Publish();
        Assert.Equal(3, told.Code);
        Assert.StartsWith("error: the site is on 'gh-pages' of 'origin', and yet git says that the push failed:", told.Errors, StringComparison.Ordinal);
        Assert.Contains("git remote get-url --push --all origin", told.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("othing published", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_answers_any_more_it_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A program of Unix ends the connection.");
        Hook("pre-receive", $"mv '{_repository.Bare}/HEAD' '{_repository.Bare}/GONE'; exit 1");
        var told = await _repository.Publish();
        Assert.Equal(3, told.Code);
        Assert.DoesNotContain("Nothing was published", told.Errors, StringComparison.Ordinal);
        Assert.Contains("Look which commit is there (git ls-remote origin gh-pages): the new site is ", told.Errors, StringComparison.Ordinal);
    }

    private void Hook(string name, string does)
    {
        string hook = Path.Join(_repository.Bare, "hooks", name);
        Directory.CreateDirectory(Path.GetDirectoryName(hook)!);
        File.WriteAllText(hook, $"#!/bin/sh\n{does}\n");
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
    }
}
