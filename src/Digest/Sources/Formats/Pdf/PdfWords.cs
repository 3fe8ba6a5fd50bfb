using Digest.Sources.Formats.Pdf.Seeing;
using UglyToad.PdfPig;

namespace Digest.Sources.Formats.Pdf;

/// <summary>All text that a PDF holds, for a search: pages, titles, metadata, notes and addresses.</summary>
internal static class PdfWords
{
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static IEnumerable<string> Of(byte[] bytes)
    {
        try { return [.. Read(bytes)]; }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException)) { throw new InvalidDataException("The PDF cannot be read.", fault); }
    }

    private static IEnumerable<string> Read(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        var about = pdf.Information;
        yield return string.Join('\n', about.Title, about.Author, about.Subject, about.Keywords, about.Creator, about.Producer);
        if (pdf.TryGetXmpMetadata(out var xmp)) { yield return xmp.GetXDocument().ToString(); }
        foreach (var page in pdf.GetPages())
        {
            // As written, and by the places of the letters.
            yield return page.Text;
            yield return string.Join(' ', page.GetWords().Select(word => word.Text));
            foreach (var note in page.GetAnnotations()) { yield return $"{note.Name} {note.Content} {Appearance.Value(note.AnnotationDictionary, pdf.Structure.TokenScanner)}"; }
            foreach (var link in page.GetHyperlinks()) { yield return $"{link.Text} {link.Uri}"; }
        }
    }
}
