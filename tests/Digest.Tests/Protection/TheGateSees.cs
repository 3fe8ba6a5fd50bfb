using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Protection.Scanning;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Protection;

/// <summary>The gate before publishing sees a term in whatever way it stands in a file, and proves at each run that it sees.</summary>
public class TheGateSees
{
    private static readonly ProtectedTerms Terms = new([new(1, ["Nobody"], TermMatch.Word, null), new(2, ["José Müller", "Zhosé Miller"], TermMatch.Word, null)]);

    private static IReadOnlyList<Leak> Scan(string path, byte[] bytes) => new LeakScanner(Terms, Gates.Readers).Scan(path, bytes);

    private static string Base64(string text, Encoding? encoding = null) => Convert.ToBase64String((encoding ?? Encoding.UTF8).GetBytes(text));

    public static TheoryData<string, string, string> Ways => new()
    {
        { "text", "a.html", "<p>José Müller</p>" },
        { "inline tags", "a.html", "<p>Jos<b>é</b> <i>M</i>ül<span class=\"x\">ler</span></p>" },
        { "block tags", "a.html", "<td>José</td><td>Müller</td>" },
        { "a line break", "a.html", "<p>José\n      Müller" },
        { "br", "a.html", "José<br>Müller" },
        { "a tag with > in an attribute", "a.html", "Jos<a title=\"a > b\">é</a> Müller" },
        { "a comment inside", "a.html", "José<!-- x --> Müll<!-- y -->er" },
        { "over a note's letter", "a.html", "<mark>José</mark><a class=\"q__ref\" href=\"#n1\" aria-label=\"Note a\">a</a> Müller" },
        { "over a note's number", "a.html", "José<sup>12</sup> Müller" },
        { "a shy word", "a.html", "Jo&shy;sé M&#252;l<wbr>ler" },
        { "named references", "a.html", "Jos&eacute; M&uuml;ller" },
        { "references without semicolons", "a.html", "Jos&eacute M&#252ller" },
        { "references with capitals", "a.html", "Jos&#XE9; M&#XFC;ller" },
        { "references of HTML 5", "a.html", "Jos&eacute;&NewLine;M&uuml;ller" },
        { "an attribute", "a.html", "<img alt=\"José Müller\">" },
        { "an attribute with references", "a.html", "<i title='Jos&#xE9;&nbsp;M&#xfc;ller'></i>" },
        { "a picture's description and the words beside it", "a.html", "<p>By <img src=\"p.png\" alt=\"José\" width=\"20\"> Müller</p>" },
        { "a link and its title", "a.html", "<p>By <a href=\"b.html\" title=\"M&uuml;ller\"><b>José</b></a></p>" },
        { "a description with references and a caption", "a.html", "<figure><img alt='Jos&#xE9;'><figcaption>Müller</figcaption></figure>" },
        { "a comment", "a.html", "<!-- José Müller -->" },
        { "a script", "a.html", "<script>var a = 'Jos\\u00e9 M\\xfcller';</script>" },
        { "code points in a script", "a.js", "var a = \"Jos\\u{e9} M\\u{00fc}ller\"" },
        { "a style", "a.css", "a::after { content: \"José Müller\" }" },
        { "a fragment", "a.html", "<a href=\"b.html#:~:text=Jos%C3%A9%20M%C3%BCller\">b</a>" },
        { "percent-encoded Latin-1", "a.html", "<a href=\"b?Jos%E9+M%FCller\">b</a>" },
        { "an address twice encoded", "a.html", "<a href=\"b?q=Jos%25C3%25A9%2520M%25C3%25BCller\">b</a>" },
        { "JSON", "a.json", "{\"a\": \"José Müller\"}" },
        { "JSON escapes", "a.json", "{\"a\": \"Jos\\u00e9\\nM\\u00fcller\"}" },
        { "markup in JSON", "a.json", "{\"a\": \"\\u003cp\\u003eJos&eacute;\\u003c/p\\u003e M\\u003cb\\u003eü\\u003c/b\\u003eller\"}" },
        { "a search shard", "a.js", "window.s=[[\"jose muller\",3]]" },
        { "XML", "feed.xml", "<title>Jos&#233; M&#xFC;ller</title>" },
        { "markup in XML", "feed.xml", "<content type=\"html\">&lt;p&gt;Jos&amp;eacute; M&lt;b&gt;ü&lt;/b&gt;ller&lt;/p&gt;</content>" },
        { "CDATA", "feed.xml", "<c><![CDATA[<b>José</b> Müller]]></c>" },
        { "SVG", "a.svg", "<svg><text><tspan>José </tspan><tspan>Müller</tspan></text></svg>" },
        { "iCalendar, folded", "a.ics", "SUMMARY:José M\r\n üller\r\n" },
        { "iCalendar, escaped", "a.ics", "SUMMARY:José\\nMüller" },
        { "BibTeX accents", "a.bib", "author = {Jos{\\'e} M{\\\"u}ller}" },
        { "BibTeX accents with braces", "a.bib", "author = {Jos\\'{e} M\\\"{u}ller}" },
        { "BibTeX accents in JSON", "a.json", "{\"a\": \"Jos\\\\'e M{\\\\'u}ller\"}" },
        { "BibTeX accents in JSON, its backslashes as references", "a.html", "<p data-a=\"Jos&#92;'e M&#92;^uller\">" },
        { "BibTeX protected letters", "a.bib", "author = {{J}osé {M}üller}" },
        { "CSV", "a.csv", "a,\"Müller\",\"José Müller\"" },
        { "quoted-printable", "a.eml", "Jos=C3=A9=20M=C3=BC=\r\nller" },
        { "a hyphenated line", "a.txt", "José Mül-\nler" },
        { "base64", "a.html", "<img src=\"data:text/plain;base64," + Base64("by José Müller") + "\">" },
        { "base64, one letter later in a run", "a.txt", "x" + Base64("so says José Müller, they say") },
        { "base64, later in a run", "a.txt", "xy" + Base64("so says José Müller, they say") },
        { "base64, three letters later in a run", "a.txt", "xyz" + Base64("so says José Müller, they say") },
        { "base64 of another alphabet", "a.txt", Base64("??>>José Müller>>??").Replace('+', '-').Replace('/', '_').TrimEnd('=') },
        { "base64 in lines", "a.txt", Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', 51) + " José Müller " + new string('y', 60)), Base64FormattingOptions.InsertLineBreaks) },
        { "base64 in lines of Unix", "a.txt", Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', 51) + " José Müller " + new string('y', 60)), Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\n") },
        { "base64 of UTF-16", "a.txt", Base64("by José Müller", Encoding.Unicode) },
        { "base64 within base64", "a.txt", Base64("<p>" + Base64("by José Müller") + "</p>") },
        { "base64 of a packed file", "a.html", "<a href=\"data:;base64," + Convert.ToBase64String(Zip("a.txt", "José Müller")) + "\">" },
        { "a variant", "a.txt", "ZHOSE MILLER" },
        { "a slug", "a.html", "<h2 id=\"jose-muller\">" },
        { "a handle", "a.txt", "josemuller@camp.example" },
        { "UTF-16 in UTF-8", "a.txt", "J\0o\0s\0é\0 \0M\0ü\0l\0l\0e\0r\0" },
        { "a name", "people/jose-muller.html", "" },
        { "an encoded name", "people/jos%C3%A9%20muller.html", "" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_term_in(string way, string path, string text)
    {
        _ = way;
        Assert.Contains(Scan(path, Encoding.UTF8.GetBytes(text)), leak => leak.Rule == 2);
    }

    public static TheoryData<string, byte[]> Files => new()
    {
        { "a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("so José Müller said")] },
        { "a.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("so José Müller said")] },
        { "a.txt", Encoding.UTF32.GetBytes("so José Müller said") },
        { "a.txt", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("so José Müller said")] },
        { "a.txt", new UTF32Encoding(true, false).GetBytes("so José Müller said") },
        { "a.zip", Zip("a/b.txt", "so José Müller said") },
        { "a.zip", Zip("José Müller.txt", "") },
        { "a.zip", Zip("inner.zip", Zip("a.html", "Jos&eacute; <b>M</b>üller")) },
        { "a.epub", Zip("OEBPS/a.xhtml", "<p>José Müller</p>") },
        { "a.txt.gz", Gzip("so José Müller said") },
        { "a.png", Png("tEXt", [.. "Author\0"u8, .. Encoding.Latin1.GetBytes("José Müller")]) },
        { "a.png", Png("zTXt", [.. "Author\0\0"u8, .. Zlib(Encoding.Latin1.GetBytes("José Müller"))]) },
        { "a.png", Png("iTXt", [.. "Author\0\u0001\0en\0Autor\0"u8, .. Zlib(Encoding.UTF8.GetBytes("José Müller"))]) },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 40, .. "Exif\0\0II*\0"u8, .. Encoding.UTF8.GetBytes("qJosé Müllerq"), 0xFF, 0xD9] },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 0, .. "UNICODE\0"u8, .. Encoding.Unicode.GetBytes("José Müller"), 0xFF, 0xD9] },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xED, 0, 0, .. "UNICODE\0\0"u8, .. Encoding.BigEndianUnicode.GetBytes("José Müller"), 0xFF, 0xD9] },
        { "a.webp", [.. "RIFF\0\0\0\0WEBPXMP "u8, .. Encoding.UTF8.GetBytes("<x:xmpmeta><dc:creator>José <b/>Müller</dc:creator>")] },
        { "a.pdf", Encoding.UTF8.GetBytes("%PDF-1.7\n% José Müller\n%%EOF") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_term_in_the_file(string path, byte[] bytes) => Assert.Contains(Scan(path, bytes), leak => leak.Rule == 2);

    private static readonly ProtectedTerms Scripts = new([.. ((string[])["Джейнхан Алимова", "阿依古丽", "王小明", "Ελένη Παππά", "مريم حسن", "רחל כהן", "สมชาย", "김민수", "Żółtowski Łoś", "Ağaoğlu Şahin", "Ģirts Ķīšis", "Ħamrun Ġorġ", "すずき", "Nguyễn"]).Select((term, i) => new ProtectedRule(i + 1, [term], TermMatch.Word, null))]);

    private static int RuleOf(string term) => Scripts.Rules.First(rule => rule.Terms[0] == term).Number;

    private static byte[] Encoded(string name, string text)
    {
        int page = LegacyEncodings.All.First(one => one.Name == name).CodePage;
        return (CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page)).GetBytes(text);
    }

