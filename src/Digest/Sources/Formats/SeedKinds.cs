using Digest.Model;

namespace Digest.Sources.Formats;

/// <summary>In what a web page was saved, together with what belongs to it.</summary>
internal enum PageArchive { None, Mhtml, Warc, Wacz }

/// <summary>What a file is, by its ending.</summary>
internal static class SeedKinds
{
    public const string Read = ".txt, .md, .html, .pdf, .docx, .odt, .pptx, .odp, .xlsx, .ods, .csv, .eml, .mhtml, .warc, .wacz, .vtt and .srt";

    public static SeedKind Of(string path) => ArchiveOf(path) != PageArchive.None ? SeedKind.WebPage : Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" => SeedKind.PlainText,
        ".md" => SeedKind.Markdown,
        ".html" or ".htm" or ".xhtml" => SeedKind.WebPage,
        ".pdf" => SeedKind.Pdf,
        ".docx" => SeedKind.Word,
        ".odt" => SeedKind.OpenText,
        ".pptx" or ".odp" => SeedKind.Slides,
        ".csv" or ".tsv" => SeedKind.Table,
        ".xlsx" or ".xlsm" or ".ods" => SeedKind.Spreadsheet,
        ".eml" => SeedKind.Mail,
        ".vtt" or ".srt" => SeedKind.Subtitles,
        ".jpg" or ".jpeg" => SeedKind.Jpeg,
        ".png" => SeedKind.Png,
        ".tif" or ".tiff" => SeedKind.Tiff,
        ".mp4" or ".m4v" or ".mov" or ".webm" or ".mkv" or ".avi" or ".mpg" or ".mpeg" or ".mts" or ".3gp" or ".ogv" or ".wmv" or ".flv" or ".mxf" => SeedKind.Video,
        ".mp3" or ".m4a" or ".aac" or ".wav" or ".ogg" or ".oga" or ".opus" or ".flac" or ".amr" or ".wma" or ".aif" or ".aiff" => SeedKind.Audio,
        _ => SeedKind.Other,
    };

    /// <summary>What its places count are slides, not pages.</summary>
    public static bool HasSlides(Source source) => source.Custody?.Seed is { } seed && Of(seed.Value) == SeedKind.Slides;

    /// <summary>Words are heard in it, and whoever writes them down can say when.</summary>
    public static bool IsRecording(SeedKind kind) => kind is SeedKind.Video or SeedKind.Audio;

    /// <summary>Of a web page.</summary>
    public static PageArchive ArchiveOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".mhtml" or ".mht" => PageArchive.Mhtml,
        ".warc" => PageArchive.Warc,
        ".gz" when path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) => PageArchive.Warc,
        ".wacz" => PageArchive.Wacz,
        _ => PageArchive.None,
    };

    /// <summary>Whether the file is text as it stands, with lines of its own.</summary>
    public static bool IsText(string path) => Of(path) is SeedKind.PlainText or SeedKind.Markdown or SeedKind.WebPage or SeedKind.Subtitles or SeedKind.Table && ArchiveOf(path) == PageArchive.None;
}
