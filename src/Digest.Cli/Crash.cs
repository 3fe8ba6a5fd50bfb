namespace Digest.Cli;

/// <summary>
/// What is told where the program fails by its own fault. It goes into logs that anybody may read: so neither the exception's message, which may
/// hold words of a document or the name of a file, nor a folder of this machine is printed, unless the person at it asks.
/// </summary>
internal static class Crash
{
    /// <summary>Set to 1: the whole of it.</summary>
    public const string Switch = "DIGEST_TRACE";
    private const int MostFaults = 3;
    private const string SourceMark = " in ", OwnSource = "/_/";

    /// <summary>Runs a command; a fault that nothing caught is told, and ends it with <see cref="ExitCode.Environment"/>.</summary>
    public static int Guard(Func<int> command, TextWriter log)
    {
        try { return command(); }
#pragma warning disable CA1031 // The last place that can catch it: what follows is the runtime's own report, with paths.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Tell(fault, log, whole: Environment.GetEnvironmentVariable(Switch) == "1");
            return ExitCode.Environment;
        }
    }

    public static void Tell(Exception fault, TextWriter log, bool whole)
    {
        if (IsOfTheOutput(fault))
        {
            log.WriteLine($"error: what is printed cannot be written: {Digest.Stages.InputWalk.Reason(fault)}");
            log.WriteLine("  help: Free some space where it goes to, or let it go elsewhere, and run the command again.");
            return;
        }
        log.WriteLine(IsOfTheSystem(fault)
            ? "error: the system refused a file or a folder, where digest did not expect it. Nothing of your content is at fault."
            : "error: this is a fault of digest itself, not of your content.");
        if (whole) { log.WriteLine(fault); }
        else { foreach (var one in Causes(fault).Take(MostFaults)) { Frames(one, log); } }
        log.WriteLine(whole
            ? "  help: Read what stands above before you pass it on: it may name folders of this machine and hold words of your documents."
            : $"  help: Please report it, with the lines above. {Switch}=1 prints the message and the paths too, for your own eyes.");
    }

    private static void Frames(Exception fault, TextWriter log)
    {
        log.WriteLine($"  {fault.GetType().FullName}");
        foreach (string frame in (fault.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)) { log.WriteLine("    " + WithoutPath(frame.Trim())); }
    }

    /// <summary>Keeps a file of this repository, which is named from its root; any other is one of a machine.</summary>
    private static string WithoutPath(string frame)
    {
        int at = frame.IndexOf(SourceMark, StringComparison.Ordinal);
        return at < 0 || frame.AsSpan(at + SourceMark.Length).StartsWith(OwnSource) ? frame : frame[..at];
    }

    private static List<Exception> Causes(Exception fault) =>
        fault is AggregateException several ? [.. several.Flatten().InnerExceptions] : fault.InnerException is { } inner ? [fault, inner] : [fault];

    /// <summary>Standard output leads into a file on a disk that is full, or to a device that fails.</summary>
    private static bool IsOfTheOutput(Exception fault) => fault is IOException && fault.StackTrace?.Contains("System.ConsolePal.", StringComparison.Ordinal) == true;

    private static bool IsOfTheSystem(Exception fault) => Causes(fault).All(cause => cause is IOException or UnauthorizedAccessException);
}
