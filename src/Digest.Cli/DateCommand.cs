using System.CommandLine;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Stages;

namespace Digest.Cli;

/// <summary><c>digest date</c> from the command line to its exit code: dates in, lines of JSON out.</summary>
internal static class DateCommand
{
    public static Command Make(CancellationToken cancel)
    {
        var dates = new Argument<string[]>("DATE") { Arity = ArgumentArity.ZeroOrMore, Description = "The dates [default: standard input, a line each]" };
        var seasons = new Option<string?>("--seasons") { HelpName = string.Join('|', Vocabulary.Seasons.Words), Description = "The months of the seasons 21 to 24, which name no hemisphere [default: northern, or as the digest of --root has it]" };
        seasons.AcceptOnlyFromAmong([.. Vocabulary.Seasons.Words]);
        var language = new Option<string?>("--language") { HelpName = "TAG", Description = "The language of the words, one that the theme has [default: en, or the language of the digest of --root]" };
        var root = new Option<string?>("--root") { HelpName = "FOLDER", Description = "Take the words and the seasons of that digest; no digest is needed" };
        var command = new Command("date", "Read dates (EDTF) and print each as a line of JSON: valid or not, bounds, words, or the mistake with its column from 1") { dates, seasons, language, root };
        command.SetAction(parsed =>
        {
            var terminal = new Terminal("json");
            if (Settings(parsed.GetValue(root), parsed.GetValue(language), terminal) is not { } settings) { return ExitCode.Usage; }
            if (parsed.GetValue(seasons) is { } word && Vocabulary.Seasons.TryGet(word, out var chosen)) { settings = settings with { Options = settings.Options with { Seasons = chosen } }; }
            return Run(parsed.GetValue(dates) ?? [], settings, terminal, cancel);
        });
        return command;
    }

    private static DateSettings? Settings(string? named, string? language, Terminal terminal)
    {
        string? root = named is null ? null : DigestFolder.Find(named);
        if (named is not null && root is null)
        {
            terminal.Refuse(DigestFolder.Missing(named), "  help: Name the folder of a digest, or leave --root out.");
            return null;
        }
        var faults = new List<Diagnostic>();
        if (DateSettings.Of(root, language, faults) is { } settings) { return settings; }
        if (faults.Count > 0) { terminal.Refuse("input/digest.yml or the theme of that digest cannot be read as it is", $"  help: 'digest check --root {named}' says why."); }
        else { terminal.Refuse($"the theme has no words in '{language}'", $"  help: theme/i18n/ of a digest holds them: digest date --root FOLDER --language {language}"); }
        return null;
    }

    private static int Run(string[] dates, DateSettings settings, Terminal terminal, CancellationToken cancel)
    {
        // Reading from a terminal or a pipe ends by itself alone: whoever cancels does not wait for it.
        var work = Task.Run(() => PrintAll(dates, settings, terminal), CancellationToken.None);
        try
        {
            Task.WaitAny([work], cancel);
            return work.GetAwaiter().GetResult() ? ExitCode.Clean : ExitCode.ContentErrors;
        }
        catch (OperationCanceledException) { return ExitCode.Cancelled; }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Warn($"error: standard input cannot be read, or standard output not be written: {InputWalk.Reason(fault)}");
            return ExitCode.Environment;
        }
    }

    private static bool PrintAll(string[] dates, DateSettings settings, Terminal terminal)
    {
        using var output = StandardOutput.Open();
        using var printer = new DatePrinter(output, settings);
        if (dates.Length > 0) { return printer.PrintAll(dates); }
        if (!Console.IsInputRedirected) { terminal.Warn("Type a date and press Enter; an empty line is skipped, the end of the input (Ctrl+D) ends."); }
        using var input = Console.OpenStandardInput();
        return printer.PrintAll(new DateLines(input));
    }
}
