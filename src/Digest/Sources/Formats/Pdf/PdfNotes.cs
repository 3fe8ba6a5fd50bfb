using System.Collections.Frozen;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Notes at the foot of a page or a column: smaller than the text, and begun by a raised number that a line of the text above has. A sentence runs on over them, so that they stand behind the text, as those of a
/// Word document do; each keeps its page.</summary>
internal static class PdfNotes
{
    private const string Raised = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079", SentenceEnds = ".?!。？！۔”’\"»)]";
    /// <summary>Of the size of the text: notes are no larger.</summary>
    private const double Largest = 0.93;
    private const int MostColumns = 100;
    /// <summary>How much the sizes of notes differ, of their size.</summary>
    private const double Alike = 0.05;
    /// <summary>What notes end with, though no full stop stands behind it.</summary>
    private static readonly FrozenSet<string> LastWords = FrozenSet.ToFrozenSet(
        ["al", "cit", "ebd", "ebenda", "etc", "f", "ff", "ibid", "ibidem", "id", "idem", "infra", "passim", "seq", "seqq", "sq", "sqq", "supra", "usw"], StringComparer.OrdinalIgnoreCase);
    /// <summary>Before a figure that was set too high: CO², H². Other single letters name witnesses and annexes.</summary>
    private static readonly FrozenSet<string> Chemicals = FrozenSet.ToFrozenSet(["CH", "CO", "H", "NH", "NO", "PO", "SO"], StringComparer.Ordinal);

    /// <summary>Takes the notes away from their pages.</summary>
    /// <returns>The notes, as further pages with the numbers of those on which they stand.</returns>
    public static List<PdfPage> Take(List<PdfPage> pages)
    {
        var notes = new List<PdfPage>();
        PdfLine? open = null;
        foreach (var page in pages)
        {
            var taken = Take(page.Lines, open);
            open = taken.Count > 0 && !IsEnded(taken) ? taken[^1] : null;
            if (taken.Count > 0) { notes.Add(page with { Lines = taken }); }
        }
        return notes;
    }

    /// <param name="open">The line that the page before ended with, within a note; null: it did not.</param>
    private static List<PdfLine> Take(List<PdfLine> lines, PdfLine? open)
    {
        var taken = new List<PdfLine>();
        int left = MostColumns;
        for (int end = Foot(lines, 0); end > 0 && left > 0; end = Foot(lines, end), left--)
        {
            int from = First(lines, end, open);
            if (from == end) { continue; }
            open = null;
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
    private static int First(List<PdfLine> lines, int end, PdfLine? open)
    {
        double size = lines[end - 1].Size;
        int from = end;
        while (from > 0 && IsAlike(lines[from - 1].Size, size) && (from == end || lines[from - 1].Baseline >= lines[from].Baseline)) { from--; }
        if (from == 0 || lines[from - 1].Size * Largest < size) { return end; }
        if (open is not null && IsAlike(open.Size, lines[from].Size) && char.IsLower(lines[from].Text[0])) { return from; }
        int first = lines.FindIndex(from, end - from, line => Sign(line).Length > 0);
        return first >= 0 && lines.Take(from).Any(line => line.Size * Largest >= size && Has(line.Text, Sign(lines[first]))) ? first : end;
    }

    private static bool IsAlike(double size, double other) => Math.Abs(size - other) <= Alike * other;

    /// <summary>The last of them goes on nowhere: it ends with a sentence, or with what citations end with (an address, a number, "ibid").</summary>
    private static bool IsEnded(List<PdfLine> notes)
    {
        string text = notes[^1].Text, last = LastWord(text);
        // An address may be broken at the end of a line.
        return SentenceEnds.Contains(text[^1], StringComparison.Ordinal) || EndsCitation(last) || (last.Length == text.Length && notes.Count > 1 && IsAddress(LastWord(notes[^2].Text)));
    }

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    private static bool EndsCitation(string word) => IsAddress(word) || word.Any(char.IsDigit) || LastWords.Contains(word) || (word.Length > 1 && (word.All("ivx".Contains) || word.All("IVXLC".Contains)));

    /// <summary>Of a page, of a person or of a document (a DOI): it has a full stop within it, a colon or an @.</summary>
    private static bool IsAddress(string word) => word.Length > 2 && word.AsSpan(1, word.Length - 2).IndexOfAny('.', ':', '@') >= 0;

    /// <summary>The raised number that begins a line; empty: none does.</summary>
    private static string Sign(PdfLine line)
    {
        int end = 0;
        while (end < line.Text.Length && IsRaised(line.Text[end])) { end++; }
        return line.Text[..end];
    }

    /// <summary>The number stands there behind a word, and not as a part of another, of a unit (km²) or of a formula.</summary>
    private static bool Has(string text, string sign)
    {
        for (int at = text.IndexOf(sign, 1, StringComparison.Ordinal); at > 0; at = text.IndexOf(sign, at + 1, StringComparison.Ordinal))
        {
            int end = at + sign.Length;
            if (!IsRaised(text[at - 1]) && (end == text.Length || !IsRaised(text[end])) && !LongNumbers.IsPowerOfUnit(text, at) && !IsOfFormula(text, at, end)) { return true; }
        }
        return false;
    }

    /// <summary>Figures that have a sign (s⁻², Ca²⁺), or stand behind the sign of a chemical.</summary>
    private static bool IsOfFormula(string text, int at, int end)
    {
        int start = at;
        while (start > 0 && char.IsLetter(text[start - 1])) { start--; }
        return text[at - 1] is '\u207A' or '\u207B' || (end < text.Length && text[end] is '\u207A' or '\u207B') || Chemicals.Contains(text[start..at]);
    }

    private static bool IsRaised(char c) => Raised.Contains(c, StringComparison.Ordinal);
}
