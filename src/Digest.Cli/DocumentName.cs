namespace Digest.Cli;

/// <summary>Whether the words behind <c>digest new source</c> name a document's file, which may be missing, or are a title.</summary>
internal static class DocumentName
{
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages", ".tex", ".epub", ".ps", ".djvu",
        ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".xml", ".json", ".csv", ".tsv", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp",
        ".eml", ".msg", ".mbox", ".warc", ".wacz", ".gz", ".zip",
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".heic", ".bmp", ".svg", ".tif", ".tiff", ".mp3", ".m4a", ".ogg", ".wav", ".flac", ".mp4", ".mov", ".avi", ".mkv", ".webm",
    };

    /// <summary>A title is no file that is there, has no ending of documents and is no path.</summary>
    public static bool IsOne(string words) => File.Exists(words) || Directory.Exists(words) || Endings.Contains(Path.GetExtension(words)) || IsPath(words);

    /// <summary>A slash may stand in a title, too (<c>Report 2019/20 on arrests and/or detentions</c>): what has blanks is a path where it begins like one, or in a folder that is there.</summary>
    private static bool IsPath(string words)
    {
        int end = words.IndexOfAny(['/', '\\']);
        return end >= 0 && (!words.Any(char.IsWhiteSpace) || end == 0 || words[0] is '.' or '~' || words[end - 1] == ':' || Directory.Exists(words[..end]));
    }
}
