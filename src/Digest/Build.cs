using System.Diagnostics;
using Digest.Diagnostics;
using Digest.Editions;
using Digest.Model;
using Digest.Protection;
using Digest.Stages;
using Digest.Stages.Git;
using Digest.Stages.Redaction;
using Digest.Stages.Remembering;
using Digest.Templates;

namespace Digest;

public enum BuildOutcome { Clean, ContentErrors, EnvironmentError }

/// <summary>How a build ended.</summary>
/// <param name="TextOf">The text of an input file, for messages; null for a file that is none.</param>
public sealed record BuildResult(IReadOnlyList<Diagnostic> Diagnostics, BuildSummary Summary, Func<string, string?> TextOf, BuildOutcome Outcome)
{
    /// <summary>What was rendered: the linked records and the words of the digest's language; null where that stage was not reached.</summary>
    internal Outputs.Publication? Publication { get; init; }
    /// <summary>The files of drafts, of records and of translations.</summary>
    internal IReadOnlySet<string> Drafts { get; init; } = new HashSet<string>();
}

/// <summary>read → parse → link → check → render → write. Any error stops before anything is written.</summary>
public static class Build
{
    /// <exception cref="OperationCanceledException">Cancelled; the output is as it was.</exception>
    public static BuildResult Run(BuildRequest request, CancellationToken cancel = default)
    {
        long started = Stopwatch.GetTimestamp();
        var environment = new List<Diagnostic>();
        request.Begin("read", cancel);
        request = request with { UnreadTheme = UnreadTheme.In(request.Root), Work = KeptWork.For(request) };
        // The input is looked at while the output is opened, which may first have to end a build that was broken off.
        var reuse = Reuse.Of(request, cancel);
        if (!request.Fresh) { reuse?.Look(cancel); }
        Func<string, string?> textOf = _ => null;
        LastBuild? same = null;
        using var writer = request.Write ? Writer.Open(request.Root, new OutputFolder(request.Output, request.OutputName), environment, () => environment.Count == 0 && !request.Fresh && (same = reuse?.Find(out textOf, cancel)) is not null) : null;
        if (request.Protected is { } terms) { request = request with { Gate = Gates.For(terms, VerdictFile.Read(request.Root, terms, request.Fresh), writer is null ? null : writer.HashOf) }; }
        if (environment.Count > 0) { reuse = null; }
        if (same is not null)
        {
            request.Profile?.End();
            return new BuildResult(same.Found, same.Summary with { Unchanged = same.Files.Count, Elapsed = Stopwatch.GetElapsedTime(started) }, textOf, BuildOutcome.Clean);
        }
        var files = environment.Count > 0 ? [] : Reader.Read(request.Root, environment, request.Counts, cancel);
        if (environment.Count == 0) { reuse?.Begin(files); }
        var asking = request with { Git = request.Git ?? ((guarded, token) => GitHistory.Look(request.Root, guarded, token)), History = request.History ?? (token => GitChanges.Read(request.Root, token)), Again = request.Protected is null ? file => Reader.Again(request.Root, file) : null };
        var made = Make(files, asking, new Rendering { Stage = writer is null ? null : writer.Stage, Pour = writer is null ? null : (path, write) => writer.Pour(path, write, cancel) }, environment, cancel);
        var faults = made.Diagnostics.ToList();
        var summary = made.Summary;
        bool clean = made.Succeeded(request.Strict);
        // A page that is gone is told once: the next build has this site before it. Where drafts are shown nobody may cite this one, and the next still has the one before.
        List<Diagnostic> lasting = [.. faults];
        if (made.Paths.Count > 0 && !made.ShowsDrafts && (request.Previous ?? writer?.Before) is { } last)
        {
            var gone = Checker.Weigh(Checks.RemovedAddress.Of(last, made.Paths, made.Site!, Tells(request.Protected)), made.Site!.Config, Rules.All);
            faults.AddRange(gone);
            clean = clean && !gone.Exists(fault => fault.Severity == Severity.Error || request.Strict);
        }
        if (writer is not null && clean)
        {
            request.Begin("write", cancel);
            environment.Clear();
            var leaks = new List<Diagnostic>();
            var result = Publish(writer, made, request, leaks, cancel);
            faults.AddRange(environment);
            faults.AddRange(leaks);
            if (result.Complete && reuse is not null) { reuse.Keep(made, [.. lasting, .. environment, .. leaks], [.. writer.Files.Select(file => file.Path)]); }
            clean = result.Complete;
            if (clean) { request.Work?.Turn(); }
            if (clean && request.Gate is { } passed) { VerdictFile.Write(request.Root, passed.Clean); }
            summary = summary with { Written = result.Written, Unchanged = result.Unchanged, Removed = result.Removed };
        }
        request.Profile?.End();
        return Told(files, request, (faults, clean), summary with { Elapsed = Stopwatch.GetElapsedTime(started) }) with { Publication = made.Publication, Drafts = made.Drafts };
    }

