using System.CommandLine;

namespace Digest.Cli;

/// <summary>Whether what was shown may be done: as the options say, or as a person at a terminal answers.</summary>
internal sealed record Consent(bool DryRun, bool Yes)
{
    public static Option<bool> DryRunOption() => new("--dry-run", "-n") { Description = "Show what would change, and write nothing" };
    public static Option<bool> YesOption() => new("--yes", "-y") { Description = "Do it without asking: for scripts" };

    /// <returns>Null: go on. Else the exit code.</returns>
    public int? Ask(Terminal terminal, string question)
    {
        if (DryRun) { terminal.Tell("Nothing was written (--dry-run)"); return ExitCode.Clean; }
        if (Yes) { return null; }
        if (Console.IsInputRedirected || Console.IsErrorRedirected) { return terminal.Refuse("nobody can be asked: this is no terminal", "  help: Add --yes to do it, or --dry-run to see it alone. Nothing was written."); }
        Console.Error.Write($"{question} [y/N] ");
        if (Console.ReadLine()?.Trim() is "y" or "Y" or "yes" or "Yes" or "YES") { return null; }
        terminal.Tell("Nothing was written");
        return ExitCode.Cancelled;
    }
}
