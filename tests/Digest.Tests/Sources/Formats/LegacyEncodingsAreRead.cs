using Digest.Model;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources.Formats;

public class LegacyEncodingsAreRead
{
    private static (SeedText? Seed, List<Digest.Diagnostics.Diagnostic> Found) Read(byte[] bytes, string encoding, string path = "seeds/s.txt")
    {
        var source = Seeds.Source();
        int codePage = LegacyEncodings.All.Single(one => one.Name == encoding).CodePage;
        return Seeds.Read(bytes, new Source(source.Head) { Rights = source.Rights, Custody = source.Custody! with { Encoding = new(codePage, new Span("input/sources/s.md", 20, 5)) } }, path);
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x93, 0x6D, 0x61, 0x79, 0x94, 0x85 }, "“may”…")]
    [InlineData("windows-1251", new byte[] { 0xCC, 0xEE, 0xE6, 0xE5, 0xF2 }, "Может")]
    [InlineData("windows-1256", new byte[] { 0xE3, 0xD1, 0xCD, 0xC8, 0xC7 }, "مرحبا")]
    [InlineData("iso-8859-2", new byte[] { 0xA3, 0xF3, 0x64, 0xBC }, "Łódź")]
    [InlineData("iso-8859-15", new byte[] { 0xA4 }, "€")]
    [InlineData("koi8-r", new byte[] { 0xED, 0xCF, 0xD6, 0xC5, 0xD4 }, "Может")]
    [InlineData("gb18030", new byte[] { 0xD0, 0xC2, 0xBD, 0xAE, 0x95, 0x32, 0x82, 0x36 }, "新疆𠀀")]
    [InlineData("big5", new byte[] { 0xB7, 0x73, 0xC3, 0xA6 }, "新疆")]
    [InlineData("shift_jis", new byte[] { 0x90, 0x56, 0x82, 0xB5, 0x82, 0xA2 }, "新しい")]
    [InlineData("euc-jp", new byte[] { 0xBF, 0xB7, 0xA4, 0xB7, 0xA4, 0xA4 }, "新しい")]
    [InlineData("euc-kr", new byte[] { 0xBD, 0xC5, 0xC0, 0xE5 }, "신장")]
    [InlineData("utf-16le", new byte[] { 0x41, 0x00, 0x42, 0x00 }, "AB")]
    public void Where_the_record_declares_them(string encoding, byte[] bytes, string expected)
    {
        var (seed, found) = Read(bytes, encoding);
        Assert.Empty(found);
        Assert.Equal(expected, seed!.Text);
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x41, 0x81 }, "byte 1 (0x81)")]
    [InlineData("gb18030", new byte[] { 0x41, 0x81 }, "byte 1")]
    [InlineData("shift_jis", new byte[] { 0x41, 0x81 }, "byte 1")]
    [InlineData("utf-8", new byte[] { 0x41, 0xFF }, "byte 1")]
    [InlineData("windows-1252", new byte[] { 0xEF, 0xBB, 0xBF, 0x41 }, "byte order mark of UTF-8")]
    public void Bytes_that_they_do_not_have_are_named(string encoding, byte[] bytes, string named)
    {
        var (seed, found) = Read(bytes, encoding);
        Assert.Null(seed);
        Assert.Equal("undecodable-seed", Assert.Single(found).Rule.Id);
        Assert.Contains(named, found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_encoding_that_may_be_declared_is_there() => Assert.All(LegacyEncodings.All, one => Assert.NotNull(SeedEncoding.Of(one.CodePage)));

    [Fact]
    public void A_text_that_is_not_UTF_8_is_told_the_key() =>
        Assert.Contains("custody.encoding", Assert.Single(Seeds.Read([0x41, 0x93]).Diagnostics).Help, StringComparison.Ordinal);

    [Fact]
    public void The_key_does_nothing_for_a_PDF() =>
        Assert.Contains(Read(Documents.Pdf("text"), "windows-1252", "seeds/s.pdf").Found, fault => fault.Rule.Id == "unused-seed-key");
}
