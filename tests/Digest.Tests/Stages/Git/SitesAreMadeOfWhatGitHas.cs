using Digest.Stages.Git;
using Xunit;

namespace Digest.Tests.Stages.Git;

/// <summary>What git leaves out is read by a build all the same: nobody publishes by mistake what a <c>.gitignore</c> was to keep.</summary>
public sealed class SitesAreMadeOfWhatGitHas : IDisposable
{
    private readonly PublishedRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    private async Task Refused(string words)
    {
        var told = await _repository.Publish();
        Assert.Equal(2, told.Code);
        Assert.Contains(words, told.Errors, StringComparison.Ordinal);
        Assert.Contains("keeps a file out of git, not out of the site", told.Errors, StringComparison.Ordinal);
        Assert.Empty(_repository.Remote("branch", "--list", "gh-pages"));
    }

    private async Task Published()
    {
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("index.html", _repository.Published());
    }

    private PublishedRepository Ignore(string lines) => _repository.Put(".gitignore", "output/\n.digest/\n" + lines);

    [Fact]
    public async Task A_page_that_git_ignores_is_not_published_unless_told()
    {
        Ignore("input/notes/\n").CommitAndPush("Leave out");
        _repository.Put("input/notes/private.md", "---\ntitle: Who told us\n---\nA name.\n");
        await Refused("1 file of which the site is made is not in git: input/notes/private.md");
        Assert.Equal(0, (await _repository.Publish("--allow-dirty")).Code);
        Assert.Contains("notes/private.html", _repository.Published());
    }

    /// <summary>Git compares what the filter leaves, and calls the file clean.</summary>
    [Fact]
    public async Task What_a_filter_takes_out_on_the_way_into_git_is_not_published()
    {
        _repository.Git("config", "filter.strip.clean", "sed s/Informant//g");
        _repository.Put(".gitattributes", "*.md filter=strip\n").Put("input/note.md", "---\ntitle: A note\n---\nTold by Informant.\n").CommitAndPush("Add");
        Assert.Equal("", _repository.Git("status", "--short"));
        var told = await _repository.Publish();
        Assert.Equal(2, told.Code);
        Assert.Contains("1 file says on the site what git does not have, since a filter changes it on the way into git: input/note.md", told.Errors, StringComparison.Ordinal);
        _repository.Put("input/note.md", "---\ntitle: A note\nstatus: draft\n---\nTold by Informant.\n").CommitAndPush("Draft");
        Assert.Equal(0, (await _repository.Publish()).Code);
    }

    [Fact]
    public async Task A_document_or_a_file_of_the_theme_that_git_ignores_is_told()
    {
        Ignore("seeds/mine.txt\ntheme/\n").Put("seeds/mine.txt", "It is mine.\n").Put("theme/assets/mine.txt", "Mine.")
            .Put("input/sources/mine.md", $"---\ntitle: Mine\ncustody: {{seed: seeds/mine.txt, sha256: {TestDigest.Sha256("It is mine.\n")}}}\n---\n").CommitAndPush("Leave out");
        await Refused("2 files of which the site is made are not in git: seeds/mine.txt, theme/assets/mine.txt");
    }

    [Fact]
    public async Task A_transcript_that_git_ignores_is_told_since_quotes_stand_in_it()
    {
        Ignore("*.transcript.txt\n").Put("seeds/scan.jpg", "x").Put("seeds/scan.transcript.txt", "It may close.\n")
            .Put("input/sources/scan.md", $"---\ntitle: Scan\ncustody: {{seed: seeds/scan.jpg, sha256: {TestDigest.Sha256("x")}, transcript: {{by: AB, sha256: {TestDigest.Sha256("It may close.\n")}}}}}\n---\n").CommitAndPush("Leave out");
        await Refused("1 file of which the site is made is not in git: seeds/scan.transcript.txt");
    }

