using System.Diagnostics;
using Digest.Checks;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;
using Digest.Stages;
using Digest.Stages.Git;
using Digest.Stages.Remembering;

namespace Digest;

/// <summary>A digest while it is being written: built in memory at every change, as far as the change goes, and never written to disk. What stops a build is looked for at
/// once; what only warns, and the links of all pages, by <see cref="CheckWhole"/>, while readers already see the change. One build at a time; the site may be read meanwhile.</summary>
public sealed class Preview
{
    private BuildRequest request;
    private readonly BuildMemory memory;
    private readonly KeptHistory history;
    private IReadOnlyList<InputFile> files = [];
    private bool isRead;
    private Made? last;

    public Preview(BuildRequest request)
    {
        history = new KeptHistory(request.Root);
        memory = new BuildMemory { Work = KeptWork.For(request) };
        this.request = request with
        {
            Memory = memory,
            Checks = config => [.. AllChecks.List.Where(check => Checker.MayStop(check, config))],
            History = history.Of,
            Git = history.Look,
        };
    }

    /// <summary>The last that nothing stopped; null: there has been none.</summary>
    public PreviewSite? Site { get; private set; }

    /// <summary>Says where the site stands, for the few places that carry full addresses; before the first update.</summary>
    /// <param name="address">With a slash at the end.</param>
    public void ServedAt(string address) => request = request with { BaseUrl = address };

    /// <summary>Builds anew.</summary>
    /// <param name="changed">Paths from the digest's folder, with <c>/</c>, of files that may hold other bytes, or be there or gone; null: anything may have changed.</param>
    /// <param name="watched">Pages that somebody looks at: a template that fails on one of them stops the build, too.</param>
    /// <returns>Null where no byte that counts is another one, and nothing was committed.</returns>
    public BuildResult? Update(IReadOnlyCollection<string>? changed, IReadOnlyCollection<string> watched, CancellationToken cancel = default)
    {
        long started = Stopwatch.GetTimestamp();
        var found = new List<Diagnostic>();
        var read = memory.Same(changed is not null && isRead && Reader.Read(request.Root, files, changed) is { } patched ? patched : Reader.Read(request.Root, found, request.Counts, cancel));
        if (request.PassedOver.Count > 0) { read = [.. read.Where(file => !request.PassedOver.Contains(file.Path))]; }
        var unread = UnreadTheme.In(request.Root);
        if (found.Count == 0 && isRead && read.SequenceEqual(files, ReferenceEqualityComparer.Instance) && unread.SequenceEqual(request.UnreadTheme, StringComparer.Ordinal) && !history.IsPast) { return null; }
        request = request with { UnreadTheme = unread };
        // Whatever ends the build, the next reads all files.
        (files, isRead) = (read, false);
        var made = Prepare(found, cancel);
        isRead = found.Count == 0 && !made.Diagnostics.Any(fault => fault.Rule == SeedRules.ChangingFile);
        last = made;
        if (made.Publication is { } publication)
        {
            request.Begin("page", cancel);
            var site = new PreviewSite(publication, request.Protected is { } terms ? Gates.For(terms) : null, Site);
            // The longest of what pages look up is made while they begin.
            var shown = watched.Select(path => publication.Site.Find(Path.GetFileNameWithoutExtension(path))).OfType<Record>().Where(record => watched.Contains(record.Address)).ToList();
            _ = Task.Run(() => shown.ForEach(publication.Indexes.Begin), CancellationToken.None);
            foreach (string path in watched) { site.Find(path); }
            if (site.Faults is not { Count: > 0 } faults) { Site = site; return Told(made.Diagnostics, made.Summary, started); }
            // What nobody gets to see need not be looked over, nor may the faults be forgotten for that.
            last = null;
            return Told([.. made.Diagnostics, .. faults], made.Summary, started);
        }
        return Told(made.Diagnostics, made.Summary, started);
    }

    /// <summary>Everything that a build would find, warnings and broken links of any page among it, of the last update. Takes as long as a build; may be cancelled for the next update.</summary>
    /// <param name="told">Gets the warnings of the records as soon as they are known, before any page is made.</param>
    /// <returns>Null where the last update was stopped: all that was found is told already.</returns>
    public BuildResult? CheckWhole(Action<BuildResult> told, CancellationToken cancel)
    {
        long started = Stopwatch.GetTimestamp();
        if (last is not { Publication: { } publication } made) { return null; }
        var config = publication.Site.Config;
        var known = made.Found.Select(fault => (fault.Rule.Id, fault.Span)).ToHashSet();
        var found = made.Found.ToList();
        foreach (var site in publication.Translations.Select(other => other.Written).Prepend(publication.Written))
        {
            cancel.ThrowIfCancellationRequested();
            found.AddRange(Checker.Check(site, request.Today, [.. AllChecks.List.Where(check => !Checker.MayStop(check, config))], 1, cancel).Where(fault => known.Add((fault.Rule.Id, fault.Span))));
        }
        told(Told(made.Baseline!.Mark(Checker.Weigh(found, config, Rules.All)), made.Summary, started));
        var rendered = Renderer.Render(publication, new Rendering(null, request.Protected is { } terms ? Gates.For(terms) : null, Threads: 1) { WithoutSearch = true }, cancel);
        return Told(made.Baseline.Mark(Checker.Weigh([.. found, .. rendered.Diagnostics], config, Rules.All)), made.Summary with { Pages = rendered.Pages }, started);
    }

    private Made Prepare(List<Diagnostic> found, CancellationToken cancel)
    {
        bool isWhole = false;
        try
        {
            var made = Build.Prepare(files, request, found, cancel);
            isWhole = made.Site is not null;
            return made;
        }
        finally { memory.Turn(isWhole); }
    }

    private BuildResult Told(IReadOnlyList<Diagnostic> found, BuildSummary summary, long started) =>
        Build.Told(files, request, ([.. found], !found.Any(fault => fault.Severity == Severity.Error)), summary with { Elapsed = Stopwatch.GetElapsedTime(started) });
}