    private static Func<string, bool>? Tells(ProtectedTerms? terms)
    {
        if (terms is null) { return null; }
        var silence = new Silence(terms);
        return path => silence.Of(path) != path || silence.Of(path.Replace('-', ' ')) != path.Replace('-', ' ');
    }

    /// <summary>What people may be told of a build: nothing of protected terms.</summary>
    internal static BuildResult Told(IReadOnlyList<InputFile> files, BuildRequest request, (List<Diagnostic> Faults, bool Clean) end, BuildSummary summary)
    {
        var (faults, clean) = end;
        var texts = new Lazy<Dictionary<string, InputFile>>(() => InputFile.ByPath(files));
        Func<string, string?> textOf = path => texts.Value.TryGetValue(path, out var file) ? TextDecoder.Shown(file) : null;
        if (request.Protected is { } hidden)
        {
            var silence = new Silence(hidden);
            (faults, textOf) = (SilentFindings.Of(faults, silence), SilentFindings.Texts(texts.Value.Keys, textOf, silence, faults));
            summary = summary with { Skipped = [.. summary.Skipped.Select(skipped => (silence.Of(skipped.Path), skipped.Reason))] };
        }
        return new BuildResult(faults, summary, textOf,
            clean ? BuildOutcome.Clean : faults.Exists(fault => StageRules.IsEnvironment(fault.Rule)) ? BuildOutcome.EnvironmentError : BuildOutcome.ContentErrors);
    }

    /// <summary>Removes from a site's folder what a build put there, and nothing else.</summary>
    /// <param name="name">The folder as whoever cleans names it, for messages; null: as it is seen from the root.</param>
    public static BuildResult Clean(string root, string output, string? name = null)
    {
        var found = new List<Diagnostic>();
        var result = Writer.Clean(root, new OutputFolder(output, name), found);
        LastBuildFile.Remove(root, output);
        found = found.ConvertAll(WriterFaults.ForCleaning);
        var outcome = found.Count == 0 ? BuildOutcome.Clean : found.Exists(fault => StageRules.IsEnvironment(fault.Rule)) ? BuildOutcome.EnvironmentError : BuildOutcome.ContentErrors;
        return new BuildResult(found, BuildSummary.Empty with { Removed = result.Removed }, _ => null, outcome);
    }

    /// <summary>The manifest comes last: it is the proof of all the rest.</summary>
    private static WriteResult Publish(Writer writer, Made made, BuildRequest request, List<Diagnostic> leaks, CancellationToken cancel)
    {
        var (site, gate, files) = (made.Publication!.Site, request.Gate, writer.Files);
        var seeds = site.Of<Source>().Where(source => source.Custody is { Restricted: false } && site.Seeds.ContainsKey(source.Id))
            .Select(source => site.Seeds[source.Id]).Where(seed => !seed.IsPartlyWithheld).SelectMany(FilesOf).Distinct().OrderBy(seed => seed.Path, StringComparer.Ordinal);
        Proof("data/SHA256SUMS", Writer.Sums(files));
        Proof("data/manifest.json", Writer.Manifest(files, seeds, made.Publication.Version, writer.Before));
        if (site.Config.Editions.Count > 0 && !writer.HasFailed)
        {
            request.Begin("editions", cancel);
            leaks.AddRange(Checker.Weigh(EditionWriter.Write(writer, new EditionPlan(made.Publication, made.Readable, writer.Files.Select(file => file.Path)), gate, cancel), site.Config, Rules.All));
        }
        if (gate is not null) { leaks.AddRange(writer.Strangers(gate, cancel)); }
        if (leaks.Exists(fault => fault.Severity == Severity.Error || request.Strict)) { return new WriteResult(0, 0, 0, Complete: false); }
        cancel.ThrowIfCancellationRequested();
        request.Committing?.Invoke();
        request.Counts?.Begin("write");
        return writer.Publish(progress: request.Counts);

        void Proof(string path, byte[] bytes)
        {
            writer.Stage(path, bytes);
            leaks.AddRange(gate?.Pass(path, bytes) ?? []);
        }
    }

