using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

public sealed class Publishing : IDisposable
{
    private readonly Folder _folder = new();
    private readonly List<Diagnostic> _found = [];

    public void Dispose() => _folder.Dispose();

    private string Rules => string.Join(' ', _found.Select(one => one.Rule.Id));

    private WriteResult Build(params (string Path, string Text)[] files)
    {
        using var writer = Writer.Open(_folder.Root, _folder.Output, _found);
        Assert.NotNull(writer);
        StageAll(writer, files);
        return writer.Publish();
    }

    internal static void StageAll(Writer writer, (string Path, string Text)[] files)
    {
        Parallel.ForEach(files, file => writer.Stage(file.Path, Encoding.UTF8.GetBytes(file.Text)));
        var listed = writer.Files;
        writer.Stage("data/manifest.json", Writer.Manifest(listed));
        writer.Stage("data/SHA256SUMS", Writer.Sums(listed));
        writer.Stage(".nojekyll", []);
    }

    private List<(string, string)> Under(string folder) => [.. _folder.Files(folder).Select(file => (file.Key.Replace("output/", "", StringComparison.Ordinal), file.Value))];

    private List<string> Pages() => [.. _folder.Files("output").Keys.Where(path => !path.StartsWith("data/", StringComparison.Ordinal) && path != ".nojekyll")];

    [Fact]
    public void What_was_staged_becomes_the_site_and_nothing_else_is_left()
    {
        var result = Build(("index.html", "1"), ("claims/a.html", "2"));
        Assert.Equal(new WriteResult(5, 0, 0), result);
        Assert.Equal(["claims/a.html", "index.html"], Pages());
        Assert.False(Directory.Exists(_folder[".digest"]));
    }

    [Fact]
    public void Equal_files_are_not_touched()
    {
        Build(("a.html", "1"), ("b.html", "2"));
        var before = File.GetLastWriteTimeUtc(_folder["output/a.html"]);
        Assert.Equal(new WriteResult(3, 2, 0), Build(("a.html", "1"), ("b.html", "changed")));
        Assert.Equal(new WriteResult(0, 5, 0), Build(("a.html", "1"), ("b.html", "changed")));
        Assert.Equal(before, File.GetLastWriteTimeUtc(_folder["output/a.html"]));
    }

    /// <summary>As on the drives of Windows and macOS, which this makes a folder look like: what stands under one spelling stands under all.</summary>
    [Fact]
    public void Where_letter_case_does_not_count_a_page_gets_its_new_spelling()
    {
        Build(("Camps/Water.html", "1"), ("index.html", "1"));
        _folder.Put("output/camps/water.html", "1").Put("output/DATA/MANIFEST.JSON");
        Build(("camps/water.html", "1"), ("index.html", "1"));
        Assert.Empty(_found);
        File.Delete(_folder["output/DATA/MANIFEST.JSON"]);
        Assert.Equal(["camps/water.html", "index.html"], Pages());
        Assert.False(Directory.Exists(_folder["output/Camps"]));
    }

    [Fact]
    public void Old_files_and_emptied_folders_go_and_what_a_person_put_there_stays()
    {
        Build(("a.html", "1"), ("claims/old.html", "2"), ("events/deep/old.html", "3"), ("CNAME", "x"));
        _folder.Put("output/claims/notes.txt", "mine").Put("output/mine/page.html", "mine");
        Assert.Equal(3, Build(("a.html", "1")).Removed);
        Assert.Equal(["a.html", "claims/notes.txt", "mine/page.html"], Pages());
        Assert.False(Directory.Exists(_folder["output/events"]));
    }

    [Fact]
    public void A_renamed_page_leaves_no_old_spelling()
    {
        Build(("Claims/a.html", "1"));
        Build(("claims/a.html", "1"));
        Assert.Single(Pages());
    }

    [Fact]
    public void Nothing_is_seen_before_publishing_and_nothing_is_left_of_what_was_discarded()
    {
        Build(("a.html", "1"));
        var before = Under("output");
        using (var writer = Writer.Open(_folder.Root, _folder.Output, _found)!)
        {
            StageAll(writer, [("a.html", "2"), ("b.html", "3")]);
            Assert.Equal(before, Under("output"));
        }
        Assert.Equal(before, Under(""));
    }

