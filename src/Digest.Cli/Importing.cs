using System.CommandLine;
using Digest.Citations.Formats;
using Digest.Stages;
using Digest.Stages.Importing;
using Spectre.Console;

namespace Digest.Cli;

/// <summary>What was asked for, as it was written.</summary>
internal sealed record ImportSettings(string? Root, string File, string? Format)
{
    public string Into { get; init; } = "input/sources";
    public IReadOnlyList<string> With { get; init; } = [];
    public bool AreDrafts { get; init; }
    public bool DryRun { get; init; }
    public string? Protected { get; init; }
}

/// <summary><c>digest import</c> from its arguments to its exit code.</summary>
internal static class Importing
{
    public static Command Command(Option<string?> root, Option<string?> protectedList, CancellationToken cancel)
    {
        var file = new Argument<string>("FILE") { Description = "The bibliography: CSL-JSON (.json), BibTeX or BibLaTeX (.bib) or RIS (.ris), as Zotero, EndNote, Mendeley and others export it" };
        string[] formats = [.. BibliographyFormat.All.Select(one => one.Id)];
        var format = new Option<string?>("--format") { HelpName = string.Join('|', formats), Description = "The file's format, where its ending does not tell" };
        format.AcceptOnlyFromAmong(formats);
        var into = new Option<string>("--into") { HelpName = "FOLDER", Description = "Where new records are made, within the digest", DefaultValueFactory = _ => "input/sources" };
        var with = new Option<string[]>("--with") { HelpName = string.Join('|', ImportPlanner.LeftOut), Description = "Take this too, which is left out: an abstract is somebody else's text, notes and keywords may be private; may be given several times" };
        with.AcceptOnlyFromAmong([.. ImportPlanner.LeftOut]);
        var drafts = new Option<bool>("--draft") { Description = "Make new records drafts (status: draft): no page shows them yet" };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Show what would change, and write nothing" };
        var command = new Command("import", "Make source records of a bibliography's works, or add what the records that are there lack") { file, format, into, with, drafts, dryRun, root, protectedList };
        command.SetAction(parsed => Run(new ImportSettings(parsed.GetValue(root), parsed.GetValue(file) ?? "", parsed.GetValue(format))
        {
            Into = parsed.GetValue(into) ?? "input/sources",
            With = parsed.GetValue(with) ?? [],
            AreDrafts = parsed.GetValue(drafts),
            DryRun = parsed.GetValue(dryRun),
            Protected = parsed.GetValue(protectedList),
        }, cancel));
        return command;
    }

    private static int Run(ImportSettings settings, CancellationToken cancel)
    {
        var terminal = new Terminal("text");
        if (DigestFolder.Find(settings.Root) is not { } root) { return terminal.Refuse(DigestFolder.Missing(settings.Root), DigestFolder.Needs); }
        if (!PrivateList.TryRead(settings.Protected, root, terminal, out var terms)) { return ExitCode.Usage; }
        if (BibliographyFormat.Of(settings.Format ?? settings.File) is not { } format) { return terminal.Refuse($"the ending of '{settings.File}' does not tell its format", $"  help: Add --format {string.Join('|', BibliographyFormat.All.Select(one => one.Id))}."); }
        return Session.Guarded(terminal, () =>
        {
            if (!TryRead(settings.File, terminal, out byte[] bytes, out int fault)) { return fault; }
            var request = new ImportRequest(root, settings.File.Replace('\\', '/'), bytes, format)
            {
                Into = settings.Into.Replace('\\', '/').TrimEnd('/'),
                With = settings.With,
                AreDrafts = settings.AreDrafts,
                DryRun = settings.DryRun,
                Protected = terms,
            };
            return Tell(terminal, Import.Run(request, cancel), settings, root);
        });
    }

    private static bool TryRead(string path, Terminal terminal, out byte[] bytes, out int fault)
    {
        (bytes, fault) = ([], ExitCode.Usage);
        try
        {
            if (!File.Exists(path)) { terminal.Refuse(Directory.Exists(path) ? $"'{path}' is a folder, not a file" : $"there is no file '{path}'", "  help: Name the file that the reference manager exported."); return false; }
            if (Stopping.Waiting(terminal, () => ForeignFile.Read(path, BibliographyText.Largest)) is not { } read) { terminal.Refuse($"'{path}' is larger than {BibliographyText.Largest / 1_000_000} MB", "  help: Export it in parts."); return false; }
            bytes = read;
            return true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            terminal.Refuse($"'{path}' cannot be read", "  help: Check who may read the file.");
            fault = ExitCode.Environment;
            return false;
        }
    }

    private static int Tell(Terminal terminal, ImportResult result, ImportSettings settings, string root)
    {
        if (!result.IsPlace) { return terminal.Refuse($"'{settings.Into}' is no folder of sources", "  help: Write --into input/sources, a folder within it, or one of a kind that digest.yml makes like 'source'; letters, digits, - and _ name it."); }
        terminal.Report(result.Report, root, verbose: true);
        foreach (var plan in result.Plans.Where(plan => plan.Id.Length > 0)) { terminal.Tell(Line(plan)); }
        if (settings.DryRun) { foreach (string line in result.Plans.SelectMany(plan => plan.Diff.TrimEnd('\n').Split('\n', StringSplitOptions.RemoveEmptyEntries))) { terminal.Tell(Sealing.Coloured(line)); } }
        terminal.Tell(End(result, settings));
        return ExitCode.Of(result.Report);
    }

    private static string Line(ImportPlan plan)
    {
        string id = $"[bold]{Markup.Escape(plan.Id)}[/]";
        string works = plan.State == ImportState.Made ? Again(plan) : $"known by {By(plan)}";
        return plan.State switch
        {
            ImportState.Made => $"made       {id}  {Markup.Escape(plan.Path)}{works}",
            ImportState.Updated => $"updated    {id}  {works}; added: {Markup.Escape(string.Join(", ", plan.Added))}",
            ImportState.Unchanged => $"unchanged  {id}  {works}",
            _ => $"not taken  {id}  {works}",
        };
    }

    private static string By(ImportPlan plan) => string.Join(", ", plan.MatchedBy.Distinct(StringComparer.Ordinal));

    private static string Again(ImportPlan plan) => plan.MatchedBy.Count == 0 ? ""
        : $"  {(plan.MatchedBy.Count == 1 ? "another work of the file is" : $"{plan.MatchedBy.Count} other works of the file are")} the same, known by {By(plan)}";

    private static string End(ImportResult result, ImportSettings settings)
    {
        int Count(ImportState state) => result.Plans.Count(plan => plan.State == state);
        string counts = $"{Count(ImportState.Made)} made, {Count(ImportState.Updated)} updated, {Count(ImportState.Unchanged)} unchanged, {Count(ImportState.NotTaken) + result.Broken} not taken";
        bool isWritten = result.Report.Outcome == BuildOutcome.Clean || result.Written;
        return settings.DryRun ? $"Would be: {counts}; nothing was written (--dry-run)"
            : isWritten ? $"[green]Imported[/]: {counts}{(Count(ImportState.Made) + Count(ImportState.Updated) == 0 ? "" : ". 'digest check' tells what is still missing")}"
            : "[red]Nothing was imported[/]: no record was changed";
    }
}
