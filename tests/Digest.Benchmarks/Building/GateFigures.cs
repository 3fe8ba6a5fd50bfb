using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Outputs;
using Digest.Protection;
using Digest.Stages;
using Digest.Templates;

namespace Digest.Benchmarks.Building;

/// <summary>What the search of every byte for protected terms costs, beside the build that it guards. The site is made once in this process and kept in memory.</summary>
internal static class GateFigures
{
    private static readonly string[] Syllables = ["ka", "ren", "mi", "tol", "ar", "shu", "bek", "na", "dil", "or", "van", "ess", "qu", "lim", "ya", "ter"];

    /// <param name="folder">The digest's folder.</param>
    /// <param name="terms">How many terms.</param>
    /// <returns>0, or 1 where the digest has errors.</returns>
    public static int Run(string folder, int terms, int runs)
    {
        var site = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var before = Environment.CpuUsage.TotalTime;
        if (!Make(folder, site)) { return 1; }
        // Writing hashes every file, and the gate takes these hashes.
        var hashes = site.ToDictionary(file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value)), StringComparer.Ordinal);
        double build = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        double megabytes = site.Values.Sum(bytes => (long)bytes.Length) / 1e6;
        Print($"{site.Count} files, {megabytes:0} MB, made in {build:0.00} s of processor time");
        var list = new ProtectedTerms(Invent(terms));
        byte[] secret = new byte[32];
        var (search, marks) = Median(runs, () => Gates.For(list, new Verdicts(secret, list, [], new HashSet<UInt128>()), path => hashes[path]), site);
        Print($"{terms} terms, every file searched: {search.Cpu:0.00} s of processor time ({100 * search.Cpu / build:0.0} % of the build's), {search.Wall:0.00} s wall, {megabytes / search.Cpu:0} MB/s");
        var (again, _) = Median(runs, () => Gates.For(list, new Verdicts(secret, list, [], marks), path => hashes[path]), site);
        Print($"every verdict kept:             {again.Cpu:0.00} s of processor time ({100 * again.Cpu / build:0.0} %), {again.Wall:0.00} s wall");
        return 0;
    }

    private static bool Make(string folder, ConcurrentDictionary<string, byte[]> site)
    {
        var found = new List<Diagnostic>();
        var files = Reader.Read(folder, found);
        var digest = Parser.Parse(files, found);
        if (digest is null || Theme.Load(files, digest.Words, found) is not { } theme) { return false; }
        var linked = Linker.Link(digest);
        found.AddRange(Checker.Check(linked, new DateOnly(2026, 1, 1)));
        Renderer.Render(new Publication(linked, digest.Words, theme) { Style = new CitationStyles(files, "en", []).Of(digest.Config)! }, new Rendering((path, bytes) => site[path] = bytes), CancellationToken.None);
        return !found.Exists(fault => fault.Severity == Severity.Error);
    }

    private static ((double Cpu, double Wall) Median, HashSet<UInt128> Clean) Median(int runs, Func<LeakGate> open, ConcurrentDictionary<string, byte[]> site)
    {
        var times = new List<(double Cpu, double Wall)>();
        var clean = new HashSet<UInt128>();
        for (int run = 0; run <= runs; run++)
        {
            var gate = open();
            long started = Stopwatch.GetTimestamp();
            var before = Environment.CpuUsage.TotalTime;
            int leaks = 0;
            Parallel.ForEach(Partitioner.Create([.. site], loadBalance: true), file => { var hits = gate.Pass(file.Key, file.Value); if (hits.Count > 0) { Interlocked.Add(ref leaks, hits.Count); if (run == 0) Console.WriteLine(hits[0].Message); } });
            if (run > 0) { times.Add(((Environment.CpuUsage.TotalTime - before).TotalSeconds, Stopwatch.GetElapsedTime(started).TotalSeconds)); }
            if (leaks > 0 && run == 0) { Print($"warning: {leaks} files hold an invented term"); }
            clean = [.. gate.Clean];
        }
        return (times.OrderBy(time => time.Cpu).ElementAt(times.Count / 2), clean);
    }

    /// <summary>Names of people who are none, most of them two words; one in fifty is looked for inside words, three in twenty are of other scripts.</summary>
    private static IReadOnlyList<ProtectedRule> Invent(int count)
    {
        var chance = new Random(4);
        string Name(int syllables) => string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllables[chance.Next(Syllables.Length)]));
        string Written(int i) => (i % 20) switch
        {
            0 => new string([.. Enumerable.Range(0, 3).Select(_ => (char)('\u4E00' + chance.Next(5000)))]),
            1 => new string([.. Enumerable.Range(0, 8).Select(_ => (char)('\u0430' + chance.Next(32)))]),
            2 => new string([.. Enumerable.Range(0, 6).Select(_ => (char)('\u0628' + chance.Next(18)))]),
            _ => $"{Name(2 + chance.Next(2))}x {Name(3)}",
        };
        return [.. Enumerable.Range(1, count).Select(i => new ProtectedRule(i, [Written(i)], i % 50 == 49 ? TermMatch.Part : TermMatch.Word, null))];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