    public static TheoryData<string, string> InEncodings => new()
    {
        { "windows-1250", "Żółtowski Łoś" }, { "windows-1251", "Джейнхан Алимова" }, { "windows-1253", "Ελένη Παππά" }, { "windows-1254", "Ağaoğlu Şahin" }, { "windows-1255", "רחל כהן" }, { "windows-1256", "مريم حسن" }, { "windows-1257", "Ģirts Ķīšis" },
        { "windows-874", "สมชาย" }, { "iso-8859-2", "Żółtowski Łoś" }, { "iso-8859-3", "Ħamrun Ġorġ" }, { "iso-8859-5", "Джейнхан Алимова" }, { "iso-8859-6", "مريم حسن" }, { "iso-8859-7", "Ελένη Παππά" }, { "iso-8859-8", "רחל כהן" }, { "iso-8859-9", "Ağaoğlu Şahin" },
        { "iso-8859-13", "Ģirts Ķīšis" }, { "koi8-r", "Джейнхан Алимова" }, { "koi8-u", "Джейнхан Алимова" }, { "gb18030", "阿依古丽" }, { "gb18030", "Джейнхан Алимова" }, { "gbk", "阿依古丽" }, { "big5", "王小明" }, { "shift_jis", "すずき" }, { "euc-jp", "すずき" }, { "euc-kr", "김민수" },
        { "utf-16le", "Джейнхан Алимова" }, { "utf-16be", "阿依古丽" },
    };

