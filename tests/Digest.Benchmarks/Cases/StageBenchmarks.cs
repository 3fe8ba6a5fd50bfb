using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Digest.Benchmarks.Cases;

/// <summary>The cases by stage, under BenchmarkDotNet.</summary>
internal static class StageBenchmarks
{
    /// <param name="words">BenchmarkDotNet's own options, such as <c>--filter '*Quote*'</c>.</param>
    public static int Run(string[] words)
    {
        // In this process: BenchmarkDotNet would otherwise write and build a project of its own, which locked restore forbids.
        var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(8);
        var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).WithOptions(ConfigOptions.JoinSummary);
        var summaries = BenchmarkSwitcher.FromTypes([typeof(FrontMatterCase), typeof(BodyCase), typeof(QuoteCase), typeof(HostileQuoteCase), typeof(DateCase), typeof(StageCase)]).Run(words, config);
        return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
    }
}
