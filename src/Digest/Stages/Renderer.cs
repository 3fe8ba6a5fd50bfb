using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Digest.Checks.Pages;
using Digest.Diagnostics;
using Digest.Editions;
using Digest.Kinds;
using Digest.Model;
using Digest.Outputs;
using Digest.Outputs.Data;
using Digest.Protection;
using Digest.Templates;

namespace Digest.Stages;

/// <summary>What came of rendering.</summary>
/// <param name="Pages">Every HTML file, counted.</param>
/// <param name="Readable">Those that are to be read, in the order in which they were planned.</param>
internal sealed record Rendered(IReadOnlyList<Diagnostic> Diagnostics, int Pages, IReadOnlyList<PlannedPage> Readable)
{
    /// <summary>Every file of the site but manifests; editions, which are made later, with them.</summary>
    public IReadOnlySet<string> Paths { get; init; } = new HashSet<string>();
}

/// <summary>Takes a file of the site.</summary>
internal delegate void StageFile(string path, ReadOnlySpan<byte> bytes);

/// <summary>Takes a file of the site that is too large to be held, from a function that writes it.</summary>
/// <returns>Its bytes, counted.</returns>
internal delegate long PourFile(string path, Action<IBufferWriter<byte>> write);

/// <summary>How the files of a site are made.</summary>
/// <param name="Sink">Gets each file, from several threads; null: they are made, looked over and dropped.</param>
/// <param name="Gate">Sees every file before it may be published; null: no term is protected.</param>
/// <param name="Threads">At most; -1: as many as there are processors.</param>
internal sealed record Rendering(Action<string, byte[]>? Sink = null, LeakGate? Gate = null, int Threads = -1)
{
    /// <summary>Gets each file, from several threads, in bytes that are another file's afterwards; null: <see cref="Sink"/> gets them.</summary>
    public StageFile? Stage { get; init; }
    /// <summary>Gets the large files, from several threads; null, or where a gate or <see cref="Sink"/> has to see them whole: they are held like all others.</summary>
    public PourFile? Pour { get; init; }
    /// <summary>The search and its index are left out: for looking over pages while they are written.</summary>
    public bool WithoutSearch { get; init; }
    /// <summary>Told what each file took; null: nobody asks.</summary>
    public BuildProfile? Profile { get; init; }
    /// <summary>Counts the files that are made; null: nobody looks.</summary>
    public BuildProgress? Progress { get; init; }
}

/// <summary>Makes every file of the site, in parallel, and looks each over before anybody sees it: links, ids, sizes, requests to elsewhere.</summary>
internal static class Renderer
{
    private static readonly Rule Collision = new("output-collision", Severity.Error,
        "Two files of the site have one path, letter case folded.",
        "On some systems one would overwrite the other.",
        "redirect_from: [Claims/a.html]");

    public static IReadOnlyList<Rule> Rules { get; } = [Collision, .. PageRules.All, TemplateRules.Syntax, TemplateRules.Error, .. LeakRules.All];

