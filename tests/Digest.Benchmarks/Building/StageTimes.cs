using System.Diagnostics;
using System.Globalization;
using Digest.Diagnostics;
using Digest.Outputs;
using Digest.Stages;
using Digest.Templates;

namespace Digest.Benchmarks.Building;

/// <summary>One build in this process, stage by stage: what each takes, what it allocates, and what is alive after it. Nothing is written.</summary>
internal static class StageTimes
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    /// <param name="folder">The digest's folder.</param>
    /// <returns>0, or 1 where the digest has errors.</returns>
    public static int Run(string folder)
    {
        var found = new List<Diagnostic>();
        Console.WriteLine($"{"",-8}{"wall s",10}{"CPU s",10}{"made MB",10}{"alive MB",10}");
        var files = Time("read", () => Reader.Read(folder, found));
        var digest = Time("parse", () => Parser.Parse(files, found));
        var theme = digest is null ? null : Theme.Load(files, digest.Words, found);
        if (digest is null || theme is null) { return Fail(found); }
        var site = Time("link", () => Linker.Link(digest));
        found.AddRange(Time("check", () => Checker.Check(site, Today)));
        if (found.Exists(fault => fault.Severity == Severity.Error)) { return Fail(found); }
        var publication = new Publication(site, digest.Words, theme) { Style = new CitationStyles(files, "en", []).Of(digest.Config)! };
        Time("render", () => Renderer.Render(publication, new Rendering(), CancellationToken.None));
        Console.WriteLine();
        PrintPages(publication);
        return 0;
    }

    private static T Time<T>(string stage, Func<T> work)
    {
        long made = GC.GetTotalAllocatedBytes(), started = Stopwatch.GetTimestamp();
        var cpu = Environment.CpuUsage.TotalTime;
        var result = work();
        var (wall, spent) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu);
        made = GC.GetTotalAllocatedBytes() - made;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-8}{wall.TotalSeconds,10:0.00}{spent.TotalSeconds,10:0.00}{made / 1e6,10:0}{GC.GetTotalMemory(forceFullCollection: true) / 1e6,10:0}"));
        return result;
    }

    /// <summary>Files by folder, made one after the other.</summary>
    private static void PrintPages(Publication publication)
    {
        var sums = new SortedDictionary<string, (int Files, TimeSpan Time, long Made, long Bytes)>(StringComparer.Ordinal);
        foreach (var file in AllOutputs.List.SelectMany(output => output(publication)))
        {
            int slash = file.Path.IndexOf('/', StringComparison.Ordinal);
            string group = slash < 0 ? "(top)" : file.Path[..slash] + (file.Path.Contains("/index", StringComparison.Ordinal) ? " index" : file.Path.Contains(".links-", StringComparison.Ordinal) ? " links" : "");
            long made = GC.GetAllocatedBytesForCurrentThread(), started = Stopwatch.GetTimestamp();
            int length = file.Make().Length;
            var sum = sums.GetValueOrDefault(group);
            sums[group] = (sum.Files + 1, sum.Time + Stopwatch.GetElapsedTime(started), sum.Made + GC.GetAllocatedBytesForCurrentThread() - made, sum.Bytes + length);
        }
        Console.WriteLine($"{"folder",-24}{"files",8}{"seconds",10}{"KB a file",12}{"KB made",12}");
        foreach (var (group, sum) in sums)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group,-24}{sum.Files,8}{sum.Time.TotalSeconds,10:0.00}{sum.Bytes / 1e3 / sum.Files,12:0.0}{sum.Made / 1e3 / sum.Files,12:0.0}"));
        }
    }

    private static int Fail(List<Diagnostic> found)
    {
        Console.Error.WriteLine($"The digest has errors; the first: {found.Find(fault => fault.Severity == Severity.Error)?.Message}");
        return 1;
    }
}
