using System.Globalization;
using Digest.Model;

namespace Digest.Diagnostics;

/// <summary>A finding with its place as people count.</summary>
/// <param name="Lines">Null where the file's text is not known; start and end then say nothing.</param>
internal sealed record Placed(Diagnostic Diagnostic, Place Start, Place End, LineIndex? Lines)
{
    public IReadOnlyList<PlacedRelated> Related { get; init; } = [];
    /// <summary>The line in which it begins is nobody's to read: something stands there, found by this or by another rule, that must not be printed.</summary>
    public bool IsSecret { get; init; }
    public string Path => Diagnostic.Span.Path;
    public string Level => Diagnostic.Severity == Severity.Error ? "error" : "warning";

    /// <summary>Every finding that is not switched off, by path, line, column and rule; those of a rule that comes first before all others.</summary>
    public static List<Placed> Sort(IEnumerable<Diagnostic> diagnostics, Func<string, string?> textOf) => In(Ordered(diagnostics), textOf);

    /// <summary>The same order, which the offsets tell without a look into any file.</summary>
    /// <param name="withOld">Those of the baseline, too.</param>
    public static List<Diagnostic> Ordered(IEnumerable<Diagnostic> diagnostics, bool withOld = false)
    {
        var ordered = diagnostics.Where(one => one.Severity != Severity.Off && (withOld || !one.IsOld)).ToList();
        ordered.Sort(Compare);
        return ordered;
    }

    /// <summary>Findings with their places, each file read once.</summary>
    /// <param name="pathOf">How a path is told; null: as it is.</param>
    public static List<Placed> In(IEnumerable<Diagnostic> diagnostics, Func<string, string?> textOf, Func<string, string>? pathOf = null)
    {
        var indexes = new Dictionary<string, LineIndex?>(StringComparer.Ordinal);
        List<Placed> placed = [.. diagnostics.Select(one => Of(one with { Span = Told(one.Span) }, Lines(one.Span.Path)) with { Related = [.. one.Related.Select(related => Of(related with { Span = Told(related.Span) }, Lines(related.Span.Path)))] })];
        var secret = placed.Where(one => one.Diagnostic.Rule.IsSecret).SelectMany(one => Enumerable.Range(one.Start.Line, one.End.Line - one.Start.Line + 1).Select(line => (one.Path, line))).ToHashSet();
        return secret.Count == 0 ? placed : placed.ConvertAll(one => one with { IsSecret = secret.Contains((one.Path, one.Start.Line)) });

        Span Told(Span span) => pathOf is null ? span : span with { Path = pathOf(span.Path) };
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

    private static int Compare(Diagnostic a, Diagnostic b)
    {
        int order = b.Rule.ComesFirst.CompareTo(a.Rule.ComesFirst);
        if (order == 0) { order = string.CompareOrdinal(a.Span.Path, b.Span.Path); }
        if (order == 0) { order = a.Span.Offset.CompareTo(b.Span.Offset); }
        if (order == 0) { order = string.CompareOrdinal(a.Rule.Id, b.Rule.Id); }
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
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
