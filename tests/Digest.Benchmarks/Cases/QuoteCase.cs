using System.Text;
using BenchmarkDotNet.Attributes;
using Digest.Benchmarks.Corpus;
using Digest.Model;
using Digest.Sources;

namespace Digest.Benchmarks.Cases;

/// <summary>One document of 5 MB and 2,000 quotes from all over it.</summary>
public class QuoteCase
{
    private const int Bytes = 5_000_000, Quotes = 2_000;
    private SeedText _seed = null!;
    private Quote[] _quotes = [];
    private QuoteFinder _warm = null!;
    private Quote _near = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var chance = new Chance(1, "large document");
        var words = new List<string>();
        var text = new StringBuilder();
        while (text.Length < Bytes)
        {
            var sentence = Tongue.English.Sentence(chance);
            words.AddRange(sentence);
            text.AppendJoin(' ', sentence).Append(chance.Percent(20) ? "\n\n" : chance.Percent(50) ? "\n" : " ");
        }
        _seed = SeedCase.Read(text.ToString());
        _quotes = [.. Enumerable.Range(0, Quotes).Select(i => SeedCase.Quoted(string.Join(' ', words.Skip(i * (words.Count / Quotes)).Take(12)).TrimEnd('.', ',')))];
        string[] changed = _quotes[Quotes * 3 / 4].Exact.Value.Split(' ');
        changed[6] = "otherwise";
        _near = SeedCase.Quoted(string.Join(' ', changed));
        _warm = new QuoteFinder(_seed);
        if (_quotes.Any(quote => _warm.Find(quote).Fault != QuoteFault.None)) { throw new InvalidOperationException("A quote of the large document was not found."); }
    }

    [Benchmark(Description = "find 2,000 quotes, document not indexed yet")]
    public int FindAll()
    {
        var finder = new QuoteFinder(_seed);
        return _quotes.Count(quote => finder.Find(quote).Fault == QuoteFault.None);
    }

    [Benchmark(OperationsPerInvoke = Quotes, Description = "find one more quote")]
    public int FindOne() => _quotes.Count(quote => _warm.Find(quote).Fault == QuoteFault.None);

    [Benchmark(Description = "explain a near miss")]
    public string Explain() => _warm.Explain(_near, []);

    /// <summary>As a build meets it: looked for, not found, explained by a finder that knows nothing of the document yet.</summary>
    [Benchmark(Description = "find and explain a near miss, document not indexed yet")]
    public string ExplainCold()
    {
        var finder = new QuoteFinder(_seed);
        return finder.Find(_near).Fault == QuoteFault.None ? "" : finder.Explain(_near, []);
    }
}
