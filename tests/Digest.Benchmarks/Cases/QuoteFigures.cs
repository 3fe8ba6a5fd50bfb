using System.Diagnostics;
using System.Globalization;

namespace Digest.Benchmarks.Cases;

/// <summary>The limits that quote finding is held to, measured by processor time too: on a machine that others use, wall seconds say little.</summary>
internal static class QuoteFigures
{
    /// <returns>1 where a limit is passed by the least processor time of the runs.</returns>
    public static int Run(int runs)
    {
        var large = new QuoteCase();
        large.Prepare();
        bool within = Measure("2,000 quotes, 5 MB, not indexed yet (limit 1 s)", runs, 1, () => large.FindAll())
            & Measure("a near miss found absent and explained, 5 MB, not indexed yet (limit 2 s)", runs, 2, () => large.ExplainCold());
        foreach (string kind in HostileQuoteCase.Kinds)
        {
            foreach (int characters in HostileQuoteCase.Sizes)
            {
                var hostile = new HostileQuoteCase { Kind = kind, Characters = characters };
                hostile.Prepare();
                string size = string.Create(CultureInfo.InvariantCulture, $"{characters / 1e6:0.0} MB");
                within &= Measure($"{kind}, {size}: found absent", runs, 2, () => hostile.Find()) & Measure($"{kind}, {size}: explained", runs, 2, () => hostile.Explain());
            }
        }
        return within ? 0 : 1;
    }

    private static bool Measure(string name, int runs, double limit, Action action)
    {
        double wall = double.MaxValue, processor = double.MaxValue;
        action();
        for (int run = 0; run < runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            long started = Stopwatch.GetTimestamp();
            action();
            wall = Math.Min(wall, Stopwatch.GetElapsedTime(started).TotalSeconds);
            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-76} least wall {wall,7:0.000} s, least processor {processor,7:0.000} s"));
        return processor <= limit;
    }
}
