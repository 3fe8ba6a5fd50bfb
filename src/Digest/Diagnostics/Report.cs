namespace Digest.Diagnostics;

/// <summary>How findings are written: for people, for GitHub's workflow log, for code scanning, for other programs.</summary>
public enum ReportFormat { Text, GitHub, Sarif, Json }

/// <summary>Writes findings, sorted by path, line, column and rule. It alone knows lines, columns and formats.</summary>
public static class Report
{
    /// <summary>Warnings of one rule that are listed for people; the others are counted.</summary>
    private const int WarningsListed = 20;

    /// <param name="textOf">The decoded text of a file (offsets count from its start, without a byte order mark); null where there is
    /// none, and the finding then names the file alone.</param>
    /// <param name="verbose">List every warning. The formats for programs always do.</param>
    /// <param name="pathOf">How a path is told; null: as it is.</param>
    public static void Write(
        TextWriter writer, ReportFormat format, IReadOnlyList<Diagnostic> diagnostics, Func<string, string?> textOf, bool verbose, Func<string, string>? pathOf = null)
    {
        var ordered = Placed.Ordered(diagnostics, withOld: format == ReportFormat.Sarif);
        bool whole = verbose || format is ReportFormat.Sarif or ReportFormat.Json;
        // Lines are counted in the files of which something is told.
        var (told, counted) = whole ? (ordered, []) : Cut(ordered);
        var listed = Placed.In(told, textOf, pathOf);
        switch (format)
        {
            case ReportFormat.GitHub: GitHubFormat.Write(writer, listed, counted); break;
            case ReportFormat.Sarif: SarifFormat.Write(writer, listed); break;
            case ReportFormat.Json: JsonFormat.Write(writer, listed, diagnostics.Count(one => one.IsOld)); break;
            default: TextFormat.Write(writer, listed, counted); break;
        }
    }

    private static (List<Diagnostic> Listed, List<Unlisted> Counted) Cut(List<Diagnostic> ordered)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var listed = new List<Diagnostic>(ordered.Count);
        foreach (var one in ordered)
        {
            if (one.Severity == Severity.Warning)
            {
                int count = seen[one.Rule.Id] = seen.GetValueOrDefault(one.Rule.Id) + 1;
                if (count > WarningsListed) { continue; }
            }
            listed.Add(one);
        }
        var counted = seen.Where(rule => rule.Value > WarningsListed).OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => new Unlisted(rule.Key, rule.Value - WarningsListed)).ToList();
        return (listed, counted);
    }
}

/// <summary>Warnings of a rule that are counted, not listed.</summary>
internal sealed record Unlisted(string Rule, int Count)
{
    public override string ToString() => $"{Count} more {(Count == 1 ? "warning" : "warnings")} [{Rule}]; --verbose lists them";
}
