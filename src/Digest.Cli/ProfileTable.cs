using System.Globalization;
using Spectre.Console;

namespace Digest.Cli;

/// <summary>What <c>--profile</c> prints: a line a stage, a line an output.</summary>
internal static class ProfileTable
{
    public static void Write(Terminal terminal, BuildProfile profile)
    {
        Line(terminal, "stage", ["wall s", "CPU s", "paused s", "made MB", "peak MB"], isHead: true);
        foreach (var stage in profile.Stages) { Line(terminal, stage.Stage, [Seconds(stage.Wall), Seconds(stage.Cpu), Seconds(stage.Paused), Megabytes(stage.Allocated), Megabytes(stage.Peak)]); }
        TimeSpan wall = new(profile.Stages.Sum(stage => stage.Wall.Ticks)), cpu = new(profile.Stages.Sum(stage => stage.Cpu.Ticks));
        TimeSpan paused = new(profile.Stages.Sum(stage => stage.Paused.Ticks));
        Line(terminal, "all", [Seconds(wall), Seconds(cpu), Seconds(paused), Megabytes(profile.Stages.Sum(stage => stage.Allocated)), Megabytes(profile.Stages.Max(stage => stage.Peak))]);
        terminal.Tell(FormattableString.Invariant($"  Memory was collected {profile.Stages.Sum(stage => stage.Collections.Young):#,0} times of the youngest objects, {profile.Stages.Sum(stage => stage.Collections.Middle):#,0} of those that outlived one such, {profile.Stages.Sum(stage => stage.Collections.All):#,0} of all."));
        if (profile.Outputs.Count == 0) { return; }
        terminal.Tell("");
        Line(terminal, "output", ["files", "busy s", "made MB", "size MB"], isHead: true);
        foreach (var output in profile.Outputs) { Line(terminal, output.Output, [output.Files.ToString("#,0", CultureInfo.InvariantCulture), Seconds(output.Busy), Megabytes(output.Allocated), Megabytes(output.Bytes)]); }
        terminal.Tell("");
    }

    private static void Line(Terminal terminal, string name, IReadOnlyList<string> figures, bool isHead = false)
    {
        string line = Markup.Escape($"  {name,-28}{string.Concat(figures.Select(figure => figure.PadLeft(11)))}");
        terminal.Tell(isHead ? $"[bold]{line}[/]" : line);
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("#,0.0", CultureInfo.InvariantCulture);
}
