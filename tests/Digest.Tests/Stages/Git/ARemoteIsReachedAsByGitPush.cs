using System.Text;
using Digest.Stages.Git;
using Xunit;

namespace Digest.Tests.Stages.Git;

/// <summary>Who keeps several names apart does so by settings for a folder: a key, a proxy, a helper that holds on there alone.</summary>
public sealed class ARemoteIsReachedAsByGitPush : IDisposable
{
    private readonly PublishedRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    /// <summary>An SSH that notes its name, and finds the host on this machine.</summary>
    private string Ssh(string name)
    {
        string file = _repository.Folder[name];
        File.WriteAllText(file, $"#!/bin/sh\necho {name} >> '{_repository.Folder["used"]}'\nfor last; do :; done\nexec sh -c \"git ${{last#git-}}\"\n");
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
        return file;
    }

    [Theory]
    [InlineData("gitdir:{0}/")]
    [InlineData("gitdir:{0}/my work 工作/.git")]
    [InlineData("onbranch:main")]
    [InlineData("hasconfig:remote.*.url:ssh://**")]
    public async Task A_setting_for_the_folder_alone_holds(string condition)
    {
        _repository.Git("remote", "set-url", "origin", "ssh://host" + _repository.Bare);
        _repository.Folder.Put("alias", $"[core]\n\tsshCommand = {Ssh("ssh-a")}\n");
        _repository.Settings($"[core]\n\tsshCommand = {Ssh("ssh-b")}\n[ssh]\n\tvariant = ssh\n[includeIf \"{string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, _repository.Folder.Root)}\"]\n\tpath = {_repository.Folder["alias"]}\n");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("index.html", _repository.Published());
        Assert.Equal(["ssh-a"], (await File.ReadAllLinesAsync(_repository.Folder["used"], TestContext.Current.CancellationToken)).Distinct());
    }