    [Fact]
    public async Task A_digest_below_the_top_of_its_repository_is_published_as_git_has_it()
    {
        Directory.CreateDirectory(Path.Join(_repository.Work, "docs"));
        foreach (string folder in (string[])["input", "seeds"]) { _repository.Git("mv", folder, "docs/" + folder); }
        _repository.Put(".gitignore", "output/\n.digest/\nprivate.md\n").CommitAndPush("Move");
        string below = Path.Join(_repository.Work, "docs");
        _repository.Put("notes.txt", "No build reads it.").Put("docs/notes.txt", "Nor that.");
        Assert.Equal(0, (await _repository.PublishFrom(below)).Code);
        _repository.Put("docs/input/new.md", "---\ntitle: New\n---\n");
        Assert.Contains("1 file has changes that are not committed: docs/input/new.md", (await _repository.PublishFrom(below)).Errors, StringComparison.Ordinal);
        File.Move(Path.Join(below, "input/new.md"), Path.Join(below, "input/private.md"));
        Assert.Contains("1 file of which the site is made is not in git: input/private.md", (await _repository.PublishFrom(below)).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_was_never_committed_is_not_published()
    {
        _repository.Git("rm", "--quiet", "-r", "--cached", "input", "seeds");
        _repository.Put(".gitignore", "*\n").Git("add", "--force", ".gitignore");
        _repository.CommitAndPush("Keep the settings of my programs alone");
        await Refused("5 files of which the site is made are not in git: input/claims/bridge.md, input/digest.yml, input/organisations/office.md, input/sources/report.md, seeds/report.txt");
    }

    [Fact]
    public async Task What_the_site_does_not_show_may_be_kept_from_git()
    {
        Ignore("seeds/restricted/*\nseeds/private.txt\nseeds/unused.txt\ninput/drafts/\n*.png\n").CommitAndPush("Leave out");
        _repository.Put("seeds/restricted/mine.txt", "A.\n").Put("seeds/private.txt", "B.\n").Put("seeds/unused.txt", "C.\n").Put("input/unused.png", "D")
            .Put("input/drafts/later.md", "---\ntitle: Later\nstatus: draft\n---\n")
            .Put("input/sources/mine.md", $"---\ntitle: Mine\ncustody: {{seed: seeds/restricted/mine.txt, restricted: true, sha256: {TestDigest.Sha256("A.\n")}}}\n---\n")
            .Put("input/sources/ours.md", $"---\ntitle: Ours\ncustody: {{seed: seeds/private.txt, restricted: true, sha256: {TestDigest.Sha256("B.\n")}}}\n---\n").CommitAndPush("Add");
        await Published();
    }

    [Theory]
    [InlineData("--assume-unchanged")]
    [InlineData("--skip-worktree")]
    public async Task A_file_that_git_was_told_not_to_look_at_is_published_as_git_has_it_or_not_at_all(string mark)
    {
        _repository.Git("update-index", mark, "input/claims/bridge.md", "input/digest.yml");
        _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.Replace("The bridge", "What nobody committed", StringComparison.Ordinal));
        Assert.Empty(_repository.Git("status", "--porcelain"));
        var told = await _repository.Publish();
        Assert.Equal(2, told.Code);
        Assert.Contains("1 file is not as git has it, and git was told not to look: input/claims/bridge.md", told.Errors, StringComparison.Ordinal);
        Assert.Contains("git update-index --no-assume-unchanged", told.Errors, StringComparison.Ordinal);
        Assert.Empty(_repository.Remote("branch", "--list", "gh-pages"));
        Assert.Equal(0, (await _repository.Publish("--allow-dirty")).Code);
    }

    [Fact]
    public async Task Nor_may_one_be_left_out_of_the_folder()
    {
        _repository.Git("update-index", "--skip-worktree", "input/organisations/office.md");
        File.Delete(Path.Join(_repository.Work, "input/organisations/office.md"));
        Assert.Contains("git was told not to look: input/organisations/office.md", (await _repository.Publish()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_as_git_has_it_stands_in_no_way_whatever_its_line_ends()
    {
        _repository.Put(".gitattributes", "*.md text eol=crlf\n").CommitAndPush("Write lines as Windows does");
        _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.ReplaceLineEndings("\r\n"));
        _repository.Git("update-index", "--assume-unchanged", "input/claims/bridge.md");
        await Published();
    }

    [Fact]
    public async Task Translations_that_are_drafts_or_of_a_draft_may_be_kept_from_git_and_no_others()
    {
        _repository.Put("input/digest.yml", "title: T\nurl: https://example.org/repo/\nlanguages: [fr]\nrights: {in_repository: true}\nchecks: {single-source: off}\n").Put("input/later.md", "---\ntitle: Later\nstatus: draft\n---\n").Put("input/now.md", "---\ntitle: Now\n---\n");
        Ignore("*.fr.md\n").CommitAndPush("Leave out");
        _repository.Put("input/claims/bridge.fr.md", "---\ntitle: Le pont\nstatement: Il se peut qu’il ferme.\nstatus: draft\n---\n").Put("input/later.fr.md", "---\ntitle: Plus tard\n---\n");
        await Published();
        _repository.Put("input/now.fr.md", "---\ntitle: Maintenant\n---\n");
        var told = await _repository.Publish();
        Assert.Contains("1 file of which the site is made is not in git: input/now.fr.md", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_build_reads_stands_in_no_way()
    {
        foreach (string path in (string[])[".DS_Store", "input/.DS_Store", "input/claims/bridge.md~", "notes.txt"]) { _repository.Put(path, "x"); }
        await Published();
    }

    [Fact]
    public async Task What_the_user_keeps_from_every_repository_is_no_change()
    {
        _repository.Folder.Put("excludes", "*~\n*.txt\n");
        _repository.Settings($"[core]\n\texcludesFile = {_repository.Folder["excludes"]}\n");
        _repository.Put("input/claims/bridge.md~", "x").Put("seeds/unused.txt", "x");
        await Published();
    }

    [Fact]
    public async Task A_folder_behind_a_link_is_in_git_where_it_stands()
    {
        _repository.Git("mv", "input/claims", "theirs");
        _repository.Folder.Link("my work 工作/input/claims", "../theirs");
        _repository.CommitAndPush("Link");
        await Published();
    }

    [Fact]
    public async Task What_is_found_is_told_before_the_site_is_pushed()
    {
        _repository.Put("input/digest.yml", "title: T\nurl: https://example.org/repo/\n").CommitAndPush("Say nothing of rights");
        string hook = Path.Join(_repository.Bare, "hooks", "pre-receive");
        File.WriteAllText(hook, "#!/bin/sh\necho 'Sites are closed on Sundays'\nexit 1\n");
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
        var told = await _repository.Publish();
        Assert.Equal(3, told.Code);
        int found = told.Errors.IndexOf("warning[public-seed]", StringComparison.Ordinal);
        Assert.InRange(found, 0, told.Errors.IndexOf("Sites are closed", StringComparison.Ordinal));
        Assert.Equal(found, told.Errors.LastIndexOf("warning[public-seed]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_history_that_is_cut_off_is_told_as_such()
    {
        _repository.Put("input/about.md", "---\ntitle: About\n---\n").CommitAndPush("Add");
        Assert.Equal(0, (await _repository.Publish()).Code);
        _repository.Put("input/about.md", "---\ntitle: About us\n---\n").CommitAndPush("Change");
        string shallow = _repository.Folder["shallow"];
        PublishedRepository.Run(_repository.Folder.Root, "clone", "--quiet", "--depth=1", "--branch=main", "file://" + _repository.Bare, shallow);
        var told = await _repository.PublishFrom(shallow);
        Assert.Equal(2, told.Code);
        Assert.Contains("the history here is cut off", told.Errors, StringComparison.Ordinal);
        Assert.Contains("git fetch --unshallow", told.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody else", told.Errors, StringComparison.Ordinal);
        PublishedRepository.Run(shallow, "fetch", "--quiet", "--unshallow");
        Assert.Equal(0, (await _repository.PublishFrom(shallow)).Code);
    }

    /// <summary>Checks that end before the files are read would let it through.</summary>
    [Fact]
    public async Task What_is_saved_while_the_site_is_built_is_not_published()
    {
        var build = new BuildRequest(_repository.Work, "") { Progress = stage => { if (stage == "read") { _repository.Put("input/claims/bridge.md", PublishedRepository.Claim.Replace("The bridge", "What nobody committed", StringComparison.Ordinal)); } } };
        var stop = await Assert.ThrowsAsync<PublishStop>(() => Task.Run(() => Digest.Publish.Run(new PublishRequest(build, "origin", "gh-pages") { Time = DateTimeOffset.UnixEpoch }, TestContext.Current.CancellationToken)));
        Assert.Contains("1 file has changes that are not committed: input/claims/bridge.md", stop.Message, StringComparison.Ordinal);
        Assert.Empty(_repository.Remote("branch", "--list", "gh-pages"));
    }

    /// <summary>A folder of records that is another repository.</summary>
    private string Module(string ignores)
    {
        string origin = _repository.Folder["module"];
        Directory.CreateDirectory(origin);
        PublishedRepository.Run(origin, "init", "--quiet", "--initial-branch=main");
        File.WriteAllText(Path.Join(origin, "open.md"), "---\ntitle: Open\n---\n");
        File.WriteAllText(Path.Join(origin, ".gitignore"), ignores);
        PublishedRepository.Run(origin, "add", "--all");
        PublishedRepository.Run(origin, "-c", "user.name=O", "-c", "user.email=o@example.org", "commit", "--quiet", "--message", "Begin");
        _repository.Git("submodule", "--quiet", "add", origin, "input/notes");
        _repository.CommitAndPush("Take it in");
        return Path.Join(_repository.Work, "input/notes");
    }

    [Fact]
    public async Task What_a_repository_in_the_repository_ignores_is_not_published_either()
    {
        string module = Module("private.md\n");
        await Published();
        Assert.Contains("notes/open.html", _repository.Published());
        await File.WriteAllTextAsync(Path.Join(module, "private.md"), "---\ntitle: Who told us\n---\n", TestContext.Current.CancellationToken);
        var told = await _repository.Publish();
        Assert.Equal(2, told.Code);
        Assert.Contains("1 file of which the site is made is not in git: input/notes/private.md", told.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("notes/private.html", _repository.Published());
    }

    [Fact]
    public async Task Nor_what_was_changed_in_it_though_git_is_told_not_to_look()
    {
        string module = Module("");
        _repository.Git("config", "diff.ignoreSubmodules", "all");
        await File.WriteAllTextAsync(Path.Join(module, "open.md"), "---\ntitle: What nobody committed\n---\n", TestContext.Current.CancellationToken);
        Assert.Contains("1 file has changes that are not committed: input/notes", (await _repository.Publish()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_link_git_has_where_it_leads_and_not_what_is_read_there()
    {
        Ignore("private/\n").Put("private/who.md", "---\ntitle: Who told us\n---\nA name.\n");
        _repository.Folder.Link("my work 工作/input/who.md", "../private/who.md");
        _repository.CommitAndPush("Link");
        await Refused("1 file of which the site is made is not in git: input/who.md");
    }

    [Fact]
    public async Task A_picture_that_git_ignores_is_told_where_the_site_shows_it()
    {
        Ignore("*.png\n").Put("input/about.md", "---\ntitle: About\n---\n![A gate](gate.png)\n").CommitAndPush("Show it");
        _repository.Folder.Put("my work 工作/input/gate.png", Pictures.Samples.Plain("colours.png"));
        await Refused("1 file of which the site is made is not in git: input/gate.png");
    }
}
