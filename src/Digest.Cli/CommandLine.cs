using System.CommandLine;
using System.CommandLine.Help;

namespace Digest.Cli;

/// <summary>The commands and their options. What they do is said here, how in <see cref="Session"/>.</summary>
internal static class CommandLine
{
    private static readonly string[] Formats = ["text", "github", "sarif", "json"];

    /// <summary>Runs one command; its exit code.</summary>
    public static int Run(string[] arguments)
    {
        using var stop = new Stopping();
        var parsed = Commands(stop).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // Who asks for help need not have named everything.
        bool isCompleting = arguments is [{ } first, ..] && first.StartsWith("[suggest", StringComparison.Ordinal);
        string[] faults = parsed.Action is HelpWithExamples || isCompleting ? [] : [.. parsed.Errors.Count > 0 ? UsageFaults.Of(parsed) : UsageFaults.Empty(parsed, arguments)];
        if (faults.Length > 0)
        {
            foreach (string line in faults) { Console.Error.WriteLine(line); }
            return ExitCode.Usage;
        }
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        if (!isCompleting) { return parsed.Invoke(invocation); }
        // System.CommandLine fails on a value that is joined to its option and not complete (--format=s): then the shell is told nothing.
        try { return parsed.Invoke(invocation); }
        catch (InvalidOperationException) { return ExitCode.Clean; }
    }

    /// <summary>As it is typed: <c>digest theme copy</c>.</summary>
    public static string NameOf(Command command) =>
        command is RootCommand ? "digest" : (command.Parents.OfType<Command>().FirstOrDefault() is { } above ? NameOf(above) : "digest") + " " + command.Name;

    private static RootCommand Commands(Stopping stop)
    {
        var cancel = stop.Token;
        var root = new Option<string?>("--root") { HelpName = "FOLDER", Description = "The digest: a folder with input/digest.yml [default: this folder, or the nearest above it]" };
        var output = new Option<string?>("--output", "-o") { HelpName = "FOLDER", Description = "Where the site is written [default: output, in the digest's folder]" };
        var strict = new Option<bool>("--strict") { Description = "Warnings fail, too" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "List every warning, and the records that are left out with the reason" };
        var baseUrl = new Option<string?>("--base-url") { HelpName = "URL", Description = "The site's address, in place of 'url' in input/digest.yml" };
        var format = new Option<string>("--format") { HelpName = string.Join('|', Formats), Description = "How findings are written; all but text go to standard output", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(Formats);
        var listFormat = new Option<string>("--format") { HelpName = "text|json", Description = "How the list is written", DefaultValueFactory = _ => "text" };
        listFormat.AcceptOnlyFromAmong("text", "json");
        var options = new Options(root, output, strict, verbose, baseUrl, format);

        var program = new RootCommand("Renders a curated evidence digest: Markdown with verified quotes in, a cross-linked static site out.")
        {
            Command(new Command("build", "Check the digest and write its site (also what 'digest' alone does)"), options.All, parsed => Session.Build(options.Read(parsed), write: true, stop)),
            Fixing.Command(options, stop),
            Previewing.PreviewCommand.Make(root, options, stop),
            Publishing.Command(options, cancel),
            Init(),
            Making.Command(root, options.Protected, cancel),
            Quoting.Command(root, options.Protected, cancel),
            TextCommand.Command(root, options.Protected, cancel),
            Listing.List(root, options.Protected, cancel),
            Listing.Show(root, options.Protected, cancel),
            RenameCommand.Make(root, options.Protected, cancel),
            Importing.Command(root, options.Protected, cancel),
            EvidenceCommands.Seal(root, format, cancel),
            EvidenceCommands.Verify(cancel),
            Explain(format),
            EditorCommands.Schema(root),
            EditorCommands.Editor(root),
            DateCommand.Make(cancel),
            CiteCommand.Make(),
            Command(new Command("gaps", "List what the digest cannot show yet: claims on one document, without a date, a reply or a quote, and more"), [root, options.Protected, listFormat], parsed => Session.Gaps(options.Read(parsed) with { Format = parsed.GetValue(listFormat) ?? "text" }, stop)),
            LinksCommand.Make(options, listFormat, stop),
            ThemeCommand.Make(options, listFormat, cancel),
            Auditing.Command(root, options.Protected, cancel),
            Completing.Command(),
            Command(new Command("clean", "Remove the site that was built, and nothing else"), [root, output, verbose, format], parsed => Session.Clean(options.Read(parsed))),
        };
        Command(program, options.All, parsed => Session.Build(options.Read(parsed), write: true, stop));
        foreach (var help in program.Options.OfType<HelpOption>()) { help.Action = new HelpWithExamples((HelpAction)help.Action!); }
        return program;
    }

    private static Command Init()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder that is new or empty; '.' is this one" };
        var init = new Command("init", "Make a new digest: a small, invented one that works, to be changed by hand") { folder };
        init.SetAction(parsed => Beginning.Run(parsed.GetValue(folder) ?? ""));
        return init;
    }

    private static Command Explain(Option<string> format)
    {
        var rule = new Argument<string?>("RULE") { HelpName = "RULE", Arity = ArgumentArity.ZeroOrOne, Description = "The rule, as a message has it in brackets: error[RULE] [default: a list of all]" };
        rule.CompletionSources.Add(_ => IdsOnDisk.Rules());
        var explain = new Command("explain", "Tell what a rule means, why it is there, and how to set it") { rule };
        return Command(explain, [format], parsed => Explanation.Of(parsed.GetValue(rule), parsed.GetValue(format) ?? "text"));
    }

    private static Command Command(Command command, IEnumerable<Option> options, Func<ParseResult, int> act)
    {
        foreach (var option in options) { command.Options.Add(option); }
        command.SetAction(act);
        return command;
    }
}
