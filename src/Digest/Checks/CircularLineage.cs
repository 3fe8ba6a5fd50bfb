using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Sources that report on themselves, over any number of steps.</summary>
internal static class CircularLineage
{
    private static readonly Rule Rule = new("circular-lineage", Severity.Error,
        "The reports_on of some sources runs in a circle.",
        "Origins are counted at the end of reports_on; a circle has none, so nothing that rests on it could be counted.",
        "report: reports_on [release]; release: reports_on [report]");

    public static Check Check { get; } = new(Rule, site => site.Documents.Known<Straight>() is null ? In(site) : []);

    /// <summary>No document reports on itself.</summary>
    private sealed record Straight;

    /// <summary>Depth-first with a stack of its own, so that a line of any length is safe. Each link that closes a circle is reported once.</summary>
    private static List<Diagnostic> In(Site site)
    {
        var found = new List<Diagnostic>();
        var done = new Dictionary<Source, bool>();
        var path = new Stack<(Source Source, int Next)>();
        foreach (var start in site.Of<Source>())
        {
            if (done.TryAdd(start, false)) { path.Push((start, 0)); }
            while (path.TryPop(out var at))
            {
                if (at.Next >= at.Source.ReportsOn.Count) { done[at.Source] = true; continue; }
                path.Push((at.Source, at.Next + 1));
                var link = at.Source.ReportsOn[at.Next];
                if (site.Find<Source>(link) is not { } behind) { continue; }
                if (done.TryAdd(behind, false)) { path.Push((behind, 0)); }
                else if (!done[behind]) { found.Add(Rule.At(link.Span, Message(at.Source, behind), "Take one link of the circle out.")); }
            }
        }
        if (found.Count == 0) { site.Documents.Keep(new Straight()); }
        return found;
    }

    private static string Message(Source source, Source behind) => source == behind
        ? $"'{source.Id}' reports on itself."
        : $"'{source.Id}' reports on '{behind.Id}', which reports on '{source.Id}' in turn.";
}
