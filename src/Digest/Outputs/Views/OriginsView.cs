using System.Globalization;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>How many documents are quoted, and to how many origins they go back: ten papers on one report are one origin.</summary>
internal static class OriginsView
{
    private const int Most = 12;

    /// <summary><c>text</c>: "3 sources, 1 origin: all report OHCHR 2022."; <c>held</c>: what of it can be checked here; <c>details</c>: source by source; <c>none</c>: why there is no way to follow, where there is none.</summary>
    /// <param name="support">The supporting quotes.</param>
    public static View Of(PageScope scope, Finding finding, IReadOnlyList<ResolvedQuote> support) => new()
    {
        ["text"] = Text(scope, finding, support),
        ["held"] = Held(scope.Words, finding),
        ["details"] = Details(scope, finding, support),
        ["steps"] = Steps(scope.Words, finding.Steps),
        ["none"] = scope.Words[support.Count == 0 ? "chain.none" : "chain.none_shown"],
    };

    public static string Steps(Words words, int? steps) => steps switch { null => words["origins.steps_unknown"], 0 => words["origins.steps_none"], { } some => words.Count("origins.steps", some) };

    /// <summary>Of a distance in addresses and filters.</summary>
    public static string StepsKey(int? steps) => steps?.ToString(CultureInfo.InvariantCulture) ?? "unknown";

    /// <summary>What is not known comes last.</summary>
    public static int StepsOrder(int? steps) => steps ?? int.MaxValue;

    private static Html Text(PageScope scope, Finding finding, IReadOnlyList<ResolvedQuote> support)
    {
        var words = scope.Words;
        if (finding.Sources.Count == 0) { return Markup.Text(words[support.Count == 0 ? "origins.none" : "origins.none_shown"]); }
        if (finding.Origins.Count == 0 && !support.Any(quote => quote.HasHiddenStep)) { return Markup.Format(words, "origins.untold", ("sources", Markup.Count(words, "origins.sources", finding.Sources.Count))); }
        string key = Key(finding, support);
        var origins = SourceName.Of(scope, finding.Origins.Take(Most).ToList());
        if (finding.Origins.Count > Most) { origins = [.. origins, Markup.Count(words, "origins.more", finding.Origins.Count - Most)]; }
        return Markup.Format(words, "origins.sentence",
            ("sources", Markup.Count(words, "origins.sources", finding.Sources.Count)),
            ("origins", Markup.Count(words, "origins.origins", finding.Origins.Count)),
            ("why", Markup.Format(words, key, ("list", Markup.List(words, origins)))));
    }

    // Says only what the counts do not: whether the sources are the origin, or report it.
    private static string Key(Finding finding, IReadOnlyList<ResolvedQuote> support)
    {
        if (finding.Origins.Count == 0) { return "origins.why.hidden"; }
        if (finding.Origins.Count > 1 || support.Any(quote => quote.Origins.Count == 0)) { return "origins.why.several"; }
        bool isQuoted = finding.Sources.Contains(finding.Origins[0]);
        // A copy and a translation do not report on what they are one of.
        if (support.Any(quote => quote.Through.Count == 0 && (quote.Voice == Voice.Direct || quote.Source is { ReportsOn.Count: 0 }) && quote.Source != finding.Origins[0]))
        {
            return isQuoted ? finding.Sources.Count == 2 ? "origins.why.other_goes_back" : "origins.why.others_go_back" : finding.Sources.Count == 1 ? "origins.why.goes_back" : "origins.why.all_go_back";
        }
        return (isQuoted, finding.Sources.Count) switch
        {
            (true, 1) => "origins.why.own",
            (true, 2) => "origins.why.other_reports",
            (true, _) => "origins.why.others_report",
            (false, 1) => "origins.why.reports",
            _ => "origins.why.all_report",
        };
    }

    private static string All(Words words, int held) => held switch
    {
        1 => words["origins.held.single"],
        2 => words["origins.held.both"],
        _ => words.Count("origins.held.all", held),
    };

    private static string? Held(Words words, Finding finding)
    {
        if (finding.Sources.Count == 0) { return null; }
        int held = finding.Sources.Count(source => source.IsHeld);
        string sources = held == 0 ? words["origins.held.none"]
            : held == finding.Sources.Count ? All(words, held)
            : words.Count("origins.held.some", held, ("total", words.Number(finding.Sources.Count)));
        int missing = finding.Origins.Count(origin => !origin.IsHeld && !finding.Sources.Contains(origin));
        return missing == 0 ? sources : $"{sources} {words.Count("origins.held.origin_missing", missing)}";
    }

    /// <summary>Where there are several sources: to what each goes back.</summary>
    private static List<object?> Details(PageScope scope, Finding finding, IReadOnlyList<ResolvedQuote> support)
    {
        if (finding.Sources.Count < 2) { return []; }
        return support.Where(quote => quote.Source is not null).GroupBy(quote => quote.Source!).OrderBy(group => group.Key.Id, StringComparer.Ordinal).Take(Most).Select(group =>
        {
            var origins = group.SelectMany(quote => quote.Origins).Distinct().ToList();
            string key = origins.Count == 0 ? group.Any(quote => quote.HasHiddenStep) ? "origins.detail.hidden" : "origins.detail.untold" : origins.Count == 1 && origins[0] == group.Key ? "origins.detail.own" : "origins.detail.reports";
            return (object?)Markup.Format(scope.Words, key, ("source", RecordName.Link(scope, group.Key)), ("origins", Markup.List(scope.Words, SourceName.Of(scope, origins))));
        }).ToList();
    }
}
