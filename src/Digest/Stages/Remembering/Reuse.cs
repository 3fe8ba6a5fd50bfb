using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages.Git;

namespace Digest.Stages.Remembering;

/// <summary>Spares a build that would find and write what the last one of its output did.</summary>
internal sealed class Reuse
{
    private readonly BuildRequest request;
    private readonly byte[] key;
    private readonly string? commit;

    private Reuse(BuildRequest request, byte[] key, string? commit) => (this.request, this.key, this.commit) = (request, key, commit);

    /// <returns>Null where something decides what a build finds that is not in the files: then nothing is noted, and nothing taken from a note.</returns>
    public static Reuse? Of(BuildRequest request, IReadOnlyList<InputFile> files, CancellationToken cancel)
    {
        if (request is not { Protected: null, Gate: null, Previous: null, Memory: null, Git: null, History: null }) { return null; }
        return GitChanges.State(request.Root, cancel) is { } commit ? new Reuse(request, BuildKey.Of(request, (files, commit), cancel), commit) : null;
    }

    /// <summary>The last build, where it was of the same and the output is as it left it; else null.</summary>
    public LastBuild? Find() => LastBuildFile.Read(request.Root, request.Output, key) is { } last && last.StandsIn(request.Output) ? last : null;

    /// <summary>Notes a build whose site was published whole.</summary>
    /// <param name="found">All that another build of the same would find.</param>
    /// <param name="paths">Of the site's files.</param>
    public void Keep(Made made, IReadOnlyList<Diagnostic> found, IReadOnlyList<string> paths)
    {
        // Words of restricted documents go into no file, and what git knows of these is asked at every build.
        if (found.Any(one => one.Private is not null) || TrackedSeeds.Guarded(made.Site!.All, []).Count > 0) { return; }
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