    /// <summary>Where there is a transcript, the quotes stand in it, and not in the document.</summary>
    private static IEnumerable<(string Path, string Sha256, long Bytes)> FilesOf(SeedText seed) =>
        seed.Transcript is { } transcript ? [(seed.Path, seed.Sha256, seed.Bytes), (transcript.Path, transcript.Sha256, transcript.Bytes)] : [(seed.Path, seed.Sha256, seed.Bytes)];

    /// <summary>The build as a function in memory, which is all of it but disk and clock.</summary>
    /// <param name="sink">Gets each file of the site, from several threads; null: files are made and checked, and dropped.</param>
    /// <param name="before">What reading the files found.</param>
    internal static Made Make(IReadOnlyList<InputFile> files, BuildRequest request, Action<string, byte[]>? sink, IReadOnlyList<Diagnostic> before, CancellationToken cancel = default) =>
        Make(files, request, new Rendering(sink), before, cancel);

    private static Made Make(IReadOnlyList<InputFile> files, BuildRequest request, Rendering how, IReadOnlyList<Diagnostic> before, CancellationToken cancel)
    {
        var made = Prepare(files, request with { AsksGit = how.Sink is not null || how.Stage is not null }, before, cancel);
        if (made.Publication is not { } publication) { return made; }
        request.Begin("render", cancel);
        var rendered = Renderer.Render(publication, how with { Gate = request.Gate ?? (request.Protected is { } listed ? Gates.For(listed) : null), Profile = request.Profile, Progress = request.Counts }, cancel);
        var told = made.Baseline!.Mark(Checker.Weigh([.. made.Found, .. rendered.Diagnostics], publication.Site.Config, Rules.All));
        return made with
        {
            Diagnostics = [.. told, .. Checker.Weigh(made.Baseline!.Gone(told), publication.Site.Config, Rules.All).Where(fault => fault.Rule == BaselineFile.Stale)],
            Summary = made.Summary with { Pages = rendered.Pages },
            Readable = rendered.Readable,
            Paths = rendered.Paths,
        };
    }

    /// <summary>All of a build before its first page is made.</summary>
    /// <returns>With a publication where nothing stops it.</returns>
    internal static Made Prepare(IReadOnlyList<InputFile> files, BuildRequest request, IReadOnlyList<Diagnostic> before, CancellationToken cancel)
    {
        var found = new List<Diagnostic>(before);
        if (files.Count == 0 && found.Count > 0) { return new Made(found, null, BuildSummary.Empty); }
        request.Begin("parse", cancel);
        // Git looks while the files are read.
        var history = request.History is { } ask ? Task.Run(() => ask(cancel), cancel) : Task.FromResult(ChangeHistory.None);
        var baseline = BaselineFile.Read(files, request.Protected, found);
        var memory = request.Memory ?? new BuildMemory { EndsWithBuild = true, Work = request.Work };
        var digest = Parser.Parse(files, found, (request.Drafts, memory, request.Counts), cancel);
        if (digest is null) { return new Made(Checker.Weigh(found, null, Rules.All), null, BuildSummary.Empty); }
        var (words, replacements) = RedactedWords.Of(digest.Words, request.Protected);
        var theme = memory.OfLook(("theme", words), found, () => ThemeTexts.AreReadable(files, found) is var isText && Theme.Load(files, words, found) is { } loaded && isText ? loaded : null);
        found.AddRange(UnreadTheme.Of(files, request.UnreadTheme, digest.Config));
        var (style, offered) = memory.OfLook(("styles", (digest.Config.Language, digest.Config.CitationStyle)), found, () => Styles(files, digest.Config, found))!;
        bool drafts = digest.Records.Any(record => record.Head.IsDraft) || digest.Translations.Any(translation => translation.IsShownDraft);
        digest = digest with { Config = Configured(digest.Config, request, drafts) };
        Site? linked = null;
        var versions = new Lazy<Versions>(() => new Versions(memory.ByPath(files), history.GetAwaiter().GetResult(), request.Protected, digest.At, () => linked));
        digest = digest with { Versions = (of, record) => versions.Value.Of(of, record) };
        request.Begin("link", cancel);
        var site = linked = Linker.Link(digest, cancel);
        request.Begin("check", cancel);
        var checks = request.Checks(digest.Config);
        request.Counts?.Expect(checks.Count, "checks");
        found.AddRange(Checker.Check(site, request.Today, request.Counts is { } counts ? [.. checks.Select(check => check.Counted(counts.Step))] : checks, cancel: cancel));
        if (request.Git is { } git && TrackedSeeds.Guarded(site.All, files) is { Count: > 0 } guarded) { found.AddRange(TrackedSeeds.Judge(site.All, git(guarded, cancel))); }
        var twin = replacements is null ? Twin.Of(digest, site) : Twin.Of(digest, files, (site, words), replacements);
        found.AddRange(replacements is null ? ProtectionRules.WithoutList(digest.Config) : twin!.Findings);
        found.AddRange(Translations.Findings(digest, digest.Translations.Count == 0 ? ChangeHistory.None.Days : history.GetAwaiter().GetResult().Days));
        var translated = TranslatedSite.All((digest, site), files, request, found, cancel);
        if (request.AsksGit) { found.AddRange(versions.Value.Findings()); }
        if (style is not null) { found.AddRange(CitesWithoutForm.Of((site, words), translated.Select(other => other.Written), style, cancel)); }
        var made = new Made(baseline.Mark(Checker.Weigh(found, digest.Config, Rules.All)), site, BuildSummary.Of(site)) { Found = found, Baseline = baseline };
        // Warnings that are to fail keep the site from being published, not its pages from being looked over.
        if (theme is null || style is null || !made.Succeeded(strict: false)) { return made; }
        var published = twin?.Digest is { } other ? Linker.Link(other, twin.Quotes, null, cancel) : site;
        memory.LetGo(digest.Records, files, request.Again);
        var edition = new Edition(theme, files, digest.Config) { MakeVersion = () => versions.Value.OfAll(site, isSameAsWritten: ReferenceEquals(published, site)) with { HasDrafts = drafts } };
        return made with { Publication = edition.Of(new TranslatedSite(words, site, published), (style, offered), translated), Drafts = Translations.Drafts(digest) };
    }

