using System.IO.Compression;
using Digest.Model;
using Digest.Sources.Formats.Docx;

namespace Digest.Sources.Formats.Slides;

/// <summary>A PowerPoint file that is open: a zip file of parts, each with a list of what it refers to (ECMA-376, part 2).</summary>
internal sealed class SlidePackage : IDisposable
{
    private const string Document = "/officeDocument", Properties = "/core-properties";
    public const int MostSlides = 20_000;

    private readonly ZipArchive _archive;
    private readonly InputFile _file;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private SlidePackage(InputFile file)
    {
        (_file, _archive) = (file, new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read));
        try
        {
            // Names of parts know no capitals; programs would differ in which of two they show.
            foreach (var entry in _archive.Entries) { if (!_entries.TryAdd(entry.FullName, entry)) { throw SeedRules.Damaged(file, $"it holds {SeedRules.Shorten(entry.FullName)} twice"); } }
        }
        catch { _archive.Dispose(); throw; }
    }

    public static SlidePackage Open(InputFile file)
    {
        ZipLimits.Check(file);
        return new SlidePackage(file);
    }

    /// <summary>The slides in the order in which they are shown, also those that are hidden.</summary>
    /// <exception cref="UnreadableSeed">It holds no presentation, names a slide twice, or one that is not there.</exception>
    public List<string> Slides()
    {
        string main = Targets("").FirstOrDefault(target => target.Type.EndsWith(Document, StringComparison.Ordinal)).Path is { } named && _entries.ContainsKey(named)
            ? named : throw SeedRules.Damaged(_file, "it holds no presentation");
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, _, path) in Targets(main)) { byId.TryAdd(id, path); }
        var slides = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        bool isPresentation = false;
        using var part = Part(main)!;
        foreach (var node in WordReader.Walk(part, _file))
        {
            isPresentation |= node.Name == "p:presentation";
            if (!node.IsStart || node.Name != "p:sldId") { continue; }
            if (slides.Count == MostSlides) { throw SeedRules.Oversized(_file, $"has more than {MostSlides} slides"); }
            string path = node.Relation is { } id && byId.TryGetValue(id, out string? slide) && _entries.ContainsKey(slide) ? slide : throw SeedRules.Damaged(_file, $"slide {slides.Count + 1} is not in it");
            if (!seen.Add(path)) { throw SeedRules.Damaged(_file, $"it names a slide twice, as number {slides.Count + 1}"); }
            slides.Add(path);
        }
        return isPresentation ? slides : throw SeedRules.Damaged(_file, "it holds no presentation");
    }

    public Stream? Part(string path) => _entries.GetValueOrDefault(path)?.Open();

    /// <summary>What the file says of itself; null: nothing.</summary>
    public Stream? About() => Targets("").FirstOrDefault(target => target.Type.EndsWith(Properties, StringComparison.Ordinal)).Path is { } path ? Part(path) : null;

    public void Dispose() => _archive.Dispose();

    /// <param name="part">Empty: of the file as a whole.</param>
    private List<(string Id, string Type, string Path)> Targets(string part)
    {
        int name = part.LastIndexOf('/') + 1;
        var targets = new List<(string, string, string)>();
        using var list = Part($"{part[..name]}_rels/{part[name..]}.rels");
        if (list is null) { return targets; }
        foreach (var node in WordReader.Walk(list, _file))
        {
            if (!node.IsStart || node.Attribute("Id") is not { } id || node.Attribute("Target") is not { } target || node.Attribute("TargetMode") == "External") { continue; }
            targets.Add((id, node.Attribute("Type") ?? "", Resolved(part[..name], target)));
        }
        return targets;
    }

    /// <summary>A path within the file: from its root, or from the folder of the part that names it.</summary>
    private static string Resolved(string folder, string target)
    {
        var steps = new List<string>();
        foreach (string step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == "..") { if (steps.Count > 0) { steps.RemoveAt(steps.Count - 1); } }
            else if (step is not ("" or ".")) { steps.Add(Uri.UnescapeDataString(step)); }
        }
        return string.Join('/', steps);
    }
}
