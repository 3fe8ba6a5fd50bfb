using System.Diagnostics;
using System.Globalization;
using Digest.Benchmarks.Corpus;
using Edtf;

namespace Digest.Benchmarks.Cases;

/// <summary>What a great number of EDTF dates takes: reading with bounds, order, relations, words, and refusing.</summary>
internal static class DateFigures
{
    private const int FarAway = 50;

    /// <param name="count">Dates in each run, one at least.</param>
    public static int Run(int count, int runs)
    {
        var chance = new Chance(1, "dates");
        string[] plain = new string[count], mixed = new string[count], wrong = new string[count];
        for (int i = 0; i < count; i++)
        {
            var day = new DateOnly(1990, 1, 1).AddDays(chance.Below(12_000));
            plain[i] = DateShapes.Day(day);
            mixed[i] = i % FarAway == 0 ? DateShapes.FarAway(chance) : DateShapes.For(day, chance);
            wrong[i] = (i % 3) switch { 0 => plain[i][5..7] + "/" + plain[i][..4], 1 => "the week of " + plain[i], _ => plain[i] + "x" };
        }
        EdtfDate[] dates = [.. mixed.Select(EdtfDate.Parse)];
        Measure("read plain days, bounds too", count, runs, () => Read(plain));
        Measure("read dates of every shape, bounds too", count, runs, () => Read(mixed));
        Measure("refuse texts that are none, with a suggestion", count, runs, () => Read(wrong));
        Measure("say them in words", count, runs, () => dates.Sum(date => (long)date.ToWords(EdtfWords.English).Length));
        Measure("relate neighbours: before, within, overlapping", count, runs, () => Relate(dates));
        Measure("sort them", count, runs, () => dates.Order().Count(date => date.IsMoment));
        return 0;
    }

    private static long Read(string[] texts)
    {
        long years = 0;
        foreach (string text in texts) { if (EdtfDate.TryParse(text, out var date, out _)) { years += date!.Latest?.Year ?? 0; } }
        return years;
    }

    private static long Relate(EdtfDate[] dates)
    {
        long held = 0;
        for (int i = 1; i < dates.Length; i++)
        {
            held += dates[i - 1].MustBeBefore(dates[i]) ? 1 : 0;
            held += dates[i - 1].MayBeWithin(dates[i]) ? 1 : 0;
            held += dates[i - 1].MayOverlap(dates[i]) ? 1 : 0;
        }
        return held;
    }

    private static void Measure(string name, int count, int runs, Func<long> action)
    {
        action();
        double[] wall = new double[runs];
        long allocated = 0;
        for (int run = 0; run < runs; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread(), started = Stopwatch.GetTimestamp();
            action();
            wall[run] = Stopwatch.GetElapsedTime(started).TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Array.Sort(wall);
        double median = (wall[(runs - 1) / 2] + wall[runs / 2]) / 2;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-48} median {median,7:0.000} s, {median / count * 1e9,7:0} ns a date, {(double)allocated / count,5:0} bytes a date"));
    }
}
