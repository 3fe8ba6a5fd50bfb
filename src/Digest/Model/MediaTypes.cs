namespace Digest.Model;

/// <summary>Media types (IANA) of what a site holds.</summary>
internal static class MediaTypes
{
    /// <summary>By the ending of a file's name.</summary>
    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" => "text/html",
        ".xhtml" => "application/xhtml+xml",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".json" or ".map" => "application/json",
        ".jsonld" => "application/ld+json",
        ".xml" => "application/xml",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".woff" => "font/woff",
        ".ttf" => "font/ttf",
        ".otf" => "font/otf",
        ".ics" => "text/calendar",
        ".csv" => "text/csv",
        ".bib" => "application/x-bibtex",
        ".ris" => "application/x-research-info-systems",
        ".txt" or "" => "text/plain",
        ".pdf" => "application/pdf",
        ".epub" => "application/epub+zip",
        ".zip" => "application/zip",
        _ => "application/octet-stream",
    };

    /// <summary>It is text of which the type alone does not say that it is UTF-8.</summary>
    public static bool NeedsCharset(string type) => type.StartsWith("text/", StringComparison.Ordinal) || type is "application/x-bibtex" or "application/x-research-info-systems";
}