    [Theory]
    [MemberData(nameof(InEncodings))]
    public void A_term_in_an_encoding_that_nothing_declares(string encoding, string term)
    {
        byte[] text = Encoded(encoding, $"They spoke with {term}, and with others.\r\n");
        Assert.Contains(new LeakScanner(Scripts, Gates.Readers).Scan("notes.txt", text), leak => leak.Rule == RuleOf(term) && leak.Place is LeakPlace.Recoded or LeakPlace.Text);
        Assert.Contains(new LeakScanner(Scripts, Gates.Readers).Scan("a.zip", Zip("notes.txt", text)), leak => leak.Rule == RuleOf(term) && leak.Place == LeakPlace.Inside);
        byte[] page = Encoded(encoding, $"<html><p>{term[..2]}<b>{term[2..]}</b></p></html>");
        Assert.Contains(new LeakScanner(Scripts, Gates.Readers).Scan("page.html", page), leak => leak.Rule == RuleOf(term));
    }

    [Theory]
    [InlineData("utf-16le", "阿依古丽")]
    [InlineData("utf-16be", "说阿依古丽说")]
    [InlineData("utf-16le", "Джейнхан\u2009Алимова")]
    [InlineData("utf-16be", "Джейнхан\u2009Алимова")]
    [InlineData("gbk", "阿依古丽")]
    [InlineData("windows-1251", "Джейнхан Алимова")]
    public void A_name_alone_in_a_file(string encoding, string text) => Assert.NotEmpty(new LeakScanner(Scripts, Gates.Readers).Scan("a.txt", Encoded(encoding, text)));

