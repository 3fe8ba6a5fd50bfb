using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>How many documents are quoted, and to how many origins they go back: ten papers on one report are one origin.</summary>
internal static class OriginsView
{
    public static View Of(PageScope scope, Finding finding) => new()
    {
        ["text"] = Markup.Format(scope.Words, "origins.sentence",
            ("sources", Markup.Count(scope.Words, "origins.sources", finding.Sources.Count)),
            ("origins", Markup.Count(scope.Words, "origins.origins", finding.Origins.Count)),
            ("list", finding.Origins.Count == 0 ? Markup.Missing(scope.Words["missing.not_known"]) : RecordName.Links(scope, finding.Origins))),
        ["steps"] = Steps(scope.Words, finding.Steps),
    };

    public static string Steps(Words words, int steps) => steps == 0 ? words["origins.steps_none"] : words.Count("origins.steps", steps);
}
