using System.Buffers;
using Digest.Model;

namespace Digest.Sources;

/// <summary>Splits the text of a seed in paragraphs and numbers them.</summary>
internal static class Paragraphs
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029\f\v");

    /// <param name="pages">Where each page begins; a page's end ends a paragraph.</param>
    /// <param name="rows">Of a table: where each paragraph begins.</param>
    public static IReadOnlyList<Paragraph> Split(string text, string headline, Furniture furniture, IReadOnlyList<PageStart> pages, IReadOnlyList<RowStart>? rows = null)
    {
        var paragraphs = new List<Paragraph>();
        int number = 0, page = -1, next = 0;
        bool first = true;
        string title = Furniture.Key(headline);
        foreach (var (start, end) in Stretches(text))
        {
            while (page + 1 < pages.Count && pages[page + 1].Offset <= start) { page++; }
            int? on = page >= 0 ? pages[page].Number : null;
            while (rows is not null && next < rows.Count && rows[next].Offset < start) { next++; }
            var row = rows is not null && next < rows.Count && rows[next].Offset == start ? rows[next].Row : null;
            string own = furniture.IsEmpty && !first ? "" : text[start..end];
            if (furniture.Takes(own)) { paragraphs.Add(new Paragraph(-1, start, end - start, 0, on) { Row = row }); continue; }
            bool isHeadline = first && Furniture.Key(own) == title;
            first = false;
            if (!isHeadline) { number++; }
            paragraphs.Add(new Paragraph(isHeadline ? 0 : number, start, end - start, WordCount.Of(text.AsSpan(start, end - start)), on) { Row = row });
        }
        return paragraphs;
    }

    /// <summary>What blank lines separate, without the blanks at either end; a line of nothing but white space is blank.</summary>
    private static IEnumerable<(int Start, int End)> Stretches(string text)
    {
        int start = -1, end = -1;
        for (int line = 0; line < text.Length;)
        {
            int stop = text.AsSpan(line).IndexOfAny(LineEnds);
            int next = stop < 0 ? text.Length : line + stop;
            int first = line;
            while (first < next && Letters.IsBlank(text[first])) { first++; }
            if (first < next)
            {
                int last = next;
                while (Letters.IsBlank(text[last - 1])) { last--; }
                (start, end) = (start < 0 ? first : start, last);
            }
            // U+2029 parts paragraphs by itself.
            if (start >= 0 && (first == next || (stop >= 0 && text[next] == '\u2029'))) { yield return (start, end); start = -1; }
            line = next + (next + 1 < text.Length && text[next] == '\r' && text[next + 1] == '\n' ? 2 : 1);
        }
        if (start >= 0) { yield return (start, end); }
    }
}
