using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Protection;

/// <summary>The golden digest <c>secrets</c> has a made-up name in every place that a curator can write in; here are those that only a theme, a file's
/// name, an address or a stranger's file can hold. Each is caught by the gate, one test a place; with the list applied, a scan that shares no code with the gate finds none.</summary>
public class PlantedSecrets
{
    private static readonly string Home = Path.Join(Repository.Root, "tests", "Digest.Tests", "Golden", "secrets");

    /// <summary>Places whose words no output holds, whatever the list says: the allow-list keeps them back.</summary>
    private static readonly HashSet<string> KeptBack = new(StringComparer.Ordinal)
    {
        "Draft", "Draftstatement", "Draftbody", "Withdrawntitle", "Withdrawnstatement", "Withdrawnbody", "Hiddenquote", "Unquoted", "Keptrest",
    };

    /// <summary>Keys that no page and no export prints yet. Whoever prints one moves it: then the gate must catch it.</summary>
    private static readonly HashSet<string> NotPrinted = new(StringComparer.Ordinal) { "Linktitle" };

    private static readonly IReadOnlyList<ProtectedRule> List = Read();

    /// <summary>The site as it would go out without a list: a gate changes no byte of it, so it is made once, and read once.</summary>
    private static readonly Lazy<(Made Made, SortedDictionary<string, byte[]> Site, IReadOnlyList<(string, IReadOnlyList<(string, string)>)> Read)> Unguarded = new(() =>
    {
        var (made, site) = Build([], null, null);
        return (made, new(site, StringComparer.Ordinal), Independent.Read(site));
    });

    public static TheoryData<string> Places => [.. List.Select(rule => rule.Terms[0]["Qorvan ".Length..])];

    public static TheoryData<string> Elsewhere => [.. Overlay.Keys.Select(path => path.Split('|')[0])];

    [Fact]
    public void There_are_more_places_than_sixty_and_each_is_planted_once_in_the_list() =>
        Assert.True(List.Count > 90 && Overlay.Count > 30 && List.Select(rule => rule.Terms[0]).Distinct().Count() == List.Count, $"{List.Count} + {Overlay.Count}");

