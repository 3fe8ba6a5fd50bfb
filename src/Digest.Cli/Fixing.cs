using System.CommandLine;
using Digest.Diagnostics;
using Digest.Stages;
using Digest.Stages.Editing;

namespace Digest.Cli;

/// <summary>What <c>digest check</c> can do beside checking.</summary>
internal static class Fixing
{
    public static Command Command(Options options, Stopping stop)
    {
        var fix = new Option<bool>("--fix") { Description = "Mend what has one likely reading: letter case of links, spelling of keys, forms of dates, characters of proven quotes. Shows the changes, asks, and checks again" };
        var baseline = new Option<bool>("--write-baseline") { Description = "Write the warnings that there are into input/baseline.yml: later runs leave them out and count them. Errors are never left out" };
        var (dryRun, yes) = (Consent.DryRunOption(), Consent.YesOption());
        var command = new Command("check", "Do everything that build does, but write nothing");
        foreach (var option in options.All) { command.Options.Add(option); }
        foreach (var option in (Option[])[fix, dryRun, yes, baseline]) { command.Options.Add(option); }
        command.SetAction(parsed =>
        {
            var (settings, consent) = (options.Read(parsed), new Consent(parsed.GetValue(dryRun), parsed.GetValue(yes)));
            bool isFix = parsed.GetValue(fix), isBaseline = parsed.GetValue(baseline);
            if (isFix && isBaseline) { return new Terminal(settings.Format).Refuse("--fix and --write-baseline are two things", "  help: Mend first, and then write down what is left."); }
            if (!isFix && (consent.DryRun || consent.Yes)) { return new Terminal(settings.Format).Refuse($"{(consent.DryRun ? "--dry-run" : "--yes")} is for --fix", "  help: Checking writes nothing in any case."); }
            if (isBaseline) { return WriteBaseline(settings, stop); }
            return isFix && Mend(settings, consent, stop.Token) is { } code ? code : Session.Build(settings, write: false, stop);
        });
        return command;
    }

    /// <returns>Null: go on and check.</returns>
    private static int? Mend(Settings settings, Consent consent, CancellationToken cancel)
    {
        var terminal = new Terminal(settings.Format);
        if (DigestFolder.Find(settings.Root) is not { } root) { return terminal.Refuse(DigestFolder.Missing(settings.Root), DigestFolder.Needs); }
        if (!PrivateList.TryRead(settings.Protected, root, terminal, out _)) { return ExitCode.Usage; }
        int? stop = null;
        int code = Session.Guarded(terminal, () =>
        {
            if (EditingSession.Resumed(terminal, root) is { } broken) { return broken; }
            // What cannot be read is told by the check.
            if (Workplace.Read(root, cancel) is not { Digest: not null } place) { return ExitCode.Clean; }
            var plan = Mending.Plan(place);
            if (plan.Changes.Count == 0) { terminal.Tell("Nothing to mend that has one likely reading alone"); return ExitCode.Clean; }
            EditingSession.Show(terminal, plan.Changes);
            terminal.Tell($"{Words(plan.Counts)}, in {plan.Changes.Count} {(plan.Changes.Count == 1 ? "file" : "files")}");
            stop = consent.Ask(terminal, "Mend it?");
            if (stop is null && EditingSession.Apply(terminal, place, plan.Changes, "Mended. What is left:") is not ExitCode.Clean and var failed) { stop = failed; }
            return ExitCode.Clean;
        });
        return code != ExitCode.Clean ? code : stop;
    }

    private static string Words(IReadOnlyDictionary<Mend, int> counts)
    {
        (Mend Mend, string One, string Several)[] all = [(Stages.Editing.Mend.Key, "key", "keys"), (Stages.Editing.Mend.Date, "date", "dates"), (Stages.Editing.Mend.Link, "link", "links"), (Stages.Editing.Mend.Quote, "quote", "quotes")];
        return string.Join(", ", all.Where(one => counts.GetValueOrDefault(one.Mend) > 0).Select(one => $"{counts[one.Mend]} {(counts[one.Mend] == 1 ? one.One : one.Several)}"));
    }

    private static int WriteBaseline(Settings settings, Stopping stop)
    {
        var terminal = new Terminal(settings.Format);
        if (DigestFolder.Find(settings.Root) is not { } root) { return terminal.Refuse(DigestFolder.Missing(settings.Root), DigestFolder.Needs); }
        if (!PrivateList.TryRead(settings.Protected, root, terminal, out var terms)) { return ExitCode.Usage; }
        if (Session.Today() is not { } today) { return Session.RefuseDay(terminal); }
        return Session.Guarded(terminal, () =>
        {
            var result = Session.Run(new BuildRequest(root, Path.Join(root, "output")) { Write = false, Search = !settings.NoSearch, Today = today, Protected = terms }, terminal, stop);
            if (result.Outcome != BuildOutcome.Clean)
            {
                terminal.Report(result with { Diagnostics = [.. result.Diagnostics.Where(fault => fault.Severity == Severity.Error)] }, root, settings.Verbose);
                terminal.Warn("No baseline was written: errors are never left out. Mend them first.");
                return ExitCode.Of(result);
            }
            string text = BaselineFile.Read([], terms, []).Of(result.Diagnostics);
            return Write(terminal, (root, text), result.Diagnostics.Count(BaselineFile.MayBeOld), result.Diagnostics.Count(fault => fault is { Severity: Severity.Warning, Rule.IsNeverOld: true }));
        });
    }

    /// <param name="kept">Warnings that no list leaves out.</param>
    private static int Write(Terminal terminal, (string Root, string Text) to, int count, int kept)
    {
        var (root, text) = to;
        if (kept > 0) { terminal.Warn($"{kept} {(kept == 1 ? "warning guards a person" : "warnings guard people")} who {(kept == 1 ? "is" : "are")} to be protected, and {(kept == 1 ? "is" : "are")} told as ever."); }
        string path = Path.Join(root, BaselineFile.FilePath);
        try
        {
            byte[] before = File.Exists(path) ? File.ReadAllBytes(path) : [];
            if (text.Length == 0)
            {
                File.Delete(path);
                terminal.Tell(before.Length == 0 ? $"There is no {(kept > 0 ? "other " : "")}warning: no baseline is needed" : $"There is no {(kept > 0 ? "other " : "")}warning: {BaselineFile.FilePath} was removed");
                return ExitCode.Clean;
            }
            FileChanges.Write(root, [new FileChange(BaselineFile.FilePath, BaselineFile.FilePath, before, System.Text.Encoding.UTF8.GetBytes(text), "")]);
            terminal.Tell($"[green]Wrote[/] {BaselineFile.FilePath}: {count} {(count == 1 ? "warning is" : "warnings are")} left out from now on. Commit it.");
            return ExitCode.Clean;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Refuse($"{BaselineFile.FilePath} cannot be written: {InputWalk.Reason(fault)}", "  help: Make input/ yours to write to, and run the command again.");
            return ExitCode.Environment;
        }
    }
}
