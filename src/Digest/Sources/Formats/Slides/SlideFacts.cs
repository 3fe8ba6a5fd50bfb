using System.Xml;
using Digest.Model;
using Digest.Sources.Formats.OpenDocument;

namespace Digest.Sources.Formats.Slides;

/// <summary>What a presentation's file says of itself. Only for a file whose text could be read.</summary>
internal static class SlideFacts
{
    public static DocumentFacts Read(InputFile file)
    {
        if (SlideSeed.IsOpenDocument(file.Path)) { return OdfFacts.Read(file, "presentation"); }
        try
        {
            using var package = SlidePackage.Open(file);
            using var about = package.About();
            if (about is null) { return DocumentFacts.None; }
            var said = OdfFacts.Said(about, file);
            return new DocumentFacts
            {
                Title = said.GetValueOrDefault("dc:title"),
                Authors = said.GetValueOrDefault("dc:creator")?.Split(';') ?? [],
                Made = OdfFacts.Day(said.GetValueOrDefault("dcterms:created")),
                Lang = said.GetValueOrDefault("dc:language"),
            };
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or FormatException or UnreadableSeed) { return DocumentFacts.None; }
    }
}
