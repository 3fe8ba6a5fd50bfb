using Xunit;

namespace Digest.Tests.Stages.Git;

public class ThePreviewAsksGitAgain
{
    [Fact]
    public void A_restricted_document_that_is_staged_while_one_writes_is_told_with_the_next_edit()
    {
        using var repository = new Repository();
        var preview = new Preview(new BuildRequest(repository.Folder.Root, "") { Today = new DateOnly(2026, 11, 23), Editions = [] });
        preview.ServedAt("http://127.0.0.1:4000/");
        Assert.DoesNotContain(preview.Update(null, [], TestContext.Current.CancellationToken)!.Diagnostics, fault => fault.Rule.Id == "tracked-seed");
        repository.Git("add", "--force", Repository.Seed);
        repository.Folder.Put("input/about.md", "---\ntitle: About\n---\n");
        Assert.Contains(preview.Update(["input/about.md"], [], TestContext.Current.CancellationToken)!.Diagnostics, fault => fault.Rule.Id == "tracked-seed");
    }

    [Fact]
    public void A_restricted_document_that_is_left_out_by_now_is_told_no_longer()
    {
        using var repository = new Repository();
        string[] ignores = [repository.Folder[".gitignore"], repository.Folder["seeds/.gitignore"]];
        string text = File.ReadAllText(ignores[0]);
        File.Delete(ignores[0]);
        var preview = new Preview(new BuildRequest(repository.Folder.Root, "") { Today = new DateOnly(2026, 11, 23), Editions = [] });
        preview.ServedAt("http://127.0.0.1:4000/");
        Assert.True(IsTold(0));
        File.WriteAllText(ignores[0], text);
        Assert.False(IsTold(1));
        File.Delete(ignores[0]);
        Assert.True(IsTold(2));
        File.WriteAllText(ignores[1], "restricted/*\n");
        Assert.False(IsTold(3));

        bool IsTold(int edit)
        {
            repository.Folder.Put("input/about.md", $"---\ntitle: About {edit}\n---\n");
            return preview.Update(["input/about.md"], [], TestContext.Current.CancellationToken)!.Diagnostics.Any(fault => fault.Rule.Id == "unignored-seed");
        }
    }

    /// <summary>A preview is told of no commit; it looks when its writer asks for all.</summary>
    [Fact]
    public void A_commit_of_what_is_shown_already_is_told_to_readers_when_all_is_asked_for()
    {
        using var repository = new Repository();
        repository.Folder.Put("input/about.md", "---\ntitle: About\n---\n");
        var preview = new Preview(new BuildRequest(repository.Folder.Root, "") { Today = new DateOnly(2026, 11, 23), Editions = [] });
        preview.ServedAt("http://127.0.0.1:4000/");
        preview.Update(null, [], TestContext.Current.CancellationToken);
        preview.Site!.Find("cite.html");
        Assert.Null(preview.Update(null, [], TestContext.Current.CancellationToken));
        repository.Commit("About this");
        Assert.NotNull(preview.Update(null, [], TestContext.Current.CancellationToken));
        Assert.Contains(repository.Git("rev-parse", "HEAD")[..12], System.Text.Encoding.UTF8.GetString(preview.Site!.Find("cite.html")!.Bytes), StringComparison.Ordinal);
        Assert.Null(preview.Update(null, [], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_commit_that_is_made_while_one_writes_is_told_to_readers()
    {
        using var repository = new Repository();
        repository.Folder.Put("input/about.md", "---\ntitle: About\n---\n");
        var preview = new Preview(new BuildRequest(repository.Folder.Root, "") { Today = new DateOnly(2026, 11, 23), Editions = [] });
        preview.ServedAt("http://127.0.0.1:4000/");
        preview.Update(null, [], TestContext.Current.CancellationToken);
        repository.Commit("About this");
        repository.Folder.Put("input/more.md", "---\ntitle: More\n---\n");
        preview.Update(["input/more.md"], [], TestContext.Current.CancellationToken);
        Assert.Contains(repository.Git("rev-parse", "HEAD")[..12], System.Text.Encoding.UTF8.GetString(preview.Site!.Find("cite.html")!.Bytes), StringComparison.Ordinal);
    }

    /// <summary>Its references are in the repository that it shares with others.</summary>
    [Theory]
    [InlineData("commit", "--quiet", "--allow-empty", "--message", "More")]
    [InlineData("update-ref", "refs/heads/linked", "HEAD~1")]
    public void A_commit_in_a_linked_work_tree_is_noticed_whatever_makes_it(params string[] how)
    {
        using var repository = new Repository();
        repository.Folder.Put("input/about.md", "---\ntitle: About\n---\n");
        repository.Commit("About");
        repository.Folder.Put("input/more.md", "---\ntitle: More\n---\n");
        repository.Commit("More");
        using var folder = new Folder();
        string linked = folder["linked"];
        repository.Git("worktree", "add", "--quiet", "-b", "linked", linked);
        repository.Git("config", "core.logAllRefUpdates", "false");
        var preview = new Preview(new BuildRequest(linked, "") { Today = new DateOnly(2026, 11, 23), Editions = [] });
        preview.ServedAt("http://127.0.0.1:4000/");
        preview.Update(null, [], TestContext.Current.CancellationToken);
        repository.Git(["-C", linked, "-c", "user.name=T", "-c", "user.email=t@example.org", .. how]);
        File.WriteAllText(Path.Join(linked, "input", "about.md"), "---\ntitle: About us\n---\n");
        preview.Update(["input/about.md"], [], TestContext.Current.CancellationToken);
        Assert.Contains(repository.Git("rev-parse", "linked")[..12], System.Text.Encoding.UTF8.GetString(preview.Site!.Find("cite.html")!.Bytes), StringComparison.Ordinal);
    }
}
