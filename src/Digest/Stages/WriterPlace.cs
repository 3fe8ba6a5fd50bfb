using System.Security.Cryptography;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Where a site is written and where it is staged.</summary>
/// <param name="Output">The output folder, links followed.</param>
/// <param name="Name">The same for people, with <c>/</c>: as they named it; else relative to the root, and outside of that the folder's own name.</param>
/// <param name="Stage">A folder on the output's volume, so that a file gets into place by renaming it. Every output has its own, so
/// that a journal is only ever finished in the output that it was written for.</param>
internal sealed record WriterPlace(string Output, string Name, string Stage)
{
    /// <summary>Folders of a digest that are never an output, nor hold one.</summary>
    private static readonly string[] Sources = ["input", "seeds", "theme", "src"];

    /// <summary>What may stand in an output that was never built: a checkout's own files, and those of a host.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { ".git", ".gitignore", ".gitkeep", ".gitattributes", ".nojekyll", "CNAME", ".digest" };

    public Span Span => Span.StartOf(Name);

    /// <summary>Where it may be staged instead, the best first: where the digest's folder, or the one above the output, cannot be written to.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Every place where it may be staged.</summary>
    public IEnumerable<WriterPlace> All => Others.Select(stage => this with { Stage = stage }).Prepend(this);

    /// <summary>The place for an output; null, with a diagnostic, for one that may not be written to. Nothing is created.</summary>
    /// <exception cref="IOException">A link leads in a circle.</exception>
    public static WriterPlace? Of(string root, OutputFolder output, ICollection<Diagnostic> diagnostics)
    {
        string realRoot = RealPath.Of(root), real = RealPath.Of(output.Path);
        string relative = Path.GetRelativePath(realRoot, real).Replace('\\', '/');
        string name = output.Name is { Length: > 0 } named ? named : RealPath.IsInside(realRoot, real) || relative is ".." ? relative : Path.GetFileName(real) is { Length: > 0 } own ? own : real;
        if (Fault(root, output.Path, realRoot, real) is { } fault)
        {
            diagnostics.Add(StageRules.ForeignOutput.At(Span.StartOf(name), $"The output folder '{name}' {fault}", "Name another folder with --output, such as 'output'."));
            return null;
        }
        string[] stages = [.. StagesFor(realRoot, real, relative)];
        return new WriterPlace(real, name, stages[0]) { Others = stages[1..] };
    }

    private static string? Fault(string root, string output, string realRoot, string real)
    {
        if (RealPath.IsInside(real, realRoot)) { return "is or holds the digest's own folder"; }
        if (File.Exists(real)) { return "is a file and no folder"; }
        bool writtenInside = RealPath.IsInside(Path.GetFullPath(root), Path.GetFullPath(output)) || RealPath.IsInside(realRoot, Path.GetFullPath(output));
        if (!RealPath.IsInside(realRoot, real)) { return writtenInside ? "is a symbolic link that leads out of the digest's folder" : null; }
        string top = Path.GetRelativePath(realRoot, real).Split(Path.DirectorySeparatorChar)[0];
        return Sources.Contains(top, StringComparer.OrdinalIgnoreCase) || top.StartsWith('.') ? $"stands in '{top}', which holds sources" : null;
    }

    /// <summary>Whether the output holds anything that the generator did not make and does not know.</summary>
    public bool IsForeign() => Directory.Exists(Output)
        ? Directory.EnumerateFileSystemEntries(Output).Any(entry => Path.GetFileName(entry) is var name && !Harmless.Contains(name) && !MachineFile.Is(name))
        : File.Exists(Output);

    /// <summary>Whether a publication into a site's folder was begun and not ended.</summary>
    /// <param name="digest">A folder that may be the digest's; null: it is sought above the site.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static bool IsInterrupted(string site, string? digest)
    {
        string real = RealPath.Of(site);
        var roots = digest is null ? [] : new List<string> { RealPath.Of(digest) };
        for (string? above = Path.GetDirectoryName(real); above is not null; above = Path.GetDirectoryName(above)) { roots.Add(above); }
        var stages = roots.Where(root => File.Exists(Path.Join(root, DigestConfig.FilePath))).SelectMany(root => StagesFor(root, real, Path.GetRelativePath(root, real).Replace('\\', '/')));
        // Beside or in the site, where it is staged there, wherever its digest is.
        string[] beside = [Path.Join(Path.GetDirectoryName(real), $".{Path.GetFileName(real)}.digest", "stage"), Path.Join(real, ".digest", "stage")];
        return stages.Concat(beside.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories)).Any(stage => WriterJournal.Read(stage) is not null);
    }

    /// <summary>Names what belongs to an output, in a folder where each output has its own.</summary>
    /// <param name="relative">The output as seen from the digest's folder, links followed, with <c>/</c>.</param>
    public static string KeyOf(string relative) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(relative)))[..12];

    /// <summary>In the digest's folder; else beside the output; else in it: always on its volume.</summary>
    private static IEnumerable<string> StagesFor(string root, string output, string relative)
    {
        string key = KeyOf(relative);
        string volume = VolumeOf(output), parent = Path.GetDirectoryName(output)!;
        if (VolumeOf(root) == volume)
        {
            yield return Path.Join(root, ".digest", "stage", key);
            // An output in it stands under the same rights.
            if (RealPath.IsInside(root, output)) { yield break; }
        }
        if (VolumeOf(parent) == volume) { yield return Path.Join(parent, $".{Path.GetFileName(output)}.digest", "stage", key); }
        yield return Path.Join(output, ".digest", "stage", key);
    }

    /// <summary>The mount point that a path stands on: renaming works only below one.</summary>
    private static string VolumeOf(string path)
    {
        string found = Path.GetPathRoot(path)!;
        try
        {
            foreach (var drive in DriveInfo.GetDrives())
            {
                if (drive.Name.Length > found.Length && RealPath.IsInside(drive.Name, path)) { found = drive.Name; }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return found; }
        return found;
    }
}
