using BenchmarkDotNet.Attributes;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;
using Digest.Prose;

namespace Digest.Benchmarks.Cases;

/// <summary>The Markdown body of one claim (400 different ones in turn).</summary>
public class BodyCase
{
    private const int Count = 400;
    private static readonly BodyResolution Resolution = new()
    {
        Link = link => new LinkTarget("../" + link.Target + ".html", link.Target),
        CitationHtml = (_, _) => "<cite>source</cite>",
        Mentions = [],
        QuoteClass = _ => "verified",
    };

    private readonly List<Diagnostic> _faults = [];
    private (string Path, string Text, int Start)[] _files = [];
    private Body[] _bodies = [];

    [GlobalSetup]
    public void Prepare()
    {
        _files = [.. Records.Claims(Count * 5 / 2).Select(claim => (claim.Path, claim.Text, Fence.Find(claim.Path, claim.Text, _faults).BodyStart))];
        _bodies = [.. _files.Select(Read)];
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "Markdown to links, quotations, words")]
    public int Read() => _files.Sum(file => Read(file).Links.Count);

    [Benchmark(OperationsPerInvoke = Count, Description = "Markdown to HTML")]
    public int Render() => _bodies.Sum(body => BodyRenderer.Render(body, Resolution).Length);

    private Body Read((string Path, string Text, int Start) file) => BodyReader.Read(file.Path, file.Text, file.Start, _faults);
}