    [Fact]
    public void The_manifest_lists_every_file_and_the_sums_hold()
    {
        Build(("b.html", "two"), ("a/é.html", "one"), ("CNAME", "x"), ("editions/1/a.html", "x"));
        var files = JsonDocument.Parse(_folder.Files("output")["data/manifest.json"]).RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(["a/é.html", "b.html"], files.Select(file => file.GetProperty("path").GetString()));
        Assert.Equal(3, files[0].GetProperty("bytes").GetInt32());
        var sums = _folder.Files("output")["data/SHA256SUMS"].TrimEnd('\n').Split('\n').Select(line => line.Split("  ", 2));
        Assert.All(sums, sum => Assert.Equal(sum[0], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Join(_folder.Output, sum[1]))))));
    }

    [Theory]
    [InlineData("output", "output/mine.txt")]
    [InlineData("input/site", null)]
    [InlineData("Seeds", null)]
    [InlineData("theme/x", null)]
    [InlineData("src/site", null)]
    [InlineData(".git/site", null)]
    [InlineData(".", null)]
    [InlineData("..", null)]
    [InlineData("output/page.html", "output/page.html")]
    public void A_folder_that_is_not_ours_is_refused_and_not_touched(string output, string? holds)
    {
        if (holds is not null) { _folder.Put(holds, "mine"); }
        var before = _folder.Files();
        Assert.Null(Writer.Open(_folder.Root, _folder[output], _found));
        Assert.Equal("foreign-output", Rules);
        Assert.Equal(before, _folder.Files());
        Assert.False(Writer.Clean(_folder.Root, _folder[output], _found).Complete);
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public void Whoever_cleans_a_folder_that_is_not_ours_is_told_that_nothing_was_removed()
    {
        _folder.Put("mine/page.html", "mine");
        Assert.StartsWith("Nothing was removed: clean takes away what a build made, and nothing else.", Assert.Single(global::Digest.Build.Clean(_folder.Root, _folder["mine"]).Diagnostics).Help, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["mine/page.html"]));
    }

    [Theory]
    [InlineData("output", null, "output", "output")]
    [InlineData("output", "../d/output", "../d/output", "holds files")]
    [InlineData("output/mine.txt", "mine.txt", "mine.txt", "is a file and no folder")]
    [InlineData("../../../../../../../../../..", null, "/", "holds the digest's own folder")]
    public void The_output_is_named_as_whoever_builds_names_it(string output, string? named, string name, string says)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Roots have other names there.");
        _folder.Put("output/mine.txt", "mine");
        Assert.Null(Writer.Open(_folder.Root, new OutputFolder(_folder[output], named), _found));
        var fault = Assert.Single(_found);
        Assert.Equal(name, fault.Span.Path);
        Assert.Contains($"'{name}'", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_remedy_is_that_of_what_stood_in_the_way()
    {
        string? Help(Exception fault) => WriterFaults.CannotWrite("output", fault).Help;
        Assert.StartsWith("Make the folder and the files in it yours", Help(new UnauthorizedAccessException()), StringComparison.Ordinal);
        Assert.StartsWith("Free some space", Help(new IOException("No space left on device", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28)), StringComparison.Ordinal);
        Assert.StartsWith("Make the folder yours to write to, free some space", Help(new IOException("Read-only file system", 30)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"generator\":\"other\",\"files\":[]}")]
    [InlineData("{\"generator\":1,\"files\":{}}")]
    [InlineData("{\"generator\":\"digest\"}")]
    [InlineData("\0")]
    public void A_manifest_that_is_not_ours_makes_no_folder_ours(string manifest)
    {
        _folder.Put("output/data/manifest.json", manifest);
        Assert.Null(Writer.Open(_folder.Root, _folder.Output, _found));
        Assert.Equal("foreign-output", Rules);
    }

    [Fact]
    public void An_output_that_links_out_of_the_digest_is_refused()
    {
        using var other = new Folder();
        _folder.Link("output", other.Root);
        Assert.Null(Writer.Open(_folder.Root, _folder.Output, _found));
        Assert.Equal("foreign-output", Rules);
        Assert.Empty(other.Files());
    }

    [Fact]
    public void Links_within_the_output_are_never_written_or_removed_through()
    {
        using var other = new Folder();
        Build(("a.html", "1"), ("claims/b.html", "1"));
        other.Put("b.html", "precious");
        Directory.Delete(_folder["output/claims"], recursive: true);
        _folder.Link("output/claims", other.Root);
        File.Delete(_folder["output/a.html"]);
        _folder.Link("output/a.html", other["b.html"]);
        Assert.False(Build(("a.html", "precious"), ("claims/b.html", "3")).Complete);
        Assert.False(Writer.Clean(_folder.Root, _folder.Output, _found).Complete);
        Assert.Equal("precious", other.Files()["b.html"]);
    }

    [Fact]
    public void A_manifest_that_names_files_elsewhere_removes_none_of_them()
    {
        _folder.Put("precious.txt", "p").Put("output/data/manifest.json",
            """{"generator":"digest","files":[{"path":"../precious.txt"},{"path":"/etc/hostname"},{"path":"a/../../precious.txt"},{"path":""},{"path":null},7]}""");
        Writer.Clean(_folder.Root, _folder.Output, _found);
        Assert.Equal(["precious.txt"], _folder.Files().Keys);
    }

    [Fact]
    public void A_file_put_by_hand_where_a_page_belongs_is_not_overwritten_and_nothing_is_published()
    {
        Build(("a.html", "1"));
        _folder.Put("output/b.html", "mine");
        Assert.False(Build(("a.html", "2"), ("b.html", "ours")).Complete);
        Assert.Equal("hand-made-file", Rules);
        Assert.Equal("mine", _folder.Files("output")["b.html"]);
        Assert.Equal("1", _folder.Files("output")["a.html"]);
    }

    /// <summary>Once files are moved it is too late: some would be of the new site, and every later build would end there.</summary>
    [Theory]
    [InlineData("output/b/c.html/mine.txt", "b/c.html", "'b/c.html' in the output was put there by hand, and a page of the site has the same path")]
    [InlineData("output/b", "b", "'b' in the output was put there by hand, and 'b/c.html' of the site belongs into a folder of that name")]
    public void Nor_is_a_folder_where_a_page_belongs_or_a_file_where_a_folder_does(string mine, string path, string says)
    {
        Build(("a.html", "1"));
        _folder.Put(mine, "mine");
        Assert.False(Build(("a.html", "2"), ("b/c.html", "ours")).Complete);
        Assert.Equal(("hand-made-file", path, says), (Rules, _found[0].Span.Path, _found[0].Message));
        Assert.Equal(("1", "mine"), (_folder.Files("output")["a.html"], File.ReadAllText(_folder[mine])));
        using (var writer = Writer.Open(_folder.Root, _folder.Output, _found)!) { writer.Stage("b/c.html", stream => stream.Write("poured"u8), TestContext.Current.CancellationToken); Assert.False(writer.Publish().Complete); }
        Assert.Equal("mine", File.ReadAllText(_folder[mine]));
        if (File.Exists(_folder[mine])) { File.Delete(_folder[mine]); }
        if (Directory.Exists(_folder["output/b"])) { Directory.Delete(_folder["output/b"], recursive: true); }
        Assert.True(Build(("a.html", "2"), ("b/c.html", "ours")).Complete);
    }

    [Fact]
    public void Two_files_with_one_path_are_both_named_and_nothing_is_published()
    {
        Assert.False(Build(("claims/Ä.html", "1"), ("claims/a\u0308.html", "2")).Complete);
        Assert.Equal("path-collision", Rules);
        Assert.Empty(Pages());
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData("a/../../x")]
    [InlineData("")]
    [InlineData("a//b")]
    public void A_path_that_leads_out_of_the_site_is_refused(string path)
    {
        Assert.False(Build((path, "x")).Complete);
        Assert.Equal("cannot-write", Rules);
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public void Two_builds_at_once_are_told_apart_and_a_stale_lock_holds_nobody_up()
    {
        var first = Writer.Open(_folder.Root, _folder.Output, _found)!;
        Assert.Null(Writer.Open(_folder.Root, _folder.Output, _found));
        Assert.Equal("output-busy", Rules);
        first.Dispose();
        _folder.Put(Path.GetRelativePath(_folder.Root, WriterPlace.Of(_folder.Root, _folder.Output, [])!.Stage) + ".lock");
        using var second = Writer.Open(_folder.Root, _folder.Output, _found);
        Assert.NotNull(second);
    }

    [Fact]
    public void A_digest_that_cannot_be_written_to_is_built_elsewhere()
    {
        using var other = new Folder();
        // Whoever may do everything may write to any folder: what stands in the way is a file, for every user.
        _folder.Put(".digest", "no folder");
        string site = other["site"];
        using (var writer = Writer.Open(_folder.Root, site, _found))
        {
            StageAll(writer!, [("a.html", "1")]);
            Assert.Null(Writer.Open(_folder.Root, site, _found));
            Assert.True(writer!.Publish().Complete);
        }
        Assert.Equal("output-busy", Rules);
        Assert.Equal("1", other.Files()["site/a.html"]);
        Assert.DoesNotContain(Directory.GetFileSystemEntries(other.Root), path => path != site);
        Assert.Equal("no folder", _folder.Files()[".digest"]);
    }

    [Fact]
    public void Where_only_the_output_itself_can_be_written_to_it_is_staged_in_it()
    {
        using var other = new Folder();
        _folder.Put(".digest");
        other.Put("site/.gitkeep").Put(".site.digest");
        using (var writer = Writer.Open(_folder.Root, other["site"], _found))
        {
            StageAll(writer!, [("a.html", "1")]);
            Assert.True(writer!.Publish().Complete);
        }
        Assert.Empty(_found);
        Assert.Equal("1", other.Files()["site/a.html"]);
        Assert.False(Directory.Exists(other["site/.digest"]));
    }

    [Fact]
    public void An_output_in_a_digest_that_cannot_be_written_to_is_an_error()
    {
        _folder.Put(".digest");
        Assert.Null(Writer.Open(_folder.Root, _folder.Output, _found));
        Assert.Equal("cannot-write", Rules);
        Assert.False(Directory.Exists(_folder.Output));
    }

    [Fact]
    public void What_the_disk_refuses_is_told_once()
    {
        _folder.Put("output/.gitkeep");
        using (var writer = Writer.Open(_folder.Root, _folder.Output, _found)!)
        {
            Directory.Delete(Path.Join(WriterPlace.Of(_folder.Root, _folder.Output, [])!.Stage, "files"));
            StageAll(writer, [("a.html", "1"), ("b.html", "2")]);
            Assert.False(writer.Publish().Complete);
        }
        Assert.Equal("cannot-write", Rules);
        Assert.DoesNotContain(_folder.Root, _found[0].Message);
        Assert.Empty(Pages().Except([".gitkeep"]));
    }

    [Fact]
    public void Cleaning_removes_what_was_built_and_leaves_what_a_person_put_there()
    {
        Build(("a.html", "1"), ("claims/b.html", "2"));
        _folder.Put("output/claims/mine.txt", "mine");
        Assert.Equal(new WriteResult(0, 0, 5), Writer.Clean(_folder.Root, _folder.Output, _found));
        Assert.Equal(["output/claims/mine.txt"], _folder.Files().Keys);
    }

    [Fact]
    public void Cleaning_leaves_no_empty_folder_and_what_was_never_built_is_clean()
    {
        Build(("a.html", "1"));
        Assert.Equal(4, Writer.Clean(_folder.Root, _folder.Output, _found).Removed);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));
        Assert.Equal(new WriteResult(0, 0, 0), Writer.Clean(_folder.Root, _folder.Output, _found));
    }

    /// <summary>A checkout of a branch for sites holds what its host put there.</summary>
    [Fact]
    public void Cleaning_leaves_what_a_host_put_into_a_folder_that_was_never_built()
    {
        _folder.Put("output/CNAME", "digest.example.org").Put("output/.nojekyll", "").Put("output/.git", "gitdir: elsewhere");
        Assert.Equal(new WriteResult(0, 0, 0), Writer.Clean(_folder.Root, _folder.Output, _found));
        Assert.Equal(["output/.git", "output/.nojekyll", "output/CNAME"], _folder.Files().Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(".digest")]
    [InlineData(".digest/stage")]
    public void A_site_is_not_staged_through_a_link(string link)
    {
        using var other = new Folder();
        other.Put("precious.txt", "mine");
        if (link.Contains('/', StringComparison.Ordinal)) { Directory.CreateDirectory(_folder[".digest"]); }
        _folder.Link(link, other.Root);
        Assert.Null(Writer.Open(_folder.Root, _folder.Output, _found));
        Assert.Equal("foreign-output", Rules);
        Assert.Equal(["precious.txt"], other.Files().Keys);
    }
}