    [Fact]
    public async Task The_settings_of_the_repository_stand_above_the_users()
    {
        _repository.Git("remote", "set-url", "origin", "ssh://host" + _repository.Bare);
        _repository.Settings($"[core]\n\tsshCommand = {Ssh("ssh-b")}\n[ssh]\n\tvariant = ssh\n");
        _repository.Git("config", "core.sshCommand", Ssh("ssh-a"));
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.DoesNotContain("ssh-b", await File.ReadAllTextAsync(_repository.Folder["used"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_the_settings_name_is_in_no_commit()
    {
        _repository.Settings("[user]\n\tname = Curator Name\n\temail = curator@example.org\n[author]\n\tname = Curator Author\n[committer]\n\temail = curator@example.org\n[i18n]\n\tcommitEncoding = ISO-8859-1\n[commit]\n\tgpgSign = true\n");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        string commit = _repository.Remote("cat-file", "commit", "gh-pages");
        Assert.Contains("author Digest <noreply@digest.invalid> 1764000000 +0000\ncommitter Digest <noreply@digest.invalid> 1764000000 +0000\n\nPublish the site", commit, StringComparison.Ordinal);
        Assert.DoesNotContain("urator", commit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_somebody_else_that_the_user_trusts_is_trusted()
    {
        _repository.Variables["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1";
        _repository.Settings("[safe]\n\tdirectory = *\n");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("index.html", _repository.Published());
    }

    /// <summary>A remote may be fetched from one repository and pushed to another: a fork, a mirror.</summary>
    [Theory]
    [InlineData("remote.origin.pushurl", "{0}")]
    [InlineData("url.{0}.pushInsteadOf", "{1}")]
    public async Task What_is_looked_at_is_the_repository_that_is_pushed_to(string key, string value)
    {
        string fork = _repository.Folder["fork.git"];
        _repository.Git("clone", "--quiet", "--bare", _repository.Bare, fork);
        _repository.Git("config", string.Format(System.Globalization.CultureInfo.InvariantCulture, key, fork), string.Format(System.Globalization.CultureInfo.InvariantCulture, value, fork, _repository.Bare));
        Assert.Equal(0, (await _repository.Publish()).Code);
        _repository.Put("input/more.md", "---\ntitle: More\n---\n").CommitAndPush("More");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("more.html", _repository.Git("--git-dir=" + fork, "ls-tree", "-r", "--name-only", "gh-pages"), StringComparison.Ordinal);
        Assert.Equal("", _repository.Git("ls-remote", _repository.Bare, "gh-pages"));
    }

    [Fact]
    public async Task A_relative_address_begins_at_the_top_of_the_repository()
    {
        _repository.Git("remote", "set-url", "origin", "../the remote 远程.git");
        Directory.CreateDirectory(Path.Join(_repository.Work, "docs", "digest"));
        foreach (string folder in (string[])["input", "seeds"]) { _repository.Git("mv", folder, "docs/digest/" + folder); }
        _repository.CommitAndPush("Move");
        var told = await _repository.PublishFrom(Path.Join(_repository.Work, "docs", "digest"));
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("index.html", _repository.Published());
        _repository.Git("worktree", "add", "--quiet", "--detach", _repository.Folder["linked"]);
        Assert.Equal(0, (await _repository.PublishFrom(_repository.Folder["linked/docs/digest"])).Code);
    }

    [Fact]
    public async Task Nothing_stays_in_the_folder_for_what_is_temporary()
    {
        string place = _repository.Temporary();
        Assert.Equal(0, (await _repository.Publish()).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(place, "digest-*"));
        Directory.Move(_repository.Bare, _repository.Bare + "-away");
        Assert.Equal(3, (await _repository.Publish()).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(place, "digest-*"));
    }

    [Fact]
    public async Task Where_nothing_may_be_written_to_that_folder_it_says_so()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux has a folder in which nobody may make another.");
        _repository.Variables["TMPDIR"] = "/sys";
        var told = await _repository.Publish();
        Assert.Equal(3, told.Code);
        Assert.Contains("look at the rights of the folder for temporary files", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_taken_over_in_their_order_and_none_that_says_where_the_repository_is()
    {
        string[] listed =
        [
            "system", "credential.helper\nstore", "global", "credential.helper\n", "global", "credential.helper\n!secret", "global", "safe.directory\n/srv/it's \"ours\"", "global", "includeif.gitdir:/x/.path\n/alias",
            "local", "core.worktree\n/elsewhere", "local", "core.bare\nfalse", "local", "extensions.worktreeconfig\ntrue", "local", "remote.origin.url\n../k.git", "local", "remote.origin.mirror\ntrue",
            "local", "safe.directory\n/theirs", "local", "http.sslverify", "local", "alias.two\na\nb", "",
        ];
        var settings = new GitSettings(Encoding.UTF8.GetBytes(string.Join('\0', listed)));
        var variables = settings.Variables("/trusted");
        Assert.Equal("6", variables["GIT_CONFIG_COUNT"]);
        Assert.Equal(["credential.helper=store", "credential.helper=", "credential.helper=!secret", "remote.origin.url=../k.git", "http.sslverify=true", "alias.two=a\nb"],
            Enumerable.Range(0, 6).Select(i => $"{variables[$"GIT_CONFIG_KEY_{i}"]}={variables[$"GIT_CONFIG_VALUE_{i}"]}"));
        Assert.Equal("[safe]\n\tdirectory = \"/srv/it's \\\"ours\\\"\"\n", settings.Trusted);
    }

    /// <summary>Whoever has two accounts gives GitHub a second name in the settings of SSH.</summary>
    [Theory]
    [InlineData("git@github.com:Owner/name.git", "https://owner.github.io/name/")]
    [InlineData("git@github.com-work:owner/name.git", "https://owner.github.io/name/")]
    [InlineData("ssh://git@ssh.github.com:443/owner/name.git", "https://owner.github.io/name/")]
    [InlineData("ssh://git@github.com/owner/owner.github.io", "https://owner.github.io/")]
    [InlineData("https://me:p@ss@github.com/owner/na.me/", "https://owner.github.io/na.me/")]
    [InlineData("git@notgithub.com:owner/name.git", null)]
    [InlineData("git@github.com.example.org:owner/name.git", null)]
    [InlineData("https://example.org/github.com/owner/name.git", null)]
    public void The_address_that_GitHub_gives_a_site_is_known_by_the_remotes(string remote, string? address) => Assert.Equal(address, PublishState.OnGitHub(remote));

    [Fact]
    public async Task A_second_name_of_the_host_makes_no_address_of_its_own()
    {
        _repository.Put("input/digest.yml", "title: T\nrights: {in_repository: true}\nchecks: {single-source: off}\n").CommitAndPush("No address");
        _repository.Git("remote", "set-url", "origin", "git@github.com-work:owner/name.git");
        string ssh = _repository.Folder["ssh"];
        await File.WriteAllTextAsync(ssh, $"#!/bin/sh\nfor last; do :; done\nlast=${{last#git-}}\nexec git \"${{last%% *}}\" '{_repository.Bare}'\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(ssh, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
        _repository.Settings($"[core]\n\tsshCommand = {ssh}\n[ssh]\n\tvariant = ssh\n");
        var told = await _repository.Publish();
        Assert.True(told.Code == 0, told.Errors);
        Assert.Contains("The site's address: https://owner.github.io/name/", told.Output, StringComparison.Ordinal);
    }
}
