using System.Collections.Concurrent;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Stages.Git;
using Digest.Stages.Redaction;

namespace Digest.Stages;

/// <summary>Tells which state of each record, and of the whole digest, is published. For several threads; a record's hash is made when it is asked for.</summary>
internal sealed class Versions
{
    public static readonly Rule Unread = new("unread-history", Severity.Warning,
        "Git's history of the digest cannot be read, or is cut off.",
        "The day of a record's last change stands in its citation, and comes from git.",
        "actions/checkout with fetch-depth: 0      # the whole history, not the newest commit alone");

    public static readonly Rule Reconverted = new("changed-line-ends", Severity.Warning,
        "Git gave files of input/ other line ends than it holds.",
        "A page's citation names the version of its record by a SHA-256 over the file. Made of other line ends, it is the version of one machine, and a colleague's build, or whoever checks it, comes to another.",
        "git config core.autocrlf true      # and no .gitattributes with: input/** -text");

    private readonly Lazy<IReadOnlyList<InputFile>> own;
    private readonly IReadOnlyDictionary<string, InputFile> byPath;
    private readonly ChangeHistory history;
    private readonly ProtectedTerms? terms;
    private readonly ConcurrentDictionary<(Site, Record), RecordVersion> made = [];
    private readonly Func<string, Record?> written;
    private readonly Func<Site?> originals;
    private readonly ConcurrentDictionary<string, bool> hiding = new(StringComparer.Ordinal);

