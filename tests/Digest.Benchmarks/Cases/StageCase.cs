using BenchmarkDotNet.Attributes;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Outputs;
using Digest.Stages;
using Digest.Templates;

namespace Digest.Benchmarks.Cases;

/// <summary>Whole stages in memory. Ten times the records must take about ten times as long.</summary>
public class StageCase
{
    private static readonly DateOnly Today = new(2026, 1, 1);
    private IReadOnlyList<InputFile> _files = [];
    private ParsedDigest _digest = null!;
    private Publication _publication = null!;

    [Params(1_000, 10_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _files = Cases.Records.Files(Records);
        _digest = Cases.Records.Parse(_files);
        var faults = new List<Diagnostic>();
        _publication = new Publication(Linker.Link(_digest), _digest.Words, Theme.Load(_files, _digest.Words, faults)!) { Style = new CitationStyles(_files, "en", []).Of(_digest.Config)! };
    }

    [Benchmark]
    public int Parse() => Cases.Records.Parse(_files).Records.Count;

    [Benchmark]
    public int Link() => Linker.Link(_digest).Records.Count;

    [Benchmark]
    public int Check() => Checker.Check(_publication.Site, Today).Count;

    /// <summary>Every file of the site is made, looked over and dropped.</summary>
    [Benchmark]
    public int Render() => Renderer.Render(_publication, new Rendering(), CancellationToken.None).Pages;
}
