using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Files in <c>seeds/</c> that no source names.</summary>
internal static class UnusedSeed
{
    private static readonly Rule Rule = new("unused-seed", Severity.Warning,
        "A file in seeds/ belongs to no source.",
        "A document that was collected and forgotten, or a misspelt path.",
        "seeds/interview-2.txt      # and no record in input/sources/ names it")
    // Nobody has said yet whether a word of it may be shown: it may be a document that is to be kept back.
    { IsSecret = true };

    public static Check Check { get; } = new(Rule, site =>
    {
        var unused = UnnamedSeeds.Of(site);
        if (unused.Count == 0) { return []; }
        string[] kept = [.. unused.Where(Custody.IsInRestrictedFolder)];
        // Of a file that is kept back a log gets neither the name nor a line.
        IEnumerable<Diagnostic> restricted = kept.Length == 0 ? [] : [Rule.At(Span.StartOf(Custody.RestrictedFolder.TrimEnd('/')), $"{kept.Length} {(kept.Length == 1 ? "file" : "files")} in {Custody.RestrictedFolder} {(kept.Length == 1 ? "belongs" : "belong")} to no source.",
            "Write a record in input/sources/, with custody.restricted: true, or move the files away.") with { Private = $"No source names: {string.Join(", ", kept)}" }];
        // One that is a restricted document is an error of its own (undeclared-restriction), which does not name it.
        var told = unused.Except(kept, StringComparer.Ordinal).Except(new RestrictedDocuments(site).Strays().Select(stray => stray.Path), StringComparer.Ordinal);
        return told.Select(path => Rule.At(Span.StartOf(path), $"No source names '{path}'.", "Write a record for it in input/sources/, or move the file out of seeds/.")).Concat(restricted);
    });
}
