using Digest.Citations.Formats;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Stages;
using Digest.Stages.Importing;
using Digest.Stages.Remembering;

namespace Digest;

/// <summary>Which bibliography to take, and how.</summary>
/// <param name="File">As messages name it.</param>
internal sealed record ImportRequest(string Root, string File, byte[] Bytes, BibliographyFormat Format)
{
    /// <summary>Folder of new records, from the digest's root with <c>/</c>: <c>input/sources</c>, one within it, or one of a kind like it.</summary>
    public string Into { get; init; } = "input/sources";
    /// <summary>New records are drafts: no page shows them yet.</summary>
    public bool AreDrafts { get; init; }
    /// <summary>Fields of <see cref="ImportPlanner.LeftOut"/> that are taken all the same.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
    /// <summary>Say what would change, and write nothing.</summary>
    public bool DryRun { get; init; }
    /// <summary>The private list: no term of it is told; null: none.</summary>
    public ProtectedTerms? Protected { get; init; }
}

/// <summary>What became of the works.</summary>
/// <param name="IsPlace">False: <see cref="ImportRequest.Into"/> is no folder of sources; nothing was done then.</param>
internal sealed record ImportResult(BuildResult Report, IReadOnlyList<ImportPlan> Plans, bool IsPlace = true)
{
    /// <summary>Entries that are broken.</summary>
    public int Broken { get; init; }
    /// <summary>Nothing stood in the way of writing; of broken entries the others are written.</summary>
    public bool Written { get; init; }
}

/// <summary>read → parse → link → plan → write: takes the works of a bibliography into source records, all that can be taken or none.</summary>
internal static class Import
{
    /// <exception cref="OperationCanceledException">Cancelled; every record is as it was.</exception>
    public static ImportResult Run(ImportRequest request, CancellationToken cancel = default)
    {
        var found = new List<Diagnostic>();
        var files = Reader.Read(request.Root, found, cancel: cancel);
        var byPath = files.Where(file => !file.BuiltIn).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var end = new ImportEnd(request, byPath);
        var parsed = new List<Diagnostic>();
        var digest = found.Exists(ImportEnd.IsError) ? null : Parser.Parse(files, parsed, (false, new BuildMemory { Work = request.Protected is null ? new KeptWork(request.Root, mayKeep: false) : null }, null), cancel);
        // A source that cannot be read might be the very work.
        var sources = digest?.Kinds.Where(kind => kind.Like == RecordKind.Source).Select(kind => $"input/{kind.Folder}/").ToList() ?? [];
        found.AddRange(parsed.Where(fault => ImportEnd.IsError(fault) && (digest is null || sources.Exists(folder => fault.Span.Path.StartsWith(folder, StringComparison.Ordinal)))));
        if (digest is null || found.Exists(ImportEnd.IsError)) { return end.Result(found, null, []); }
        request = request with { Into = Place(request.Into, sources, digest.Kinds) };
        if (!sources.Exists(folder => (request.Into + "/").StartsWith(folder, StringComparison.Ordinal)) || !IsFolder(request.Into, byPath.Keys)) { return end.Result([], digest.Config, []) with { IsPlace = false }; }
        string text = BibliographyText.Decode(request.File, request.Bytes, found);
        end.Text = text;
        var items = request.Format.Read(request.File, text, found);
        int broken = found.Count(ImportEnd.IsError);
        var plans = Planner(request, digest, byPath, found).Plan(items, cancel);
        var written = plans.Select(plan => plan.Written).OfType<ChangedRecord>().ToList();
        Prove(digest, files, (written, found), cancel);
        if (found.Count(ImportEnd.IsError) == broken && !request.DryRun && written.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            end.Write(request.Into, written, found);
        }
        return end.Result(found, digest.Config, plans) with { Broken = broken, Written = found.Count(ImportEnd.IsError) == broken };
    }

    private static ImportPlanner Planner(ImportRequest request, ParsedDigest digest, Dictionary<string, InputFile> files, List<Diagnostic> found)
    {
        var site = Linker.Link(digest);
        var taken = digest.Records.Select(record => record.Id).Concat(digest.Kinds.Select(kind => kind.Folder)).Concat(["index", "timeline", "corrections", "gaps", "evidence", "reading-safely", "404"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // A file that is no record takes its name all the same.
        foreach (string path in files.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal))) { taken.Add(Path.GetFileNameWithoutExtension(path)); }
        var silence = request.Protected is { } terms ? new Silence(terms) : null;
        return new ImportPlanner(site, files, found)
        {
            With = request.With,
            Into = request.Into,
            AreDrafts = request.AreDrafts,
            Ids = new NewIds(taken, text => silence is null || silence.Of(text) == text),
        };
    }

    /// <summary>Reads the digest as it would be: what is made must be as good as what a curator wrote.</summary>
    private static void Prove(ParsedDigest digest, IReadOnlyList<InputFile> files, (List<ChangedRecord> Written, List<Diagnostic> Found) end, CancellationToken cancel)
    {
        var (written, found) = end;
        if (written.Count == 0) { return; }
        var paths = written.Select(record => record.Path).ToHashSet(StringComparer.Ordinal);
        var faults = new List<Diagnostic>();
        Parser.Parse([.. files.Where(file => !paths.Contains(file.Path)), .. written.Select(record => new InputFile(record.Path, InputRole.Record, record.After))], faults, (false, digest.Memory, null), cancel);
        found.AddRange(faults.Where(fault => ImportEnd.IsError(fault) && paths.Contains(fault.Span.Path)));
    }

    /// <summary>Of files in a folder with a dot before its name nobody would hear again, and others can be had on one system alone. One that is there is as its curator named it.</summary>
    private static bool IsFolder(string folder, IEnumerable<string> files) => folder.Split('/').All(RecordPath.IsFolderName) || (folder.Split('/').All(part => part is not ("" or "." or "..")) && files.Any(file => file.StartsWith(folder + "/", StringComparison.Ordinal)));

    /// <summary>The folder from the digest's own: <c>north</c> and <c>sources/north</c> are <c>input/sources/north</c>.</summary>
    /// <param name="sources">Folders of sources, with the slash behind them.</param>
    private static string Place(string written, List<string> sources, IReadOnlyList<KindInfo> kinds)
    {
        string folder = written.StartsWith("./", StringComparison.Ordinal) ? written[2..] : written;
        if (folder is "" or "input" || folder.StartsWith("input/", StringComparison.Ordinal)) { return folder; }
        if (sources.Exists(own => $"input/{folder}/".StartsWith(own, StringComparison.Ordinal))) { return "input/" + folder; }
        return kinds.Any(kind => kind.Folder == folder.Split('/')[0]) ? folder : "input/sources/" + folder;
    }
}
