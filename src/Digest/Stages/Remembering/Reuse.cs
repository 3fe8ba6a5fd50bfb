using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages.Git;

namespace Digest.Stages.Remembering;

/// <summary>Spares a build that would find and write what the last one of its output did.</summary>
internal sealed class Reuse
{
    private readonly BuildRequest request;
    private readonly string commit;
    private byte[]? key;
    private Task<(IReadOnlyList<(FoundFile File, ReadOnlyMemory<byte> Sum)>? Sums, LastBuild? Last)>? looking;

    private Reuse(BuildRequest request, string commit) => (this.request, this.commit) = (request, commit);

    /// <returns>Null where something decides what a build finds that is not in the files: then nothing is noted, and nothing taken from a note.</returns>
    public static Reuse? Of(BuildRequest request, CancellationToken cancel)
    {
        if (request is not { Reuse: true, Write: true, Protected: null, Gate: null, Previous: null, Memory: null, Git: null, History: null }) { return null; }
        return GitChanges.State(request.Root, cancel) is { } commit ? new Reuse(request, commit) : null;
    }

    /// <summary>Begins to look whether the files are those of the last build of the output: on other threads, while the output is opened. Nothing but the input and the note is looked at.</summary>
    public void Look(CancellationToken cancel)
    {
        if (LastBuildFile.KeyOf(request.Root, request.Output) is not { } noted) { return; }
        looking = Task.Run(() =>
        {
            var reading = Task.Run(() => LastBuildFile.Read(request.Root, request.Output, noted), CancellationToken.None);
            return (Reader.Sums(request.Root, cancel), reading.GetAwaiter().GetResult());
        }, cancel);
    }

    /// <summary>The last build, where it was of the same files and the output is as it left it; else null. No file is kept in memory.</summary>
    /// <param name="textOf">The text of an input file, as it is now.</param>
    public LastBuild? Find(out Func<string, string?> textOf, CancellationToken cancel)
    {
        textOf = _ => null;
        if (looking?.GetAwaiter().GetResult() is not ({ } sums, { } last)) { return null; }
        if (!BuildKey.Of(request, commit, sums.Select(one => (one.File.Path, one.File.Role, one.Sum))).AsSpan().SequenceEqual(last.Key)) { return null; }
        cancel.ThrowIfCancellationRequested();
        if (!last.StandsIn(request.Output)) { return null; }
        var files = sums.Select(one => one.File).Where(file => TextDecoder.HasLines(file.Path, file.Role)).ToDictionary(file => file.Path, StringComparer.Ordinal);
        textOf = path => files.TryGetValue(path, out var file) ? Reader.TextOf(file) : null;
        return last;
    }

    /// <summary>Files were read of which a note may be made.</summary>
    public void Begin(IReadOnlyList<InputFile> files)
    {
        InputFile[] own = [.. files.Where(file => !file.BuiltIn)];
        Parallel.ForEach(own, file => _ = file.Sha256);
        key = BuildKey.Of(request, commit, own.Select(file => (file.Path, file.Role, file.Sha256)));
    }

    /// <summary>Notes a build whose site was published whole.</summary>
    /// <param name="found">All that another build of the same would find.</param>
    /// <param name="paths">Of the site's files.</param>
    public void Keep(Made made, IReadOnlyList<Diagnostic> found, IReadOnlyList<string> paths)
    {
        // Words of restricted documents go into no file, and what git knows of these is asked at every build.
        if (key is null || found.Any(one => one.Private is not null) || TrackedSeeds.Guarded(made.Site!.All, []).Count > 0) { return; }
        // A commit that was made meanwhile may stand in the pages.
        if (GitChanges.State(request.Root, CancellationToken.None) != commit) { return; }
        try
        {
            var files = new BuiltFile[paths.Count];
            Parallel.For(0, files.Length, i => files[i] = BuiltFile.Of(request.Output, paths[i]) ?? throw new IOException());
            LastBuildFile.Write(request.Root, request.Output, new LastBuild(key, files, found, made.Summary));
        }
        catch (Exception fault) when (fault is AggregateException or IOException or UnauthorizedAccessException) { LastBuildFile.Remove(request.Root, request.Output); }
    }
}
