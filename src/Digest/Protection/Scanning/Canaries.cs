using System.Globalization;
using System.IO.Compression;
using System.Text;
using Digest.Model;

namespace Digest.Protection.Scanning;

/// <summary>A way in which a word can stand in a file of a kind. Before a site is published, a made-up word is put that way into a copy
/// of one of its files, and the gate must see it.</summary>
/// <param name="Name">For the message where it is not seen.</param>
/// <param name="Plant">The file, and the word (small ASCII letters): the file with the word.</param>
internal sealed record Canary(string Name, Func<byte[], string, byte[]> Plant);

/// <summary>The canaries of every kind of file, by its ending. A new kind of output is added here with the ways in which words stand in it.</summary>
internal static class Canaries
{
    /// <summary>Of a long text its end stands for the whole.</summary>
    private const int Enough = 1 << 16;

    private static readonly Canary[] Plain = [Behind("text", word => $"\n{word}\n"), Behind("a disguise", word => $"\n{Disguised(word)}\n"), Behind("base64", word => $"\n{Base64(word)}\n"), Alone("gb18030", "gb18030", "\n"), Alone("UTF-16 without a mark", "utf-16le", "。"), Alone("UTF-16 without a mark, big-endian", "utf-16be", "。")];

    private static readonly Canary[] Markup =
    [
        .. Plain,
        Behind("text split by tags", word => $"<p>{word[..2]}<b>{word[2..5]}</b>{word[5..]}</p>"),
        Behind("text over a note's letter", word => $"<p>{word[..3]}<a href=\"#n\">b</a>{word[3..]}</p>"),
        Behind("character references", word => $"<p>{string.Concat(word.Select(unit => $"&#x{(int)unit:x};"))}</p>"),
        Behind("an attribute", word => $"<i title=\"{word}\"></i>"),
        Behind("a comment", word => $"<!-- {word} -->"),
        Behind("an address", word => $"<a href=\"a.html#:~:text={Percent(word)}\"></a>"),
        Behind("a script", word => $"<script>var a=\"{Escaped(word)}\"</script>"),
    ];

    private static readonly Canary[] Json =
    [
        .. Plain, Behind("an escaped string", word => $"\"{Escaped(word)}\""), Behind("markup in a string", word => $"\"\\u003cb\\u003e{word[..4]}\\u003c/b\\u003e{word[4..]}\""),
    ];

    private static readonly Canary[] Binary =
    [
        new("metadata", (file, word) => [.. file, 0, 7, .. Encoding.ASCII.GetBytes("Artist" + word + "zz"), 0]),
        new("metadata in UTF-16", (file, word) => [.. file, 0, .. Encoding.Unicode.GetBytes(word), 0, 0]),
        new("metadata in UTF-16, big-endian", (file, word) => [.. file, 0, .. Encoding.BigEndianUnicode.GetBytes(word), 0, 0]),
    ];

    private static readonly Canary[] Packed = [new("a packed file", (file, word) => Repacked(file, "a.html", $"<p>{word}</p>")), new("a packed file's name", (file, word) => Repacked(file, word + ".html", ""))];

    private static readonly Dictionary<string, Canary[]> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Plain,
        [".html"] = Markup,
        [".xhtml"] = Markup,
        [".svg"] = Markup,
        [".xml"] = Markup,
        [".opf"] = Markup,
        [".ncx"] = Markup,
        [".json"] = Json,
        [".jsonld"] = Json,
        [".webmanifest"] = Json,
        [".js"] = Json,
        [".css"] = [.. Plain, Behind("a comment", word => $"/* {word} */"), Behind("a letter by its number", word => $"\na::after{{content:\"{word[..2]}\\{(int)word[2]:x} {word[3..]}\"}}\n")],
        [".txt"] = Plain,
        [".csv"] = Plain,
        [".md"] = Plain,
        [".ris"] = Plain,
        [".bib"] = [.. Plain, Behind("protected letters", word => $"title = {{{{{word[..1]}}}{word[1..]}}}")],
        [".ics"] = [.. Plain, Behind("a folded line", word => $"\r\nSUMMARY:{word[..4]}\r\n {word[4..]}\r\n")],
        [".zip"] = Packed,
        [".epub"] = Packed,
        [".gz"] = [new("packed text", (_, word) => Gzip(word))],
        [".pdf"] = [.. Binary, new("a page", (_, word) => Pdf(word))],
        [".png"] = [.. Binary, new("packed metadata", (file, word) => PngText(file, word))],
        [".jpg"] = Binary,
        [".jpeg"] = Binary,
        [".gif"] = Binary,
        [".webp"] = Binary,
        [".avif"] = Binary,
        [".ico"] = Binary,
        [".woff"] = Binary,
        [".woff2"] = Binary,
        [".ttf"] = Binary,
    };

