using System.CommandLine;
using Digest.Stages.Editing;

namespace Digest.Cli;

/// <summary><c>digest rename</c> from its arguments to its exit code.</summary>
internal static class RenameCommand
{
    private sealed record Settings(string? Root, string From, string To)
    {
        public bool? Redirect { get; init; }
        public Consent Consent { get; init; } = new(false, false);
        public string? Protected { get; init; }
    }

    public static Command Make(Option<string?> root, Option<string?> protectedList, CancellationToken cancel)
    {
        var from = new Argument<string>("OLD") { HelpName = "OLD", Description = "The record's id" };
        from.CompletionSources.Add(_ => IdsOnDisk.Ids());
        var to = new Argument<string>("NEW") { Description = "The id that it is to have" };
        var none = new Option<bool>("--no-redirect") { Description = "The old address leads nowhere: for an id that told what it must not" };
        var redirect = new Option<bool>("--redirect") { Description = "The old address leads to the new one, though the person is protected or the record a draft" };
        var dryRun = Consent.DryRunOption();
        var yes = Consent.YesOption();
        var command = new Command("rename", "Give a record another id: the file moves, every link to it is mended, its old address leads to the new one") { from, to, none, redirect, dryRun, yes, root, protectedList };
        command.SetAction(parsed => Run(new Settings(parsed.GetValue(root), parsed.GetValue(from) ?? "", parsed.GetValue(to) ?? "")
        {
            Redirect = parsed.GetValue(none) ? false : parsed.GetValue(redirect) ? true : null,
            Consent = new Consent(parsed.GetValue(dryRun), parsed.GetValue(yes)),
            Protected = parsed.GetValue(protectedList),
        }, cancel));
        return command;
    }

    private static int Run(Settings settings, CancellationToken cancel) => EditingSession.Change((settings.Root, settings.Protected), (terminal, place) =>
    {
        var plan = Renaming.Plan(place, settings.From, settings.To, settings.Redirect, text => terminal.Hidden(text) == text);
        if (plan.Refused is var (why, help)) { return terminal.Refuse(why, "  help: " + help); }
        EditingSession.Show(terminal, plan.Changes);
        string links = plan.Links == 0 ? "No link to mend" : $"{plan.Links} {(plan.Links == 1 ? "link" : "links")} to mend in {plan.LinkingFiles} {(plan.LinkingFiles == 1 ? "file" : "files")}";
        terminal.Tell($"{links}; {(plan.Redirect is { } old ? $"{Spectre.Console.Markup.Escape(old)} will lead to the new address" : $"no redirect: {plan.WhyNoRedirect}")}");
        return settings.Consent.Ask(terminal, "Rename it?") is { } answer ? answer : EditingSession.Apply(terminal, place, plan.Changes, $"Renamed '{settings.From}' to '{settings.To}'");
    }, cancel);
}
