using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats;

/// <summary>A file of an office program (ECMA-376, part 2).</summary>
internal static class OfficeFile
{
    public static OpenSettings Settings => new() { AutoSave = false };

    public static Stream Stream(byte[] bytes) => new MemoryStream(bytes, writable: false);

    /// <summary>What a library throws at a file that is damaged, or is none of its kind.</summary>
    public static bool IsDamage(Exception fault) => fault is InvalidDataException or FileFormatException or OpenXmlPackageException or XmlException or IOException
        or InvalidOperationException or ArgumentException or FormatException or NotSupportedException or KeyNotFoundException or UriFormatException;

    /// <summary>What a Word document says of itself: its core properties. Only for a file whose text could be read.</summary>
    public static DocumentFacts WordFacts(byte[] bytes) => Facts(() => WordprocessingDocument.Open(Stream(bytes), false, Settings));

    /// <summary>The same of a workbook.</summary>
    public static DocumentFacts WorkbookFacts(byte[] bytes) => Facts(() => SpreadsheetDocument.Open(Stream(bytes), false, Settings));

    private static DocumentFacts Facts(Func<OpenXmlPackage> open)
    {
        try
        {
            using var document = open();
            var about = document.PackageProperties;
            return new DocumentFacts
            {
                Title = about.Title,
                Authors = about.Creator is { } creator ? creator.Split(';') : [],
                Made = about.Created is { } made ? DateOnly.FromDateTime(made) : null,
                Lang = about.Language,
            };
        }
        catch (Exception fault) when (IsDamage(fault)) { return DocumentFacts.None; }
    }
}