    public static Rendered Render(Publication publication, Rendering how, CancellationToken cancel)
    {
        var gate = how.Gate;
        var files = SitePlan.Of(publication, how.WithoutSearch, cancel);
        var found = new ConcurrentBag<Diagnostic>(Collisions(files, publication.Site).Concat(Devices(files, publication.Site)));
        if (!found.IsEmpty) { return new Rendered([.. found], 0, []); }
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        string[] left = how.WithoutSearch && Outputs.Search.SearchPage.IsMade(publication.Site) ? [Outputs.Search.SearchPage.Address] : [];
        var scanner = new PageScanner(publication.Site.Config.Url?.Value, [.. paths, .. left, .. OfflinePage.LinkedPaths(publication.Site.Config)],
            [.. publication.Languages.Select(language => language.Prefix).Where(prefix => prefix.Length > 0)]);
        var pour = how.Sink is null && gate is null ? how.Pour : null;
        how.Progress?.Expect(files.Length, "files");
        Parallel.ForEach(Partitioner.Create(Portions(files), EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = how.Threads < 0 ? Environment.ProcessorCount : how.Threads }, portion =>
        {
            foreach (var file in portion)
            {
                cancel.ThrowIfCancellationRequested();
                if (how.Profile is { } profile) { profile.Count(file.Output, () => Make(file, scanner, (Passed, pour), found)); } else { Make(file, scanner, (Passed, pour), found); }
                how.Progress?.Step();
            }
        });
        foreach (var fault in gate?.Finish(paths) ?? []) { found.Add(fault); }
        paths.UnionWith(left);
        var byPath = new Lazy<Dictionary<string, OutputFile>>(() => files.ToDictionary(file => file.Path, StringComparer.Ordinal));
        // Of a page that no template could make the path alone is known, which every link to it may name.
        var places = new FaultPlaces(publication);
        foreach (var fault in scanner.Finish(Published(paths, publication.Site.Config), path => byPath.Value[path].Make())) { found.Add(places.Locate(fault)); }
        // A template's fault is met on every page that it makes, and told once.
        return new Rendered([.. found.Distinct()], files.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal)),
            [.. files.Where(file => file.Title is not null).Select(file => new PlannedPage(file.Path, file.Title!))])
        { Paths = paths };

        void Passed(string path, ReadOnlySpan<byte> bytes)
        {
            // Staged is not published: what the gate finds stops that. It takes the hash that staging made.
            how.Stage?.Invoke(path, bytes);
            if (how.Sink is null && gate is null) { return; }
            byte[] kept = bytes.ToArray();
            how.Sink?.Invoke(path, kept);
            foreach (var fault in gate?.Pass(path, kept) ?? []) { found.Add(fault); }
        }
    }

    /// <summary>What one thread takes at a time: each file that may be large by itself and first, so that none is left when all others are made; then pages of records by the dozen, those of a folder together.</summary>
    private static IEnumerable<ArraySegment<OutputFile>> Portions(OutputFile[] files)
    {
        OutputFile[] ordered = [.. files.Where(file => !file.IsOfRecord), .. files.Where(file => file.IsOfRecord)];
        int first = files.Length - ordered.Count(file => file.IsOfRecord);
        for (int i = 0; i < first; i++) { yield return new(ordered, i, 1); }
        for (int i = first; i < ordered.Length; i += 12) { yield return new(ordered, i, Math.Min(12, ordered.Length - i)); }
    }

    /// <summary>Editions are made of the site once it is whole, so pages link to them before they are there.</summary>
    private static HashSet<string> Published(HashSet<string> paths, DigestConfig config)
    {
        paths.UnionWith(OfflinePage.Paths(config));
        return paths;
    }

    /// <returns>Its bytes; 0 where a template cannot make it.</returns>
    private static long Make(OutputFile file, PageScanner scanner, (StageFile Stage, PourFile? Pour) taker, ConcurrentBag<Diagnostic> found)
    {
        try
        {
            if (file is { IsPoured: true, Write: { } write } && taker.Pour is { } pour)
            {
                // No page: of other files the scanner asks for the path alone.
                scanner.Add(file.Path, default);
                return pour(file.Path, write);
            }
            using var page = new BorrowedBytes();
            file.Write?.Invoke(page);
            var bytes = file.Write is null ? file.Make() : page.Written;
            scanner.Add(file.Path, bytes);
            taker.Stage(file.Path, bytes);
            return bytes.Length;
        }
        catch (TemplateFault fault)
        {
            found.Add(fault.Diagnostic);
            return 0;
        }
    }

    private static IEnumerable<Diagnostic> Collisions(OutputFile[] files, Site site)
    {
        var seen = new Dictionary<string, OutputFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            string key = file.Path.InForm(NormalizationForm.FormC);
            if (seen.TryAdd(key, file)) { continue; }
            string?[] owners = [OwnerOf(seen[key], site), OwnerOf(file, site)];
            yield return Collision.At(Span.StartOf(owners[1] ?? owners[0] ?? file.Path), $"'{file.Path}' would be written twice: by {owners[0] ?? "the program itself"} and by {owners[1] ?? "the program itself"}.", "Rename one of the files in input/.");
        }
    }

    /// <summary>What no record is at fault for: a folder of the theme, the tag of a language.</summary>
    private static IEnumerable<Diagnostic> Devices(OutputFile[] files, Site site) => files.Select(file => (File: file, Device: DeviceName.In(file.Path))).Where(one => one.Device is not null).DistinctBy(one => one.Device)
        .Select(one => FieldRules.BadId.At(Span.StartOf(OwnerOf(one.File, site) ?? one.File.Path), $"'{one.File.Path}' would be a file of the site, and Windows keeps the name '{one.Device}' for a device.", "Rename the file, the folder or the language of which it is made: no copy of the site could be checked out or unpacked there."));

    /// <summary>The input file of which a file of the site is made; null: the program makes it of many, or by itself.</summary>
    private static string? OwnerOf(OutputFile file, Site site)
    {
        // Pages in another language stand in a folder of their own.
        bool IsOf(string address) => ("/" + file.Path).EndsWith("/" + address, StringComparison.OrdinalIgnoreCase);
        var shown = file.Shows.Select(site.Find).OfType<Record>().ToList();
        var owner = shown.Find(record => file.IsOfRecord && IsOf(record.Address)) ?? shown.Find(record => record.Head.RedirectFrom.Any(old => IsOf(OldAddress.Of(old.Value))));
        return owner?.Head.Path;
    }
}
