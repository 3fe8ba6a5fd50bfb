using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats.Docx;

/// <summary>A Word document's core properties (ECMA-376, part 2). Only for a file whose text could be read.</summary>
internal static class WordFacts
{
    public static DocumentFacts Read(byte[] bytes)
    {
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), false, new OpenSettings { AutoSave = false });
            var about = document.PackageProperties;
            return new DocumentFacts
            {
                Title = about.Title,
                Authors = about.Creator is { } creator ? creator.Split(';') : [],
                Made = about.Created is { } made ? DateOnly.FromDateTime(made) : null,
                Lang = about.Language,
            };
        }
        catch (Exception fault) when (fault is InvalidDataException or FileFormatException or OpenXmlPackageException or XmlException or IOException
            or InvalidOperationException or ArgumentException or FormatException or NotSupportedException or KeyNotFoundException or UriFormatException)
        {
            return DocumentFacts.None;
        }
    }
}
