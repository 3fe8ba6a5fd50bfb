using Digest.Model;

namespace Digest.Sources.Formats;

/// <summary>What a file is, by its ending.</summary>
internal static class SeedKinds
{
    public const string Read = ".txt, .md, .html, .pdf and .docx";

    public static SeedKind Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" => SeedKind.PlainText,
        ".md" => SeedKind.Markdown,
        ".html" or ".htm" or ".xhtml" => SeedKind.WebPage,
        ".pdf" => SeedKind.Pdf,
        ".docx" => SeedKind.Word,
        ".jpg" or ".jpeg" => SeedKind.Jpeg,
        ".png" => SeedKind.Png,
        ".tif" or ".tiff" => SeedKind.Tiff,
        _ => SeedKind.Other,
    };
}
