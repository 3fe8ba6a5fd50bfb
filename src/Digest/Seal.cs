using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;
using Digest.Stages;
using Digest.Stages.Locking;
using Digest.Stages.Remembering;

namespace Digest;

/// <summary>Which sources to seal and how.</summary>
/// <param name="Ids">Empty: every source that has a seed.</param>
internal sealed record SealRequest(string Root, IReadOnlyList<string> Ids)
{
    /// <summary>Replace the seal of a seed that changed; otherwise that is refused.</summary>
    public bool Renew { get; init; }
    /// <summary>Goes into <c>custody.log</c> of each source that is renewed; null: none is, and one that is to be is an error, but in a dry run.</summary>
    public SealReason? Reason { get; init; }
    /// <summary>The day (UTC) on which quotes of restricted documents are verified: it goes into <c>input/digest.lock</c>.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);
    /// <summary>Say what would change, and write nothing.</summary>
    public bool DryRun { get; init; }
}

/// <summary>What became of the sources.</summary>
/// <param name="Unknown">Ids that are no source, each with a guess at what was meant; nothing was done then.</param>
internal sealed record SealResult(BuildResult Report, IReadOnlyList<SealPlan> Plans, IReadOnlyList<(string Id, string? Guess)> Unknown)
{
    /// <summary>What becomes of <c>input/digest.lock</c>.</summary>
    public IReadOnlyList<LockChange> Locked { get; init; } = [];
    /// <summary>Errors of other records stand in the way of telling what the lock may leave out: it was not touched, though it should be.</summary>
    public bool LockWaits { get; init; }
    /// <summary>The changes, as unified diffs.</summary>
    public IReadOnlyList<string> Diffs { get; init; } = [];
    /// <summary>Files of the input that cannot be read as records: quotes in them are not among those that are told.</summary>
    public int Unread { get; init; }
}

/// <summary>read → parse → link → plan → write: seals source records, all that were asked for or none.</summary>
internal static class Seal
{
    /// <exception cref="OperationCanceledException">Cancelled; every record is as it was.</exception>
    public static SealResult Run(SealRequest request, CancellationToken cancel = default)
    {
        var found = new List<Diagnostic>();
        var files = Reader.Read(request.Root, found, cancel: cancel);
        var byPath = files.Where(file => !file.BuiltIn).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var parsed = new List<Diagnostic>();
        var digest = found.Exists(IsError) ? null : Parser.Parse(files, parsed, (false, new BuildMemory { Work = new KeptWork(request.Root, mayKeep: false) }, null), cancel);
        if (digest is null) { return Result([.. found, .. parsed.Where(IsError)], []); }
        var chosen = Chosen(digest, request.Ids, parsed, found, out var unknown);
        if (unknown.Count > 0 || found.Count > 0) { return Result(found, []) with { Unknown = unknown }; }
        var site = Linker.Link(digest, cancel);
        var planner = new SealPlanner(site, byPath, found) { Renew = request.Renew, Reason = request.Reason, IsRehearsal = request.DryRun };
        var plans = chosen.Select(source => planner.Plan(source, request.Ids.Count > 0)).OfType<SealPlan>().ToList();
        cancel.ThrowIfCancellationRequested();
        var changes = plans.Where(plan => plan.Edits.Count > 0).ToList();
        int unread = parsed.Where(IsError).Select(fault => fault.Span.Path).Distinct(StringComparer.Ordinal).Count(path => byPath.TryGetValue(path, out var file) && file.Role == InputRole.Record);
        var locked = new LockPlanner(digest, site, request.Today) { Chosen = request.Ids }.Plan(files, found);
        List<ChangedRecord> written = [.. changes.Select(plan => Changed(plan, byPath))];
        if (locked.IsChange && unread == 0) { written.Add(locked.Record(byPath.GetValueOrDefault(LockFile.FilePath))); }
        if (!found.Exists(IsError) && !request.DryRun && written.Count > 0) { RecordWriter.Write(request.Root, written, found); }
        return Result(found, plans) with
        {
            Diffs = [.. changes.Select(plan => LineDiff.Of(plan.Source.Head.Path, Text(byPath, plan.Source), plan.Edits)), .. locked.IsChange && unread == 0 ? [locked.Diff] : (string[])[]],
            Locked = unread == 0 ? locked.Changes : [],
            LockWaits = locked.IsChange && unread > 0,
            Unread = unread,
        };

        SealResult Result(List<Diagnostic> faults, IReadOnlyList<SealPlan> made) => new(new BuildResult(faults, BuildSummary.Empty,
            path => byPath.TryGetValue(path, out var file) ? TextDecoder.Shown(file) : null,
            !faults.Exists(IsError) ? BuildOutcome.Clean : faults.Exists(fault => StageRules.IsEnvironment(fault.Rule)) ? BuildOutcome.EnvironmentError : BuildOutcome.ContentErrors), made, []);
    }

    /// <summary>The sources that are meant. A record that is broken in itself is not sealed: its errors are told instead.</summary>
    private static List<Source> Chosen(ParsedDigest digest, IReadOnlyList<string> ids, List<Diagnostic> parsed, List<Diagnostic> found, out List<(string, string?)> unknown)
    {
        var sources = digest.Records.OfType<Source>().ToList();
        var known = sources.ToLookup(source => source.Id, StringComparer.Ordinal);
        var broken = parsed.Where(fault => IsError(fault) && fault.Rule != FieldRules.BadHash).ToLookup(fault => fault.Span.Path, StringComparer.Ordinal);
        var chosen = ids.Count == 0 ? sources : [.. ids.Distinct(StringComparer.Ordinal).SelectMany(id => known[id])];
        foreach (var source in chosen) { found.AddRange(broken[source.Head.Path]); }
        unknown = [];
        foreach (string id in ids.Where(id => !known.Contains(id)))
        {
            var own = broken.Where(file => Path.GetFileNameWithoutExtension(file.Key) == id && file.Key.StartsWith("input/sources/", StringComparison.Ordinal)).SelectMany(file => file).ToList();
            found.AddRange(own);
            if (own.Count == 0) { unknown.Add((id, Suggestion.For(id, sources.Select(source => source.Id)))); }
        }
        return chosen;
    }

    private static bool IsError(Diagnostic fault) => fault.Severity == Severity.Error;

    private static string Text(Dictionary<string, InputFile> files, Source source) => TextDecoder.Lenient(files[source.Head.Path].Bytes);

    private static ChangedRecord Changed(SealPlan plan, Dictionary<string, InputFile> files) => ChangedRecord.Of(files[plan.Source.Head.Path], Text(files, plan.Source), plan.Edits);
}
