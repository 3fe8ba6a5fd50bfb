using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Two records with one code.</summary>
internal static class RepeatedCode
{
    private static readonly Rule Rule = new("repeated-code", Severity.Error,
        "Two records have the same code.",
        "Codes are for print and speech; \"C-01\" must mean one thing.",
        "code: C-01      # in two files");

    public static Check Check { get; } = new(Rule, site => AreDistinct(site) ? [] : site.With(RecordTraits.Code)
        .GroupBy(record => record.Head.Code!.Value.Value, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any())
        .SelectMany(group => group.OrderBy(record => record.Head.Path, StringComparer.Ordinal).Skip(1)
            .Select(record => Rule.At(record.Head.Code!.Value.Span, $"The code '{group.Key}' is taken by '{group.MinBy(other => other.Head.Path, StringComparer.Ordinal)!.Id}'.", "Give one of the two another code."))));

    /// <summary>As nearly always.</summary>
    private static bool AreDistinct(Site site)
    {
        var coded = site.With(RecordTraits.Code);
        if (site.Links.Known<Distinct>() is { } before && AreSame(before.Records, coded)) { site.Links.Keep(new Distinct(coded)); return true; }
        var codes = new HashSet<string>(coded.Count, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < coded.Count; i++) { if (!codes.Add(coded[i].Head.Code!.Value.Value)) { return false; } }
        site.Links.Keep(new Distinct(coded));
        return true;
    }

    private static bool AreSame(IReadOnlyList<Record> before, IReadOnlyList<Record> coded)
    {
        if (before.Count != coded.Count) { return false; }
        for (int i = 0; i < coded.Count; i++) { if (!ReferenceEquals(before[i], coded[i]) && before[i].Head.Code?.Value != coded[i].Head.Code?.Value) { return false; } }
        return true;
    }

    private sealed record Distinct(IReadOnlyList<Record> Records);
}
