using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Citations.Formats.Ris;

/// <summary>Reads RIS as Zotero, EndNote and Mendeley write it: any line ends, lines that go on, records without <c>ER</c>.</summary>
internal static class RisReader
{
    public static IReadOnlyList<BibliographyItem> Read(string path, string text, ICollection<Diagnostic> diagnostics)
    {
        var (items, record) = (new List<BibliographyItem>(), new List<RisField>());
        var stray = new List<Span>();
        var lines = new Lazy<LineIndex>(() => new LineIndex(text));
        foreach (var line in Lines(path, text))
        {
            if (line.Tag == "TY") { Finish(record, items, (lines, diagnostics)); }
            if (line.Tag == "ER") { Finish(record, items, (lines, diagnostics)); }
            else if (line.Tag == "TY" || (line.Tag.Length > 0 && record.Count > 0)) { record.Add(line); }
            else if (string.IsNullOrWhiteSpace(line.Value)) { }
            else if (line.Tag.Length == 0 && record.Count > 0) { record[^1] = record[^1].With(line.Value); }
            else { stray.Add(line.Span); }
        }
        Finish(record, items, (lines, diagnostics));
        if (items.Count == 0) { diagnostics.Add(FormatRules.Broken.At(Span.StartOf(path), "There is no record in this file: one begins with a line 'TY  - '.", "Export the bibliography as 'RIS'.")); }
        else if (stray.Count > 0) { diagnostics.Add(FormatRules.Untaken.At(stray[0], $"{stray.Count} {(stray.Count == 1 ? "line stands" : "lines stand")} outside every record: a record goes from 'TY  - ' to 'ER  - '.", "If that is no remark of the exporting program, export the bibliography again.")); }
        return items;
    }

    private static void Finish(List<RisField> record, List<BibliographyItem> items, (Lazy<LineIndex> Lines, ICollection<Diagnostic> Diagnostics) file)
    {
        if (record.Count > 0) { items.Add(new RisRecord(record, file.Lines, file.Diagnostics).Item()); }
        record.Clear();
    }

    private static IEnumerable<RisField> Lines(string path, string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = text.AsSpan(at).IndexOfAny('\r', '\n');
            int end = length < 0 ? text.Length : at + length;
            yield return Line(path, text, at, end);
            at = end + 1;
        }
    }

    /// <summary><c>XX  - value</c>; without a tag the line goes on from the one before.</summary>
    private static RisField Line(string path, string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        if (line.Length >= 4 && char.IsAsciiLetterUpper(line[0]) && (char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1])) && line[2] == ' ')
        {
            int dash = 2;
            while (dash < line.Length && line[dash] == ' ') { dash++; }
            if (dash <= 4 && dash < line.Length && line[dash] == '-' && (dash + 1 == line.Length || line[dash + 1] == ' '))
            {
                var value = line[(dash + 1)..].Trim();
                int from = value.IsEmpty ? 0 : start + dash + 1 + (line.Length - dash - 1 - line[(dash + 1)..].TrimStart().Length);
                return new RisField(line[..2].ToString(), value.ToString(), value.IsEmpty ? new Span(path, start, 2) : new Span(path, from, value.Length));
            }
        }
        return new RisField("", line.Trim().ToString(), new Span(path, start, line.Length));
    }
}

/// <param name="Tag">Two letters; empty: the line has none.</param>
internal sealed record RisField(string Tag, string Value, Span Span)
{
    private readonly List<string> more = [];

    /// <summary>The value goes on in a next line.</summary>
    public RisField With(string next)
    {
        more.Add(next);
        return this;
    }

    public Located<string> Whole => new(more.Count == 0 ? Value : string.Join(' ', [Value, .. more]), Span);
}
