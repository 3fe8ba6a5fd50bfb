using System.Globalization;
using BenchmarkDotNet.Attributes;
using Digest.Model;
using Digest.Sources;

namespace Digest.Benchmarks.Cases;

/// <summary>Documents that repeat themselves, and quotes that almost stand in them at every place. Ten times the text must take about ten times as long.</summary>
public class HostileQuoteCase
{
    private SeedText _seed = null!;
    private Quote _quote = null!;
    private QuoteFinder _warm = null!;

    public static IReadOnlyList<int> Sizes => [500_000, 5_000_000];

    public static IReadOnlyList<string> Kinds => ["one word", "a a a", "nearly equal rows", "quote of 100,000", "gaps", "insertions", "ideographs"];

    [ParamsSource(nameof(Sizes))]
    public int Characters { get; set; }

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var (text, exact) = Kind switch
        {
            "one word" => (Repeat("detention ", Characters), Repeat("detention ", 10_000) + "ended"),
            "a a a" => (Repeat("a ", Characters), Repeat("a ", 2_000) + "b"),
            "nearly equal rows" => (Rows(), "In row 7 of the table the office says that something was found there."),
            "quote of 100,000" => (Repeat("may or may not ", Characters), Repeat("may or may not ", 100_000) + "be"),
            "gaps" => (Repeat("a b ", Characters), string.Join(" […] ", Enumerable.Repeat("a b", 99)) + " […] c"),
            "insertions" => (Repeat("a ", Characters), string.Join(" [x] ", Enumerable.Repeat("a a a", 99)) + " b"),
            _ => (Repeat("在", Characters), Repeat("在", 50_000) + "中"),
        };
        _seed = SeedCase.Read(text + "The end came.");
        _quote = SeedCase.Quoted(exact);
        _warm = new QuoteFinder(_seed);
        if (_warm.Find(_quote).Fault != QuoteFault.NotFound) { throw new InvalidOperationException("The quote was to be absent."); }
    }

    [Benchmark(Description = "find nothing")]
    public int Find() => (int)_warm.Find(_quote).Fault;

    [Benchmark(Description = "explain it")]
    public int Explain() => _warm.Explain(_quote, []).Length;

    private static string Repeat(string words, int characters) => string.Concat(Enumerable.Repeat(words, characters / words.Length));

    private string Rows() => string.Concat(Enumerable.Range(0, Characters / 70)
        .Select(row => string.Create(CultureInfo.InvariantCulture, $"In row {row % 10} of the table the office says that nothing was found there.\n\n")));
}
