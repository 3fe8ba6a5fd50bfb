using Digest.Model;

namespace Digest.Stages.Git;

/// <summary>Looks for files in a repository's index and in everything that its branches, tags, remotes and stashes hold. Reads alone.</summary>
internal static class GitHistory
{
    /// <param name="root">The digest's folder; the repository may begin above it.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static GitTraces Look(string root, IReadOnlyList<GuardedFile> files, CancellationToken cancel)
    {
        string real = RealPath.Of(root);
        if (!HasRepository(real)) { return GitTraces.None; }
        if (GitProgram.Find() is not { } program) { return GitTraces.None with { Fault = "the program git is not on this machine" }; }
        try { return new GitLook(new GitProgram(program, real, cancel), [.. files.DistinctBy(file => file.Path)]).All(); }
        catch (TimeoutException) { return GitTraces.None with { Fault = "git took longer than two minutes" }; }
        catch (IOException) { return GitTraces.None with { Fault = "git could not be run" }; }
    }

    /// <summary>A folder <c>.git</c>, or the file that a linked work tree or a submodule has in its place.</summary>
    public static bool HasRepository(string root)
    {
        for (string? folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string git = Path.Join(folder, ".git");
            if (Directory.Exists(git) || File.Exists(git)) { return true; }
        }
        return false;
    }
}
