using BenchmarkDotNet.Attributes;
using Digest.Benchmarks.Corpus;
using Edtf;

namespace Digest.Benchmarks.Cases;

/// <summary>EDTF dates of every shape; a batch is 1,000, so a million dates take a thousand times as long.</summary>
public class DateCase
{
    private const int Count = 1_000;
    private string[] _texts = [];
    private EdtfDate[] _dates = [];

    [GlobalSetup]
    public void Prepare()
    {
        var chance = new Chance(1, "dates");
        _texts = [.. Enumerable.Range(0, Count).Select(i => i % 50 == 0 ? DateShapes.FarAway(chance) : DateShapes.For(new DateOnly(1990, 1, 1).AddDays(chance.Below(12_000)), chance))];
        _dates = [.. _texts.Select(EdtfDate.Parse)];
    }

    [Benchmark(Description = "parse 1,000 dates")]
    public int Parse()
    {
        int approximate = 0;
        foreach (string text in _texts) { if (EdtfDate.TryParse(text, out var date, out _) && date!.IsApproximate) { approximate++; } }
        return approximate;
    }

    [Benchmark(Description = "say 1,000 dates in words")]
    public int Words() => _dates.Sum(date => date.ToWords(EdtfWords.English).Length);
}
