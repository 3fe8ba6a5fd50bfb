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
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        // An XML declaration stands at the very start; lines are counted from that of the file.
        string bare = xml.TrimStart('\uFEFF').TrimStart();
        int skipped = xml.AsSpan(0, xml.Length - bare.Length).Count('\n');
        try
        {
            using StringReader text = new(bare);
            using XmlReader reader = XmlReader.Create(text, settings);
            reader.MoveToContent();
            if (bare.Length > MostCharacters)
            {
                throw new CslException(new CslError($"the file has more than {MostCharacters} characters", ((IXmlLineInfo)reader).LineNumber + skipped, ((IXmlLineInfo)reader).LinePosition));
            }
            int count = 0;
            return Element(reader, skipped, ref count);
        }
        catch (XmlException fault)
        {
            if (fault.LineNumber > 0)
            {
                throw new CslException(new CslError("this is no XML that can be read: " + Unplaced(fault.Message), fault.LineNumber + skipped, fault.LinePosition));
            }
            if (string.IsNullOrWhiteSpace(bare)) { throw new CslException(new CslError("it is empty", 1 + skipped, 1)); }
            (int line, int column) = DocumentType(bare);
            throw new CslException(new CslError("a style has no document type (<!DOCTYPE …>) and no entities of its own", line + skipped, column));
        }
    }

    /// <summary>.NET's message without the place at its end, which the error tells itself, and without its full stop.</summary>
    private static string Unplaced(string message)
    {
        int place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (place > 0 && message.EndsWith('.') ? message[..place] : message).TrimEnd('.');
    }

    /// <summary>.NET does not say where a document type is that it refuses; as other readers do, the letter after its first two signs is named.</summary>
    private static (int Line, int Column) DocumentType(string xml)
    {
        int at = Math.Max(xml.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase), 0);
        return (xml.AsSpan(0, at).Count('\n') + 1, at - xml.LastIndexOf('\n', at) + 2);
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
        return new Element(name, attributes, children, children.Count > 0 ? "" : text.ToString()) { Line = line, Column = column };
    }
}
