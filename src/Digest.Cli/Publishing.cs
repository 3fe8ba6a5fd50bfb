using System.CommandLine;
using System.Globalization;
using Digest.Stages.Git;
using Spectre.Console;

namespace Digest.Cli;

/// <summary><c>digest publish</c> from its options to its exit code.</summary>
internal static class Publishing
{
    public static Command Command(Options options, CancellationToken cancel)
    {
        var branch = new Option<string>("--branch") { HelpName = "NAME", Description = "The branch that holds the site and nothing else", DefaultValueFactory = _ => "gh-pages" };
        var remote = new Option<string>("--remote") { HelpName = "NAME", Description = "The remote that it is pushed to", DefaultValueFactory = _ => "origin" };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Do everything but push, and tell what would change" };
        var dirty = new Option<bool>("--allow-dirty") { Description = "Publish though changes are not committed or pushed, or git leaves a file out" };
        var force = new Option<bool>("--force") { Description = "Replace files that no build made, or a site that was made of somebody else's commits; never a push that came meanwhile" };
        var author = new Option<string>("--author") { HelpName = "\"NAME <MAIL>\"", Description = "Who stands in the public commit; git's own identity is not used", DefaultValueFactory = _ => SiteBranch.Nobody };
        var command = new Command("publish", "Build the site and push it to a branch, for hosts that serve one (GitHub Pages: Settings, Pages, Deploy from a branch)") { branch, remote, dryRun, dirty, force, author };
        foreach (Option option in (Option[])[options.Root, options.Strict, options.Verbose, options.BaseUrl, options.NoSearch, options.Editions, options.Protected, options.Format]) { command.Options.Add(option); }
        command.SetAction(parsed =>
        {
            var settings = options.Read(parsed);
            return Run(settings, new Asked(parsed.GetValue(branch)!, parsed.GetValue(remote)!, parsed.GetValue(author)!) { DryRun = parsed.GetValue(dryRun), AllowDirty = parsed.GetValue(dirty), Force = parsed.GetValue(force) }, cancel);
        });
        return command;
    }

    private sealed record Asked(string Branch, string Remote, string Author)
    {
        public bool DryRun { get; init; }
        public bool AllowDirty { get; init; }
        public bool Force { get; init; }
    }

    private static int Run(Settings settings, Asked asked, CancellationToken cancel)
    {
        var terminal = new Terminal(settings.Format);
        if (!IsAuthor(asked.Author)) { return terminal.Refuse($"'{asked.Author}' is no name with an address", "  help: Write --author \"NAME <MAIL>\"."); }
        if (Session.Request(settings, terminal) is not { } build) { return ExitCode.Usage; }
        return Session.Guarded(terminal, () =>
        {
            try
            {
                var counts = new BuildProgress();
                var result = terminal.WithProgress(counts, () => Publish.Run(new PublishRequest(build with { Counts = counts }, asked.Remote, asked.Branch)
                {
                    DryRun = asked.DryRun,
                    AllowDirty = asked.AllowDirty,
                    Force = asked.Force,
                    Author = asked.Author,
                    Time = Session.Now(),
                    Found = report => terminal.Meanwhile(() => terminal.Report(report, build.Root, settings.Verbose)),
                }, cancel));
                Tell(terminal, result, asked);
                return ExitCode.Of(result.Report);
            }
            catch (PublishStop stop)
            {
                terminal.Refuse(stop.Message, "  help: " + stop.Help);
                return stop.IsCancelled ? ExitCode.Cancelled : stop.IsEnvironment ? ExitCode.Environment : ExitCode.Usage;
            }
        });
    }

    private static bool IsAuthor(string text) => text.IndexOf('<', StringComparison.Ordinal) is > 0 and var open && text.EndsWith('>') && text.LastIndexOf('<') == open
        && text[..open].Trim().Length > 0 && text.Length - open > 2 && !text.Any(char.IsControl);

    private static void Tell(Terminal terminal, PublishResult result, Asked asked)
    {
        string where = $"{asked.Branch} of {asked.Remote}";
        if (result.Report.Outcome != BuildOutcome.Clean) { terminal.Tell("[red]Nothing was published[/]: the branch is as it was"); return; }
        string size = $"{Number(result.Files)} files, {Number(Math.Max(1, result.Bytes / 1_000_000))} MB";
        if (result.KeptDomain is { } domain)
        {
            terminal.Tell(Markup.Escape($"CNAME is kept: {domain}"));
            if (result.Address is { } own && Uri.TryCreate(own, UriKind.Absolute, out var at) && !at.IdnHost.Equals(domain, StringComparison.OrdinalIgnoreCase))
            {
                terminal.Tell(Markup.Escape($"  The site's own address is {own}, and the host goes on serving it as {domain}. To leave that domain, take it out of the host's settings (GitHub: Settings, Pages, Custom domain), which removes CNAME; to keep it, write url: https://{domain}/ in digest.yml."));
            }
        }
        if (result.Commit is null) { terminal.Tell(Markup.Escape($"Nothing has changed: {where} holds this very site ({size})")); return; }
        var (added, changed, removed) = result.Change;
        string what = $"{size} ({Number(added)} new, {Number(changed)} changed, {Number(removed)} removed)";
        terminal.Tell(asked.DryRun ? Markup.Escape($"Would be published: {what} to {where}; nothing was pushed (--dry-run)") : $"[green]Published[/]: {Markup.Escape($"{what} to {where}, commit {result.Commit[..12]}")}");
        if (!asked.DryRun && result.Former is { } former)
        {
            terminal.Tell(Markup.Escape($"{Number(result.TakenDown)} {(result.TakenDown == 1 ? "page of the former site was" : "pages of the former site were")} withdrawn, or {(result.TakenDown == 1 ? "is" : "are")} gone. Its commit, {former[..12]}, is on the branch no more; the host may keep it for whoever knows that number, "
                + "and forks, archives and search engines keep copies. Where it must not be seen, ask them to delete it."));
        }
        if (result.Address is { } address) { terminal.Tell(Markup.Escape($"The site's address: {address}")); }
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
