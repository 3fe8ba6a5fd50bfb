using System.CommandLine;
using System.Globalization;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Digest.Templates;
using Spectre.Console;

namespace Digest.Cli;

/// <summary><c>digest theme</c>: which files the look of the site is made of, which of them a digest has of its own and how these differ, and what a page's template is given.</summary>
internal static class ThemeCommand
{
    public static Command Make(Options options, Option<string> listFormat, CancellationToken cancel)
    {
        var (root, protectedList) = (options.Root, options.Protected);
        var theme = new Command("theme", "List the files of the theme, and which of them the digest has of its own") { root, protectedList, listFormat };
        theme.SetAction(parsed => Listed(parsed, options, (terminal, entries) => Print(terminal, entries, parsed.GetValue(listFormat) == "json")));

        var files = new Argument<string[]>("FILE") { HelpName = "FILE", Arity = ArgumentArity.OneOrMore, Description = "Files of the program's theme, such as pages/claim.liquid" };
        files.CompletionSources.Add(_ => Reader.BuiltInTheme().Select(Name));
        var name = new Option<string?>("--as") { HelpName = "NAME", Description = "Its name in the digest's theme [default: the same, so that it stands in place of the program's]" };
        var copy = new Command("copy", "Copy files of the program's theme into the digest's theme/, to be changed; nothing is written over") { files, name, root };
        copy.SetAction(parsed => Copy(parsed.GetValue(root), parsed.GetValue(files) ?? [], parsed.GetValue(name)));

        var own = new Argument<string[]>("FILE") { HelpName = "FILE", Arity = ArgumentArity.ZeroOrMore, Description = "Files of the digest's theme [default: all that stand in place of the program's]" };
        own.CompletionSources.Add(_ => Reader.BuiltInTheme().Select(Name));
        var diff = new Command("diff", "Show what the digest's files of the theme have otherwise than the program's") { own, root, protectedList };
        diff.SetAction(parsed => Listed(parsed, options, (terminal, entries) => Differences(terminal, entries, parsed.GetValue(own) ?? [])));

        var page = new Argument<string>("PAGE") { HelpName = "PAGE", Description = "A page of the site (claims/a.html), or the id or code of a record" };
        page.CompletionSources.Add(_ => IdsOnDisk.Ids());
        var view = new Command("view", "Show what the template of a page is given: every name that it can ask for, with what stands there on this page") { page, root, protectedList, listFormat };
        view.SetAction(parsed => ThemeView.Show((parsed.GetValue(root), parsed.GetValue(protectedList)), parsed.GetValue(page) ?? "", parsed.GetValue(listFormat) == "json", cancel));

        foreach (var part in (Command[])[copy, diff, view]) { theme.Subcommands.Add(part); }
        return theme;
    }

    private static string Name(InputFile file) => file.Path["theme/".Length..];

    /// <summary>The digest's own files are looked for where there is a digest; without one the program's are all.</summary>
    private static int Listed(ParseResult parsed, Options options, Func<Terminal, IReadOnlyList<ThemeEntry>, int> act)
    {
        var terminal = new Terminal("text");
        string? named = parsed.GetValue(options.Root), root = DigestFolder.Find(named);
        if (root is null && named is not null) { return terminal.Refuse(DigestFolder.Missing(named), DigestFolder.Needs); }
        if (root is not null && !PrivateList.TryRead(parsed.GetValue(options.Protected), root, terminal, out _)) { return ExitCode.Usage; }
        return Session.Guarded(terminal, () =>
        {
            var faults = new List<Diagnostic>();
            var own = root is null ? [] : Reader.ReadTheme(root, faults);
            if (faults.Count == 0) { return act(terminal, ThemeEntry.All(own)); }
            var report = new BuildResult(faults, BuildSummary.Empty, _ => null, BuildOutcome.EnvironmentError);
            terminal.Report(report, root!, verbose: true);
            return ExitCode.Of(report);
        });
    }

