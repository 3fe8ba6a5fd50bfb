using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

public sealed class ANewDigestIsMade : IDisposable
{
    private readonly Folder _folder = new();
    private readonly IReadOnlyList<string> _files;

    public ANewDigestIsMade() => _files = StarterFiles.Write(_folder["new"]);

    public void Dispose() => _folder.Dispose();

    private BuildResult Build() => Digest.Build.Run(new BuildRequest(_folder["new"], _folder.Output) { Strict = true, BaseUrl = "https://example.org/", Today = new DateOnly(2026, 11, 23) });

    [Fact]
    public void It_builds_without_a_warning()
    {
        var result = Build();
        Assert.Empty(result.Diagnostics.Select(fault => $"{fault.Span.Path} {fault.Rule.Id} {fault.Message}"));
        Assert.Equal(BuildOutcome.Clean, result.Outcome);
        Assert.True(File.Exists(_folder["output/index.html"]));
    }

    [Fact]
    public void It_has_a_record_of_every_kind_and_verified_quotes()
    {
        var summary = Build().Summary;
        Assert.Equal(["claims", "events", "groups", "organisations", "pages", "people", "places", "recommendations", "sources", "topics"], summary.Records.Select(kind => kind.Kind).Order(StringComparer.Ordinal));
        Assert.Equal((7, 0, 0), (summary.QuotesVerified, summary.QuotesUnchecked, summary.QuotesAbsent));
        Assert.Empty(summary.Skipped);
    }

    [Fact]
    public void A_comment_in_each_kind_of_record_says_what_its_keys_do() =>
        Assert.All(Directory.GetDirectories(_folder["new/input"]).Where(folder => !Path.GetFileName(folder).StartsWith('.')), folder =>
            Assert.Contains(Directory.GetFiles(folder, "*.md"), file => File.ReadAllText(file).Split("---")[1].Contains("# ", StringComparison.Ordinal)));

    [Fact]
    public void Its_seed_is_sealed_already()
    {
        var result = Digest.Seal.Run(new SealRequest(_folder["new"], []), TestContext.Current.CancellationToken);
        Assert.Equal(SealState.Unchanged, Assert.Single(result.Plans).State);
        Assert.False(File.Exists(_folder["new/input/digest.lock"]));
    }

    [Fact]
    public void Every_file_is_written_and_told_with_line_feeds_alone()
    {
        var written = _folder.Files("new");
        Assert.Equal(written.Keys, _files);
        Assert.All(written, file => Assert.DoesNotContain('\r', file.Value));
        Assert.All((string[])["seeds/** -text", "input/** -text", "theme/** -text"], line => Assert.Contains(line, written[".gitattributes"], StringComparison.Ordinal));
        Assert.All((string[])[".gitignore", ".gitattributes", "README.md", "seeds/restricted/README.md", "input/digest.yml"], path => Assert.Contains(path, _files));
    }

    [Fact]
    public void A_folder_that_holds_anything_is_not_filled_but_a_fresh_repository_is()
    {
        Assert.False(StarterFiles.MayFill(_folder["new"]));
        Assert.True(StarterFiles.MayFill(_folder["not-there"]));
        Directory.CreateDirectory(_folder["fresh/.git"]);
        Assert.True(StarterFiles.MayFill(_folder["fresh"]));
        _folder.Put("fresh/.DS_Store");
        Assert.True(StarterFiles.MayFill(_folder["fresh"]));
        _folder.Put("fresh/note");
        Assert.False(StarterFiles.MayFill(_folder["fresh"]));
    }

    [Fact]
    public void Nothing_in_it_is_to_be_mended() => Assert.Empty(Digest.Stages.Editing.Mending.Plan(Digest.Stages.Editing.Workplace.Read(_folder["new"], TestContext.Current.CancellationToken)).Changes.Select(change => change.Diff));

    [Fact]
    public async Task A_folder_below_a_file_is_refused_with_the_files_name()
    {
        _folder.Put("f");
        var (code, _, errors) = await new Cli.Command(_folder.Root).Run("init", "f/g/h");
        Assert.Equal(2, code);
        Assert.Contains("'f/g/h' cannot be made: 'f' is a file, not a folder", errors, StringComparison.Ordinal);
        Assert.Contains("help: Name a folder that is new or empty.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ", "the folder has no name")]
    [InlineData("new/input/claims/other", "is a part of the digest 'new'")]
    [InlineData("new/seeds", "is a part of the digest 'new'")]
    public async Task Nothing_is_made_of_a_blank_name_nor_where_another_digest_would_read_it(string folder, string told)
    {
        var before = _folder.Files();
        var (code, _, errors) = await new Cli.Command(_folder.Root).Run("init", folder);
        Assert.Equal(2, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.Contains("help:", errors, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files());
    }

    [Theory]
    [InlineData("con", true)]
    [InlineData("below/aux.digest", true)]
    [InlineData("what?", true)]
    [InlineData("a digest.", true)]
    [InlineData("a digest", false)]
    public async Task A_name_that_no_folder_of_Windows_can_have_is_told(string folder, bool isTold)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "There no such folder is made.");
        var (code, _, errors) = await new Cli.Command(_folder.Root).Run("init", folder);
        Assert.Equal((0, isTold), (code, errors.Contains($"Windows can have no folder '{folder.Split('/')[^1]}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_appears_meanwhile_is_never_overwritten()
    {
        _folder.Put("other/input/digest.yml", "mine");
        Assert.Throws<IOException>(() => StarterFiles.Write(_folder["other"]));
        Assert.Equal("mine", File.ReadAllText(_folder["other/input/digest.yml"]));
    }

    [Fact]
    public void A_restricted_document_in_it_is_left_out_by_git_and_its_readme_is_not()
    {
        using var repository = new Git.Repository();
        repository.Folder.Put(".gitignore", File.ReadAllText(_folder["new/.gitignore"]));
        Assert.Equal("", repository.Found());
        repository.Folder.Put("seeds/restricted/README.md", "x");
        Assert.Contains("seeds/restricted/README.md", repository.Git("ls-files", "--others", "--exclude-standard"), StringComparison.Ordinal);
    }
}
