using System.CommandLine;
using Digest.Model;
using Digest.Outputs;

namespace Digest.Cli;

/// <summary><c>digest links</c>: which names were linked by themselves, and which were not.</summary>
internal static class LinksCommand
{
    public static Command Make(Options options, Option<string> format, Stopping stop)
    {
        var id = new Argument<string?>("ID") { HelpName = "ID", Arity = ArgumentArity.ZeroOrOne, Description = "Only the names in this record's text, and its own in others [default: all records]" };
        id.CompletionSources.Add(_ => IdsOnDisk.Ids());
        var command = new Command("links", "List the names in texts that are linked by themselves, and those that are not since records share them") { id };
        foreach (var option in (Option[])[options.Root, options.Protected, format]) { command.Options.Add(option); }
        command.SetAction(parsed => Session.Links(options.Read(parsed) with { Format = parsed.GetValue(format) ?? "text" }, parsed.GetValue(id), stop));
        return command;
    }

    /// <returns>The exit code.</returns>
    public static int List(BuildResult result, (string? Id, string Format) asked, Func<string, string> pathOf, Terminal terminal)
    {
        var publication = result.Publication!;
        // Somebody whose name is shared may be shown nowhere for just that reason.
        if (asked.Id is { } id && publication.Written.Addresses.Known(id) is not { Head.Status: PublicationStatus.Published })
        {
            return terminal.Refuse($"no published record has the id '{id}'", "  help: The id is the file's name without .md; 'digest build --verbose' lists records that are left out.");
        }
        var report = new LinkReport(publication.Translations.Select(other => other.Written).Prepend(publication.Written), asked.Id);
        if (asked.Format == "json")
        {
            using var output = Console.OpenStandardOutput();
            report.Json(output, text => terminal.Hidden(text));
            return ExitCode.Clean;
        }
        using var list = new StringWriter { NewLine = Console.Out.NewLine };
        report.Text(list, pathOf);
        Console.Out.Write(terminal.Hidden(list.ToString()));
        return ExitCode.Clean;
    }
}
