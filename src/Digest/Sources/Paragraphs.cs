using System.Buffers;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Sources;

/// <summary>Splits the text of a seed in paragraphs and numbers them.</summary>
internal static class Paragraphs
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029\f\v");

    public static IReadOnlyList<Paragraph> Split(string text, Source source, ICollection<Diagnostic> diagnostics)
    {
        var ignored = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var entry in source.Custody?.Ignore ?? []) { ignored[Key(entry.Value)] = false; }
        var paragraphs = new List<Paragraph>();
        int number = 0;
        string title = Key(source.Title);
        foreach (var (start, end) in Stretches(text))
        {
            string key = ignored.Count > 0 || number == 0 ? Key(text[start..end]) : "";
            if (ignored.ContainsKey(key))
            {
                ignored[key] = true;
                paragraphs.Add(new Paragraph(-1, start, end - start, 0, null));
                continue;
            }
            bool headline = number == 0 && key == title && !paragraphs.Exists(earlier => !earlier.IsIgnored);
            if (!headline) { number++; }
            paragraphs.Add(new Paragraph(headline ? 0 : number, start, end - start, WordCount.Of(text.AsSpan(start, end - start)), null));
        }
        ReportUnmatched(source, ignored, diagnostics);
        return paragraphs;
    }

    private static string Key(string text) => Normalisation.Of(text).Trim(' ');

    private static void ReportUnmatched(Source source, Dictionary<string, bool> ignored, ICollection<Diagnostic> diagnostics)
    {
        foreach (var entry in source.Custody?.Ignore ?? [])
        {
            if (ignored[Key(entry.Value)]) { continue; }
            diagnostics.Add(SeedRules.UnmatchedIgnore.At(entry.Span,
                $"no paragraph of {source.Custody?.Seed?.Value} is \"{SeedRules.Shorten(entry.Value)}\", which custody.ignore leaves out",
                "An entry must equal a whole paragraph of the seed, letter case included. Mend its words, or remove it."));
        }
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