    [Theory]
    [MemberData(nameof(Places))]
    public void Caught_in_a_record(string place)
    {
        var told = Told(Only(place));
        Assert.DoesNotContain(told, fault => fault.Rule == LeakRules.Blind);
        var leaks = told.Where(fault => fault.Rule == LeakRules.Term).ToList();
        if (KeptBack.Contains(place) || NotPrinted.Contains(place))
        {
            Assert.Empty(leaks);
            Assert.Empty(Independent.Find(Unguarded.Value.Read, $"Qorvan {place}"));
            return;
        }
        Assert.NotEmpty(leaks);
        Assert.All(leaks, leak => Assert.Equal(Severity.Error, leak.Severity));
        Assert.All(leaks, leak => Assert.Contains("Rule 1 ", leak.Message, StringComparison.Ordinal));
        Assert.All(leaks, leak => Assert.DoesNotContain("Qorvan", leak.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>So what a gate tells of those files is what the build tells by which it stands.</summary>
    [Fact]
    public void A_build_shows_its_gate_every_file_and_fails_by_all_that_the_gate_tells()
    {
        var all = new ProtectedTerms([.. List.Select((rule, at) => rule with { Number = at + 1 })]);
        var (made, site) = Build([], new LeakGate(all, Gates.Readers), null);
        Assert.False(made.Succeeded(strict: false));
        Assert.Equal("", TreeDifference.Of(Unguarded.Value.Site, site));
        string[] byItself = [.. made.Diagnostics.Where(IsOfGate).Select(fault => fault.ToString()).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal([.. Told(all).Select(fault => fault.ToString()).Distinct().Order(StringComparer.Ordinal)], byItself);
        Assert.True(byItself.Length > List.Count, $"{byItself.Length} leaks");
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void Caught_elsewhere(string place)
    {
        var planted = Overlay.Single(file => file.Key.StartsWith(place + "|", StringComparison.Ordinal));
        var (made, _) = Build([(planted.Key.Split('|')[1], planted.Value)], null, Only(place));
        Assert.False(made.Succeeded(strict: false));
        var leaks = made.Diagnostics.Where(fault => fault.Rule.Default == Severity.Error).ToList();
        Assert.All(leaks, leak => Assert.Contains(leak.Rule.Id, (string[])["protected-term", "protected-name", "protected-address", "irreplaceable-term"]));
        Assert.Contains(leaks, leak => leak.Message.Contains("Rule 1 ", StringComparison.Ordinal) || leak.Message.Contains("ule 1", StringComparison.Ordinal));
        Assert.All(leaks, leak => Assert.DoesNotContain("Qorvan", Silence(leak, place), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void With_the_list_applied_an_independent_scan_finds_none()
    {
        var (made, site) = Build([], null, new ProtectedTerms(List));
        Assert.True(made.Succeeded(strict: false), string.Join('\n', made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => $"{fault.Span.Path} {fault.Rule.Id} {fault.Message}")));
        Assert.True(site.Count > 30, $"{site.Count} files");
        Assert.Empty(Independent.Find(site, "Qorvan"));
        Assert.Contains("somebody", Encoding.UTF8.GetString(site["claims/pier.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_independent_scan_finds_what_the_gate_finds()
    {
        // Else the fact above would prove nothing.
        Assert.All(List.Where(rule => rule.Terms[0]["Qorvan ".Length..] is var place && !KeptBack.Contains(place) && !NotPrinted.Contains(place)), rule => Assert.NotEmpty(Independent.Find(Unguarded.Value.Read, rule.Terms[0])));
    }

    private static bool IsOfGate(Diagnostic fault) => LeakRules.All.Contains(fault.Rule);

    /// <summary>What a gate tells of the site that was built once, as the build weighs it.</summary>
    private static List<Diagnostic> Told(ProtectedTerms terms)
    {
        var (made, site, _) = Unguarded.Value;
        var gate = new LeakGate(terms, Gates.Readers);
        return Checker.Weigh([.. site.SelectMany(file => gate.Pass(file.Key, file.Value)), .. gate.Finish([.. site.Keys])], made.Site!.Config, Digest.Stages.Rules.All);
    }

    private static string Silence(Diagnostic leak, string place) => Only(place).Mask($"{leak.Span.Path} {leak.Message} {leak.Help}");

    private static ProtectedTerms Only(string place) => new([new ProtectedRule(1, [$"Qorvan {place}"], TermMatch.Word, null)]);

    private static IReadOnlyList<ProtectedRule> Read()
    {
        var faults = new List<ListFault>();
        var terms = ProtectedFile.Parse("protected.yml", File.ReadAllBytes(Path.Join(Home, "protected.yml")), faults);
        return terms?.Rules ?? throw new InvalidOperationException(string.Join('\n', faults));
    }

    private static (Made Made, ConcurrentDictionary<string, byte[]> Site) Build(IReadOnlyList<(string Path, byte[] Bytes)> more, LeakGate? gate, ProtectedTerms? terms)
    {
        var files = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        foreach (var file in Reader.BuiltInTheme()) { files[file.Path] = file; }
        foreach (var (path, bytes) in GoldenSite.Files(Path.Join(Home, "input")).Select(file => ($"input/{file.Key}", file.Value)).Concat(GoldenSite.Files(Path.Join(Home, "seeds")).Select(file => ($"seeds/{file.Key}", file.Value))).Concat(more))
        {
            byte[] whole = path == "theme/partials/footer.liquid" ? [.. files[path].Bytes, .. bytes] : bytes;
            files[path] = new InputFile(path, InputWalk.RoleOf(path) ?? throw new InvalidOperationException(path), whole);
        }
        var site = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var request = new BuildRequest("digest", "output") { Today = new DateOnly(2026, 11, 23), Gate = gate, Protected = terms };
        return (global::Digest.Build.Make([.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)], request, (path, bytes) => site[path] = bytes, []), site);
    }

    /// <summary><c>Place|path</c>, and the file: the name in it is "Qorvan Place".</summary>
    private static readonly Dictionary<string, byte[]> Overlay = new(StringComparer.Ordinal)
    {
        ["Filename|input/claims/qorvan-filename.md"] = Text("---\ntitle: A guest\nstatement: A guest came.\nmodality: states\nasserted_by: [keeper]\n---\n"),
        ["Sourceid|input/sources/qorvan-sourceid.md"] = Text("---\ntitle: A note\nby: [harbour-office]\n---\n"),
        ["Oldaddress|input/claims/old.md"] = Text("---\ntitle: Old things\nstatement: A guest left.\nmodality: states\nasserted_by: [keeper]\nredirect_from: [claims/qorvan-oldaddress.html]\n---\n"),
        ["Percentlink|input/links.md"] = Text("---\ntitle: Links\n---\n[Away](https://elsewhere.example/Qorvan%20Percentlink)\n"),
        ["Fragment|input/links.md"] = Text("---\ntitle: Links\n---\n[Away](https://elsewhere.example/#:~:text=Qorvan%20Fragment,then)\n"),
        ["Query|input/links.md"] = Text("---\ntitle: Links\n---\n[Away](https://elsewhere.example/?q=Qorvan+Query)\n"),
        ["Mailbox|input/links.md"] = Text("---\ntitle: Links\n---\n[Write](mailto:qorvan.mailbox@elsewhere.example)\n"),
        ["Rawaddress|input/links.md"] = Text("---\ntitle: Links\n---\n<a href=\"https://elsewhere.example/qorvan_rawaddress\">away</a>\n"),
        ["Citationurl|input/sources/web.md"] = Text("---\ntitle: A web page\nby: [harbour-office]\ncitation: {type: webpage, URL: \"https://elsewhere.example/qorvan-citationurl\"}\n---\n"),
        ["Archived|input/sources/web.md"] = Text("---\ntitle: A web page\nby: [harbour-office]\ncitation: {type: webpage}\ncustody: {collected_at: 2024-06-01, archived_at: \"https://archive.example/qorvan-archived\"}\n---\n"),
        ["Themetext|theme/partials/footer.liquid"] = Text("<p>Qorvan Themetext</p>"),
        ["Themesplit|theme/partials/footer.liquid"] = Text("<p>Qor<b>van</b> <i>Theme</i>split</p>"),
        ["Themecells|theme/partials/footer.liquid"] = Text("<table><tr><td>Qorvan</td><td>Themecells</td></tr></table>"),
        ["Themecomment|theme/partials/footer.liquid"] = Text("<!-- Qorvan Themecomment -->"),
        ["Themeattribute|theme/partials/footer.liquid"] = Text("<p title=\"Qorvan Themeattribute\">x</p>"),
        ["Themedata|theme/partials/footer.liquid"] = Text("<p data-x='Qorvan&#32;Themedata'>x</p>"),
        ["Themeentity|theme/partials/footer.liquid"] = Text("<p>&#81;orvan&nbsp;&#x54;hemeentity</p>"),
        ["Themepacked|theme/partials/footer.liquid"] = Text($"<p data-x=\"{Base64("so Qorvan Themepacked")}\">x</p>"),
        ["Themepercent|theme/partials/footer.liquid"] = Text("<p data-x=\"%51orvan%20Themepercent\">x</p>"),
        ["Themewide|theme/partials/footer.liquid"] = Text("<p>Ｑｏｒｖａｎ Ｔｈｅｍｅｗｉｄｅ</p>"),
        ["Themehidden|theme/partials/footer.liquid"] = Text("<p>Qor\u200Bvan The\u00ADme\u2060hid\uFEFFden</p>"),
        ["Stylecomment|theme/assets/more.css"] = Text("/* Qorvan Stylecomment */"),
        ["Stylecontent|theme/assets/more.css"] = Text("a::after { content: \"Qorvan Stylecontent\" }"),
        ["Script|theme/assets/more.js"] = Text("var a = 'Qorvan Script';"),
        ["Scriptescape|theme/assets/more.js"] = Text("var a = '\\u0051orvan\\x20Scriptescape';"),
        ["Json|theme/assets/more.json"] = Text("{\"a\": [\"Qorvan Json\"]}"),
        ["Jsonescape|theme/assets/more.json"] = Text("{\"a\": \"\\u003cb\\u003eQor\\u003c/b\\u003evan\\nJsonescape\"}"),
        ["Shard|theme/assets/shard.js"] = Text("window.shard=[[\"qorvan shard\",1,[2,3]]];"),
        ["Feed|theme/assets/more.xml"] = Text("<feed><content type=\"html\">&lt;p&gt;Qor&amp;#118;an &lt;b&gt;Fe&lt;/b&gt;ed&lt;/p&gt;</content></feed>"),
        ["Calendar|theme/assets/more.ics"] = Text("BEGIN:VCALENDAR\r\nSUMMARY:Qorvan Cal\r\n endar\r\nEND:VCALENDAR\r\n"),
        ["Bibliography|theme/assets/more.bib"] = Text("@misc{a, author = {{Q}orvan B{\\'i}bl{\\\"i}ography}}"),
        ["Table|theme/assets/more.csv"] = Text("a,\"Qorvan Table\"\n"),
        ["Drawing|theme/assets/more.svg"] = Text("<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>x</metadata><text><tspan>Qorvan </tspan><tspan>Drawing</tspan></text></svg>"),
        ["Drawingmeta|theme/assets/more.svg"] = Text("<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>Qorvan Drawingmeta</desc></svg>"),
        ["Zipped|theme/assets/more.zip"] = Zip("a/b.html", "<p>Qorvan Zipped</p>"),
        ["Zippedname|theme/assets/more.zip"] = Zip("qorvan-zippedname.txt", "x"),
        ["Book|theme/assets/more.epub"] = Zip("OEBPS/a.xhtml", "<p>Qorvan&#160;Book</p>"),
        ["Nested|theme/assets/more.zip"] = Zip("inner.zip", Zip("a.txt", "Qorvan Nested")),
        ["Gzipped|theme/assets/more.txt.gz"] = Gzip("by Qorvan Gzipped"),
        ["Exif|theme/assets/more.jpg"] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 60, .. "Exif\0\0II*\0"u8, .. Encoding.ASCII.GetBytes("aQorvan Exifb"), 0, 0xFF, 0xD9],
        ["Exifwide|theme/assets/more.jpg"] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 90, .. "Exif\0\0MM\0*"u8, 1, .. Encoding.BigEndianUnicode.GetBytes("Qorvan Exifwide"), 0, 0, 0xFF, 0xD9],
        ["Xmp|theme/assets/more.webp"] = [.. "RIFF\u0040\0\0\0WEBPXMP "u8, .. Encoding.UTF8.GetBytes("<x:xmpmeta><dc:creator>Qorvan <b/>Xmp</dc:creator></x:xmpmeta>")],
        ["Pngtext|theme/assets/more.png"] = Png("tEXt", [.. "Author\0"u8, .. "Qorvan Pngtext"u8]),
        ["Pngpacked|theme/assets/more.png"] = Png("zTXt", [.. "Author\0\0"u8, .. Zlib("Qorvan Pngpacked")]),
        ["Pdfmeta|theme/assets/more.pdf"] = Text("%PDF-1.4\n1 0 obj\n<< /Author (Qorvan Pdfmeta) >>\nendobj\n%%EOF\n"),
        ["Assetname|theme/assets/qorvan-assetname.txt"] = Text("x"),
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
    private static byte[] Zip(string name, string text) => Zip(name, Text(text));

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

    private static byte[] Gzip(string text) => Packed(stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true), text);
    private static byte[] Zlib(string text) => Packed(stream => new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true), text);

    private static byte[] Packed(Func<Stream, Stream> open, string text)
    {
        var packed = new MemoryStream();
        using (var stream = open(packed)) { stream.Write(Text(text)); }
        return packed.ToArray();
    }

    private static byte[] Png(string kind, byte[] data) =>
    [
        0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[17], 0, 0, (byte)(data.Length >> 8), (byte)data.Length, .. Encoding.ASCII.GetBytes(kind), .. data, 1, 2, 3, 4, 0, 0, 0, 0, .. "IEND"u8, 1, 2, 3, 4,
    ];
}
