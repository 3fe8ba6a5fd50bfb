using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Digest.Stages.Git;

namespace Digest;

/// <summary>Whether the repository, and the branch that is to be replaced, are in a state to publish from.</summary>
internal sealed class PublishState(GitPush git, PublishRequest request)
{
    private readonly DigestConfig? _config = Parser.Config(Reader.ReadSettings(request.Build.Root, []), new List<Diagnostic>());

    /// <summary>Where the site will stand is said in <c>digest.yml</c>.</summary>
    public bool HasAddress => _config?.Url is not null;

    /// <exception cref="PublishStop">It is not.</exception>
    public void Check()
    {
        if (git.Run("rev-parse", "--is-inside-work-tree") is not { Succeeded: true, Text: "true" }) { throw new PublishStop("git does not read this repository ('git status' tells why)", "Mend that, then publish again.", isEnvironment: true); }
        string[] remotes = git.Run("remote").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (!remotes.Contains(request.Remote, StringComparer.Ordinal))
        {
            throw new PublishStop($"the repository has no remote '{request.Remote}'", remotes.Length == 0 ? "Name one: git remote add origin ADDRESS." : Suggestion.For(request.Remote, remotes) ?? $"Its remotes: {string.Join(", ", remotes)}. Name one with --remote.");
        }
        if (!git.Run("check-ref-format", "--branch", request.Branch).Succeeded || request.Branch.StartsWith('-')) { throw new PublishStop($"'{request.Branch}' cannot be a branch", "Name another one with --branch, such as gh-pages."); }
        if (git.Run("symbolic-ref", "--quiet", "--short", "HEAD").Text == request.Branch) { throw new PublishStop($"'{request.Branch}' is the branch that you are on: the site would take the place of its files", "Name a branch for the site alone: --branch gh-pages."); }
        if (!request.AllowDirty) { CheckClean(); }
    }

    /// <summary>What is published should be what others can look up.</summary>
    private void CheckClean()
    {
        // Paths come literally and from the repository's top; only those of the digest count.
        string[] changes = [.. git.Run("status", "--porcelain", "--untracked-files=all", "--no-renames", "--", ".").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        const string Allow = "or publish all the same with --allow-dirty.";
        if (changes.Length > 0)
        {
            string shown = string.Join(", ", changes.Take(5).Select(line => line.Length > 3 ? line[3..] : line));
            throw new PublishStop($"{changes.Length} file{(changes.Length == 1 ? " has" : "s have")} changes that are not committed: {shown}{(changes.Length > 5 ? " …" : "")}", "Commit them, " + Allow);
        }
        if (!git.Run("rev-parse", "--verify", "--quiet", "HEAD").Succeeded) { throw new PublishStop("nothing is committed yet", "Commit the digest, " + Allow); }
        if (git.Run("for-each-ref", "--count=1", "--format=%(refname)", "--contains=HEAD", $"refs/remotes/{request.Remote}/").Text.Length == 0)
        {
            throw new PublishStop($"the newest commit is not pushed to '{request.Remote}': readers could not look up what the site is made of", $"Push it (git push {request.Remote} HEAD), " + Allow);
        }
    }

    /// <exception cref="PublishStop">What stands there is not ours to replace.</exception>
    public void Check(SiteBranch branch)
    {
        if (branch.Commit is null) { return; }
        if (branch.Paths.Any(path => path == DigestConfig.FilePath || path.EndsWith("/" + DigestConfig.FilePath, StringComparison.Ordinal))) { throw new PublishStop($"'{request.Branch}' holds a digest's own files: the site would take their place", "Name a branch for the site alone: --branch gh-pages."); }
        if (request.Force) { return; }
        if (branch.Listed is not { } listed) { throw new PublishStop($"'{request.Branch}' of '{request.Remote}' holds files that no build of a digest made", "Name another branch, or replace them all with --force."); }
        string[] others = [.. branch.Paths.Except(listed).Where(path => !WriterManifest.IsUnlisted(path)).Order(StringComparer.Ordinal)];
        if (others.Length > 0) { throw new PublishStop($"'{request.Branch}' holds {others.Length} file{(others.Length == 1 ? "" : "s")} that were put there by hand: {string.Join(", ", others.Take(5))}{(others.Length > 5 ? " …" : "")}", "Keep them elsewhere, or replace everything with --force."); }
        if (branch.MadeOf is { } made && !git.Run("merge-base", "--is-ancestor", made, "HEAD").Succeeded)
        {
            throw new PublishStop($"the site that is published was made of commit {made[..12]}, which yours does not contain: somebody else's work would go", "Fetch and merge first (git pull), or replace it with --force.");
        }
    }

    /// <summary>The address that the host will give the site: the domain in the branch, else GitHub's for the repository.</summary>
    /// <returns>Null where neither tells.</returns>
    public string? Guess(SiteBranch branch)
    {
        if (branch.Domain is { } domain && System.Text.Encoding.UTF8.GetString(domain).Trim() is { Length: > 0 } host && Uri.CheckHostName(host) == UriHostNameType.Dns) { return $"https://{host}/"; }
        string address = git.Run("remote", "get-url", request.Remote).Text;
        int at = address.IndexOf("github.com", StringComparison.OrdinalIgnoreCase);
        string[] parts = at < 0 ? [] : address[(at + "github.com".Length)..].Trim('/', ':').Split('/');
        if (parts is not [var owner, var name] || owner.Length == 0) { return null; }
        if (name.EndsWith(".git", StringComparison.Ordinal)) { name = name[..^4]; }
        string own = owner.ToLowerInvariant() + ".github.io";
        return name.Equals(own, StringComparison.OrdinalIgnoreCase) ? $"https://{own}/" : $"https://{own}/{Uri.EscapeDataString(name)}/";
    }
}
