using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Sources.Formats;

/// <summary>Pages in files that browsers and crawlers make: WARC (ISO 28500), WACZ, MHTML.</summary>
public class ArchivesOfPagesAreRead
{
    private const string Address = "https://news.example/story";

    private static string Page(string words) => $"<!DOCTYPE html><html lang=\"en\"><head><title>{words}</title></head><body><nav>Menu</nav><article><h1>The story</h1>{string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>{words}, as sentence number {i} of a long article says, with commas, and more words than a menu has.</p>"))}</article></body></html>";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A record of a WARC file.</summary>
    private static byte[] Record(string type, string address, byte[] block, string contentType = "application/http; msgtype=response", string date = "2023-05-04T12:03:22Z", string? digest = null, string version = "WARC/1.1") =>
        [.. Utf8($"{version}\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {date}\r\nContent-Type: {contentType}\r\n{(digest is null ? "" : $"WARC-Block-Digest: {digest}\r\n")}Content-Length: {block.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Answer(byte[] body, string fields = "", int status = 200, string type = "text/html; charset=utf-8") => [.. Utf8($"HTTP/1.1 {status} X\r\nContent-Type: {type}\r\n{fields}\r\n"), .. body];

    private static byte[] Info => Record("warcinfo", "urn:x", Utf8("software: test\r\n"), "application/warc-fields");
    private static byte[] Picture => Record("response", "https://news.example/a.png", Answer([1, 2, 3, 13, 10, 13, 10], type: "image/png"));
    private static byte[] Story(string words = "Nobody was told", string address = Address, string date = "2023-05-04T12:03:22Z") => Record("response", address, Answer(Utf8(Page(words))), date: date);

    private static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { gzip.Write(bytes); }
        return packed.ToArray();
    }

    private static Source Named(string? address) => new(Seeds.Source().Head)
    {
        Rights = new Rights(),
        Custody = Seeds.Source().Custody,
        Citation = address is null ? Citation.Empty : new Citation { Text = [new("URL", Seeds.At(address))] },
    };

    private static (SeedText? Seed, List<Diagnostic> Found) Read(byte[] bytes, string path = "seeds/s.warc", string? address = null) => Seeds.Read(bytes, Named(address), path);

    private static Diagnostic Fault(byte[] bytes, string rule, string path = "seeds/s.warc", string? address = null)
    {
        var (seed, found) = Read(bytes, path, address);
        Assert.Null(seed);
        var fault = Assert.Single(found);
        Assert.Equal(rule, fault.Rule.Id);
        Assert.Equal(Severity.Error, fault.Severity);
        return fault;
    }

    [Theory]
    [InlineData("seeds/s.warc")]
    [InlineData("seeds/s.warc.gz")]
    public void The_only_page_of_a_file_is_its_text_with_the_time_at_which_it_was_saved(string path)
    {
        byte[][] records = [Info, Picture, Story()];
        var (seed, found) = Read([.. records.SelectMany(record => path.EndsWith(".gz", StringComparison.Ordinal) ? Packed(record) : record)], path);
        Assert.Empty(found);
        Assert.Contains("Nobody was told, as sentence number 4", seed!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Menu", seed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP", seed.Text, StringComparison.Ordinal);
        Assert.Equal(("WARC", SeedKind.WebPage, true), (seed.Format.Archive, seed.Format.Kind, seed.Format.MainText));
        Assert.Equal(new DateTimeOffset(2023, 5, 4, 12, 3, 22, TimeSpan.Zero), seed.Format.Captured);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([.. records.SelectMany(record => path.EndsWith(".gz", StringComparison.Ordinal) ? Packed(record) : record)])), seed.Sha256);
    }

    [Theory]
    [InlineData("https://news.example/other")]
    [InlineData("http://www.news.example/other/#part")]
    public void Of_several_pages_the_one_that_the_record_names_is_read(string address)
    {
        var (seed, _) = Read([.. Story(), .. Story("They were told", "https://news.example/other")], address: address);
        Assert.Contains("They were told, as", seed!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", seed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_captures_of_a_page_the_last_is_read()
    {
        var (seed, _) = Read([.. Story(), .. Story("They were told", date: "2024-01-02T00:00:00Z")]);
        Assert.Contains("They were told, as", seed!.Text, StringComparison.Ordinal);
        Assert.Equal(2024, seed.Format.Captured!.Value.Year);
    }

    [Fact]
    public void Several_pages_and_no_address_in_the_record_is_an_error_that_lists_them()
    {
        var fault = Fault([.. Story(), .. Story("Other", "https://news.example/other")], "unchosen-page");
        Assert.Contains("holds 2 pages", fault.Message, StringComparison.Ordinal);
        Assert.Contains("It holds https://news.example/story, https://news.example/other.", fault.Help, StringComparison.Ordinal);
        Assert.Contains("citation: {URL: …}", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_another_address_than_the_records_is_not_taken_for_it() =>
        Assert.Contains("holds no page of the address https://news.example/gone", Fault(Story(), "unchosen-page", address: "https://news.example/gone").Message, StringComparison.Ordinal);

    [Fact]
    public void Where_a_page_has_moved_the_way_is_followed()
    {
        byte[] moved = Record("response", "https://news.example/old", Answer([], "Location: /story\r\n", 301));
        var (seed, _) = Read([.. moved, .. Story(), .. Story("Other", "https://news.example/other")], address: "https://news.example/old");
        Assert.Contains("Nobody was told, as", seed!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_way_that_leads_round_ends() =>
        Fault([.. Record("response", "https://a.example/", Answer([], "Location: /b\r\n", 302)), .. Record("response", "https://a.example/b", Answer([], "Location: /\r\n", 302))], "unchosen-page", address: "https://a.example/");

    [Fact]
    public void What_came_over_the_wire_in_chunks_and_packed_is_put_together()
    {
        byte[] body = Packed(Utf8(Page("Nobody was told")));
        int half = body.Length / 2;
        byte[] chunks = [.. Utf8($"{half:x}\r\n"), .. body[..half], .. "\r\n"u8, .. Utf8($"{body.Length - half:X};x=y\r\n"), .. body[half..], .. "\r\n0\r\n\r\n"u8];
        var (seed, _) = Read(Record("response", Address, Answer(chunks, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")));
        Assert.Contains("Nobody was told, as", seed!.Text, StringComparison.Ordinal);
    }

    /// <summary>A crawler that unpacked the page left the head as it was.</summary>
    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Content-Encoding: br\r\n")]
    public void What_only_says_that_it_is_packed_is_taken_as_it_is(string field)
    {
        var (seed, _) = Read(Record("response", Address, Answer(Utf8(Page("Nobody was told")), field)));
        Assert.Contains("Nobody was told, as", seed!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Brotli_is_unpacked()
    {
        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) { brotli.Write(Utf8(Page("Nobody was told"))); }
        var (seed, _) = Read(Record("response", Address, Answer(packed.ToArray(), "Content-Encoding: br\r\n")));
        Assert.Contains("Nobody was told, as", seed!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answers_encoding_counts_before_the_pages_own()
    {
        byte[] page = Encoding.Latin1.GetBytes(Page("Café").Replace("<head>", "<head><meta charset=\"utf-8\">", StringComparison.Ordinal));
        var (seed, _) = Read(Record("response", Address, Answer(page, type: "text/html; charset=ISO-8859-1")));
        Assert.Contains("Café, as", seed!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_a_browser_wrote_down_is_read_and_what_is_none_is_passed_over()
    {
        byte[][] records = [Record("request", Address, Utf8("GET / HTTP/1.1\r\n\r\n")), Record("response", "dns:news.example", Utf8("x"), "text/dns"), Record("response", "https://news.example/404", Answer(Utf8(Page("Gone")), status: 404)),
            Record("resource", Address, Utf8(Page("Nobody was told")), "text/html")];
        Assert.Contains("Nobody was told, as", Read([.. records.SelectMany(record => record)]).Seed!.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, bool> Digests
    {
        get
        {
            byte[] block = Answer(Utf8(Page("Nobody was told")));
            string sum = Convert.ToHexStringLower(SHA256.HashData(block));
            return new() { { "sha256:" + sum, "hex", true }, { "sha256:" + sum.Replace(sum[0], sum[0] == 'a' ? 'b' : 'a'), "other", false }, { "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "base 32", false }, { "md5:00", "not known", true } };
        }
    }

    [Theory]
    [MemberData(nameof(Digests))]
    public void A_page_whose_digest_is_another_is_damaged(string digest, string what, bool isWhole)
    {
        byte[] file = Record("response", Address, Answer(Utf8(Page("Nobody was told"))), digest: digest);
        if (isWhole) { Assert.NotNull(Read(file).Seed); return; }
        Assert.True(Fault(file, "damaged-seed").Message.Contains("its digest", StringComparison.Ordinal), what);
    }

    /// <summary>As warcio and others write it: SHA-1 in base 32.</summary>
    [Fact]
    public void The_digest_that_most_crawlers_write_is_known()
    {
        // Of the bytes "abc": a test vector of FIPS 180, in base 32.
        byte[] file = Record("resource", Address, "abc"u8.ToArray(), "text/html", digest: "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5");
        Assert.Equal("abc", Read(file).Seed!.Text);
    }

    [Theory]
    [InlineData("", "does not begin")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n", "how long")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nshort", "ends within a record")]
    [InlineData("WARC/1.0\r\nWARC-Type: resp", "ends within a record")]
    [InlineData("WARC/1.0\r\nContent-Length: -5\r\n\r\n", "how long")]
    [InlineData("WARC/1.0\r\nContent-Length: 99999999999999999999999\r\n\r\n", "how long")]
    public void What_is_no_such_file_or_is_cut_off_is_told(string begin, string told) =>
        Assert.Contains(told, Fault(Utf8(begin.Length == 0 ? "<html>no archive</html>\n" : begin), "damaged-seed").Message, StringComparison.Ordinal);

    [Fact]
    public void A_packed_file_that_is_cut_off_is_told()
    {
        byte[] packed = Packed([.. Story(), .. Story("Other"), .. Picture]);
        Fault(packed[..(packed.Length / 2)], "damaged-seed", "seeds/s.warc.gz");
    }

    [Fact]
    public void Without_a_page_the_remedy_is_a_transcript() =>
        Assert.Contains("transcript", Fault([.. Info, .. Picture], "unchosen-page").Help, StringComparison.Ordinal);

    private static byte[] Wacz(Dictionary<string, byte[]> files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    [Theory]
    [InlineData("{\"mainPageUrl\": \"https://news.example/story\"}", "")]
    [InlineData("{\"mainPageURL\": \"https://news.example/story\"}", "")]
    [InlineData("{}", "{\"format\": \"json-pages-1.0\"}\n{\"url\": \"https://news.example/story\", \"ts\": \"2023-05-04T12:03:22Z\"}\n")]
    public void A_collection_says_itself_which_page_is_meant(string package, string pages)
    {
        byte[] file = Wacz(new() { ["datapackage.json"] = Utf8(package), ["pages/pages.jsonl"] = Utf8(pages), ["archive/data.warc.gz"] = [.. Packed(Story("Other", "https://ads.example/")), .. Packed(Story())] });
        var (seed, found) = Read(file, "seeds/s.wacz");
        Assert.Empty(found);
        Assert.Contains("Nobody was told, as", seed!.Text, StringComparison.Ordinal);
        Assert.Equal("WACZ", seed.Format.Archive);
        Assert.Contains("Other, as", Read(file, "seeds/s.wacz", "https://ads.example/").Seed!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_a_collection_that_is_another_than_its_list_says_is_damaged()
    {
        byte[] warc = Packed(Story());
        string Package(string sum) => "{\"resources\": [{\"path\": \"archive/data.warc.gz\", \"hash\": \"sha256:" + sum + "\"}]}";
        byte[] Made(string sum) => Wacz(new() { ["datapackage.json"] = Utf8(Package(sum)), ["archive/data.warc.gz"] = warc });
        Assert.NotNull(Read(Made(Convert.ToHexStringLower(SHA256.HashData(warc))), "seeds/s.wacz").Seed);
        Assert.Contains("archive/data.warc.gz", Fault(Made(new string('0', 64)), "damaged-seed", "seeds/s.wacz").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_collection_without_pages_and_what_is_none_are_told()
    {
        Assert.Contains("no WARC file", Fault(Wacz(new() { ["readme.txt"] = [1] }), "damaged-seed", "seeds/s.wacz").Message, StringComparison.Ordinal);
        Fault(Utf8("no zip"), "damaged-seed", "seeds/s.wacz");
        Fault(Wacz(new() { ["datapackage.json"] = Utf8("{"), ["archive/a.warc"] = Story() }), "damaged-seed", "seeds/s.wacz");
    }

    [Theory]
    [InlineData("seeds/s.mhtml")]
    [InlineData("seeds/s.mht")]
    public void A_page_that_a_browser_saved_into_one_file_is_read(string path)
    {
        string quoted = Page("Nobody was told").Replace("=", "=3D", StringComparison.Ordinal).Replace("Nobody was told, as sentence number 4", "Nob=\r\nody was told, as sentence number 4", StringComparison.Ordinal);
        string file = $"From: <Saved by Blink>\r\nSnapshot-Content-Location: {Address}\r\nSubject: The story\r\nDate: Thu, 4 May 2023 12:03:22 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {Address}\r\n\r\n{quoted}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://news.example/a.png\r\n\r\nAAAA\r\n--b--\r\n";
        var (seed, found) = Read(Utf8(file), path);
        Assert.Empty(found);
        Assert.Contains("Nobody was told, as sentence number 4", seed!.Text, StringComparison.Ordinal);
        Assert.Equal("MHTML", seed.Format.Archive);
        Assert.Equal(new DateTimeOffset(2023, 5, 4, 12, 3, 22, TimeSpan.Zero), seed.Format.Captured);
    }

    [Fact]
    public void A_message_without_a_page_is_no_saved_page() =>
        Assert.Contains("no part of it is a web page", Fault(Utf8("Subject: x\r\n\r\nwords\r\n"), "damaged-seed", "seeds/s.mhtml").Message, StringComparison.Ordinal);

    [Fact]
    public void A_record_that_would_fill_a_disk_is_refused_before_it_is_read() =>
        Assert.Contains("unpacks to more than 4 GB", Fault([.. Utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\n"), .. new byte[100]], "oversized-seed").Message, StringComparison.Ordinal);

    /// <summary>A small file that unpacks to a great page.</summary>
    [Fact]
    public void A_page_that_unpacks_without_end_is_refused() =>
        Assert.Contains("128 MB", Fault(Record("response", Address, Answer(Packed(new byte[200 << 20]), "Content-Encoding: gzip\r\n")), "oversized-seed").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("seeds/s.eml", "multipart/mixed; boundary=b{0}", "--b{0}\r\n")]
    [InlineData("seeds/s.mhtml", "multipart/related; boundary=b{0}", "--b{0}\r\n")]
    [InlineData("seeds/s.eml", "message/rfc822", "")]
    public void Parts_within_parts_without_end_are_no_danger(string path, string type, string begin)
    {
        var mail = new StringBuilder("Subject: x\r\n");
        for (int i = 0; i < 30_000; i++) { mail.Append("Content-Type: ").Append(type.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append("\r\n\r\n").Append(begin.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)); }
        var (seed, found) = Read(Utf8(mail.Append("Content-Type: text/html\r\n\r\nwords\r\n").ToString()), path);
        Assert.True(seed is not null || found.Exists(fault => fault.Severity == Severity.Error));
    }

    /// <summary>Whatever the bytes, a finding and no crash.</summary>
    [Theory]
    [InlineData("seeds/s.warc")]
    [InlineData("seeds/s.warc.gz")]
    [InlineData("seeds/s.wacz")]
    [InlineData("seeds/s.mhtml")]
    [InlineData("seeds/s.eml")]
    public void Damage_anywhere_is_told_and_never_throws(string path)
    {
        byte[] whole = path switch
        {
            "seeds/s.warc" => [.. Info, .. Story(), .. Picture],
            "seeds/s.warc.gz" => [.. Packed(Info), .. Packed(Story())],
            "seeds/s.wacz" => Wacz(new() { ["datapackage.json"] = Utf8("{\"mainPageUrl\": \"https://news.example/story\"}"), ["archive/data.warc.gz"] = Packed(Story()) }),
            _ => Utf8("From: A <a@example.org>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + Page("Nobody") + "\r\n--b--\r\n"),
        };
        var random = new Random(29);
        for (int i = 0; i < 400; i++)
        {
            byte[] bytes = random.Next(3) == 0 ? whole[..random.Next(whole.Length)] : (byte[])whole.Clone();
            for (int n = random.Next(4); n > 0 && bytes.Length > 0; n--) { bytes[random.Next(bytes.Length)] = (byte)random.Next(256); }
            var (seed, found) = Read(bytes, path);
            Assert.True(seed is not null || found.Exists(fault => fault.Severity == Severity.Error));
        }
    }
}
