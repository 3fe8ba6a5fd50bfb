using BenchmarkDotNet.Attributes;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Benchmarks.Cases;

/// <summary>The front matter of one claim (400 different ones in turn).</summary>
public class FrontMatterCase
{
    private const int Count = 400;
    private readonly List<Diagnostic> _faults = [];
    private (string Path, string Text)[] _claims = [];

    [GlobalSetup]
    public void Prepare() => _claims = Records.Claims(Count * 5 / 2);

    [Benchmark(OperationsPerInvoke = Count, Description = "YAML to nodes with places")]
    public int Read()
    {
        int entries = 0;
        foreach (var (path, text) in _claims) { entries += Map(path, text).Entries.Count; }
        return entries;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "YAML to a typed claim")]
    public int ReadClaim()
    {
        int quotes = 0;
        foreach (var (path, text) in _claims)
        {
            var fields = new FieldReader(Map(path, text), ClaimKind.Schema, _faults);
            var head = new RecordHead { Kind = ClaimKind.Definition.Info, Id = "claim", Path = path, Address = "claims/claim.html", Title = default, Body = new Body { FileText = text, Path = path, Start = text.Length } };
            quotes += ClaimKind.Definition.Read(CommonFields.Read(head, fields), fields, new KindContext(new Rights(), null)).Head.Quotes.Count;
        }
        return quotes;
    }

    private MapNode Map(string path, string text)
    {
        var fence = Fence.Find(path, text, _faults);
        return YamlReader.Read(path, text, fence.Start..(fence.Start + fence.Length), _faults)!;
    }
}
