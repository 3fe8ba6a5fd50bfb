namespace Digest.Model;

/// <summary>A file that git must not know.</summary>
/// <param name="Path">Relative to the digest's root, with <c>/</c>.</param>
/// <param name="File">Null where the file is not on this machine: then its path alone can be looked for.</param>
internal sealed record GuardedFile(string Path, InputFile? File)
{
    public bool Equals(GuardedFile? other) => other is not null && other.Path == Path;

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What git knows of a guarded file.</summary>
/// <param name="InIndex">Staged or tracked, under its path.</param>
/// <param name="Commit">Abbreviated id of the newest commit, of any branch, tag, stash or remote, that touched its path; null: none.</param>
/// <param name="ElsewhereInIndex">Its bytes are staged under another path.</param>
/// <param name="ElsewhereCommit">Abbreviated id of a commit that holds its bytes under whatever path, where none holds the path; empty: some object has them, and no commit could be named.</param>
/// <param name="IsIgnored">A <c>.gitignore</c> of the repository leaves it out.</param>
internal sealed record GitTrace(bool InIndex, string? Commit, bool ElsewhereInIndex, string? ElsewhereCommit, bool IsIgnored);

/// <summary>What git knows of all guarded files.</summary>
/// <param name="Fault">Why nothing, or not all, could be learned, as the end of a sentence; null: all was.</param>
/// <param name="IsShallow">The history here is cut off, or objects are missing.</param>
/// <param name="Traces">By path; files of which nothing was learned are not in it.</param>
internal sealed record GitTraces(string? Fault, bool IsShallow, IReadOnlyDictionary<string, GitTrace> Traces)
{
    /// <summary>There is no repository: git can have published nothing.</summary>
    public static GitTraces None { get; } = new(null, false, new Dictionary<string, GitTrace>());
}
