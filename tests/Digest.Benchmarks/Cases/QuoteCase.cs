using System.Text;
using BenchmarkDotNet.Attributes;
using Digest.Benchmarks.Corpus;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;
using Digest.Prose;
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
        _seed = SeedReader.Read(new SeedFiles(new InputFile("seeds/large.txt", InputRole.Seed, Encoding.UTF8.GetBytes(text.ToString()))), Source(), [], new SeedTexts(PlainText.Of, WebPageText.Of))!;
        _quotes = [.. Enumerable.Range(0, Quotes).Select(i => Quoted(string.Join(' ', words.Skip(i * (words.Count / Quotes)).Take(12)).TrimEnd('.', ',')))];
        string[] changed = _quotes[Quotes * 3 / 4].Exact.Value.Split(' ');
        changed[6] = "otherwise";
        _near = Quoted(string.Join(' ', changed));
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

    private static Quote Quoted(string exact) => new() { Source = new Located<string>("large", Span.StartOf("")), Exact = new Located<string>(exact, Span.StartOf("")) };

    private static Source Source()
    {
        var body = new Body { FileText = "", Path = "input/sources/large.md", Start = 0 };
        var head = new RecordHead { Kind = SourceKind.Definition.Info, Id = "large", Path = body.Path, Address = "sources/large.html", Title = new Located<string>("Large", Span.StartOf(body.Path)), Body = body };
        return (Source)SourceKind.Definition.Read(head, new FieldReader(new MapNode([], Span.StartOf(body.Path)), new Schema("a source"), new List<Diagnostic>()), new KindContext(new Rights(), null));
    }
}
