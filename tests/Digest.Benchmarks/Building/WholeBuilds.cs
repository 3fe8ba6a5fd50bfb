using System.Globalization;

namespace Digest.Benchmarks.Building;

/// <summary>Builds a digest several times as a process of its own: cold (no output yet), warm (nothing changed) and with one claim edited, and prints what that took, of the cold ones by stage too.</summary>
internal static class WholeBuilds
{
    private static readonly string[] Columns = ["wall s", "CPU s", "paused s", "made MB", "peak MB"];

    /// <param name="folder">The digest's folder. Its <c>output/</c> and <c>.digest/</c> are removed before each cold run; the claim that is edited has its bytes again at the end.</param>
    /// <param name="runs">How many, and whether with the search and its index.</param>
    /// <returns>0, or 1 where a build failed.</returns>
    public static int Run(string command, string folder, (int Count, bool WithSearch) runs)
    {
        string output = Path.Combine(folder, "output");
        string[] words = ["build", "--root", folder, "--output", output, "--profile", .. runs.WithSearch ? Array.Empty<string>() : ["--no-search"]];
        var start = DigestCommand.Start(command, words);
        var (cold, warm, edited) = (new List<MeasuredRun>(runs.Count), new List<MeasuredRun>(runs.Count), new List<MeasuredRun>(runs.Count));
        string? claim = Directory.Exists(Path.Combine(folder, "input", "claims")) ? Directory.EnumerateFiles(Path.Combine(folder, "input", "claims"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault() : null;
        for (int i = 0; i < runs.Count; i++)
        {
            Remove(output);
            Remove(Path.Combine(folder, ".digest"));
            cold.Add(MeasuredRun.Of(start));
            if (Failed(cold[^1])) { return 1; }
            warm.Add(MeasuredRun.Of(start));
            if (Failed(warm[^1])) { return 1; }
            if (claim is null) { continue; }
            byte[] before = File.ReadAllBytes(claim);
            try
            {
                File.AppendAllText(claim, string.Create(CultureInfo.InvariantCulture, $"\n\nEdited, run {i}.\n"));
                edited.Add(MeasuredRun.Of(start));
            }
            finally { File.WriteAllBytes(claim, before); }
            if (Failed(edited[^1])) { return 1; }
        }
        Console.WriteLine($"{"",-8}{"wall s",24}{"CPU s",24}{"peak MiB",24}");
        Console.WriteLine($"{"",-8}{string.Concat(Enumerable.Repeat($"{"min",8}{"median",8}{"max",8}", 3))}");
        Console.WriteLine(Row("cold", cold));
        Console.WriteLine(Row("warm", warm));
        if (edited.Count > 0) { Console.WriteLine(Row("edited", edited)); }
        WriteStages(cold);
        return 0;
    }

    /// <summary>Medians of what the command's own <c>--profile</c> tells.</summary>
    private static void WriteStages(List<MeasuredRun> cold)
    {
        var tables = cold.Select(run => Stages(run.Output)).ToList();
        Console.WriteLine();
        Console.WriteLine($"{"cold",-12}{string.Concat(Columns.Select(column => column.PadLeft(11)))}");
        foreach (string stage in tables[0].Select(row => row.Stage))
        {
            var rows = tables.SelectMany(table => table.Where(row => row.Stage == stage)).ToList();
            Console.WriteLine($"{stage,-12}{string.Concat(Columns.Select((_, i) => Median([.. rows.Select(row => row.Figures[i])]).ToString(i < 3 ? "0.00" : "#,0", CultureInfo.InvariantCulture).PadLeft(11)))}");
        }
    }

    private static List<(string Stage, double[] Figures)> Stages(string told) =>
    [
        .. told.Split('\n').SkipWhile(line => !line.TrimStart().StartsWith("stage ", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.Trim().Length > 0)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length == Columns.Length + 1)
            .Select(words => (words[0], words[1..].Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray())),
    ];

    private static string Row(string name, List<MeasuredRun> runs) => $"{name,-8}"
        + Cells(runs, run => run.Wall.TotalSeconds, "0.00") + Cells(runs, run => run.Cpu.TotalSeconds, "0.00") + Cells(runs, run => run.PeakBytes / 1048576.0, "0");

    private static string Cells(List<MeasuredRun> runs, Func<MeasuredRun, double> figure, string format)
    {
        double[] figures = [.. runs.Select(figure)];
        return string.Concat(new[] { figures.Min(), Median(figures), figures.Max() }.Select(number => number.ToString(format, CultureInfo.InvariantCulture).PadLeft(8)));
    }

    private static double Median(double[] figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
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
