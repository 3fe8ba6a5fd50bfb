using System.Xml;
using Digest.Model;

namespace Digest.Sources.Formats.OpenDocument;

/// <summary>Walks a part element by element, without a document type and no deeper than a document is.</summary>
internal static class OdfReader
{
    public const int MostDepth = 512;

    /// <param name="types">What to do with a document type: manifests of the first programs have one, and it is passed over there.</param>
    /// <returns>Each start and end of an element, an empty one with both, and the text between; one node, which changes with each step.</returns>
    public static IEnumerable<OdfNode> Walk(Stream part, InputFile file, DtdProcessing types = DtdProcessing.Prohibit)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = types, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        var node = new OdfNode(reader);
        while (reader.Read())
        {
            if (reader.Depth >= MostDepth) { throw SeedRules.Oversized(file, $"nests its elements more than {MostDepth} deep"); }
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    bool isEmpty = reader.IsEmptyElement;
                    node.Turn(OdfStep.Start);
                    yield return node;
                    if (!isEmpty) { break; }
                    node.Turn(OdfStep.End);
                    yield return node;
                    break;
                case XmlNodeType.EndElement:
                    node.Turn(OdfStep.End);
                    yield return node;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    node.Turn(OdfStep.Text);
                    yield return node;
                    break;
            }
        }
    }
}
