using System.Diagnostics;
using System.Globalization;

namespace Digest.Benchmarks.Building;

/// <summary>What one run of a command took.</summary>
/// <param name="PeakBytes">Most memory resident at once (VmHWM on Linux).</param>
/// <param name="Output">What it printed, for when it failed.</param>
internal sealed record MeasuredRun(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, int ExitCode, string Output)
{
    /// <summary>CPU time and memory are gone with the process, so they are read while it lives: the last this many milliseconds are missed.</summary>
    private const int Interval = 5;

    public static MeasuredRun Of(ProcessStartInfo start)
    {
        long started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        do
        {
            try { (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, Peak(process))); }
            catch (Exception gone) when (gone is InvalidOperationException or IOException or System.ComponentModel.Win32Exception) { break; }
        } while (!process.WaitForExit(Interval));
        process.WaitForExit();
        return new MeasuredRun(Stopwatch.GetElapsedTime(started), cpu, peak, process.ExitCode, output.Result + errors.Result);
    }

    private static long Peak(Process process)
    {
        if (!OperatingSystem.IsLinux())
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        foreach (string line in File.ReadLines($"/proc/{process.Id}/status"))
        {
            if (line.StartsWith("VmHWM:", StringComparison.Ordinal)) { return 1024 * long.Parse(line.AsSpan(6, line.Length - 8), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture); }
        }
        return 0;
    }
}
