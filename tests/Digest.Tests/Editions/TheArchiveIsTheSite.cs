using System.Buffers.Binary;
using System.Text;
using Digest.Editions;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Editions;

public class TheArchiveIsTheSite
{
    [Fact]
    public void Unpacked_it_is_the_site_byte_for_byte_with_a_text_that_says_how_to_open_it()
    {
        using var made = new EditionsOf("whole");
        var files = made.Unpacked(".zip").ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);
        var site = GoldenSite.Files(made.Folder.Output).Where(file => !file.Key.StartsWith("editions/", StringComparison.Ordinal)).ToDictionary(file => "the-mill-at-oldford/" + file.Key, file => file.Value, StringComparer.Ordinal);
        Assert.True(files.Remove("the-mill-at-oldford/READ-ME.txt", out byte[]? text));
        Assert.Empty(TreeDifference.Of(site, files));
        Assert.Contains("index.html", Encoding.UTF8.GetString(text), StringComparison.Ordinal);
        Assert.Contains("sha256sum -c data/SHA256SUMS", Encoding.UTF8.GetString(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_was_unpacked_is_proven_like_the_site()
    {
        using var made = new EditionsOf("whole");
        using var copy = new Stages.Folder();
        foreach (var (name, bytes) in made.Unpacked(".zip")) { copy.Put(name, bytes); }
        var result = Verify.Run(new VerifyRequest(copy["the-mill-at-oldford"], null, null), TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        Assert.True(result.Files > 20);
    }

    [Fact]
    public void Entries_are_stored_in_order_without_a_time_of_the_machine()
    {
        using var made = new EditionsOf("empty");
        byte[] bytes = made.Bytes(".zip");
        int at = 0;
        var names = new List<string>();
        for (; BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) == 0x04034B50;)
        {
            var head = bytes.AsSpan(at);
            Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
            Assert.Equal(0x0021_0000u, BinaryPrimitives.ReadUInt32LittleEndian(head[10..]));
            int name = BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
            names.Add(Encoding.UTF8.GetString(head.Slice(30, name)));
            at += 30 + name + (int)BinaryPrimitives.ReadUInt32LittleEndian(head[18..]);
        }
        Assert.Equal(names.Skip(1).Order(StringComparer.Ordinal), names.Skip(1));
        Assert.True(names.Count > 5);
    }

    [Fact]
    public void An_archive_of_more_entries_than_the_old_format_counts_is_read_by_others()
    {
        const int Many = 70_000;
        using var bytes = new MemoryStream();
        var zip = new StoredZip(bytes);
        for (int i = 0; i < Many; i++) { zip.Add(FormattableString.Invariant($"f/{i:00000}.txt"), i % 2 == 0 ? "even"u8 : "odd"u8); }
        zip.Finish();
        var files = EditionsOf.Unpack(bytes.ToArray());
        Assert.Equal(Many, files.Count);
        Assert.Equal(("f/69999.txt", "odd"), (files[^1].Name, Encoding.UTF8.GetString(files[^1].Bytes)));
    }

    [Theory]
    [InlineData("", 0u)]
    [InlineData("a", 0xE8B7BE43u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Its_checksums_are_those_of_the_format(string text, uint expected) => Assert.Equal(expected, Crc32.Of(Encoding.UTF8.GetBytes(text)));
}
