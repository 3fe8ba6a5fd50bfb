using System.CommandLine;
using System.CommandLine.Parsing;
using Digest.Diagnostics;

namespace Digest.Cli;

/// <summary>What is wrong with a command line, with the nearest name and the help of the command that was meant.</summary>
internal static class UsageFaults
{
    /// <summary>What was typed and is not known, what is missing, and what else the library found, each once; the last line is the remedy.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string name = CommandLine.NameOf(command), more = More(command);
        // Behind a command that there is not, nothing is known.
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var unknown, ..] && !unknown.StartsWith('-'))
        {
            return [$"error: '{unknown}' is no command of {name}", Help(Suggestion.For(unknown, command.Subcommands.Where(one => !one.Hidden).SelectMany(one => one.Aliases.Prepend(one.Name))), more)];
        }
        var missing = command.Arguments.Where(argument => (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues).ToList();
        var told = new List<string>();
        string? near = null;
        foreach (string token in parsed.UnmatchedTokens)
        {
            string option = token.Split('=')[0];
            if (!token.StartsWith('-')) { told.Add($"error: '{name}' has no use for '{token}'"); near ??= command.Arguments.Count > 0 ? "Put text of several words in quotation marks." : null; continue; }
            told.Add($"error: '{name}' has no option '{option}'");
            near ??= Suggestion.For(option, command.Options.Where(one => !one.Hidden).SelectMany(Names));
        }
        // One word that was taken for an option's may be what is missing elsewhere: the unknown is told alone.
        if (told.Count == 0)
        {
            told.AddRange(missing.Select(argument => $"error: '{name}' needs {Called(argument)}: {argument.Description}"));
            if (missing.Count > 0) { near = $"Write {name} {string.Join(' ', command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(Called))}."; }
        }
        told.AddRange(parsed.Errors.Where(error => !(error.SymbolResult is ArgumentResult of && missing.Contains(of.Argument)) && !(error.SymbolResult is CommandResult && missing.Count > 0)
            && !parsed.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal))).Select(error => $"error: {Line(error)}").Distinct(StringComparer.Ordinal));
        return told.Append(Help(near, more));
    }

    /// <summary>Options whose value is nothing, as a script leaves them whose variable is not set, or another option: of <c>--into= -n</c> the library would take <c>-n</c> for the folder. Nothing where there is none.</summary>
    /// <param name="arguments">As they were typed.</param>
    public static IEnumerable<string> Empty(ParseResult parsed, string[] arguments)
    {
        string[] joined = [.. arguments.TakeWhile(one => one != "--").Where(one => one.StartsWith('-') && one.EndsWith('=')).Select(one => one[..^1])];
        var command = parsed.CommandResult.Command;
        var names = command.Options.SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        string[] told = [.. command.Options.Where(option => option.Arity.MinimumNumberOfValues > 0).Select(option => Fault(option, parsed.GetResult(option))).OfType<string>()];
        return told.Length == 0 ? [] : told.Append(Help(null, More(command)));

        string? Fault(Option option, OptionResult? given)
        {
            if (given is null) { return null; }
            string needs = $"needs {option.HelpName ?? "a value"}: {option.Description}";
            if (Names(option).Any(joined.Contains) || given.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) { return $"error: '{option.Name}' is empty, and {needs}"; }
            return given.Tokens.FirstOrDefault(token => names.Contains(token.Value)) is { } other ? $"error: the option '{other.Value}' stands where '{option.Name}' {needs}" : null;
        }
    }

    private static IEnumerable<string> Names(Option option) => option.Aliases.Prepend(option.Name);

    private static string More(Command command) => command is RootCommand ? "'digest --help' lists the commands and their options." : $"'{CommandLine.NameOf(command)} --help' lists its arguments and options.";

    private static string Line(ParseError error) => error.SymbolResult is OptionResult { Tokens.Count: 0, Option: var option } && option.Arity.MinimumNumberOfValues > 0
        ? $"'{option.Name}' needs {option.HelpName ?? "a value"}: {option.Description}" : error.Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal);

    private static string Called(Argument argument) => argument.HelpName ?? argument.Name;

    private static string Help(string? near, string more) => $"  help: {(near is null ? "" : near + " ")}{more}";
}
