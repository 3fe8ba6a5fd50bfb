using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>Files that are as large as the digest go to their place as they are made; for whoever reads the site they are files like all others.</summary>
public sealed class LargeFilesArePoured : IDisposable
{
    private readonly Folder folder = new();
    private readonly List<Diagnostic> found = [];

    public void Dispose() => folder.Dispose();

    private string Rules => string.Join(' ', found.Select(one => one.Rule.Id));

    private WriteResult Build(params (string Path, Action<IBufferWriter<byte>> Write)[] files)
    {
        using var writer = Writer.Open(folder.Root, folder.Output, found);
        Assert.NotNull(writer);
        Parallel.ForEach(files, file => writer.Pour(file.Path, file.Write, TestContext.Current.CancellationToken));
        Publishing.StageAll(writer, []);
        return writer.Publish();
    }

    private static Action<IBufferWriter<byte>> Text(string text) => into => into.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Pieces of every length, the longest longer than what is held of a file.</summary>
    private static readonly Action<IBufferWriter<byte>> Many = into =>
    {
        byte[] bytes = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31 >> 3))];
        for (int length = 0; length < bytes.Length; length = length * 2 + 1) { into.Write(bytes.AsSpan(0, length)); }
        bytes.CopyTo(into.GetSpan(bytes.Length));
        into.Advance(bytes.Length);
    };

    [Fact]
    public void The_file_has_every_byte_and_the_site_lists_its_hash()
    {
        var held = new ArrayBufferWriter<byte>();
        Many(held);
        Build(("data/large.json", Many), ("data/small.json", Text("")));
        Assert.Equal(held.WrittenSpan, File.ReadAllBytes(folder["output/data/large.json"]));
        Assert.Empty(File.ReadAllBytes(folder["output/data/small.json"]));
        Assert.Contains($"{Convert.ToHexStringLower(SHA256.HashData(held.WrittenSpan))}  data/large.json", File.ReadAllText(folder["output/data/SHA256SUMS"]), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder[".digest"]));
    }

    [Fact]
    public void One_that_is_the_same_is_not_touched_and_one_that_is_not_is_replaced()
    {
        Build(("data/a.json", Many), ("data/b.json", Text("one")));
        var before = File.GetLastWriteTimeUtc(folder["output/data/a.json"]);
        // As long as before.
        var result = Build(("data/a.json", Many), ("data/b.json", Text("two")));
        Assert.Equal((3, 2), (result.Written, result.Unchanged));
        Assert.Equal("two", File.ReadAllText(folder["output/data/b.json"]));
        Assert.Equal(before, File.GetLastWriteTimeUtc(folder["output/data/a.json"]));
    }

    [Fact]
    public void A_path_twice_or_out_of_the_site_or_a_file_of_a_persons_own_stops_all()
    {
        Build(("data/first.json", Text("1")));
        Assert.False(Build(("data/a.json", Text("1")), ("data/A.json", Text("2"))).Complete);
        Assert.False(Build(("../a.json", Text("1"))).Complete);
        folder.Put("output/data/own.json", "mine");
        Assert.False(Build(("data/own.json", Text("theirs"))).Complete);
        Assert.Equal("mine", File.ReadAllText(folder["output/data/own.json"]));
        Assert.False(File.Exists(folder["a.json"]));
        Assert.Equal(3, Rules.Split(' ').Length);
    }

    [Fact]
    public void Whoever_gives_the_build_up_waits_for_no_more_than_a_piece()
    {
        using var cancel = new CancellationTokenSource();
        using var writer = Writer.Open(folder.Root, folder.Output, found);
        long written = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => writer!.Pour("data/a.json", into =>
        {
            for (; ; written += 1000)
            {
                if (written == 1_000_000) { cancel.Cancel(); }
                into.Write(new byte[1000]);
            }
        }, cancel.Token));
        Assert.InRange(written, 1_000_000, 1_300_000);
        Assert.False(Directory.Exists(folder.Output));
    }

    [Fact]
    public void A_site_has_them_with_the_same_bytes_as_one_that_is_held_whole()
    {
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("seeds/letter.txt", "It was so.\n").Put("input/sources/letter.md", "---\ntitle: A letter\ncustody: {seed: seeds/letter.txt}\n---\n");
        folder.Put("input/events/it.md", "---\ntitle: It\ndate: 2019-05\nquotes: [{source: letter, exact: It was so.}]\n---\n");
        var request = new BuildRequest(folder.Root, folder.Output) { Today = new DateOnly(2026, 11, 23), History = _ => ChangeHistory.None };
        Assert.Equal(BuildOutcome.Clean, Digest.Build.Run(request, TestContext.Current.CancellationToken).Outcome);
        var held = new System.Collections.Concurrent.ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        Digest.Build.Make(Reader.Read(folder.Root, found, cancel: TestContext.Current.CancellationToken), request, (path, bytes) => held[path] = bytes, [], TestContext.Current.CancellationToken);
        Assert.All((string[])["data/digest.json", "data/timeline.json", "data/annotations.jsonld"], path => Assert.Equal(held[path], File.ReadAllBytes(Path.Join(folder.Output, path))));
    }
}
