using System.Collections.Frozen;
using System.Text;
using System.Xml;

namespace Csl.Styles;

/// <summary>XML to elements, bounded: no document type, no entities, at most so much of everything.</summary>
internal static class XmlTree
{
    private const int MostCharacters = 8_000_000;
    private const int MostElements = 200_000;
    private const int MostDepth = 100;

    /// <exception cref="CslException">It is no XML, or larger than any style is.</exception>
    public static Element Read(string xml)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true, IgnoreProcessingInstructions = true };
        // An XML declaration stands at the very start; lines are counted from that of the file.
        string bare = xml.TrimStart('\uFEFF').TrimStart();
        int skipped = xml.AsSpan(0, xml.Length - bare.Length).Count('\n');
        try
        {
            using StringReader text = new(bare);
            using XmlReader reader = XmlReader.Create(text, settings);
            reader.MoveToContent();
            int count = 0;
            return Element(reader, skipped, ref count);
        }
        catch (XmlException fault)
        {
            throw new CslException(new CslError("this is no XML that can be read: " + fault.Message, fault.LineNumber + skipped, fault.LinePosition));
        }
    }

    private static Element Element(XmlReader reader, int skipped, ref int count)
    {
        IXmlLineInfo place = (IXmlLineInfo)reader;
        (int line, int column, string name, bool empty) = (place.LineNumber + skipped, place.LinePosition, reader.LocalName, reader.IsEmptyElement);
        if (++count > MostElements || reader.Depth > MostDepth)
        {
            throw new CslException(new CslError("the file has more elements, or deeper ones, than any style", line, column));
        }
        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            attributes[reader.Name] = reader.Value;
        }
        List<Element> children = [];
        StringBuilder text = new();
        while (!empty && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                children.Add(Element(reader, skipped, ref count));
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(reader.Value);
            }
        }
        return new Element(name, attributes.ToFrozenDictionary(StringComparer.Ordinal), children, children.Count > 0 ? "" : text.ToString()) { Line = line, Column = column };
    }
}
