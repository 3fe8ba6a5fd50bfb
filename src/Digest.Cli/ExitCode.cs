using Digest.Diagnostics;

namespace Digest.Cli;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Clean = 0, ContentErrors = 1, Usage = 2, Environment = 3, Cancelled = 130;

    public static int Of(BuildResult result)
    {
        // Where the output goes is said on the command line, not in the content.
        bool misplaced = result.Diagnostics.Any(one => one.Severity == Severity.Error && one.Rule.Id == "foreign-output");
        return result.Outcome switch
        {
            BuildOutcome.Clean => Clean,
            _ when misplaced => Usage,
            BuildOutcome.EnvironmentError => Environment,
            _ => ContentErrors,
        };
    }
}
