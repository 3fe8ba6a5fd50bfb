using System.Text.RegularExpressions;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Tells where a paragraph begins: a PDF knows none, so the lines' places and sizes say it, as they do to a reader.</summary>
internal static partial class PdfParagraphs
{
    private const string SentenceEnds = ".?!:;…。？！：；؟۔।\"”’»)";

    [GeneratedRegex(@"^([•‣▪◦·■□●○–—*-]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\([ivxlc]{1,5}\)) \S", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    /// <summary>Adds the lines of a block, each marked where it begins a paragraph.</summary>
    /// <param name="page">The lines of the page so far.</param>
    public static void Add(List<PdfLine> block, List<PdfLine> page)
    {
        double leading = Leading(block), left = block.Min(line => line.Left), right = block.Max(line => line.Right);
        for (int i = 0; i < block.Count; i++)
        {
            var line = block[i];
            bool begins = i == 0 ? page.Count == 0 || !Continues(page[^1], line) : Begins(block[i - 1], line, leading, (left, right));
            page.Add(line with { Begins = begins });
        }
    }

    /// <summary>A sentence that runs on over the end of a column or of a page.</summary>
    internal static bool Continues(PdfLine before, PdfLine line) =>
        Math.Abs(before.Size - line.Size) < 0.15 * line.Size && !SentenceEnds.Contains(before.Text[^1], StringComparison.Ordinal) && char.IsLower(line.Text[0]);

    private static bool Begins(PdfLine before, PdfLine line, double leading, (double Left, double Right) block)
    {
        if (Math.Abs(before.Size - line.Size) > 0.15 * Math.Max(before.Size, line.Size)) { return true; }
        if (before.Baseline - line.Baseline > 1.3 * leading) { return true; }
        double indent = line.Left - block.Left;
        if (indent > 0.8 * line.Size && indent < 8 * line.Size && before.Left - block.Left < 0.4 * line.Size) { return true; }
        if (line.Left <= before.Left + 0.5 * line.Size && ListItem().IsMatch(line.Text)) { return true; }
        // The line's first word would have fitted into the line before: that one was ended on purpose.
        return SentenceEnds.Contains(before.Text[^1], StringComparison.Ordinal) && before.Right + line.First + 1.2 * line.Size < block.Right;
    }

    /// <summary>The usual distance between base lines; of few lines, what letters of their size mostly have.</summary>
    private static double Leading(List<PdfLine> block)
    {
        var steps = block.Zip(block.Skip(1), (before, line) => (Step: before.Baseline - line.Baseline, line.Size)).Where(pair => pair.Step > 0 && pair.Step < 3 * pair.Size).Select(pair => pair.Step).Order().ToList();
        double typical = 1.25 * block.Max(line => line.Size);
        return steps.Count >= 3 ? steps[(steps.Count - 1) / 2] : steps.Count > 0 ? Math.Min(steps[0], 1.2 * typical) : typical;
    }
}
