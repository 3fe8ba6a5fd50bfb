using System.Globalization;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A bar for each paragraph, as long as it has words, with the quoted stretches on it.</summary>
internal static class ParagraphMap
{
    public static IReadOnlyList<object?> Of(PageScope scope, IReadOnlyList<ShownParagraph> paragraphs)
    {
        int longest = Math.Max(1, paragraphs.Count == 0 ? 1 : paragraphs.Max(paragraph => paragraph.Paragraph.Words));
        return paragraphs.Where(paragraph => paragraph.Paragraph.Number > 0).Select(paragraph => (object?)Bar(scope, paragraph, 100.0 * paragraph.Paragraph.Words / longest)).ToList();
    }

    private static View Bar(PageScope scope, ShownParagraph paragraph, double width)
    {
        var (number, start, length) = (paragraph.Paragraph.Number, paragraph.Paragraph.Start, Math.Max(1, paragraph.Paragraph.Length));
        return new View(4)
        {
            ["href"] = $"#{Pinpoint.Fragment(number)}",
            ["label"] = Pinpoint.Label(scope.Words, number),
            ["width"] = Length(Math.Max(1, width)),
            ["hits"] = paragraph.Passages.Count == 0 ? [] : paragraph.Pieces.Where(piece => piece.Cover.Count > 0).Select(piece => (object?)new View(2)
            {
                ["x"] = Length(width * (piece.Start - start) / length),
                ["width"] = Length(Math.Max(0.8, width * (piece.End - piece.Start) / length)),
            }).ToList(),
        };
    }

    private static string Length(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
