using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

public sealed class ReadingFiles : IDisposable
{
    private readonly Folder _folder = new();
    private readonly List<Diagnostic> _found = [];

    public void Dispose() => _folder.Dispose();

    private List<InputFile> Own() => [.. Reader.Read(_folder.Root, _found).Where(file => !file.BuiltIn)];
    private string Rules => string.Join(' ', _found.Select(one => one.Rule.Id));

    [Theory]
    [InlineData("input/digest.yml", "Config")]
    [InlineData("input/index.md", "Record")]
    [InlineData("input/claims/a.md", "Record")]
    [InlineData("input/deep/er/a.md", "Record")]
    [InlineData("input/places/map.svg", "Asset")]
    [InlineData("input/places/photo.JPG", "Asset")]
    [InlineData("seeds/a.txt", "Seed")]
    [InlineData("seeds/deep/a.pdf", "Seed")]
    [InlineData("theme/page.liquid", "Template")]
    [InlineData("theme/parts/head.liquid", "Template")]
    [InlineData("theme/i18n/ar.yml", "Words")]
    [InlineData("theme/assets/site.css", "Asset")]
    [InlineData("input/README.md", null)]
    [InlineData("input/claims/README.md", null)]
    [InlineData("seeds/README.md", null)]
    [InlineData("theme/README.md", null)]
    [InlineData("theme/notes.yml", null)]
    [InlineData("input/notes.txt", null)]
    [InlineData("input/claims/digest.yml", null)]
    [InlineData("input/.draft.md", null)]
    [InlineData("input/.obsidian/a.md", null)]
    [InlineData("seeds/.DS_Store", null)]
    [InlineData("seeds/Thumbs.db", null)]
    [InlineData("seeds/deep/desktop.ini", null)]
    [InlineData("seeds/~$report.docx", null)]
    [InlineData("theme/assets/Thumbs.db", null)]
    [InlineData("input/~$a.md", null)]
    [InlineData("other/a.md", null)]
    public void A_folder_and_an_ending_give_a_file_its_role(string path, string? role)
    {
        _folder.Put(path, "x");
        Assert.Equal(role is null ? [] : [(path, role)], Own().Select(file => (file.Path, file.Role.ToString())));
        Assert.Empty(_found);
    }

