using System.Globalization;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Digest.Tests.Sources.Formats;

/// <summary>Makes the documents that tests read.</summary>
internal static class Documents
{
    /// <summary>A page a text; a line of it is a line of the page, 14 points below the one before. An empty line is a gap.</summary>
    public static byte[] Pdf(params IEnumerable<string> pages) => Pdf(pages.Select(page => page.Split('\n').Select((line, i) => (Text: line, X: 72.0, Y: 720.0 - 14 * i))));

    /// <summary>Pages of lines of 11 points at places in points from the lower left corner.</summary>
    public static byte[] Pdf(IEnumerable<IEnumerable<(string Text, double X, double Y)>> pages)
    {
        var builder = new PdfDocumentBuilder { IncludeDocumentInformation = false };
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (text, x, y) in lines.Where(line => line.Text.Trim().Length > 0)) { page.AddText(text, 11, new PdfPoint(x, y), font); }
        }
        return builder.Build();
    }

    /// <summary>A PDF of objects as they are written: the first is the catalogue, numbers count from 1.</summary>
    public static byte[] RawPdf(params IReadOnlyList<byte[]> objects)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n");
        for (int i = 0; i < objects.Count; i++)
        {
            places.Add(file.Position);
            Write($"{i + 1} 0 obj\n");
            file.Write(objects[i]);
            Write("\nendobj\n");
        }
        long xref = file.Position;
        Write($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (long place in places) { Write(place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"); }
        Write($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>One page with these instructions; more objects follow from number 6 on, and forms among them are called F6, F7 …</summary>
    public static byte[] PageOf(byte[] content, params IReadOnlyList<byte[]> more) => RawPdf([
        Ascii("<< /Type /Catalog /Pages 2 0 R >>"), Ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources {Resources(more.Count)} >>"),
        content, Ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"), .. more]);

    public static string Resources(int forms) =>
        $"<< /Font << /H 5 0 R >> /XObject << {string.Join(' ', Enumerable.Range(6, forms).Select(n => $"/F{n} {n} 0 R"))} >> >>";

    public static byte[] Stream(string keys, byte[] bytes) => [.. Ascii($"<< {keys} /Length {bytes.Length} >>\nstream\n"), .. bytes, .. Ascii("\nendstream")];

    public static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) { stream.Write(bytes); }
        return packed.ToArray();
    }

    public static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);

    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    /// <summary>A Word document of the body's XML; footnotes and styles where they are given.</summary>
    public static byte[] Docx(string body, string? footnotes = null, string? styles = null, string prologue = "")
    {
        string Relation(string name) => $"<Relationship Id=\"r{name}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}\" Target=\"{name}.xml\"/>";
        string Type(string name) => $"<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml\"/>";
        string[] parts = [.. (footnotes is null ? (string[])[] : ["footnotes"]), .. (styles is null ? (string[])[] : ["styles"])];
        return Zip(
            ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>{string.Concat(parts.Select(Type))}</Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(parts.Select(Relation))}</Relationships>"),
            ("word/document.xml", $"{prologue}<w:document {Word}><w:body>{body}</w:body></w:document>"),
            ("word/footnotes.xml", $"<w:footnotes {Word}>{footnotes}</w:footnotes>"),
            ("word/styles.xml", $"<w:styles {Word}>{styles}</w:styles>"));
    }

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return zip.ToArray();
    }

    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";
}
