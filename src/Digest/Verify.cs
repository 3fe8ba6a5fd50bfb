using System.Collections.Concurrent;
using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Editions;
using Digest.Model;
using Digest.Stages;

namespace Digest;

/// <summary>What to verify.</summary>
/// <param name="Site">A site's folder.</param>
/// <param name="Seeds">A folder with the seeds, or a digest that has them, whose records are checked too; null: neither is checked.</param>
/// <param name="Expected">The manifest's SHA-256 as it was got elsewhere; null: it is only told.</param>
internal sealed record VerifyRequest(string Site, string? Seeds, string? Expected);

/// <summary>What was found. Clean where there is no finding.</summary>
/// <param name="ManifestSha256">Null where there is no manifest to read.</param>
/// <param name="Bytes">Of all files that were hashed.</param>
/// <param name="Seeds">Seeds that the site says it rests on.</param>
/// <param name="SeedsChecked">How many of them were found and hashed.</param>
internal sealed record VerifyResult(IReadOnlyList<Diagnostic> Findings, string? ManifestSha256, int Files, long Bytes, int Seeds, int SeedsChecked)
{
    /// <summary>Records whose version the site cites; 0 where no digest was named.</summary>
    public int Records { get; init; }

    /// <summary>Of <see cref="Records"/>: those whose files in <c>input/</c> have other line ends, and are the same version without that.</summary>
    public int Reconverted { get; init; }

    /// <summary>Of the findings, those that are of documents and records, not of the site.</summary>
    public int Beside { get; init; }

    /// <summary>Editions that are here, of <see cref="Files"/>: proven by their own list alone, of which no manifest tells.</summary>
    public int Editions { get; init; }

    /// <summary>Of that list; null: there are none.</summary>
    public string? EditionsSha256 { get; init; }

    /// <summary>What else no list tells of.</summary>
    public UnlistedFiles Unlisted { get; init; } = UnlistedFiles.None;

    public bool IsUnreadable => Findings.Any(fault => fault.Rule == ProofRules.UnreadableSite);
}

