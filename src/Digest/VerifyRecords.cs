using System.Collections.Concurrent;
using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;

namespace Digest;

/// <summary>Proves that the records of a digest, and the seeds that they rest on, are those that its site cites: by the hash that stands on each page.</summary>
/// <param name="root">The digest's folder.</param>
internal sealed class VerifyRecords(string root, CancellationToken cancel)
{
    private readonly string real = RealPath.Of(root);
    private int reconverted;

    /// <summary>Records that are the version which is cited, but for the line ends of their files in <c>input/</c>.</summary>
    public int Reconverted => reconverted;

    // A file that many records rest on is read once.
    private readonly ConcurrentDictionary<string, Lazy<string?>> hashes = new(StringComparer.Ordinal);

    /// <returns>What differs.</returns>
    public IReadOnlyList<Diagnostic> Check(IReadOnlyList<ListedVersion> versions)
    {
        var found = new ConcurrentBag<Diagnostic>();
        Parallel.ForEach(versions, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, version =>
        {
            if (Fault(version) is { } why) { found.Add(ProofRules.AlteredRecord.At(Span.StartOf(version.Page), $"The record of '{version.Page}' {why}.", "The digest was changed since that site was built, or the other way round: build it again from the version that is cited.")); }
        });
        return [.. found];
    }

    /// <summary>As the end of a sentence; null: it is the version that the site cites.</summary>
    private string? Fault(ListedVersion version)
    {
        var sums = new List<(string Path, string Sha256)>();
        foreach (string path in version.Files)
        {
            if (!SitePath.IsSafe(path) || !(path.StartsWith("input/", StringComparison.Ordinal) || path.StartsWith("seeds/", StringComparison.Ordinal))) { return "names a file that is none of a digest; it was not opened"; }
            if (hashes.GetOrAdd(path, _ => new Lazy<string?>(() => Hash(path))).Value is not { } hash) { return $"rests on '{path}', which is not there or cannot be read"; }
            sums.Add((path, hash));
        }
        string made = SumLines.Hash(sums);
        if (made != version.Sha256 && IsReconverted(sums, version.Sha256))
        {
            Interlocked.Increment(ref reconverted);
            return null;
        }
        return made == version.Sha256 ? null : $"has another SHA-256 than the site cites: {made}, not {version.Sha256}";
    }

    /// <summary>Git, which was not forbidden to, gave the records other line ends as it wrote them.</summary>
    private bool IsReconverted(List<(string Path, string Sha256)> sums, string sha256)
    {
        var texts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        try
        {
            foreach (string path in sums.Select(sum => sum.Path).Where(path => path.StartsWith("input/", StringComparison.Ordinal)))
            {
                var file = new FileInfo(RealPath.Of(DiskPath.Of(root, path)));
                if (file.Length > Reader.MostBytes) { return false; }
                texts[path] = file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return false; }
        return Hash(bytes => LineEnds.WithLineFeeds(bytes)) == sha256 || Hash(bytes => LineEnds.AsOnWindows(bytes)) == sha256;

        string Hash(Func<byte[], byte[]> made) => SumLines.Hash(sums.Select(sum => texts.TryGetValue(sum.Path, out byte[]? bytes) ? (sum.Path, Convert.ToHexStringLower(SHA256.HashData(made(bytes)))) : sum));
    }

    private string? Hash(string path)
    {
        try
        {
            string full = RealPath.Of(DiskPath.Of(root, path));
            var file = new FileInfo(full);
            return RealPath.IsInside(real, full) && file.Exists ? SiteFiles.Hash(file, Reader.MostBytes, cancel) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return null; }
    }
}
