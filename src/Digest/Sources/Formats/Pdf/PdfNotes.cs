namespace Digest.Sources.Formats.Pdf;

/// <summary>Notes at the foot of a page or a column: smaller than the text, and begun by a raised number that a line of the text above has. A sentence runs on over them, so that they stand behind the text, as those of a
/// Word document do; each keeps its page.</summary>
internal static class PdfNotes
{
    private const string Raised = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079", SentenceEnds = ".?!。？！۔”’\"»)";
    /// <summary>Of the size of the text: notes are no larger.</summary>
    private const double Largest = 0.93;
    private const int MostColumns = 100;
    /// <summary>How much the sizes of notes differ, of their size.</summary>
    private const double Alike = 0.05;

    /// <summary>Takes the notes away from their pages.</summary>
    /// <returns>The notes, as further pages with the numbers of those on which they stand.</returns>
    public static List<PdfPage> Take(List<PdfPage> pages)
    {
        var notes = new List<PdfPage>();
        bool isOpen = false;
        foreach (var page in pages)
        {
            var taken = Take(page.Lines, isOpen);
            isOpen = taken.Count > 0 && !SentenceEnds.Contains(taken[^1].Text[^1], StringComparison.Ordinal);
            if (taken.Count > 0) { notes.Add(page with { Lines = taken }); }
        }
        return notes;
    }

    /// <param name="isOpen">The page before ended within a note.</param>
    private static List<PdfLine> Take(List<PdfLine> lines, bool isOpen)
    {
        var taken = new List<PdfLine>();
        int left = MostColumns;
        for (int end = Foot(lines, 0); end > 0 && left > 0; end = Foot(lines, end), left--)
        {
            int from = First(lines, end, isOpen);
            if (from == end) { continue; }
            isOpen = false;
            taken.AddRange(lines[from..end].Select(line => line with { Begins = Sign(line).Length > 0 }));
            lines.RemoveRange(from, end - from);
            end = from;
            // What goes on in the next column goes on from before the notes.
            if (end < lines.Count) { lines[end] = lines[end] with { Begins = !PdfParagraphs.Continues(lines[end - 1], lines[end]) }; }
        }
        return taken;
    }

    /// <returns>Where the next column ends, or the page; 0: there is no other.</returns>
    private static int Foot(List<PdfLine> lines, int from)
    {
        if (from >= lines.Count) { return 0; }
        int end = from + 1;
        while (end < lines.Count && lines[end].Baseline <= lines[end - 1].Baseline) { end++; }
        return end;
    }

    /// <returns>The first line of the notes that end there; the end, where none do.</returns>
    private static int First(List<PdfLine> lines, int end, bool isOpen)
    {
        double size = lines[end - 1].Size;
        int from = end;
        while (from > 0 && Math.Abs(lines[from - 1].Size - size) <= Alike * size && (from == end || lines[from - 1].Baseline >= lines[from].Baseline)) { from--; }
        if (from == 0 || lines[from - 1].Size * Largest < size) { return end; }
        if (isOpen) { return from; }
        int first = lines.FindIndex(from, end - from, line => Sign(line).Length > 0);
        return first >= 0 && lines.Take(from).Any(line => line.Size * Largest >= size && Has(line.Text, Sign(lines[first]))) ? first : end;
    }

    /// <summary>The raised number that begins a line; empty: none does.</summary>
    private static string Sign(PdfLine line)
    {
        int end = 0;
        while (end < line.Text.Length && IsRaised(line.Text[end])) { end++; }
        return line.Text[..end];
    }

    /// <summary>The number stands there behind a word, and not as a part of another.</summary>
    private static bool Has(string text, string sign)
    {
        for (int at = text.IndexOf(sign, 1, StringComparison.Ordinal); at > 0; at = text.IndexOf(sign, at + 1, StringComparison.Ordinal))
        {
            int end = at + sign.Length;
            if (!IsRaised(text[at - 1]) && (end == text.Length || !IsRaised(text[end]))) { return true; }
        }
        return false;
    }

    private static bool IsRaised(char c) => Raised.Contains(c, StringComparison.Ordinal);
}