/// <summary>Proves, with nothing but the site, that its files are those of its manifest. It cannot prove who wrote the manifest.</summary>
internal static class Verify
{
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static VerifyResult Run(VerifyRequest request, CancellationToken cancel = default)
    {
        var found = new ConcurrentBag<Diagnostic>();
        var nothing = new VerifyResult([], null, 0, 0, 0, 0);
        try
        {
            var site = new SiteFiles(request.Site, cancel);
            if (Manifest(site, request.Expected, found) is not { } manifest)
            {
                TellInterrupted(request, found);
                return nothing with { Findings = Sorted(found) };
            }
            long bytes = Check(site, manifest.Files, found, cancel);
            Extra(site, manifest, found);
            var editions = Editions(request.Site, site, found);
            bytes += Check(site, editions, found, cancel);
            var faults = new List<Diagnostic>();
            var unlisted = UnlistedFiles.Of(site, faults);
            foreach (var fault in faults) { found.Add(fault); }
            var beside = new ConcurrentBag<Diagnostic>();
            int seeds = request.Seeds is { } folder ? Seeds(manifest.Seeds, folder, beside, cancel) : 0;
            var (records, reconverted) = request.Seeds is { } digest ? Records(site, digest, beside, cancel) : (0, 0);
            foreach (var fault in beside) { found.Add(fault); }
            TellInterrupted(request, found);
            return new VerifyResult(Sorted(found), manifest.Sha256, manifest.Files.Count + editions.Count, bytes, manifest.Seeds.Count, seeds)
            {
                Records = records,
                Reconverted = reconverted,
                Beside = beside.Count,
                Editions = editions.Count,
                Unlisted = unlisted,
                EditionsSha256 = editions.Count == 0 ? null : SiteFiles.Hash(site.Files[EditionPath.Sums], long.MaxValue, cancel),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(Unreadable("", fault));
            return nothing with { Findings = Sorted(found) };
        }
    }

    /// <summary>The reason of what else was found, and its remedy.</summary>
    private static void TellInterrupted(VerifyRequest request, ConcurrentBag<Diagnostic> found)
    {
        if (found.IsEmpty || !WriterPlace.IsInterrupted(request.Site, request.Seeds)) { return; }
        found.Add(ProofRules.Interrupted.At(Span.StartOf(""), "A build was broken off while it put this site in place: some files are of the new build, others of the one before.", "Build the digest again into the same folder: digest build first ends what was begun. Then verify again."));
    }

    private static SiteManifest? Manifest(SiteFiles site, string? expected, ConcurrentBag<Diagnostic> found)
    {
        if (Whole(site, WriterManifest.Path, found) is not { } bytes) { return null; }
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (expected is not null && expected != sha256)
        {
            found.Add(ProofRules.Altered.At(Span.StartOf(WriterManifest.Path), $"'{WriterManifest.Path}' has another SHA-256 than the one that is expected: {sha256}.", "The site is another build, or somebody wrote the manifest anew."));
        }
        var faults = new List<Diagnostic>();
        var manifest = SiteManifest.Read(bytes, sha256, faults);
        if (manifest is not null && Whole(site, WriterManifest.SumsPath, found) is { } sums) { manifest.Compare(sums, faults); }
        foreach (var fault in faults) { found.Add(fault); }
        return manifest;
    }

    /// <summary>One of the two lists, of bounded size.</summary>
    private static byte[]? Whole(SiteFiles site, string path, ConcurrentBag<Diagnostic> found)
    {
        if (!site.Files.TryGetValue(path, out var file)) { found.Add(Absent(site, path) with { Help = WithoutManifest(site) }); return null; }
        if (file.Length > Reader.MostBytes) { found.Add(ProofRules.BadManifest.At(Span.StartOf(path), $"'{path}' has {file.Length / 1_000_000} MB; no build writes more than {Reader.MostBytes / 1_000_000} MB.")); return null; }
        // A pipe or a device has no length, and opening one could wait for ever.
        try { return file.Length == 0 ? [] : File.ReadAllBytes(file.FullName); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { found.Add(Unreadable(path, fault)); return null; }
    }

    /// <returns>Bytes hashed.</returns>
    private static long Check(SiteFiles site, IReadOnlyList<ListedFile> listed, ConcurrentBag<Diagnostic> found, CancellationToken cancel)
    {
        long bytes = 0;
        Parallel.ForEach(listed, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, one =>
        {
            if (!site.Files.TryGetValue(one.Path, out var file)) { found.Add(Absent(site, one.Path)); return; }
            if (Differs(one, file, cancel) is { } why) { found.Add(why(ProofRules.Altered)); }
            Interlocked.Add(ref bytes, file.Length);
        });
        return bytes;
    }

    /// <summary>Null where the file is the one that is listed. One of another size need not be read.</summary>
    private static Func<Rule, Diagnostic>? Differs(ListedFile listed, FileInfo file, CancellationToken cancel)
    {
        try
        {
            if (file.Length != listed.Bytes) { return rule => rule.At(Span.StartOf(listed.Path), $"'{listed.Path}' has {file.Length} bytes; the build made {listed.Bytes}."); }
            string? hash = SiteFiles.Hash(file, listed.Bytes, cancel);
            return hash == listed.Sha256 ? null : rule => rule.At(Span.StartOf(listed.Path), $"'{listed.Path}' has the SHA-256 {hash ?? "of a longer file"}; the build made {listed.Sha256}.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return _ => Unreadable(listed.Path, fault); }
    }

    /// <summary>What git keeps of a clone; no host serves it as a part of the site.</summary>
    private const string Git = ".git/";

    private const string Untrusted = "Take nothing in it for a part of the digest. Remove it, or get another copy of the site.";

    private static Diagnostic Added(string path) => MachineFile.WriterOf(path.AsSpan(path.LastIndexOf('/') + 1)) is { } machine
        ? ProofRules.Extra.At(Span.StartOf(path), $"'{path}' is no file that the build made. {machine} writes files of that name into folders by itself.", "No page shows it. Remove it, and verify again.")
        : ProofRules.Extra.At(Span.StartOf(path), $"'{path}' is no file that the build made.", Untrusted);

    private static void Extra(SiteFiles site, SiteManifest manifest, ConcurrentBag<Diagnostic> found)
    {
        var listed = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (string path in site.Files.Keys.Where(path => !listed.Contains(path) && !path.StartsWith(Git, StringComparison.Ordinal) && !WriterManifest.IsUnlisted(path) && path != SiteArchive.ReadMe))
        {
            found.Add(Added(path));
        }
        foreach (string path in site.Links.Where(path => !listed.Contains(path)))
        {
            found.Add(ProofRules.Extra.At(Span.StartOf(path), $"'{path}' is a symbolic link; a build makes none, and what it leads to was not looked at.", Untrusted));
        }
    }

    /// <summary>Those editions that are here: each may be left where it is, and a copy of the site has none. What their list does not name does not belong into their folder, and without a list nothing does.</summary>
    private static List<ListedFile> Editions(string folder, SiteFiles site, ConcurrentBag<Diagnostic> found)
    {
        bool hasList = site.Files.ContainsKey(EditionPath.Sums);
        IReadOnlyDictionary<string, string> sums = hasList ? WriterManifest.Editions(folder) : new Dictionary<string, string>();
        foreach (string path in site.Files.Keys.Where(path => path.StartsWith(EditionPath.Folder, StringComparison.Ordinal) && path != EditionPath.Sums && !sums.ContainsKey(path)))
        {
            found.Add(hasList ? Added(path) : ProofRules.Extra.At(Span.StartOf(path), $"'{path}' stands in no list: '{EditionPath.Sums}' is not there.", $"Get '{EditionPath.Sums}' from where the site is published, or remove the editions."));
        }
        return [.. sums.Where(one => site.Files.ContainsKey(one.Key)).Select(one => new ListedFile(one.Key, one.Value, site.Files[one.Key].Length)).OrderBy(one => one.Path, StringComparer.Ordinal)];
    }

    /// <returns>Seeds that are here.</returns>
    private static int Seeds(IReadOnlyList<ListedFile> listed, string folder, ConcurrentBag<Diagnostic> found, CancellationToken cancel)
    {
        const string Top = "seeds/";
        string inside = Directory.Exists(Path.Join(folder, Top)) ? Path.Join(folder, Top) : folder;
        string real = RealPath.Of(inside);
        int here = 0;
        Parallel.ForEach(listed, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            try { Check(seed); }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { found.Add(Unreadable(seed.Path, fault)); }
        });
        return here;

        void Check(ListedFile seed)
        {
            string path = RealPath.Of(DiskPath.Of(inside, seed.Path.StartsWith(Top, StringComparison.Ordinal) ? seed.Path[Top.Length..] : seed.Path));
            var file = new FileInfo(path);
            if (!RealPath.IsInside(real, path)) { found.Add(ProofRules.AlteredSeed.At(Span.StartOf(seed.Path), $"'{seed.Path}' leads out of the folder of the seeds; it was not opened.")); return; }
            if (!file.Exists) { found.Add(ProofRules.Missing.At(Span.StartOf(seed.Path), $"The seed '{seed.Path}' is not there.", "Name the folder that holds the seeds, or the digest: --seeds FOLDER")); return; }
            Interlocked.Increment(ref here);
            if (Differs(seed, file, cancel) is not { } why) { return; }
            bool isReconverted = file.Length <= Reader.MostBytes && LineEnds.AloneDiffer(File.ReadAllBytes(path), seed.Sha256);
            found.Add(isReconverted ? ProofRules.AlteredSeed.At(Span.StartOf(seed.Path), $"'{seed.Path}' has other line ends than the file that the site rests on, and is the same without that: git changed them as it wrote the file.", LineEnds.Restoring(seed.Path)) : why(ProofRules.AlteredSeed));
        }
    }

    /// <returns>Records whose version was compared with the digest's files, and how many differ in line ends alone.</returns>
    private static (int All, int Reconverted) Records(SiteFiles site, string root, ConcurrentBag<Diagnostic> found, CancellationToken cancel)
    {
        if (!Directory.Exists(Path.Join(root, "input")) || !site.Files.TryGetValue(SiteRecords.Path, out var file) || file.Length is 0 or > int.MaxValue / 2) { return (0, 0); }
        var faults = new List<Diagnostic>();
        var versions = SiteRecords.Read(File.ReadAllBytes(file.FullName), faults);
        var records = new VerifyRecords(root, cancel);
        foreach (var fault in faults.Concat(records.Check(versions))) { found.Add(fault); }
        return (versions.Count, records.Reconverted);
    }

    /// <summary>Perhaps another folder was named than the site's.</summary>
    private static string WithoutManifest(SiteFiles site)
    {
        string here = site.Folder.Replace('\\', '/').TrimEnd('/');
        string? output = site.Files.ContainsKey(DigestConfig.FilePath) ? $"{here}/output" : site.Files.ContainsKey(Path.GetFileName(DigestConfig.FilePath)) ? $"{here}/../output" : null;
        return output is not null ? $"This is the folder of a digest. Name that of its site, which is output unless --output said otherwise: digest verify {output}"
            : $"Name the folder of a site: the one that holds {WriterManifest.Path}. Where it held one, copy the site here anew, or build it again.";
    }

    private static Diagnostic Absent(SiteFiles site, string path) => site.IsLinked(path)
        ? ProofRules.Altered.At(Span.StartOf(path), $"'{path}' is, or is reached through, a symbolic link; it was not opened.")
        : ProofRules.Missing.At(Span.StartOf(path), $"'{path}' is not there.", "Copy the site here anew from where it was built, or build it again.");

    private static Diagnostic Unreadable(string path, Exception fault) =>
        ProofRules.UnreadableSite.At(Span.StartOf(path), $"{(path.Length == 0 ? "The site" : $"'{path}'")} cannot be read: {InputWalk.Reason(fault)}.");

    private static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> found) =>
        [.. found.OrderBy(fault => fault.Span.Path, StringComparer.Ordinal).ThenBy(fault => fault.Rule.Id, StringComparer.Ordinal).ThenBy(fault => fault.Message, StringComparer.Ordinal)];
}
