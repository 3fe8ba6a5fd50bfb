using Digest.Diagnostics;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

public sealed class KilledBuilds : IDisposable
{
    private sealed class Kill : Exception;

    private static readonly (string, string)[] Old = [("a.html", "old"), ("b.html", "old"), ("gone/c.html", "old"), ("same.html", "same")];
    private static readonly (string, string)[] New = [("a.html", "new"), ("b.html", "new"), ("d/e.html", "new"), ("same.html", "same")];

    private readonly Folder _folder = new();
    private readonly List<Diagnostic> _found = [];

    public void Dispose() => _folder.Dispose();

    private SortedDictionary<string, string> Build((string, string)[] files, Action<string>? beforeStep = null)
    {
        using (var writer = Writer.Open(_folder.Root, _folder.Output, _found)!)
        {
            Publishing.StageAll(writer, files);
            writer.Publish(beforeStep);
        }
        return _folder.Files("output");
    }

    private SortedDictionary<string, string> KillAt(int step)
    {
        int steps = 0;
        Assert.Throws<Kill>(() => Build(New, _ => { if (steps++ == step) { throw new Kill(); } }));
        return _folder.Files("output");
    }

    [Fact]
    public void A_kill_before_the_journal_leaves_the_site_as_it_was_to_the_byte()
    {
        var before = Build(Old);
        Assert.Equal(before, KillAt(0));
        using (Writer.Open(_folder.Root, _folder.Output, _found)) { }
        Assert.Equal(before, _folder.Files("output"));
    }

    [Fact]
    public void A_site_whose_publication_was_killed_is_told_as_such()
    {
        _folder.Put("input/digest.yml", "title: T\n");
        Build(Old);
        KillAt(2);
        foreach (string? digest in (string?[])[null, _folder.Root])
        {
            var first = Digest.Verify.Run(new VerifyRequest(_folder.Output, digest, null), TestContext.Current.CancellationToken).Findings[0];
            Assert.Equal("interrupted-publication", first.Rule.Id);
            Assert.Contains("digest build", first.Help, StringComparison.Ordinal);
        }
        using (Writer.Open(_folder.Root, _folder.Output, _found)) { }
        Assert.DoesNotContain(Digest.Verify.Run(new VerifyRequest(_folder.Output, null, null), TestContext.Current.CancellationToken).Findings, fault => fault.Rule.Id is "interrupted-publication" or "altered-file");
    }

    [Fact]
    public void A_kill_at_any_step_leaves_each_file_old_or_new_and_the_next_command_finishes()
    {
        var old = Build(Old);
        var expected = Build(New);
        int steps = 0;
        Build(Old);
        Build(New, _ => steps++);
        for (int step = 1; step < steps; step++)
        {
            Build(Old);
            var half = KillAt(step);
            Assert.All(half, file => Assert.Contains(file.Value, new[] { old.GetValueOrDefault(file.Key), expected.GetValueOrDefault(file.Key) }));
            using (Writer.Open(_folder.Root, _folder.Output, _found)) { }
            Assert.Equal(expected, _folder.Files("output"));
        }
        Assert.Empty(_found);
        Assert.Equal(8, steps);
    }

    [Fact]
    public void A_first_build_that_was_killed_is_finished_though_no_manifest_is_there()
    {
        KillAt(3);
        using (Writer.Open(_folder.Root, _folder.Output, _found)) { }
        Assert.Empty(_found);
        Assert.Equal("new", _folder.Files("output")["d/e.html"]);
    }

    [Fact]
    public void What_was_staged_beside_its_output_is_finished_though_the_digest_can_be_written_to_by_then()
    {
        using var other = new Folder();
        _folder.Put(".digest").Put("input/digest.yml", "title: T\n");
        string site = other["site"];
        using (var writer = Writer.Open(_folder.Root, site, _found)!)
        {
            Publishing.StageAll(writer, New);
            int steps = 0;
            Assert.Throws<Kill>(() => writer.Publish(_ => { if (steps++ == 3) { throw new Kill(); } }));
        }
        Assert.NotEqual("new", other.Files("site").GetValueOrDefault("d/e.html"));
        Assert.Equal("interrupted-publication", Digest.Verify.Run(new VerifyRequest(site, _folder.Root, null), TestContext.Current.CancellationToken).Findings[0].Rule.Id);
        File.Delete(_folder[".digest"]);
        using (Writer.Open(_folder.Root, site, _found)) { }
        Assert.Empty(_found);
        Assert.Equal("new", other.Files("site")["d/e.html"]);
        Assert.Equal([site], Directory.GetFileSystemEntries(other.Root));
    }

