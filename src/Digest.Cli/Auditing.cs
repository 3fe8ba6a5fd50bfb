using System.CommandLine;
using Digest.Diagnostics;
using Spectre.Console;

namespace Digest.Cli;

/// <summary>What was asked for, as it was written.</summary>
internal sealed record AuditSettings(string? Root, IReadOnlyList<string> Ids, bool All)
{
    public bool Sign { get; init; }
    public string? By { get; init; }
    public string? Protected { get; init; }
}

/// <summary><c>digest audit</c> from its settings to its exit code. It tells ids and numbers, and nothing else of anybody: logs may be public, the sheets are not.</summary>
internal static class Auditing
{
    public static Command Command(Option<string?> root, Option<string?> list, CancellationToken cancel)
    {
        var ids = new Argument<string[]>("PERSON") { HelpName = "PERSON", Arity = ArgumentArity.ZeroOrMore, Description = "People or groups, by id: the name of a file in input/people/, without .md" };
        ids.CompletionSources.Add(_ => [.. IdsOnDisk.Ids("people"), .. IdsOnDisk.Ids("groups")]);
        var all = new Option<bool>("--all") { Description = "Everybody who is protected: shown by role or pseudonym, with a consent, or not indexed; and those who were audited before" };
        var sign = new Option<bool>("--sign") { Description = "Sign what the sheet shows, once it was read; kept in input/digest.lock" };
        var by = new Option<string?>("--by") { HelpName = "WHO", Description = "With --sign: who signs, initials or a role" };
        var command = new Command("audit", "Gather on a private sheet all that the site reveals about a person, for a human to read and sign") { ids, all, sign, by, root, list };
        command.SetAction(parsed => Run(new AuditSettings(parsed.GetValue(root), parsed.GetValue(ids) ?? [], parsed.GetValue(all)) { Sign = parsed.GetValue(sign), By = parsed.GetValue(by), Protected = parsed.GetValue(list) }, cancel));
        return command;
    }

    private static int Run(AuditSettings settings, CancellationToken cancel)
    {
        var terminal = new Terminal("text");
        if (DigestFolder.Find(settings.Root) is not { } root) { return terminal.Refuse(DigestFolder.Missing(settings.Root), DigestFolder.Needs); }
        if (Fault(settings) is var (fault, help)) { return terminal.Refuse(fault, "  help: " + help); }
        if (Session.Today() is not { } today) { return Session.RefuseDay(terminal); }
        if (!PrivateList.TryRead(settings.Protected, root, terminal, out var terms)) { return ExitCode.Usage; }
        var request = new AuditRequest(root, settings.Ids) { Today = today, Protected = terms, SignedBy = settings.Sign ? settings.By!.Trim() : null };
        return Session.Guarded(terminal, () => Tell(terminal, Audit.Run(request, cancel), settings, root));
    }

    private static (string Fault, string Help)? Fault(AuditSettings settings) => settings switch
    {
        { Ids.Count: 0, All: false } => ("nobody is named", "Name a person, digest audit ID, or write --all for everybody who is protected."),
        { Ids.Count: > 0, All: true } => ("people are named, and --all is given", "Leave one of the two out."),
        { Sign: true, By: null } => ("--sign is given without --by", "Say who has read the sheet: --by WHO, initials or a role."),
        { Sign: false, By: not null } => ("--by is given without --sign", "Add --sign once the sheet was read."),
        { By: { } who } when string.IsNullOrWhiteSpace(who) || who.Any(char.IsControl) || who.Length > 80 => ("--by is empty, too long, or more than a line", "Say who has read the sheet: --by WHO, initials or a role."),
        _ => null,
    };

    private static int Tell(Terminal terminal, AuditResult result, AuditSettings settings, string root)
    {
        if (result.Refused.Count > 0) { return Refuse(terminal, result.Refused); }
        terminal.Report(result.Report, root, verbose: true);
        if (result.Report.Outcome != BuildOutcome.Clean) { return ExitCode.Of(result.Report); }
        if (result.People.Count == 0) { terminal.Tell("Nobody here is protected: there is nothing to audit. A person can be audited all the same: digest audit ID"); return ExitCode.Clean; }
        int width = result.People.Max(person => person.Id.Length);
        foreach (var person in result.People) { terminal.Tell(Markup.Escape(Line(person, width, root))); }
        terminal.Tell(Markup.Escape(End(result, settings)));
        return result.People.Any(person => person.State == AuditState.Unread) ? ExitCode.ContentErrors : ExitCode.Clean;
    }

    private static string Line(Audited person, int width, string root)
    {
        string sheet = DigestFolder.FromHere(Path.Join(root, person.Sheet));
        string shown = person.IsProtected ? "" : ", shown by name";
        return $"{State(person.State),-9}  {person.Id.PadRight(width)}  {Count(person.Records, "record")}, {Count(person.Files, "file")}{shown}  {sheet}";
    }

    private static string State(AuditState state) => state switch
    {
        AuditState.SignedNow => "signed",
        AuditState.Signed => "unchanged",
        AuditState.Changed => "changed",
        AuditState.Unread => "not read",
        _ => "unsigned",
    };

    private static string End(AuditResult result, AuditSettings settings)
    {
        int unread = result.People.Count(person => person.State == AuditState.Unread), signed = result.People.Count(person => person.State == AuditState.SignedNow);
        if (!settings.Sign) { return "The sheets are private: read them, print them if you must, sign with --sign --by WHO, and destroy them."; }
        return unread == 0 ? $"Signed {Count(signed, "sheet")}: commit input/digest.lock."
            : $"{Count(unread, "sheet")} had never been made, or showed something else than the site does now: read what lies there, then sign again.{(signed > 0 ? $" {Count(signed, "other")} signed." : "")}";
    }

    private static int Refuse(Terminal terminal, IReadOnlyList<(string Id, AuditRefusal Why, string? Guess)> refused)
    {
        foreach (var (id, why, guess) in refused.SkipLast(1)) { terminal.Refuse(Reason(id, why), "  help: " + Help(why, guess)); }
        var last = refused[^1];
        return terminal.Refuse(Reason(last.Id, last.Why), "  help: " + Help(last.Why, last.Guess));
    }

    private static string Reason(string id, AuditRefusal why) => $"'{Printable.Line(id)}' " + why switch
    {
        AuditRefusal.NoPerson => "is neither a person nor a group",
        AuditRefusal.NotPublished => "has no page, so there is no sheet of it",
        _ => "is no record of this digest",
    };

    private static string Help(AuditRefusal why, string? guess) => why switch
    {
        AuditRefusal.NoPerson => "An audit is about people, input/people/, or groups, input/groups/.",
        AuditRefusal.NotPublished => "Audit it once its status is published and a published record leads to it. Where the site still names somebody whose record was withdrawn, digest check tells (named-after-withdrawal).",
        _ => $"{(guess is null ? "" : guess + " ")}An id is the name of a file in input/people/, without .md.",
    };

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