    private static int Print(Terminal terminal, IReadOnlyList<ThemeEntry> entries, bool isJson)
    {
        if (isJson) { Json(terminal, entries); return ExitCode.Clean; }
        int width = entries.Max(entry => entry.Own is null ? 0 : entry.Name.Length) + 2;
        foreach (var entry in entries) { terminal.Tell(entry.Own is null ? Markup.Escape(entry.Name) : $"[bold]{Markup.Escape(entry.Name.PadRight(width))}[/]{Markup.Escape(State(entry))}"); }
        int own = entries.Count(entry => entry.Own is not null);
        terminal.Tell("");
        terminal.Tell(own == 0 ? "All of them are the program's. To change one, copy it into the digest: digest theme copy pages/claim.liquid"
            : $"{own.ToString(CultureInfo.InvariantCulture)} of {entries.Count.ToString(CultureInfo.InvariantCulture)} {(own == 1 ? "is the digest's own" : "are the digest's own")}. How they differ: digest theme diff");
        return ExitCode.Clean;
    }

    private static string State(ThemeEntry entry) => entry switch
    {
        { IsUnreadable: true } => "cannot be read: digest check says why",
        { Name: "assets/" + StyleSheets.Own } => "rules of the digest's own, behind those of style.css",
        { BuiltIn: null, Name: var name } when name.StartsWith("pages/", StringComparison.Ordinal) || UnreadTheme.IsOwnStyles("theme/" + name) => "nothing reads it: digest check",
        { BuiltIn: null } => entry.Progress() is var (all, english) ? string.Create(CultureInfo.InvariantCulture, $"the digest's alone: {all} {(all == 1 ? "text" : "texts")}, {english} of them as in English") : "the digest's alone",
        { IsSame: true } => "as the program has it: without this file it would follow the program",
        { IsText: false } => "another file than the program's",
        { IsLaidOver: true, Difference.Added: 1 } => "1 text otherwise than the program's",
        { IsLaidOver: true, Difference.Added: var texts } => string.Create(CultureInfo.InvariantCulture, $"{texts} texts otherwise than the program's"),
        { Difference: var (_, added, removed) } => string.Create(CultureInfo.InvariantCulture, $"+{added} −{removed} lines"),
    };

