namespace Digest.Diagnostics;

/// <summary>A finding with its place as people count.</summary>
/// <param name="Lines">Null where the file's text is not known; start and end then say nothing.</param>
internal sealed record Placed(Diagnostic Diagnostic, Place Start, Place End, LineIndex? Lines)
{
    public string Path => Diagnostic.Span.Path;
    public string Level => Diagnostic.Severity == Severity.Error ? "error" : "warning";

    /// <summary>Every finding that is not switched off, by path, line, column and rule.</summary>
    public static List<Placed> Sort(IEnumerable<Diagnostic> diagnostics, Func<string, string?> textOf)
    {
        var indexes = new Dictionary<string, LineIndex?>(StringComparer.Ordinal);
        var placed = new List<Placed>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Severity == Severity.Off) { continue; }
            string path = diagnostic.Span.Path;
            if (!indexes.TryGetValue(path, out var lines))
            {
                indexes[path] = lines = textOf(path) is { } text ? new LineIndex(text) : null;
            }
            placed.Add(Of(diagnostic, lines));
        }
        placed.Sort(Compare);
        return placed;
    }

    private static Placed Of(Diagnostic diagnostic, LineIndex? lines)
    {
        var span = diagnostic.Span;
        return lines is null
            ? new Placed(diagnostic, default, default, null)
            : new Placed(diagnostic, lines.At(span.Offset), lines.At((long)span.Offset + Math.Max(0, span.Length)), lines);
    }

    private static int Compare(Placed a, Placed b)
    {
        int order = string.CompareOrdinal(a.Path, b.Path);
        if (order == 0) { order = a.Start.Line.CompareTo(b.Start.Line); }
        if (order == 0) { order = a.Start.Column.CompareTo(b.Start.Column); }
        if (order == 0) { order = string.CompareOrdinal(a.Diagnostic.Rule.Id, b.Diagnostic.Rule.Id); }
        return order != 0 ? order : string.CompareOrdinal(a.Diagnostic.Message, b.Diagnostic.Message);
    }
}
