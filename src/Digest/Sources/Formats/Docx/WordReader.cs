using Digest.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Digest.Sources.Formats.Docx;

/// <summary>Walks a part element by element, without a document type and no deeper than a document is.</summary>
internal static class WordReader
{
    private const int MostDepth = 512;

    /// <summary>How something was formatted before a tracked change (ECMA-376, 17.13.5): with all changes accepted, nobody sees it.</summary>
    private static readonly HashSet<Type> Former =
        [typeof(RunPropertiesChange), typeof(ParagraphPropertiesChange), typeof(ParagraphMarkRunPropertiesChange), typeof(TableRowPropertiesChange)];

    /// <summary>The reader at each start and end of an element, but for what a tracked change of formatting left behind; an empty element has both.</summary>
    public static IEnumerable<OpenXmlReader> Walk(OpenXmlPart part, InputFile file)
    {
        using var reader = OpenXmlReader.Create(part);
        int depth = 0, former = 0;
        while (reader.Read())
        {
            if (reader.IsStartElement && ++depth > MostDepth) { throw SeedRules.Oversized(file, $"nests its elements more than {MostDepth} deep"); }
            if (reader.IsEndElement) { depth--; }
            if (Former.Contains(reader.ElementType)) { former += (reader.IsStartElement ? 1 : 0) - (reader.IsEndElement ? 1 : 0); }
            else if (former == 0) { yield return reader; }
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
