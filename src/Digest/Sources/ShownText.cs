using System.Text;

namespace Digest.Sources;

/// <summary>A seed's own characters as a quotation shows them.</summary>
internal static class ShownText
{
    /// <summary>White space as one space, none where a line ends between ideographs; soft hyphens and zero-width spaces dropped, joiners (which shape letters) kept.</summary>
    /// <param name="edges">Takes where the blanks stand in what is shown that part cells or rows of a table.</param>
    public static string Of(ReadOnlySpan<char> text, List<int>? edges = null)
    {
        var shown = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF') { at++; continue; }
            if (!char.IsWhiteSpace(c)) { shown.Append(c); at++; continue; }
            int end = at + 1;
            while (end < text.Length && Letters.IsBlank(text[end])) { end++; }
            bool lineEnd = text[at..end].ContainsAny('\n', '\r');
            if (edges is not null && (text[at..end].Contains('\t') || text[at..end].Count('\n') > 1)) { edges.Add(shown.Length); shown.Append(' '); }
            else if (!lineEnd || !Normalisation.IsInsideHanOrKana(text, at, end)) { shown.Append(' '); }
            at = end;
        }
        return shown.ToString();
    }
}