    /// <param name="byPath">The digest's own files.</param>
    /// <param name="terms">What may not be published; null: no list is declared.</param>
    /// <param name="written">By path, the records as their curator wrote them: one that is published otherwise has words withheld.</param>
    /// <param name="originals">The digest in its own language; null as long as it is not linked.</param>
    public Versions(IReadOnlyDictionary<string, InputFile> byPath, ChangeHistory history, ProtectedTerms? terms, Func<string, Record?> written, Func<Site?> originals)
    {
        (this.byPath, this.history, this.terms, this.written, this.originals) = (byPath, history, terms, written, originals);
        own = new(() => [.. byPath.Values.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    /// <summary>What readers of the build are told of the history.</summary>
    public IEnumerable<Diagnostic> Findings()
    {
        var start = Span.StartOf(DigestConfig.FilePath);
        if (history.Fault is { } fault) { yield return Unread.At(start, $"The days of changes are not known: {fault}.", "Mend that, or take the records' own dates: those of their corrections and documents stand in."); }
        if (history.Undated > 0)
        {
            yield return Unread.At(start, $"Git's history is cut off here, so that the day of the last change is not known of {history.Undated} file{(history.Undated == 1 ? "" : "s")}.",
                "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a workflow.");
        }
        if (Conversion() is { } conversion) { yield return conversion; }
    }

    /// <summary>Of the digest's own files in <c>input/</c>: the first that git converted, with how many there are.</summary>
    private Diagnostic? Conversion()
    {
        string[] converted = [.. own.Value.Where(file => file.Path.StartsWith("input/", StringComparison.Ordinal)).AsParallel().AsOrdered().Where(IsConverted).Select(file => file.Path)];
        return converted.Length == 0 ? null : Reconverted.At(Span.StartOf(converted[0]), $"Git gave {(converted.Length == 1 ? "this file" : $"{converted.Length} files of input/, this one first,")} other line ends than it holds: the SHA-256 by which pages cite their version is that of this machine alone.",
            LineEnds.Remedy("input"));
    }

    private bool IsConverted(InputFile file) => history.Blobs.TryGetValue(file.Path, out string? blob) && blob.Length > 0 && GitBlobs.Ids(file, history.ObjectFormat) is [var written, var kept, _] && written != blob && kept == blob;

    public RecordVersion Of(Site site, Record record) => made.GetOrAdd((site, record), _ =>
    {
        string? changed = Changed(record);
        return new RecordVersion(changed ?? Collected(site, record), () => Sum(site, record)) { IsCollected = changed is null, Added = history.FirstDays.GetValueOrDefault(record.Head.Path), Older = Older(record) };
    });

    private VersionSum Sum(Site site, Record record)
    {
        (string Path, string Hash)[] files = [.. SumLines.Sorted(Files(site, record))];
        return files.Length == 0 ? VersionSum.Withheld : new VersionSum(SumLines.Hash(files), [.. files.Select(file => file.Path)]);
    }

    /// <param name="isSameAsWritten">False: words of what is published are withheld, and no hash over what was written is told.</param>
    public DigestVersion OfAll(Site site, bool isSameAsWritten)
    {
        var restricted = site.OfAll<Source>().Where(source => source.Custody is { Restricted: true })
            .SelectMany(source => new[] { source.Custody!.Seed?.Value, source.Custody.TranscriptPath }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var counted = own.Value.Where(file => !restricted.Contains(file.Path) && !Custody.IsInRestrictedFolder(file.Path)).ToList();
        bool isWithheld = !isSameAsWritten || (terms is not null && counted.AsParallel().Any(IsHiding));
        var tracked = history.Blobs.Keys.Where(path => InputWalk.RoleOf(path) is not null && !path.Contains("/.", StringComparison.Ordinal));
        bool isDirty = history.Commit is not null && (tracked.Any(path => !byPath.ContainsKey(path)) || counted.AsParallel().Any(file => !IsCommitted(file)));
        return new DigestVersion(history.Commit, isDirty, isWithheld ? null : SumLines.Hash(SumLines.Sorted(counted.Select(file => (file.Path, file.Hash)))));
    }

    /// <summary>The version of a translated page is that of its original: what it rests on and what is cited are the same.</summary>
    private static Record Original(Record record) => record.Head.Translated?.Original ?? record;

    private string? Changed(Record record) => Day(record.Head.Path) ?? record.Head.Corrections.Select(correction => correction.Date.Value).OfType<Edtf.EdtfDate>().Max()?.ToString();

    private string? Collected(Site site, Record record) => Rests(site, record).Select(source => source.Custody?.CollectedAt.Value).OfType<Edtf.EdtfDate>().Max()?.ToString();

    private OlderTranslation? Older(Record record) => record.Head.Translated is { } translated && Day(translated.Text.Path) is { } day
        ? OlderTranslation.Of(translated.Original, day, Day(translated.Original.Head.Path)) : null;

    /// <summary>Of the last change of a file, as git knows it; null for one that differs from what was committed.</summary>
    private string? Day(string path) => byPath.TryGetValue(path, out var file) && history.Days.TryGetValue(file.Path, out string? day) && IsCommitted(file) ? day : null;

    /// <returns>None where a hash over them would tell something of a name that is withheld.</returns>
    private List<(string Path, string Hash)> Files(Site site, Record record)
    {
        if (!byPath.TryGetValue(record.Head.Path, out var file) || !ReferenceEquals(written(Original(record).Head.Path), Original(record)) || IsHiding(file)) { return []; }
        var files = new List<(string Path, string Hash)> { (file.Path, file.Hash) };
        foreach (var source in Rests(site, record))
        {
            if (source.Custody is { Restricted: true } || !site.Seeds.TryGetValue(source.Id, out var seed)) { continue; }
            if (seed.IsPartlyWithheld) { return []; }
            files.Add((seed.Path, seed.Sha256));
            if (seed.Transcript is { } transcript) { files.Add((transcript.Path, transcript.Sha256)); }
        }
        return files;
    }

    /// <summary>The document itself, and those that the record's quotes were found in: of a translation, those of its original, whose text may quote more.</summary>
    private IEnumerable<Source> Rests(Site site, Record record)
    {
        var (of, asked) = record.Head.Translated is not null && originals()?.Find(record.Id) is { } original ? (originals()!, original) : (site, record);
        return of.QuotesOf(asked).Select(quote => quote.Source).Prepend(asked as Source).OfType<Source>().Distinct();
    }

    private bool IsHiding(InputFile file) => terms is not null && hiding.GetOrAdd(file.Path, _ => ProtectedInput.In(file, terms).Count > 0);

    private bool IsCommitted(InputFile file) => history.Blobs.TryGetValue(file.Path, out string? blob) && (blob.Length == 0 || GitBlobs.Ids(file, history.ObjectFormat).Contains(blob, StringComparer.Ordinal));
}
