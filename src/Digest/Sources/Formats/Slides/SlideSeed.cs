using System.Text;
using System.Xml;
using Digest.Model;
using Digest.Sources.Formats.OpenDocument;

namespace Digest.Sources.Formats.Slides;

/// <summary>Presentations (.pptx, ECMA-376; .odp, ISO/IEC 26300): what stands on the slides that are shown, one after the other. Each is numbered as the program numbers it, with those that are hidden.</summary>
internal static class SlideSeed
{
    private const string Fault = "it is no presentation, or is damaged";

    public static bool IsOpenDocument(string path) => path.EndsWith(".odp", StringComparison.OrdinalIgnoreCase);

    public static string How(InputFile file) => IsOpenDocument(file.Path) ? "odp/2" : "pptx/1";

    public static SeedContent Read(InputFile file) => IsOpenDocument(file.Path) ? OdtSeed.Read(file, "presentation", Fault, Of) : PowerPoint(file);

    private static SeedContent PowerPoint(InputFile file)
    {
        if (file.Bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) { throw SeedRules.Protected(file, ", or is a presentation of PowerPoint 97 under another ending"); }
        try
        {
            using var package = SlidePackage.Open(file);
            var slides = package.Slides();
            var shown = new List<(int, IReadOnlyList<string>)>();
            for (int i = 0; i < slides.Count; i++)
            {
                using var part = package.Part(slides[i])!;
                if (SlideText.Read(part, file) is { } paragraphs) { shown.Add((i + 1, paragraphs)); }
            }
            return Of(shown, slides.Count);
        }
        catch (Exception thrown) when (thrown is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or FormatException)
        {
            throw SeedRules.Damaged(file, Fault);
        }
    }

    private static SeedContent Of(OdfText text) =>
        Of([.. text.Slides.Select((slide, at) => (slide.Number, (IReadOnlyList<string>)text.Paragraphs[slide.Before..(at + 1 < text.Slides.Count ? text.Slides[at + 1].Before : text.Paragraphs.Count)]))], text.SlideCount);

    private static SeedContent Of(IReadOnlyList<(int Number, IReadOnlyList<string> Paragraphs)> slides, int count)
    {
        var (text, pages) = (new StringBuilder(), new List<PageStart>());
        if (OdtSeed.IsUnread(slides.SelectMany(slide => slide.Paragraphs))) { slides = []; }
        foreach (var (number, paragraphs) in slides)
        {
            if (paragraphs.Count == 0) { continue; }
            if (text.Length > 0) { text.Append("\n\n"); }
            pages.Add(new PageStart(text.Length, number));
            text.AppendJoin("\n\n", paragraphs);
        }
        return new SeedContent(text.ToString(), new SeedFormat(SeedKind.Slides, Pages: count), pages);
    }
}