    [Fact]
    public void A_text_with_a_stray_byte_and_a_letter_in_Base64()
    {
        byte[] text = Encoded("windows-1251", string.Concat(Enumerable.Repeat("Джейнхан Алимова сказала, что дом пуст. ", 5)));
        Assert.Contains(new LeakScanner(Scripts, Gates.Readers).Scan("a.dbf", [3, 0, .. text]), leak => leak.Rule == 1);
        Assert.Contains(new LeakScanner(Scripts, Gates.Readers).Scan("a.eml", Encoding.ASCII.GetBytes("Content-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Convert.ToBase64String(text))), leak => leak.Rule == 1);
    }

    [Fact]
    public void Pictures_hashes_and_texts_in_other_encodings_raise_no_false_alarm()
    {
        var random = new Random(7);
        var scanner = new LeakScanner(Scripts, Gates.Readers);
        for (int i = 0; i < 20; i++)
        {
            byte[] packed = new byte[100_000];
            random.NextBytes(packed);
            Assert.Empty(scanner.Scan("a.jpg", packed));
            Assert.Empty(scanner.Scan("a.key", [.. packed[..200].Select(one => one == 0 ? (byte)1 : one)]));
            Assert.Empty(scanner.Scan("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(at => $"<td>{Convert.ToHexStringLower(packed.AsSpan(at * 32, 32))}</td><td>{Convert.ToBase64String(packed.AsSpan(at * 48, 48))}</td>")))));
        }
        foreach (string encoding in (string[])["windows-1251", "koi8-r", "gb18030", "utf-16le"]) { Assert.Empty(scanner.Scan("a.txt", Encoded(encoding, string.Concat(Enumerable.Repeat("Никто не знает, где он был в тот день; 没有人知道他那天在哪里。 ", 200))))); }
        Assert.Empty(scanner.Scan("a.txt", Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("Élève à l'école, où est né l'été; Straße, Müller, señor. ", 200)))));
    }

    [Theory]
    [InlineData("a.html", "<p>Nobody else: José <p>and</p> Müllers")]
    [InlineData("a.json", "{\"sha256\": \"5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef\"}")]
    public void What_is_no_term_is_let_through(string path, string text) => Assert.DoesNotContain(Scan(path, Encoding.UTF8.GetBytes(text)), leak => leak.Rule == 2);

    [Fact]
    public void A_tag_that_was_met_deep_inside_encodings_is_not_taken_for_clean()
    {
        const string tag = "<a title=\"Jos&eacute; M&uuml;ller of the house\">";
        string deep = tag;
        for (int i = 0; i < 3; i++) { deep = Base64(deep); }
        var scanner = new LeakScanner(Terms, Gates.Readers);
        scanner.Scan("a.txt", Encoding.UTF8.GetBytes(deep));
        Assert.Contains(scanner.Scan("b.html", Encoding.UTF8.GetBytes($"<p>x</p>{tag}y</a>")), leak => leak.Rule == 2);
    }

    [Fact]
    public void Every_rule_that_a_file_breaks_is_told_once() =>
        Assert.Equal([1, 2], Scan("a.html", "<p>Nobody, nobody, José Müller, Nobody</p>"u8.ToArray()).Select(leak => leak.Rule));

    [Fact]
    public void What_cannot_be_unpacked_is_told()
    {
        Assert.Contains(Scan("a.zip", [.. "PK\u0003\u0004"u8, 1, 2, 3]), leak => leak.Rule == 0);
        byte[] bomb = Gzip("x");
        for (int i = 0; i < 6; i++) { bomb = Zip("a.zip", bomb); }
        Assert.Contains(Scan("a.zip", bomb), leak => leak.Rule == 0);
    }

    [Fact]
    public void No_message_holds_the_term()
    {
        var gate = Gates.For(Terms);
        var found = gate.Pass("people/jose-muller.html", "<p>Nobody</p>"u8.ToArray());
        Assert.Equal(2, found.Count);
        Assert.All(found, fault =>
        {
            Assert.Same(LeakRules.Term, fault.Rule);
            Assert.DoesNotContain("muller", fault.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("nobody", fault.ToString(), StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void A_word_planted_in_every_kind_of_file_is_seen()
    {
        var gate = Gates.For(Terms);
        foreach (string ending in (string[])["", ".html", ".xml", ".json", ".jsonld", ".js", ".css", ".svg", ".ics", ".bib", ".csv", ".pdf", ".jpg", ".webp", ".gz", ".woff2", ".unheard-of"])
        {
            Assert.Empty(gate.Pass("a" + ending, "x"u8.ToArray()));
        }
        Assert.Empty(gate.Pass("a.png", Png("tEXt", "a\0b"u8.ToArray())));
        Assert.Empty(gate.Pass("a.zip", Zip("a.txt", "x")));
        Assert.Empty(gate.Pass("a.epub", Zip("a.txt", "x")));
    }

    [Fact]
    public void Every_kind_of_file_that_a_site_has_is_known_with_its_canaries()
    {
        string[] endings = [.. GoldenSite.Names.SelectMany(name => new GoldenSite(name).Expected().Keys).Where(path => path != "diagnostics.txt").Select(Canaries.EndingOf).Distinct().Order(StringComparer.Ordinal)];
        Assert.Contains(".html", endings);
        Assert.Contains(".jsonld", endings);
        Assert.All(endings, ending => Assert.True(Canaries.Knows("a" + ending), $"An output with the ending '{ending}' needs its canaries in Protection/Scanning/Canaries.cs."));
    }

    [Fact]
    public void A_search_that_is_blind_for_a_way_is_told_and_stops_the_build()
    {
        var blind = new LeakGate(Terms, new ScanReaders(_ => null, _ => []));
        var fault = Assert.Single(blind.Pass("a.pdf", "x"u8.ToArray()));
        Assert.Equal("blind-gate", fault.Rule.Id);
        Assert.Equal(Severity.Error, fault.Severity);
    }

    [Fact]
    public void No_file_at_all_or_one_that_was_not_seen_is_an_error()
    {
        var gate = Gates.For(Terms);
        Assert.Equal("blind-gate", Assert.Single(gate.Finish([])).Rule.Id);
        gate.Pass("a.html", []);
        Assert.Contains("'b.html'", Assert.Single(gate.Finish(["a.html", "b.html"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_file_keeps_its_verdict_until_the_list_the_path_a_byte_or_the_program_changes()
    {
        byte[] secret = new byte[32];
        var verdicts = new Verdicts(secret, Terms, [1], new HashSet<UInt128>());
        var gate = Gates.For(Terms, verdicts);
        gate.Pass("a.html", "clean"u8.ToArray());
        gate.Pass("b.html", "Nobody"u8.ToArray());
        var kept = gate.Clean.ToHashSet();
        Assert.Single(kept);
        var next = new Verdicts(secret, Terms, [1], kept);
        Assert.True(next.IsClean(next.MarkOf("a.html", SHA256.HashData("clean"u8))));
        Assert.False(next.IsClean(next.MarkOf("a.html", SHA256.HashData("clear"u8))));
        Assert.False(next.IsClean(next.MarkOf("c.html", SHA256.HashData("clean"u8))));
        Assert.False(next.IsClean(next.MarkOf("b.html", SHA256.HashData("Nobody"u8))));
        var other = new Verdicts(secret, new ProtectedTerms([new(1, ["clean"], TermMatch.Word, null)]), [1], kept);
        Assert.False(other.IsClean(other.MarkOf("a.html", SHA256.HashData("clean"u8))));
        var later = new Verdicts(secret, Terms, [2], kept);
        Assert.False(later.IsClean(later.MarkOf("a.html", SHA256.HashData("clean"u8))));
        secret[0]++;
        var foreign = new Verdicts(secret, Terms, [1], kept);
        Assert.False(foreign.IsClean(foreign.MarkOf("a.html", SHA256.HashData("clean"u8))));
    }

    private static byte[] Zip(string name, string text) => Zip(name, Encoding.UTF8.GetBytes(text));

    private static byte[] Zip(string name, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(bytes);
        }
        return packed.ToArray();
    }

    private static byte[] Gzip(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { gzip.Write(Encoding.UTF8.GetBytes(text)); }
        return packed.ToArray();
    }

    private static byte[] Zlib(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { zlib.Write(bytes); }
        return packed.ToArray();
    }

    private static byte[] Png(string kind, byte[] data) =>
    [
        0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[17], 0, 0, (byte)(data.Length >> 8), (byte)data.Length, .. Encoding.ASCII.GetBytes(kind), .. data, 1, 2, 3, 4, 0, 0, 0, 0, .. "IEND"u8, 1, 2, 3, 4,
    ];
}