    /// <summary>Wherever it was staged, and whether or not its digest is at hand.</summary>
    [Theory]
    [InlineData(".site.digest/stage/0/journal")]
    [InlineData("site/.digest/stage/0/journal")]
    public void What_was_staged_beside_its_output_or_in_it_is_told_by_the_site_alone(string journal)
    {
        using var other = new Folder();
        using (var writer = Writer.Open(_folder.Root, other["site"], _found)!)
        {
            Publishing.StageAll(writer, New);
            writer.Publish();
        }
        other.Put("site/d/e.html", "of another build").Put(journal, "{\"moves\":[],\"removals\":[]}");
        Assert.Equal("interrupted-publication", Digest.Verify.Run(new VerifyRequest(other["site"], null, null), TestContext.Current.CancellationToken).Findings[0].Rule.Id);
    }

    [Fact]
    public void A_stage_without_a_journal_is_discarded()
    {
        var before = Build(Old);
        string stage = Path.GetRelativePath(_folder.Root, WriterPlace.Of(_folder.Root, _folder.Output, [])!.Stage);
        _folder.Put($"{stage}/files/1", "left").Put($"{stage}/journal.draft", "{\"moves\":[\"1 a.html\"],\"removals\":[]}");
        using (Writer.Open(_folder.Root, _folder.Output, _found)) { }
        Assert.Equal(before, _folder.Files("output"));
        Assert.False(Directory.Exists(_folder[".digest"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"moves\":[1],\"removals\":[]}")]
    [InlineData("{\"moves\":[null],\"removals\":[null]}")]
    [InlineData("{\"moves\":[\"1 a\\u0000.html\"],\"removals\":[\"b\\u0000.html\"]}")]
    [InlineData("{\"moves\":[\"1 ../../precious.txt\",\"../../../precious.txt a.html\",\"-1 a.html\"],\"removals\":[\"../precious.txt\",\"/x\"]}")]
    public void A_journal_that_was_made_up_reaches_nothing_outside_the_output(string journal)
    {
        _folder.Put("precious.txt", "precious");
        var before = Build(Old);
        string stage = Path.GetRelativePath(_folder.Root, WriterPlace.Of(_folder.Root, _folder.Output, [])!.Stage);
        _folder.Put($"{stage}/files/1", "evil").Put($"{stage}/journal", journal);
        using (Writer.Open(_folder.Root, _folder.Output, _found)) { }
        Assert.Equal(before, _folder.Files("output"));
        Assert.Equal("precious", _folder.Files()["precious.txt"]);
    }

    [Fact]
    public void Another_output_is_left_alone()
    {
        KillAt(3);
        var half = _folder.Files("output");
        using (Writer.Open(_folder.Root, _folder["elsewhere"], _found)) { }
        Assert.Equal(half, _folder.Files("output"));
    }

    /// <summary>So many that they are moved on several threads.</summary>
    [Fact]
    public void Many_files_are_all_moved_and_the_next_command_finishes_what_a_kill_left_of_them()
    {
        static (string, string)[] Many(string text) => [.. Enumerable.Range(0, 900).Select(i => ($"{i % 7}/{i}.html", $"{text} {i}"))];
        Build(Many("old"));
        var expected = Build(Many("new"));
        Assert.Equal(903, expected.Count);
        Assert.Equal("new 899", expected["3/899.html"]);
        Build(Many("old"));
        int steps = 0;
        Assert.Throws<Kill>(() => Build(Many("new"), _ => { if (steps++ == 300) { throw new Kill(); } }));
        using (Writer.Open(_folder.Root, _folder.Output, _found)) { }
        Assert.Equal(expected, _folder.Files("output"));
        Assert.Empty(_found);
    }

    [Fact]
    public void A_folder_that_became_a_link_stops_many_files_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        Directory.CreateDirectory(Path.Join(_folder.Root, "elsewhere"));
        Build(Old);
        Directory.CreateSymbolicLink(Path.Join(_folder.Output, "6"), Path.Join(_folder.Root, "elsewhere"));
        Build([.. Enumerable.Range(0, 900).Select(i => ($"{i % 7}/{i}.html", "new"))]);
        Assert.Contains(_found, fault => fault.Message.Contains("symbolic link", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(Path.Join(_folder.Root, "elsewhere")));
    }
}