    public static bool Knows(string path) => ByEnding.ContainsKey(EndingOf(path));

    /// <summary>With its dot; empty for a name that is nothing else, such as <c>.nojekyll</c>.</summary>
    public static string EndingOf(string path) => Path.GetExtension(path) is { Length: > 0 } ending && Path.GetFileName(path) != ending ? ending : "";

    /// <summary>What is tried with a file; of a kind that is not known, whatever can stand in any.</summary>
    public static IReadOnlyList<Canary> For(string path) => ByEnding.GetValueOrDefault(EndingOf(path)) ?? [.. Plain, .. Binary];

    private static Canary Behind(string name, Func<string, string> plant) =>
        new(name, (file, word) => [.. End(file), .. Encoding.UTF8.GetBytes(plant(word))]);

    /// <summary>Wide letters, which no other encoding reads as these, in a text that is none in UTF-8.</summary>
    private static Canary Alone(string name, string encoding, string beside) => new($"text in {name}", (_, word) =>
        Recode(LegacyEncodings.All.First(one => one.Name == encoding).CodePage).GetBytes($"{string.Concat(Enumerable.Repeat("说", 200))}{beside}{string.Concat(word.Select(unit => (char)(unit - 'a' + '\uFF41')))}{beside}"));

    private static Encoding Recode(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

    /// <summary>From the start of a line on. The beginning of a long page would not do: cut off within a tag or a style sheet, it hides what is put behind it.</summary>
    private static ReadOnlySpan<byte> End(byte[] file)
    {
        var end = file.AsSpan(Math.Max(0, file.Length - Enough));
        return end.Length == file.Length ? end : end[(end.IndexOf((byte)'\n') + 1)..];
    }

    private static string Disguised(string word) => string.Concat(word.Select((unit, i) => (i % 4) switch
    {
        0 => char.ToUpperInvariant(unit).ToString(),
        1 => unit + "\u0301",
        2 => "\u200B" + (char)(unit - 'a' + '\uFF41'),
        _ => unit + "\u00AD",
    }));

    private static string Base64(string word) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"x, {word}, y"));
    private static string Percent(string word) => string.Concat(word.Select(unit => $"%{(int)unit:X2}"));
    private static string Escaped(string word) => string.Concat(word.Select(unit => $"\\u{(int)unit:x4}"));

    private static byte[] Repacked(byte[] file, string name, string text)
    {
        var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
        return copy.ToArray();
    }

    private static byte[] Gzip(string word)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) { gzip.Write(Encoding.UTF8.GetBytes($"a {word} b")); }
        return packed.ToArray();
    }

    /// <summary>A chunk of compressed text, behind the header.</summary>
    private static byte[] PngText(byte[] file, string word)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) { zlib.Write(Encoding.Latin1.GetBytes(word)); }
        byte[] data = [.. "Comment"u8, 0, 0, .. packed.ToArray()];
        int at = Math.Min(33, file.Length);
        return [.. file.AsSpan(0, at), 0, 0, (byte)(data.Length >> 8), (byte)data.Length, .. "zTXt"u8, .. data, 0, 0, 0, 0, .. file.AsSpan(at)];
    }

    /// <summary>A PDF of one page (ISO 32000-1) whose words are written as hexadecimal digits.</summary>
    private static byte[] Pdf(string word)
    {
        string drawing = $"BT /F1 12 Tf 20 50 Td <{Convert.ToHexString(Encoding.ASCII.GetBytes(word))}> Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 100] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (int i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        int start = pdf.Length;
        pdf.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
