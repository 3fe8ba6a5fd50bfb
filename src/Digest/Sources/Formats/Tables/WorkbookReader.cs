using System.Xml;
using Digest.Model;
using Digest.Sources.Formats.Docx;

namespace Digest.Sources.Formats.Tables;

/// <summary>Walks a part of a workbook element by element, without a document type and no deeper than a workbook is.</summary>
internal static class WorkbookReader
{
    private static readonly HashSet<string> Spaces = new(["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"], StringComparer.Ordinal);

    public static XmlReader Open(Stream stream) =>
        XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });

    /// <summary>The next start of an element, its name as SpreadsheetML has it; empty: an element of another vocabulary. Null: there is no more.</summary>
    public static string? Next(XmlReader reader, InputFile file) => Within(reader, file, -1);

    /// <summary>The same, but no further than the end of an element.</summary>
    /// <param name="depth">Of that element.</param>
    public static string? Within(XmlReader reader, InputFile file, int depth)
    {
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth >= WordReader.MostDepth) { throw SeedRules.Oversized(file, $"nests its elements more than {WordReader.MostDepth} deep"); }
            if (reader.NodeType != XmlNodeType.Element) { continue; }
            if (!IsBeside(reader)) { return NameOf(reader); }
            Skip(reader, file);
        }
        return null;
    }

    /// <summary>What other versions of the program, or other programs, keep there.</summary>
    private static bool IsBeside(XmlReader reader) => reader.LocalName == "extLst" || reader.NamespaceURI == "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>Goes to the element's end.</summary>
    private static void Skip(XmlReader reader, InputFile file)
    {
        if (reader.IsEmptyElement) { return; }
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) { if (reader.Depth >= WordReader.MostDepth) { throw SeedRules.Oversized(file, $"nests its elements more than {WordReader.MostDepth} deep"); } }
    }

    private static string NameOf(XmlReader reader) => Spaces.Contains(reader.NamespaceURI) ? reader.LocalName : "";

    /// <summary>The text up to the element's end; where the reader stands afterwards is that end.</summary>
    public static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement) { return ""; }
        return Unescaped(WordReader.Content(reader));
    }

    public static bool Is(XmlReader reader, string attribute) => reader.GetAttribute(attribute) is "1" or "true" or "on";

    /// <summary>Characters that XML cannot hold are written as <c>_x000D_</c> (ECMA-376, part 1, 22.9.2.19).</summary>
    private static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) { return text; }
        var plain = new System.Text.StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            bool isEscape = at + 6 < text.Length && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_' && text.AsSpan(at + 2, 4).IndexOfAnyExcept(Hexadecimal) < 0;
            if (!isEscape) { plain.Append(text[at]); continue; }
            plain.Append((char)Convert.ToInt32(text.Substring(at + 2, 4), 16));
            at += 6;
        }
        return plain.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