    /// <summary><c>[{"file", "own", "program", "same", "added", "removed"}]</c>: whether the digest and the program have it; the last three where both do.</summary>
    private static void Json(Terminal terminal, IReadOnlyList<ThemeEntry> entries) => JsonFormat.Write(Console.Out, json =>
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("file", terminal.Hidden(entry.Name));
            json.WriteBoolean("own", entry.Own is not null);
            json.WriteBoolean("program", entry.BuiltIn is not null);
            if (entry is { Own: not null, BuiltIn: not null })
            {
                json.WriteBoolean("same", entry.IsSame);
                if (entry.IsText)
                {
                    json.WriteNumber("added", entry.Difference.Added);
                    json.WriteNumber("removed", entry.Difference.Removed);
                }
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static int Differences(Terminal terminal, IReadOnlyList<ThemeEntry> entries, string[] asked)
    {
        var chosen = new List<ThemeEntry>();
        foreach (string word in asked)
        {
            if (Find(terminal, entries, word) is not { } entry) { return ExitCode.Usage; }
            if (entry.Own is null) { return terminal.Refuse($"the digest has no theme/{entry.Name} of its own", $"  help: The program's counts. To change it: digest theme copy {entry.Name}"); }
            if (entry.BuiltIn is null) { return terminal.Refuse($"the program has no theme/{entry.Name}", "  help: It is the digest's alone: there is nothing to hold it against."); }
            chosen.Add(entry);
        }
        if (asked.Length == 0) { chosen.AddRange(entries.Where(entry => entry is { Own: not null, BuiltIn: not null })); }
        foreach (var entry in chosen.Where(entry => !entry.IsSame))
        {
            if (entry.IsUnreadable) { terminal.Tell(Markup.Escape($"theme/{entry.Name} cannot be read: digest check says why")); continue; }
            // Over the lines of a diff a term would stand in parts.
            if (terminal.Silence is { } silence && silence.Places(ThemeFiles.Text(entry.Own!)).Any()) { terminal.Tell(Markup.Escape($"theme/{entry.Name} has a protected term in it, and is not shown")); continue; }
            if (!entry.IsText) { terminal.Tell(Markup.Escape($"theme/{entry.Name} is another file than the program's")); continue; }
            foreach (string line in entry.Difference.Text.TrimEnd('\n').Split('\n')) { terminal.Tell(Sealing.Coloured(line)); }
        }
        if (chosen.TrueForAll(entry => entry.IsSame)) { terminal.Warn(chosen.Count == 0 ? "The digest has no file in place of one of the program's." : "There is no difference."); }
        return ExitCode.Clean;
    }

    /// <summary>The one file of that path, or of that name, with or without its ending.</summary>
    /// <returns>Null where there is none, or more than one, which is told.</returns>
    private static ThemeEntry? Find(Terminal terminal, IReadOnlyList<ThemeEntry> entries, string written)
    {
        string word = written.Replace('\\', '/').InForm();
        word = word.StartsWith("theme/", StringComparison.Ordinal) ? word["theme/".Length..] : word;
        if (entries.FirstOrDefault(entry => entry.Name == word) is { } exact) { return exact; }
        var named = entries.Where(entry => Path.GetFileName(entry.Name) == word || Path.GetFileNameWithoutExtension(entry.Name) == word).ToList();
        if (named.Count == 1) { return named[0]; }
        string help = named.Count > 1 ? $"Name one of them: {string.Join(", ", named.Select(entry => entry.Name))}."
            : Suggestion.For(word, entries.Select(entry => entry.Name).Concat(entries.Select(entry => Path.GetFileName(entry.Name))).Concat(entries.Select(entry => Path.GetFileNameWithoutExtension(entry.Name)))) ?? "'digest theme' lists all files.";
        terminal.Refuse(named.Count > 1 ? $"the theme has several files of the name '{written}'" : $"the theme has no file '{written}'", "  help: " + help);
        return null;
    }

    private static int Copy(string? named, string[] asked, string? name)
    {
        var terminal = new Terminal("text");
        if (DigestFolder.Find(named) is not { } root) { return terminal.Refuse(DigestFolder.Missing(named), DigestFolder.Needs); }
        if (name is not null && asked.Length > 1) { return terminal.Refuse("--as names one file, and several are to be copied", "  help: Copy them one by one."); }
        var entries = ThemeEntry.All([]);
        var copies = new List<(string Path, byte[] Bytes)>();
        foreach (string word in asked)
        {
            if (Find(terminal, entries, word) is not { BuiltIn: { } file }) { return ExitCode.Usage; }
            if ((name is null ? file.Path : TargetOf(terminal, name, file)) is not { } target) { return ExitCode.Usage; }
            copies.Add((target, file.Bytes));
        }
        return Session.Guarded(terminal, () => Write(terminal, root, [.. copies.DistinctBy(copy => copy.Path)]));
    }

    /// <returns>Null where a theme has no such file of that kind, which is told.</returns>
    private static string? TargetOf(Terminal terminal, string name, InputFile file)
    {
        string path = "theme/" + (name.StartsWith("theme/", StringComparison.Ordinal) ? name["theme/".Length..] : name);
        bool isPlain = !path.Contains('\\', StringComparison.Ordinal) && path.Split('/').All(part => part.Length > 0 && part[0] != '.');
        if (isPlain && InputWalk.RoleOf(path) == file.Role && Path.GetDirectoryName(path) == Path.GetDirectoryName(file.Path)) { return path; }
        string example = Path.Join(Path.GetDirectoryName(Name(file)), $"NAME{Path.GetExtension(file.Path)}").Replace('\\', '/');
        terminal.Refuse($"a copy of {Name(file)} cannot be called '{name}'", $"  help: It is read in its own folder alone, by its ending: --as {example}");
        return null;
    }

    private static int Write(Terminal terminal, string root, List<(string Path, byte[] Bytes)> copies)
    {
        if (copies.FirstOrDefault(copy => Path.Exists(Path.Join(root, copy.Path))).Path is { } there)
        {
            return terminal.Refuse($"'{there}' is there already, and nothing is ever written over", $"  help: Move it away, or see what it has otherwise: digest theme diff {there["theme/".Length..]}. Nothing was written.");
        }
        if (!EditingSession.TryWrite(terminal, root, copies, "see what it has otherwise: digest theme diff")) { return ExitCode.Environment; }
        foreach (var (path, _) in copies) { terminal.Tell($"[green]made[/]  {Markup.Escape(DigestFolder.FromHere(Path.Join(root, path)))}"); }
        var builtIn = ThemeEntry.All([]).Select(entry => entry.BuiltIn?.Path).ToHashSet(StringComparer.Ordinal);
        terminal.Tell(copies.Exists(copy => !builtIn.Contains(copy.Path)) ? "It counts where another file of the theme names it, or digest.yml (words: by their language); while nothing does, digest check says that nothing reads it"
            : "What stands there counts from now on, also where a later version of the program has it otherwise: digest theme diff");
        return ExitCode.Clean;
    }
}
