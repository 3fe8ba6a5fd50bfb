using Digest.Checks;
using Digest.Diagnostics;
using Digest.Stages;
using Digest.Stages.Locking;
using Spectre.Console;

namespace Digest.Cli;

/// <summary>What was asked for, as it was written.</summary>
internal sealed record SealSettings(string? Root, IReadOnlyList<string> Ids, string Format)
{
    public bool Renew { get; init; }
    public string? Reason { get; init; }
    public string? By { get; init; }
    public bool DryRun { get; init; }
}

/// <summary><c>digest seal</c> from its settings to its exit code.</summary>
internal static class Sealing
{
    public static int Run(SealSettings settings, CancellationToken cancel)
    {
        var terminal = new Terminal(settings.Format);
        if (DigestFolder.Find(settings.Root) is not { } root) { return terminal.Refuse(DigestFolder.Missing(settings.Root), DigestFolder.Needs); }
        if (Fault(settings) is var (fault, help)) { return terminal.Refuse(fault, "  help: " + help); }
        if (Session.Today() is not { } today) { return Session.RefuseDay(terminal); }
        var request = new SealRequest(root, settings.Ids)
        {
            Renew = settings.Renew,
            DryRun = settings.DryRun,
            Today = today,
            Reason = settings is { Reason: { } why, By: { } who } ? new SealReason(today, why.Trim(), who.Trim()) : null,
        };
        return Session.Guarded(terminal, () => Tell(terminal, Seal.Run(request, cancel), settings, root));
    }

    private static (string Fault, string Help)? Fault(SealSettings settings) => settings switch
    {
        { Reason: not null, By: null } => ("--reason is given without --by", "Say who renews the seal: --by WHO, initials or a role."),
        { Reason: null, By: not null } => ("--by is given without --reason", "Say why the seed changed: --reason TEXT."),
        { Reason: not null, Renew: false } => ("--reason tells why a seal is renewed, and --renew is not given", "Add --renew; a first seal needs no reason."),
        { Reason: { } why } when string.IsNullOrWhiteSpace(why) => ("the reason is empty", "Say why the seed changed: --reason TEXT."),
        { By: { } who } when string.IsNullOrWhiteSpace(who) => ("--by is empty", "Say who renews the seal: --by WHO, initials or a role."),
        _ => null,
    };

    private static int Tell(Terminal terminal, SealResult result, SealSettings settings, string root)
    {
        if (result.Unknown.Count > 0)
        {
            var (id, guess) = result.Unknown[0];
            string others = result.Unknown.Count == 1 ? "" : $" (nor are {string.Join(", ", result.Unknown.Skip(1).Select(one => $"'{Printable.Line(one.Id)}'"))})";
            return terminal.Refuse($"'{Printable.Line(id)}' is no source of this digest{others}", $"  help: {(guess is null ? "" : guess + " ")}An id is the name of a file in input/sources/, without .md.");
        }
        terminal.Report(result.Report, root, verbose: true);
        bool done = result.Report.Outcome == BuildOutcome.Clean;
        if (done) { foreach (var plan in result.Plans) { Tell(terminal, plan, result, root); } }
        foreach (var change in done ? result.Locked : []) { terminal.Tell($"locked     [bold]{Markup.Escape(change.Id)}[/]  {Words(change)}"); }
        if (settings.DryRun) { foreach (string line in result.Diffs.SelectMany(diff => diff.TrimEnd('\n').Split('\n'))) { terminal.Tell(Coloured(line)); } }
        if (done && Unwritten(result.Plans, settings) is { } unwritten) { terminal.Warn(unwritten); }
        if (done && settings is { DryRun: true, Reason: null } && result.Plans.Any(plan => plan.State == SealState.Renewed)) { terminal.Warn("To renew a seal, say why: --reason TEXT --by WHO. That and the former SHA-256 become an entry of custody.log."); }
        if (result.Unread > 0) { terminal.Warn($"{result.Unread} other {(result.Unread == 1 ? "record has" : "records have")} errors: quotes in {(result.Unread == 1 ? "it" : "them")} are not told here. 'digest check' lists the errors."); }
        if (result.LockWaits) { terminal.Warn("input/digest.lock was left as it is: which quotes it is about can be told only when those errors are mended."); }
        terminal.Tell(End(result, settings, done));
        return ExitCode.Of(result.Report);
    }

