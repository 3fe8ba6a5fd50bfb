using System.Globalization;

namespace Digest.Diagnostics;

/// <summary>A finding with its place as people count.</summary>
/// <param name="Lines">Null where the file's text is not known; start and end then say nothing.</param>
internal sealed record Placed(Diagnostic Diagnostic, Place Start, Place End, LineIndex? Lines)
{
    public IReadOnlyList<PlacedRelated> Related { get; init; } = [];
    public string Path => Diagnostic.Span.Path;
    public string Level => Diagnostic.Severity == Severity.Error ? "error" : "warning";

    /// <summary>Every finding that is not switched off, by path, line, column and rule.</summary>
    /// <param name="withOld">Those of the baseline, too.</param>
    public static List<Placed> Sort(IEnumerable<Diagnostic> diagnostics, Func<string, string?> textOf, bool withOld = false)
    {
        var indexes = new Dictionary<string, LineIndex?>(StringComparer.Ordinal);
        var placed = new List<Placed>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Severity == Severity.Off || (diagnostic.IsOld && !withOld)) { continue; }
            placed.Add(Of(diagnostic, Lines(diagnostic.Span.Path)) with { Related = [.. diagnostic.Related.Select(one => Of(one, Lines(one.Span.Path)))] });
        }
        placed.Sort(Compare);
        return placed;

        LineIndex? Lines(string path)
        {
            if (!indexes.TryGetValue(path, out var lines)) { indexes[path] = lines = textOf(path) is { } text ? new LineIndex(text) : null; }
            return lines;
        }
    }

    private static PlacedRelated Of(Related related, LineIndex? lines) => lines is null
        ? new PlacedRelated(related, default, default, false)
        : new PlacedRelated(related, lines.At(related.Span.Offset), lines.At((long)related.Span.Offset + Math.Max(0, related.Span.Length)), true);

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

/// <summary>A place beside a finding's own, as people count.</summary>
/// <param name="HasLines">False where the file's text is not known; start and end then say nothing.</param>
internal sealed record PlacedRelated(Related Related, Place Start, Place End, bool HasLines)
{
    public string Path => Related.Span.Path;

    /// <summary><c>path:line:column: what is to be known of it</c>, on one line, safe to print.</summary>
    public string Line
    {
        get
        {
            string place = HasLines ? string.Create(CultureInfo.InvariantCulture, $"{Start.Line}:{Start.Column}:") : "";
            return $"{Printable.Line(Path)}:{place} {Printable.Line(Related.Message)}";
        }
    }
}