    private static Tuple<Citations.CitationStyle?, IReadOnlyList<Citations.CitationStyle>> Styles(IReadOnlyList<InputFile> files, DigestConfig config, List<Diagnostic> found)
    {
        var styles = new CitationStyles(files, config.Language, found);
        return styles.Of(config) is { } style ? new(style, styles.Offered(style)) : new(null, []);
    }

    /// <summary>What was asked for stands above what <c>digest.yml</c> says.</summary>
    private static DigestConfig Configured(DigestConfig config, BuildRequest request, bool drafts)
    {
        if (request.BaseUrl is { } url) { config = config with { Url = new Located<string>(url.TrimEnd('/') + "/", config.Title.Span) }; }
        if (request.Editions is { } editions) { config = config with { Editions = [.. editions.Distinct().Order()], LeftEditions = editions.Count == 0 ? config.Editions : [] }; }
        // What can be carried away is not made of drafts.
        if (drafts) { config = config with { Editions = [], LeftEditions = [.. config.LeftEditions, .. config.Editions] }; }
        if (request.IsPublic) { config = config with { IsPublic = true }; }
        return request.Search ? config : config with { Search = false };
    }
}

/// <summary>What a build in memory gives.</summary>
/// <param name="Site">Null where the configuration could not be read.</param>
internal sealed record Made(IReadOnlyList<Diagnostic> Diagnostics, Site? Site, BuildSummary Summary)
{
    /// <summary>The same before the digest's severities are set.</summary>
    public IReadOnlyList<Diagnostic> Found { get; init; } = [];
    /// <summary>The warnings of old; null where the files could not be read so far.</summary>
    public BaselineFile? Baseline { get; init; }
    public Outputs.Publication? Publication { get; init; }
    /// <summary>The pages that are to be read, in the order in which they were planned.</summary>
    public IReadOnlyList<PlannedPage> Readable { get; init; } = [];
    /// <summary>Every file of the site but manifests; editions, which are made later, with them.</summary>
    public IReadOnlySet<string> Paths { get; init; } = new HashSet<string>();
    /// <summary>The files of drafts, of records and of translations.</summary>
    public IReadOnlySet<string> Drafts { get; init; } = new HashSet<string>();
    public bool ShowsDrafts => Publication?.Version.HasDrafts == true;
    public bool Succeeded(bool strict) => Site is not null && !Diagnostics.Any(fault => fault.Severity == Severity.Error || (strict && !fault.IsOld));
}
