using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Sources.Formats.Archives;

namespace Digest.Sources.Formats;

/// <summary>Saved web pages, each in a file of its own or in one with all that belongs to it. Nothing is ever fetched: the page is what its file holds.</summary>
internal static partial class WebSeed
{
    /// <summary>Bytes at the start of a page in which it may name its encoding.</summary>
    private const int Prologue = 4096;

    [GeneratedRegex("""<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    /// <summary>All of a record that decides what text its page has, and the sixth way in which pages are read: what is hidden is none, raised figures stay raised, no words are left out within a sentence.</summary>
    public static string How(InputFile file, SeedContext context) =>
        FormattableString.Invariant($"page/6 {context.Source.Custody?.Encoding?.Value} {context.Text} {(SeedKinds.ArchiveOf(file.Path) == PageArchive.None ? "" : $"{SeedKinds.ArchiveOf(file.Path)} {context.Source.Citation["URL"]}")}");

    public static SeedContent Read(InputFile file, SeedContext context)
    {
        var custody = context.Source.Custody;
        var page = SavedPage.Of(file, context.Source.Citation["URL"]);
        var (html, name) = Decode(file, page, custody?.Encoding?.Value);
        html = SavedFrames.Put(html, page.Frames, part => Text(file, part));
        bool whole = context.Text == PageText.Whole;
        var (text, fault) = context.Texts.WebPage(html, whole);
        return text is null
            ? throw SeedRules.WebPage(file, fault, whole)
            : new SeedContent(text, new SeedFormat(SeedKind.WebPage, name, MainText: !whole, Archive: SeedKinds.ArchiveOf(file.Path) is var archive and not PageArchive.None ? archive.ToString().ToUpperInvariant() : null, Captured: page.Captured), []);
    }

    private static string? Text(InputFile file, SavedPage part)
    {
        try { return Decode(file, part, null).Html; }
        catch (UnreadableSeed) { return null; }
    }

    /// <exception cref="UnreadableSeed">It is in no encoding that can be told.</exception>
    public static (string Html, string Name) Decode(InputFile file, SavedPage page, int? declared) => TextSeed.Decode(file, SeedEncoding.Decode(page.Html, declared ?? Declared(file, page)));

    /// <summary>The encoding that the answer or the page names, as browsers take that name; null: a mark decides, or none is named.</summary>
    private static int? Declared(InputFile file, SavedPage page)
    {
        byte[] html = page.Html;
        if (html is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..]) { return null; }
        if (page.Charset is { } named && CodePage(named.ToLowerInvariant()) is { } told) { return told; }
        string start = Encoding.Latin1.GetString(html.AsSpan(0, Math.Min(Prologue, html.Length)));
        var match = Declaration().Match(start);
        if (!match.Success) { return null; }
        string label = (match.Groups[1].Success ? match.Groups[1] : match.Groups[2]).Value.ToLowerInvariant();
        return CodePage(label) ?? throw SeedRules.UnknownCharset(file, label);
    }

    // Browsers take Latin-1 for Windows-1252 and GB 2312 for GB 18030; a page that can read its own UTF-16 declaration is not in UTF-16.
    internal static int? CodePage(string label) => label switch
    {
        "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => LegacyEncodings.Utf8,
        "iso-8859-1" or "latin1" or "iso8859-1" or "iso_8859-1" or "iso88591" or "us-ascii" or "ascii" or "l1" => LegacyEncodings.Windows1252,
        "gb2312" or "gbk" or "cp936" or "ms936" or "euc-cn" or "gb_2312" or "gb_2312-80" or "x-gbk" or "gb18030" => LegacyEncodings.Gb18030,
        "ks_c_5601-1987" or "ksc5601" or "x-windows-949" or "cp949" or "uhc" => 949,
        "x-sjis" or "sjis" or "shift-jis" or "windows-31j" or "cp932" or "ms_kanji" => 932,
        _ => ByName(label),
    };

    private static int? ByName(string label)
    {
        string known = LegacyEncodings.Known(label) ?? label;
        foreach (var (name, codePage) in LegacyEncodings.All) { if (name == known) { return codePage; } }
        try { return CodePagesEncodingProvider.Instance.GetEncoding(label)?.CodePage; }
        catch (ArgumentException) { return null; }
    }
}
