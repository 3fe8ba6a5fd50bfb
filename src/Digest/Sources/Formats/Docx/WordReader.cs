using System.Text;
using System.Xml;
using Digest.Model;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats.Docx;

/// <summary>Walks a part element by element, without a document type and no deeper than a document is.</summary>
/// <remarks>By names, not by the types that a library has for them: it has none for some elements of the standard (<c>w:smartTag</c>, which Word 2003 to 2007 put around names by itself), and none for what is in them.</remarks>
internal static class WordReader
{
    public const int MostDepth = 512;

    /// <summary>How something was formatted before a tracked change (ECMA-376, 17.13.5): with all changes accepted, nobody sees it.</summary>
    private static readonly HashSet<string> Former = new(
        ["w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblPrExChange", "w:tblGridChange", "w:trPrChange", "w:tcPrChange"], StringComparer.Ordinal);

    private static readonly HashSet<string> Texts = new(["w:t", "m:t", "a:t", "w:instrText"], StringComparer.Ordinal);

    /// <summary>Each start and end of an element, but for what a tracked change of formatting left behind; an empty element has both.</summary>
    /// <returns>One node, which changes with each step.</returns>
    public static IEnumerable<WordNode> Walk(OpenXmlPart part, InputFile file)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        foreach (var node in Walk(stream, file)) { yield return node; }
    }

    public static IEnumerable<WordNode> Walk(Stream stream, InputFile file)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        var node = new WordNode(reader);
        int former = 0;
        while (reader.Read())
        {
            if (reader.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement)) { continue; }
            if (reader.Depth >= MostDepth) { throw SeedRules.Oversized(file, $"nests its elements more than {MostDepth} deep"); }
            bool isEmpty = reader.IsEmptyElement;
            node.Turn(reader.NodeType == XmlNodeType.Element);
            if (Former.Contains(node.Name)) { if (!isEmpty) { former += node.IsStart ? 1 : -1; } }
            else if (former == 0)
            {
                bool hasText = node.IsStart && !isEmpty && Texts.Contains(node.Name);
                if (hasText) { node.Text = Content(reader); }
                yield return node;
                if (!isEmpty && !hasText) { continue; }
                node.IsStart = false;
                yield return node;
            }
        }
    }

    /// <summary>All text up to the element's end.</summary>
    public static string Content(XmlReader reader)
    {
        int depth = reader.Depth;
        string first = "";
        StringBuilder? more = null;
        while (reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth > depth))
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)) { continue; }
            if (first.Length == 0) { first = reader.Value; }
            else { (more ??= new(first)).Append(reader.Value); }
        }
        return more?.ToString() ?? first;
    }
}