    private static void Tell(Terminal terminal, SealPlan plan, SealResult result, string root)
    {
        var (source, isRestricted) = (plan.Source, plan.Source.Custody!.Restricted);
        string what = $"[bold]{Markup.Escape(source.Id)}[/]  {(isRestricted ? "(restricted)" : Markup.Escape(source.Custody!.Seed!.Value.Value))}";
        // Logs of builds may be public: the hash of a restricted seed is told nowhere.
        string Hash(string? hash) => isRestricted ? "(restricted: not told)" : hash ?? "none";
        switch (plan.State)
        {
            case SealState.Sealed: terminal.Tell($"sealed     {what}  {Hash(plan.After)}"); break;
            case SealState.NotHere: terminal.Tell($"not here   {what}  restricted, and not on this machine"); break;
            case SealState.Unchanged: terminal.Tell($"unchanged  {what}"); break;
            default:
                terminal.Tell($"renewed    {what}");
                terminal.Tell($"           {Hash(plan.Before)} → {Hash(plan.After)}");
                terminal.Tell($"           {Markup.Escape(ChangedSeed.Held(plan.Quotes))}");
                foreach (string line in Lines(plan, result, root)) { terminal.Tell(Markup.Escape($"           {line}")); }
                break;
        }
        if (plan.Transcript is var (typed, sum)) { terminal.Tell($"           {(isRestricted ? "and its transcript" : $"and its transcript {Markup.Escape(typed)}")}  {Hash(sum)}"); }
    }

    /// <summary>What became of a reason that no record took; null: nothing of it was lost. Where no source was named, it was meant for those that changed.</summary>
    private static string? Unwritten(IReadOnlyList<SealPlan> plans, SealSettings settings)
    {
        var left = plans.Where(plan => plan.State != SealState.Renewed).ToList();
        if (settings.Reason is null || (settings.Ids.Count == 0 ? left.Count < plans.Count : left.Count == 0)) { return null; }
        const string Otherwise = "For anything else that happened to a file write an entry of custody.log by hand: '- {date: …, by: …, what: …}'.";
        if (settings.Ids.Count == 0) { return $"The reason was written into no record, since no seal was renewed. {Otherwise}"; }
        string names = string.Join(", ", left.Select(plan => $"'{plan.Source.Id}' ({(plan.State == SealState.Unchanged ? "its file is the one that was sealed" : "sealed for the first time")})"));
        return $"The reason was not written into {names}. {Otherwise}";
    }

    /// <summary>"2 quotes new, 1 gone".</summary>
    private static string Words(LockChange change)
    {
        (int Count, string How)[] all = [(change.Added, "new"), (change.Changed, "changed"), (change.Gone, "gone")];
        var parts = all.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.How}").ToList();
        return parts.Count == 0 ? "verified again" : $"quotes: {string.Join(", ", parts)}";
    }

    /// <summary>Every quote with its place as it is typed from the working folder.</summary>
    private static IEnumerable<string> Lines(SealPlan plan, SealResult result, string root)
    {
        string here = DigestFolder.FromHere(root);
        string prefix = here is "." ? "" : here.TrimEnd('/') + "/";
        foreach (var related in ChangedSeed.Related(plan.Quotes))
        {
            var place = result.Report.TextOf(related.Span.Path) is { } text ? new LineIndex(text).At(related.Span.Offset) : default;
            yield return $"{prefix}{Printable.Line(related.Span.Path)}:{place.Line}:{place.Column}: {Printable.Line(related.Message)}";
        }
    }

    internal static string Coloured(string line) => line switch
    {
        ['+', ..] => $"[green]{Markup.Escape(line)}[/]",
        ['-', ..] => $"[red]{Markup.Escape(line)}[/]",
        _ => Markup.Escape(line),
    };

    private static string End(SealResult result, SealSettings settings, bool done)
    {
        if (!done) { return "[red]Nothing was sealed[/]: no record was changed"; }
        int changed = result.Plans.Count(plan => plan.Edits.Count > 0), same = result.Plans.Count(plan => plan.State == SealState.Unchanged);
        string records = $"{changed} {(changed == 1 ? "record" : "records")}";
        bool locked = result.Locked.Count > 0;
        string rest = same == 0 ? "" : $"; {same} {(same == 1 ? "was" : "were")} sealed already";
        if (settings.DryRun) { return $"{(!locked ? records : changed == 0 ? "input/digest.lock alone" : records + " and input/digest.lock")} would change{rest}; nothing was written (--dry-run)"; }
        string what = !locked ? records : changed == 0 ? "quotes of restricted documents" : $"{records} and quotes of restricted documents";
        return changed == 0 && !locked ? $"Nothing to seal{rest}" : $"[green]Sealed[/] {what}{rest}{(locked ? "; input/digest.lock was written: commit it" : "")}";
    }
}
