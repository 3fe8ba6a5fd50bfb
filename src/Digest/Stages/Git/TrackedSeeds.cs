using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages.Git;

/// <summary>Judges what git knows of restricted seeds. It is asked only where there are any.</summary>
internal static class TrackedSeeds
{
    private static readonly Rule Tracked = new("tracked-seed", Severity.Error,
        "Git holds a restricted seed, or held it once.",
        "Whoever gets a copy of the repository gets the whole history: a file that was committed once, on whatever branch, and deleted again is in every clone.",
        "git add seeds/restricted/interview.txt      # and later: git rm");

    private static readonly Rule Unignored = new("unignored-seed", Severity.Warning,
        "No .gitignore leaves a restricted seed out.",
        "The next 'git add .' would take it in, and a push would publish it.",
        "custody: {seed: seeds/restricted/interview.txt, restricted: true}      # and no line seeds/restricted/* in .gitignore");

    private static readonly Rule Unchecked = new("unchecked-history", Severity.Warning,
        "Whether git ever held a restricted seed could not be told whole.",
        "In a shallow clone most of the history is not there; without git nothing of it can be read.",
        "git clone --depth 1 …      # git fetch --unshallow gets the rest");

    public static readonly IReadOnlyList<Rule> Rules = [Tracked, Unignored, Unchecked];

    private const string Remedy = "Take it out of the whole history, not only out of the newest commit: 'git rm --cached' it, commit, then 'git filter-repo --invert-paths --path FILE' on a fresh clone, also for its former names, and drop stashes that hold it. "
        + "If it was ever pushed, regard it as published: clones, forks and caches of the host keep it, and whoever is named in it must be told. Then leave it out with .gitignore.";

    /// <summary>Every restricted seed and transcript that a record names, drafts included. Paths that leave <c>seeds/</c> are no files of the digest.</summary>
    public static IReadOnlyList<GuardedFile> Guarded(IEnumerable<Record> records, IReadOnlyList<InputFile> files)
    {
        var paths = Restricted(records).Select(one => one.Path).ToHashSet(StringComparer.Ordinal);
        if (paths.Count == 0) { return []; }
        var own = files.Where(file => file.Role == InputRole.Seed && paths.Contains(file.Path)).ToDictionary(file => file.Path, StringComparer.Ordinal);
        return [.. paths.Order(StringComparer.Ordinal).Select(path => new GuardedFile(path, own.GetValueOrDefault(path)))];
    }

    public static IEnumerable<Diagnostic> Judge(IEnumerable<Record> records, GitTraces traces)
    {
        bool isFirst = true;
        foreach (var (source, path, place) in Restricted(records))
        {
            string what = path == source.Custody!.Seed?.Value ? $"The restricted seed of '{source.Id}'" : $"The transcript of the restricted seed of '{source.Id}'";
            // Told once: it is the same for all.
            if (isFirst && traces.Fault is { } fault) { yield return Unchecked.At(place, $"Whether git holds restricted seeds could not be told: {fault}.", "Run the check on a machine with git and the whole repository."); }
            else if (isFirst && traces.IsShallow) { yield return Unchecked.At(place, "Whether git ever held restricted seeds could not be told whole: the history here is cut off.", "Run 'git fetch --unshallow' (in a workflow: fetch-depth: 0), and check again."); }
            isFirst = false;
            if (!traces.Traces.TryGetValue(path, out var trace)) { continue; }
            string[] how = [.. How(trace)];
            if (how.Length > 0) { yield return Tracked.At(place, $"{what} is known to git: {string.Join("; ", how)}.", Remedy); }
            else if (!trace.IsIgnored) { yield return Unignored.At(place, $"{what} is left out by no .gitignore.", Ignore(path)); }
        }
    }

    private static IEnumerable<string> How(GitTrace trace)
    {
        if (trace.InIndex) { yield return "it is in the index (staged or tracked)"; }
        if (trace.Commit is { } commit) { yield return $"commit {commit} holds it or deletes it"; }
        if (trace.ElsewhereInIndex) { yield return "its bytes are in the index under another path"; }
        if (trace.ElsewhereCommit is { Length: > 0 } other) { yield return $"commit {other} holds its bytes under another path"; }
        else if (trace.ElsewhereCommit is not null) { yield return "its bytes are in the history under another path"; }
    }

    // Neither a path nor a name: a log may be public, and a line in .gitignore is.
    private static string Ignore(string path)
    {
        string lines = $"{Custody.RestrictedFolder}*\n!{Custody.RestrictedFolder}README.md";
        return path.StartsWith(Custody.RestrictedFolder, StringComparison.Ordinal)
            ? $"Add to the file .gitignore beside input/:\n{lines}"
            : $"Move it into {Custody.RestrictedFolder}, change its path in the record, and add to the file .gitignore beside input/:\n{lines}";
    }

    private static IEnumerable<(Source Source, string Path, Span Place)> Restricted(IEnumerable<Record> records) => records.OfType<Source>()
        .Where(source => source.Custody is { Restricted: true, Seed: not null })
        .SelectMany(source => ((string?, Span)[])[(source.Custody!.Seed!.Value.Value, source.Custody.Seed.Value.Span), (source.Custody.TranscriptPath, (source.Custody.Transcript?.File ?? source.Custody.Seed.Value).Span)],
            (source, file) => (source, path: file.Item1, place: file.Item2))
        .Where(one => one.path is { } path && path.StartsWith("seeds/", StringComparison.Ordinal) && SitePath.IsSafe(path)).Select(one => (one.source, one.path!, one.place));
}
