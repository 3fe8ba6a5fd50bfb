using Digest.Diagnostics;

namespace Digest.Stages.Remembering;

/// <summary>A file of the output as a build left it.</summary>
/// <param name="Path">From the output, with <c>/</c>.</param>
/// <param name="Changed">When it was written; ticks, UTC.</param>
/// <param name="Created">When it came to be, as far as the system says; ticks, UTC.</param>
internal readonly record struct BuiltFile(string Path, long Bytes, long Changed, long Created)
{
    /// <summary>How a file stands in a folder; null where there is none, or a symbolic link.</summary>
    /// <exception cref="IOException">It cannot be looked at.</exception>
    public static BuiltFile? Of(string folder, string path)
    {
        var file = new FileInfo(System.IO.Path.Join(folder, path));
        return file.Exists && !InputWalk.MayBeLink(file) ? new BuiltFile(path, file.Length, file.LastWriteTimeUtc.Ticks, file.CreationTimeUtc.Ticks) : null;
    }

    /// <summary>Whether it is in that folder as it is here.</summary>
    public bool StandsIn(string folder)
    {
        try { return Of(folder, Path) is { } there && there == this; }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return false; }
    }
}

/// <summary>What a build of an output found and made, and of what. Another build of the very same, by the same program, has nothing to do but to say so.</summary>
/// <param name="Key">Of everything that the build was made of: <see cref="BuildKey"/>.</param>
/// <param name="Files">All of the site.</param>
internal sealed record LastBuild(byte[] Key, IReadOnlyList<BuiltFile> Files, IReadOnlyList<Diagnostic> Found, BuildSummary Summary)
{
    /// <summary>Whether the output is, file by file, as the build left it. What others put beside the site does not count.</summary>
    public bool StandsIn(string output) => Parallel.ForEach(Files, (file, looking) => { if (!file.StandsIn(output)) { looking.Stop(); } }).IsCompleted;
}
