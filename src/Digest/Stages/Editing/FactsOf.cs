using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;
using Digest.Prose;
using Digest.Sources;
using Digest.Sources.Formats;
using Digest.Sources.Formats.Archives;
using Digest.Sources.Formats.Mime;
using Digest.Sources.Formats.OpenDocument;
using Digest.Sources.Formats.Pdf;
using Digest.Sources.Formats.Recordings;
using Digest.Sources.Formats.Slides;
using Digest.Stages.Importing;
using Edtf;

namespace Digest.Stages.Editing;

/// <summary>What a document's file says of itself, cleaned: lines of one text, dates that are dates, languages that are tags.</summary>
internal static class FactsOf
{
    private const int LongestTitle = 300, LongestName = 120, MostAuthors = 40;

    /// <param name="encoding">The code page that is declared for a text or a web page.</param>
    /// <param name="address">Of the page that is meant, where the file holds several.</param>
    public static DocumentFacts Read(InputFile file, string text, int? encoding = null, string? address = null)
    {
        var said = SeedKinds.Of(file.Path) switch
        {
            SeedKind.WebPage => WebPage(file, address, encoding),
            SeedKind.Pdf => PdfFacts.Read(file.Bytes),
            SeedKind.Word => OfficeFile.WordFacts(file.Bytes),
            SeedKind.OpenText => OdfFacts.Read(file, "text"),
            SeedKind.Spreadsheet => file.Path.EndsWith(".ods", StringComparison.OrdinalIgnoreCase) ? OdfFacts.Read(file, "spreadsheet") : OfficeFile.WorkbookFacts(file.Bytes),
            SeedKind.Slides => SlideFacts.Read(file),
            SeedKind.Mail => MailSeed.Facts(file, encoding),
            SeedKind.Markdown => Markdown(file, encoding),
            SeedKind.Subtitles => new DocumentFacts { Lang = SubtitleSeed.LanguageOf(file) },
            SeedKind.PlainText => new DocumentFacts { Title = FirstLine(text) },
            _ => DocumentFacts.None,
        };
        return new DocumentFacts
        {
            Title = Clean(said.Title, LongestTitle),
            Authors = [.. said.Authors.Select(author => Clean(author, LongestName)).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostAuthors)],
            Issued = Day(said.Issued),
            Made = said.Made,
            Lang = Tag(said.Lang),
            Captured = said.Captured,
            Url = said.Url is { Length: < 2000 } url && Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url.Trim() : null,
        };
    }

    private static DocumentFacts WebPage(InputFile file, string? address, int? encoding)
    {
        var page = SavedPage.Of(file, address);
        var (title, authors, issued, lang, url) = WebPageFacts.Of(WebSeed.Decode(file, page, encoding).Html);
        return new DocumentFacts { Title = title, Authors = authors, Issued = issued, Lang = lang, Url = page.Address ?? url, Captured = page.Captured };
    }

    private static DocumentFacts Markdown(InputFile file, int? encoding)
    {
        var faults = new List<Diagnostic>();
        if ((encoding is { } declared ? SeedEncoding.Decode(file.Bytes, declared).Text : TextDecoder.Decode(file, faults)) is not { } text) { return DocumentFacts.None; }
        var fence = Fence.Find(file.Path, text, faults);
        var said = fence.HasFrontMatter ? YamlReader.Read(file.Path, text, fence.Start..(fence.Start + fence.Length), faults) : null;
        string? Text(string key) => said?[key] is ScalarNode { Text: { Length: > 0 } value } ? value : null;
        string? heading = text[fence.BodyStart..].Split('\n').Select(line => line.TrimEnd('\r')).FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal));
        return new DocumentFacts
        {
            Title = Text("title") ?? (heading is null ? null : PlainText.Of(heading)),
            Authors = said?["author"] is ListNode list ? [.. list.Items.OfType<ScalarNode>().Select(one => one.Text)] : Text("author") is { } one ? [one] : [],
            Issued = Text("date"),
            Lang = Text("lang") ?? Text("language"),
        };
    }

    /// <summary>A first line that stands alone and ends like a headline; null where the text begins with a sentence.</summary>
    private static string? FirstLine(string text)
    {
        string[] lines = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').ReplaceLineEndings("\n").Split('\n', 3);
        string first = lines[0].Trim();
        bool standsAlone = lines.Length > 1 && string.IsNullOrWhiteSpace(lines[1]);
        return standsAlone && first.Length is > 0 and <= 200 && first[^1] is not ('.' or ',' or ';' or ':' or '。' or '，') ? first : null;
    }

    private static string? Clean(string? text, int longest) => text is null ? null : CitationYaml.Clean(text) is { Length: > 0 } clean && clean.Length <= longest && clean.Any(char.IsLetterOrDigit) ? clean : null;

    /// <summary>A time of day is dropped; other forms than EDTF are taken where they have one likely reading.</summary>
    private static string? Day(string? written)
    {
        if (written is null || written.Length > 60) { return null; }
        string day = written.Trim();
        if (day.IndexOf('T', StringComparison.Ordinal) == 10) { day = day[..10]; }
        return EdtfDate.TryParse(day, out var date, out var error) ? date.ToString() : error.Suggestion;
    }

    private static string? Tag(string? lang)
    {
        string[] parts = (lang ?? "").Trim().Split('-');
        return parts[0].Length is 2 or 3 && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) && parts[0].All(char.IsAsciiLetter) ? string.Join('-', parts) : null;
    }
}
