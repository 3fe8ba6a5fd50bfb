using Digest.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats.Docx;

/// <summary>Walks a part element by element, without a document type and no deeper than a document is.</summary>
internal static class WordReader
{
    private const int MostDepth = 512;

    /// <summary>The reader at each start and end of an element; an empty element has both.</summary>
    public static IEnumerable<OpenXmlReader> Walk(OpenXmlPart part, InputFile file)
    {
        using var reader = OpenXmlReader.Create(part);
        int depth = 0;
        while (reader.Read())
        {
            if (reader.IsStartElement && ++depth > MostDepth) { throw SeedRules.Oversized(file, $"nests its elements more than {MostDepth} deep"); }
            if (reader.IsEndElement) { depth--; }
            yield return reader;
        }
    }

    public static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes) { if (attribute.LocalName == name) { return attribute.Value; } }
        return null;
    }

    /// <summary>A property that stands there is on, unless it says otherwise.</summary>
    public static bool IsOn(OpenXmlReader reader) => Attribute(reader, "val") is not ("0" or "false" or "off");
}
