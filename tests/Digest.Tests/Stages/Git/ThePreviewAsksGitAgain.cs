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
}