    [Fact]
    public void A_link_to_nothing_is_told_and_what_names_it_is_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        _folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\nnavigation: [{to: gone}]\n")
            .Put("input/claims/a.md", "---\ntitle: A\nstatement: X.\nmodality: states\ntopics: [gone]\n---\n[[gone]], [x](../topics/gone.md), [[nobody]].\n").Put("input/topics/b.md", "---\ntitle: B\n---\n");
        _folder.Link("input/topics/gone.md", "elsewhere.md");
        var found = Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken).Diagnostics;
        Assert.Equal(["unknown-reference input/claims/a.md", "unreadable-file input/topics/gone.md"], found.Where(fault => fault.Severity == Severity.Error).Select(fault => $"{fault.Rule.Id} {fault.Span.Path}").Order(StringComparer.Ordinal));
        var own = Assert.Single(found, fault => fault.Rule.Id == "unreadable-file");
        Assert.Equal(("'input/topics/gone.md' cannot be read: it is a symbolic link to nothing", "Put the file itself there, or remove the link."), (own.Message, own.Help));
    }

    [Theory]
    [InlineData("input/digest.yml")]
    [InlineData("seeds/letter.pdf")]
    [InlineData("seeds/scan.transcript.txt")]
    public void What_is_there_and_cannot_be_read_is_not_told_to_be_missing(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        _folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("seeds/scan.jpg", "x").Put("seeds/scan.transcript.txt", "Read.").Put("input/sources/scan.md", "---\ntitle: S\ncustody: {seed: seeds/scan.jpg, transcript: {by: AB}}\n---\n");
        if (path.EndsWith(".pdf", StringComparison.Ordinal)) { _folder.Put("input/sources/a.md", "---\ntitle: A\ncustody: {seed: seeds/letter.pdf}\n---\n"); }
        File.Delete(_folder[path]);
        _folder.Link(path, "gone");
        var found = Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken).Diagnostics;
        Assert.Equal([$"unreadable-file {path}"], found.Where(fault => fault.Severity == Severity.Error).Select(fault => $"{fault.Rule.Id} {fault.Span.Path}"));
    }

    [Theory]
    [InlineData("input/pipe.md")]
    [InlineData("seeds/pipe.txt")]
    public async Task A_pipe_is_no_file_and_not_waited_for(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        _folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("seeds/empty.txt");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [_folder[path]])) { await made.WaitForExitAsync(TestContext.Current.CancellationToken); }
        var found = await Task.Run(() => Build.Run(new BuildRequest(_folder.Root, _folder.Output)).Diagnostics, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var own = Assert.Single(found, fault => fault.Severity == Severity.Error);
        Assert.Equal(("unreadable-file", path), (own.Rule.Id, own.Span.Path));
        Assert.Contains("no regular file", own.Message, StringComparison.Ordinal);
        Assert.NotNull(own.Help);
    }

    [Fact]
    public void Files_stand_in_ordinal_order_with_their_bytes()
    {
        _folder.Put("input/b.md", "b").Put("input/B.txt").Put("input/Z.md", "z").Put("input/a/é.md", "é").Put("seeds/s.txt", "\r\n\0");
        Assert.Equal(["input/Z.md", "input/a/é.md", "input/b.md", "seeds/s.txt"], Own().Select(file => file.Path));
        Assert.Equal("\r\n\0"u8, Own()[3].Bytes);
    }

    [Fact]
    public void A_decomposed_name_is_read_composed()
    {
        _folder.Put("input/e\u0301.md");
        Assert.Equal("input/é.md", Assert.Single(Own()).Path);
    }

    [Theory]
    [InlineData("input/Camp.md", "input/camp.md")]
    [InlineData("input/e\u0301.md", "input/é.md")]
    public void Two_names_that_some_system_takes_for_one_are_both_told(string one, string other)
    {
        _folder.Put(one).Put(other);
        Assert.SkipWhen(_folder.Files().Count < 2, "This file system takes the two names for one.");
        Assert.Single(Own());
        Assert.Equal("path-collision", Rules);
        Assert.Contains(other, _found[0].Message);
    }

    [Fact]
    public void A_link_that_leads_out_is_refused_and_nothing_is_read_through_it()
    {
        using var other = new Folder();
        other.Put("secret.md", "secret").Put("folder/secret.md", "secret");
        _folder.Put("input/a.md");
        _folder.Link("input/out.md", other["secret.md"]);
        _folder.Link("input/folder", other["folder"]);
        _folder.Link("input/hop", "./folder");
        _folder.Link("seeds", other["folder"]);
        Assert.Equal("input/a.md", Assert.Single(Own()).Path);
        Assert.Equal("outside-root outside-root outside-root outside-root", Rules);
        Assert.All(_found, one => Assert.DoesNotContain(other.Root, one.Message));
    }

    [Fact]
    public void Links_that_stay_inside_are_followed_but_never_in_a_circle()
    {
        _folder.Put("shared/a.md", "a").Put("input/b.md", "b");
        _folder.Link("input/shared", "../shared");
        _folder.Link("input/c.md", "b.md");
        _folder.Link("input/up", "..");
        _folder.Link("shared/again", "../input");
        Assert.Equal(["input/b.md", "input/c.md", "input/shared/a.md"], Own().Select(file => file.Path));
        Assert.Equal(["linked-folder", "linked-folder"], _found.Select(one => one.Rule.Id));
    }

    [Fact]
    public void Links_in_a_circle_and_links_to_nothing_are_told()
    {
        _folder.Link("input/a.md", "b.md");
        _folder.Link("input/b.md", "a.md");
        _folder.Link("input/c.md", "gone.md");
        Assert.Empty(Own());
        Assert.NotEmpty(_found);
        Assert.All(_found, one => Assert.Equal("unreadable-file", one.Rule.Id));
        Assert.All(_found, one => Assert.DoesNotContain(_folder.Root, one.Message));
    }

    [Fact]
    public void A_file_over_64_MB_is_told_by_name()
    {
        _folder.Put("seeds/small.txt", "x").Put("seeds/big.txt");
        using (var file = File.OpenWrite(_folder["seeds/big.txt"])) { file.SetLength(Reader.MostBytes + 1); }
        Assert.Equal("seeds/small.txt", Assert.Single(Own()).Path);
        Assert.Equal("too-large", Rules);
        Assert.Contains("'seeds/big.txt'", _found[0].Message);
    }

    /// <summary>Its bytes are not kept while pages are made, and read once more for whoever asks: also by a name that has other letters on the disk than everywhere else.</summary>
    [Theory]
    [InlineData("seeds/note.txt")]
    [InlineData("seeds/caf\u0065\u0301.txt")]
    public void The_text_of_a_document_is_there_after_a_build_too(string path)
    {
        _folder.Put("input/digest.yml", "title: T\n").Put(path, "It rained.\n").Put("input/sources/note.md", $"---\ntitle: Note\ncustody: {{seed: {path.Normalize()}}}\n---\n");
        Digest.Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken);
        var result = Digest.Build.Run(new BuildRequest(_folder.Root, _folder.Output), TestContext.Current.CancellationToken);
        Assert.Equal(BuildOutcome.Clean, result.Outcome);
        Assert.Equal("It rained.\n", result.TextOf(path.Normalize()));
        File.Delete(_folder[path]);
        Assert.Equal("", result.TextOf(path.Normalize()));
    }

    [Fact]
    public void An_empty_digest_gives_the_built_in_theme_alone()
    {
        Assert.Empty(Own());
        Assert.Equal(Reader.BuiltInTheme().Select(file => file.Path), Reader.Read(_folder.Root, _found, cancel: TestContext.Current.CancellationToken).Select(file => file.Path));
    }

    [Fact]
    public void A_file_of_the_digest_stands_for_the_built_in_one_of_the_same_path()
    {
        var first = Reader.BuiltInTheme()[0];
        _folder.Put(first.Path, "own");
        var read = Reader.Read(_folder.Root, _found, cancel: TestContext.Current.CancellationToken).Where(file => file.Path == first.Path);
        Assert.False(Assert.Single(read).BuiltIn);
        Assert.Empty(_found);
    }
}
