using System.Collections.Frozen;
using System.Text;

namespace Digest.Sources.Formats.Pdf;

/// <summary>Makes one text of the lines of all pages. Lines are parted by LF, paragraphs and pages by a blank line.</summary>
/// <remarks>A word that a hyphen breaks at a line's end is put together again, also over the end of a page: it then stands whole where it begins. The hyphen
/// stays where the document has the word with it elsewhere, where it has both parts as words and not the whole, or where no small letter follows.</remarks>
internal static class PdfText
{
    private static readonly FrozenSet<string> Conjunctions = FrozenSet.ToFrozenSet(["and", "nor", "und", "oder", "bis"], StringComparer.Ordinal);

    public static (string Text, List<PageStart> Pages) Of(IReadOnlyList<PdfPage> pages)
    {
        var known = Words(pages);
        var text = new StringBuilder();
        var starts = new List<PageStart>();
        foreach (var page in pages)
        {
            bool isFirst = true;
            foreach (var line in page.Lines)
            {
                string rest = Joined(text, line.Text, line.Begins || isFirst, known);
                bool begins = isFirst || line.Begins;
                if (isFirst || rest.Length > 0) { text.Append(text.Length == 0 || rest.Length == 0 ? "" : begins ? "\n\n" : "\n"); }
                if (isFirst && rest.Length > 0) { starts.Add(new PageStart(text.Length, page.Number)); isFirst = false; }
                text.Append(rest);
            }
        }
        return (text.ToString(), starts);
    }

    /// <summary>Puts the rest of a broken word behind its beginning.</summary>
    /// <param name="begins">The line begins a paragraph or a page: then only a small letter goes on with what was broken, since a running head may stand there.</param>
    /// <returns>What remains of the line.</returns>
    private static string Joined(StringBuilder text, string line, bool begins, HashSet<string> known)
    {
        if (text.Length < 2 || line.Length == 0 || !IsBroken(text[^2], text[^1], line[0]) || (begins && text[^1] != '\u00AD' && !char.IsLower(line[0]))) { return line; }
        int end = line.IndexOf(' ', StringComparison.Ordinal);
        string rest = end < 0 ? line : line[..end];
        // "pre- and post-war"
        if (text[^1] != '\u00AD' && Conjunctions.Contains(rest)) { return line; }
        if (text[^1] == '\u00AD' || (char.IsLower(line[0]) && char.IsLetter(text[^2]) && !KeepsHyphen(LastWord(text), rest, known))) { text.Length--; }
        text.Append(rest);
        return end < 0 ? "" : line[(end + 1)..];
    }

    /// <summary>What a hyphen stands in: a word, a name (Al-Shifa), a number or a day; an en dash only between figures.</summary>
    private static bool IsBroken(char before, char hyphen, char next) => hyphen switch
    {
        '\u00AD' => char.IsLetter(before),
        '\u2013' => char.IsDigit(before) && char.IsDigit(next),
        _ => IsHyphen(hyphen) && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next) && (char.IsLower(next) || char.IsUpper(next) || char.IsDigit(next)),
    };

    private static bool KeepsHyphen(string first, string second, HashSet<string> known)
    {
        if (known.Contains(Word(first + second))) { return true; }
        string before = Word(first[..^1]), behind = Word(second);
        return !known.Contains(before + behind) && known.Contains(before) && known.Contains(behind);
    }

    /// <summary>Words that the document has whole within a line.</summary>
    private static HashSet<string> Words(IReadOnlyList<PdfPage> pages)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in pages.SelectMany(page => page.Lines))
        {
            string[] parts = line.Text.Split(' ');
            // What a hyphen at an end cuts off is no word, neither before nor behind the line's end.
            for (int i = 0; i < parts.Length; i++) { if (parts[i].Length > 0 && !IsHyphen(parts[i][^1]) && i > 0) { words.Add(Word(parts[i])); } }
        }
        return words;
    }

    private static string LastWord(StringBuilder text)
    {
        int start = text.Length;
        while (start > 0 && text.Length - start < 100 && !char.IsWhiteSpace(text[start - 1])) { start--; }
        return text.ToString(start, text.Length - start);
    }

    private static string Word(string text) => text.Replace('\u2010', '-').Trim('.', ',', ';', ':', '?', '!', '"', '\'', '(', ')', '[', ']', '“', '”', '‘', '’', '«', '»').ToLowerInvariant();

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u00AD';
}
