using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources;

public class ReadingASeed
{
    [Theory]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-8 bom", "UTF-8")]
    [InlineData("utf-16le", "UTF-16")]
    [InlineData("utf-16be", "UTF-16")]
    public void Takes_the_usual_encodings(string encoding, string name)
    {
        Encoding used = encoding switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 bom" => new UTF8Encoding(true),
            "utf-16le" => new UnicodeEncoding(false, true),
            _ => new UnicodeEncoding(true, true),
        };
        var (seed, diagnostics) = Seeds.Read([.. used.GetPreamble(), .. used.GetBytes("Größe “x” 𠀀")]);
        Assert.Empty(diagnostics);
        Assert.Equal(("Größe “x” 𠀀", new SeedFormat(SeedKind.PlainText, name)), (seed!.Text, seed.Format));
    }

    [Fact]
    public void Names_the_byte_that_is_no_text()
    {
        var (seed, diagnostics) = Seeds.Read([.. "Größe"u8, 0x93, (byte)'x', 0x94]);
        Assert.Null(seed);
        var fault = Assert.Single(diagnostics);
        Assert.Equal(("undecodable-seed", 5), (fault.Rule.Id, fault.Span.Offset));
        Assert.Equal("seeds/s.txt is not UTF-8: byte 7 (0x93) begins no character", fault.Message);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 }, "UTF-16")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 }, "UTF-16")]
    [InlineData(new byte[] { 0x41, 0xC3 }, "byte 1")]
    [InlineData(new byte[] { 0x41, 0x42, 0x00, 0x43 }, "NUL byte at byte 2")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00 }, "UTF-32")]
    public void Refuses_what_is_no_text(byte[] bytes, string named)
    {
        var (seed, diagnostics) = Seeds.Read(bytes);
        Assert.Null(seed);
        var fault = Assert.Single(diagnostics);
        Assert.Equal("undecodable-seed", fault.Rule.Id);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\u00A0\r\n\u200B")]
    public void Says_that_a_seed_holds_no_text(string text)
    {
        var (seed, diagnostics) = Seeds.Read(Encoding.UTF8.GetBytes(text));
        Assert.Null(seed);
        Assert.Equal("empty-seed", Assert.Single(diagnostics).Rule.Id);
    }

    [Fact]
    public void Says_which_kinds_of_files_it_reads_where_the_seed_is_named()
    {
        var (seed, diagnostics) = Seeds.Read("PAGES"u8.ToArray(), path: "seeds/s.pages");
        Assert.Null(seed);
        var fault = Assert.Single(diagnostics);
        Assert.Equal(("unsupported-seed", "input/sources/s.md"), (fault.Rule.Id, fault.Span.Path));
    }

    [Fact]
    public void Hashes_the_bytes_and_keeps_line_ends()
    {
        var (seed, _) = Seeds.Read("a\r\nb\n"u8.ToArray());
        Assert.Equal(("a\r\nb\n", 5L), (seed!.Text, seed.Bytes));
        Assert.Equal("50d4c64ce9e79c3ebc4188afa6f7de0b9cbf9c6ee08bd1e23dcf42bcb6ff1eb9".Length, seed.Sha256.Length);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("a\r\nb\n"u8)), seed.Sha256);
    }

    [Fact]
    public void Reads_Markdown_as_its_rendered_text()
    {
        var (seed, _) = Seeds.Read("**a**"u8.ToArray(), path: "seeds/s.md", plainText: text => text.Replace("*", "", StringComparison.Ordinal));
        Assert.Equal(("a", new SeedFormat(SeedKind.Markdown, "UTF-8")), (seed!.Text, seed.Format));
    }

    [Theory]
    [InlineData("One\ntwo\n\nThree", "1:One\ntwo 1:2|2:Three 1")]
    [InlineData("A title\n\nOne\n \u00A0 \nTwo\r\n\r\nThree", "0:A title|1:One|2:Two|3:Three")]
    [InlineData("a\u00A0  title\n\nOne", "1:a|2:One")]
    [InlineData("A\u00A0  title\n\nA title", "0:A|1:A title")]
    [InlineData("Menu\n\nA title\n\nOne\n\nMenu", "-1:Menu|0:A title|1:One|-1:Menu")]
    [InlineData("One\r\rTwo\u2029Three\n\n\n\n", "1:One|2:Two|3:Three")]
    public void Numbers_paragraphs(string text, string expected)
    {
        var seed = Seeds.Text(text, Seeds.Source(ignore: ["Menu"]));
        var numbers = seed.Paragraphs.Select(paragraph => paragraph.Number);
        Assert.Equal(expected.Split('|').Select(item => int.Parse(item.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture)), numbers);
        Assert.All(seed.Paragraphs.Zip(expected.Split('|')), pair =>
            Assert.StartsWith(pair.Second.Split(':')[1].Split(' ')[0], seed.Text.Substring(pair.First.Start, pair.First.Length), StringComparison.Ordinal));
        Assert.All(seed.Paragraphs, paragraph => Assert.Equal(seed.Text.Substring(paragraph.Start, paragraph.Length).Trim(), seed.Text.Substring(paragraph.Start, paragraph.Length)));
    }

    [Fact]
    public void Counts_no_words_of_page_furniture()
    {
        var seed = Seeds.Text("One two\u00A0three\n\nScroll to\u00A0Top", Seeds.Source(ignore: ["Scroll to Top"]));
        Assert.Equal([3, 0], seed.Paragraphs.Select(paragraph => paragraph.Words));
        Assert.Equal(3, seed.Words);
    }

    [Fact]
    public void Reports_an_ignore_entry_that_leaves_nothing_out()
    {
        var (_, diagnostics) = Seeds.Read("Scroll to Top"u8.ToArray(), Seeds.Source(ignore: ["Scroll to top"]));
        var fault = Assert.Single(diagnostics);
        Assert.Equal(("unmatched-ignore", Severity.Warning, 10), (fault.Rule.Id, fault.Severity, fault.Span.Offset));
        Assert.Contains("\"Scroll to top\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own() =>
        Assert.Equal(SeedReader.Rules.Count, SeedReader.Rules.Select(rule => rule.Id).Distinct().Count());

    [Theory]
    [InlineData("s.txt")]
    [InlineData("s.pdf")]
    [InlineData("s.html")]
    public void A_pointer_of_Git_LFS_is_not_taken_for_the_document(string name)
    {
        string pointer = $"version https://git-lfs.github.com/spec/v1\noid sha256:{new string('a', 64)}\nsize 12345\n";
        var fault = Assert.Single(new TestDigest($"=== seeds/{name}\n{pointer}=== input/sources/s.md\n---\ntitle: S\ncustody: {{seed: seeds/{name}, sha256: {new string('a', 64)}}}\n---\n").Check().Found, fault => fault.Severity == Severity.Error);
        Assert.Equal("unfetched-seed", fault.Rule.Id);
        Assert.Contains("git lfs pull", fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It rained.\nIt snowed.\n", "It rained.\r\nIt snowed.\r\n", true)]
    [InlineData("It rained.\r\nIt snowed.\r\n", "It rained.\nIt snowed.\n", true)]
    [InlineData("It rained.\nIt snowed.\n", "It rained.\r\nIt hailed.\r\n", false)]
    public void A_seed_of_which_the_line_ends_alone_changed_is_not_to_be_sealed_anew(string collected, string here, bool isTold)
    {
        var digest = new TestDigest($"=== input/sources/s.md\n---\ntitle: S\ncustody: {{seed: seeds/s.txt, sha256: {TestDigest.Sha256(collected)}}}\n---\n");
        digest.Add("seeds/s.txt", here);
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "changed-seed");
        Assert.Equal((isTold, !isTold), (fault.Help!.Contains("seeds/** -text", StringComparison.Ordinal), fault.Help.Contains("--renew", StringComparison.Ordinal)));
        Assert.Equal(isTold, fault.Help.Contains("Restore it: delete the file and run 'git checkout -- seeds/s.txt'", StringComparison.Ordinal));
        // Git holds no restricted document, and no message names its file.
        digest = new TestDigest($"=== input/sources/s.md\n---\ntitle: S\ncustody: {{seed: seeds/restricted/s.txt, restricted: true, sha256: {TestDigest.Sha256(collected)}}}\nrights: {{publish: citation}}\n---\n");
        digest.Add("seeds/restricted/s.txt", here);
        string help = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "changed-seed").Help!;
        Assert.DoesNotContain("s.txt", help, StringComparison.Ordinal);
        Assert.Equal(isTold, help.Contains("Take the file once more from where it is kept", StringComparison.Ordinal));
    }
}
