using System.Globalization;

namespace Digest.Benchmarks.Building;

/// <summary>Builds a digest several times, cold (no output yet) and warm (nothing changed), and prints what that took.</summary>
internal static class WholeBuilds
{
    /// <param name="folder">The digest's folder. Its <c>output/</c> and <c>.digest/</c> are removed before each cold run.</param>
    /// <returns>0, or 1 where a build failed.</returns>
    public static int Run(string command, string folder, int runs)
    {
        string output = Path.Combine(folder, "output");
        var start = DigestCommand.Start(command, "build", "--root", folder, "--output", output);
        var (cold, warm) = (new List<MeasuredRun>(runs), new List<MeasuredRun>(runs));
        for (int i = 0; i < runs; i++)
        {
            Remove(output);
            Remove(Path.Combine(folder, ".digest"));
            cold.Add(MeasuredRun.Of(start));
            warm.Add(MeasuredRun.Of(start));
            if (Failed(cold[^1]) || Failed(warm[^1])) { return 1; }
        }
        Console.WriteLine($"{"",-6}{"wall s",24}{"CPU s",24}{"peak MiB",24}");
        Console.WriteLine($"{"",-6}{string.Concat(Enumerable.Repeat($"{"min",8}{"median",8}{"max",8}", 3))}");
        Console.WriteLine(Row("cold", cold));
        Console.WriteLine(Row("warm", warm));
        return 0;
    }

    private static string Row(string name, List<MeasuredRun> runs) => $"{name,-6}"
        + Cells(runs, run => run.Wall.TotalSeconds, "0.00") + Cells(runs, run => run.Cpu.TotalSeconds, "0.00") + Cells(runs, run => run.PeakBytes / 1048576.0, "0");

    private static string Cells(List<MeasuredRun> runs, Func<MeasuredRun, double> figure, string format)
    {
        double[] sorted = [.. runs.Select(figure).Order()];
        double median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return string.Concat(new[] { sorted[0], median, sorted[^1] }.Select(number => number.ToString(format, CultureInfo.InvariantCulture).PadLeft(8)));
    }

    private static bool Failed(MeasuredRun run)
    {
        if (run.ExitCode == 0) { return false; }
        string text = run.Output.Trim();
        Console.Error.WriteLine($"The build ended with {run.ExitCode} after {run.Wall.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s:\n{(text.Length > 4000 ? text[..4000] + " …" : text)}");
        return true;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) { Directory.Delete(folder, recursive: true); }
    }
}
