using System.Collections.Concurrent;

namespace Digest.Stages;

/// <summary>What a former build put into an output.</summary>
internal sealed class FormerFiles
{
    private readonly FormerSite? site;
    private readonly Lazy<bool> folds;
    private readonly Lazy<Dictionary<string, string>> byFold;
    private readonly string output;
    private readonly ConcurrentDictionary<string, bool> walked = new(StringComparer.Ordinal);

    public FormerFiles(string output, FormerSite? site)
    {
        (this.output, this.site, Editions) = (output, site, site is null ? [] : WriterManifest.EditionFiles(output));
        folds = new(() => site is not null && IsFolding(output));
        byFold = new(ByFold);
    }

    /// <summary>Its editions, which no manifest lists; without one of ours there are none.</summary>
    public HashSet<string> Editions { get; }

    /// <summary>Two spellings that differ in letter case are one file there.</summary>
    public bool Folds => folds.Value;

    public bool Has(string path) => site?.Files.Contains(path) == true || Editions.Contains(path) || Spelling(path) is not null;

    /// <summary>How the former build spelt the file that stands at a path now; null: the same, or there was none.</summary>
    public string? Spelling(string path) => Folds && byFold.Value.TryGetValue(SitePath.Fold(path), out string? old) && old != path ? old : null;

    /// <summary>What somebody put where a file of the site is to stand, or a file in the place of a folder above it; null: nothing. On any thread; what stands in the way of several files is told once.</summary>
    /// <param name="isOurs">A file there would be ours; a folder never is.</param>
    public string? InTheWay(string path, bool isOurs)
    {
        string place = Path.Join(output, path);
        if (Directory.Exists(place) || (!isOurs && new FileInfo(place).Exists)) { return path; }
        for (string folder = SitePath.Folder(path); folder.Length > 0 && walked.TryAdd(folder, true); folder = SitePath.Folder(folder))
        {
            if (File.Exists(Path.Join(output, folder)) && !Has(folder)) { return folder; }
        }
        return null;
    }

    /// <summary>Where letter case does not count, a file that takes another's place keeps the name of that one: so the old one goes first.</summary>
    /// <param name="coming">The paths of the files that are about to be moved there.</param>
    public static void RemoveRespelt(string output, WriterFolder folder, IEnumerable<string> coming)
    {
        if (!IsFolding(output)) { return; }
        var former = new FormerFiles(output, WriterManifest.Read(output));
        foreach (string path in coming) { if (former.Spelling(path) is { } old) { folder.Remove(old); } }
        folder.RemoveEmptied();
    }

    private Dictionary<string, string> ByFold()
    {
        var spelt = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in (site?.Files ?? []).Concat(Editions)) { spelt.TryAdd(SitePath.Fold(path), path); }
        return spelt;
    }

    // Drives of Windows and macOS, and sticks on any system, fold letter case: the manifest is found there in capitals, too.
    private static bool IsFolding(string output) => Path.Exists(Path.Join(output, WriterManifest.Path.ToUpperInvariant()));
}
