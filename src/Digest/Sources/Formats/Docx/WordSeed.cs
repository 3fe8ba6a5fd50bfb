using Digest.Model;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats.Docx;

/// <summary>Word documents (.docx, ECMA-376): what a reader of the document sees with all tracked changes accepted, then its footnotes and endnotes in
/// the order in which the text refers to them.</summary>
/// <remarks>Read as a stream, never as a tree: a tree of hostile depth needs a stack without end.</remarks>
internal static class WordSeed
{
    public static SeedContent Read(InputFile file)
    {
        if (file.Bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) { throw SeedRules.Protected(file, ", or is a document of Word 97 under another ending"); }
        try
        {
            ZipLimits.Check(file);
            using var document = WordprocessingDocument.Open(OfficeFile.Stream(file.Bytes), false, OfficeFile.Settings);
            if (document.MainDocumentPart is not { } main) { throw SeedRules.Damaged(file, "it holds no text document"); }
            return new SeedContent(string.Join("\n\n", Paragraphs(file, main)), new SeedFormat(SeedKind.Word), []);
        }
        catch (Exception fault) when (OfficeFile.IsDamage(fault))
        {
            throw SeedRules.Damaged(file, "it is no Word document, or is damaged");
        }
    }

    private static List<string> Paragraphs(InputFile file, MainDocumentPart main)
    {
        var hidden = main.StyleDefinitionsPart is { } styles ? WordStyles.In(styles, file) : WordStyles.None;
        var body = WordText.Read(main, file, hidden);
        var paragraphs = body.Paragraphs;
        if (main.FootnotesPart is { } footnotes) { paragraphs.AddRange(Notes(footnotes, file, hidden, body.Footnotes)); }
        if (main.EndnotesPart is { } endnotes) { paragraphs.AddRange(Notes(endnotes, file, hidden, body.Endnotes)); }
        // Where nothing can be read, there is no text, and the remedy is a transcript.
        return paragraphs.TrueForAll(text => text.All(c => c == WordText.Sign || Letters.IsBlank(c))) ? [] : paragraphs;
    }

    private static IEnumerable<string> Notes(OpenXmlPart part, InputFile file, WordStyles hidden, List<string> order)
    {
        var notes = WordText.Read(part, file, hidden).Notes;
        return order.Distinct(StringComparer.Ordinal).SelectMany(id => notes.GetValueOrDefault(id) ?? []);
    }
}
